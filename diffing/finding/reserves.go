package finding

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// reserves reports what the original leaves open and the version tells as a
// fact, in sentences however different: the words that were left open are
// there, and nothing about them that leaves anything open.
func (f *finder) reserves(n int, p *Row) {
	sourced := f.o.Tells(p.Original)
	for _, i := range p.Original {
		for _, r := range f.o.ReadReserves(i, f.o.quoted) {
			at := f.carriedScope(p, r)
			if at == nil || f.reserved(p, at, r, sourced) {
				continue
			}
			f.report(Hedge, map[bool]Severity{true: High, false: Medium}[r.Strong], n, f.o.Place(r.First, r.Last), f.v.Place(at[0], at[len(at)-1]+1), "the version has “{version}” without the original's “{original}”")
		}
	}
}

// carriedScope returns the version's words for what a reserve leaves open, or
// nil where they are not to be found for certain.
func (f *finder) carriedScope(p *Row, r facts.Reserve) []int {
	var at []int
	head := false
	for k, w := range r.Scope {
		if f.o.Only(p.Original, f.o.Entries[w].Stem) < 0 {
			continue
		}
		if v := f.v.Only(p.Version, f.o.Entries[w].Stem); v >= 0 && !f.v.quoted[v] {
			at = append(at, v)
			head = head || k == 0
		}
	}
	if len(at) == 0 || !head && !r.Condition {
		return nil
	}
	from := at[0] // the head, where it is there
	at = slices.DeleteFunc(at, func(w int) bool { return w < from || w > from+6 })
	slices.Sort(at)
	return at
}

// reserved reports whether something in the sentence of the version's words
// leaves them open, too. That it says whose statement they are does where the
// original does not.
func (f *finder) reserved(p *Row, at []int, r facts.Reserve, sourced bool) bool {
	s := f.v.Article.Sentences[f.v.Article.FindSentence(f.v.Article.Words[at[0]].Start)]
	first, last := f.v.Clause(at[0], s)
	if f.o.Article.Words[r.First].Norm == "not" {
		first, last = s.FirstWord, s.LastWord // did not rule out that, when …, it would
	}
	if r.Expects && !slices.ContainsFunc(f.v.Article.Words[max(first, at[0]-3):at[0]], func(w text.Word) bool { return w.Norm == "will" }) {
		return true
	}
	if r.Accuses {
		first, last = max(first, at[0]-8), min(last, at[0]+6)
	}
	for w := s.FirstWord; w < s.LastWord; w++ {
		if f.same(r, w) {
			return true
		}
	}
	if r.States {
		return f.v.Tells(p.Version)
	}
	accounted := func(w int) bool {
		return f.v.Entries[w].Is(english.OpenConnective) && f.o.HasVariant(p.Original, f.v.Entries[w].Variant)
	}
	for w := first; w < last; w++ {
		norm := f.v.Article.Words[w].Norm
		switch {
		case slices.Contains(at, w): // what is left open leaves nothing open
		case r.Unlikely:
			if f.v.Entries[w].Is(english.OpenRoot) && !english.Is(norm, english.Negation) || norm == "unlikely" || norm == "hardly" || norm == "barely" {
				return true
			}
		case r.Accuses: // "should look into the negligence" knows of some
			if f.v.Entries[w].Is(english.OpenRoot) && !f.v.Entries[w].Is(english.Intention) || english.Is(norm, english.Accusing, english.Hedge) || !sourced && f.v.Speaks(w) {
				return true
			}
		case accounted(w): // it stands for another of the original's
		case english.Is(norm, english.Open) || f.v.Entries[w].Is(english.OpenRoot) || english.Modal(f.v.Article.Words[w].Norm) == 1 || strings.HasPrefix(norm, "non-"):
			return true
		case r.Condition && english.Is(norm, english.Condition):
			return true
		case !sourced && f.v.Speaks(w):
			return true
		}
	}
	return false
}

// same reports whether the version has a reserve in the original's words from
// word w on.
func (f *finder) same(r facts.Reserve, w int) bool {
	n := r.Last - r.First
	return w+n <= len(f.v.Entries) && slices.EqualFunc(f.o.Entries[r.First:r.Last], f.v.Entries[w:w+n], func(a, b *facts.Entry) bool { return a.Variant == b.Variant })
}
