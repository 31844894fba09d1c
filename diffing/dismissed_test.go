package diffing_test

import (
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// TestDismiss takes back every finding of the demo's versions, one by one and all at
// once: kinds, figures and brief follow, and what was dismissed is there still.
func TestDismiss(t *testing.T) {
	story, err := corpus.Load(nil, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range diffing.Collate(story, story.Original).CompareAll() {
		if c == nil {
			continue
		}
		all := make([]bool, len(c.Findings))
		for i := range all {
			one := make([]bool, len(c.Findings))
			one[i], all[i] = true, true
			d := c.Dismiss(one)
			s, of := c.Findings[i].Severity, c.Findings[i].Type
			if d.Figures.Severities[s] != c.Figures.Severities[s]-1 || d.Figures.Findings[of] != c.Figures.Findings[of]-1 || d.Figures.Dismissed != 1 {
				t.Errorf("%s: finding %d dismissed leaves %+v of %+v", c.Version.ID, i, d.Figures, c.Figures)
			}
			if d.Figures.Coverage != c.Figures.Coverage || len(d.Findings) != len(c.Findings) {
				t.Errorf("%s: finding %d dismissed changes the text or the list", c.Version.ID, i)
			}
		}
		d := c.Dismiss(all)
		if n := d.Figures.Passages[diffing.Garbled]; n > 0 || strings.Contains(d.Brief, "differ") {
			t.Errorf("%s: with all dismissed %d passages are at odds: %s", c.Version.ID, n, d.Brief)
		}
		if back := d.Dismiss(nil); back.Figures != c.Figures || back.Brief != c.Brief || !slices.EqualFunc(back.Passages, c.Passages, func(x, y diffing.Passage) bool { return x.Kind == y.Kind }) {
			t.Errorf("%s: taken back, it is not as it was", c.Version.ID)
		}
	}
}

// TestDismissInLedger dismisses the wrong forms of a name, a number and a quotation:
// the ledger has them as right then, and the versions share no such departure.
func TestDismissInLedger(t *testing.T) {
	story, err := corpus.Load(nil, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	collation := diffing.Collate(story, story.Original)
	list := collation.CompareAll()
	states := func(s *diffing.Survey) (changed, accepted int) {
		for _, entries := range [][]diffing.Entry{s.Names, s.Numbers, s.Quotations} {
			for _, e := range entries {
				for _, v := range e.Versions {
					if v.State == diffing.Changed {
						changed++
					}
					accepted += v.Accepted
				}
			}
		}
		return changed, accepted
	}
	before := collation.SurveyOf(list)
	if changed, accepted := states(before); changed == 0 || accepted != 0 || len(before.Departures) == 0 {
		t.Fatalf("%d changed, %d accepted, %d shared: nothing to dismiss", changed, accepted, len(before.Departures))
	}
	for i, c := range list {
		if c != nil {
			all := make([]bool, len(c.Findings))
			for f := range all {
				all[f] = c.Findings[f].Type != finding.Lead
			}
			list[i] = c.Dismiss(all)
		}
	}
	after := collation.SurveyOf(list)
	if changed, accepted := states(after); changed != 0 || accepted == 0 || len(after.Departures) != 0 {
		t.Errorf("%d changed, %d accepted, %d shared", changed, accepted, len(after.Departures))
	}
}
