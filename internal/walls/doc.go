// Package walls holds the packages of storydiff to what CONTRIBUTING.md says
// they may import. It has tests only.
package walls
