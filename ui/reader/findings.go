package reader

import (
	"slices"

	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// findingShown tells whether one goes to finding k of a reading's Order: it is not
// dismissed, and the filter lets it and its passage through.
func (r *Model) findingShown(of *story.Reading, k int) bool {
	i := of.Order[k]
	d := &of.Findings[i]
	if r.Notes.Dismissed(of, i) || uint8(d.Severity)+1 < r.Filter.Severity || r.Filter.Types != 0 && r.Filter.Types&(1<<d.Type) == 0 {
		return false
	}
	if d.Passage < 0 {
		return r.Filter.kinds == 0 && !r.Filter.Moved && r.Filter.Marks == 0
	}
	return View{Filter: r.Filter, notes: r.Notes}.wants(of, d.Passage)
}

// countFindings counts the findings that one goes to.
func (r *Model) countFindings() {
	r.findingsBefore = make([]int, len(r.Text.Order)+1)
	for k := range r.Text.Order {
		r.findingsBefore[k+1] = r.findingsBefore[k]
		if r.itemOf(k) >= 0 && r.findingShown(r.Text, k) {
			r.findingsBefore[k+1]++
		}
	}
}

// ToFinding moves the cursor to the next finding that is shown, or for way = -1 to
// the previous one: of a type, or where of is nil of any. It starts from the finding
// under the cursor, or else from the passage there, and tells whether there is one;
// if not, TakeRemark says so.
func (r *Model) ToFinding(way int, of *finding.Type) bool {
	if r.Text == nil {
		return false
	}
	k := r.Finding + way
	if r.Finding < 0 {
		k = r.Text.FindingsFrom(r.Shown[r.Cursor].Passage)
		if way < 0 {
			k--
		}
	}
	if r.toFindingFrom(k, way, of) {
		return true
	}
	what := "finding"
	if of != nil {
		what = of.String() + " finding"
	}
	r.Remark = cells.NoMore(what, way)
	return false
}

// toFindingFrom moves the cursor to the first finding that is shown from finding k
// on, or back from there.
func (r *Model) toFindingFrom(k, way int, of *finding.Type) bool {
	for ; k >= 0 && k < len(r.Text.Order); k += way {
		if of != nil && r.Text.Findings[r.Text.Order[k]].Type != *of || !r.findingShown(r.Text, k) {
			continue
		}
		if i := r.itemOf(k); i >= 0 {
			r.jump(i, r.findingRow(i, k))
			r.Finding = k
			return true
		}
	}
	return false
}

// HasFinding tells whether a version has a finding that is shown: of a type, or
// where of is nil of any.
func (r *Model) HasFinding(reading *story.Reading, of *finding.Type) bool {
	for k, i := range reading.Order {
		if (of == nil || reading.Findings[i].Type == *of) && r.findingShown(reading, k) {
			return true
		}
	}
	return false
}

// A landing is what the cursor goes to in a version that is about to be opened.
type landing struct {
	way int // 1 for the first finding, -1 for the last; 0 for none
	of  *finding.Type
	// version and passage are the version's ID and the passage's key, for a place
	// and not a finding; empty for none.
	version, passage string
}

// LandOn lets the cursor go to the first finding of the version that is opened next,
// or for way = -1 to the last: of a type, or where of is nil of any.
func (r *Model) LandOn(way int, of *finding.Type) {
	r.landing = landing{way: way, of: of}
}

// ResumeAt lets the cursor go to the passage of a key, if the version that is opened
// next has that ID and that passage, and if it is shown.
func (r *Model) ResumeAt(version, passage string) {
	r.landing = landing{version: version, passage: passage}
}

// PlaceKey returns the key of the passage under the cursor; empty for none.
func (r *Model) PlaceKey() string {
	if p := r.CursorPassage(); p >= 0 {
		return r.Text.Keys[p]
	}
	return ""
}

// land moves the cursor to where it is to go in the version that was opened.
func (r *Model) land() {
	to := r.landing
	if r.Text == nil || to == (landing{}) {
		return
	}
	r.landing = landing{}
	switch {
	case to.way > 0:
		r.toFindingFrom(0, 1, to.of)
	case to.way < 0:
		r.toFindingFrom(len(r.Text.Order)-1, -1, to.of)
	case to.version == r.Text.Version.ID && to.passage != "":
		if p := slices.Index(r.Text.Keys, to.passage); p >= 0 && r.itemOfPassage(p) >= 0 {
			r.jump(r.itemOfPassage(p), 0)
		}
	}
}

// GoToFinding moves the cursor to a finding, an index into Comparison.Findings, whose
// passage it makes visible.
func (r *Model) GoToFinding(f int) {
	for k, i := range r.Text.Order {
		if i != f {
			continue
		}
		if p := r.Text.Findings[f].Passage; p >= 0 {
			r.makeVisible(p)
		}
		if at := r.itemOf(k); at >= 0 {
			r.jump(at, r.findingRow(at, k))
			r.Finding = k
		}
	}
}
