package wording

import (
	"cmp"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A shift is a run of n words that stands at word a of the original and at word b
// of the version, in another order among the words of the passage.
type shift struct{ a, b, n, weight int }

// mostShifted is how many words a side of a passage may have for shifts to be
// looked for. The search takes time proportional to the product of both sides.
const mostShifted = 400

// shifts divides changes so that words which only moved within the passage, such
// as "she said" from the end to the front, are runs of their own. A sentence in
// another order is not a sentence rewritten. Of shifts that overlap, the one with
// the largest weight is taken.
func shifts(runs []Run, original, version *side) []Run {
	if len(original.words) > mostShifted || len(version.words) > mostShifted || !changesBoth(runs) {
		return runs
	}
	found := commonChanges(runs, original, version)
	slices.SortFunc(found, func(x, y shift) int {
		return cmp.Or(y.weight-x.weight, x.a-y.a, x.b-y.b)
	})
	movedA, movedB := make([]bool, len(original.words)), make([]bool, len(version.words))
	any := false
	for _, s := range found {
		if slices.Contains(movedA[s.a:s.a+s.n], true) || slices.Contains(movedB[s.b:s.b+s.n], true) {
			continue
		}
		any = true
		for k := range s.n {
			movedA[s.a+k], movedB[s.b+k] = true, true
		}
	}
	if !any {
		return runs
	}
	var out []Run
	for _, r := range runs {
		if r.Equal {
			out = append(out, r)
		} else {
			out = r.parted(out, movedA, movedB)
		}
	}
	return out
}

// changesBoth reports whether words are changed on both sides.
func changesBoth(runs []Run) bool {
	a, b := false, false
	for _, r := range runs {
		a, b = a || !r.Equal && r.inA(), b || !r.Equal && r.inB()
	}
	return a && b
}

// commonChanges returns the longest runs of words that are both deleted and
// inserted, if they have a shiftWeight.
func commonChanges(runs []Run, original, version *side) []shift {
	inB := make(map[int32][]int) // changed words of the version, by key
	runOfA, runOfB := facts.NoIndexes(len(original.words)), facts.NoIndexes(len(version.words))
	for n, r := range runs {
		if r.Equal {
			continue
		}
		for a := r.A0; a < r.A1; a++ {
			runOfA[a] = n
		}
		for b := r.B0; b < r.B1; b++ {
			runOfB[b] = n
			inB[version.keys[b]] = append(inB[version.keys[b]], b)
		}
	}
	rewritten := kept(runs)*3 < min(len(original.words), len(version.words))
	follows := func(n int, runOf, sentence []int) bool { // word n is in the run and the sentence of the one before
		return n > 0 && n < len(runOf) && runOf[n] >= 0 && runOf[n] == runOf[n-1] && sentence[n] == sentence[n-1]
	}
	goesOn := func(a, b int) bool {
		return follows(a, runOfA, original.sentence) && follows(b, runOfB, version.sentence)
	}
	var out []shift
	for a, n := range runOfA {
		if n < 0 {
			continue
		}
		for _, b := range inB[original.keys[a]] {
			if goesOn(a, b) && original.keys[a-1] == version.keys[b-1] {
				continue // part of a longer one
			}
			s := shift{a: a, b: b, n: 1}
			for goesOn(a+s.n, b+s.n) && original.keys[a+s.n] == version.keys[b+s.n] {
				s.n++
			}
			if s.weight = original.shiftWeight(a, a+s.n, runOfA[a] == runOfB[b], rewritten); s.weight > 0 {
				out = append(out, s)
			}
		}
	}
	return out
}

// kept returns how many words are in equal runs.
func kept(runs []Run) int {
	n := 0
	for _, r := range runs {
		if r.Equal {
			n += r.A1 - r.A0
		}
	}
	return n
}

// shiftWeight returns how certain it is that words [from,to) are the same words
// moved, or 0. There must be two words or more, and one that is neither a function
// word nor a number: numbers that change places are a change. Within one changed
// phrase (near) there must be three, and in a rewritten passage two content words.
func (s *side) shiftWeight(from, to int, near, rewritten bool) int {
	words, weighty := 0, 0
	for n := from; n < to; n++ {
		e := s.reading.Entries[s.words[n]]
		if s.word(n).Kind == text.Punctuation {
			continue
		}
		words++
		if _, multiplies := english.Multipliers[s.word(n).Norm]; !e.Function && !multiplies && e.Traits&facts.Numeric == 0 {
			weighty++
		}
	}
	if weighty == 0 || words == 1 || near && words < 3 || rewritten && weighty < 2 {
		return 0
	}
	return 2*weighty + words
}

// parted appends change r, divided so that the words that moved are runs of their
// own.
func (r Run) parted(to []Run, movedA, movedB []bool) []Run {
	until := func(at, end int, moved []bool) int {
		n := at
		for n < end && moved[n] == moved[at] {
			n++
		}
		return n
	}
	for r.A0 < r.A1 || r.B0 < r.B1 {
		a, b := until(r.A0, r.A1, movedA), until(r.B0, r.B1, movedB)
		x := Run{A0: r.A0, A1: a, B0: r.B0, B1: b}
		switch {
		case r.A0 < r.A1 && movedA[r.A0]:
			x.moved, x.B1 = true, r.B0
		case r.B0 < r.B1 && movedB[r.B0]:
			x.moved, x.A1 = true, r.A0
		}
		to = append(to, x)
		r.A0, r.B0 = x.A1, x.B1
	}
	return to
}
