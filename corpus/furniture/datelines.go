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

const (
	// Without an agency's name a dateline is one only above this paragraph, or
	// before the first that is as long as one of a story.
	datelineDepth = 4
	storyLength   = 160 // bytes
)

// Heads finds what stands before the first sentences of an article's
// paragraphs. Use one for each article.
type Heads struct {
	paragraphs int
	begun      bool // a paragraph of the story was there
	pieces     []HeadPiece
}

// Next finds the furniture that the article's next paragraph begins with: a
// stamp, a dateline, what the wire files a headline as. The answer holds until
// the next call.
func (h *Heads) Next(s string) []HeadPiece {
	h.pieces = h.pieces[:0]
	early := !h.begun || h.paragraphs < datelineDepth
	at := 0
	if n := stampHead(s, h.paragraphs == 0); n > 0 {
		at = n + len(s[n:]) - len(strings.TrimLeftFunc(s[n:], unicode.IsSpace))
		h.pieces = append(h.pieces, HeadPiece{n, text.Stamp})
	}
	if n := datelineLen(s[at:], early); n > 0 {
		h.pieces = append(h.pieces, HeadPiece{at + n, text.Dateline})
	} else if n := slugHead(s[at:]); early && n > 0 {
		h.pieces = append(h.pieces, HeadPiece{at + n, text.Slug})
	}
	h.paragraphs++
	h.begun = h.begun || len(s) > storyLength && text.EndsSentence(s)
	return h.pieces
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
	if n := slashedDateline(s, window); n > 0 {
		return n
	}
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
	before := s[:open]
	if next := strings.IndexByte(s[end:max(end, min(len(s), longestDateline))], '('); next >= 0 && !isSource(source) {
		// The first brackets have the country: Harn (Tarland), 4 may (EFE)
		between := s[end : end+next]
		if n = strings.IndexByte(s[end+next:min(len(s), end+next+60)], ')'); n < 0 || strings.Trim(between, " ,") != "" && !isDatePart(strings.ReplaceAll(between, ",", " ")) {
			return 0
		}
		before += between
		source = s[end+next+1 : end+next+n]
		end += next + n + 1
	}
	if strings.TrimSpace(before) != "" {
		place = parsePlace(before)
	} else if strings.TrimSpace(s[end:]) == "" {
		return 0 // a credit
	}
	known := isSource(source)
	if !place.ok || !known && !(early && (place.capitals || place.dated)) || len(strings.Fields(source)) > 4 {
		return 0
	}
	after := s[end:]
	if rest, ok := strings.CutPrefix(after, "."); ok && beginsWithDash(rest) && beginsStory(rest) {
		return len(s) - len(strings.TrimLeft(rest, "-–— "))
	}
	if d, dashEnd := findDash(" " + after); d == 0 || d == 1 {
		if rest := after[dashEnd-1:]; strings.TrimSpace(rest) == "" || beginsStory(rest) {
			return end + dashEnd - 1 + placeAfterAgency(rest, known && strings.TrimSpace(before) == "")
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

// placeAfterAgency returns the length of the place and date that follow an agency
// which comes first: (ANSA) - SOLVIK, 04 MAG - …
func placeAfterAgency(rest string, first bool) int {
	if !first {
		return 0
	}
	dash, end := findDash(rest[:min(len(rest), longestDateline)])
	if dash <= 0 || !beginsStory(rest[end:]) {
		return 0
	}
	if place := parsePlace(rest[:dash]); !place.placed || !place.capitals && !place.dated {
		return 0
	}
	return end
}

// isSource tells whether what stands in a dateline's brackets is a known agency,
// perhaps with the name of one of its services: dpa/lno, EFEverde.
func isSource(s string) bool {
	first, _, _ := strings.Cut(s, "/")
	return namesAgencies(s) || text.AgencyName(first) != "" || strings.HasPrefix(s, "EFE") && len(s) < 15
}

// beginsWithDash tells whether a text begins with a dash or a hyphen.
func beginsWithDash(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '-' || text.IsDash(r)
}

// slashedDateline is datelineLen for one with its agency between slashes:
// HARN, May 4. /TASS/. It needs a known agency.
func slashedDateline(s, window string) int {
	open := strings.IndexByte(window, '/')
	if open < 0 {
		return 0
	}
	n := strings.IndexByte(window[open+1:], '/')
	if n < 1 {
		return 0
	}
	end := open + n + 2
	source := window[open+1 : end-1]
	place := strings.TrimRight(strings.TrimSpace(window[:open]), ".")
	if text.AgencyName(source) == "" && !strings.HasSuffix(source, "wire") && !strings.HasSuffix(source, "Newswire") || place != "" && !parsePlace(place).ok {
		return 0
	}
	if strings.HasPrefix(s[end:], ".") {
		end++
	}
	if d, dashEnd := findDash(" " + s[end:]); d == 0 || d == 1 {
		end += dashEnd - 1
	}
	if !beginsStory(s[end:]) {
		return 0
	}
	return end
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
		case (r == '-' || r == '_') && i > 0 && s[i-1] == ' ' && (i+1 == len(s) || s[i+1] == ' '),
			r == '-' && i > 1 && strings.HasPrefix(s[i-2:], " .- "):
			n = 1
		}
		if n > 0 {
			start = len(strings.TrimRight(s[:i], " "))
			return start, len(s) - len(strings.TrimLeft(s[i+n:], " -"))
		}
	}
	return -1, -1
}
