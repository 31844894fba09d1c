package diffing

import (
	"fmt"
	"slices"

	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// quotations lists the original's quotations, in its order. Words that it quotes more
// than once, in whichever case, are one entry with several places.
func (l *ledger) quotations() []Entry {
	o := l.original()
	var out []Entry
	var keys [][]int32
	met := map[string]int{} // index into out, by keys
	for _, q := range o.Quotes() {
		if len(q.Keys) == 0 {
			continue
		}
		p := o.Place(q.First, q.Last)
		key := fmt.Sprint(q.Keys)
		if i, ok := met[key]; ok {
			out[i].Places = append(out[i].Places, *p)
			continue
		}
		met[key] = len(out)
		e := l.entry(p.Text)
		e.Places = []facts.Place{*p}
		out, keys = append(out, e), append(keys, q.Keys)
	}
	for i := range out {
		for a, m := range l.survey.Comparisons {
			if m == nil {
				out[i].Versions[a].State = Right
				continue
			}
			l.quoteStanding(&out[i].Versions[a], l.collation.readings[a], m, out[i].Places, keys[i])
		}
	}
	return out
}

// quotesFor returns the version's quotations among which one of the original is
// looked for: all, or, if there are many, those in the sentences that carry it.
func (l *ledger) quotesFor(v *facts.Reading, m *Comparison, places []facts.Place) []facts.Quote {
	all := v.Quotes()
	if len(all) <= finding.FewQuotations {
		return all
	}
	var in []int
	for i := range places {
		in = append(in, l.carriers(m, &places[i])...)
	}
	slices.Sort(in)
	var out []facts.Quote
	for _, j := range slices.Compact(in) {
		s := v.Article.Sentences[j]
		first, _ := slices.BinarySearchFunc(all, s.FirstWord, func(q facts.Quote, w int) int { return q.First - w })
		for ; first < len(all) && all[first].First < s.LastWord; first++ {
			out = append(out, all[first])
		}
	}
	return out
}

// quoteStanding finds a quotation, which the original has at some places, in a
// version: whole, in part, altered, or without its marks.
func (l *ledger) quoteStanding(s *Standing, v *facts.Reading, m *Comparison, places []facts.Place, keys []int32) {
	carried := false
	for i := range places {
		l.changes(s, m, finding.Quotation, &places[i])
		l.changes(s, m, finding.Term, &places[i])
		carried = carried || len(l.carriers(m, &places[i])) > 0
	}
	part := false
	s.Forms = slices.DeleteFunc(s.Forms, func(f Form) bool {
		unmarked := folded(f.Text) == folded(places[0].Text) // the words are right, the marks gone
		part = part || unmarked
		return unmarked
	})
	for _, q := range l.quotesFor(v, m, places) {
		given := q.Keys
		switch {
		case len(given) == 0:
		case slices.Equal(given, keys), len(keys) >= finding.LeastNarrowed && facts.ContainsRun(given, keys):
			s.rightAt(v.Place(q.First, q.Last))
		case facts.ContainsRun(keys, given) && len(s.Forms) == 0 && s.Accepted == 0 && (2*len(given) >= len(keys) || len(given) >= finding.LeastNarrowed-1):
			part = true
			s.Places = append(s.Places, *v.Place(q.First, q.Last))
		}
	}
	if s.Right > 0 {
		s.Forms = slices.DeleteFunc(s.Forms, func(f Form) bool { return f.Severity == finding.Low })
	}
	s.setState()
	if s.State == Missing && (part || carried) {
		s.State = Partly
	}
}
