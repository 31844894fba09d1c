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
	To          float64 // the other number of one word, a range or a score: the 5 of 3-5
	Paired      bool    // it has such
	Ordinal     bool
	Share       bool // a fraction or so many of so many: half, one in five
	Vague       bool // only its size is known: dozens
	Bound       english.Bound
	Hedged      int    // how many words before First set the bound
	Unit        string // %, a currency, a measure; "" for things counted
	Per         string // the time or thing it is told for: day for "a day"
	PerLast     int    // the word behind that
	Noun        int32  // stem of the thing counted, or -1
	Things      []int  // the words for the thing counted, Noun's first
	First, Last int    // words, half open
	spelled     bool   // in letters
	// metres is set on figures such as 200m, read as millions, that may be metres.
	metres bool
	factor float64 // of its magnitude: a million
}

// readQuantities reads the numbers of words [from,to), without those that are
// part of a date or a time of day.
func (p *Reading) readQuantities(from, to int) []Quantity {
	var out []Quantity
	for i := from; i < to; i++ {
		if p.Entries[i].Traits&(Numeric|countsWithOthers) == 0 {
			continue
		}
		q, ok := p.readQuantity(i, from, to)
		if !ok {
			continue
		}
		out = append(out, q)
		i = q.Last - 1
	}
	p.shareMagnitudes(out)
	return p.withMarkedNumbers(out, from, to)
}

// readQuantity reads the number that begins with word i.
func (p *Reading) readQuantity(i, from, to int) (Quantity, bool) {
	n, ok := p.numeral(i)
	if !ok {
		return p.readInWords(i, from, to)
	}
	if p.inDate(i, from, to) {
		return Quantity{}, false
	}
	q := Quantity{Value: n.Value, Ordinal: n.Ordinal, First: i, Last: i + 1, Noun: -1, spelled: n.Words, Unit: english.Currency(n.Prefix), factor: 1}
	q.metres = n.Prefix == "" && strings.HasSuffix(p.Article.Words[i].Norm, "m") && n.Value >= 1e6
	p.readThousands(&q, to)
	p.readAndAHalf(&q, to)
	if n.Words && n.Value == 1 && !n.Ordinal && q.Last == i+1 && !p.multiplied(i, to) && !p.outOf(i, to) && !p.countsOne(i, from, to) {
		return Quantity{}, false
	}
	if !p.readShare(&q, n, from, to) {
		if n.Words && n.Value < 1 && !p.halfOfUnit(&q, to) {
			return Quantity{}, false // a half of a match, a quarter of a year
		}
		p.readMagnitude(&q, p.otherEnd(&q, n.Suffix), to)
		p.readUnit(&q, from, to)
		p.readSign(&q, from)
	}
	p.finish(&q, from, to)
	return q, true
}

// finish reads what stands beside a number: what it counts, for what time, and its
// bound.
func (p *Reading) finish(q *Quantity, from, to int) {
	p.readThings(q, to)
	p.readRate(q, to)
	if p.readBound(q, from); len(q.Things) == 0 {
		p.readThings(q, to) // 40 or so people
	}
}

// multiplied reports whether a word for a magnitude follows word i: one million.
func (p *Reading) multiplied(i, to int) bool {
	return i+1 < to && len(p.Article.Words[i+1].Norm) > 2 && english.Multipliers[p.Article.Words[i+1].Norm] > 0
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
		q.To *= f
		q.factor *= f
		q.Last++
		last = f
	}
	p.readLowerPart(q, last, to)
	if suffix != "" {
		unit, _, _ := strings.Cut(strings.TrimPrefix(suffix, "-"), "-") // the year of 34-year-old
		switch name := english.UnitName(unit); {
		case unit == "odd" || unit == "something" || unit == "ish":
			q.Bound = english.Roughly
		case unit == "plus" || suffix == "+":
			q.Bound = english.Above
		case suffix == "c" && math.Abs(q.Value) < 60:
			q.Unit = "celsius"
		default:
			q.Unit += name
		}
	}
}

// readUnit takes in a currency sign, a per cent or a measure beside the number.
func (p *Reading) readUnit(q *Quantity, from, to int) {
	words := p.Article.Words
	if q.Unit == "" && q.First > from {
		if c := english.Currency(words[q.First-1].Norm); c != "" {
			q.Unit = c
			q.First--
		}
	}
	norm := func(k int) string {
		if q.Last+k < to {
			return words[q.Last+k].Norm
		}
		return ""
	}
	area := norm(0)
	if area == "sq" {
		area = "square"
	}
	switch u := english.UnitName(norm(1)); {
	case norm(0) == "nautical" && u == "mile", u != "" && (area == "square" || area == "cubic"):
		q.Unit, q.Last = area+" "+u, q.Last+2
	case norm(0) == "per" && norm(1) == "cent":
		q.Unit, q.Last = "%", q.Last+2
	case norm(0) == "°" && (norm(1) == "c" || norm(1) == "f"):
		q.Unit, q.Last = english.UnitName("°"+norm(1)), q.Last+2
	case q.Unit == "" && english.UnitName(norm(0)) != "":
		q.Unit = english.UnitName(norm(0))
		q.Last++
		p.readUnitTail(q, to)
	}
}

// readUnitTail takes in what belongs to a unit of several words, and a half behind
// it: percentage points, degrees Celsius, km per hour, a mile and a half.
func (p *Reading) readUnitTail(q *Quantity, to int) {
	next := func(set ...string) bool { return q.Last < to && slices.Contains(set, p.Article.Words[q.Last].Norm) }
	switch {
	case (q.Unit == "point" || q.Unit == "basis point") && next("point", "points"):
		q.Last++
	case q.Unit == "degree" && next("c", "celsius", "centigrade", "f", "fahrenheit"):
		q.Unit = english.UnitName("°" + p.Article.Words[q.Last].Norm[:1])
		q.Last++
	case q.Unit == "km" && next("/", "an", "per") && q.Last+1 < to && slices.Contains([]string{"h", "hour"}, p.Article.Words[q.Last+1].Norm):
		q.Unit, q.Last = "km/h", q.Last+2
	case q.Unit == "mile" && next("an", "per") && q.Last+1 < to && p.Article.Words[q.Last+1].Norm == "hour":
		q.Unit, q.Last = "mph", q.Last+2
	default:
		p.readAndAHalf(q, to)
	}
}

// readSign reads "minus" before a number, and "below zero" behind it.
func (p *Reading) readSign(q *Quantity, from int) {
	words := p.Article.Words
	if q.First > from && words[q.First-1].Norm == "minus" && (q.First-1 == from || p.Entries[q.First-2].Traits&Numeric == 0) {
		q.Value = -q.Value
		q.First--
	}
	if q.Last+1 < len(words) && words[q.Last].Norm == "below" && words[q.Last+1].Norm == "zero" && q.Value > 0 {
		q.Value = -q.Value
		q.Last += 2
	}
}

// inDate reports whether a number is part of a date or a clock time: 1 April,
// April 2023, 10:30, 4 p.m., 2024-04-01, or a bare year.
func (p *Reading) inDate(i, from, to int) bool {
	words := p.Article.Words
	norm := words[i].Norm
	if _, _, ok := yearSpan(norm); ok {
		return true
	}
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
	if _, ok := r.century(); ok {
		return true
	}
	if r.beginsRangeOfDays() || r.endsRangeOfDays() {
		return true
	}
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
