package diffing

import (
	"storydiff/corpus"
	"storydiff/diffing/english"
)

// proofs reports a verb of saying or believing for which the version has one of
// knowing.
func (h *hedgeFinder) proofs(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op != Replace || e.Class != Wording {
			continue
		}
		o, v := h.o.within(e.Original), h.v.within(e.Version)
		if len(o) > 3 || len(v) > 3 {
			continue
		}
		for _, i := range o {
			for _, j := range v {
				if english.SoftVerbs[h.o.entries[i].root] && english.ProofVerbs[h.v.entries[j].root] && !english.ProofVerbs[h.o.entries[i].root] {
					h.report(Medium, n, h.o.place(i, i+1), h.v.place(j, j+1), "“%s” is surer than the original's “%s”")
				}
			}
		}
	}
}

// charges reports a stage of a criminal case for which the version has a later
// one: investigated, accused, charged, on trial, convicted.
func (h *hedgeFinder) charges(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op != Replace || e.Class != Wording {
			continue
		}
		i, j := h.latestStage(h.o, e.Original), h.latestStage(h.v, e.Version)
		if i >= 0 && j >= 0 && english.CaseStages[h.v.entries[j].root] > english.CaseStages[h.o.entries[i].root] {
			h.report(High, n, h.o.place(i, i+1), h.v.place(j, j+1), "“%s” goes further than the original's “%s”")
		}
	}
}

func (h *hedgeFinder) latestStage(p *profile, s corpus.Span) int {
	latest := -1
	for _, w := range p.within(s) {
		if norm := p.article.Words[w].Norm; norm == "question" || norm == "claim" || w > 0 && p.article.Words[w-1].Norm == "in" {
			continue // the question whether, in charge
		}
		if stage := english.CaseStages[p.entries[w].root]; stage > 0 && (latest < 0 || stage > english.CaseStages[p.entries[latest].root]) {
			latest = w
		}
	}
	return latest
}
