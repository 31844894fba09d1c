package office

import (
	"strconv"
	"unicode/utf16"

	"storydiff/corpus/format/document"
)

const rtfKind = "an RTF document"

// mostGroups is how many groups of an RTF document may be inside one another.
const mostGroups = 1000

// rtf reads an RTF document: groups in braces, control words that begin with a
// backslash, and text in the code page of its font.
type rtf struct {
	*writer
	source document.Source
	at     int
	rtfState
	outer []rtfState // of the groups around

	codePage  int // of the document
	firstFont int // the one that holds where none is named
	fonts     map[int]rtfFont
	styles    map[int]role
	about     properties

	// bytes are characters of a code page that are not yet decoded; lead is set where
	// the last is the first half of one.
	bytes []byte
	lead  bool
	// high is the first half of a character that two \u make.
	high rune
	// toSkip is how many characters, which stand for a \u in older programs, follow.
	toSkip int
	name   []byte // of a font or a style, or a text of the information
	wild   bool   // the group has begun with \*
	cut    bool   // the file ends in a group
}

// rtfState is what holds to the end of a group.
type rtfState struct {
	destination destination
	font        int
	unicodeSkip int // characters that follow a \u for older programs
	style       int
	hidden      bool
	separator   bool // the sign at the paragraph's end is not shown
	added       bool // by a tracked change
	removed     bool
	raised      bool
	// opened is set for a group whose text stands apart.
	opened bool
}

type rtfFont struct {
	codePage int // 0 where the document's holds
	symbols  bool
}

// ReadRTF reads an RTF document.
func ReadRTF(s document.Source) (document.Document, error) {
	if !IsRTF(s.Data) {
		return document.Document{}, s.Fail(0, "not "+rtfKind+" by its content; if it is plain text, rename it to end in .txt")
	}
	r := &rtf{writer: newWriter(rtfKind), source: s, codePage: 1252, fonts: map[int]rtfFont{}, styles: map[int]role{}}
	r.unicodeSkip = 1
	if err := r.read(); err != nil {
		return document.Document{}, err
	}
	d := r.finish(r.about)
	if r.cut {
		d.LeaveOut("end of the file, which is cut off,", "ends of the file, which is cut off,", "")
	}
	return d, nil
}

// read goes through the file.
func (r *rtf) read() error {
	data := r.source.Data
	for r.at < len(data) {
		c := data[r.at]
		r.at++
		switch {
		case c == '{':
			if len(r.outer) == mostGroups {
				return r.source.Fail(0, rtfKind+" with thousands of groups inside one another; leave it out, or save its text as .txt")
			}
			r.beginGroup()
		case c == '}':
			if r.endGroup(); len(r.outer) == 0 {
				return nil // what follows the document is none of it
			}
		case c == '\\':
			r.control()
		case c == '\r', c == '\n', c == 0:
		case r.toSkip > 0:
			r.toSkip--
		case c >= 0x80 || r.lead:
			r.addByte(c)
		default:
			start := r.at - 1
			for r.at < len(data) && isPlainRTF(data[r.at]) {
				r.at++
			}
			if r.destination != skipped {
				r.say(string(data[start:r.at]))
			}
		}
	}
	r.flush()
	r.cut = len(r.outer) > 0
	for len(r.outer) > 0 {
		r.endGroup()
	}
	return nil
}

func isPlainRTF(c byte) bool { return ' ' <= c && c < 0x7f && c != '{' && c != '}' && c != '\\' }

// beginGroup begins a group.
func (r *rtf) beginGroup() {
	r.flush()
	r.toSkip = 0
	r.outer = append(r.outer, r.rtfState)
	r.opened, r.wild = false, false
}

// endGroup ends the group.
func (r *rtf) endGroup() {
	r.flush()
	r.toSkip, r.wild = 0, false
	if len(r.outer) == 0 {
		return
	}
	inner := r.rtfState
	r.rtfState = r.outer[len(r.outer)-1]
	r.outer = r.outer[:len(r.outer)-1]
	r.leave(inner)
}

// control reads what a backslash begins.
func (r *rtf) control() {
	data := r.source.Data
	if r.at == len(data) {
		return
	}
	c := data[r.at]
	if c|0x20 < 'a' || c|0x20 > 'z' {
		r.at++
		r.symbol(c)
		return
	}
	const longest = 40 // letters of a word, digits of a number
	start := r.at
	for r.at < len(data) && 'a' <= data[r.at]|0x20 && data[r.at]|0x20 <= 'z' && r.at-start < longest {
		r.at++
	}
	word := string(data[start:r.at])
	start = r.at
	if r.at < len(data) && data[r.at] == '-' {
		r.at++
	}
	for r.at < len(data) && '0' <= data[r.at] && data[r.at] <= '9' && r.at-start < longest {
		r.at++
	}
	n, err := strconv.Atoi(string(data[start:r.at]))
	if r.at < len(data) && data[r.at] == ' ' {
		r.at++
	}
	if word == "bin" {
		r.at += min(max(n, 0), len(data)-r.at)
		return
	}
	if r.toSkip > 0 && word != "u" && word != "uc" {
		r.toSkip--
		return
	}
	if word != "u" && word != "uc" {
		r.flush()
	}
	r.word(word, n, err == nil)
}

// symbol reads a control symbol: a backslash and a sign.
func (r *rtf) symbol(c byte) {
	if r.toSkip > 0 && c != '*' {
		r.toSkip--
		if c == '\'' {
			r.hex()
		}
		return
	}
	switch c {
	case '\'':
		r.addByte(r.hex())
	case '*':
		r.wild = true
	case '~':
		r.say("\u00a0")
	case '_':
		r.say("-")
	case '-': // where a word may be divided
		r.flush()
	case '\r', '\n':
		r.flush()
		r.paragraphMark()
	case '\t':
		r.say(" ")
	case '\\', '{', '}':
		if r.lead {
			r.addByte(c)
		} else {
			r.say(string(c))
		}
	}
}

// hex reads two digits of base 16.
func (r *rtf) hex() byte {
	data := r.source.Data
	n, err := strconv.ParseUint(string(data[r.at:min(r.at+2, len(data))]), 16, 8)
	r.at = min(r.at+2, len(data))
	if err != nil {
		return '?'
	}
	return byte(n)
}

// unicode writes the character of a \u, of which two may make one.
func (r *rtf) unicode(n int) {
	if n < 0 {
		n += 0x10000
	}
	c := rune(n)
	switch {
	case n < 0 || n > 0x10ffff:
		c = '\ufffd'
	case r.high > 0 && utf16.IsSurrogate(c):
		c = utf16.DecodeRune(r.high, c)
		r.high = 0
	case utf16.IsSurrogate(c):
		r.flush()
		r.high = c
	}
	if r.high == 0 {
		r.say(string(c))
	}
	r.toSkip = r.unicodeSkip
}
