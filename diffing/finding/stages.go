package finding

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// proofs reports a verb of saying or believing for which the version has one of
// knowing.
func (h *hedgeFinder) proofs(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op != wording.Replace || e.Class != wording.Wording {
			continue
		}
		o, v := h.o.Within(e.Original), h.v.Within(e.Version)
		if len(o) > 3 || len(v) > 3 {
			continue
		}
		for _, i := range o {
			for _, j := range v {
				if h.o.Entries[i].Is(english.ClaimVerb) && h.v.Entries[j].Is(english.ProofVerb) && !h.o.Entries[i].Is(english.ProofVerb) {
					h.report(Medium, n, h.o.Place(i, i+1), h.v.Place(j, j+1), "“%s” is surer than the original's “%s”")
				}
			}
		}
	}
}

// charges reports a stage of a criminal case for which the version has a later
// one: investigated, accused, charged, on trial, convicted.
func (h *hedgeFinder) charges(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op != wording.Replace || e.Class != wording.Wording {
			continue
		}
		i, j := h.latestStage(h.o, e.Original), h.latestStage(h.v, e.Version)
		if i >= 0 && j >= 0 && h.v.Entries[j].CaseStage() > h.o.Entries[i].CaseStage() {
			h.report(High, n, h.o.Place(i, i+1), h.v.Place(j, j+1), "“%s” goes further than the original's “%s”")
		}
	}
}

func (h *hedgeFinder) latestStage(p *facts.Reading, s text.Span) int {
	latest := -1
	for _, w := range p.Within(s) {
		if norm := p.Article.Words[w].Norm; norm == "question" || norm == "claim" || w > 0 && p.Article.Words[w-1].Norm == "in" {
			continue // the question whether, in charge
		}
		if stage := p.Entries[w].CaseStage(); stage > 0 && (latest < 0 || stage > p.Entries[latest].CaseStage()) {
			latest = w
		}
	}
	return latest
}
