package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing/finding"
	"storydiff/ui/dialog"
	"storydiff/ui/story"
)

// TestSearchCountsAgree searches on the desk and then in each version: the matches that
// the reader has in the version are those that the desk counts there.
func TestSearchCountsAgree(t *testing.T) {
	for _, query := range []string{"pont", "treaty", "minister", "the"} {
		s := demoStage(t)
		s.resize(120, 36)
		s.press(append([]string{"1", "g", "/"}, strings.Split(query, "")...)...)
		s.press("enter")
		for range s.Order {
			want := s.desk.Matches(s.Selected)
			s.press("enter")
			n := 0
			for _, h := range s.reader.Search.Hits {
				if h.Spans[story.VersionSide].Start >= 0 {
					n++
				}
			}
			if n != want {
				t.Errorf("%q in %s: the desk counts %d, the reader %d in the version", query, s.Names[s.Selected], want, n)
			}
			if told := s.reader.SearchStatus(); n < len(s.reader.Search.Hits) && !strings.Contains(told, fmt.Sprintf(", %d in the version", n)) {
				t.Errorf("%q in %s: of %d matches %d are in the version; it says %q", query, s.Names[s.Selected], len(s.reader.Search.Hits), n, told)
			}
			s.press("1", "tab")
		}
	}
}

// TestFindingsCountsAgree dismisses findings: tally, list, menu of kinds and both filter
// menus count the others alike, and say what was dismissed.
func TestFindingsCountsAgree(t *testing.T) {
	s := findingsStage(t)
	s.press("j", "j", "x", "x", "G", "F", "g")
	all := s.Notes.All(s.Readings)
	if all.Dismissed != 2 {
		t.Fatalf("%d dismissed", all.Dismissed)
	}
	c := s.findings.FilterCounts()
	types := 0
	for _, n := range c.Types {
		types += n
	}
	if types != all.Of || c.AtLeast[finding.Low] != all.Of {
		t.Errorf("the filter of the list counts %d by type and %d in all, the tally %d", types, c.AtLeast[finding.Low], all.Of)
	}
	if got, want := s.findings.ShownText(), fmt.Sprintf("%d of %d findings, 2 of 2 dismissed", all.Of, all.Of); got != want {
		t.Errorf("shown is %q, want %q", got, want)
	}
	var here [finding.TypeCount]int
	for _, v := range s.Order {
		s.Selected = v
		s.press("2")
		for i, n := range s.reader.FilterCounts().Types {
			here[i] += n
		}
	}
	for i, n := range here {
		if n != c.Types[i] {
			t.Errorf("%v: the reader's filters count %d, that of the list %d", finding.Types()[i], n, c.Types[i])
		}
	}
	s.press("5", "K")
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, fmt.Sprintf("%d in all", c.Types[finding.Numeral])) || !isOpen[*dialog.KindMenu](s) {
		t.Errorf("the menu of kinds counts otherwise:\n%s", screen)
	}
	s.press("esc", "f", "right", "space", "enter")
	if told := s.findings.LeftOut()[0]; !strings.Contains(told, fmt.Sprintf("%d hidden, 2 of them dismissed", all.Of+2-c.Types[finding.Name])) {
		t.Errorf("with a filter it says %q", told)
	}
}
