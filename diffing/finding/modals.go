package finding

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// modals compares how sure a changed phrase makes what it says: "is likely
// to" against "will", "may have caused" against "caused".
func (f *finder) modals(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op == wording.Insert || !e.Rewords() {
			continue
		}
		o, ow := f.strongest(f.o, e.Original)
		v, vw := f.strongest(f.v, e.Version)
		if o == 0 || o == v || f.near(p, e, o) {
			continue
		}
		switch {
		case f.lost(n, ow):
		case v == 0 && f.o.Entries[ow].Is(english.OpenModal) && f.fewEdits(p) && f.headCarried(p, ow) && (f.bareModal(e) && !f.has(f.v, p.Version, func(w text.Word) bool { return w.Norm == "can" }) || !f.softened(p, e)):
			f.report(Hedge, Medium, n, f.o.Place(ow, ow+1), f.after(p, e), "the version has “{version}” where the original leaves it open: “{original}”")
		case v == 3 && o == 2 && f.v.Article.Words[vw].Norm == "must":
			f.report(Hedge, Low, n, f.o.Place(ow, ow+1), f.v.Place(vw, vw+1), "“{version}” is surer than the original's “{original}”")
		case f.v.Article.Words[vw].Norm == "would" && (o != 1 || !f.sameHead(ow, vw) && !f.short(e)): // as often a condition
		case v == 3 && !f.fewEdits(p) && !f.sameHead(ow, vw) && !(o == 1 && f.short(e)): // will be something else
		case v == 3 && o == 2 && !f.fewEdits(p):
			f.report(Hedge, Low, n, f.o.Place(ow, ow+1), f.v.Place(vw, vw+1), "“{version}” is surer than the original's “{original}”")
		case v == 3:
			f.report(Hedge, Medium, n, f.o.Place(ow, ow+1), f.v.Place(vw, vw+1), "“{version}” is surer than the original's “{original}”")
		case v > 0:
			f.report(Hedge, Low, n, f.o.Place(ow, ow+1), f.v.Place(vw, vw+1), map[bool]string{true: "“{version}” is surer than the original's “{original}”", false: "“{version}” is less sure than the original's “{original}”"}[v > o])
		}
	}
}

// headCarried reports whether the version has what a modal word of the original
// is about.
func (f *finder) headCarried(p *Row, modal int) bool {
	s := f.o.Article.Sentences[f.o.Article.FindSentence(f.o.Article.Words[modal].Start)]
	head := f.o.Governed(modal, s.LastWord, 5, 1)
	return len(head) == 0 || f.v.AnyOf(p.Version, f.o.Entries[head[0]].Stem)
}

// short reports whether an edit replaces a short phrase by a short one.
func (f *finder) short(e wording.Edit) bool {
	return e.Op == wording.Replace && len(f.o.Within(e.Original)) <= 6 && len(f.v.Within(e.Version)) <= 6
}

// sameHead reports whether two modal words are about the same verb.
func (f *finder) sameHead(o, v int) bool {
	end := func(p *side, w int) int {
		return p.Article.Sentences[p.Article.FindSentence(p.Article.Words[w].Start)].LastWord
	}
	x, y := f.o.Governed(o, end(f.o, o), 5, 1), f.v.Governed(v, end(f.v, v), 5, 1)
	return len(x) > 0 && len(y) > 0 && f.o.Entries[x[0]].Stem == f.v.Entries[y[0]].Stem
}

// near reports whether the version has a modal of the same strength about the
// place of an edit.
func (f *finder) near(p *Row, e wording.Edit, strength int) bool {
	first, last := f.v.WordsOf(p.Version)
	from, to := f.v.WordAt(e.Version.Start), f.v.WordAt(e.Version.End)
	for w := max(first, from-4); w < min(last, to+5); w++ {
		if english.Modal(f.v.Article.Words[w].Norm) == strength {
			return true
		}
	}
	return false
}

// bareModal reports whether an edit takes out a modal word and nothing else.
func (f *finder) bareModal(e wording.Edit) bool {
	return e.Op == wording.Delete && len(f.o.Within(e.Original)) == 1
}

// softened reports whether a phrase of the version leaves open in another way
// what the original's modal leaves open.
func (f *finder) softened(p *Row, e wording.Edit) bool {
	if f.has(f.v, p.Version, func(w text.Word) bool {
		return english.Modal(w.Norm) > 0 || english.Is(w.Norm, english.Doubt, english.Conditional)
	}) {
		return true
	}
	words := f.v.Within(e.Version)
	return len(words) > 6 || len(f.o.Within(e.Original)) > 8 // rewritten: it proves nothing
}

func (f *finder) strongest(p *side, s text.Span) (strength, word int) {
	for _, w := range p.Within(s) {
		if m := english.Modal(p.Article.Words[w].Norm); m > strength && !p.quoted[w] && p.Names[w] == facts.NotName && !p.MonthPlace(w) {
			strength, word = m, w
		}
	}
	return strength, word
}
