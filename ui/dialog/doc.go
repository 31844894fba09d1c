// Package dialog has the dialogs, boxes over a screen, in a file each: help,
// filter, export, note, themes, the list of every action, and the question about
// marks that are not saved. It also has the search prompt.
package dialog
