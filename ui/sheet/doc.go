// Package sheet has the two screens on which all versions stand side by side:
// the coverage (what became of each sentence of the original) and the ledger
// (of each name, number and quotation). Both are a grid of rows with a cell for
// each version and a pane below that tells of the row under the cursor.
package sheet
