package office

import (
	"strings"
	"unicode"

	"storydiff/corpus/format/document"
)

// role is what the style of a paragraph says that it is.
type role uint8

const (
	plain role = iota
	title
	subtitle
	author
	caption
	contents // a line of a table of contents
)

// roleOf returns the role of a style by its name, which is the English one in
// every language of the programs.
func roleOf(style string) role {
	switch name := strings.ToLower(strings.TrimSpace(style)); {
	case name == "title":
		return title
	case name == "subtitle":
		return subtitle
	case name == "author", name == "byline":
		return author
	case name == "caption":
		return caption
	case strings.HasPrefix(name, "toc ") && !strings.Contains(name, "heading"):
		return contents
	}
	return plain
}

// paragraph is one of the text, with white space at its ends.
type paragraph struct {
	role role
	text string
	// spaced is set where an empty paragraph stands above.
	spaced bool
}

// flow is paragraphs that follow one another: the text, a box, a note.
type flow struct {
	begun  strings.Builder // the paragraph that has begun
	done   []paragraph
	spaced bool // the paragraph before was empty
	// after are the paragraphs of boxes that hang on the paragraph that has begun.
	after []paragraph
}

// writer gathers the paragraphs of a document.
type writer struct {
	doc   *document.Document
	flows []*flow // the innermost is last
	notes []paragraph
	// unseen is hidden text, as far as it goes on.
	unseen strings.Builder
	// margins are the headers and footers of pages that are counted.
	margins map[string]bool
}

func newWriter(kind string) *writer {
	return &writer{doc: &document.Document{Kind: kind}, flows: []*flow{{}}}
}

func (w *writer) flow() *flow { return w.flows[len(w.flows)-1] }

// write adds to the paragraph. Signs of fonts that have pictures for letters are
// counted: which sign stands there, only the font knows.
func (w *writer) write(s string) {
	if s == "" {
		return
	}
	w.endHidden()
	f := w.flow()
	if !strings.ContainsFunc(s, isFontSign) {
		f.begun.WriteString(s)
		return
	}
	for _, r := range s {
		if isFontSign(r) {
			w.fontSign()
		} else {
			f.begun.WriteRune(r)
		}
	}
}

func (w *writer) fontSign() { w.doc.LeaveOut("sign of a symbol font", "signs of symbol fonts", "") }

// isFontSign reports whether r is where Windows puts the signs of symbol fonts.
func isFontSign(r rune) bool { return 0xf000 <= r && r <= 0xf0ff }

// hide takes text that is in the document and not shown.
func (w *writer) hide(s string) { w.unseen.WriteString(s) }

func (w *writer) endHidden() {
	if w.unseen.Len() == 0 {
		return
	}
	if strings.TrimSpace(w.unseen.String()) != "" {
		w.doc.LeaveOut("hidden passage", "hidden passages", beginning(w.unseen.String()))
	}
	w.unseen.Reset()
}

// end ends the paragraph, which has a role.
func (w *writer) end(r role) {
	w.endHidden()
	f := w.flow()
	if text := f.begun.String(); strings.TrimSpace(text) != "" {
		f.done = append(f.done, paragraph{r, text, f.spaced})
		f.spaced = false
	} else {
		f.spaced = true
	}
	f.begun.Reset()
	f.done = append(f.done, f.after...)
	f.after = nil
}

// endIfBegun ends a paragraph that something else has cut off.
func (w *writer) endIfBegun() {
	if w.flow().begun.Len() > 0 || len(w.flow().after) > 0 {
		w.end(plain)
	}
}

// mostFlows is how deep boxes are told apart. Below that, which no program writes,
// their paragraphs are those of the box around.
const mostFlows = 50

// open begins paragraphs that stand apart from those around.
func (w *writer) open() {
	w.endHidden()
	if len(w.flows) > mostFlows {
		w.flows = append(w.flows, w.flow())
		return
	}
	w.flows = append(w.flows, &flow{})
}

// shut ends what the last open began, and returns its paragraphs.
func (w *writer) shut() []paragraph {
	w.endHidden()
	w.endIfBegun()
	inner := w.flow()
	w.flows = w.flows[:len(w.flows)-1]
	if w.flow() == inner {
		return nil
	}
	return inner.done
}

// hang puts paragraphs below the one that has begun.
func (w *writer) hang(of []paragraph) {
	w.flow().after = append(w.flow().after, of...)
}

// leaveOut counts paragraphs that are not taken, if they have words.
func (w *writer) leaveOut(one, many string, of []paragraph) {
	var b strings.Builder
	for _, p := range of {
		if b.WriteString(p.text + " "); b.Len() > 400 {
			break
		}
	}
	if strings.ContainsFunc(b.String(), unicode.IsLetter) {
		w.doc.LeaveOut(one, many, beginning(b.String()))
	}
}

// leaveOutMargin counts a header or a footer of pages, each text once.
func (w *writer) leaveOutMargin(of []paragraph) {
	said := ""
	for _, p := range of {
		said += oneLine(p.text) + "\n"
	}
	if w.margins[said] {
		return
	}
	if w.margins == nil {
		w.margins = map[string]bool{}
	}
	w.margins[said] = true
	w.leaveOut("header or footer of pages", "headers and footers of pages", of)
}

// beginning returns enough of s for an example.
func beginning(s string) string {
	const enough = 400 // bytes
	return strings.ToValidUTF8(s[:min(len(s), enough)], "")
}

// finish makes the document of what was gathered, and of what its file says of it.
func (w *writer) finish(of properties) document.Document {
	for len(w.flows) > 1 {
		w.hang(w.shut())
	}
	w.endHidden()
	w.endIfBegun()
	all := w.headed(append(w.flow().done, w.notes...))
	var b strings.Builder
	lines := areLines(all)
	for _, p := range all {
		switch p.role {
		case caption:
			w.doc.LeaveOut("caption", "captions", beginning(p.text))
		case contents:
			w.doc.LeaveOut("line of a table of contents", "lines of tables of contents", beginning(p.text))
		default:
			writeParagraph(&b, p.text, !lines || p.spaced)
		}
	}
	w.doc.Text = b.String()
	w.setFields(of)
	w.fitTitle()
	return *w.doc
}
