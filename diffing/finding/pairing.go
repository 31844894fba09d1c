package finding

import (
	"math"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
	"storydiff/diffing/statements"
	"storydiff/diffing/tally"
	"storydiff/diffing/wording"
)

// A pairing holds values of a passage, such as numbers or dates, that are not yet
// paired with one of the other side. Those that say the same are paired first,
// then those that may stand for each other; the rest stand on one side only.
type pairing[T any] struct{ original, version []T }

// newPairing returns the values of two sides, or none where there are too many
// to tell which stands for which.
func newPairing[T any](original, version []T) *pairing[T] {
	if len(original) > facts.ManyNumbers || len(version) > facts.ManyNumbers {
		return &pairing[T]{}
	}
	return &pairing[T]{slices.Clone(original), slices.Clone(version)}
}

// pair removes each value of the original together with the first value of the
// version that meets accepts, and calls do with both, unless do is nil. A later
// function of meets counts only if the earlier ones accept no value.
func (p *pairing[T]) pair(do func(o, v T), meets ...func(o, v T) bool) {
	p.original = slices.DeleteFunc(p.original, func(o T) bool {
		for _, meet := range meets {
			k := slices.IndexFunc(p.version, func(v T) bool { return meet(o, v) })
			if k < 0 {
				continue
			}
			v := p.version[k]
			p.version = slices.Delete(p.version, k, k+1)
			if do != nil {
				do(o, v)
			}
			return true
		}
		return false
	})
}

// headNumbers reports a number above the text that the original has nowhere, and
// another in its place.
func (f *finder) headNumbers() {
	f.heads(func(n int, p *Row) {
		left := newPairing(f.o.QuantitiesOf(p.Original), f.v.QuantitiesOf(p.Version))
		left.pair(nil, facts.SameQuantity)
		for _, v := range left.version {
			if f.hasNumber(v) {
				continue
			}
			if o, severity, note := f.numberMeant(p, left, v); note != "" {
				f.report(Numeral, severity, n, f.o.Place(o.First, o.Last), f.v.Place(v.First, v.Last), note)
			}
		}
	})
}

// numberMeant returns the number of the original for which a headline has another:
// one of the same thing in the original's headline, else in its text. The note is
// empty where there is none.
func (f *finder) numberMeant(p *Row, left *pairing[facts.Quantity], v facts.Quantity) (o facts.Quantity, severity Severity, note string) {
	const here = "{version} where the original has {original}"
	if f.nearHead(p) {
		if k := f.counterpart(p, left.original, v); k >= 0 {
			return left.original[k], High, here
		}
	}
	if k := slices.IndexFunc(left.original, func(o facts.Quantity) bool { return tally.SameThing(o, v) && apart(o, v) <= 4 }); k >= 0 {
		return left.original[k], High, here
	}
	if o, severity, note = f.countedElse(v); note != "" {
		return o, severity, note
	}
	if len(left.original) == 1 && len(left.version) == 1 && (v.Unit != "" || f.countsKnown(v)) {
		if x := left.original[0]; x.Unit == v.Unit && x.Ordinal == v.Ordinal && apart(x, v) <= 2 {
			o, severity, note = x, Medium, nowhere
		}
	}
	return o, severity, note
}

// nowhere is the note on a number above the version's text that the original has not.
const nowhere = "the original has {version} nowhere; it has {original}"

// countedElse returns the number by which the original's text counts the things that
// one above the version's text counts: the only one it has for them, or the nearest.
func (f *finder) countedElse(v facts.Quantity) (o facts.Quantity, severity Severity, note string) {
	if v.Noun < 0 {
		return o, Low, ""
	}
	values, best := 0, math.Inf(1)
	for _, q := range f.o.Quantities() {
		if !tally.SameThing(q, v) {
			continue
		}
		if values == 0 || q.Value != o.Value {
			values++
		}
		if d := apart(q, v); d < best {
			o, best = q, d
		}
	}
	switch {
	case values == 1 && best <= 4:
		return o, High, nowhere
	case values > 0 && best <= 1:
		return o, Medium, nowhere
	}
	return o, Low, ""
}

// apart is how far two numbers are from each other: the logarithm of their ratio.
func apart(a, b facts.Quantity) float64 {
	return math.Abs(math.Log((math.Abs(a.Value) + 1) / (math.Abs(b.Value) + 1)))
}

// countsKnown reports whether a number above the version's text counts what the
// original speaks of, and not its own points: "5 things to know".
func (f *finder) countsKnown(v facts.Quantity) bool {
	return v.Noun >= 0 && f.o.EverHasStem(v.Noun)
}

// The knownNumbers are the original's, by what is asked of them for every number of
// the version that has none to stand for.
type knownNumbers struct {
	every    *tally.Tally
	sums     map[tally.Sum]bool
	byThing  map[tally.Thing][]*facts.Quantity // those of the text
	inDates  map[float64]bool                  // years, days and hours
	together [][]facts.Quantity                // the numbers of sentences that have some
}

// known returns the original's numbers, read when it is first asked for.
func (f *finder) known() *knownNumbers {
	if f.knownNumbers != nil {
		return f.knownNumbers
	}
	every := f.o.AllQuantities()
	k := knownNumbers{tally.Of(every), tally.Sums(every), tally.ByThing(f.o.Quantities()), make(map[float64]bool), nil}
	for _, w := range f.o.AllWhens() {
		k.inDates[float64(w.Year)], k.inDates[float64(w.Day)], k.inDates[float64(w.Hour)] = true, true, true
	}
	for i := range f.o.Article.Sentences {
		if list := f.o.QuantitiesOf([]int{i}); len(list) > 1 && len(list) <= mostExchanged && len(every) <= facts.ManyNumbers {
			k.together = append(k.together, list)
		}
	}
	f.knownNumbers = &k
	return &k
}

// hasNumber reports whether a number of the version stands somewhere in the
// original, rounded perhaps or as part of a date, or follows from two that do.
func (f *finder) hasNumber(v facts.Quantity) bool {
	k := f.known()
	return k.inDates[v.Value] || k.sums[tally.Sum{Unit: v.Unit, Value: v.Value}] || k.every.Near(&v, 0.03, func(q *facts.Quantity) bool {
		as := *q
		as.Unit = v.Unit
		return facts.SameQuantity(*q, v) || facts.SameUnit(q.Unit, v.Unit) && (tally.Rounded(as, v) || facts.RoughlyEqual(q.Value, v.Value, 0.02))
	})
}

// followsInSentence reports whether a number of the version follows from those of one
// sentence of the original.
func (f *finder) followsInSentence(v facts.Quantity) bool {
	return slices.ContainsFunc(f.known().together, func(sentence []facts.Quantity) bool { return tally.Follows(f.o.Reading, sentence, v) })
}

// wholes compares how much of a whole each side of a passage speaks of, and takes the
// numbers that it reports out of the pairing.
func (f *finder) wholes(n int, p *Row, left *pairing[facts.Quantity], original, version []facts.Quantity) {
	f.portions(n, p, left, original, version)
	f.ofThem(n, p, version)
	a, b := readEach(f.o, p.Original, statements.Multiples), readEach(f.v, p.Version, statements.Multiples)
	if len(a) == 1 && len(b) == 1 && a[0].Factor != b[0].Factor {
		f.otherNumeral(n, a[0].Span, b[0].Span)
	}
	x, y := readEach(f.o, p.Original, statements.Ranks), readEach(f.v, p.Version, statements.Ranks)
	if len(x) != 1 || len(y) != 1 || x[0].Of >= 0 && y[0].Of >= 0 && !f.alikeWords(x[0].Of, y[0].Of) {
		return
	}
	if x[0].Order == y[0].Order && x[0].Place != y[0].Place || x[0].Place == y[0].Place && x[0].Place > 1 && statements.OtherEnd(x[0].Order, y[0].Order) {
		f.otherNumeral(n, x[0].Span, y[0].Span)
	}
}

// otherNumeral reports that the version has other words for how many or how much.
func (f *finder) otherNumeral(n int, o, v statements.Span) {
	f.report(Numeral, High, n, f.o.Place(o.First, o.Last), f.v.Place(v.First, v.Last), "“{version}” where the original has “{original}”")
}

// readEach returns what a reader reads in some sentences.
func readEach[T any](s *side, sentences []int, read func(*facts.Reading, int) []T) []T {
	var out []T
	for _, i := range sentences {
		out = append(out, read(s.Reading, i)...)
	}
	return out
}

// portions reports a part that has become all of the same things, or all a part.
func (f *finder) portions(n int, p *Row, left *pairing[facts.Quantity], original, version []facts.Quantity) {
	a, b := readEach(f.o, p.Original, statements.Portions), readEach(f.v, p.Version, statements.Portions)
	has := func(list []facts.Quantity, value float64) bool {
		return slices.ContainsFunc(list, func(q facts.Quantity) bool { return q.Value == value })
	}
	for _, o := range a {
		for _, v := range b {
			if o.All == v.All || !f.sameWhole(o.Things, v.Things) || v.All && has(version, o.Value) || o.All && has(original, v.Value) {
				continue
			}
			f.otherNumeral(n, o.Span, v.Span)
			left.original = slices.DeleteFunc(left.original, func(q facts.Quantity) bool { return o.First <= q.First && q.First < o.Last+3 })
			left.version = slices.DeleteFunc(left.version, func(q facts.Quantity) bool { return v.First <= q.First && q.First < v.Last+3 })
			return
		}
	}
}

// sameWhole reports whether two lists of words tell of the same things: they have two
// words in common, or the first.
func (f *finder) sameWhole(o, v []int) bool {
	common := 0
	for _, i := range o {
		if f.shareWord([]int{i}, v) {
			common++
		}
	}
	return common > 1 || len(o) > 0 && len(v) > 0 && f.alikeWords(o[0], v[0])
}

// sameStem reports whether two lists of words have a stem in common.
func (s *side) sameStem(a, b []int) bool {
	return slices.ContainsFunc(a, func(i int) bool {
		return slices.ContainsFunc(b, func(j int) bool { return s.Entries[i].Stem == s.Entries[j].Stem })
	})
}

// ofThem reports a number that the original gives for more than what the version gives
// it for, of which it tells only of a part: nine patients, two of them children, are
// not nine children.
func (f *finder) ofThem(n int, p *Row, version []facts.Quantity) {
	for _, share := range readEach(f.o, p.Original, statements.SharesOfThem) {
		if share.Part != nil && facts.HasSameQuantity(version, *share.Part) || len(readEach(f.v, p.Version, statements.SharesOfThem)) > 0 || f.o.sameStem(share.Things, share.Whole.Things) {
			continue
		}
		for _, v := range version {
			if !facts.SameQuantity(share.Whole, v) || !f.shareWord(share.Things, v.Things) {
				continue
			}
			last := v.Things[len(v.Things)-1] + 1
			f.otherNumeral(n, statements.Span{First: share.Whole.First, Last: share.Things[0] + 1}, statements.Span{First: v.First, Last: last})
			return
		}
	}
}

// readSlots pairs the slots of every passage in which an edit touches one.
func (f *finder) readSlots() {
	f.slots = make([]slots.Found, len(f.rows))
	f.pairs(func(n int, p *Row) {
		if f.touchesSlot(p) {
			f.slots[n] = slots.Compare(f.o.Reading, f.v.Reading, p.Original, p.Version)
		}
	})
}

// touchesSlot reports whether an edit of a passage touches a name or a number on
// both sides.
func (f *finder) touchesSlot(p *Row) bool {
	has := func(s *side, span text.Span) bool {
		return slices.ContainsFunc(s.Within(span), func(w int) bool {
			return s.Names[w] != facts.NotName || s.Entries[w].Traits&facts.Numeric != 0 || s.Article.Words[w].Kind == text.Number
		})
	}
	o, v := false, false
	for _, e := range p.Edits {
		if e.Op != wording.Equal {
			o, v = o || has(f.o, e.Original), v || has(f.v, e.Version)
		}
	}
	return o && v
}
