package text

import (
	"strings"
	"unicode/utf8"
)

// ellipsis is the run of dots that a text ends with.
type ellipsis struct {
	dots  int  // … counts for three
	apart bool // white space, or an opening bracket, is before it
}

// ellipsisAt returns the run of dots, perhaps with spaces between them, that a
// text ends with. Of a longer run it sees the end.
func ellipsisAt(s string) ellipsis {
	var e ellipsis
	i := len(s)
	for len(s)-i < longestGap {
		t := strings.TrimRight(s[max(0, i-2):i], " ")
		j := i - min(i, 2) + len(t)
		r, n := utf8.DecodeLastRuneInString(s[:j])
		switch r {
		case '.':
			e.dots++
		case '…':
			e.dots += 3
		default:
			e.apart = j < i || i == 0 || r == '[' || r == '('
			return e
		}
		i = j - n
	}
	return e
}

// endsInDots tells whether a text that ends with a full stop ends with several,
// perhaps with spaces between them.
func endsInDots(s string) bool {
	t := s[:len(s)-1]
	return strings.HasSuffix(t, ".") || strings.HasSuffix(t, "…") || strings.HasSuffix(t, ". ")
}

// tail returns the end of a text that is looked at for its last word.
func tail(s string) string {
	if len(s) <= longestWord {
		return s
	}
	return s[len(s)-longestWord:]
}
