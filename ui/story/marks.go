package story

import (
	"storydiff/diffing"
	"storydiff/diffing/report"
	"storydiff/diffing/review"
)

// A Target is what a mark is put on: a passage of a version, or a finding. What
// is seen, flagged or noted of a finding belongs to its passage, and only that it
// is no fault to the finding itself; a finding about the whole version, which has
// no passage, has all of it for itself.
type Target struct {
	Reading *Reading
	Passage int // index into the passages; -1 for the whole version
	Finding int // index into the findings; -1 for none
}

// OnPassage is a passage as a target.
func OnPassage(r *Reading, passage int) Target { return Target{r, passage, -1} }

// OnFinding is a finding as a target.
func OnFinding(r *Reading, finding int) Target {
	return Target{r, r.Findings[finding].Passage, finding}
}

// Valid tells whether there is something to put a mark on.
func (t Target) Valid() bool { return t.Reading != nil && (t.Passage >= 0 || t.Finding >= 0) }

// marker looks up the mark of a key.
type marker func(key string) review.Mark

// of returns the mark on a target.
func (of marker) of(t Target) review.Mark {
	var m review.Mark
	if t.Passage >= 0 {
		m = of(t.Reading.Keys[t.Passage])
		m.Dismissed = false
	}
	if t.Finding >= 0 {
		own := of(t.Reading.FindingKeys[t.Finding])
		if t.Passage < 0 {
			return own
		}
		m.Dismissed = own.Dismissed
	}
	return m
}

// look returns what looks marks up in the book; the zero mark as long as none is
// open.
func (n *Notebook) look(key string) review.Mark {
	if n == nil || n.Book == nil {
		return review.Mark{}
	}
	return n.Book.Get(key)
}

// Of returns the mark of a passage; the zero mark as long as no book is open.
func (n *Notebook) Of(r *Reading, passage int) review.Mark { return n.On(OnPassage(r, passage)) }

// OfFinding returns the mark of a finding, an index into r.Findings.
func (n *Notebook) OfFinding(r *Reading, finding int) review.Mark { return n.On(OnFinding(r, finding)) }

// Dismissed tells whether a finding, an index into r.Findings, was said to be no
// fault.
func (n *Notebook) Dismissed(r *Reading, finding int) bool {
	return n.look(r.FindingKeys[finding]).Dismissed
}

// On returns the mark on a target.
func (n *Notebook) On(t Target) review.Mark { return marker(n.look).of(t) }

// Outdated lists the marks on a version whose words have been edited since.
func (n *Notebook) Outdated(r *Reading) []review.Outdated {
	if n == nil || n.Book == nil {
		return nil
	}
	if n.outdated == nil || n.outdatedAt != n.Revision {
		n.outdated, n.outdatedAt, n.records = map[*Reading][]review.Outdated{}, n.Revision, n.Book.Lasting()
	}
	list, ok := n.outdated[r]
	if !ok {
		list = outdatedIn(r, n.records, n.Own)
		n.outdated[r] = list
	}
	return list
}

func outdatedIn(r *Reading, records []review.Record, own string) []review.Outdated {
	return review.OutdatedIn(r.Comparison, func(key string) bool { return r.known[key] }, records, r.Original.ID == own)
}

// Flagged lists the indexes of the flagged passages of a version.
func (n *Notebook) Flagged(r *Reading) []int {
	if n.Tally(r).Flagged == 0 {
		return nil
	}
	return n.passages(r, func(m review.Mark) bool { return m.Flagged })
}

// Marked lists the indexes of the passages of a version that are flagged or have a
// note.
func (n *Notebook) Marked(r *Reading) []int {
	if t := n.Tally(r); t.Flagged+t.Noted == 0 {
		return nil
	}
	return n.passages(r, func(m review.Mark) bool { return m.Flagged || m.Note != "" })
}

// passages lists the indexes of the passages whose marks are wanted.
func (n *Notebook) passages(r *Reading, wanted func(review.Mark) bool) []int {
	var list []int
	for i := range r.Passages {
		if wanted(n.Of(r, i)) {
			list = append(list, i)
		}
	}
	return list
}

// Marks lists the marks of several versions, by passage, in the form that a
// report takes.
func (n *Notebook) Marks(readings []*Reading) [][]report.Mark {
	var list [][]report.Mark
	for _, r := range readings {
		list = append(list, reportMarks(r.Keys, n.look))
	}
	return list
}

func reportMarks(keys []string, look marker) []report.Mark {
	marks := make([]report.Mark, len(keys))
	for i, key := range keys {
		marks[i] = report.Mark(look(key))
	}
	return marks
}

// Reviews returns what was made of the findings of several versions, and of words
// that have changed since, in the form that a report takes.
func (n *Notebook) Reviews(readings []*Reading) map[*diffing.Comparison]report.Review {
	all := map[*diffing.Comparison]report.Review{}
	for _, r := range readings {
		all[r.Comparison] = reviewOf(r.FindingKeys, n.look, n.Outdated(r))
	}
	return all
}

func reviewOf(keys []string, look marker, outdated []review.Outdated) report.Review {
	out := report.Review{Findings: reportMarks(keys, look)}
	for _, o := range outdated {
		out.Outdated = append(out.Outdated, report.Outdated{
			Mark: report.Mark(o.Mark), Finding: o.Finding, Original: o.Original, Text: o.Text, Passage: o.Passage,
		})
	}
	return out
}

// KeptMarks returns what a review file has on a comparison, in the form that a
// report takes. own says that the story's own original is compared with.
func KeptMarks(kept review.Kept, c *diffing.Comparison, own bool) ([]report.Mark, report.Review) {
	look := func(key string) review.Mark { return kept.Marks[key] }
	keys := review.Keys(c)
	findings := review.FindingKeys(c, keys)
	known := keySet(keys, findings)
	outdated := review.OutdatedIn(c, func(key string) bool { return known[key] }, kept.Records, own)
	return reportMarks(keys, look), reviewOf(findings, look, outdated)
}

// keySet returns a set of all keys of the lists.
func keySet(lists ...[]string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for _, key := range list {
			set[key] = true
		}
	}
	return set
}
