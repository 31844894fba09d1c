package tally

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// NoStep reports whether a number behind "to" or "by" tells of no rise or fall: it ends a
// range, 10 to 15, or a score, 121 votes to 118, or is what something amounts to.
func NoStep(s *facts.Reading, q facts.Quantity) bool {
	norm := func(w int) string {
		if w < 0 || w >= len(s.Article.Words) {
			return ""
		}
		return s.Article.Words[w].Norm
	}
	numeric := func(w int) bool { return w >= 0 && s.Entries[w].Traits&facts.Numeric != 0 }
	k := q.First - q.Hedged - 2
	switch {
	case k < 0:
		return false
	case norm(k+1) == "by":
		return norm(q.Last) == "to" && s.NumberWithin(q.Last+1, 1) || norm(q.Last+1) == "to" && s.NumberWithin(q.Last+2, 1)
	case norm(k+1) != "to":
		return false
	case numeric(k), s.Article.Words[k].Kind == text.Letters && numeric(k-1):
		return true
	}
	return slices.Contains([]string{"amount", "amounts", "amounted", "amounting", "come", "comes", "came", "equal"}, norm(k)) ||
		norm(k) == "up" && strings.HasPrefix(norm(k-1), "add")
}

// ScoreTurned reports whether a word is a score that an article with some forms of words
// has from the other side: 3-1 and 1-3.
func ScoreTurned(norm string, known map[string]bool) bool {
	a, b, ok := strings.Cut(norm, "-")
	return ok && known[b+"-"+a]
}

// Multiplies reports whether an article with some forms of words has a verb for what
// becomes so many times as much: doubled.
func Multiplies(known map[string]bool) bool {
	return slices.ContainsFunc([]string{"doubled", "doubles", "doubling", "double", "tripled", "trebled", "quadrupled"}, func(form string) bool { return known[form] })
}
