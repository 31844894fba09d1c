package finding

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
	"storydiff/diffing/tally"
	"storydiff/diffing/wording"
)

// numbers compares the quantities of each passage. The same value in another form
// is no finding, nor is a number that the version leaves out or adds.
func (f *finder) numbers() {
	known := make(map[float64][]facts.Quantity) // the original's, by value
	for _, q := range f.o.AllQuantities() {
		known[q.Value] = append(known[q.Value], q)
	}
	f.pairs(func(n int, p *Row) {
		original, version := ends(f.o.QuantitiesOf(p.Original)), ends(f.v.QuantitiesOf(p.Version))
		f.misconverted(n, original, version)
		f.steps(n, original, version)
		left := newPairing(original, version)
		if p.Similarity < 1 {
			f.wholes(n, p, left, original, version)
		}
		f.otherFigures(n, left)
		f.exchangedNumbers(n, left)
		f.misgiven(n, left)
		left.pair(func(o, v facts.Quantity) { f.otherCount(n, p, o, v) },
			func(o, v facts.Quantity) bool { return facts.SameQuantity(o, v) && f.countSame(o, v) }, facts.SameQuantity)
		for _, v := range left.version {
			k := f.counterpart(p, left.original, v)
			if k < 0 {
				continue // added: nothing in the original shows it to be wrong
			}
			o := left.original[k]
			if f.mirrored(o.First, v.First) || f.timeOfDay(p, o, v) || f.toldOtherwise(p, o, v, left, original, version) || f.saidElsewhere(n, p, o, v, known[v.Value]) {
				continue
			}
			left.original = slices.Delete(left.original, k, k+1)
			if f.unitElsewhere(o, v) {
				continue
			}
			severity, note := f.difference(o, v)
			f.report(Numeral, severity, n, f.o.Place(o.First, o.Last), f.v.Place(v.First, v.Last), note)
		}
	})
}

// ends returns the numbers of a list, two for each range or score in one word.
func ends(list []facts.Quantity) []facts.Quantity {
	if !slices.ContainsFunc(list, func(q facts.Quantity) bool { return q.Paired }) {
		return list
	}
	var out []facts.Quantity
	for _, q := range list {
		out = append(out, q.Ends()...)
	}
	return out
}

// otherFigures reports numbers between the same words on both sides of a passage
// that are not the same, and takes all such out of the pairing.
func (f *finder) otherFigures(n int, left *pairing[facts.Quantity]) {
	for k, x := range f.slots[n].Pairs {
		o, v := x.O.Quantity, x.V.Quantity
		if o != nil && v != nil && o.Ordinal != v.Ordinal {
			continue // a fifth and 20%
		}
		exchanged := f.crosswise(n, k)
		if !exchanged && f.reported(Numeral, n, f.v.Place(x.V.First, x.V.Last)) {
			continue // two of three, all three
		}
		if o != nil {
			left.original = slices.DeleteFunc(left.original, func(q facts.Quantity) bool { return q.First == o.First })
		}
		if v != nil {
			left.version = slices.DeleteFunc(left.version, func(q facts.Quantity) bool { return q.First == v.First })
		}
		switch {
		case exchanged:
		case o != nil && v != nil && f.unitElsewhere(*o, *v):
		case f.mirrored(x.O.First, x.V.First) && !f.slots[n].Same:
			// a score told from the other side
		case o != nil && v != nil && !f.sameInPlace(*o, *v) && !f.v.amongOthers(*v) && !f.o.amongOthers(*o) && !f.complementIn(n, *o, *v):
			severity, note := f.difference(*o, *v)
			f.report(Numeral, severity, n, f.o.Place(o.First, o.Last), f.v.Place(v.First, v.Last), note)
		case o != nil && v != nil, f.mirrored(x.O.First, x.V.First):
		case (o == nil || v == nil) && x.O.Forms == nil && (x.O.When == nil || x.V.When == nil) && f.otherFigure(x):
			f.report(f.figureType(x), High, n, f.o.Place(x.O.First, x.O.Last), f.v.Place(x.V.First, x.V.Last), "{version} where the original has {original}")
		}
	}
}

// crosswise reports two numbers of a passage that stand in each other's slot, once,
// and whether pair k is one of them.
func (f *finder) crosswise(n, k int) bool {
	pairs := f.slots[n].Pairs
	x := pairs[k]
	if x.O.Quantity == nil || x.V.Quantity == nil {
		return false
	}
	m := slices.IndexFunc(pairs, func(y slots.Pair) bool {
		return y.O.Quantity != nil && y.V.Quantity != nil && facts.SameQuantity(*x.O.Quantity, *y.V.Quantity) && facts.SameQuantity(*y.O.Quantity, *x.V.Quantity)
	})
	if m < 0 || m == k {
		return false
	}
	if y := pairs[m]; m > k {
		f.report(Numeral, High, n, f.o.Place(x.O.First, y.O.Last), f.v.Place(x.V.First, y.V.Last), "{a} and {b} have changed places",
			"{a}", f.o.Place(x.O.First, x.O.Last).Text, "{b}", f.o.Place(y.O.First, y.O.Last).Text)
	}
	return true
}

// mirrored reports whether words o and v are a score and the same from the other
// side: 3-1 and 1-3.
func (f *finder) mirrored(o, v int) bool {
	a, b, ok := strings.Cut(f.o.Article.Words[o].Norm, "-")
	c, d, ok2 := strings.Cut(f.v.Article.Words[v].Norm, "-")
	return ok && ok2 && a == d && b == c && len(a) < 4 && len(b) < 4
}

// otherFigure reports whether a pair of figures, of which one is no quantity, are
// not of the same value: 1,846 and 1846, which may be a year, are.
func (f *finder) otherFigure(x slots.Pair) bool {
	o, ok := english.ParseNumeral(f.o.Article.Words[x.O.Last-1].Norm)
	v, ok2 := english.ParseNumeral(f.v.Article.Words[x.V.Last-1].Norm)
	return ok && ok2 && o.Value != v.Value
}

// figureType returns the type of a finding on two figures: two years are dates.
func (f *finder) figureType(x slots.Pair) Type {
	if english.YearNumber(f.o.Article.Words[x.O.First].Norm) > 0 && english.YearNumber(f.v.Article.Words[x.V.First].Norm) > 0 {
		return Date
	}
	return Numeral
}

// steps reports a number behind "to" in the original and behind "by" in the
// version, or the other way round: a rise to 5 is not a rise by 5.
func (f *finder) steps(n int, original, version []facts.Quantity) {
	for _, o := range original {
		a := f.o.Before(o)
		if a != "to" && a != "by" || o.Unit == "" && o.Noun < 0 || tally.NoStep(f.o.Reading, o) {
			continue
		}
		k := slices.IndexFunc(version, func(v facts.Quantity) bool { return v.Value == o.Value && v.Unit == o.Unit })
		if k < 0 || slices.ContainsFunc(version[k+1:], func(v facts.Quantity) bool { return facts.SameQuantity(o, v) }) {
			continue
		}
		if b := f.v.Before(version[k]); b == a || b != "to" && b != "by" || tally.NoStep(f.v.Reading, version[k]) {
			continue
		}
		x, y := f.o.PlaceWithWordBefore(o), f.v.PlaceWithWordBefore(version[k])
		f.report(Numeral, High, n, x, y, "“{version}” where the original has “{original}”")
	}
}

// saidElsewhere reports whether the original gives a version's number of the
// same thing in another passage, and its counterpart here of something else:
// then the version took it from there. Where both are of the same thing, it did so
// if the other passage leaves something out.
func (f *finder) saidElsewhere(n int, p *Row, o, v facts.Quantity, known []facts.Quantity) bool {
	if f.oneEdit(p, o, v) {
		return false
	}
	alike := o.Noun == v.Noun && o.Noun >= 0
	return slices.ContainsFunc(known, func(x facts.Quantity) bool {
		at := f.o.passageOf(x.First)
		if at < 0 || at == n || x.Unit != v.Unit || x.Noun != v.Noun && x.Unit == "" {
			return false
		}
		return !alike || x.Noun == v.Noun && f.rows[at].inPart()
	})
}

// counterpart returns the quantity of the original, as an index, that one of the
// version stands for, or -1. It takes that of the same things which is nearest in
// value, otherwise one that the same edit replaces.
func (f *finder) counterpart(p *Row, original []facts.Quantity, v facts.Quantity) int {
	best, distance := -1, 4.0
	for k, o := range original {
		if otherMeasure(o, v) && (p.Similarity < nearVerbatim || !f.oneEdit(p, o, v)) {
			continue
		}
		if o.Value != v.Value && (!facts.SameUnit(o.Unit, v.Unit) || o.Ordinal != v.Ordinal) || o.Share != v.Share && o.Unit != v.Unit {
			continue
		}
		if f.v.amongOthers(v) || f.o.amongOthers(o) || (singular(o) || singular(v) || (o.Share || v.Share) && !f.countSame(o, v)) && !f.oneEdit(p, o, v) {
			continue // "one man" may be one of the two, and a half be of something else
		}
		d := math.Abs(math.Log((math.Abs(o.Value) + 1) / (math.Abs(v.Value) + 1)))
		if d > 1 && tally.Mantissa(o.Value) == tally.Mantissa(v.Value) {
			d = 1 // a million for a billion, a comma for a point
		}
		if o.Noun != v.Noun || o.Noun < 0 {
			if o.Noun >= 0 && v.Noun >= 0 && o.Unit == "" && v.Unit == "" && !f.oneEdit(p, o, v) {
				continue // other things are counted
			}
			d += 2
		}
		if d <= distance {
			best, distance = k, d
		}
	}
	return best
}

// timeOfDay reports whether a bare number of the version is the hour or the day of the
// month of a time that the original has in the passage: by six, before 6 a.m.
func (f *finder) timeOfDay(p *Row, o, v facts.Quantity) bool {
	return v.Unit == "" && len(v.Things) == 0 && !f.oneEdit(p, o, v) && f.known().inDates[v.Value]
}

// otherMeasure reports whether one of two numbers counts things and the other is of a
// measure: six members, 0.25 points.
func otherMeasure(o, v facts.Quantity) bool {
	return o.Unit == "" && len(o.Things) > 0 && v.Unit != "" || v.Unit == "" && len(v.Things) > 0 && o.Unit != ""
}

// oneEdit reports whether one edit takes out the original's quantity and puts
// in the version's.
func (f *finder) oneEdit(p *Row, o, v facts.Quantity) bool {
	x, y := f.o.Article.Words[o.First].Start, f.v.Article.Words[v.First].Start
	return slices.ContainsFunc(p.Edits, func(e wording.Edit) bool {
		return e.Original.Start <= x && x < e.Original.End && e.Version.Start <= y && y < e.Version.End
	})
}

// unitElsewhere reports whether two equal numbers have other units that are written
// behind the next number: in "between 3 and 5 miles" the 5 tells it.
func (f *finder) unitElsewhere(o, v facts.Quantity) bool {
	n, ok := english.ParseNumeral(f.v.norm(v.First))
	bare := ok && n.Prefix == "" && n.Suffix == "" && v.Last == v.First+1
	return bare && o.Value == v.Value && o.Unit != v.Unit && o.Unit != "" && v.Unit != ""
}

// difference returns how grave it is that the version has number v for o, and the note.
func (f *finder) difference(o, v facts.Quantity) (Severity, string) {
	switch {
	case o.Value == v.Value && o.To == v.To && o.Unit != v.Unit:
		return High, "{version} has another unit than the original's {original}"
	case o.Vague || v.Vague:
		return Medium, "{version} where the original has {original}"
	case !f.asExact(o, v) && tally.Rounded(o, v):
		return Low, "{version} is rounded from the original's {original}"
	}
	return High, "{version} where the original has {original}"
}

// asExact reports whether a number of the version is written as exactly as the
// original's, so that it is not rounded: $3.500 for $3.515, over 9% for over 10%.
func (f *finder) asExact(o, v facts.Quantity) bool {
	places := tally.Decimals(f.v.Article.Words[v.First].Norm)
	return places > 0 && places >= tally.Decimals(f.o.Article.Words[o.First].Norm) || v.Bound != english.Exactly && v.Bound == o.Bound
}

// farOff is by what share a converted measure may be off and still count as
// rounded, not wrong.
const farOff = 0.08

// misconverted reports a measure that the version gives in another unit beside
// the original's, and wrongly.
func (f *finder) misconverted(n int, original, version []facts.Quantity) {
	for k := 1; k < len(version); k++ {
		a, b := version[k-1], version[k]
		if b.First < a.Last || b.First-a.Last > 2 || f.v.Article.Words[b.First-1].Norm != "(" || !facts.HasSameQuantity(original, a) || facts.HasSameQuantity(original, b) {
			continue
		}
		factor, ok := english.Conversions[[2]string{a.Unit, b.Unit}]
		if !ok {
			back, there := english.Conversions[[2]string{b.Unit, a.Unit}]
			if !there {
				continue
			}
			factor = 1 / back
		}
		if facts.RoughlyEqual(a.Value*factor, b.Value, farOff) || math.Round(a.Value*factor) == b.Value {
			continue
		}
		o := original[slices.IndexFunc(original, func(x facts.Quantity) bool { return facts.SameQuantity(x, a) })]
		x, y := f.o.Place(o.First, o.Last), f.v.Place(a.First, b.Last)
		f.report(Numeral, High, n, x, y, "{converted} is no conversion of the original's {original}, which makes {right}",
			"{converted}", f.v.Place(b.First, b.Last).Text, "{right}", fmt.Sprintf("%.3g %s", a.Value*factor, b.Unit))
	}
}
