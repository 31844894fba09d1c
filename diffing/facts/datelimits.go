package facts

import (
	"time"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Publication returns the day that an article gives as its date, or the zero
// time.
func Publication(a *text.Article) time.Time {
	if len(a.Date) < 10 {
		return time.Time{}
	}
	t, err := time.Parse("2006-01-02", a.Date[:10])
	if err != nil {
		return time.Time{}
	}
	return t
}

// IsStop reports whether a word is a full stop or a semicolon. The stops of
// "U.S." belong to the word, and end nothing.
func IsStop(norm string) bool { return norm == "." || norm == ";" }

// EarliestAt reports whether a date is given as the earliest possible: with "as
// early as", "earlier than" or "at least" before it, with "before" and a negation
// up to twelve words ahead of that, or with "at the earliest" after it.
func (p *Reading) EarliestAt(w When) bool {
	word := func(i int) string {
		if i < 0 || i >= len(p.Article.Words) {
			return ""
		}
		return p.Article.Words[i].Norm
	}
	if word(w.Last) == "at" && word(w.Last+1) == "the" && word(w.Last+2) == "earliest" {
		return true
	}
	switch word(w.First-2) + " " + word(w.First-1) {
	case "early as", "earlier than", "at least":
		return true
	}
	if word(w.First-1) != "before" {
		return false
	}
	for k := w.First - 2; k >= 0 && k > w.First-14 && !IsStop(word(k)); k-- {
		if p.SaysNot(k) {
			return true
		}
	}
	return false
}

// LeftOpen reports whether one of the eight words before a date leaves open
// whether it is that date.
func (p *Reading) LeftOpen(w When) bool {
	for k := max(0, w.First-8); k < w.First; k++ {
		if p.Entries[k].Is(english.OpenDate) {
			return true
		}
	}
	return false
}
