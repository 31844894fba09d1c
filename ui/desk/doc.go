// Package desk is the screen that opens first: a row for each version, with
// what there is to know of it before one reads it.
package desk
