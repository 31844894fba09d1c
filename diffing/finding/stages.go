package finding

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/wording"
)

// proofs reports a verb of saying or believing for which the version has one of
// knowing.
func (f *finder) proofs(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op != wording.Replace || e.Class != wording.Wording {
			continue
		}
		o, v := f.o.Within(e.Original), f.v.Within(e.Version)
		if len(o) > 3 || len(v) > 3 {
			continue
		}
		for _, i := range o {
			for _, j := range v {
				if f.o.Entries[i].Is(english.ClaimVerb) && f.v.Entries[j].Is(english.ProofVerb) && !f.o.Entries[i].Is(english.ProofVerb) {
					f.report(Hedge, Medium, n, f.o.Place(i, i+1), f.v.Place(j, j+1), "“{version}” is surer than the original's “{original}”")
				}
			}
		}
	}
}

// charges reports a stage of a criminal case for which the version has a later
// one: investigated, accused, charged, on trial, convicted.
func (f *finder) charges(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op != wording.Replace || e.Class != wording.Wording {
			continue
		}
		i, j := f.latestStage(f.o, e.Original), f.latestStage(f.v, e.Version)
		if i >= 0 && j >= 0 && f.v.Entries[j].CaseStage() > f.o.Entries[i].CaseStage() {
			f.report(Hedge, High, n, f.o.Place(i, i+1), f.v.Place(j, j+1), "“{version}” goes further than the original's “{original}”")
		}
	}
}

func (f *finder) latestStage(p *side, s text.Span) int {
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
