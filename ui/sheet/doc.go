// Package sheet has the two screens that show all versions side by side: the
// coverage (what became of each sentence of the original) and the ledger (what
// became of each name, number and quotation). Both are a grid, with a cell for
// each version in every row, and a pane below with details of the row under the
// cursor.
package sheet
