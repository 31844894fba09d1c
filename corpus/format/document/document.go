// Package document says what a reader of files makes of them: a Document, which
// is what a file says about an article, and its text. It also turns bytes of
// any character encoding into text, which most readers begin with.
package document

import (
	"fmt"
	"math"
	"strings"
)

// A Document is an article as its file has it: valid UTF-8, lines ended by
// '\n', and nothing else cleaned.
type Document struct {
	Fields Fields
	// Kind is what the file is, as it is told to somebody: "a Word document".
	// It is empty for plain text.
	Kind string
	// Text has the paragraphs with a blank line between.
	Text string
	// FirstLine is the line of the file that Text begins with, from 1; 0 where
	// the lines of Text are not those of the file.
	FirstLine int
	// Markup is set where Text is what markup with tags says, without them.
	Markup bool
	// Headed is set where the file itself tells the headline and the standfirst
	// from the text. They are in Fields alone, and each line of Text that is not
	// blank is one whole paragraph.
	Headed bool
	// Headers are the headers of a mail; they are not in Text.
	Headers []Header
	// LeftOut is what the file has beside the article's text, by kind, in the
	// order in which the kinds come first.
	LeftOut []LeftOut
	// Marks are what the file itself says that words in Text are, in the order
	// of the text.
	Marks []Mark
}

// Fields are what a file says about its article. A field that the file does
// not give is empty.
type Fields struct {
	Outlet, Title, Byline, URL, Agency string
	// Standfirst is what sums the story up under the headline.
	Standfirst string
	// Dateline is the place, and perhaps the day, before the first sentence; it
	// is not in Text.
	Dateline string
	// Date is YYYY-MM-DD where the file's form of it can be read only one way,
	// else as written. Updated is the same for the last change.
	Date, Updated string
	// Version is what the file calls the state of the article: "3".
	Version string
	// Language is what the file calls the language of its text: "de", "German".
	Language string
	// Fetched is when the article was fetched from URL, as RFC 3339 has it;
	// FetchedFrom is the address that led there, where it is another.
	Fetched, FetchedFrom string
	// ID names the article in a file that has several. Story names the event
	// that the article is about, the same for all its versions.
	ID, Story string
	// Original is set where the file says that it is the one the others are
	// compared with.
	Original bool
}

// A Header is a line, or several, above the text of a mail.
type Header struct {
	Name string
	Line int // of the file, from 1
	// Field names the field that it was read as; empty for most.
	Field string
}

// LeftOut is what a file has of one kind that is not in the article's text.
type LeftOut struct {
	// One and Many name the kind: "caption", "captions".
	One, Many string
	Count     int
	// Examples are the first few.
	Examples []string
}

// String returns the count with the name of the kind: "3 captions".
func (l LeftOut) String() string {
	if l.Count == 1 {
		return "1 " + l.One
	}
	return fmt.Sprintf("%d %s", l.Count, l.Many)
}

// LeaveOut counts something that is not taken into the text. example is its own
// text, of which only the beginning of the first few is kept; it may be empty.
func (d *Document) LeaveOut(one, many, example string) {
	const mostExamples, longest = 3, 80 // examples, characters
	at := -1
	for i := range d.LeftOut {
		if d.LeftOut[i].One == one {
			at = i
		}
	}
	if at < 0 {
		at = len(d.LeftOut)
		d.LeftOut = append(d.LeftOut, LeftOut{One: one, Many: many})
	}
	l := &d.LeftOut[at]
	l.Count++
	example = strings.Join(strings.Fields(example), " ")
	if example == "" || len(l.Examples) == mostExamples {
		return
	}
	if short := []rune(example); len(short) > longest {
		example = string(short[:longest]) + "…"
	}
	l.Examples = append(l.Examples, example)
}

// A Mark is what a file says that some words of its text are.
type Mark struct {
	Kind MarkKind
	// Text is the words as they stand in the article's text, at At, in bytes.
	Text string
	At   int
}

// MarkKind is a kind of words that a file can mark.
type MarkKind uint8

// The kinds of words that are marked.
const (
	Person MarkKind = iota
	Organisation
	Place
	Number
	Money
	Time // a day or a time of day
	Quotation
)

// An Error says why a file cannot be read as an article.
type Error struct {
	Name string // of the file, as given to the reader
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

// Source is what a reader has to work with.
type Source struct {
	Name string // of the file, as it is told in errors
	Data []byte
	// Charset is the encoding that the user named, or what the file came with
	// says; empty to find it out.
	Charset string
	// TrackedOriginal is set to read a text with tracked changes as it was
	// before them; otherwise they are taken as accepted.
	TrackedOriginal bool
	// Times multiplies the bounds on what a file may have; 0 stands for 1.
	Times int
}

// Most returns a bound on what a file may have, as it holds for this one.
func (s Source) Most(n int) int {
	times := max(s.Times, 1)
	if n > math.MaxInt/times {
		return math.MaxInt
	}
	return n * times
}

// RaiseLimit is what to do besides, behind an error that names a bound of Most.
const RaiseLimit = ", or raise the limit with --max-size"

// Fail returns an *Error for a line of the source, from 1, or 0 for all of it.
func (s Source) Fail(line int, reason string) error {
	return &Error{Name: s.Name, Line: line, Reason: reason}
}
