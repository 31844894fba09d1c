package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
)

const (
	longestSlug     = 12 // fields of a line that files a story
	longestInitials = 5  // letters of somebody's sign at the end of a story
)

// isSlugLine tells whether a line is how a wire files a story: BC-Solvik-Mine,
// 2nd Ld-Writethru,0512; dpa0412 3 vm 312; Bahn/Unfälle; 041430 Mai 31.
func isSlugLine(s string) bool {
	if s == "" || text.EndsSentence(s) {
		return false
	}
	fields := strings.Fields(s)
	if len(fields) > longestSlug {
		return false
	}
	if hasWirePrefix(fields[0]) {
		return true
	}
	if len(fields) <= 4 && len(fields) > 1 && len(fields[0]) < 3 && text.IsShortNumber(fields[0]) && isShouted(fields[1]) && !beginsSmall(fields[len(fields)-1]) {
		return true
	}
	if len(fields) == 2 && isClock(fields[0]) && isZone(fields[1]) {
		return true
	}
	letters := strings.TrimRight(fields[0], "0123456789")
	// In a line that begins with a number of the wire, dpa0412, small words are codes, too.
	numbered := letters != "" && len(letters) < 5 && strings.ToLower(letters) == letters && len(fields[0])-len(letters) > 3
	coded, other := 0, 0
	for i, f := range fields {
		switch f = strings.Trim(f, ",;:()[]"); {
		case f == "":
		case isCode(f) || isJoined(f, len(fields) == 1) && (len(fields) < 5 || strings.ContainsAny(f, "/0123456789")):
			coded++
		case isSlugWord(f) || text.IsShortNumber(f):
		case i == 0 && text.AgencyName(f) != "":
		case i > 0 && strings.ToUpper(f) == f, numbered && len(f) < 6 && strings.ToLower(f) == f:
		default:
			other++
		}
	}
	return coded > 0 && other == 0
}

// hasWirePrefix tells whether a word begins with one of the signs by which
// cycles of a wire are told: BC-, AM-.
func hasWirePrefix(s string) bool {
	s = strings.TrimLeft(s, "^")
	for _, p := range [...]string{"BC-", "AM-", "PM-", "bc-", "am-", "pm-", "AP-", "YE-", "RP-", "AMs-", "PMs-"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// isCode tells whether a word is letters and digits, or a long number: a0123,
// APNP-05-02-31, 1846EDT.
func isCode(s string) bool {
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case unicode.IsLetter(r):
			letters++
		case r != '-' && r != '/' && r != '.' && r != ':' && r != ',' && r != '_':
			return false
		}
	}
	if letters == 0 {
		return digits > 4 || digits == 4 && text.YearNumber(s) == 0 && len(s) == 4 && s[0] == '0'
	}
	return digits > 2 || digits > 0 && letters > 2 && !isOrdinal(s)
}

// isClock tells whether a word is the time as wires give it: 1623.
func isClock(s string) bool {
	return len(s) == 4 && strings.Trim(s, "0123456789") == "" && s[:2] < "24" && s[2:] < "60"
}

// isZone tells whether a word is a zone of time.
func isZone(s string) bool {
	switch s {
	case "GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "PST", "PDT", "MEZ", "MESZ":
		return true
	}
	return false
}

// isOrdinal tells whether a word is a number such as 2nd or a size such as 8pc.
func isOrdinal(s string) bool {
	return strings.Trim(s[:1], "0123456789") == "" && len(strings.TrimLeft(s, "0123456789")) < 4
}

// isJoined tells whether a word is several that hyphens or slashes join, as
// slugs are: Solvik-Mine, Bahn/Unfälle/. Alone on its line its parts may have
// small letters.
func isJoined(s string, alone bool) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == ',' })
	slashed := strings.HasSuffix(s, "/") && len(parts) == 1
	if len(parts) < 2 && !slashed {
		return false
	}
	for _, p := range parts {
		r, n := utf8.DecodeRuneInString(p)
		if n == len(p) && !alone || !unicode.IsUpper(r) && !(alone && (unicode.IsLower(r) || unicode.IsDigit(r))) {
			return false
		}
	}
	return alone || slashed || strings.Contains(s, "/") || strings.ToUpper(s) == s
}

// isSlugWord tells whether a word says how often a story was filed, and as what.
func isSlugWord(s string) bool {
	switch strings.ToLower(s) {
	case "ld", "lead", "writethru", "ld-writethru", "writethrough", "bjt", "take", "add", "sub", "subs", "page", "urgent", "prev", "2ndlead",
		"1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "optional", "precede", "advisory", "update", "gmt", "utc", "edt", "est":
		return true
	}
	lower := strings.ToLower(strings.TrimSuffix(s, "."))
	return text.MonthNumber(lower) > 0 || isOtherMonth(lower)
}

// isSignOff tells whether a line is the signs of those who wrote and edited:
// bur-ao/jb/dw; dpa ao yyzz n1 jb.
func isSignOff(s string) bool {
	if len(s) > 40 || s == "" {
		return false
	}
	if isTakeNumber(s) {
		return true
	}
	first, rest, ok := strings.Cut(s, " ")
	agency, _, _ := strings.Cut(first, "/")
	if ok && (text.AgencyName(agency) != "" || agency == "pa" || agency == "ap" || agency == "afp") {
		signs := strings.Fields(strings.ToLower(rest))
		small, large := strings.ToLower(rest) == rest, strings.ToUpper(rest) == rest
		switch {
		case allSigns(signs) && (small || large && agency == first),
			len(signs) == 1 && isCode(rest),
			len(signs) == 1 && small && agency == first && len(rest) < longestInitials:
			return true
		}
		s = rest
	}
	return !strings.ContainsAny(s, " .,:") && strings.Contains(s, "/") &&
		(allSigns(strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == '_' })) || areSigns(strings.Split(strings.Trim(s, "/"), "/")))
}

// isTakeNumber tells whether a line is the number of a take: a0423.
func isTakeNumber(s string) bool {
	return len(s) > 3 && len(s) < 7 && 'a' <= s[0] && s[0] <= 'z' && strings.Trim(s[1:], "0123456789") == ""
}

// allSigns tells whether all words are two at least, and short ones without
// capitals.
func allSigns(words []string) bool {
	for _, w := range words {
		if utf8.RuneCountInString(w) > longestInitials || strings.ToLower(w) != w {
			return false
		}
	}
	return len(words) > 1
}

// isSeparator tells whether a line has no words but a row of one mark: ___; it
// ends a story on the wire, or parts it from what follows.
func isSeparator(s string) bool {
	if s != "" && strings.Trim(s, "<>^= ") == "" {
		return true
	}
	if len(s) < 3 || strings.Trim(s, "-–—# ") == "30" && len(s) > 3 {
		return len(s) > 3
	}
	r, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("_-=*#~+–—.", r) && strings.Trim(s[n:], string(r)+" ") == ""
}

// filedAs are the words that a wire sets before a headline, with a hyphen.
var filedAs = map[string]bool{
	"UPDATE": true, "WRAPUP": true, "RPT": true, "REFILE": true, "CORRECTED": true, "CORRECTION": true, "REPEAT": true, "EXCLUSIVE": true,
	"ANALYSIS": true, "FACTBOX": true, "TIMELINE": true, "FEATURE": true, "INSIGHT": true, "INTERVIEW": true, "BRIEF": true, "TEXT": true,
	"TABLE": true, "PREVIEW": true, "EXPLAINER": true, "NEWSMAKER": true, "BREAKINGVIEWS": true, "URGENT": true, "CORRECT": true, "FOCUS": true,
	"SNAPSHOT": true, "POLL": true, "DIARY": true, "WITNESS": true, "OFFICIAL CORRECTION": true, "REPETITION": true, "EIL": true, "EILMELDUNG": true, "ADVISORY": true,
	"CORRECTED-OFFICIAL": true, "AMPLIACIÓN": true, "AVANCE": true, "RESUMEN": true, "ROUNDUP": true, "KORREKTUR": true, "BERICHTIGUNG": true,
	"ZUSAMMENFASSUNG": true, "URGENTE": true, "LEAD": true, "FLASH": true, "GRAPHIC": true, "SPECIAL REPORT": true, "CORRECTED(OFFICIAL)": true,
}

// slugHead returns the length of what a wire sets before a headline, and 0
// where there is nothing: "UPDATE 2-", "CORRECTED-WRAPUP 1-", "URGENT - ".
func slugHead(s string) int {
	at := 0
	for {
		n := filedLen(s[at:])
		if n == 0 || at+n == len(s) {
			return at
		}
		at += n
	}
}

// correctsHeadline tells whether a line is such a word for a correction and then
// a headline, and not a note: CORRECTED: Dockers shut gates
func correctsHeadline(word, line string) bool {
	switch word {
	case "CORRECTED", "REFILE", "KORREKTUR", "BERICHTIGUNG":
		return len(line) < 150 && !text.EndsSentence(line)
	}
	return false
}

// isFiledAs tells whether a word is one of these, or several with slashes between.
func isFiledAs(word string) bool {
	for part := range strings.SplitSeq(word, "/") {
		if !filedAs[part] {
			return false
		}
	}
	return true
}

// filedLen returns the length of one such word, with its number and hyphen.
func filedLen(s string) int {
	window := s[:min(len(s), 30)]
	i := strings.IndexAny(window, "-–—:")
	if i < 3 {
		return 0
	}
	_, dash := utf8.DecodeRuneInString(window[i:])
	label := strings.TrimRight(window[:i], " ")
	word := strings.TrimRight(strings.TrimRight(label, "0123456789"), " ")
	if !isFiledAs(word) || label != window[:i] && window[i] == ':' {
		return 0
	}
	if window[i] == ':' && word == label && word != "URGENT" && word != "UPDATE" && !strings.HasPrefix(word, "EIL") && !correctsHeadline(word, s) && !strings.Contains(word, "/") {
		return 0 // "ANALYSIS: …" is a page's label and part of its headline
	}
	rest := strings.TrimLeft(window[i+dash:], " ")
	if rest == "" {
		return 0
	}
	return i + dash
}
