package rewording

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// deniedOtherwise reports whether the side that seems not to deny has, near the place, a word
// that denies and that the other side has not, in passages with as many such words each:
// they declined to, they would not; nobody is known to, as far as anyone knows nobody did.
func (p *Pair) deniedOtherwise(original, version []int) bool {
	o, v := denials(p.O, p.Original), denials(p.V, p.Version)
	if len(o) == 0 || len(o) != len(v) {
		return false
	}
	own := func(s, t *facts.Reading, list, there []int, at int) bool {
		return slices.ContainsFunc(list, func(w int) bool {
			near := w-at < nearDenial && at-w < nearDenial && s.SentenceOf(w) == s.SentenceOf(at)
			return near && !slices.ContainsFunc(there, func(k int) bool { return t.StemOf(k) == s.StemOf(w) })
		})
	}
	if slices.ContainsFunc(version, p.V.SaysNot) {
		return own(p.O, p.V, o, v, original[0])
	}
	return own(p.V, p.O, v, o, version[0])
}

// nearDenial is how many words away a word may stand that denies a phrase in another way.
const nearDenial = 10

// denials lists the words of some sentences that deny.
func denials(s *facts.Reading, sentences []int) []int {
	var out []int
	anyIn(s, sentences, func(w int) bool {
		if denies(s, w) {
			out = append(out, w)
		}
		return false
	})
	return out
}

// denies reports whether a word denies something, by itself or by what it means.
func denies(s *facts.Reading, w int) bool {
	norm := normAt(s, w)
	if s.SaysNot(w) {
		return !goesOn(s, w)
	}
	if s.Entries[w].Is(english.Negative, english.WeakNegative, english.Lacking, english.Refusing, english.Stopping, english.Preventing, english.Improbable) {
		return true
	}
	switch norm {
	case "instead", "scarcely", "barely", "impossible", "outside", "far":
		return norm != "far" || normAt(s, w+1) == "from"
	case "rather":
		return normAt(s, w+1) == "than"
	}
	return s.Article.Words[w].Kind == text.Letters && slices.ContainsFunc(english.NegativePrefixes[:], func(prefix string) bool {
		rest, ok := english.WithoutNegativePrefix(norm, prefix)
		return ok && len(rest) >= 5
	})
}

// goesOn reports whether a word that denies only goes on with a list that is denied already:
// no rival and no car, no rival or car.
func goesOn(s *facts.Reading, w int) bool {
	if before := normAt(s, w-1); before != "and" && before != "or" && before != "nor" {
		return false
	}
	x := s.SentenceOf(w)
	for k := w - 2; k >= x.FirstWord && k > w-9; k-- {
		if normAt(s, k) == normAt(s, w) {
			return true
		}
		if s.Article.Words[k].Kind == text.Punctuation {
			return false
		}
	}
	return false
}

// listGoesOn reports whether one side denies each part of a list where the other denies the
// list: no rival and no car, no rival or car.
func (p *Pair) listGoesOn() bool {
	count := func(s *facts.Reading, sentences []int) (all, on int) {
		anyIn(s, sentences, func(w int) bool {
			if s.SaysNot(w) {
				all++
				if goesOn(s, w) {
					on++
				}
			}
			return false
		})
		return all, on
	}
	o, oOn := count(p.O, p.Original)
	v, vOn := count(p.V, p.Version)
	return oOn != vOn && o-oOn == v-vOn && o > oOn
}
