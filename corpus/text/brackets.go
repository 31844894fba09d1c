package text

import (
	"slices"
	"strings"
)

// longestUndivided is the length in bytes of the longest stretch between marks
// that is left whole. A longer one may be a mark whose other half is missing.
const longestUndivided = 900

// undivided returns the stretches of a paragraph, in order, that stand between
// marks of a language between which nothing is divided.
func (l *language) undivided(body string) []Span {
	if len(l.within) == 0 {
		return nil
	}
	type opened struct {
		mark rune // that closes it
		at   int
	}
	var spans []Span
	var open []opened
	for i, r := range body {
		k := slices.IndexFunc(l.within, func(b bracket) bool { return r == b.open || r == b.close })
		if k < 0 {
			continue
		}
		if r == l.within[k].open {
			open = append(open, opened{l.within[k].close, i})
			continue
		}
		n := len(open) - 1
		if n < 0 || open[n].mark != r {
			continue // a mark is missing
		}
		if s := (Span{open[n].at, i}); s.Len() <= longestUndivided {
			for len(spans) > 0 && spans[len(spans)-1].Start > s.Start {
				spans = spans[:len(spans)-1]
			}
			spans = append(spans, s)
		}
		open = open[:n]
	}
	return spans
}

// inUndivided tells whether byte c is inside such a stretch. It is asked for
// places in ascending order.
func (s *sentenceCutter) inUndivided(c int) bool {
	for len(s.undivided) > 0 && s.undivided[0].End < c {
		s.undivided = s.undivided[1:]
	}
	return len(s.undivided) > 0 && s.undivided[0].Start < c
}

// hasEnd tells whether a text ends with what ends a sentence in this language
// alone.
func (l *language) hasEnd(s string) bool {
	return slices.ContainsFunc(l.ends, func(end string) bool { return strings.HasSuffix(s, end) })
}

// appendEnds adds the places after what ends a sentence in this language alone,
// where a space or nothing follows.
func (l *language) appendEnds(at []int, body string) []int {
	for _, end := range l.ends {
		for i := 0; ; {
			n := strings.Index(body[i:], end)
			if n < 0 {
				break
			}
			i += n + len(end)
			c := skipClosers(body, i, len(body))
			gap := c
			for gap < len(body) && body[gap] == ' ' {
				gap++
			}
			if gap > c {
				at = append(at, gap)
			}
		}
	}
	return at
}
