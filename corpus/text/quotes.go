package text

import (
	"unicode"
	"unicode/utf8"
)

// quoteState follows, from left to right, whether a place in a paragraph is
// inside a quotation.
type quoteState struct {
	body     string
	at       int
	straight bool // inside straight double quotation marks
	single   bool // inside single ones
	low      bool // inside „, which “ closes
	depth    int  // of the other marks that tell opening from closing
	before   rune
}

// insideAt tells whether byte i is inside a quotation. It is asked for places in
// ascending order; an earlier place than the last gets the last one's answer.
func (q *quoteState) insideAt(i int) bool {
	for q.at < i {
		r, n := utf8.DecodeRuneInString(q.body[q.at:])
		q.at += n
		after, _ := utf8.DecodeRuneInString(q.body[q.at:])
		q.read(r, after)
		q.before = r
	}
	return q.straight || q.single || q.low || q.depth > 0
}

func (q *quoteState) read(r, after rune) {
	starts := q.before == 0 || unicode.IsSpace(q.before) || IsOpener(q.before)
	switch r {
	case '"':
		q.straight = !q.straight
	case '„':
		q.low = true
	case '“':
		if !q.low {
			q.depth++
		}
		q.low = false
	case '「', '『':
		q.depth++
	case '”', '」', '』':
		q.low = false
		q.depth = max(0, q.depth-1)
	case '«':
		q.guillemet(starts)
	case '»':
		q.guillemet(starts && IsWordRune(after))
	case '‘', '\'':
		if !IsWordRune(q.before) && IsWordRune(after) {
			q.single = true
		} else if !IsWordRune(after) {
			q.single = false
		}
	case '’':
		q.single = q.single && IsWordRune(after)
	}
}

func (q *quoteState) guillemet(opens bool) {
	if opens {
		q.depth++
		return
	}
	q.depth = max(0, q.depth-1)
}

// IsWordRune reports whether a character is a letter or a digit.
func IsWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
