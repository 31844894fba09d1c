package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// stampParser reads date stamps, field by field; fields are what white space
// parts.
type stampParser struct {
	fields []text.Span // in the text
	text   string
	at     int // the field to read next
	// What was read so far.
	label, date, time, reading bool
	iso                        string // the first full date, as YYYY-MM-DD
}

// longestStamp is the number of fields that a stamp may have.
const longestStamp = 20

func newStampParser(content string) *stampParser {
	p := &stampParser{text: content, fields: make([]text.Span, 0, longestStamp+1)}
	start := -1
	for i, r := range content {
		switch {
		case unicode.IsSpace(r):
			if start >= 0 {
				p.fields = append(p.fields, text.Span{Start: start, End: i})
				start = -1
			}
			if len(p.fields) > longestStamp {
				return p
			}
		case start < 0:
			start = i
		}
	}
	if start >= 0 {
		p.fields = append(p.fields, text.Span{Start: start, End: len(content)})
	}
	return p
}

// field returns the field n places on, in lower case without the marks at its
// ends, and "" after the last.
func (p *stampParser) field(n int) string {
	if p.at+n >= len(p.fields) {
		return ""
	}
	f := p.fields[p.at+n]
	return strings.ToLower(strings.Trim(p.text[f.Start:f.End], ",.;:|·•()[]-–—"))
}

// longestStampLine is the number of bytes that a line of stamps may have.
const longestStampLine = 12 * longestStamp

// isStamp tells whether a whole line is a date stamp, a time of update or a
// reading time. A bare date is one only where bare is set.
func isStamp(line string, bare bool) bool {
	if len(line) > longestStampLine || !hasDigit(line) {
		return false
	}
	if isWholeStamp(line, bare) {
		return true
	}
	if !strings.ContainsAny(line, "|•·/") || len(line) > 120 {
		return false
	}
	// A stamp beside the names of agencies or writers: dpa • Updated 3 May 2023
	stamped := false
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == '|' || r == '•' || r == '·' || r == '/' }) {
		part = strings.TrimSpace(part)
		switch {
		case isWholeStamp(part, true):
			stamped = true
		case part != "" && text.AgencyName(part) == "" && !isByline(part) && !(bare && isNames(part, 4)):
			return false
		}
	}
	return stamped
}

// isWholeStamp is isStamp for a line without other parts.
func isWholeStamp(line string, bare bool) bool {
	p := newStampParser(line)
	if len(p.fields) > longestStamp {
		return false
	}
	for p.at < len(p.fields) {
		before := p.at
		p.readLabels()
		p.readDate()
		p.readTime()
		p.readReading()
		if p.at == before && p.field(0) == "" {
			p.at++ // a mark on its own, as between date and time
		} else if p.at == before {
			return false
		}
	}
	return p.reading || p.label && (p.date || p.time) || bare && (p.iso != "" || p.date && p.time)
}

// hasDigit tells whether there is a digit in a text: there is one in each stamp.
func hasDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}

// longestLabel is the number of bytes that the first word of a stamp may have.
const longestLabel = 40

// stampHead returns the length of the stamp that a paragraph begins with, and
// 0 where there is none. A story may follow it on the line: then the stamp has
// to have a label and a full date, or to be an ISO date at the top.
func stampHead(s string, top bool) int {
	first, _, _ := strings.Cut(s[:min(len(s), longestLabel)], " ")
	if first = strings.ToLower(strings.Trim(first, ",.;:|·•()[]-–—")); !labelsStamp(first) && !joinsLabel(first) && !(top && hasDigit(first)) {
		return 0
	}
	p := newStampParser(s)
	p.readLabels()
	labels := p.at
	p.readDate()
	if p.iso == "" || labels == 0 && (!top || p.at != 1) {
		return 0
	}
	p.readTime()
	end := p.fields[p.at-1].End
	if p.at == len(p.fields) || !beginsStory(s[end:]) || s[end-1] == ',' {
		return 0
	}
	return end
}

// beginsStory tells whether a text, after white space and dashes, begins as a
// sentence may: with a capital, a number or an opening mark.
func beginsStory(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || text.IsDash(r) || r == '-' || r == '|' })
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && !unicode.IsLower(r) && (text.IsWordRune(r) || text.IsOpener(r) || text.IsQuotationMark(r))
}

// StampDate returns the first full date that a stamp of the article says, as
// YYYY-MM-DD, and "" where none does.
func StampDate(a *text.Article) string {
	for _, s := range a.Sentences {
		if s.Part != text.Stamp {
			continue
		}
		p := newStampParser(a.Slice(s.Span))
		for ; p.at < len(p.fields) && p.iso == ""; p.at++ {
			p.readDate()
		}
		if p.iso != "" {
			return p.iso
		}
	}
	return ""
}
