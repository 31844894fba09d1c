package finding

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/tally"
)

// countSame reports whether two numbers count the same thing, or one does not say what
// it counts.
func (f *finder) countSame(o, v facts.Quantity) bool {
	return len(o.Things) == 0 || len(v.Things) == 0 || f.shareWord(o.Things, v.Things)
}

// shareWord reports whether some words of the original and some of the version have
// one in common, or two that may stand for one another.
func (f *finder) shareWord(o, v []int) bool {
	return slices.ContainsFunc(o, func(i int) bool {
		return slices.ContainsFunc(v, func(j int) bool { return f.alikeWords(i, j) })
	})
}

// alikeWords reports whether a word of the original and one of the version are forms
// of one, or may stand for one another.
func (f *finder) alikeWords(i, j int) bool {
	return f.o.Entries[i].Stem == f.v.Entries[j].Stem || english.Akin(f.o.norm(i), f.v.norm(j))
}

// otherCount reports two equal numbers that count things which exclude each other, or
// of which what is said excludes the other: 17 dead and 17 hurt.
func (f *finder) otherCount(n int, p *Row, o, v facts.Quantity) {
	if o.Per != "" && v.Per != "" && o.Per != v.Per && o.Value == v.Value {
		f.report(Numeral, Medium, n, f.o.Place(o.First, o.PerLast), f.v.Place(v.First, v.PerLast), "{version} where the original has {original}")
		return
	}
	if x, y := f.o.SpreadOf(o), f.v.SpreadOf(v); otherSpread[[2]string{x, y}] || otherSpread[[2]string{y, x}] {
		f.report(Numeral, Medium, n, f.o.Place(max(0, o.First-4), o.Last), f.v.Place(max(0, v.First-4), v.Last), "“{version}” where the original has “{original}”")
		return
	}
	if o.Ordinal || v.Ordinal || o.Vague || v.Vague {
		return
	}
	i, j, ok := f.excluding(p, o.Things, v.Things)
	if !ok && o.Value > 1 && o.Unit == "" {
		i, j, ok = f.excluding(p, f.o.Suffered(o), f.v.Suffered(v))
	}
	if !ok {
		return
	}
	x, y := f.o.Place(min(i, o.First), max(i+1, o.Last)), f.v.Place(min(j, v.First), max(j+1, v.Last))
	f.report(Numeral, Medium, n, x, y, "{version} where the original has {original}")
}

// otherSpread are two ways to spread a number of which only one can hold.
var otherSpread = map[[2]string]bool{{"each", "total"}: true, {"rate", "total"}: true, {"once", "rate"}: true}

// excluding returns the last words of two lists if they are of things that exclude
// each other, and no other word of the passage shows that they are the same.
func (f *finder) excluding(p *Row, o, v []int) (i, j int, ok bool) {
	if f.shareWord(o, v) {
		return 0, 0, false
	}
	for _, i := range slices.Backward(o) {
		for _, j := range slices.Backward(v) {
			of, excl := english.Exclusive(f.o.norm(i), f.v.norm(j))
			if excl && of != english.DateKind && of != english.NumberKind && of != english.DeedKind && f.o.mayBeOf(of, i) && f.v.mayBeOf(of, j) {
				return i, j, !f.sharedKind(p, i, j) && !f.calledBoth(p, j)
			}
		}
	}
	return 0, 0, false
}

// exchangedNumbers reports two numbers of a passage that stand in each other's place:
// what the original says of the one, the version says of the other. It takes them out
// of the pairing.
func (f *finder) exchangedNumbers(n int, left *pairing[facts.Quantity]) {
	if len(left.original) < 2 || len(left.version) < 2 || len(left.original) > mostExchanged || len(left.version) > mostExchanged {
		return
	}
	for x := 0; x < len(left.original); x++ {
		for y := x + 1; y < len(left.original); y++ {
			a, b := left.original[x], left.original[y]
			va, vb := onlySame(left.version, a), onlySame(left.version, b)
			if va < 0 || vb < 0 || va == vb || onlySame(left.original, a) != x || onlySame(left.original, b) != y {
				continue
			}
			if !f.exchanged([2]facts.Quantity{a, b}, [2]facts.Quantity{left.version[va], left.version[vb]}, left) {
				continue
			}
			o, v := f.o.Place(a.First, a.Last), f.v.Place(left.version[vb].First, left.version[vb].Last)
			f.report(Numeral, High, n, o, v, "{version} where the original has {original}: two numbers have changed places")
			left.original = slices.Delete(slices.Delete(left.original, y, y+1), x, x+1)
			left.version = slices.Delete(slices.Delete(left.version, max(va, vb), max(va, vb)+1), min(va, vb), min(va, vb)+1)
			return
		}
	}
}

// mostExchanged is how many numbers a side of a passage may have for it to be known
// which of them have changed places.
const mostExchanged = 8

// onlySame returns the index of the number of a list that says the same as q, or -1
// where there is none or are several.
func onlySame(list []facts.Quantity, q facts.Quantity) int {
	found := -1
	for k, x := range list {
		if !facts.SameQuantity(x, q) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// exchanged reports whether what the original says of each of two numbers is said of
// the other in the version, and next to nothing of it of the same.
func (f *finder) exchanged(o, v [2]facts.Quantity, left *pairing[facts.Quantity]) bool {
	if o[0].Unit != o[1].Unit && o[0].Unit != "" && o[1].Unit != "" || o[0].Ordinal || o[1].Ordinal {
		return false
	}
	var said, says [2][]int
	for k := range o {
		said[k], says[k] = f.o.Context(o[k], left.original), f.v.Context(v[k], left.version)
	}
	f.apartOf(&said, f.o)
	f.apartOf(&says, f.v)
	near := func(i, j int) float64 { return f.common(said[i], o[i], says[j], v[j]) }
	crossed := min(near(0, 1), near(1, 0))
	return crossed >= 0.25 && crossed > near(0, 0)+near(1, 1)
}

// misgiven reports a number that the original gives for one thing and the version for
// another, of which the original has another number and the version none: those who
// lost their homes for those in shelters.
func (f *finder) misgiven(n int, left *pairing[facts.Quantity]) {
	if len(left.original) < 2 || len(left.original) > mostExchanged || len(left.version) > mostExchanged {
		return
	}
	for _, v := range left.version {
		x := onlySame(left.original, v)
		if x < 0 || v.Ordinal || v.Vague || singular(v) || onlySame(left.version, v) < 0 {
			continue
		}
		a := left.original[x]
		for y, b := range left.original {
			if x == y || b.Unit != a.Unit || b.Ordinal || b.Vague || facts.SameQuantity(a, b) || apart(a, b) > 4 ||
				facts.HasSameQuantity(left.version, b) || !f.saidOfOther([2]facts.Quantity{a, b}, v, left) {
				continue
			}
			f.report(Numeral, High, n, f.o.Place(b.First, b.Last), f.v.Place(v.First, v.Last), "{version} where the original has {original}, and has {version} for something else")
			return
		}
	}
}

// saidOfOther reports whether what the version says of its number is said of the second
// of two numbers in the original, and not of the first.
func (f *finder) saidOfOther(o [2]facts.Quantity, v facts.Quantity, left *pairing[facts.Quantity]) bool {
	said := [2][]int{f.o.Context(o[0], left.original), f.o.Context(o[1], left.original)}
	f.apartOf(&said, f.o)
	says := slices.DeleteFunc(f.v.Context(v, left.version), func(w int) bool {
		return len(v.Things) > 0 && w == v.Things[0] && (len(o[0].Things) == 0 || f.shareWord(o[0].Things, v.Things[:1]))
	})
	if len(said[0]) == 0 || len(says) == 0 {
		return false
	}
	return f.common(said[1], o[1], says, v) >= 0.3 && f.common(said[0], o[0], says, v) == 0
}

// common weighs the words that are said of a number on both sides: the nearer they
// stand to it, the more.
func (f *finder) common(said []int, o facts.Quantity, says []int, v facts.Quantity) float64 {
	weight := 0.0
	for _, i := range said {
		for _, j := range says {
			if f.alikeWords(i, j) {
				weight += 1 / float64(wordsFrom(o, i)*wordsFrom(v, j))
			}
		}
	}
	return weight
}

// wordsFrom returns by how many words, at least one, a word stands before or after a
// number; those between are counted by twos, for half of them say nothing.
func wordsFrom(q facts.Quantity, w int) int {
	if w < q.First {
		return 1 + (q.First-w)/2
	}
	return 1 + (w-q.Last)/2
}

// apartOf leaves in each of two lists the words that the other has no form of.
func (f *finder) apartOf(lists *[2][]int, s *side) {
	in := func(list []int, w int) bool {
		return slices.ContainsFunc(list, func(x int) bool { return s.Entries[x].Stem == s.Entries[w].Stem })
	}
	first := slices.DeleteFunc(slices.Clone(lists[0]), func(w int) bool { return in(lists[1], w) })
	second := slices.DeleteFunc(slices.Clone(lists[1]), func(w int) bool { return in(lists[0], w) })
	lists[0], lists[1] = first, second
}

// singular reports whether a number is a "one" that counts something.
func singular(q facts.Quantity) bool {
	return q.Value == 1 && q.Unit == "" && len(q.Things) > 0 && !q.Ordinal
}

// sameInPlace reports whether two numbers between the same words say the same, or one
// is the share that the other makes of a number in the original: half of 12, and six.
func (f *finder) sameInPlace(o, v facts.Quantity) bool {
	return facts.SameQuantity(o, v) || o.Share != v.Share && o.Unit != v.Unit && f.makesShare(o, v)
}

// makesShare reports whether one of two numbers is a share in per cent, and the other
// that share of a number of the original.
func (f *finder) makesShare(o, v facts.Quantity) bool {
	share, part := o, v
	if v.Share {
		share, part = v, o
	}
	return slices.ContainsFunc(f.o.AllQuantities(), func(q facts.Quantity) bool {
		return q.Unit == part.Unit && facts.RoughlyEqual(q.Value*share.Value/100, part.Value, 0.05)
	})
}

// toldOtherwise reports whether a number of the version can follow from the original's
// numbers: as their sum or difference, as a part of one of them beside the rest of it,
// or as what is left of a whole.
func (f *finder) toldOtherwise(p *Row, o, v facts.Quantity, left *pairing[facts.Quantity], original, version []facts.Quantity) bool {
	if f.v.WorkedOut(v, original) {
		return true
	}
	if sumOfTwo(left.original, v, func(a facts.Quantity) bool { return f.countAlike(a, v) }) ||
		sumOfTwo(left.version, o, func(a facts.Quantity) bool { return f.countAlike(o, a) }) {
		return true
	}
	if !f.oneEdit(p, o, v) && tally.RestOfThree(original, v) || p.Similarity < nearVerbatim && tally.Rest(f.o.Reading, original, v) {
		return true
	}
	return f.complement(o, v, original, version) || !f.oneEdit(p, o, v) && v.Unit == "%" && o.Value+v.Value == 100 && !f.saidAlike(o, v)
}

// complement reports whether two numbers are what two sides say of one whole, the one
// of a part and the other of the rest: eight of ten have passed, two of ten failed.
func (f *finder) complement(o, v facts.Quantity, original, version []facts.Quantity) bool {
	return slices.ContainsFunc(original, func(t facts.Quantity) bool {
		return t.First != o.First && t.Unit == v.Unit && o.Unit == v.Unit && t.Value == o.Value+v.Value && facts.HasSameQuantity(version, t)
	}) && !f.saidAlike(o, v)
}

// complementIn reports whether two numbers of a passage whose words differ elsewhere are
// such.
func (f *finder) complementIn(n int, o, v facts.Quantity) bool {
	p := &f.rows[n]
	return !f.slots[n].Same && f.complement(o, v, f.o.QuantitiesOf(p.Original), f.v.QuantitiesOf(p.Version))
}

// saidAlike reports whether both sides have a word in common for what they say of two
// numbers, besides what is counted.
func (f *finder) saidAlike(o, v facts.Quantity) bool {
	told := func(s *side, q facts.Quantity) []int {
		return slices.DeleteFunc(s.Context(q, nil), func(w int) bool {
			counted := len(q.Things) > 0 && q.Things[0] == w || w > 0 && s.Entries[w-1].Traits&facts.Numeric != 0
			return counted || w > q.Last+5 || w < q.First-3
		})
	}
	return f.shareWord(told(f.o, o), told(f.v, v))
}

// amongOthers reports whether the sentence of a "one" tells of another beside it.
func (s *side) amongOthers(q facts.Quantity) bool {
	x := s.SentenceOf(q.First)
	return singular(q) && anyOf(q.Last, x.LastWord, func(w int) bool { return s.norm(w) == "another" || s.norm(w) == "other" })
}

// countAlike reports whether two numbers count things that may be called the same.
func (f *finder) countAlike(o, v facts.Quantity) bool {
	return o.Unit != "" && o.Unit == v.Unit || f.shareWord(o.Things, v.Things)
}

// sumOfTwo reports whether two numbers of a list, which count such things as the sum
// does, make the sum.
func sumOfTwo(list []facts.Quantity, sum facts.Quantity, alike func(facts.Quantity) bool) bool {
	for i, a := range list {
		for _, b := range list[:i] {
			if !a.Ordinal && !b.Ordinal && a.Value+b.Value == sum.Value && (alike(a) || len(a.Things) == 0) && (alike(b) || len(b.Things) == 0) && (alike(a) || alike(b)) {
				return true
			}
		}
	}
	return false
}
