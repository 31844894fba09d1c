// Package keys says what can be asked for (actions), where (scenes and
// screens), and with which keys.
package keys
