package facts

import (
	"math"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// readInWords reads a number that no single word states: a hundred, a couple of,
// twice the, dozens of, tens of thousands of.
func (p *Reading) readInWords(i, from, to int) (Quantity, bool) {
	norm := p.Article.Words[i].Norm
	q := Quantity{First: i, Last: i + 1, Noun: -1, spelled: true, factor: 1}
	before, after := "", ""
	if i > from {
		before = p.Article.Words[i-1].Norm
	}
	if i+1 < to {
		after = p.Article.Words[i+1].Norm
	}
	switch {
	case norm == "couple" && before == "a" && after == "of":
		q.Value, q.Bound = 2, english.Roughly
	case norm == "score" && before == "a" && after == "of" && i+2 < to && p.Entries[i+2].Traits&Numeric == 0:
		q.Value = 20
	case english.Multiples[norm] > 0 && slices.Contains([]string{"the", "as", "its", "their", "his", "her", "that", "what"}, after):
		q.Value, q.Unit = english.Multiples[norm], "times"
	case english.Orders[norm] > 0:
		q.Value, q.Vague = english.Orders[norm], true
		if f := p.orderFollows(i+1, to); f > 0 {
			q.Value *= f
			q.Last += 2
		} else if norm == "tens" || norm == "scores" && after != "of" || before == "the" {
			return q, false
		}
	case english.Multipliers[norm] > 0 && (before == "a" || before == "an"):
		q.Value, q.factor = english.Multipliers[norm], english.Multipliers[norm]
		p.readMagnitude(&q, "", to)
	case english.Multipliers[norm] > 0 && (before == "several" || before == "few"):
		q.Value, q.Vague = english.Multipliers[norm], true
	default:
		return q, false
	}
	if !q.Vague && q.Unit == "" {
		q.First--
		p.readAndAHalf(&q, to)
		p.readUnit(&q, from, to)
	}
	p.finish(&q, from, to)
	return q, true
}

// orderFollows returns the order in "of thousands" at a word, or 0.
func (p *Reading) orderFollows(at, to int) float64 {
	if at+1 < to && p.Article.Words[at].Norm == "of" {
		return english.Orders[p.Article.Words[at+1].Norm]
	}
	return 0
}

// oneOf are words that "one" does not count: one day, one thing.
var oneOf = []string{"day", "thing", "point", "side", "time", "way", "hand", "another", "way", "place", "man's", "woman's", "such", "last", "more"}

// countsOne reports whether "one" at word i counts what follows: one officer, and not
// "the one", "no one", "one of them".
func (p *Reading) countsOne(i, from, to int) bool {
	words := p.Article.Words
	if i+1 >= to || words[i+1].Kind != text.Letters || p.Entries[i+1].Function || p.Entries[i+1].Traits&Numeric != 0 ||
		p.Names[i] == Surely || p.Names[i+1] == Surely || slices.Contains(oneOf, words[i+1].Norm) {
		return false
	}
	return i == from || !p.Entries[i-1].Is(english.Determiner) && !p.Entries[i-1].Is(english.BeforeNoun) && words[i-1].Norm != "no"
}

// mostThings is how many words for a thing counted are kept.
const mostThings = 3

// readThings notes what a number counts: the words that follow it, up to the first
// that says nothing, also behind "of the".
func (p *Reading) readThings(q *Quantity, to int) {
	words := p.Article.Words
	at := q.Last
	if q.Ordinal {
		to = min(to, at+2)
	}
	if at < to && words[at].Norm == "of" {
		for at++; at < to && (english.Is(words[at].Norm, english.Determiner) || words[at].Norm == "those"); {
			at++
		}
	}
	if q.First > 0 && p.label(q.First-1) {
		return
	}
	for ; at < to && at < q.Last+6 && len(q.Things) < mostThings; at++ {
		w := words[at]
		if w.Norm == "more" || w.Norm == "other" || w.Norm == "further" || w.Norm == "additional" {
			continue
		}
		if w.Kind != text.Letters || p.Entries[at].Function || p.Entries[at].Traits&Numeric != 0 {
			break
		}
		q.Things = append(q.Things, at)
	}
	if len(q.Things) > 0 {
		q.Noun = p.Entries[q.Things[0]].Stem
	}
}

// label reports whether a word before a number makes it a name: Boeing 737, No. 10.
func (p *Reading) label(w int) bool {
	x := p.Article.Words[w]
	return x.Norm == "no." || x.Norm == "aged" || p.Names[w] == Surely && x.Kind == text.Letters && capital(p.Article, x) && !english.InCalendar(x.Norm)
}

// readRate notes for what time or thing a number is told: 300 a day, 5 per cent each
// year.
func (p *Reading) readRate(q *Quantity, to int) {
	words := p.Article.Words
	for at := q.Last; at+1 < to && at < q.Last+4; at++ {
		switch norm := words[at].Norm; {
		case words[at].Kind == text.Punctuation:
			return
		case norm == "a" || norm == "an" || norm == "per" || norm == "each" || norm == "every":
			if u := english.UnitName(words[at+1].Norm); isSpan(u) {
				q.Per, q.PerLast = u, at+2
			}
			return
		}
	}
}

// isSpan reports whether a unit is one of time.
func isSpan(unit string) bool {
	return slices.Contains([]string{"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade"}, unit)
}

// contextReach is how many words that say something are taken for what is said of a
// number, on either side of it.
const contextReach = 4

// Context returns the words that tell what a number is said of: those that say
// something on either side of it, up to the next number, the end of the clause or a
// comma. A list has the numbers of the sentence.
func (p *Reading) Context(q Quantity, list []Quantity) []int {
	s := p.SentenceOf(q.First)
	var out []int
	walk := func(from, step int) {
		for w, n := from, 0; w >= s.FirstWord && w < s.LastWord && n < contextReach; w += step {
			x := p.Article.Words[w]
			if x.Kind == text.Punctuation || p.Entries[w].Is(english.ClauseEnd) || x.Norm == "and" || inCardinal(list, w) {
				return
			}
			if x.Kind == text.Letters && !p.Entries[w].Function && p.Names[w] != Surely {
				out = append(out, w)
				n++
			}
		}
	}
	walk(q.First-q.Hedged-1, -1)
	walk(q.Last, 1)
	return out
}

// Suffered returns the words right before and behind a number that may say what
// becomes of those counted: killed 17, 17 people were hurt.
func (p *Reading) Suffered(q Quantity) []int {
	x := p.SentenceOf(q.First)
	var out []int
	if w := q.First - q.Hedged - 1; w >= x.FirstWord && !p.Entries[w].Function {
		out = append(out, w)
	}
	at := q.Last
	if len(q.Things) > 0 {
		at = q.Things[len(q.Things)-1] + 1
	}
	for at < x.LastWord && (english.Is(p.normAt(at), english.Being) || p.normAt(at) == "been" || p.normAt(at) == "have" || p.normAt(at) == "others") {
		at++
	}
	if at < x.LastWord && !p.Entries[at].Function {
		out = append(out, at)
	}
	return out
}

// inCardinal reports whether a word is part of a number of a list that is no ordinal.
func inCardinal(list []Quantity, w int) bool {
	return slices.ContainsFunc(list, func(q Quantity) bool { return !q.Ordinal && q.First <= w && w < q.Last })
}

// converted reports whether two quantities are the same in different units, as
// exactly as journalists convert: to 3 per cent.
func converted(a, b Quantity) bool {
	switch {
	case a.Unit == b.Unit:
		return false
	case a.Unit == "celsius" && b.Unit == "fahrenheit":
		return math.Abs(a.Value*1.8+32-b.Value) < 2
	case b.Unit == "celsius" && a.Unit == "fahrenheit":
		return converted(b, a)
	}
	if f, ok := english.Conversions[[2]string{a.Unit, b.Unit}]; ok {
		return RoughlyEqual(a.Value*f, b.Value, 0.03)
	}
	if f, ok := english.Conversions[[2]string{b.Unit, a.Unit}]; ok {
		return RoughlyEqual(b.Value*f, a.Value, 0.03)
	}
	return false
}

// RoughlyEqual reports whether two numbers differ by at most a share, 0 to 1, of
// the larger.
func RoughlyEqual(a, b, share float64) bool {
	return math.Abs(a-b) <= share*math.Max(math.Abs(a), math.Abs(b))
}

// WorkedOut reports whether a number behind "by" is the sum or the difference of
// two numbers in the original, given as every: down by 22 seats, where that has
// 81 and 59.
func (p *Reading) WorkedOut(v Quantity, every []Quantity) bool {
	if len(every) > 12 || v.Value <= 2 || v.First == 0 || p.Article.Words[v.First-1].Norm != "by" {
		return false
	}
	for i, a := range every {
		for _, b := range every[:i] {
			if a.Unit == b.Unit && SameUnit(a.Unit, v.Unit) && (math.Abs(a.Value-b.Value) == v.Value || a.Value+b.Value == v.Value) {
				return true
			}
		}
	}
	return false
}

// HasSameQuantity reports whether one of a list says the same as q.
func HasSameQuantity(list []Quantity, q Quantity) bool {
	return slices.ContainsFunc(list, func(x Quantity) bool { return SameQuantity(x, q) })
}

// ManyNumbers is the most numbers that a passage may have for them to be
// compared. One with more is a table, and which number stands for which cannot
// be known.
const ManyNumbers = 300

// SameQuantity reports whether two quantities say the same. One without a unit
// is taken to have that of the other, as in "to 5.1 percent from 5.2".
func SameQuantity(a, b Quantity) bool {
	switch {
	case a.metres != b.metres && (a.inMetres(b) || b.inMetres(a)):
		return true
	case a.Paired != b.Paired || a.To != b.To:
		return false
	case a.Vague || b.Vague:
		return SameUnit(a.Unit, b.Unit) && sameOrder(a, b)
	case a.Share != b.Share:
		return a.Unit == b.Unit && math.Abs(a.Value-b.Value) <= 1
	}
	return a.Value == b.Value && SameUnit(a.Unit, b.Unit) || converted(a, b)
}

// sameOrder reports whether two numbers, of one of which at least only the order is
// known, can be the same: hundreds, and 340.
func sameOrder(a, b Quantity) bool {
	if a.Vague && b.Vague {
		return math.Max(a.Value, b.Value) < 3*math.Min(a.Value, b.Value)
	}
	if b.Vague {
		a, b = b, a
	}
	return b.Value >= a.Value && b.Value < 20*a.Value
}

// MayBeMetres reports whether a figure such as 200m, read as millions, may be metres.
func (a Quantity) MayBeMetres() bool { return a.metres }

// inMetres reports whether a is the same as b when its m is read as metres.
func (a Quantity) inMetres(b Quantity) bool {
	return a.metres && a.Value/1e6 == b.Value && (b.Unit == "m" || b.Unit == "")
}

// SameUnit reports whether two units are the same, or one of them is not given.
func SameUnit(a, b string) bool {
	if b == "£" || b == "degree" || b == "km" || b == "mile" {
		a, b = b, a
	}
	return a == b || a == "" || b == "" || a == "£" && b == "pound" || a == "degree" && (b == "celsius" || b == "fahrenheit") ||
		a == "km" && b == "km/h" || a == "mile" && b == "mph" // a speed of 60 km
}

// Significant rounds a number, which is not 0, to so many significant figures.
func Significant(x float64, digits int) float64 {
	scale := math.Pow(10, float64(digits-1)-math.Floor(math.Log10(math.Abs(x))))
	return math.Round(x*scale) / scale
}
