// Package english is what the program knows of the English language: which
// words deny, leave open, bound a number, name a month or an office, which
// spellings are one word, and how a number is read from words.
//
// It is the lowest room of diffing. Everything here is a table or a pure
// function on words as strings; nothing has seen an article.
package english
