package measure

import (
	"slices"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/diffing/internal/truth"
)

// A tally is what a story's labels say of its comparisons.
type tally struct {
	links, moved     score
	found            map[finding.Type]score // labels of each type, and those with a finding of that type
	grave            map[finding.Type]score // labels of medium and high, and those with any finding of medium or high
	wrongGrave       map[finding.Type]share // of the findings of medium and high those that no label bears out
	alarms           map[finding.Severity]int
	right            map[finding.Severity]int
	harmless, struck int // harmless differences, and those with a finding of medium or high on them
}

// A share is a part of a whole, both counted.
type share struct{ part, whole int }

func (s share) of() float64 { return float64(s.part) / float64(max(1, s.whole)) }

func newTally() *tally {
	return &tally{found: map[finding.Type]score{}, grave: map[finding.Type]score{}, wrongGrave: map[finding.Type]share{}, alarms: map[finding.Severity]int{}, right: map[finding.Severity]int{}}
}

// logKinds prints for each type of finding how many of its labels are found, how
// many of the graver ones by a finding of medium or high, and how many findings of
// those severities are wrong.
func (sum *tally) logKinds(t *testing.T) {
	t.Helper()
	t.Logf("  %-12s %-22s %-26s %s", "", "found, of its type", "medium or high, any type", "wrong of medium and high")
	var grave score
	var wrong share
	for _, k := range finding.Types() {
		s, g, w := sum.found[k], sum.grave[k], sum.wrongGrave[k]
		grave.right, grave.marked = grave.right+g.right, grave.marked+g.marked
		wrong.part, wrong.whole = wrong.part+w.part, wrong.whole+w.whole
		if s.marked > 0 {
			t.Logf("  %-12s %.2f (%3d of %3d)      %.2f (%3d of %3d)          %.3f (%d of %d)", k, s.recall(), s.right, s.marked, g.recall(), g.right, g.marked, w.of(), w.part, w.whole)
		}
	}
	t.Logf("  %-12s %-22s %.2f (%3d of %3d)          %.3f (%d of %d)", "all", "", grave.recall(), grave.right, grave.marked, wrong.of(), wrong.part, wrong.whole)
}

// meets reports whether a finding rests on a label's texts.
func (l *labelling) meets(f finding.Finding, original, version string) bool {
	o, v := truth.Places(l.comparison.Original, original), truth.Places(l.comparison.Version, version)
	switch {
	case len(v) > 0 && f.Version != nil:
		return overlaps(v, f.Version.Span)
	case len(o) > 0 && f.Original != nil && (len(v) == 0 || f.Version == nil):
		return overlaps(o, f.Original.Span)
	}
	return len(o)+len(v) == 0 && f.Original == nil && f.Version == nil
}

func overlaps(places []text.Span, s text.Span) bool {
	return slices.ContainsFunc(places, func(p text.Span) bool { return p.Start < s.End && s.Start < p.End })
}

func contentOf(p *facts.Place) string {
	if p == nil {
		return ""
	}
	return p.Text
}
