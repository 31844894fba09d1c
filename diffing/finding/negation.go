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
		f.antonyms(n, p)
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
	no, restO := f.negators(f.o, o)
	nv, restV := f.negators(f.v, v)
	if no%2 == nv%2 || !nearlyEqual(restO, restV) || f.recast(p) {
		return
	}
	what, x, by, at := "in the version only", facing{f.v, f.o, p.Version, p.Original}, v, e.Original.Start
	if no > nv {
		what, x, by, at = "in the original only", facing{f.o, f.v, p.Original, p.Version}, o, e.Version.Start
	}
	if x.there.unlessAbout(at) || x.limitsInTime(by[0]) {
		return
	}
	f.report(Negation, High, n, f.o.beside(e.Original, p.Original), f.v.beside(e.Version, p.Version),
		"this says the opposite of the original: a negation is "+what)
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
		words := f.changed(q, p, side)
		n, _ := f.negators(q, words)
		for _, i := range words {
			if q.Entries[i].Is(english.Negative) {
				n++
			}
		}
		return n
	}
	return count(f.o, originalSide)%2 == count(f.v, versionSide)%2
}

func originalSide(e wording.Edit) text.Span { return e.Original }
func versionSide(e wording.Edit) text.Span  { return e.Version }

// negators counts the words that negate in a phrase, and returns the stems of
// those that say something else.
func (f *finder) negators(p *side, words []int) (count int, rest []int32) {
	a := p.Article
	for k, i := range words {
		w := a.Words[i]
		next := ""
		if i+1 < len(a.Words) {
			next = a.Words[i+1].Norm
		}
		switch {
		case w.Kind == text.Punctuation:
		case w.Norm == "not" && i > 0 && a.Words[i-1].Norm == "or":
			rest = append(rest, p.Entries[i].Stem) // or not
		case w.Norm == "yet" && next == "to":
			count++
		case w.Norm == "instead" && next == "of" && p.NumberWithin(i+2, 3):
		case w.Norm == "rather" && next == "than", w.Norm == "instead" && next == "of":
			count++
		case w.Norm == "no" && (next == "." || next == "doubt" || english.Is(next, english.Comparative)): // No. 4, no doubt, no more
			rest = append(rest, p.Entries[i].Stem)
		case w.Norm == "not" && (next == "only" || next == "just" || next == "least"):
			rest = append(rest, p.Entries[i].Stem)
		case p.SaysNot(i):
			count++
		case w.Norm == "than" && k > 0, english.Is(w.Norm, english.LightVerb), english.Is(w.Norm, english.Function) && !english.Is(w.Norm, english.Comparative):
		default:
			rest = append(rest, p.Entries[i].Stem)
		}
	}
	return count, rest
}

// antonyms reports a word of the original that the version's side of a passage
// lacks, where that side has its opposite beside the same word.
func (f *finder) antonyms(n int, p *Row) {
	version := f.changed(f.v, p, versionSide)
	if len(version) == 0 {
		return
	}
	var forms facts.OppositeForms
	for _, i := range f.changed(f.o, p, originalSide) {
		if f.o.Article.Words[i].Kind != text.Letters {
			continue
		}
		if forms.Plain == nil {
			forms = f.v.OppositeForms(version)
		}
		opposed := forms.Of(f.o.Reading, i)
		if len(opposed) == 0 || f.v.HasStem(p.Version, f.o.Entries[i].Stem) {
			continue // nothing says the opposite, or the version says both
		}
		for _, j := range opposed {
			a := f.o.Article.Words[i]
			if f.o.quoted[i] && f.v.quoted[j] || f.negated(f.o, i) != f.negated(f.v, j) || !f.besideSame(i, j, english.Is(a.Norm, english.Function)) {
				continue
			}
			f.report(Negation, High, n, f.o.Place(i, i+1), f.v.Place(j, j+1), "“{version}” says the opposite of the original's “{original}”")
			return
		}
	}
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

// negated reports whether a negation stands shortly before a word.
func (f *finder) negated(p *side, i int) bool {
	return anyOf(max(0, i-5), i, p.SaysNot)
}

// besideSame reports whether word i of the original and word j of the version have
// the same content word before or after them. With right set, it must be the next
// word or the one after that.
func (f *finder) besideSame(i, j int, right bool) bool {
	if right {
		return f.o.Weighty(i, 1, 2) == f.v.Weighty(j, 1, 2) && f.o.Weighty(i, 1, 2) >= 0
	}
	if f.o.WordBeside(i, -1) == f.v.WordBeside(j, -1) && f.o.WordBeside(i, 1) == f.v.WordBeside(j, 1) {
		return true
	}
	for _, step := range []int{1, -1} {
		if a, b := f.o.Weighty(i, step, 4), f.v.Weighty(j, step, 4); a >= 0 && a == b {
			return true
		}
	}
	return false
}
