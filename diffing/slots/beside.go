package slots

import "storydiff/diffing/facts"

// CommonWords returns how many words that say something stand both within reach of word i of
// the original and within reach of word j of the version, in their sentences.
func CommonWords(o, v *facts.Reading, i, j, reach int) int {
	common := 0
	s, t := o.SentenceOf(i), v.SentenceOf(j)
	for w := max(s.FirstWord, i-reach); w < min(s.LastWord, i+reach+1); w++ {
		e := o.Entries[w]
		if w == i || e.Function || e.Traits&facts.Numeric != 0 {
			continue
		}
		for k := max(t.FirstWord, j-reach); k < min(t.LastWord, j+reach+1); k++ {
			if v.Entries[k].Stem == e.Stem {
				common++
				break
			}
		}
	}
	return common
}

// SameBeside reports whether the same word, articles apart, or the edge of a
// sentence stands before (step -1) or after (step 1) words i and j.
func SameBeside(o, v *facts.Reading, i, j, step int) bool {
	next := func(s *facts.Reading, w int) int32 {
		for w += step; w >= 0 && w < len(s.Entries); w += step {
			switch s.Article.Words[w].Norm {
			case "a", "an", "the":
			case ".", "?", "!":
				return -1
			default:
				return s.Entries[w].Variant
			}
		}
		return -1
	}
	return next(o, i) == next(v, j)
}

// BesideSame reports whether word i of the original and word j of the version have
// the same content word before or after them, which is no number. With
// right set, it must be the next word or the one after that.
func BesideSame(o, v *facts.Reading, i, j int, right bool) bool {
	if right {
		return o.Weighty(i, 1, 2) == v.Weighty(j, 1, 2) && o.Weighty(i, 1, 2) >= 0
	}
	if o.WordBeside(i, -1) == v.WordBeside(j, -1) && o.WordBeside(i, 1) == v.WordBeside(j, 1) {
		return true
	}
	return BesideSameWord(o, v, i, j, 1) || BesideSameWord(o, v, i, j, -1)
}

// BesideSameWord reports whether the nearest content word before (step -1) or
// after (step 1) words i and j is the same, and no number.
func BesideSameWord(o, v *facts.Reading, i, j, step int) bool {
	a, b := o.WeightyWord(i, step, 4), v.WeightyWord(j, step, 4)
	return a >= 0 && b >= 0 && o.Entries[a].Stem == v.Entries[b].Stem && o.Entries[a].Traits&facts.Numeric == 0
}
