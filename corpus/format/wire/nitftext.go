package wire

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/format/document"
)

// nitfMarks are the elements of NITF that say what their words are.
var nitfMarks = map[string]document.MarkKind{
	"person": document.Person, "org": document.Organisation, "location": document.Place, "num": document.Number,
	"money": document.Money, "chron": document.Time, "q": document.Quotation,
}

// nitfText gathers the paragraphs of NITF, with marks.
type nitfText struct {
	document   *document.Document
	paragraphs []string
	length     int             // of the text that they make, in bytes
	run        strings.Builder // the paragraph so far, with single blanks
	marks      []document.Mark // those in it, with offsets in it
	blank      bool            // a blank is due before the next character
	ended      bool            // a line break came after a sentence
}

// addNITFParagraphs appends what is in an element to the text of d.
func addNITFParagraphs(d *document.Document, content *element) {
	t := nitfText{document: d}
	if d.Text != "" {
		t.append(d.Text)
	}
	if content != nil {
		t.addAll(content)
	}
	t.finish()
	d.Text = strings.Join(t.paragraphs, paragraphBreak)
}

// paragraphBreak stands between paragraphs.
const paragraphBreak = "\n\n"

func (t *nitfText) append(paragraph string) {
	if len(t.paragraphs) > 0 {
		t.length += len(paragraphBreak)
	}
	t.paragraphs = append(t.paragraphs, paragraph)
	t.length += len(paragraph)
}

// nitfParts are elements that stand beside one another in a name or an address,
// which some write without white space between.
var nitfParts = map[string]bool{
	"name.given": true, "name.family": true, "function": true, "byttl": true, "sublocation": true, "city": true, "state": true, "region": true,
	"country": true, "addressee": true, "delivery.point": true, "postcode": true, "delivery.office": true, "care.of": true,
}

// addAll takes what is in an element.
func (t *nitfText) addAll(e *element) {
	for i, n := range e.children {
		if n.element == nil {
			t.addString(n.text)
			continue
		}
		if i > 0 && nitfParts[n.element.name] && e.children[i-1].element != nil {
			t.blank = true
		}
		t.add(n.element)
	}
}

func (t *nitfText) add(e *element) {
	d := t.document
	switch e.name {
	case "p", "hl1", "hl2", "hedline", "bq", "block", "ul", "ol", "dl", "li", "dt", "dd", "credit", "hr",
		"div", "blockquote", "h1", "h2", "h3", "h4":
		t.finish()
		t.addAll(e)
		t.finish()
	case "pre":
		t.finish()
		for _, p := range plainParagraphs(d, e.raw()) {
			t.append(p)
		}
	case "table", "nitf-table":
		t.leave(e, "table", "tables")
	case "note":
		t.leave(e, "note", "notes")
	case "fn":
		d.LeaveOut("footnote", "footnotes", e.line())
	case "media":
		t.leaveMedia(e)
	case "byline":
		t.finish()
		fill(&d.Fields.Byline, bylineOf(&element{children: []node{{element: e}}}))
	case "dateline":
		t.finish()
		fill(&d.Fields.Dateline, e.line())
	case "abstract", "datasource", "tobject", "key-list":
		t.leave(e, "line about the text", "lines about the text")
	default:
		t.addInline(e)
	}
}

// leave counts an element that is no part of the text.
func (t *nitfText) leave(e *element, one, many string) {
	t.finish()
	if line := e.line(); line != "" {
		t.document.LeaveOut(one, many, line)
	}
}

// leaveMedia counts a picture, a film or a sound, by its captions if it has any.
func (t *nitfText) leaveMedia(e *element) {
	t.finish()
	captions := linesOf(e.all("media-caption"))
	for _, c := range captions {
		t.document.LeaveOut("caption", "captions", c)
	}
	if len(captions) == 0 {
		t.document.LeaveOut("picture", "pictures", e.find("media-reference").attribute("alternate-text"))
	}
}

// addInline takes an element within a paragraph.
func (t *nitfText) addInline(e *element) {
	switch e.name {
	case "br":
		t.blank = true
		t.ended = endsSentence(t.run.String())
		return
	case "frac":
		t.addString(e.find("numer").line() + "/" + e.find("denom").line())
		return
	case "alt-code", "classifier":
		return
	}
	kind, marked := nitfMarks[e.name]
	if !marked {
		t.addAll(e)
		return
	}
	opened := e.name == "q" && t.needsQuotes(e)
	at := len(t.marks)
	t.marks = append(t.marks, document.Mark{Kind: kind})
	start, paragraph := t.run.Len(), len(t.paragraphs)
	if opened {
		t.addString("“")
	}
	t.addAll(e)
	if opened {
		t.blank = false
		t.addString("”")
	}
	if paragraph == len(t.paragraphs) { // else it goes over the end of one
		t.close(at, start)
	}
}

// longestMark is the length of a mark in bytes that a name or a quotation may have.
const longestMark = 10_000

// close ends the mark at an index, which began at an offset of the paragraph.
func (t *nitfText) close(at, start int) {
	written := t.run.String()[start:]
	text := strings.TrimLeft(written, " ")
	if text == "" || len(text) > longestMark {
		t.marks = append(t.marks[:at], t.marks[at+1:]...)
		return
	}
	t.marks[at].At, t.marks[at].Text = start+len(written)-len(text), text
}

// needsQuotes reports whether the words of a quotation have no quotation marks,
// neither inside the element nor around it.
func (t *nitfText) needsQuotes(e *element) bool {
	before, _ := utf8.DecodeLastRuneInString(t.run.String())
	first, found := e.firstCharacter()
	return found && !isQuote(first) && (t.blank || !isQuote(before))
}

func isQuote(r rune) bool { return strings.ContainsRune("\"“”„«»‘’'`", r) }

// addString takes text, with white space folded.
func (t *nitfText) addString(s string) {
	for {
		word := strings.TrimLeftFunc(s, unicode.IsSpace)
		if len(word) < len(s) {
			t.blank = true
		}
		if word == "" {
			return
		}
		end := strings.IndexFunc(word, unicode.IsSpace)
		if end < 0 {
			end = len(word)
		}
		if t.ended {
			t.finish()
		}
		if t.blank && t.run.Len() > 0 {
			t.run.WriteByte(' ')
		}
		t.blank = false
		t.run.WriteString(word[:end])
		s = word[end:]
	}
}

// finish ends the paragraph.
func (t *nitfText) finish() {
	if t.run.Len() > 0 {
		t.append(t.run.String())
		for _, m := range t.marks {
			if m.Text != "" {
				m.At += t.length - t.run.Len()
				t.document.Marks = append(t.document.Marks, m)
			}
		}
	}
	t.run.Reset()
	t.marks, t.blank, t.ended = nil, false, false
}
