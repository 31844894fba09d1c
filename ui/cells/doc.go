// Package cells measures, cuts and wraps plain text by the cells it takes on a
// terminal, and folds it for searches.
//
// It is not called text, because most files of the screens also import
// corpus/text.
package cells
