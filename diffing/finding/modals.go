package finding

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// modals compares how sure a changed phrase makes what it says: "is likely
// to" against "will", "may have caused" against "caused".
func (h *hedgeFinder) modals(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op == wording.Insert || !e.Rewords() {
			continue
		}
		o, ow := h.strongest(h.o, e.Original, h.originalQuoted)
		v, vw := h.strongest(h.v, e.Version, h.versionQuoted)
		if o == 0 || o == v || h.near(p, e, o) {
			continue
		}
		switch {
		case h.lost(n, ow):
		case v == 0 && h.o.Entries[ow].Is(english.OpenModal) && h.fewEdits(p) && h.headCarried(p, ow) && (h.bareModal(e) && !h.has(h.v, p.Version, func(w text.Word) bool { return w.Norm == "can" }) || !h.softened(p, e)):
			h.report(Medium, n, h.o.Place(ow, ow+1), h.after(p, e), "the version has “%s” where the original leaves it open: “%s”")
		case v == 3 && o == 2 && h.v.Article.Words[vw].Norm == "must":
			h.report(Low, n, h.o.Place(ow, ow+1), h.v.Place(vw, vw+1), "“%s” is surer than the original's “%s”")
		case h.v.Article.Words[vw].Norm == "would" && (o != 1 || !h.sameHead(ow, vw) && !h.short(e)): // as often a condition
		case v == 3 && !h.fewEdits(p) && !h.sameHead(ow, vw) && !(o == 1 && h.short(e)): // will be something else
		case v == 3 && o == 2 && !h.fewEdits(p):
			h.report(Low, n, h.o.Place(ow, ow+1), h.v.Place(vw, vw+1), "“%s” is surer than the original's “%s”")
		case v == 3:
			h.report(Medium, n, h.o.Place(ow, ow+1), h.v.Place(vw, vw+1), "“%s” is surer than the original's “%s”")
		case v > 0:
			h.report(Low, n, h.o.Place(ow, ow+1), h.v.Place(vw, vw+1), map[bool]string{true: "“%s” is surer than the original's “%s”", false: "“%s” is less sure than the original's “%s”"}[v > o])
		}
	}
}

// headCarried reports whether the version has what a modal word of the original
// is about.
func (h *hedgeFinder) headCarried(p *Row, modal int) bool {
	s := h.o.Article.Sentences[h.o.Article.FindSentence(h.o.Article.Words[modal].Start)]
	head := h.o.Governed(modal, s.LastWord, 5, 1)
	return len(head) == 0 || h.v.AnyOf(p.Version, h.o.Entries[head[0]].Stem)
}

// short reports whether an edit replaces a short phrase by a short one.
func (h *hedgeFinder) short(e wording.Edit) bool {
	return e.Op == wording.Replace && len(h.o.Within(e.Original)) <= 6 && len(h.v.Within(e.Version)) <= 6
}

// sameHead reports whether two modal words are about the same verb.
func (h *hedgeFinder) sameHead(o, v int) bool {
	end := func(p *facts.Reading, w int) int {
		return p.Article.Sentences[p.Article.FindSentence(p.Article.Words[w].Start)].LastWord
	}
	x, y := h.o.Governed(o, end(h.o, o), 5, 1), h.v.Governed(v, end(h.v, v), 5, 1)
	return len(x) > 0 && len(y) > 0 && h.o.Entries[x[0]].Stem == h.v.Entries[y[0]].Stem
}

// near reports whether the version has a modal of the same strength about the
// place of an edit.
func (h *hedgeFinder) near(p *Row, e wording.Edit, strength int) bool {
	first, last := h.v.WordsOf(p.Version)
	from, to := h.v.WordAt(e.Version.Start), h.v.WordAt(e.Version.End)
	for w := max(first, from-4); w < min(last, to+5); w++ {
		if english.Modal(h.v.Article.Words[w].Norm) == strength {
			return true
		}
	}
	return false
}

// bareModal reports whether an edit takes out a modal word and nothing else.
func (h *hedgeFinder) bareModal(e wording.Edit) bool {
	return e.Op == wording.Delete && len(h.o.Within(e.Original)) == 1
}

// softened reports whether a phrase of the version leaves open in another way
// what the original's modal leaves open.
func (h *hedgeFinder) softened(p *Row, e wording.Edit) bool {
	if h.has(h.v, p.Version, func(w text.Word) bool {
		return english.Modal(w.Norm) > 0 || english.Is(w.Norm, english.Doubt, english.Conditional)
	}) {
		return true
	}
	words := h.v.Within(e.Version)
	return len(words) > 6 || len(h.o.Within(e.Original)) > 8 // rewritten: it proves nothing
}

func (h *hedgeFinder) strongest(p *facts.Reading, s text.Span, quoted []bool) (strength, word int) {
	for _, w := range p.Within(s) {
		if m := english.Modal(p.Article.Words[w].Norm); m > strength && !quoted[w] && p.Names[w] == facts.NotName && !facts.MonthPlace(p, w) {
			strength, word = m, w
		}
	}
	return strength, word
}
