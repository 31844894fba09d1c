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
		if r.Equal || r.A0 == r.A1 || r.B0 == r.B1 {
			continue
		}
		for n > 0 && runs[n-1].size() > 0 && original.together(r.A0-1, r.A0) && version.together(r.B0-1, r.B0) {
			runs[n-1].A1--
			runs[n-1].B1--
			r.A0--
			r.B0--
		}
		for n+1 < len(runs) && runs[n+1].size() > 0 && original.together(r.A1-1, r.A1) && version.together(r.B1-1, r.B1) {
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

// together reports whether two neighbouring words of a side are parts of one name
// or of one number.
func (s *side) together(a, b int) bool {
	if s.sentence[a] != s.sentence[b] {
		return false
	}
	x, y := s.words[a], s.words[b]
	if s.reading.Names[x] == facts.Surely && s.reading.Names[y] == facts.Surely {
		return s.word(a).Kind == text.Letters && s.word(b).Kind == text.Letters
	}
	_, multiplies := english.Multipliers[s.word(b).Norm]
	return multiplies && s.reading.Entries[x].Traits&facts.Numeric != 0
}
