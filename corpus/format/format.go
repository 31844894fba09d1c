// Package format turns the bytes of a file into a Document: what the file says
// about the article, and its plain text. There is one file per input format;
// a new one is that file and a row in readers. The package knows nothing of
// stories, and opens no files itself.
package format

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// A Document is an article as its file has it: valid UTF-8, lines ended by
// '\n', and nothing else cleaned.
type Document struct {
	Fields Fields
	Text   string
	// FirstLine is the line of the file that Text begins with, from 1; 0 where
	// the lines of Text are not those of the file.
	FirstLine int
	// Markup is set where Text is what markup with tags says, without them.
	Markup bool
	// Headers are the headers of a mail; they are not in Text.
	Headers []Header
}

// A Header is a line, or several, above the text of a mail.
type Header struct {
	Name string
	Line int // of the file, from 1
	// Field names the field that it was read as; empty for most.
	Field string
}

// Fields are what a file says about its article. A field that the file does
// not give is empty.
type Fields struct {
	Outlet, Title, Byline, URL, Agency string
	// Date is YYYY-MM-DD where the file's form of it can be read only one way,
	// else as written.
	Date string
	// Language is what the file calls the language of its text: "de", "German".
	Language string
	// Original is set where the file says that it is the one the others are
	// compared with.
	Original bool
}

// An Error says why a file cannot be read as an article.
type Error struct {
	Name string // of the file, as given to Read
	// Line counts from 1; it is 0 where the trouble is with the whole file.
	Line int
	// Reason is what is wrong and what to do about it, on one line.
	Reason string
}

// Error returns the file's name, the line where there is one, and the reason.
func (e *Error) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", e.Name, e.Line, e.Reason)
	}
	return e.Name + ": " + e.Reason
}

// source is what a reader has to work with.
type source struct {
	name    string
	data    []byte
	charset string // named by the user, or empty
}

func (s source) fail(line int, reason string) error {
	return &Error{Name: s.name, Line: line, Reason: reason}
}

// reader is one input format.
type reader struct {
	extensions []string // lower case, with the dot
	// holds says whether data is of this format whatever the file is called;
	// nil for formats that have no such mark.
	holds func(data []byte) bool
	read  func(source) (Document, error)
}

// readers lists the formats that are read. The first takes every file that no
// other claims.
func readers() []reader {
	return []reader{
		{extensions: []string{".txt", ".text"}, read: readPlain},
		{extensions: []string{".md", ".markdown", ".mdown", ".mkd"}, read: readMarkdown},
		{extensions: []string{".eml"}, holds: isMail, read: readMail},
	}
}

// Read makes a Document of the bytes of a file. The format is chosen by what
// the bytes show, else by the extension of name; what neither tells is read as
// plain text. charset is the encoding that the user named; if empty, it is
// guessed. A byte order mark overrides it, and so does a text that is UTF-8. An
// error is an *Error.
func Read(name string, data []byte, charset string) (Document, error) {
	s := source{name: name, data: data, charset: charset}
	all := readers()
	for _, r := range all {
		if r.holds != nil && r.holds(data) {
			return r.read(s)
		}
	}
	if reason := unreadable(name, data); reason != "" {
		return Document{}, s.fail(0, reason)
	}
	for _, r := range all {
		if slices.Contains(r.extensions, extensionOf(name)) {
			return r.read(s)
		}
	}
	return all[0].read(s)
}

// Known reports whether the extension of name is of a format that is read.
func Known(name string) bool {
	for _, r := range readers() {
		if slices.Contains(r.extensions, extensionOf(name)) {
			return true
		}
	}
	return false
}

// Extensions returns the extensions of files that a text is best saved in, as
// they are told to somebody: ".txt or .md".
func Extensions() string {
	var all []string
	for _, r := range readers() {
		if r.holds == nil {
			all = append(all, r.extensions[0])
		}
	}
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " or " + all[last]
}

func extensionOf(name string) string { return strings.ToLower(filepath.Ext(name)) }
