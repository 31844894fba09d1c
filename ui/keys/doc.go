// Package keys defines the actions that a user can ask for, the scenes in which
// keys are pressed, and the bindings from keys to actions.
package keys
