package diffing

import (
	"fmt"
	"slices"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// hedges looks for qualifications that are gone, hardened or added: "about"
// before a number, "alleged", "could", "says that".
func (f *finder) hedges() {
	h := hedgeFinder{finder: f}
	f.pairs(func(n int, p *Row) {
		h.approximations(n, p)
		h.reserves(n, p)
		if h.either(p, hedging) {
			h.doubts(n, p)
			h.modals(n, p)
			h.proofs(n, p)
			h.charges(n, p)
		}
		h.claims(n, p)
	})
}

type hedgeFinder struct{ *finder }

// approximations compares the quantities that both sides have: "about 2,300"
// against "2,300".
func (h *hedgeFinder) approximations(n int, p *Row) {
	original, version := h.o.quantitiesOf(p.Original), h.v.quantitiesOf(p.Version)
	if len(original) > manyNumbers || len(version) > manyNumbers {
		return
	}
	used := make([]bool, len(version))
	for _, o := range original {
		for k, v := range version {
			if used[k] || !same(o, v) || o.unit != v.unit && o.value < 10 {
				continue
			}
			used[k] = true
			h.compareBounds(n, o, v)
			break
		}
	}
}

// compareBounds looks at what two equal quantities leave open.
func (h *hedgeFinder) compareBounds(n int, o, v quantity) {
	switch {
	case o.bound == v.bound || o.bound == english.Unclear || v.bound == english.Unclear:
	case v.bound == english.Exactly:
		h.report(Medium, n, h.o.withHedge(o), h.v.place(v.first, v.last), "“%s” is a plain number here; the original has “%s”")
	case o.bound == english.Exactly:
		h.report(Low, n, h.o.place(o.first, o.last), h.v.withHedge(v), "“%s” is qualified here; the original has “%s”")
	case o.bound == english.Below && v.bound == english.Roughly, o.bound == english.Roughly && v.bound == english.Below:
		h.report(Low, n, h.o.withHedge(o), h.v.withHedge(v), "“%s” differs from the original's “%s”")
	case o.bound == english.Above || v.bound == english.Above:
		h.report(Medium, n, h.o.withHedge(o), h.v.withHedge(v), "“%s” differs from the original's “%s”")
	}
}

// withHedge is the place of a quantity with the words that qualify it.
func (p *profile) withHedge(q quantity) *Place {
	return p.place(q.first-q.hedged, q.last)
}

// doubts reports words of doubt that went or came.
func (h *hedgeFinder) doubts(n int, p *Row) {
	gone := h.o.countDoubts(p.Original) - h.v.countDoubts(p.Version)
	for _, e := range p.Edits {
		if !e.Rewords() {
			continue
		}
		o, v := h.first(h.o, e.Original, h.originalQuoted, (*profile).doubts), h.first(h.v, e.Version, h.versionQuoted, (*profile).doubts)
		switch {
		case o >= 0 && v < 0 && gone > 0 && h.fewEdits(p) && !h.lost(n, o) && !h.o.claims(o):
			h.report(High, n, h.o.place(o, o+1), h.after(p, e), "the version has “%s” where the original has “%s”")
		case v >= 0 && o < 0 && gone < 0 && !h.speaksIn(e):
			h.report(Low, n, h.before(p, e), h.v.place(v, v+1), "“%s” qualifies what the original states: “%s”")
		}
		o, v = h.first(h.o, e.Original, h.originalQuoted, (*profile).softens), h.first(h.v, e.Version, h.versionQuoted, (*profile).softens)
		if o >= 0 && v < 0 && english.Bounds[h.o.article.Words[o].Norm] == english.Exactly && h.fewEdits(p) {
			h.report(Low, n, h.o.place(o, o+1), h.after(p, e), "the version has “%s” where the original has “%s”")
		}
	}
}

// fewEdits reports whether so little of a passage differs that a change in it
// can be laid to one word.
func (h *hedgeFinder) fewEdits(p *Row) bool {
	return p.Similarity >= nearVerbatim || singleChange(p)
}

// lost reports whether it is told already that the version lacks a word of the
// original.
func (h *hedgeFinder) lost(passage, word int) bool {
	at := h.o.article.Words[word].Start
	return slices.ContainsFunc(h.byPassage[passage], func(n int) bool {
		x := h.findings[n]
		return x.Type == Hedge && x.Original != nil && x.Original.Start <= at && at < x.Original.End
	})
}

// claims reports whether a word of doubt is the verb of a statement: alleges
// that is told as a statement without its source.
func (p *profile) claims(w int) bool {
	return w+1 < len(p.article.Words) && p.article.Words[w+1].Norm == "that" || w > 0 && p.names[w-1] != notName
}

// speaksIn reports whether the original's phrase tells that somebody says
// something: "says" against "claims" is a matter of tone.
func (h *hedgeFinder) speaksIn(e Edit) bool {
	return slices.ContainsFunc(h.o.within(e.Original), h.o.speaks)
}

// first returns the first word of a span that is of a kind and not quoted, or -1.
func (h *hedgeFinder) first(p *profile, s corpus.Span, quoted []bool, kind func(*profile, int) bool) int {
	for _, w := range p.within(s) {
		if kind(p, w) && !quoted[w] {
			return w
		}
	}
	return -1
}

func (p *profile) softens(w int) bool { return english.Softeners[p.article.Words[w].Norm] }

// doubts reports whether a word marks what is said as not established. Several
// such words have other senses, which their neighbours tell.
func (p *profile) doubts(w int) bool {
	norm := p.article.Words[w].Norm
	if !english.DoubtWords[norm] || p.names[w] != notName {
		return false
	}
	before, after := "", ""
	if w > 0 {
		before = p.article.Words[w-1].Norm
	}
	if w+1 < len(p.article.Words) {
		after = p.article.Words[w+1].Norm
	}
	switch norm {
	case "appeared", "appears", "appear", "seemed", "seems", "seem":
		return after == "to" || after == "that"
	case "supposed":
		return english.BeingVerbs[before] && after != "to" // was to
	case "charged", "charges":
		return after == "with" || after == "over" || after == "against" || english.BeingVerbs[before]
	case "thought", "believed", "feared", "suspected", "claimed", "accused", "presumed", "alleged":
		return norm == "alleged" || norm == "accused" || norm == "suspected" || english.BeingVerbs[before]
	case "claim", "claims", "claiming", "fears", "suspects":
		return after == "that" || after == "to"
	}
	return true
}

func (p *profile) countDoubts(sentences []int) int {
	n := 0
	for _, i := range sentences {
		s := p.article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.doubts(w) {
				n++
			}
		}
	}
	return n
}

// before is the original's text of an edit, or the words that follow it.
func (h *hedgeFinder) before(p *Row, e Edit) *Place {
	return h.around(h.o, h.o.within(e.Original), p.Original, e.Original.Start)
}

// after is the version's text of an edit, or the words about its place.
func (h *hedgeFinder) after(p *Row, e Edit) *Place {
	return h.around(h.v, h.v.within(e.Version), p.Version, e.Version.Start)
}

// within returns the words of a span.
func (p *profile) within(s corpus.Span) []int {
	first := p.wordAt(s.Start)
	last := first
	for last < len(p.article.Words) && p.article.Words[last].Start < s.End {
		last++
	}
	return span(first, last)
}

func (h *hedgeFinder) has(p *profile, sentences []int, ok func(corpus.Word) bool) bool {
	for _, i := range sentences {
		for _, w := range p.article.SentenceWords(i) {
			if ok(w) {
				return true
			}
		}
	}
	return false
}

func (h *hedgeFinder) report(severity Severity, passage int, o, v *Place, note string) {
	h.add(Finding{Type: Hedge, Severity: severity, Passage: passage, Original: o, Version: v, Note: fmt.Sprintf(note, v.Text, o.Text)})
}
