package finding

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// cancelled reports whether another negation in the clause of an operator takes it
// back, so that both sides negate an even number of times: "none was without", "not
// unlikely", "not a day passed without".
func (x facing) cancelled(d facts.Operator, at int) bool {
	ours := x.here.negationsBeside(d.First, -1)
	return ours > 1 && ours%2 == x.there.negationsBeside(at, -1)%2
}

// negationsBeside returns how often the words around word w negate, up to the ends of
// what is said in one go, word but apart. A clause about a noun belongs to it.
func (s *side) negationsBeside(w, but int) int {
	sentence, n := s.SentenceOf(w), 0
	edge := func(k int) bool {
		return s.Article.Words[k].Kind == text.Punctuation || s.Entries[k].Is(english.ClauseEnd) && !s.Entries[k].Is(english.RelativePronoun) || s.Speaks(k) && !s.Entries[k].Is(english.Negative)
	}
	first, last := w, w
	for first > sentence.FirstWord && !edge(first-1) {
		first--
	}
	for last < sentence.LastWord && (last == w || !edge(last)) {
		last++
	}
	phrase := -1 // where the last phrase that negates ends: ruled out, stopped short of
	for k := first; k < last; k++ {
		end, reverses := s.Reverses(k)
		switch {
		case k == but:
			continue
		case s.SaysNot(k):
			n++
			continue
		case reverses:
		case s.Entries[k].Is(english.Negative) && !s.Entries[k].Function, english.HasNegativePrefix(s.norm(k)):
			end = k + 1
		default:
			continue
		}
		if k > phrase {
			n++
		}
		phrase = end
	}
	return n
}

// fewOrAFew reports "few", which says that it is not many, for "a few", which says
// that there are some, and "little" for "a little".
func (f *finder) fewOrAFew(n int, p *Row) {
	for _, norm := range [...]string{"few", "little"} {
		i, j := f.o.only(p.Original, norm), f.v.only(p.Version, norm)
		if i < 0 || j < 0 || f.o.quoted[i] || f.v.quoted[j] || f.o.Weighty(i, 1, 2) != f.v.Weighty(j, 1, 2) || f.o.Weighty(i, 1, 2) < 0 {
			continue
		}
		o, v := f.o.someOf(i), f.v.someOf(j)
		if o < 0 || v < 0 || (o == i) == (v == j) {
			continue
		}
		f.report(Negation, Medium, n, f.o.Place(o, i+2), f.v.Place(v, j+2), "“{version}” says the opposite of the original's “{original}”: only one of them means hardly any")
	}
}

// only returns the one word of some sentences that is written so, or -1.
func (s *side) only(sentences []int, norm string) int {
	found := -1
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.norm(w) == norm {
				if found >= 0 {
					return -1
				}
				found = w
			}
		}
	}
	return found
}

// someOf returns where "a few" begins, or word w itself where it is "few" without
// "a" or "only a few"; -1 where neither is sure, as in "the few".
func (s *side) someOf(w int) int {
	if w == 0 {
		return w
	}
	before := s.norm(w - 1)
	switch {
	case before == "a" && w > 1 && (s.norm(w-2) == "only" || s.norm(w-2) == "just" || s.norm(w-2) == "but"):
		return w
	case before == "a" && w > 1 && (s.norm(w-2) == "quite" || s.norm(w-2) == "not"):
		return -1
	case before == "a":
		return w - 1
	case english.Is(before, english.Determiner), before == "as", before == "the":
		return -1
	}
	return w
}
