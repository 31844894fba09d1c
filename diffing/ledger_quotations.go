package diffing

import (
	"slices"

	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// quotations lists the original's quotations.
func (l *ledger) quotations() []Entry {
	o := l.original()
	var out []Entry
	for _, q := range o.Quotes() {
		if len(q.Keys) == 0 {
			continue
		}
		p := o.Place(q.First, q.Last)
		e := l.entry(p.Text)
		e.Places = []facts.Place{*p}
		for a, m := range l.survey.Comparisons {
			if m == nil {
				e.Versions[a].State = Right
				continue
			}
			l.quoteStanding(&e.Versions[a], l.collation.readings[a], m, p, q.Keys)
		}
		out = append(out, e)
	}
	return out
}

// quotesFor returns the version's quotations among which one of the original is
// looked for: all, or, if there are many, those in the sentences that carry it.
func (l *ledger) quotesFor(v *facts.Reading, m *Comparison, p *facts.Place) []facts.Quote {
	all := v.Quotes()
	if len(all) <= finding.FewQuotations {
		return all
	}
	var out []facts.Quote
	for _, j := range l.carriers(m, p) {
		s := v.Article.Sentences[j]
		first, _ := slices.BinarySearchFunc(all, s.FirstWord, func(q facts.Quote, w int) int { return q.First - w })
		for ; first < len(all) && all[first].First < s.LastWord; first++ {
			out = append(out, all[first])
		}
	}
	return out
}

// quoteStanding finds a quotation in a version: whole, in part, altered, or
// without its marks.
func (l *ledger) quoteStanding(s *Standing, v *facts.Reading, m *Comparison, p *facts.Place, keys []int32) {
	l.changes(s, m, finding.Quotation, p)
	l.changes(s, m, finding.Term, p)
	part := false
	s.Forms = slices.DeleteFunc(s.Forms, func(f Form) bool {
		unmarked := folded(f.Text) == folded(p.Text) // the words are right, the marks gone
		part = part || unmarked
		return unmarked
	})
	for _, q := range l.quotesFor(v, m, p) {
		given := q.Keys
		switch {
		case len(given) == 0:
		case slices.Equal(given, keys), len(keys) >= finding.LeastNarrowed && facts.ContainsRun(given, keys):
			s.rightAt(v.Place(q.First, q.Last))
		case facts.ContainsRun(keys, given) && len(s.Forms) == 0 && (2*len(given) >= len(keys) || len(given) >= finding.LeastNarrowed-1):
			part = true
			s.Places = append(s.Places, *v.Place(q.First, q.Last))
		}
	}
	if s.Right > 0 {
		s.Forms = slices.DeleteFunc(s.Forms, func(f Form) bool { return f.Severity == finding.Low })
	}
	s.setState()
	if s.State == Missing && (part || len(l.carriers(m, p)) > 0) {
		s.State = Partly
	}
}
