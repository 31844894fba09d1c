// Package facts reads an article once, for all who ask what it says: its
// words' classes and stems, the names it uses and the forms of each, its
// numbers with their units, its dates and hours, what it quotes and who says
// so, what it denies and what it leaves open. Every fact has a span of words or
// bytes.
//
// A Reading belongs to one article in the vocabulary (Lexicon) of one story.
// It compares nothing: that is the business of align, wording and finding.
package facts
