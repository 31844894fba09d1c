// Package text holds an article and divides it: into paragraphs, sentences and
// words, each a span of bytes of its text. What that takes of a language, its
// abbreviations and the like, is data: the folder languages has a file for each.
//
// It knows of no file and no story, and of furniture (what is page and not
// story) only the names.
package text
