package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

// HeadPiece is a piece of furniture at the beginning of a paragraph. The next
// piece, or the story, begins at End.
type HeadPiece struct {
	End  int // in bytes of the paragraph
	Kind text.Part
}

// Without an agency's name a dateline is one only above this paragraph.
const datelineDepth = 4

// ParagraphHead finds the stamp and the dateline that paragraph i of an article
// begins with.
func ParagraphHead(s string, i int) []HeadPiece {
	var head []HeadPiece
	at := 0
	if n := stampHead(s, i == 0); n > 0 {
		at = n + len(s[n:]) - len(strings.TrimLeftFunc(s[n:], unicode.IsSpace))
		head = append(head, HeadPiece{n, text.Stamp})
	}
	if n := datelineLen(s[at:], i < datelineDepth); n > 0 {
		head = append(head, HeadPiece{at + n, text.Dateline})
	}
	return head
}

// longestDateline is the number of bytes that a dateline may have before its
// bracket or dash.
const longestDateline = 80

// datelineLen returns the length of the dateline that a text begins with, with
// its dash, and 0 where there is none. A dateline is a place, perhaps with a
// date, and an agency in brackets, a dash, or both: PARIS, April 1 (AFP) —
// Unless early is set the agency has to be a known one.
func datelineLen(s string, early bool) int {
	window := s[:min(len(s), longestDateline)]
	bracket := strings.IndexByte(window, '(')
	dash, dashEnd := findDash(window)
	if bracket >= 0 && (dash < 0 || bracket < dash) {
		return bracketedDateline(s, bracket, early)
	}
	if dash <= 0 {
		return 0
	}
	place := parsePlace(s[:dash])
	if !place.placed || !place.agency && !(early && (place.capitals || place.dated)) || !beginsStory(s[dashEnd:]) {
		return 0
	}
	rest := strings.Fields(s[dashEnd:min(len(s), dashEnd+200)])
	if len(rest) < 5 || isShouted(rest[0]) && isShouted(rest[1]) || !text.EndsSentence(s) && len(rest) < 12 {
		return 0
	}
	return dashEnd
}

// bracketedDateline is datelineLen for a dateline with brackets, of which the
// opening one is at byte open.
func bracketedDateline(s string, open int, early bool) int {
	n := strings.IndexByte(s[open:min(len(s), open+60)], ')')
	if n < 0 {
		return 0
	}
	end := open + n + 1
	source := s[open+1 : end-1]
	place := datelinePlace{ok: true}
	if strings.TrimSpace(s[:open]) != "" {
		place = parsePlace(s[:open])
	} else if strings.TrimSpace(s[end:]) == "" {
		return 0 // a credit
	}
	known := namesAgencies(source)
	if !place.ok || !known && !(early && (place.capitals || place.dated)) || len(strings.Fields(source)) > 4 {
		return 0
	}
	after := s[end:]
	if d, dashEnd := findDash(" " + after); d == 0 || d == 1 {
		if rest := after[dashEnd-1:]; strings.TrimSpace(rest) == "" || beginsStory(rest) {
			return end + dashEnd - 1
		}
		return 0
	}
	if strings.HasPrefix(after, ":") {
		return end + 1
	}
	if known && (strings.TrimSpace(after) == "" || strings.HasPrefix(after, " ") && beginsStory(after)) {
		return end
	}
	return 0
}

// findDash returns the place of the first dash in s and that of its end, with
// the spaces around it, or -1. A single hyphen is one only between spaces.
func findDash(s string) (start, end int) {
	for i, r := range s {
		n := 0
		switch {
		case text.IsDash(r):
			n = utf8.RuneLen(r)
		case strings.HasPrefix(s[i:], "--"):
			n = 2
		case r == '-' && i > 0 && s[i-1] == ' ' && strings.HasPrefix(s[i:], "- "):
			n = 1
		}
		if n > 0 {
			start = len(strings.TrimRight(s[:i], " "))
			return start, len(s) - len(strings.TrimLeft(s[i+n:], " -"))
		}
	}
	return -1, -1
}

// datelinePlace is what stands before the bracket or dash of a dateline.
type datelinePlace struct {
	ok       bool
	placed   bool // a place or an agency is named, not a date only
	capitals bool // the place is in capitals
	dated    bool // a date follows the place
	agency   bool // an agency is named
}

// parsePlace reads a place, its region and a date, parted by commas.
func parsePlace(s string) datelinePlace {
	var p datelinePlace
	for i, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '/' || r == ';' }) {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case text.AgencyName(part) != "":
			p.agency, p.placed = true, true
		case isDatePart(part):
			p.dated = true
		case !isPlaceName(part):
			return datelinePlace{}
		case i == 0:
			p.capitals, p.placed = isShouted(part), true
		}
		p.ok = true
	}
	return p
}

// isPlaceName tells whether a text of one to four words may be a place: words
// with capitals, and nothing that labels a kind of news.
func isPlaceName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	for i, w := range words {
		switch strings.ToLower(w) {
		case "de", "del", "la", "el", "al", "du", "des", "upon", "sur", "am", "an", "der", "and", "of", "in":
			if i > 0 {
				continue
			}
		case "breaking", "update", "exclusive", "analysis", "opinion", "watch", "live", "urgent", "explainer",
			"video", "photos", "factbox", "timeline", "correction", "note", "read", "related", "editorial", "review",
			"interview", "profile", "feature", "warning", "q", "a", "i", "nato", "covid", "the", "he", "she", "it":
			return false
		}
		if text.IsWeekdayOrMonth(w) || text.BeginsSentence(w) {
			return false
		}
		for j, r := range w {
			if j == 0 && !unicode.IsUpper(r) && !(unicode.IsLetter(r) && !unicode.IsLower(r)) {
				return false
			}
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '-' && r != '.' {
				return false
			}
		}
	}
	return true
}

// isShouted tells whether a text has at least three letters, all capitals.
func isShouted(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3
}

// isDatePart tells whether each word of a text is of a date.
func isDatePart(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	for _, w := range words {
		w = strings.Trim(w, ".")
		if text.MonthNumber(w) == 0 && text.DayNumber(w) == 0 && text.YearNumber(w) == 0 && !text.IsWeekday(w) && text.IsoDate(w) == "" {
			return false
		}
	}
	return len(words) > 0
}
