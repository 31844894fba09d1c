// Package facts extracts from an article what comparisons need to know of it:
// the classes and stems of its words, its names and their forms, its numbers
// with their units, its dates and times, its quotations and their speakers,
// what it denies and what it leaves open.
//
// A Reading holds the facts of one article, and a Lexicon the vocabulary of all
// articles of a story. Nothing here compares two articles: packages align,
// wording and finding do.
//
// Words are given as indexes into Article.Words, and ranges of words as
// [first,last), without the last. Sentences are given as indexes into
// Article.Sentences. An index of -1 means that there is none.
package facts
