package office

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"
)

// errOpenField is the trouble of a field that begins and never ends, so that all
// that follows would be taken for its instruction.
var errOpenField = errors.New("a field that does not end")

// wordText reads the elements of WordprocessingML into a writer. Elements are known
// by their names without the prefix: the strict form of the standard has other
// addresses for the same names.
type wordText struct {
	*writer
	*elements
	parts      *parts
	relations  []relation
	byID       map[string]relation // nil as long as nobody asked
	folder     string              // of the main part
	styles     map[string]wordStyle
	usualStyle string // of paragraphs that name none
	original   bool   // without tracked changes
	everyField bool
	fields     fieldStack
	run        runState
	// noteRefs are the notes that the text refers to, in order.
	noteRefs []noteRef
	// marginParts have what stands above and below the text of pages.
	marginParts []string
	nested      int // documents around this one
}

// runState is how the text of a run is shown.
type runState struct{ hidden, raised bool }

// element reads an element and what is in it.
func (t *wordText) element(e xml.StartElement) error {
	switch e.Name.Local {
	case "p":
		return t.paragraph()
	case "r":
		return t.readRun()
	case "t", "delText":
		return t.each(t.element, t.say)
	case "tab", "ptab":
		t.say(" ")
	case "br", "cr":
		t.say("\n")
	case "noBreakHyphen":
		t.say("-")
	case "sym":
		t.symbol(e)
	case "fldChar":
		t.fields.meet(attribute(e, "fldCharType"))
		return t.skip() // a form field has its default text in it
	case "ins", "moveTo":
		if t.original {
			return t.skip()
		}
	case "del", "moveFrom":
		if !t.original {
			return t.skip()
		}
	case "tr", "tc":
		return t.cells(e)
	case "txbxContent", "txBody":
		return t.box()
	case "AlternateContent":
		return t.alternatives()
	case "footnoteReference", "endnoteReference":
		t.noteRefs = append(t.noteRefs, noteRef{strings.TrimSuffix(e.Name.Local, "Reference"), attribute(e, "id")})
	case "sdtPr", "rPr", "pPr", "sectPrChange", "rt", "instrText", "delInstrText", "tblPr", "tblGrid":
		return t.skip() // rt tells how the characters below it are pronounced
	case "sectPr":
		return t.section()
	case "altChunk":
		return t.chunk(e)
	case "subDoc":
		t.subdocument(e)
	case "OLEObject":
		t.doc.LeaveOut("embedded file", "embedded files", attribute(e, "ProgID"))
	case "chart", "relIds":
		t.doc.LeaveOut("chart or diagram", "charts and diagrams", "")
	}
	return t.each(t.element, nil)
}

// say writes text as it is shown: not at all in the instruction of a field.
func (t *wordText) say(s string) {
	if t.fields.isOpen() && !t.everyField {
		return
	}
	if t.run.hidden {
		t.hide(s)
		return
	}
	if s != "\n" && strings.ContainsAny(s, "\n\r\u00ad") { // line breaks of the file's, not of the text
		s = strings.NewReplacer("\n", " ", "\r", " ", "\u00ad", "").Replace(s)
	}
	if t.run.raised {
		t.raise(s)
		return
	}
	t.write(s)
}

// symbol writes a character that is given by its number in a font.
func (t *wordText) symbol(e xml.StartElement) {
	code, err := strconv.ParseUint(attribute(e, "char"), 16, 32)
	if err == nil && code > ' ' {
		t.say(string(rune(code)))
	}
}

// paragraph reads a paragraph. Where its end is a tracked change that is not taken,
// or only divides two styles, it goes on in the next.
func (t *wordText) paragraph() error {
	var style paragraphStyle
	style.role, style.hidden = t.styleOf(t.usualStyle)
	err := t.each(func(e xml.StartElement) error {
		if e.Name.Local != "pPr" {
			t.run = runState{hidden: style.hidden}
			return t.element(e)
		}
		return t.readParagraphStyle(&style)
	}, nil)
	t.run = runState{}
	if !style.goesOn {
		t.end(style.role)
	}
	return err
}

// readRun reads a run: text in one look.
func (t *wordText) readRun() error {
	outer := t.run
	defer func() { t.run = outer }()
	return t.each(func(e xml.StartElement) error {
		if e.Name.Local == "rPr" {
			return t.readRunStyle(&t.run)
		}
		return t.element(e)
	}, nil)
}

// cells reads a row or a cell of a table. A row can be a tracked change.
func (t *wordText) cells(of xml.StartElement) error {
	gone := false
	isRow := of.Name.Local == "tr"
	err := t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "trPr", "tcPr":
			return t.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "ins", "cellIns":
					gone = gone || t.original
				case "del", "cellDel":
					gone = gone || !t.original
				}
				return t.skip()
			}, nil)
		case "tblPrEx":
			return t.skip()
		}
		if gone {
			return t.skip()
		}
		return t.element(e)
	}, nil)
	if !isRow {
		t.endIfBegun() // the mark at the end of a cell's last paragraph cannot be deleted
	}
	return err
}

// box reads the text in a box below the paragraph that the box hangs on.
func (t *wordText) box() error {
	outer := t.run
	t.run = runState{}
	t.open()
	err := t.each(t.element, nil)
	t.hang(t.shut())
	t.run = outer
	return err
}

// alternatives reads the first of several forms of one thing; the others are for
// programs that do not know it.
func (t *wordText) alternatives() error {
	taken := false
	return t.each(func(e xml.StartElement) error {
		if taken {
			return t.skip()
		}
		taken = true
		return t.each(t.element, nil)
	}, nil)
}

// A fieldStack is the fields that are open, the innermost last.
type fieldStack struct {
	// inResult says of each whether its instruction has been read.
	inResult     []bool
	instructions int // that are being read
}

func (f *fieldStack) meet(what string) {
	last := len(f.inResult) - 1
	switch {
	case what == "begin":
		f.inResult = append(f.inResult, false)
		f.instructions++
	case last < 0:
	case what == "separate" && !f.inResult[last]:
		f.inResult[last] = true
		f.instructions--
	case what == "end":
		if !f.inResult[last] {
			f.instructions--
		}
		f.inResult = f.inResult[:last]
	}
}

// isOpen reports whether an instruction is being read.
func (f *fieldStack) isOpen() bool { return f.instructions > 0 }
