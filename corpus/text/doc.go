// Package text holds an article and divides it: into paragraphs, sentences and
// words, each a span of bytes of its text.
//
// It knows of no file and no story, and of furniture (what is page and not
// story) only the names.
package text
