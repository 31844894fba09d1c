package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// negations reports statements turned into their opposite: a negation is added or
// left out, or a word is replaced by its antonym. In a rewritten sentence the
// number of negations proves nothing, so the words around must be the same.
func (f *finder) negations() {
	f.changes(func(n int, p *Row) {
		if f.either(p, facts.Negating) {
			for _, e := range p.Edits {
				if e.Rewords() {
					f.polarity(n, p, e)
				}
			}
		}
		f.opposites(n, p)
		f.fewOrAFew(n, p)
		f.denials(n, p)
	})
}

// polarity reports an edit that changes nothing but whether its words are
// negated.
func (f *finder) polarity(n int, p *Row, e wording.Edit) {
	o, v := f.o.Within(e.Original), f.v.Within(e.Version)
	if f.quoted(o, v) {
		return // quotations are compared elsewhere
	}
	no, nv := f.o.negators(o), f.v.negators(v)
	if no.count%2 == nv.count%2 || !nearlyEqual(no.stems, nv.stems) || f.recast(p) {
		return
	}
	what, x, by, at := "in the version only", facing{f.v, f.o, p.Version, p.Original}, nv.last, e.Original.Start
	if no.count > nv.count {
		what, x, by, at = "in the original only", facing{f.o, f.v, p.Original, p.Version}, no.last, e.Version.Start
	}
	if x.there.unlessAbout(at) || x.limitsInTime(by) || !x.statesWhat(by) || x.sameNegated(by) || x.saysAbsent(by) {
		return
	}
	f.report(Negation, High, n, f.o.beside(e.Original, p.Original), f.v.beside(e.Version, p.Version),
		"this says the opposite of the original: a negation is "+what)
}

// statesWhat reports whether the other side has the word that a phrase that ends
// with word last negates, unless the phrase is a mere "not": "yet to be launched"
// and "without a pilot" may only be new, where no launch and no pilot was told of.
func (x facing) statesWhat(last int) bool {
	if x.here.SaysNot(last) && x.here.norm(last) != "without" {
		return true
	}
	w := x.here.WeightyWord(last, 1, 5)
	return w >= 0 && x.there.HasStem(x.theirs, x.here.Entries[w].Stem)
}

// saysAbsent reports whether a word of the other side says by its meaning what "no"
// or "nobody" at word w says: the seat was empty.
func (x facing) saysAbsent(w int) bool {
	switch x.here.norm(w) {
	case "no", "nobody", "none", "nothing", "without", "one":
		return x.there.anyIn(x.theirs, func(k int) bool { return x.there.Entries[k].Is(english.Lacking) })
	}
	return false
}

// sameNegated reports whether the other side negates the word that a phrase that
// ends with word last negates, in another place of the passage.
func (x facing) sameNegated(last int) bool {
	return x.there.negatesOneOf(x.theirs, x.here, x.here.WordsGoverned(last, x.here.SentenceOf(last).LastWord, 5, 1))
}

// unlessAbout reports whether the words around byte at negate without "not":
// "unless there is" means "if there is no", and "has yet to" means "has not yet".
func (p *side) unlessAbout(at int) bool {
	for w := max(0, p.WordAt(at)-2); w < min(p.WordAt(at)+3, len(p.Entries)-1); w++ {
		if norm := p.Article.Words[w].Norm; (norm == "yet" || norm == "still") && p.Article.Words[w+1].Norm == "to" {
			return true
		}
	}
	for k, w := 0, min(p.WordAt(at), len(p.Entries)-1); k < 6 && w >= 0; k, w = k+1, w-1 {
		switch p.Article.Words[w].Norm {
		case "unless", "until":
			return true
		case ".", ";":
			return false
		}
	}
	return false
}

// quoted reports whether a changed phrase stands between quotation marks.
func (f *finder) quoted(o, v []int) bool {
	return len(o) > 0 && f.o.quoted[o[0]] || len(v) > 0 && f.v.quoted[v[0]]
}

// nearlyEqual reports whether two lists of stems are the same, or one has at most
// two more than the other.
func nearlyEqual(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return len(a) == len(b) || len(a) > 0 && len(b)-len(a) <= 2
}

// recast reports whether the changes of a passage, taken together, negate as
// often on both sides: "if it is not" against "unless it is".
func (f *finder) recast(p *Row) bool {
	count := func(q *side, side func(wording.Edit) text.Span) int {
		x := q.negators(f.changed(q, p, side))
		for _, i := range x.others {
			if q.Entries[i].Is(english.Negative) {
				x.count++
			}
		}
		return x.count
	}
	return count(f.o, originalSide)%2 == count(f.v, versionSide)%2
}

func originalSide(e wording.Edit) text.Span { return e.Original }
func versionSide(e wording.Edit) text.Span  { return e.Version }

// A negators is what among some words negates, and what does not.
type negators struct {
	count  int     // words and phrases that negate
	last   int     // the last word of the last of them
	others []int   // the other words, punctuation apart
	stems  []int32 // of those of them that say something by themselves
}

// negators reads the words and phrases that negate among some words.
func (s *side) negators(words []int) negators {
	x := negators{last: -1}
	for k, i := range words {
		w, next := s.Article.Words[i], ""
		if i+1 < len(s.Article.Words) {
			next = s.norm(i + 1)
		}
		last, reverses := s.Reverses(i)
		switch {
		case w.Kind == text.Punctuation, i <= x.last: // part of a phrase
		case reverses:
			x.count, x.last = x.count+1, last-1
		case s.SaysNot(i) && !s.idle(i, next):
			x.count, x.last = x.count+1, i
		default:
			x.others = append(x.others, i)
			than := w.Norm == "than" && k > 0
			if !than && !english.Is(w.Norm, english.LightVerb) && (!english.Is(w.Norm, english.Function) || english.Is(w.Norm, english.Comparative) || s.SaysNot(i)) {
				x.stems = append(x.stems, s.Entries[i].Stem)
			}
		}
	}
	return x
}

// idle reports whether a word that may negate does not: or not, no doubt, no
// more, not only.
func (s *side) idle(i int, next string) bool {
	switch s.norm(i) {
	case "no":
		return next == "doubt" || english.Is(next, english.Comparative)
	case "not":
		return next == "only" || next == "just" || next == "least" || i > 0 && s.norm(i-1) == "or"
	}
	return false
}

// changed returns the words of one side that an edit deletes, inserts or
// replaces.
func (f *finder) changed(p *side, row *Row, side func(wording.Edit) text.Span) []int {
	var out []int
	for _, e := range row.Edits {
		if e.Rewords() {
			out = append(out, p.Within(side(e))...)
		}
	}
	return out
}
