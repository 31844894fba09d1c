// Package english is what the program knows of the English language: which
// words deny, leave open, bound a number, name a month or an office, which
// spellings are one word, and how a number is read from words.
//
// Everything here is a table or a pure function on words as strings; nothing
// here knows an article. A word is passed as its Norm (see corpus/text: lower
// case, NFC) where a parameter is called norm.
package english
