package diffing

import "strings"

// canonical returns a form that two runs of words share when they differ in
// style only: 3.2 million and 3,200,000; per cent and %; policy makers and
// policymakers.
func (s *side) canonical(from, to int) string {
	var b strings.Builder
	for n := from; n < to; n++ {
		w := s.word(n).Norm
		if v, ok := parseNumeral(w); ok && n+1 < to && v.suffix == "" && !v.ordinal {
			if f, ok := multipliers[s.word(n+1).Norm]; ok {
				v.value *= f
				b.WriteString(v.form())
				n++
				continue
			}
		}
		if w == "per" && n+1 < to && s.word(n+1).Norm == "cent" {
			b.WriteString("%")
			n++
			continue
		}
		if !lightPunctuation[w] {
			b.WriteString(variant(w))
		}
	}
	return b.String()
}
