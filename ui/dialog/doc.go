// Package dialog has the boxes that lie over a screen, a file each: help,
// filter, export, note, colours, the list of every action; and the line in
// which one types what to search for.
package dialog
