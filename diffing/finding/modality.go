package finding

import (
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// hardened reports verbs that the original says may be and the version says will be,
// however much else of the sentence is told in other words, and whatever else of it
// is left open. A verb that stands twice on a side is left alone.
func (f *finder) hardened(n int, p *Row) {
	for _, i := range p.Original {
		s := f.o.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if f.o.sureness(w) != 1 || !f.o.Entries[w].Is(english.BeforeVerb) || f.lost(n, w) {
				continue
			}
			verb := f.o.head(w)
			if verb < 0 || f.o.OnlyWordWith(p.Original, f.o.Entries[verb].Stem) < 0 {
				continue
			}
			at := f.v.OnlyWordWith(p.Version, f.o.Entries[verb].Stem)
			if at < 0 || f.v.quoted[at] {
				continue
			}
			if sure := f.v.verbWord(at, func(k int) bool { return f.v.norm(k) == "will" || strings.HasSuffix(f.v.norm(k), "'ll") }); sure >= 0 {
				f.report(Hedge, Medium, n, f.o.Place(w, verb+1), f.v.Place(sure, at+1), surer)
			}
		}
	}
}

// verbWord returns the word of a kind among those that stand with verb w, before it,
// or -1: in "will probably not have been sold", what stands before "sold". It returns
// -1, too, where one of them leaves the verb open.
func (s *side) verbWord(w int, is func(k int) bool) int {
	for k := w - 1; k >= 0 && k >= w-5; k-- {
		norm := s.norm(k)
		switch {
		case s.quoted[k] || s.Names[k] != facts.NotName:
			return -1
		case is(k):
			return k
		case english.Modal(norm) > 0 || s.Entries[k].Is(english.OpenRoot, english.Open) && norm != "not" && !english.Is(norm, english.BeforeVerb):
			return -1
		case english.IsAdverb(norm) || english.Is(norm, english.Being, english.BeforeVerb, english.Interposed, english.Negation) || norm == "be":
		default:
			return -1
		}
	}
	return -1
}
