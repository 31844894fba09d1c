package office

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// odtText reads the elements of an OpenDocument text into a writer. They are known
// by their names without the prefix.
type odtText struct {
	*writer
	*elements
	styles     map[string]odtStyle
	properties properties
	original   bool // without tracked changes
	// removed are the texts that tracked changes have removed, by their IDs.
	removed map[string]*removal
	// changes are the tracked changes by their IDs: true for an added text, false
	// for one that is removed.
	changes map[string]bool
	gone    int // such texts that are open, and not taken
	hidden  bool
	raised  bool
	blank   bool // the last character was a blank
}

// element reads an element and what is in it.
func (t *odtText) element(e xml.StartElement) error {
	if isAbout(e.Name) {
		return t.skip()
	}
	switch e.Name.Local {
	case "p", "h":
		return t.paragraph(e)
	case "span":
		return t.span(e)
	case "s":
		n, err := strconv.Atoi(attribute(e, "c"))
		if err != nil || n < 1 {
			n = 1
		}
		t.say(strings.Repeat(" ", min(n, 100)), true)
	case "tab", "tab-stop":
		t.say(" ", true)
	case "line-break":
		t.say("\n", true)
	case "note":
		return t.note()
	case "footnote", "endnote": // of OpenOffice 1
		return t.note()
	case "annotation":
		return t.annotation()
	case "tracked-changes":
		return t.readChanges()
	case "change":
		t.removal(attribute(e, "change-id"))
	case "change-start", "change-end":
		t.between(attribute(e, "change-id"), e.Name.Local == "change-start")
	case "text-box":
		return t.box()
	case "table-cell":
		err := t.each(t.element, nil)
		t.endIfBegun()
		return err
	case "section":
		return t.section(e)
	case "hidden-text", "hidden-paragraph":
		return t.hiddenField(e)
	case "object", "object-ole":
		t.doc.LeaveOut("embedded file or chart", "embedded files and charts", "")
		return t.skip()
	case "table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index", "object-index":
		return t.contents()
	case "ruby-text", "annotation-end", "forms", "scripts", "script", "binary-data", "event-listeners",
		"note-citation", "footnote-citation", "endnote-citation",
		"sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls", "number", "image-map", "covered-table-cell":
		return t.skip()
	}
	return t.each(t.element, t.sayText)
}

// isAbout reports whether an element is about another: the author of a comment,
// the description of a picture, what an index is made of. Fields of the text have
// some of these names, too.
func isAbout(name xml.Name) bool {
	switch name.Local {
	case "title", "desc", "creator", "date", "initials":
		return !strings.HasSuffix(name.Space, "text:1.0") && !strings.HasSuffix(name.Space, "2000/text")
	}
	return strings.HasSuffix(name.Local, "-source")
}

// sayText writes text between elements, in which white space of any length is one
// space.
func (t *odtText) sayText(s string) { t.say(s, false) }

// say writes text. In a paragraph of nothing but white space there is none to keep
// as it is.
func (t *odtText) say(s string, kept bool) {
	if t.gone > 0 {
		return
	}
	if t.hidden {
		t.hide(s)
		return
	}
	if kept {
		t.write(s)
		t.blank = false
		return
	}
	var b strings.Builder
	for _, r := range s {
		switch r {
		case ' ', '\t', '\n', '\r':
			if !t.blank {
				b.WriteByte(' ')
			}
			t.blank = true
		case '\u00ad':
		default:
			b.WriteRune(r)
			t.blank = false
		}
	}
	if t.raised {
		t.raise(b.String())
		return
	}
	t.write(b.String())
}

// paragraph reads a paragraph or a heading.
func (t *odtText) paragraph(e xml.StartElement) error {
	r, hidden := t.styleOf(attribute(e, "style-name"))
	outer := t.hidden
	t.hidden, t.blank = t.hidden || hidden, true
	err := t.each(t.element, t.sayText)
	t.hidden = outer
	if t.gone == 0 {
		t.end(r)
	}
	return err
}

// span reads text in one look.
func (t *odtText) span(e xml.StartElement) error {
	hidden, raised := t.hidden, t.raised
	id := attribute(e, "style-name")
	if _, hides := t.styleOf(id); hides {
		t.hidden = true
	}
	t.raised = t.raised || t.styles[id].raised
	err := t.each(t.element, t.sayText)
	t.hidden, t.raised = hidden, raised
	return err
}

// section reads a part of the text, which can be hidden.
func (t *odtText) section(e xml.StartElement) error {
	outer := t.hidden
	t.hidden = t.hidden || attribute(e, "display") == "none" || attribute(e, "is-hidden") == "true"
	err := t.each(t.element, nil)
	t.hidden = outer
	return err
}

// hiddenField reads a text that is shown on a condition.
func (t *odtText) hiddenField(e xml.StartElement) error {
	if attribute(e, "is-hidden") != "true" {
		return t.each(t.element, t.sayText)
	}
	t.hide(attribute(e, "string-value"))
	if e.Name.Local == "hidden-paragraph" {
		t.hidden = true // to the end of the paragraph
	}
	return t.skip()
}

// apart reads the paragraphs in the element that has begun.
func (t *odtText) apart() ([]paragraph, error) {
	hidden, gone := t.hidden, t.gone
	t.hidden, t.gone = false, 0
	t.open()
	err := t.each(t.element, nil)
	t.hidden, t.gone, t.blank = hidden, gone, false
	return t.shut(), err
}

// box reads the text in a box below the paragraph that the box hangs on.
func (t *odtText) box() error {
	gone := t.gone
	of, err := t.apart()
	if gone == 0 {
		t.hang(of)
	}
	return err
}

// note reads a footnote or an endnote.
func (t *odtText) note() error {
	gone := t.gone
	of, err := t.apart()
	if gone == 0 {
		t.notes = append(t.notes, of...)
	}
	return err
}

func (t *odtText) annotation() error {
	of, err := t.apart()
	// Its author and its date are elements without paragraphs.
	t.leaveOut("comment", "comments", of)
	return err
}

// contents counts the lines of a table of contents or an index.
func (t *odtText) contents() error {
	of, err := t.apart()
	for _, p := range of {
		t.leaveOut("line of a table of contents", "lines of tables of contents", []paragraph{p})
	}
	return err
}
