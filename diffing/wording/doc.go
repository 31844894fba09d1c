// Package wording says which words differ between sentences that carry one
// another: the edits of a passage.
//
// The edits cover every byte of the sentences once, in order, so that both
// texts can be rebuilt from them. None divides a word, a number or a grapheme
// cluster. One file, words.go, knows go-diff.
package wording
