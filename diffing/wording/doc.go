// Package wording finds which words differ between sentences of the original and
// the sentences of the version that carry them: the edits of a passage.
//
// The edits cover every byte of the sentences once, in order, so that both
// texts can be rebuilt from them. None divides a word, a number or a grapheme
// cluster. Only words.go uses go-diff.
package wording
