// Package cells measures, cuts, wraps and folds plain text by the cells it
// takes on a terminal.
//
// It is not called text, since the articles' text (corpus/text) is needed
// beside it in most files of the screen.
package cells
