package furniture

import (
	"fmt"
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

// isStamp tells whether a whole line is a date stamp, a time of update or a
// reading time. A bare date is one only where bare is set.
func isStamp(line string, bare bool) bool {
	if !hasDigit(line) {
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

// longestHead is the number of bytes in which a stamp's date stands.
const longestHead = 100

// stampHead returns the length of the stamp that a paragraph begins with, and
// 0 where there is none. A story may follow it on the line: then the stamp has
// to have a label and a full date, or to be an ISO date at the top.
func stampHead(s string, top bool) int {
	if !hasDigit(s[:min(len(s), longestHead)]) {
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

func (p *stampParser) readLabels() {
	for {
		switch p.field(0) {
		case "published", "updated", "posted", "modified", "date", "edited", "issued", "created", "publié", "publication",
			"aktualisiert", "veröffentlicht", "stand", "опубликовано", "обновлено", "publicado", "actualizado", "pubblicato",
			"aggiornato", "jour", "atualizado", "erstellt", "datum", "publiziert", "released", "filed":
			p.label = true
		case "last", "first", "on", "at", "time", "of", "am", "vom", "le", "el", "il", "originally", "mis", "à", "zuletzt", "em":
			if p.field(1) == "" {
				return
			}
		default:
			return
		}
		p.at++
	}
}

// readDate reads 2024-04-01, 3 May 2023, Monday, May 3, 2023 and the like.
func (p *stampParser) readDate() {
	if text.IsWeekday(p.field(0)) || isOtherWeekday(p.field(0)) {
		p.at++
		p.date = true
	}
	if iso := text.IsoDate(p.field(0)); iso != "" {
		p.foundDate(1, iso)
		return
	}
	if p.readNamedDate() {
		return
	}
	if text.IsNumericDate(p.field(0)) {
		p.at++
		p.date = true
		if iso := text.IsoDate(p.field(0)); iso != "" {
			p.foundDate(1, iso)
		}
	}
}

// readNamedDate reads a date with the name of a month, and tells whether there
// was one.
func (p *stampParser) readNamedDate() bool {
	day, month, n := text.DayNumber(p.field(0)), monthNumber(p.field(1)), 2
	if day > 0 && p.field(1) == "de" {
		month, n = monthNumber(p.field(2)), 3
	}
	if day == 0 || month == 0 {
		day, month, n = text.DayNumber(p.field(1)), monthNumber(p.field(0)), 2
	}
	if day == 0 || month == 0 {
		return false
	}
	if p.field(n) == "de" || p.field(n) == "del" {
		n++
	}
	year := text.YearNumber(p.field(n))
	if year == 0 {
		p.at += n
		p.date = true
		return true
	}
	p.foundDate(n+1, fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	return true
}

func (p *stampParser) foundDate(fields int, iso string) {
	p.at += fields
	p.date = true
	if p.iso == "" {
		p.iso = iso
	}
}

// readTime reads 10:12, at 10.12 a.m. GMT, and the like.
func (p *stampParser) readTime() {
	n := 0
	switch f := p.field(0); {
	case f == "a" && p.field(1) == "las":
		n = 2
	case f == "at" || f == "um" || f == "à" || f == "a" || f == "as" || f == "às" || f == "alle" || f == "ore" || f == "" && p.at < len(p.fields):
		n = 1
	case f == "las" || f == "kl":
		n = 1
	}
	if f := p.field(n); !text.IsClock(f) && !(strings.Contains(f, ":") && text.IsClock(strings.TrimRight(f, "hurs"))) {
		return
	}
	p.at += n + 1
	p.time = true
	for {
		switch p.field(0) {
		case "am", "pm", "a.m", "p.m", "hrs", "gmt", "utc", "est", "edt", "et", "bst", "cet", "cest", "pst", "pdt",
			"ist", "msk", "eet", "local", "uhr", "gmt+1", "gmt+2", "gmt+3", "gmt+8", "ct", "mt", "pt", "cst", "cdt", "mst",
			"mdt", "hs", "aest", "aedt", "sgt", "hkt", "jst", "h", "pkt", "mez", "mesz":
			p.at++
		case "time":
			p.at++
		default:
			return
		}
	}
}

// readReading reads "3 min read", "2 hours ago", "reading time: 3 minutes",
// "Listen · 4 min".
func (p *stampParser) readReading() {
	n, labelled := 0, false
	for p.field(n) == "temps" || p.field(n) == "tiempo" || p.field(n) == "tempo" || n > 0 && (p.field(n) == "de" || p.field(n) == "di") {
		n++
	}
	switch {
	case p.field(0) == "reading" && p.field(1) == "time":
		n, labelled = 2, true
	case n > 0 && strings.HasPrefix(p.field(n), "le"):
		n, labelled = n+1, true
		if p.field(n) == "" {
			n++ // a colon on its own
		}
	case p.field(0) == "lectura" || p.field(0) == "lecture" || p.field(0) == "lettura" || p.field(0) == "listen" || p.field(0) == "lesezeit" || p.field(0) == "lesedauer" || p.field(0) == "watch":
		n, labelled = 1, true
		if p.field(1) == "" && len(p.fields) > p.at+2 {
			n = 2
		}
	case p.field(0) == "a":
		n = 1
	}
	count, unit, joined := strings.Cut(p.field(n), "-")
	if !text.IsShortNumber(count) && !text.IsClock(count) {
		return
	}
	n++
	if !joined {
		unit = p.field(n)
		n++
	}
	switch strings.TrimSuffix(unit, "s") {
	case "min", "minute", "minuto", "minuti", "hour", "day", "week", "hr", "minuten", "month", "h":
	default:
		return
	}
	switch last := p.field(n); {
	case last == "read" || last == "ago" || last == "listen" || last == "watch" || last == "lesezeit":
		n++
	case last == "de" || last == "di":
		n += 2
	case !labelled:
		return
	}
	p.at += n
	p.reading = true
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
