package furniture

import (
	"fmt"
	"strings"

	"storydiff/corpus/text"
)

// readLabels reads "Published", "Last updated on" and the like.
func (p *stampParser) readLabels() {
	for {
		switch f := p.field(0); {
		case labelsStamp(f):
			p.label = true
		case joinsLabel(f):
			if p.field(1) == "" {
				return
			}
		default:
			return
		}
		p.at++
	}
}

// labelsStamp tells whether a word says what a date is the date of.
func labelsStamp(s string) bool {
	switch s {
	case "published", "updated", "posted", "modified", "date", "edited", "issued", "created", "publié", "publication",
		"aktualisiert", "veröffentlicht", "stand", "опубликовано", "обновлено", "publicado", "actualizado", "pubblicato",
		"aggiornato", "jour", "atualizado", "erstellt", "datum", "publiziert", "released", "filed":
		return true
	}
	return false
}

// joinsLabel tells whether a word may stand before such a word, or after it.
func joinsLabel(s string) bool {
	switch s {
	case "last", "first", "on", "at", "time", "of", "am", "vom", "le", "el", "il", "originally", "mis", "à", "zuletzt", "em":
		return true
	}
	return false
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
