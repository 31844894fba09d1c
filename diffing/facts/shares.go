package facts

import (
	"math"
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

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

// readShare reads a fraction or so many of so many as a share in per cent: "a third
// of", "two-thirds", "half the", "one in five", "four out of five".
func (p *Reading) readShare(q *Quantity, n english.Numeral, from, to int) bool {
	words := p.Article.Words
	next := func(set ...string) bool { return q.Last < to && slices.Contains(set, words[q.Last].Norm) }
	partitive := q.Last >= to || p.Entries[q.Last].Function || words[q.Last].Kind == text.Punctuation || p.comparative(q.Last, to)
	before := q.First > from && (words[q.First-1].Norm == "a" || words[q.First-1].Norm == "one")
	share, first := n.Value, q.First
	switch {
	case p.outOf(q.First, to):
		whole, _ := p.numeral(q.First + p.toWhole(q.First, to))
		share = n.Value / whole.Value
		q.Last = q.First + p.toWhole(q.First, to) + 1
	case !n.Words || q.Last > q.First+1:
		return false
	case strings.Contains(words[q.First].Norm, "-") && n.Value < 1:
	case p.fractionFollows(q, to) > 0:
		share *= p.fractionFollows(q, to)
		q.Last++
	case n.Ordinal && n.Value > 2 && before && partitive && !next("one"): // a third one is the next
		share = 1 / n.Value // the same as for one-third
		first--
	case n.Value == 0.25 && before && partitive && (next("of") || q.First-2 < from || words[q.First-2].Norm != "and"):
		first--
	case n.Value == 0.5 && next("of", "the", "its", "their", "his", "her", "our", "all", "that", "those", "as"):
	default:
		return false
	}
	q.First, q.Ordinal = first, false
	if f := p.wholeMagnitude(q.Last, to); f > 0 {
		q.Value, q.factor = share*f, f // a quarter of a million
		q.Last += 3
		p.readUnit(q, from, to)
		return true
	}
	if unit := p.ofOneUnit(q.Last, to); unit != "" {
		q.Value, q.Unit = share, unit // a quarter of an hour
		q.Last += 3
		return true
	}
	q.Value, q.Unit, q.Share = math.Round(share*1e4)/100, "%", true
	return true
}

// comparative reports whether word w says that something is more or less than something
// else: a fifth less likely, a third smaller than.
func (p *Reading) comparative(w, to int) bool {
	switch norm := p.normAt(w); norm {
	case "less", "more", "fewer", "lower", "higher", "smaller", "larger", "bigger", "cheaper", "dearer", "shorter", "longer", "slower", "faster":
		return true
	default:
		return strings.HasSuffix(norm, "er") && w+1 < to && p.normAt(w+1) == "than"
	}
}

// fractionFollows returns the value of the second word of "two thirds", or 0. Three
// quarters may be of a year, unless it is said of what they are.
func (p *Reading) fractionFollows(q *Quantity, to int) float64 {
	if q.Last >= to || q.Value < 2 || q.Ordinal {
		return 0
	}
	f, ok := english.FractionNames(p.Article.Words[q.Last].Norm)
	if !ok || f == 0.25 && (q.Last+1 >= to || p.Article.Words[q.Last+1].Norm != "of") {
		return 0
	}
	return f
}

// wholeMagnitude returns the magnitude in "of a million" at a word, or 0.
func (p *Reading) wholeMagnitude(at, to int) float64 {
	words := p.Article.Words
	if at+2 < to && words[at].Norm == "of" && (words[at+1].Norm == "a" || words[at+1].Norm == "one") && len(words[at+2].Norm) > 2 {
		return english.Multipliers[words[at+2].Norm]
	}
	return 0
}

// ofOneUnit returns the unit of time or length in "of an hour" at a word, or "".
func (p *Reading) ofOneUnit(at, to int) string {
	if at+2 >= to || p.normAt(at) != "of" || p.normAt(at+1) != "a" && p.normAt(at+1) != "an" {
		return ""
	}
	if unit := english.UnitName(p.normAt(at + 2)); isSpan(unit) || isWay(unit) {
		return unit
	}
	return ""
}

// toWhole returns how many words behind word i the whole of its share stands, or 0:
// the five of "one in five", "one of every five", "one out of five", "one person out of five".
func (p *Reading) toWhole(i, to int) int {
	norm := func(k int) string {
		if i+k < to {
			return p.Article.Words[i+k].Norm
		}
		return ""
	}
	k := 0
	switch {
	case norm(1) == "in", norm(1) == "of" && norm(2) == "every":
		k = 2
	case norm(1) == "out" && norm(2) == "of":
		k = 3
	case norm(2) == "out" && norm(3) == "of":
		k = 4 // one person out of five
	}
	if norm(k) == "every" || norm(k) == "each" {
		k++
	}
	return k
}

// outOf reports whether word i is the part in so many of so many. The whole is a
// small or a round number, and no span of time.
func (p *Reading) outOf(i, to int) bool {
	k := p.toWhole(i, to)
	if k == 0 || i+k >= to || p.Entries[i+k].Traits&Numeric == 0 {
		return false
	}
	part, ok := p.numeral(i)
	whole, ok2 := p.numeral(i + k)
	if !ok || !ok2 || part.Ordinal || whole.Ordinal || part.Prefix+part.Suffix+whole.Prefix+whole.Suffix != "" || part.Value < 1 || part.Value >= whole.Value {
		return false
	}
	if p.Article.Words[i+1].Norm == "in" && whole.Value > 10 && math.Mod(whole.Value, 10) != 0 && whole.Value != 12 && whole.Value != 25 {
		return false
	}
	after := p.normAt(i + k + 1)
	return i+k+1 >= to || english.UnitName(after) == "" && english.Multipliers[after] == 0 && text.MonthNumber(after) == 0 && !isThousands(after)
}

// halfOfUnit reports whether "a" or "an" follows a half: half a point.
func (p *Reading) halfOfUnit(q *Quantity, to int) bool {
	words := p.Article.Words
	return q.Value == 0.5 && q.Last < to && (words[q.Last].Norm == "a" || words[q.Last].Norm == "an")
}

// otherEnd reads the second number of a word such as 3-1 or 40-50m from what follows
// the first, and returns what is left of that.
func (p *Reading) otherEnd(q *Quantity, suffix string) string {
	rest, ok := strings.CutPrefix(suffix, "-")
	if !ok || rest == "" || !english.IsDigit(rune(rest[0])) || q.Ordinal || q.Value >= 1e4 || p.Names[q.First] == Surely {
		return suffix
	}
	n, ok := english.ParseNumeral(rest)
	if !ok || n.Ordinal || strings.Contains(n.Suffix, "-") {
		return suffix
	}
	q.To, q.Paired = n.Value, true
	figures := strings.TrimLeft(rest, "0123456789.,")
	if f := english.Multipliers[figures]; f > 0 {
		q.Value *= f
		q.factor = f
	}
	return n.Suffix
}

// Ends returns the numbers of a quantity: both of a range or a score.
func (q Quantity) Ends() []Quantity {
	if !q.Paired {
		return []Quantity{q}
	}
	other := q
	other.Value, other.To, other.Paired, q.To, q.Paired = q.To, 0, false, 0, false
	return []Quantity{q, other}
}

// shareMagnitudes gives the first number of a range the magnitude and the unit that
// its second has: 3.2 to 3.5 million, between 3 and 4 per cent.
func (p *Reading) shareMagnitudes(list []Quantity) {
	words := p.Article.Words
	for k := 1; k < len(list); k++ {
		a, b := &list[k-1], &list[k]
		if b.First != a.Last+1 || a.Ordinal || b.Ordinal || a.Share || b.Share || a.Unit != "" && a.Unit != b.Unit {
			continue
		}
		switch words[a.Last].Norm {
		case "to", "-", "–", "or":
		case "and":
			if k := a.First - 1; k < 0 || words[k].Norm != "between" {
				continue
			}
		default:
			continue
		}
		if a.factor == 1 && b.factor > 1 && a.Value < 1000 && a.Value <= b.Value/b.factor {
			a.Value, a.factor = a.Value*b.factor, b.factor
		}
		a.Unit = b.Unit
		if len(a.Things) == 0 {
			a.Noun, a.Things = b.Noun, b.Things
		}
	}
}
