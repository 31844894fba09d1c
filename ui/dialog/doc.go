// Package dialog has the dialogs, boxes over a screen, in a file each: help,
// filter, kinds of finding, export, note, themes, how an article was read, what a
// finding means, the picker of another story, what a pasted text is to be called,
// the list of every action, and the question about marks that are not saved. It also
// has the search prompt.
package dialog
