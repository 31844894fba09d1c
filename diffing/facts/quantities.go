package facts

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// A Quantity is a number as a text states it, with what it counts.
type Quantity struct {
	Value       float64
	Ordinal     bool
	Bound       english.Bound
	Hedged      int    // how many words before First set the bound
	Unit        string // %, a currency, a measure; "" for things counted
	Noun        int32  // stem of the thing counted, or -1
	First, Last int    // words, half open
	spelled     bool   // in letters
	// metres is set on figures such as 200m, read as millions, that may be metres.
	metres bool
}

// readQuantities reads the numbers of words [from,to), without those that are
// part of a date or a time of day.
func (p *Reading) readQuantities(from, to int) []Quantity {
	var out []Quantity
	words := p.Article.Words
	for i := from; i < to; i++ {
		if p.Entries[i].Traits&Numeric == 0 {
			continue
		}
		n, ok := p.numeral(i)
		if !ok || p.inDate(i, from, to) || n.Words && n.Value == 1 && !n.Ordinal && !p.multiplied(i, to) {
			continue
		}
		metres := n.Prefix == "" && strings.HasSuffix(words[i].Norm, "m") && n.Value >= 1e6
		q := Quantity{Value: n.Value, Ordinal: n.Ordinal, First: i, Last: i + 1, Noun: -1, spelled: n.Words, Unit: english.Currency(n.Prefix)}
		p.readThousands(&q, to)
		p.readAndAHalf(&q, to)
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
		i = q.Last - 1
	}
	return out
}

// multiplied reports whether a word for a magnitude follows word i: one million.
func (p *Reading) multiplied(i, to int) bool {
	return i+1 < to && len(p.Article.Words[i+1].Norm) > 2 && english.Multipliers[p.Article.Words[i+1].Norm] > 0
}

// readAndAHalf takes in a half or a quarter behind a whole number: five and a
// half years. In "two and a half of the crew" there are two numbers.
func (p *Reading) readAndAHalf(q *Quantity, to int) {
	words := p.Article.Words
	at := q.Last
	if q.Ordinal || at+3 > to || words[at].Norm != "and" || words[at+1].Norm != "a" || at+3 < to && words[at+3].Norm == "of" {
		return
	}
	switch words[at+2].Norm {
	case "half":
		q.Value += 0.5
	case "quarter":
		q.Value += 0.25
	default:
		return
	}
	q.Last += 3
}

// readFraction reads "a third of", "two-thirds" and "half the" as a share in
// per cent.
func (p *Reading) readFraction(q *Quantity, n english.Numeral, from, to int) bool {
	words := p.Article.Words
	next := func(set ...string) bool { return q.Last < to && slices.Contains(set, words[q.Last].Norm) }
	after := ""
	if q.Last < to {
		after = words[q.Last].Norm
	}
	partitive := after == "" || english.Is(after, english.Function) || words[q.Last].Kind == text.Punctuation
	before := q.First > from && (words[q.First-1].Norm == "a" || words[q.First-1].Norm == "one")
	switch {
	case n.Words && strings.Contains(words[q.First].Norm, "-") && n.Value < 1:
		q.Value, q.Unit = math.Round(n.Value*1e4)/100, "%"
	case n.Words && n.Ordinal && n.Value > 2 && before && partitive:
		q.Value, q.Ordinal, q.Unit = math.Round(1e4/q.Value)/100, false, "%" // the same as for one-third
		q.First--
	case n.Value == 0.25 && n.Words && before && partitive:
		q.Value, q.Unit = 25, "%"
		q.First--
	case n.Value == 0.5 && n.Words && next("of", "the", "its", "their", "his", "her", "all"):
		q.Value, q.Unit = 50, "%"
	default:
		return false
	}
	return true
}

// halfOfUnit reports whether "a" or "an" follows a half: half a point.
func (p *Reading) halfOfUnit(q *Quantity, to int) bool {
	words := p.Article.Words
	return q.Value == 0.5 && q.Last < to && (words[q.Last].Norm == "a" || words[q.Last].Norm == "an")
}

// readMagnitude takes in "hundred", "million" and so on, what of the number follows
// them, and the suffix of the number itself.
func (p *Reading) readMagnitude(q *Quantity, suffix string, to int) {
	words := p.Article.Words
	if q.spelled && p.halfOfUnit(q, to) {
		q.Last++
	}
	last := 1.0 // the last factor
	for q.Last < to {
		f, ok := english.Multipliers[words[q.Last].Norm]
		if !ok {
			break
		}
		q.metres = q.metres || words[q.Last].Norm == "m" && q.Unit == "" && suffix == ""
		q.Value *= f
		q.Last++
		last = f
	}
	p.readLowerPart(q, last, to)
	if suffix != "" {
		unit, _, _ := strings.Cut(strings.TrimPrefix(suffix, "-"), "-") // the year of 34-year-old
		q.Unit += english.UnitName(unit)
	}
}

// readUnit takes in a currency sign, a per cent or a measure beside the
// number, and notes what is counted.
func (p *Reading) readUnit(q *Quantity, from, to int) {
	words := p.Article.Words
	if q.Unit == "" && q.First > from {
		if c := english.Currency(words[q.First-1].Norm); c != "" {
			q.Unit = c
			q.First--
		}
	}
	if q.Last+1 < to && words[q.Last].Norm == "nautical" && english.UnitName(words[q.Last+1].Norm) == "mile" {
		q.Unit = "nautical mile"
		q.Last += 2
	} else if q.Last+1 < to && words[q.Last].Norm == "per" && words[q.Last+1].Norm == "cent" {
		q.Unit = "%"
		q.Last += 2
	} else if q.Last < to && q.Unit == "" {
		if u := english.UnitName(words[q.Last].Norm); u != "" {
			q.Unit = u
			q.Last++
		}
	}
	for i := q.Last; i < to && i < q.Last+3; i++ {
		if words[i].Kind == text.Punctuation {
			break
		}
		if words[i].Kind == text.Letters && !p.Entries[i].Function {
			q.Noun = p.Entries[i].Stem
			break
		}
	}
}

// inDate reports whether a number is part of a date or a clock time: 1 April,
// April 2023, 10:30, 4 p.m., 2024-04-01, or a bare year.
func (p *Reading) inDate(i, from, to int) bool {
	words := p.Article.Words
	norm := words[i].Norm
	isoDate := strings.Count(norm, "-") > 1 && !strings.ContainsFunc(norm, unicode.IsLetter)
	if isoDate || strings.ContainsAny(norm, ":/") || strings.HasSuffix(norm, "am") || strings.HasSuffix(norm, "pm") {
		return true
	}
	beside := func(k int) bool {
		if k < from || k >= to {
			return false
		}
		w := words[k].Norm
		return text.MonthNumber(w) > 0 && capital(p.Article, words[k]) || // 20 may have died
			w == "a.m." || w == "p.m." || w == "am" || w == "pm" || w == "gmt"
	}
	if i-2 >= from && (words[i-1].Norm == "past" || words[i-1].Norm == "to") && (words[i-2].Norm == "half" || words[i-2].Norm == "quarter") {
		return true
	}
	r := dateReader{words: words, text: p.Article.Text, at: i, end: to}
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
	case day && i+2 < to && words[i+1].Norm == "of" && text.MonthNumber(words[i+2].Norm) > 0:
		return true
	case year && i-3 >= from && words[i-1].Norm == "," && text.MonthNumber(words[i-3].Norm) > 0:
		return true
	case year && (i-1 < from || english.BoundOf(words[i-1].Norm) == english.Exactly && words[i-1].Norm != "than") && unitAfter(words, i, to) == "":
		return true
	case strings.HasSuffix(norm, "0s") && n.Value >= 10:
		return true
	}
	return false
}

func unitAfter(words []text.Word, i, to int) string {
	if i+1 < to {
		return english.UnitName(words[i+1].Norm)
	}
	return ""
}

// Before returns the word before a number and its bound, or "".
func (p *Reading) Before(q Quantity) string {
	if k := q.First - q.Hedged - 1; k >= 0 {
		return p.Article.Words[k].Norm
	}
	return ""
}

// PlaceWithWordBefore returns the place of a number with its bound and one more
// word before.
func (p *Reading) PlaceWithWordBefore(q Quantity) *Place {
	return p.Place(max(0, q.First-q.Hedged-1), q.Last)
}
