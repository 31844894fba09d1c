// Package desk is the screen that opens first. It has a row for each version
// with its figures, and a brief on the version selected.
package desk
