package diffing

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// A quantity is a number as a text states it, with what it counts.
type quantity struct {
	value       float64
	ordinal     bool
	bound       english.Bound
	hedged      int    // words before first that make the bound
	unit        string // %, a currency, a measure; "" for things counted
	noun        int32  // stem of the thing counted, or -1
	first, last int    // words, half open
	spelled     bool
	// metres is set on 200m, which may be metres for millions.
	metres bool
}

// quantities reads the numbers of words [from,to). Those of dates and clock
// times are left out: they are the business of dates.
func (p *profile) quantities(from, to int) []quantity {
	var out []quantity
	words := p.article.Words
	for i := from; i < to; i++ {
		if p.entries[i].traits&numeric == 0 {
			continue
		}
		n, ok := english.ParseNumeral(words[i].Norm)
		if !ok || p.inDate(i, from, to) || n.Words && n.Value == 1 && !n.Ordinal {
			continue
		}
		metres := n.Prefix == "" && strings.HasSuffix(words[i].Norm, "m") && n.Value >= 1e6
		q := quantity{value: n.Value, ordinal: n.Ordinal, first: i, last: i + 1, noun: -1, spelled: n.Words, unit: english.Currency(n.Prefix)}
		p.readThousands(&q, to)
		q.metres = metres
		if !p.readFraction(&q, n, from, to) {
			if n.Words && n.Value < 1 && !p.halfOfUnit(&q, to) {
				continue // a half of a match, a quarter of a year
			}
			p.readMagnitude(&q, n.Suffix, to)
			p.readUnit(&q, from, to)
		}
		p.readBound(&q, from)
		out = append(out, q)
		i = q.last - 1
	}
	return out
}

// readThousands takes in groups of three figures behind a space that does not
// break: 26 000.
func (p *profile) readThousands(q *quantity, to int) {
	a := p.article
	for q.last < to && q.value >= 1 && q.value == float64(int64(q.value)) {
		w := a.Words[q.last]
		gap := a.Text[a.Words[q.last-1].End:w.Start]
		if len(w.Norm) != 3 || strings.IndexFunc(w.Norm, func(r rune) bool { return !english.IsDigit(r) }) >= 0 || gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
			return
		}
		v, _ := english.ParseNumeral(w.Norm)
		q.value = q.value*1000 + v.Value
		q.last++
	}
}

// readFraction reads "a third of", "two-thirds" and "half the" as a share in
// per cent.
func (p *profile) readFraction(q *quantity, n english.Numeral, from, to int) bool {
	words := p.article.Words
	next := func(set ...string) bool { return q.last < to && slices.Contains(set, words[q.last].Norm) }
	after := ""
	if q.last < to {
		after = words[q.last].Norm
	}
	partitive := after == "" || english.FunctionWords[after] || words[q.last].Kind == corpus.Punctuation
	before := q.first > from && (words[q.first-1].Norm == "a" || words[q.first-1].Norm == "one")
	switch {
	case n.Words && strings.Contains(words[q.first].Norm, "-") && n.Value < 1:
		q.value, q.unit = math.Round(n.Value*1e4)/100, "%"
	case n.Words && n.Ordinal && n.Value > 2 && before && partitive:
		q.value, q.ordinal, q.unit = 100/q.value, false, "%"
		q.first--
	case n.Value == 0.25 && before && partitive:
		q.value, q.unit = 25, "%"
		q.first--
	case n.Value == 0.5 && n.Words && next("of", "the", "its", "their", "his", "her", "all"):
		q.value, q.unit = 50, "%"
	default:
		return false
	}
	return true
}

// halfOfUnit reports whether "a" and a measure follow: half a point.
func (p *profile) halfOfUnit(q *quantity, to int) bool {
	words := p.article.Words
	return q.value == 0.5 && q.last < to && (words[q.last].Norm == "a" || words[q.last].Norm == "an")
}

// readMagnitude takes in "hundred", "million" and so on, and the suffix of the
// number itself.
func (p *profile) readMagnitude(q *quantity, suffix string, to int) {
	words := p.article.Words
	if q.value == 0.5 && q.spelled && q.last < to && (words[q.last].Norm == "a" || words[q.last].Norm == "an") {
		q.last++
	}
	for q.last < to {
		f, ok := english.Multipliers[words[q.last].Norm]
		if !ok {
			break
		}
		q.metres = q.metres || words[q.last].Norm == "m" && q.unit == "" && suffix == ""
		q.value *= f
		q.last++
	}
	if suffix != "" {
		unit, _, _ := strings.Cut(strings.TrimPrefix(suffix, "-"), "-") // the year of 34-year-old
		q.unit += english.UnitName(unit)
	}
}

// readUnit takes in a currency sign, a per cent or a measure beside the
// number, and notes what is counted.
func (p *profile) readUnit(q *quantity, from, to int) {
	words := p.article.Words
	if q.unit == "" && q.first > from {
		if c := english.Currency(words[q.first-1].Norm); c != "" {
			q.unit = c
			q.first--
		}
	}
	if q.last+1 < to && words[q.last].Norm == "nautical" && english.UnitName(words[q.last+1].Norm) == "mile" {
		q.unit = "nautical mile"
		q.last += 2
	} else if q.last+1 < to && words[q.last].Norm == "per" && words[q.last+1].Norm == "cent" {
		q.unit = "%"
		q.last += 2
	} else if q.last < to && q.unit == "" {
		if u := english.UnitName(words[q.last].Norm); u != "" {
			q.unit = u
			q.last++
		}
	}
	for i := q.last; i < to && i < q.last+3; i++ {
		if words[i].Kind == corpus.Punctuation {
			break
		}
		if words[i].Kind == corpus.Letters && !p.entries[i].function {
			q.noun = p.entries[i].stem
			break
		}
	}
}

// inDate reports whether a number is part of a date or a clock time: 1 April,
// April 2023, 10:30, 4 p.m., 2024-04-01, or a bare year.
func (p *profile) inDate(i, from, to int) bool {
	words := p.article.Words
	norm := words[i].Norm
	if strings.ContainsAny(norm, ":/") || strings.Count(norm, "-") > 1 && !strings.ContainsFunc(norm, unicode.IsLetter) || strings.HasSuffix(norm, "am") || strings.HasSuffix(norm, "pm") {
		return true
	}
	beside := func(k int) bool {
		if k < from || k >= to {
			return false
		}
		w := words[k].Norm
		return months[w] || w == "a.m." || w == "p.m." || w == "am" || w == "pm" || w == "gmt"
	}
	if i-2 >= from && (words[i-1].Norm == "past" || words[i-1].Norm == "to") && (words[i-2].Norm == "half" || words[i-2].Norm == "quarter") {
		return true
	}
	r := dateReader{words: words, text: p.article.Text, at: i, end: to}
	if _, ok := r.clock(); ok {
		return true
	}
	n, ok := english.ParseNumeral(norm)
	if !ok {
		return false
	}
	year := len(norm) == 4 && n.Value >= 1500 && n.Value < 2200 && n.Suffix == "" && n.Prefix == ""
	day := n.Value >= 1 && n.Value <= 31 && !n.Words
	switch {
	case (day || year) && (beside(i-1) || beside(i+1)):
		return true
	case day && i+2 < to && words[i+1].Norm == "of" && months[words[i+2].Norm]:
		return true
	case year && i-3 >= from && words[i-1].Norm == "," && months[words[i-3].Norm]:
		return true
	case year && (i-1 < from || english.Bounds[words[i-1].Norm] == english.Exactly && words[i-1].Norm != "than") && unitAfter(words, i, to) == "":
		return true
	case strings.HasSuffix(norm, "0s") && n.Value >= 10:
		return true
	}
	return false
}

func unitAfter(words []corpus.Word, i, to int) string {
	if i+1 < to {
		return english.UnitName(words[i+1].Norm)
	}
	return ""
}

var months = english.WordSet(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec`)
