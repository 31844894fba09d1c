// Package sheet has the screens that are tables of the whole story. Two show all
// versions side by side, with a cell for each version in every row: the coverage
// (what became of each sentence of the original) and the ledger (what became of each
// name, number and quotation). The third lists the findings of all versions, a row
// for each. All are a grid, and a pane below with details of the row under the
// cursor.
package sheet
