package furniture

import (
	"strings"
	"unicode"

	"storydiff/corpus/text"
)

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
		if w == "de" || w == "" {
			continue
		}
		if monthNumber(w) == 0 && !isOtherWeekday(w) && text.DayNumber(w) == 0 && text.YearNumber(w) == 0 && !text.IsWeekday(w) && text.IsoDate(w) == "" {
			return false
		}
	}
	return len(words) > 0
}
