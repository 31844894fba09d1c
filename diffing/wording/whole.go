package wording

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// wholeUnits widens changes to whole names and numbers: where a word of a name or
// the figure of "3.2 million" is replaced, all of it is.
func wholeUnits(runs []Run, original, version *side) []Run {
	for n := range runs {
		r := &runs[n]
		if r.Equal {
			continue
		}
		for n > 0 && runs[n-1].size() > 0 && partOf(r, original, version, r.A0, r.B0) {
			runs[n-1].A1--
			runs[n-1].B1--
			r.A0--
			r.B0--
		}
		for n+1 < len(runs) && runs[n+1].size() > 0 && partOf(r, original, version, r.A1, r.B1) {
			runs[n+1].A0++
			runs[n+1].B0++
			r.A1++
			r.B1++
		}
	}
	var out []Run
	for _, r := range runs {
		out = appendRun(out, r.Equal, r.A1-r.A0, r.B1-r.B0)
	}
	return out
}

// partOf reports whether the words before words a and b are to go with a change that
// begins or ends there. Of words that are only added or left out, only a part of a
// figure takes the rest of it: 12 000 for 12.
func partOf(r *Run, original, version *side, a, b int) bool {
	switch {
	case r.A0 == r.A1:
		return version.oneFigure(b-1, b)
	case r.B0 == r.B1:
		return original.oneFigure(a-1, a)
	}
	return original.together(a-1, a) && version.together(b-1, b)
}

// readQuantities notes which words of a side are parts of which numbers.
func (s *side) readQuantities(sentences []int) {
	s.quantities = s.reading.QuantitiesOf(sentences)
	if len(s.quantities) == 0 {
		return
	}
	s.inQuantity = facts.NoIndexes(len(s.words))
	k := 0
	for n, q := range s.quantities {
		for ; k < len(s.words) && s.words[k] < q.Last; k++ {
			if s.words[k] >= q.First {
				s.inQuantity[k] = n
			}
		}
	}
}

// together reports whether two neighbouring words of a side are parts of one name
// or of one number.
func (s *side) together(a, b int) bool {
	if s.sentence[a] != s.sentence[b] {
		return false
	}
	if s.oneFigure(a, b) {
		return true
	}
	x, y := s.words[a], s.words[b]
	if s.reading.Names[x] == facts.Surely && s.reading.Names[y] == facts.Surely {
		return s.word(a).Kind == text.Letters && s.word(b).Kind == text.Letters
	}
	_, multiplies := english.Multipliers[s.word(b).Norm]
	return multiplies && s.reading.Entries[x].Traits&facts.Numeric != 0
}

// oneFigure reports whether two neighbouring words belong to the figure of one number,
// and not the one of them to its unit.
func (s *side) oneFigure(a, b int) bool {
	if s.inQuantity == nil || s.inQuantity[a] < 0 || s.inQuantity[a] != s.inQuantity[b] {
		return false
	}
	q, x, y := s.quantities[s.inQuantity[a]], s.words[a], s.words[b]
	numeric := func(w int) bool {
		_, multiplies := english.Multipliers[s.reading.Article.Words[w].Norm]
		return multiplies || s.reading.Entries[w].Traits&facts.Numeric != 0
	}
	first, last := q.First, q.Last-1
	for first < last && !numeric(first) {
		first++
	}
	for last > first && !numeric(last) {
		last--
	}
	return first <= x && y <= last
}
