package diffing

import (
	"fmt"
	"math"
	"slices"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// numbers compares the quantities of each passage. The same value in another
// form is no finding; nor is a number the version leaves out.
func (f *finder) numbers() {
	known := make(map[float64][]quantity) // the original's, by value
	for _, q := range f.o.quantitiesOf(all(f.o.article.Sentences)) {
		known[q.value] = append(known[q.value], q)
	}
	f.pairs(func(n int, p *Row) {
		original, version := f.o.quantitiesOf(p.Original), f.v.quantitiesOf(p.Version)
		f.exchanged(n, p, original, version)
		f.misconverted(n, original, version)
		f.steps(n, original, version)
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
func (f *finder) exchanged(n int, p *Row, original, version []quantity) {
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

// steps reports a number that the original rises or falls to and the version by,
// or the other way round.
func (f *finder) steps(n int, original, version []quantity) {
	for _, o := range original {
		a := f.o.before(o)
		if a != "to" && a != "by" || o.unit == "" && o.noun < 0 {
			continue
		}
		k := slices.IndexFunc(version, func(v quantity) bool { return v.value == o.value && v.unit == o.unit })
		if k < 0 || slices.ContainsFunc(version[k+1:], func(v quantity) bool { return same(o, v) }) {
			continue
		}
		if b := f.v.before(version[k]); b == a || b != "to" && b != "by" {
			continue
		}
		x, y := f.o.withStep(o), f.v.withStep(version[k])
		f.add(Finding{Type: Numeral, Severity: High, Passage: n, Original: x, Version: y, Note: fmt.Sprintf("“%s” where the original has “%s”", y.Text, x.Text)})
	}
}

// before is the word before a number and what leaves it open.
func (p *profile) before(q quantity) string {
	if k := q.first - q.hedged - 1; k >= 0 {
		return p.article.Words[k].Norm
	}
	return ""
}

// withStep is the place of a number with the word before it.
func (p *profile) withStep(q quantity) *Place { return p.place(max(0, q.first-q.hedged-1), q.last) }

// saidElsewhere reports whether the original gives a version's number of the
// same thing in another passage, and its counterpart here of something else:
// then the version took it from there.
func (f *finder) saidElsewhere(n int, p *Row, o, v quantity, known []quantity) bool {
	if f.oneEdit(p, o, v) {
		return false
	}
	alike := o.noun == v.noun && o.noun >= 0
	return slices.ContainsFunc(known, func(x quantity) bool {
		at := f.ofOriginal[x.first]
		if at < 0 || at == n || x.unit != v.unit || x.noun != v.noun && x.unit == "" {
			return false
		}
		return !alike || x.noun == v.noun && len(f.rows[at].Version) == 0
	})
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

// counterpart finds the quantity of the original that a version's stands for,
// or -1: of what is counted alike, the nearest in value; else one that the
// same change takes out.
func (f *finder) counterpart(p *Row, original []quantity, v quantity) int {
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
func (f *finder) oneEdit(p *Row, o, v quantity) bool {
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
	if o.value == 0 || v.value == 0 || o.unit != v.unit || v.bound == english.Above && v.value > o.value || v.bound == english.Below && v.value < o.value {
		return false
	}
	for digits := 1; digits <= 6; digits++ {
		if r := significant(o.value, digits); r == v.value && significant(v.value, digits) == v.value && r != o.value {
			return true
		}
	}
	return v.bound != english.Exactly && roughlyEqual(o.value, v.value, 0.1)
}

func significant(x float64, digits int) float64 {
	scale := math.Pow(10, float64(digits-1)-math.Floor(math.Log10(math.Abs(x))))
	return math.Round(x*scale) / scale
}
