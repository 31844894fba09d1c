package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentenceCutter judges, from left to right, the places in a paragraph where a
// sentence may end.
type sentenceCutter struct {
	body   string
	start  int // of the sentence at hand
	quotes quoteState
	// hasSaid tells whether a letter or digit is between start and said.
	said    int
	hasSaid bool
}

// adjust moves a place so that closing marks stand with what is before it and
// opening marks with what comes after it.
func (s *sentenceCutter) adjust(c int) int {
	for limit := c - longestGap; c > max(limit, s.start); {
		r, n := utf8.DecodeLastRuneInString(s.body[:c])
		if !IsOpener(r) && (r != '"' || c == len(s.body) || s.body[c] == ' ' || !s.quotes.insideAt(c)) {
			break
		}
		c -= n
	}
	for limit := c + longestGap; c < min(limit, len(s.body)); {
		r, n := utf8.DecodeRuneInString(s.body[c:])
		if !isCloser(r) || !unambiguousCloser(r) && !s.closesAt(c, n) {
			break
		}
		c += n
	}
	return c
}

// closesAt tells whether the quotation mark of n bytes at c, which may open or
// close, closes: a space or nothing follows, and one came before.
func (s *sentenceCutter) closesAt(c, n int) bool {
	return (c+n == len(s.body) || s.body[c+n] == ' ') && (c == 0 || s.body[c-1] == ' ')
}

// ends tells whether the sentence at hand ends at byte c.
func (s *sentenceCutter) ends(c int) bool {
	left := strings.TrimRightFunc(s.body[s.start:c], unicode.IsSpace)
	if !s.hasWordBefore(c) || enumerator(left) == len(left) {
		return false
	}
	bare := strings.TrimRightFunc(trimFootnotes(left), trailsSentence)
	closers := left[len(bare):]
	b := boundary{
		bare: bare, closers: closers, rest: s.body[c:],
		gap: left != s.body[s.start:c] || s.body[c] == ' ',
	}
	b.findNext()
	term, _ := utf8.DecodeLastRuneInString(bare)
	switch {
	case term == '…' || term == '.' && strings.HasSuffix(bare, ".."):
		return b.endsAfterEllipsis() && !s.quotes.insideAt(c)
	case term == '.':
		return b.endsAfterStop()
	case term == '?' || term == '!':
		return b.endsAfterMark()
	}
	return true
}

// hasWordBefore tells whether the sentence at hand has a letter or a digit
// before byte c.
func (s *sentenceCutter) hasWordBefore(c int) bool {
	s.said = max(s.said, s.start)
	for !s.hasSaid && s.said < c {
		r, n := utf8.DecodeRuneInString(s.body[s.said:])
		s.said += n
		s.hasSaid = unicode.IsLetter(r) || unicode.IsNumber(r)
	}
	return s.hasSaid
}

// boundary is the text on both sides of a place where a sentence may end.
type boundary struct {
	bare    string // the sentence without closing quotation marks and brackets
	closers string // those closing marks
	rest    string // the text after the place
	gap     bool   // white space is at the place
	// next is the first word of rest, and first its first character. If rest has
	// no word, first is the mark that it begins with.
	next  string
	first rune
	after string // what follows next
	// capitalInside says that next is a name like iPhone, which begins with a
	// small letter.
	capitalInside bool
}

func (b *boundary) findNext() {
	i := 0
	for i < len(b.rest) && i < longestGap {
		r, n := utf8.DecodeRuneInString(b.rest[i:])
		if r != ' ' && r != '"' && r != '\'' && !IsOpener(r) && !IsDash(r) && r != '-' && !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	b.next = WordAt(b.rest[i:])
	b.after = b.rest[i+len(b.next):]
	b.first, _ = utf8.DecodeRuneInString(b.rest[i:])
	b.capitalInside = hasInnerCapital(b.rest[i:])
}

// endsAfterMark judges a question or exclamation mark.
func (b *boundary) endsAfterMark() bool {
	if unicode.IsLower(b.first) {
		return false
	}
	if !b.gap && b.closers == "" {
		return unicode.IsUpper(b.first) && len(b.next) > 1 && !endsInAddress(b.bare)
	}
	return !hasQuote(b.closers) || !attributes(b.rest, true)
}

// endsAfterEllipsis judges an ellipsis outside a quotation.
func (b *boundary) endsAfterEllipsis() bool {
	if unicode.IsLower(b.first) || unicode.IsDigit(b.first) {
		return false
	}
	return !hasQuote(b.closers) || !attributes(b.rest, true)
}

// endsAfterStop judges a full stop.
func (b *boundary) endsAfterStop() bool {
	if unicode.IsLower(b.first) && !b.capitalInside && !b.credits() || !b.gap && b.closers == "" && unicode.IsDigit(b.first) {
		return false
	}
	word := wordBefore(b.bare[:len(b.bare)-1])
	kind := abbreviationOf(word)
	if unicode.IsDigit(b.first) {
		return b.endsBeforeNumber(word, kind)
	}
	switch kind {
	case neverLast:
		return false
	case beforeNumber:
		return !isRoman(b.next)
	case perhapsLast:
		return BeginsSentence(b.next)
	case initial:
		return BeginsSentence(b.next) && !strings.HasPrefix(b.after, ".")
	case hour:
		return !b.continuesHour()
	}
	if IsShortNumber(word) && isGermanMonth(b.next) {
		return false
	}
	return !hasQuote(b.closers) || !attributes(b.rest, false)
}

// credits tells whether nothing but an agency's name follows, as dpa writes it.
func (b *boundary) credits() bool {
	return len(b.rest) <= longestGap && AgencyName(strings.Trim(b.rest, "–— ")) != ""
}

// endsBeforeNumber judges a full stop after an abbreviation or another word
// where a number follows.
func (b *boundary) endsBeforeNumber(word string, kind abbreviation) bool {
	switch kind {
	case neverLast, beforeNumber, hour:
		return false
	case perhapsLast:
		return !isMonthAbbreviation(word)
	}
	if word == "al" {
		return false
	}
	return !b.continuesDate(word)
}

// continuesDate tells whether the numbers on both sides are of a date such as
// 3. 4. 2024.
func (b *boundary) continuesDate(word string) bool {
	if !IsShortNumber(word) {
		return false
	}
	if IsShortNumber(b.next) {
		return strings.HasPrefix(b.after, ".")
	}
	before, ok := strings.CutSuffix(strings.TrimRight(b.bare[:len(b.bare)-1-len(word)], " "), ".")
	return ok && YearNumber(b.next) > 0 && IsShortNumber(wordBefore(before))
}

// continuesHour tells whether what follows a.m. or p.m. still says when.
func (b *boundary) continuesHour() bool {
	if IsWeekdayOrMonth(b.next) || len(b.next) <= 4 && strings.ToUpper(b.next) == b.next && len(b.next) > 1 {
		return true
	}
	second := WordAt(strings.TrimLeft(b.after, " "))
	return second == "time" || second == "Time" || second == "Standard" || second == "Daylight"
}

// attributes tells whether a text begins with a clause that says who spoke the
// quotation before it, subject first: Wang said. With marked set the quotation
// ended with a question or exclamation mark, after which such a clause is
// usual; otherwise it has to be the whole sentence.
func attributes(rest string, marked bool) bool {
	verb := -1
	words := strings.Fields(rest[:min(len(rest), 120)])
	for i, w := range words[:min(len(words), 6)] {
		if IsSpeechVerb(strings.TrimRight(w, ".,:;!?")) {
			verb = i
			break
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "the" && w != "of" && w != "de" && w != "von" {
			return false
		}
		if strings.ContainsAny(w, ",.;:!?") && abbreviationOf(strings.TrimRight(w, ".")) == noAbbreviation {
			return false
		}
	}
	if verb < 1 {
		return false
	}
	if strings.ContainsAny(words[verb], ".,:;!?") || verb == len(words)-1 {
		return true
	}
	if !marked {
		return false
	}
	next := strings.TrimRight(words[verb+1], ".,;")
	switch next {
	case "in", "on", "at", "to", "during", "after", "before", "with", "as", "when", "while", "from", "by",
		"reporters", "journalists", "yesterday", "angrily", "later", "again", "himself", "herself":
		return true
	}
	return IsWeekdayOrMonth(next)
}
