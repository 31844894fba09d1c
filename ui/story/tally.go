package story

import (
	"fmt"
	"strings"

	"storydiff/diffing/finding"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
)

// A Tally says how far a version is reviewed.
type Tally struct {
	revision int // of the notebook, when it was counted
	// Of counts the findings that are shown but for those dismissed, and Seen those of
	// them that were seen.
	Seen, Of int
	// SeenChanges and Changes count passages.
	SeenChanges, Changes int
	Flagged, Noted       int // passages, and findings about the whole version
	Dismissed            int // findings
	Outdated             int // marks whose words have been edited or deleted since
	Gone                 int // those of them whose words were deleted
	// Open counts the findings that are not dismissed by severity.
	Open [finding.High + 1]int
}

// Tally counts the marks of a version. The result is kept until marks change.
func (n *Notebook) Tally(r *Reading) Tally {
	if t, ok := n.tallies[r]; ok && t.revision == n.Revision {
		return t
	}
	t := tallied(r, n.look, n.Outdated(r))
	t.revision = n.Revision
	if n.tallies == nil || len(n.tallies) > 1000 {
		n.tallies = map[*Reading]Tally{}
	}
	n.tallies[r] = t
	return t
}

// tallied counts the marks of a version.
func tallied(r *Reading, look marker, outdated []review.Outdated) Tally {
	t := Tally{Changes: r.Changes, Open: r.Figures.Severities, Outdated: len(outdated)}
	for i := range outdated {
		if outdated[i].Gone(r.Comparison) {
			t.Gone++
		}
	}
	for s := range r.lowest { // these are not shown
		t.Open[s] = 0
	}
	marks := make([]review.Mark, len(r.Passages))
	for i := range r.Passages {
		m := look.of(OnPassage(r, i))
		marks[i] = m
		if m.Seen && IsChange(&r.Passages[i]) {
			t.SeenChanges++
		}
		if m.Flagged {
			t.Flagged++
		}
		if m.Note != "" {
			t.Noted++
		}
	}
	for _, f := range r.Order {
		m := look(r.FindingKeys[f])
		if p := r.Findings[f].Passage; p >= 0 {
			m.Seen = marks[p].Seen
		}
		if m.Dismissed {
			t.Dismissed++
		} else if t.Of++; m.Seen {
			t.Seen++
		}
		switch was := r.IsDismissed(f); { // when the figures were counted
		case m.Dismissed && !was:
			t.Open[r.Findings[f].Severity]--
		case was && !m.Dismissed:
			t.Open[r.Findings[f].Severity]++
		}
		if r.Findings[f].Passage >= 0 {
			continue
		}
		if m.Flagged {
			t.Flagged++
		}
		if m.Note != "" {
			t.Noted++
		}
	}
	return t
}

// Plus adds up two tallies.
func (t Tally) Plus(u Tally) Tally {
	sum := Tally{
		Seen: t.Seen + u.Seen, Of: t.Of + u.Of, SeenChanges: t.SeenChanges + u.SeenChanges, Changes: t.Changes + u.Changes,
		Flagged: t.Flagged + u.Flagged, Noted: t.Noted + u.Noted, Dismissed: t.Dismissed + u.Dismissed, Outdated: t.Outdated + u.Outdated, Gone: t.Gone + u.Gone,
	}
	for s := range sum.Open {
		sum.Open[s] = t.Open[s] + u.Open[s]
	}
	return sum
}

// All adds up the tallies of several versions. Readings that are nil, since not
// made yet, are left out.
func (n *Notebook) All(readings []*Reading) Tally {
	var sum Tally
	for _, r := range readings {
		if r == nil {
			continue
		}
		sum = sum.Plus(n.Tally(r))
	}
	return sum
}

// Found counts the findings by severity, and those dismissed apart: "3 findings in this
// version: 1 high, 2 low; 1 dismissed". in says in what they are.
func (t Tally) Found(in string) string {
	text := cells.Count(t.Of, "finding", "findings") + in
	if t.Of == 0 {
		text = "Nothing found that would need a correction."
		if t.Dismissed > 0 {
			return text + fmt.Sprintf(" %d"+cells.NoBreak+"dismissed.", t.Dismissed)
		}
		return text
	}
	between := ": "
	for _, s := range finding.Severities() {
		if n := t.Open[s]; n > 0 {
			text += between + fmt.Sprint(n) + cells.NoBreak + s.String()
			between = ", "
		}
	}
	if t.Dismissed > 0 {
		text += fmt.Sprintf("; %d"+cells.NoBreak+"dismissed", t.Dismissed)
	}
	return text
}

// CountText says on the screens about all versions what is counted there: every finding
// of every version, but for those dismissed; and how far they are reviewed.
// marked tells whether they are at all.
func (b *Session) CountText() (parts []string, marked bool) {
	t := b.Notes.All(b.Readings)
	if parts := t.Parts(); parts != nil {
		return parts, true
	}
	if t.Of == 0 {
		return nil, false
	}
	text := cells.Count(t.Of, "finding", "findings")
	return []string{text + " in all versions" + cells.OrShorter + text + " in all" + cells.OrShorter + text}, false
}

// Counted explains what is counted as findings, with the numbers of a version.
func (b *Session) Counted(r *Reading) string {
	here, all := b.Notes.Tally(r), b.Notes.All(b.Readings)
	text := strings.TrimSuffix(here.Found(" in this version"), ".") + ". "
	if all.Of != here.Of || all.Dismissed != here.Dismissed {
		text += strings.TrimSuffix(all.Found(" in all versions"), ".") + ". "
	}
	return text + "Findings of every severity are counted, and none that was dismissed."
}

// Any tells whether there is any mark.
func (t Tally) Any() bool {
	return t.Seen+t.SeenChanges+t.Flagged+t.Noted+t.Dismissed+t.Outdated > 0
}

// String says how far the review is, by findings; it is empty if there are no
// marks. Where nothing was found, it counts the changes.
func (t Tally) String() string { return strings.Join(t.Parts(), ", ") }

// Parts says the same in parts, the most important first, of which those are shown
// that have room.
func (t Tally) Parts() []string {
	if t.Of == 0 {
		return t.parts(fmt.Sprintf("%d of %s seen", t.SeenChanges, cells.Count(t.Changes, "change", "changes")))
	}
	return t.parts(fmt.Sprintf("%d of %s seen", t.Seen, cells.Count(t.Of, "finding", "findings")))
}

// ByChange says how far the review is by changes, for where one goes through these.
func (t Tally) ByChange() string {
	return strings.Join(t.parts(fmt.Sprintf("%d of %d seen", t.SeenChanges, t.Changes)), ", ")
}

func (t Tally) parts(seen string) []string {
	if !t.Any() {
		return nil
	}
	var parts []string
	if t.Outdated > 0 { // these have to be decided on
		parts = append(parts, cells.Count(t.Outdated, "mark", "marks")+" on words "+became(t.Outdated, t.Gone))
	}
	parts = append(parts, seen)
	if t.Flagged > 0 {
		parts = append(parts, fmt.Sprintf("%d flagged", t.Flagged))
	}
	if t.Noted > 0 {
		parts = append(parts, cells.Count(t.Noted, "note", "notes"))
	}
	if t.Dismissed > 0 {
		parts = append(parts, fmt.Sprintf("%d dismissed", t.Dismissed))
	}
	return parts
}

// became says what became of the words of some outdated marks, of which gone are on words
// that were deleted.
func became(outdated, gone int) string {
	switch gone {
	case 0:
		return "changed since"
	case outdated:
		return "deleted since"
	}
	return "changed or gone" // with since it has no room beside the place
}
