package facts

import (
	"slices"
	"time"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Published are the dates of two articles, zero where not known.
type Published struct{ Original, Version time.Time }

// Agree reports whether a date of the original and one of the version can be the
// same: they state something in common, and contradict each other in nothing.
func (d Published) Agree(o, v When) bool {
	return d.agree(o, v) || o.Open && d.agree(o.turned(), v) || v.Open && d.agree(o, v.turned())
}

func (d Published) agree(o, v When) bool {
	if o.Resolved && v.Resolved && o.Phrase == v.Phrase {
		return true // the same words, such as "yesterday", printed on different days
	}
	if o.Unit == "century" || v.Unit == "century" {
		return o.Year > 0 && v.Year > 0 && (o.Year-1)/100 == (v.Year-1)/100
	}
	if isSeason(o.Unit) || isSeason(v.Unit) {
		if o.Year > 0 && v.Year > 0 && o.Year != v.Year || isSeason(o.Unit) && isSeason(v.Unit) && o.Unit != v.Unit {
			return false
		}
		return o.Unit == v.Unit && (o.Step == v.Step || !o.Resolved || !v.Resolved) || o.Year > 0 && o.Year == v.Year
	}
	if o.Unit != "" && o.Unit != "decade" && o.Unit == v.Unit && (d.Original.IsZero() || d.Version.IsZero() || english.Is(o.Unit, english.RelativePeriod)) {
		return o.Step == v.Step
	}
	if (o.Unit != "") != (v.Unit != "") && (english.Is(o.Unit, english.RelativePeriod) || english.Is(v.Unit, english.RelativePeriod)) {
		return true // a week and a day: neither agreement nor contradiction can be shown
	}
	if o.Weekday > 0 && o.Weekday == v.Weekday && o.Day == 0 && v.Day == 0 {
		return true // a weekday by its name alone
	}
	if (o.Unit == "decade") != (v.Unit == "decade") {
		return false
	}
	o, v = o.Complete(d.Original), v.Complete(d.Version)
	common := false
	for _, pair := range [...][2]int{{o.Year, v.Year}, {o.ToYear, v.ToYear}, {o.Month, v.Month}, {o.Day, v.Day}, {o.Weekday, v.Weekday}} {
		if pair[0] != 0 && pair[1] != 0 {
			if pair[0] != pair[1] {
				return false
			}
			common = true
		}
	}
	if o.Hour >= 0 && v.Hour >= 0 {
		return sameTime(o, v)
	}
	if o.unknown() || v.unknown() {
		return true // a contradiction that cannot be shown is not reported
	}
	return common
}

// unknown reports whether nothing of a date is known: "yesterday" in an
// article without a date.
func (w When) unknown() bool {
	return w.Resolved && w.Year == 0 && w.Month == 0 && w.Day == 0 && w.Weekday == 0 && w.Hour < 0
}

// sameTime reports whether two times of day can be the same. Where a text does
// not say which half of the day it means, either may be meant.
func sameTime(o, v When) bool {
	if o.Exact && v.Exact {
		return o.Hour == v.Hour && o.Minute == v.Minute
	}
	return o.Minute == v.Minute && o.Hour%12 == v.Hour%12
}

// Complete returns a date with what follows from what it states: the weekday of
// a full date; for a weekday alone, the date nearest to the day the article was
// published.
func (w When) Complete(published time.Time) When {
	switch {
	case w.Year > 0 && w.Month > 0 && w.Day > 0 && w.Weekday == 0:
		t := time.Date(w.Year, time.Month(w.Month), w.Day, 0, 0, 0, 0, time.UTC)
		w.Weekday = (int(t.Weekday())+6)%7 + 1
	case w.Weekday > 0 && w.Day == 0 && !published.IsZero():
		back := (int(published.Weekday())+6)%7 + 1 - w.Weekday
		if back < 0 {
			back += 7
		}
		if back > 3 {
			back -= 7
		}
		t := published.AddDate(0, 0, -back)
		w.Year, w.Month, w.Day = t.Year(), int(t.Month()), t.Day()
	case w.Day > 0 && w.Month > 0 && w.Year == 0 && w.Weekday == 0 && !published.IsZero():
		w.Year = published.Year()
		return w.Complete(published)
	}
	return w
}

// SameGrain reports whether two dates are given in the same terms (month, day,
// hour and so on), so that the one can stand in the place of the other.
func SameGrain(o, v When) bool {
	if o.Resolved != v.Resolved || o.Unit != v.Unit && !(isSeason(o.Unit) && isSeason(v.Unit)) {
		return false // "yesterday" moves with the day of printing
	}
	return (o.Month > 0) == (v.Month > 0) && (o.Day > 0) == (v.Day > 0) && (o.Hour >= 0) == (v.Hour >= 0) &&
		((o.Month > 0) || (o.Weekday > 0) == (v.Weekday > 0) && (o.Year > 0) == (v.Year > 0))
}

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

// A Relation is how something lies to a date.
type Relation struct {
	Word  string // before, after, since and so on; in for at or on it; "" where nothing tells
	First int    // that word, or the date's first
	Bare  bool   // nothing but an article stands between the two
}

// placing are the words that say how something lies to a date, each as the one that
// means the same.
var placing = map[string]string{
	"before": "before", "until": "until", "till": "until", "by": "by", "after": "after", "following": "after", "since": "since", "from": "from",
	"in": "in", "on": "in", "at": "in", "during": "in",
}

// RelationTo returns how what a sentence tells lies to one of its dates: before March,
// after the vote on 3 May. Behind a negation nothing is known: not before Monday.
func (p *Reading) RelationTo(w When) Relation {
	s := p.SentenceOf(w.First)
	at := w.First - 1
	if at >= s.FirstWord && slices.Contains([]string{"the", "this", "that", "its", "their"}, p.normAt(at)) {
		at--
	}
	if at < s.FirstWord || placing[p.normAt(at)] == "" || p.deniedNear(at, s.FirstWord) {
		return Relation{First: w.First}
	}
	r := Relation{Word: placing[p.normAt(at)], First: at, Bare: true}
	if r.Word != "in" {
		return r
	}
	for k := at - 1; k >= s.FirstWord && k >= at-4 && p.Article.Words[k].Kind == text.Letters; k-- {
		if x := placing[p.normAt(k)]; x == "before" || x == "after" {
			return Relation{Word: x, First: k} // after the vote on 3 May
		}
	}
	return r
}

// deniedNear reports whether one of the eight words before word w negates.
func (p *Reading) deniedNear(w, from int) bool {
	for k := w - 1; k >= from && k >= w-8; k-- {
		if p.SaysNot(k) {
			return true
		}
	}
	return false
}

// LiesFrom returns 1 where a length of time is told as that after something, -1 as that
// before it, with the words that tell of this; else 0.
func (p *Reading) LiesFrom(q Quantity) (side int, of []int) {
	if !isSpan(q.Unit) {
		return 0, nil
	}
	switch p.normAt(q.Last) {
	case "after":
		side = 1
	case "before":
		side = -1
	default:
		return 0, nil
	}
	s := p.SentenceOf(q.First)
	for k := q.Last + 1; k < s.LastWord && len(of) < 4 && !IsStop(p.normAt(k)); k++ {
		if p.Article.Words[k].Kind == text.Letters && !p.Entries[k].Function {
			of = append(of, k)
		}
	}
	return side, of
}
