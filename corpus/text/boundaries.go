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
	lang   *language
	start  int // of the sentence at hand
	quotes quoteState
	// undivided are the stretches of the paragraph, in order, that are not
	// divided in its language.
	undivided []Span
	// hasSaid tells whether a letter or digit is between start and said.
	said    int
	hasSaid bool
}

func newSentenceCutter(body string, l *language) sentenceCutter {
	return sentenceCutter{body: body, lang: l, quotes: quoteState{body: body}, undivided: l.undivided(body)}
}

// cut ends the sentence at hand at byte c.
func (s *sentenceCutter) cut(c int) {
	s.start = c
	s.said = max(s.said, c)
	s.hasSaid = false
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
	if !s.hasWordBefore(c) || isMarker(left) || s.inUndivided(c) {
		return false
	}
	bare := strings.TrimRightFunc(trimFootnotes(left), trailsSentence)
	b := boundary{
		lang: s.lang, bare: bare, closers: left[len(bare):], rest: s.body[c:],
		gap: left != s.body[s.start:c] || s.body[c] == ' ',
	}
	if b.closers != "" && b.goesOnAfterQuote() {
		return false
	}
	b.findNext()
	term, _ := utf8.DecodeLastRuneInString(bare)
	switch {
	case term == '…' || term == '.' && endsInDots(bare):
		return b.endsAfterEllipsis() && (ellipsisAt(bare).dots > 3 || !s.quotes.insideAt(c))
	case term == '.':
		return b.endsAfterStop()
	case term == '?' || term == '!':
		return b.endsAfterMark()
	case term == '؟':
		return !hasQuote(b.closers) || !b.attributes(true)
	case s.lang.goesOn != "" && strings.ContainsRune(s.lang.goesOn, term):
		return false
	case s.lang.hasEnd(bare):
		return !unicode.IsLower(b.first)
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
	lang    *language
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

// begins tells whether the next word can hardly be anything but the first of a
// sentence.
func (b *boundary) begins() bool { return b.lang.begins(b.next, false) }

// endsAfterMark judges a question or exclamation mark.
func (b *boundary) endsAfterMark() bool {
	if unicode.IsLower(b.first) {
		return false
	}
	if !b.gap && b.closers == "" {
		return unicode.IsUpper(b.first) && len(b.next) > 1 && !endsInAddress(b.bare)
	}
	if strings.HasSuffix(b.bare[:len(b.bare)-1], "(") && strings.HasPrefix(b.closers, ")") {
		return false // (!) is a remark on a word
	}
	if b.closers == "" && b.lang.is(lastWord(b.bare), marked) {
		return b.begins()
	}
	return !hasQuote(b.closers) || !b.attributes(true) && !b.cites()
}

// endsAfterEllipsis judges an ellipsis outside a quotation: three dots, or a
// full stop with three dots. Three that stand apart from the word before them
// are for words left out, and the sentence goes on, also with the pronoun I.
func (b *boundary) endsAfterEllipsis() bool {
	e := ellipsisAt(b.bare)
	if unicode.IsLower(b.first) || unicode.IsDigit(b.first) && e.dots < 4 || b.cites() {
		return false
	}
	if e.apart && e.dots < 4 && !b.begins() || b.next == "I" && e.apart && e.dots < 4 {
		return false
	}
	return !hasQuote(b.closers) || !b.attributes(true)
}

// cites tells whether a source in brackets follows that belongs to the sentence
// at hand: "It fell …" (Ormond 31).
func (b *boundary) cites() bool {
	rest := strings.TrimLeft(b.rest[:min(len(b.rest), 2*longestGap)], " ")
	if !strings.HasPrefix(rest, "(") {
		return false
	}
	i := strings.IndexAny(rest, ".?!)")
	return i > 0 && rest[i] == ')' && i+1 < len(rest) && strings.IndexByte(".,;:", rest[i+1]) >= 0
}

// goesOnAfterQuote tells whether what follows a quotation says who spoke it, in
// a language that has no spaces between words.
func (b *boundary) goesOnAfterQuote() bool {
	if b.gap || !hasQuote(b.closers) {
		return false
	}
	if next, _ := utf8.DecodeRuneInString(b.rest); strings.ContainsAny(b.closers, b.lang.goesOnAfter) {
		return !IsOpener(next)
	}
	if b.lang.speechSigns == "" {
		return false
	}
	n := 0
	for i, r := range b.rest {
		if n++; n > 7 || !unicode.IsLetter(r) {
			return false
		}
		if n > 1 && strings.ContainsRune(b.lang.speechSigns, r) {
			first, _ := utf8.DecodeRuneInString(b.bare)
			after, _ := utf8.DecodeRuneInString(b.rest[i+utf8.RuneLen(r):])
			// Else the speaker of the quotation may stand before it, and this may be
			// of the next one.
			return IsOpener(first) || isTerminator(after)
		}
	}
	return false
}
