package finding

import "storydiff/diffing/wording"

// A Row is sentences of the original beside the sentences of the version that
// carry them.
type Row struct {
	// Similarity is how much the two sides share, 0 to 1; where only another
	// version's wording joins them, how much they share with that.
	Similarity float64
	// Original and Version are indexes of sentences, ascending. One of them
	// may be empty.
	Original, Version []int
	// Edits cover every byte of the passage's sentences, in order. None
	// reaches over the end of a sentence.
	Edits []wording.Edit
}
