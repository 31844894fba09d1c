package reader

import (
	"slices"
	"strings"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/review"
	"storydiff/ui/story"
)

// A Filter says which passages are shown. A passage must meet all conditions
// that are set; the zero filter lets everything through.
type Filter struct {
	// kinds has a bit for each kind that is shown; 0 shows all kinds.
	kinds uint8
	// Severity is 0, or 1 + s where a passage must have a finding of severity s
	// or graver.
	Severity uint8
	Moved    bool // only passages out of the original's order
	// Types has a bit for each type of finding of which a passage must have one;
	// 0 sets no condition.
	Types uint16
	// Marks are the marks of which a passage must have one; 0 sets no condition.
	Marks MarkChoice
}

// A MarkChoice is a set of the user's marks on a passage.
type MarkChoice uint8

// The members of a MarkChoice.
const (
	unseenOnly    MarkChoice = 1 << iota // changes not marked as seen
	FlaggedOnly                          // flagged passages
	notedOnly                            // passages with a note
	seenOnly                             // passages marked as seen
	dismissedOnly                        // passages with a finding that was dismissed
)

// MarkChoices lists the choices of one mark, in the order of the filter menu.
func MarkChoices() []MarkChoice {
	return []MarkChoice{unseenOnly, seenOnly, FlaggedOnly, notedOnly, dismissedOnly}
}

// String returns the name of a choice of one mark.
func (c MarkChoice) String() string {
	return map[MarkChoice]string{unseenOnly: "unseen", FlaggedOnly: "flagged", notedOnly: "with a note", seenOnly: "seen", dismissedOnly: "dismissed"}[c]
}

// has tells whether something has one of the marks chosen: it has the mark m, and is
// unseen, which of passages only a change can be.
func (c MarkChoice) has(m review.Mark, unseen bool) bool {
	return c&unseenOnly != 0 && unseen || c&FlaggedOnly != 0 && m.Flagged || c&notedOnly != 0 && m.Note != "" ||
		c&seenOnly != 0 && m.Seen || c&dismissedOnly != 0 && m.Dismissed
}

// hasPassage is has for passage p of a comparison. Of its findings one is dismissed, if it
// counts as that.
func (c MarkChoice) hasPassage(r *story.Reading, p int, m review.Mark) bool {
	m.Dismissed = c&dismissedOnly != 0 && slices.ContainsFunc(r.Passages[p].Findings, r.IsDismissed)
	return c.has(m, !m.Seen && story.IsChange(&r.Passages[p]))
}

// On tells whether the filter sets any condition.
func (f Filter) On() bool { return f != Filter{} }

// Wants tells whether a kind is among those chosen.
func (f Filter) Wants(k diffing.Kind) bool { return f.kinds&(1<<k) != 0 }

// Toggled returns the filter with a kind added, or removed if it was there.
func (f Filter) Toggled(k diffing.Kind) Filter {
	f.kinds ^= 1 << k
	return f
}

// passes tells whether passage p of a comparison meets the conditions on kind,
// move and findings. Marks are left to View.wants.
func (f Filter) passes(c *diffing.Comparison, p *diffing.Passage) bool {
	if f.kinds != 0 && !f.Wants(p.Kind) || f.Moved && !p.Moved {
		return false
	}
	if f.Severity == 0 && f.Types == 0 {
		return true
	}
	for _, i := range p.Findings {
		d := &c.Findings[i]
		if !c.IsDismissed(i) && uint8(d.Severity)+1 >= f.Severity && (f.Types == 0 || f.Types&(1<<d.Type) != 0) {
			return true
		}
	}
	return false
}

// String describes the filter for the header; it is empty for the zero filter.
func (f Filter) String() string {
	var parts []string
	var kinds []string
	for _, k := range diffing.Kinds() {
		if f.Wants(k) {
			kinds = append(kinds, k.Label())
		}
	}
	if len(kinds) > 0 {
		parts = append(parts, strings.Join(kinds, ", "))
	}
	if f.Moved {
		parts = append(parts, "moved")
	}
	var types []string
	for _, t := range finding.Types() {
		if f.Types&(1<<t) != 0 {
			types = append(types, t.String())
		}
	}
	if len(types) > 0 {
		parts = append(parts, strings.Join(types, ", "))
	}
	for _, m := range MarkChoices() {
		if f.Marks&m != 0 {
			parts = append(parts, m.String())
		}
	}
	if f.Severity > 0 {
		parts = append(parts, SeverityChoice(finding.Severity(f.Severity-1)))
	}
	return strings.Join(parts, " · ")
}

// AtLeast returns the filter with the condition that there is a finding of a severity or
// graver, or without it if it was there.
func (f Filter) AtLeast(s finding.Severity) Filter {
	if f.Severity == uint8(s)+1 {
		f.Severity = 0
	} else {
		f.Severity = uint8(s) + 1
	}
	return f
}

// SeverityChoice names the condition that there is a finding of a severity or graver.
func SeverityChoice(s finding.Severity) string {
	return [...]string{"any finding", "findings medium or high", "findings high"}[s]
}

// nothingMatches tells whether the filter lets no passage through.
func (r *Model) nothingMatches() bool {
	return r.Filter.On() && len(r.Text.Passages) > 0 && len(r.PassagesShown()) == 0
}

// A View says which items of a reading are shown.
type View struct {
	Filter  Filter
	Changes bool // only changes, with the passages around them
	Page    bool // furniture unfolded
	notes   *story.Notebook
}

// Items returns the items of a reading that are shown. A gap stands for
// passages that are left out, a fold for furniture but for notes. The overview
// is always there. A passage is also shown for what another version has in its row.
func (v View) Items(r *story.Reading, others []*OtherVersion) []story.Item {
	shown := make([]story.Item, 0, len(r.Items))
	wanted := v.wanted(r, others)
	for _, it := range r.Items {
		if it.Kind == story.OverviewItem {
			shown = append(shown, it)
			continue
		}
		p := &r.Passages[it.Passage]
		kind := it.Kind
		switch {
		case !wanted[it.Passage]:
			kind = story.GapItem
		case p.Kind == diffing.Furniture && !v.Page && !v.Filter.On() && !story.IsChange(p) && !r.IsNote(it.Passage):
			kind = story.FoldItem
		}
		if kind == it.Kind {
			shown = append(shown, it)
			continue
		}
		if it.Kind == story.TraceItem {
			continue
		}
		if last := &shown[len(shown)-1]; last.Kind != kind {
			shown = append(shown, story.Item{Kind: kind, At: it.At, Passage: it.Passage})
		}
		last := &shown[len(shown)-1]
		last.Count++
		for s := range story.Sides {
			if len(story.Sentences(p, s)) > 0 {
				last.Lines[s]++
			}
		}
	}
	return shown
}

// contextPassages is how many passages before and after a change are shown
// with it where only changes are shown.
const contextPassages = 1

// wanted tells for every passage whether it is shown: for itself, for what
// another version has in its row, or as context of a change.
func (v View) wanted(r *story.Reading, others []*OtherVersion) []bool {
	list := make([]bool, len(r.Passages))
	for i := range list {
		list[i] = v.wants(r, i)
		for k := 0; k < len(others) && !list[i]; k++ {
			list[i] = others[k].any(i, v.wants)
		}
	}
	if !v.Changes {
		return list
	}
	around := slices.Clone(list)
	for i := range list {
		if !list[i] || r.Passages[i].Kind == diffing.Furniture {
			continue
		}
		for k := max(i-contextPassages, 0); k <= min(i+contextPassages, len(list)-1); k++ {
			around[k] = around[k] || r.Passages[k].Kind != diffing.Furniture && !v.Filter.On()
		}
	}
	return around
}

// wants tells whether passage i of r itself meets the conditions of the view.
func (v View) wants(r *story.Reading, i int) bool {
	p := &r.Passages[i]
	if v.Filter.Marks != 0 && !v.Filter.Marks.hasPassage(r, i, v.notes.Of(r, i)) {
		return false
	}
	return v.Filter.passes(r.Comparison, p) && (!v.Changes || story.IsChange(p) || r.IsNote(i))
}

// Counts say how much there is of what a filter can ask for.
type Counts struct {
	Kinds, Types []int // by kind of passage, and by type of finding
	Moved        int
	// AtLeast counts findings by severity, each with the graver ones.
	AtLeast [finding.High + 1]int
	Marks   map[MarkChoice]int
	// Of says in a line what is counted.
	Of string
}

// CountsOf returns the counts of some kinds, types and moves, with those of a tally;
// unseen and seen are counted in it.
func CountsOf(kinds, types []int, moved int, t story.Tally, unseen, seen int) Counts {
	c := Counts{Kinds: kinds, Types: types, Moved: moved, Marks: map[MarkChoice]int{
		unseenOnly: unseen, seenOnly: seen, FlaggedOnly: t.Flagged, notedOnly: t.Noted, dismissedOnly: t.Dismissed,
	}}
	n := 0
	for _, s := range finding.Severities() { // the gravest first
		n += t.Open[s]
		c.AtLeast[s] = n
	}
	return c
}

// CurrentFilter returns the filter in force.
func (r *Model) CurrentFilter() Filter { return r.Filter }

// FilterCounts counts the passages of the version, and its findings.
func (r *Model) FilterCounts() Counts {
	f, t := &r.Text.Figures, r.Notes.Tally(r.Text)
	c := CountsOf(f.Passages[:], f.Findings[:], f.Moved, t, t.Changes-t.SeenChanges, t.SeenChanges)
	c.Of = "what is counted: passages, and from “name” on findings, none dismissed"
	return c
}

// Passes tells whether an entry of the list of findings meets the conditions: of a
// finding its own severity and type count, and of a passage its kind and move.
func (f Filter) Passes(e *story.Entry) bool {
	if f.kinds != 0 || f.Moved {
		if e.Passage < 0 {
			return false
		}
		if p := &e.Reading.Passages[e.Passage]; f.kinds != 0 && !f.Wants(p.Kind) || f.Moved && !p.Moved {
			return false
		}
	}
	if f.Severity > 0 && uint8(e.Gravity()) < f.Severity {
		return false
	}
	if f.Types != 0 && (e.Finding < 0 || f.Types&(1<<e.Reading.Findings[e.Finding].Type) == 0) {
		return false
	}
	return f.Marks == 0 || f.Marks.has(e.Mark, !e.Dealt())
}
