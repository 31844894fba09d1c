package diffing

import (
	"fmt"
	"math"
	"slices"

	"storydiff/corpus"
)

// numbers compares the quantities of each passage. The same value in another
// form is no finding; nor is a number the version leaves out.
func (f *finder) numbers() {
	known := make(map[float64][]quantity) // the original's, by value
	for _, q := range f.o.quantitiesOf(all(f.o.article.Sentences)) {
		known[q.value] = append(known[q.value], q)
	}
	f.pairs(func(n int, p *Passage) {
		original, version := f.o.quantitiesOf(p.Original), f.v.quantitiesOf(p.Version)
		f.exchanged(n, p, original, version)
		f.misconverted(n, original, version)
		every := original
		original, version = unmatched(original, version)
		for _, v := range version {
			k := f.counterpart(p, original, v)
			if k < 0 {
				continue // what a version adds is for the editor to see, not for us to call wrong
			}
			o := original[k]
			if f.v.workedOut(v, every) || f.saidElsewhere(n, p, o, v, known[v.value]) {
				continue
			}
			original = slices.Delete(original, k, k+1)
			severity, note := difference(o, v)
			f.add(Finding{Type: Numeral, Severity: severity, Passage: n, Original: f.o.place(o.first, o.last), Version: f.v.place(v.first, v.last),
				Note: fmt.Sprintf(note, f.v.place(v.first, v.last).Text, f.o.place(o.first, o.last).Text)})
		}
	})
}

// exchanged reports numbers that the passage has on both sides, but each in
// the other's place.
func (f *finder) exchanged(n int, p *Passage, original, version []quantity) {
	if len(original) > manyNumbers || len(version) > manyNumbers {
		return
	}
	for _, e := range p.Edits {
		if e.Op != Replace || e.Class != Wording {
			continue
		}
		o, ok := only(f.o, original, e.Original)
		v, ok2 := only(f.v, version, e.Version)
		if !ok || !ok2 || same(o, v) || !anySame(original, v) || !anySame(version, o) {
			continue
		}
		x, y := f.o.place(o.first, o.last), f.v.place(v.first, v.last)
		f.add(Finding{Type: Numeral, Severity: High, Passage: n, Original: x, Version: y,
			Note: fmt.Sprintf("%s stands in the place of the original's %s", y.Text, x.Text)})
	}
}

// only returns the quantity of a phrase that has just one and little else.
func only(p *profile, list []quantity, s corpus.Span) (quantity, bool) {
	words := p.within(s)
	found, n := quantity{}, 0
	for _, q := range list {
		if len(words) > 0 && q.last > words[0] && q.first <= words[len(words)-1] {
			found = q
			n++
		}
	}
	return found, n == 1 && len(words) <= found.last-found.first+2
}

// workedOut reports whether a number is the difference or the sum of two that
// the original gives of the same kind: down by 22 seats, where it has 81 and 59.
func (p *profile) workedOut(v quantity, every []quantity) bool {
	if len(every) > 12 || v.value <= 2 || v.first == 0 || p.article.Words[v.first-1].Norm != "by" {
		return false
	}
	for i, a := range every {
		for _, b := range every[:i] {
			if a.unit == b.unit && sameUnit(a.unit, v.unit) && (math.Abs(a.value-b.value) == v.value || a.value+b.value == v.value) {
				return true
			}
		}
	}
	return false
}

// saidElsewhere reports whether the original gives a version's number of the
// same thing in another passage, and its counterpart here of something else:
// then the version took it from there.
func (f *finder) saidElsewhere(n int, p *Passage, o, v quantity, known []quantity) bool {
	if f.oneEdit(p, o, v) {
		return false
	}
	alike := o.noun == v.noun && o.noun >= 0
	return slices.ContainsFunc(known, func(x quantity) bool {
		at := f.ofOriginal[x.first]
		if at < 0 || at == n || x.unit != v.unit || x.noun != v.noun && x.unit == "" {
			return false
		}
		return !alike || x.noun == v.noun && len(f.m.Passages[at].Version) == 0
	})
}

// farOff is from what share on a converted measure is wrong and not rounded.
const farOff = 0.08

// misconverted reports a measure that the version gives in another unit beside
// the original's, and wrongly.
func (f *finder) misconverted(n int, original, version []quantity) {
	for k := 1; k < len(version); k++ {
		a, b := version[k-1], version[k]
		if b.first-a.last > 2 || f.v.article.Words[b.first-1].Norm != "(" || !anySame(original, a) || anySame(original, b) {
			continue
		}
		factor, ok := conversions[[2]string{a.unit, b.unit}]
		if !ok {
			back, there := conversions[[2]string{b.unit, a.unit}]
			if !there {
				continue
			}
			factor = 1 / back
		}
		if roughlyEqual(a.value*factor, b.value, farOff) || math.Round(a.value*factor) == b.value {
			continue
		}
		o := original[slices.IndexFunc(original, func(x quantity) bool { return same(x, a) })]
		x, y := f.o.place(o.first, o.last), f.v.place(a.first, b.last)
		f.add(Finding{Type: Numeral, Severity: High, Passage: n, Original: x, Version: y,
			Note: fmt.Sprintf("%s is no conversion of the original's %s, which makes %.3g %s", f.v.place(b.first, b.last).Text, x.Text, a.value*factor, b.unit)})
	}
}

func anySame(list []quantity, q quantity) bool {
	return slices.ContainsFunc(list, func(x quantity) bool { return same(x, q) })
}

func (p *profile) quantitiesOf(sentences []int) []quantity {
	var out []quantity
	for _, i := range sentences {
		if p.story(i) {
			s := p.article.Sentences[i]
			out = append(out, p.quantities(s.FirstWord, s.LastWord)...)
		}
	}
	return out
}

// manyNumbers is from how many numbers of one passage on nothing is said of
// them: it is a table, and which stands for which cannot be told.
const manyNumbers = 300

// unmatched takes out the pairs of quantities that say the same.
func unmatched(a, b []quantity) (restA, restB []quantity) {
	if len(a) > manyNumbers || len(b) > manyNumbers {
		return nil, nil
	}
	used := make([]bool, len(b))
	for _, x := range a {
		k := slices.IndexFunc(b, func(y quantity) bool { return same(x, y) })
		for k >= 0 && used[k] {
			next := slices.IndexFunc(b[k+1:], func(y quantity) bool { return same(x, y) })
			if next < 0 {
				k = -1
				break
			}
			k += 1 + next
		}
		if k < 0 {
			restA = append(restA, x)
			continue
		}
		used[k] = true
	}
	for k, y := range b {
		if !used[k] {
			restB = append(restB, y)
		}
	}
	return restA, restB
}

// same reports whether two quantities say the same. One without a unit is
// taken to have the other's, as in "to 5.1 percent from 5.2".
func same(a, b quantity) bool {
	if a.metres != b.metres && (a.inMetres(b) || b.inMetres(a)) {
		return true
	}
	return a.value == b.value && sameUnit(a.unit, b.unit) || converted(a, b)
}

// inMetres reports whether a, read as metres, is b.
func (a quantity) inMetres(b quantity) bool {
	return a.metres && a.value/1e6 == b.value && (b.unit == "m" || b.unit == "")
}

func sameUnit(a, b string) bool {
	return a == b || a == "" || b == "" || a == "£" && b == "pound" || a == "pound" && b == "£"
}

// conversions are measures and how many of the second make one of the first.
var conversions = map[[2]string]float64{
	{"mile", "km"}: 1.609344, {"foot", "m"}: 0.3048, {"inch", "m"}: 0.0254, {"pound", "kg"}: 0.45359237, {"acre", "hectare"}: 0.40468564,
	{"gallon", "litre"}: 3.785411784, {"gw", "mw"}: 1000, {"decade", "year"}: 10, {"week", "day"}: 7, {"day", "hour"}: 24,
	{"mm", "cm"}: 0.1, {"cm", "m"}: 0.01, {"mm", "m"}: 0.001, {"km", "m"}: 1000, {"mwh", "gwh"}: 0.001, {"gwh", "twh"}: 0.001,
	{"point", "basis point"}: 100, {"hour", "minute"}: 60, {"year", "month"}: 12,
}

// converted reports whether two quantities are one in two measures, to the
// rounding that journalists allow themselves.
func converted(a, b quantity) bool {
	if f, ok := conversions[[2]string{a.unit, b.unit}]; ok {
		return roughlyEqual(a.value*f, b.value, 0.03)
	}
	if f, ok := conversions[[2]string{b.unit, a.unit}]; ok {
		return roughlyEqual(b.value*f, a.value, 0.03)
	}
	return false
}

func roughlyEqual(a, b, share float64) bool {
	return math.Abs(a-b) <= share*math.Max(math.Abs(a), math.Abs(b))
}

// counterpart finds the quantity of the original that a version's stands for,
// or -1: of what is counted alike, the nearest in value; else one that the
// same change takes out.
func (f *finder) counterpart(p *Passage, original []quantity, v quantity) int {
	best, distance := -1, 4.0
	for k, o := range original {
		if o.value != v.value && (!sameUnit(o.unit, v.unit) || o.ordinal != v.ordinal) {
			continue
		}
		d := math.Abs(math.Log((math.Abs(o.value) + 1) / (math.Abs(v.value) + 1)))
		if d > 1 && mantissa(o.value) == mantissa(v.value) {
			d = 1 // a million for a billion, a comma for a point
		}
		if o.noun != v.noun || o.noun < 0 {
			if o.noun >= 0 && v.noun >= 0 && o.unit == "" && v.unit == "" && !f.oneEdit(p, o, v) {
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

// oneEdit reports whether one edit takes out the original's quantity and puts
// in the version's.
func (f *finder) oneEdit(p *Passage, o, v quantity) bool {
	x, y := f.o.article.Words[o.first].Start, f.v.article.Words[v.first].Start
	return slices.ContainsFunc(p.Edits, func(e Edit) bool {
		return e.Original.Start <= x && x < e.Original.End && e.Version.Start <= y && y < e.Version.End
	})
}

// mantissa is a number without its power of ten.
func mantissa(x float64) float64 {
	if x == 0 {
		return 0
	}
	return significant(x/math.Pow(10, math.Floor(math.Log10(math.Abs(x)))), 9)
}

func difference(o, v quantity) (Severity, string) {
	switch {
	case o.value == v.value:
		return High, "%s has another unit than the original's %s"
	case rounded(o, v):
		return Low, "%s is rounded from the original's %s"
	}
	return High, "%s where the original has %s"
}

// rounded reports whether v is o to fewer figures.
func rounded(o, v quantity) bool {
	if o.value == 0 || v.value == 0 || o.unit != v.unit || v.bound == above && v.value > o.value || v.bound == below && v.value < o.value {
		return false
	}
	for digits := 1; digits <= 6; digits++ {
		if r := significant(o.value, digits); r == v.value && significant(v.value, digits) == v.value && r != o.value {
			return true
		}
	}
	return v.bound != exactly && roughlyEqual(o.value, v.value, 0.1)
}

func significant(x float64, digits int) float64 {
	scale := math.Pow(10, float64(digits-1)-math.Floor(math.Log10(math.Abs(x))))
	return math.Round(x*scale) / scale
}
