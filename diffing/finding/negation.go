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
	f.changes(differing(func(n int, p *Row) {
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
	}))
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
	if x.saysTheSame(by) || x.there.unlessAbout(at) || !x.statesWhat(by) {
		return
	}
	f.report(Negation, High, n, f.o.beside(e.Original, p.Original), f.v.beside(e.Version, p.Version),
		"this says the opposite of the original: a negation is "+what)
}

// rejects reports whether a "not" only sets a number aside, which the other side does by
// "instead of" or "rather than", or whether the other side says with "only" what holds of
// no other.
func (x facing) rejects(by int) bool {
	says := func(norm string) bool {
		return x.there.anyIn(x.theirs, func(w int) bool { return x.there.norm(w) == norm })
	}
	aside := x.here.numberBefore(by+2) && (says("instead") || says("rather"))
	return aside || says("only") && !x.here.anyIn(x.ours, func(w int) bool { return x.here.norm(w) == "only" })
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
