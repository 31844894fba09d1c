package finding

import "storydiff/diffing/facts"

// What two quotations must share for the one to be taken for the other
// altered: less within a passage than anywhere in the story.
const (
	sharedInPassage = 0.2
	sharedAnywhere  = 0.4
)

// FewQuotations is up to how many quotations of the original one is looked for
// in all of them. In a book only the passage is.
const FewQuotations = 500

// counterpart finds the quotation of the original that one of the version
// alters, or -1.
func (q *quoteFinder) counterpart(v quoteMatch) int {
	best, most := -1, 0.0
	side := q.v.Draw(q.lexicon, v.First, v.Last)
	for n, o := range q.original {
		here := v.passage >= 0 && o.passage == v.passage
		if !here && len(q.original) > FewQuotations {
			continue
		}
		s, least := facts.Similarity(&side, &q.sketches[n]), sharedAnywhere
		if here {
			s, least = s+0.1, sharedInPassage
		}
		if s >= least && s > most {
			best, most = n, s
		}
	}
	return best
}

// leftOver returns the one quotation of the original that nothing else in the
// passage accounts for, or -1: the two belong together whatever they share.
func (q *quoteFinder) leftOver(v quoteMatch) int {
	if v.passage < 0 || q.v.AllNames(v.First, v.Last) {
		return -1
	}
	found := -1
	for n, o := range q.original {
		if o.passage == v.passage && !q.used[n] {
			if found >= 0 {
				return -1
			}
			found = n
		}
	}
	if found < 0 || !comparable(q.original[found], v) {
		return -1
	}
	q.used[found] = true
	return found
}

// comparable reports whether two quotations are of about the same length.
func comparable(a, b quoteMatch) bool {
	return max(len(a.keys), len(b.keys)) <= 2*min(len(a.keys), len(b.keys))+1
}
