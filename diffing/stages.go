package diffing

import (
	"strings"

	"storydiff/corpus"
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
				if softVerbs[h.o.entries[i].root] && proofVerbs[h.v.entries[j].root] && !proofVerbs[h.o.entries[i].root] {
					h.report(Medium, n, h.o.place(i, i+1), h.v.place(j, j+1), "“%s” is surer than the original's “%s”")
				}
			}
		}
	}
}

var (
	softVerbs  = stemSet("say said argue believe think thought expect suggest claim estimate suspect hope fear assume allege maintain contend insist indicate")
	proofVerbs = stemSet("show shown know knew known prove proved confirm establish demonstrate reveal find found discover")
)

// charges reports a stage of a criminal case for which the version has a later
// one: investigated, accused, charged, on trial, convicted.
func (h *hedgeFinder) charges(n int, p *Row) {
	for _, e := range p.Edits {
		if e.Op != Replace || e.Class != Wording {
			continue
		}
		i, j := h.latestStage(h.o, e.Original), h.latestStage(h.v, e.Version)
		if i >= 0 && j >= 0 && caseStages[h.v.entries[j].root] > caseStages[h.o.entries[i].root] {
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
		if stage := caseStages[p.entries[w].root]; stage > 0 && (latest < 0 || stage > caseStages[p.entries[latest].root]) {
			latest = w
		}
	}
	return latest
}

// caseStages are words for the stages of a criminal case, by root.
var caseStages = stages("investigate investigation question probe inquiry", "suspect suspicion suspected accuse accused accusation allege alleged allegation claim",
	"charge charged indict indicted indictment arrest arrested", "trial court prosecute prosecuted prosecution", "guilty convict convicted conviction sentence sentenced verdict")

func stages(rows ...string) map[string]int {
	table := make(map[string]int)
	for n, row := range rows {
		for _, w := range strings.Fields(row) {
			table[stem(w)] = n + 1
		}
	}
	return table
}
