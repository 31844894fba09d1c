package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/ui/cells"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// TestLedgerKeys types keys into the ledger of the cable car's story and looks
// which tab, item and version that leads to.
func TestLedgerKeys(t *testing.T) {
	tests := []struct {
		keys    string
		tab     story.LedgerTab
		item    string
		version string
	}{
		{"", story.NamesTab, "Ingrid Solvang", "brief"},
		{"j l", story.NamesTab, "Mount Skarn", "Havn Kveldsblad"},
		{"t", story.NumbersTab, "86", "brief"},
		{"j t t b b", story.NamesTab, "Mount Skarn", "brief"},
		{"t j t j b", story.NumbersTab, "five hours", "brief"},
		{"b", story.SharedTab, "Solvang", "brief"},
		{"t t t t", story.NamesTab, "Ingrid Solvang", "brief"},
		{"G l l l l {", story.NamesTab, "Ingrid Solvang", "The Daily Mirror of Korsund"},
		{"j l l l {", story.NamesTab, "Ingrid Solvang", "Radio Nordmark"},
		{"]", story.NamesTab, "Tarnby", "brief"},
		{"] ] [", story.NamesTab, "Tarnby", "brief"},
		{"G", story.NamesTab, "Paal Henning", "brief"},
		{"f", story.NamesTab, "Ingrid Solvang", "brief"},
		{"f f f j", story.NamesTab, "Tarnby", "brief"},
		{"G f f f", story.NamesTab, "Paal Henning", "brief"},
		{"f t b", story.NamesTab, "Ingrid Solvang", "brief"},
		{"/ t a r n enter", story.NamesTab, "Tarnby", "brief"},
		{"/ s o l v a n enter", story.NamesTab, "Ingrid Solvang", "brief"},
		{"G / s c a n d a l enter t t j", story.QuotationsTab, "We sang to keep the children calm", "brief"},
		{"/ s c a n d a l enter t t j n", story.QuotationsTab, "a technical fault", "brief"},
		{"j / z z esc", story.NamesTab, "Mount Skarn", "brief"},
	}
	for _, tt := range tests {
		for _, size := range [][2]int{{120, 36}, {80, 24}, {30, 7}, {8, 3}} {
			s := sheetStage(t, size[0], size[1])
			s.press("4")
			s.press(strings.Fields(tt.keys)...)
			it := s.ledger.Current()
			if it == nil || s.ledger.Tab != tt.tab || it.Text != tt.item || s.Names[s.Selected] != tt.version {
				t.Errorf("%v: %q leads to %v of %v in %s, want %s of %v in %s", size, tt.keys, it, s.ledger.Tab, s.Names[s.Selected], tt.item, tt.tab, tt.version)
			}
		}
	}
}

func TestLedgerTellsWhatBecameOfAnItem(t *testing.T) {
	tests := []struct {
		keys string
		want []string
	}{
		{"", []string{"names 4 !1", "numbers 2 !1", "quotations 2 !1", "shared 1", "Ingrid Solvang", "! Solvan ×2 &1"}},
		{"l l l l", []string{"name Ingrid Solvang · 1 of 4", "! “Solvan” ×2", "¶ 7 Solvan said", "& 2 versions have “Solvan”: The Daily Mirror of Korsund, Radio Nordmark",
			"They may come from one source, or the copy at hand may be the odd one", "= right in Havn", "- missing from brief"}},
		{"l l l l t", []string{"number 86", "! “68”", "the number of people differs"}},
		{"l l l l t t", []string{"! a scandal", "“a scandal”", "“a technical fault”"}},
		{"b", []string{"Solvang → Solvan", "shared name"}},
		{"l f f", []string{"only changed in Havn Kveldsblad", "f shows more"}},
		{"l l l f f f", []string{"only missing from Radio Nordmark", "1 of 2"}},
	}
	for _, tt := range tests {
		s := sheetStage(t, 140, 40)
		s.press("4")
		s.press(strings.Fields(tt.keys)...)
		screen := strings.Join(strings.Fields(strings.ReplaceAll(ansi.Strip(s.screen()), cells.NoBreak, " ")), " ")
		for _, want := range tt.want {
			if !strings.Contains(screen, want) {
				t.Errorf("after %q there is no %q:\n%s", tt.keys, want, ansi.Strip(s.screen()))
			}
		}
	}
}

// TestTrail goes from the ledger through the places of a name in one version,
// then in the next, and back to the ledger.
func TestTrail(t *testing.T) {
	s := sheetStage(t, 120, 36)
	s.press("4", "l", "l", "l", "l", "enter")
	status := func(want ...string) {
		t.Helper()
		screen := ansi.Strip(s.screen())
		for _, w := range want {
			if !strings.Contains(screen, w) {
				t.Errorf("there is no %q:\n%s", w, screen)
			}
		}
	}
	status("place 1 of 2 of “Ingrid Solvang”", "the first of 2 places", "finding 2 of 3 in this version · high · name")
	if f := s.reader.CurrentFinding(); f != 1 || s.reader.CursorPassage() != 3 {
		t.Errorf("the trail begins at passage %d, finding %d", s.reader.CursorPassage(), f)
	}
	s.press("n")
	status("place 2 of 2", "next place", "back to the ledger")
	if s.reader.CursorPassage() != 7 {
		t.Errorf("the second place is in passage %d", s.reader.CursorPassage())
	}
	s.press("n")
	status("place 1 of 2")
	s.press("shift+tab")
	status("1 place of “Ingrid Solvang”", "Radio Nordmark version 4")
	s.press("n")
	status("place 1 of 1", "finding 1 of 1")
	s.press("tab", "tab", "n")
	status("place 1 of 1", "Østfjord")
	s.press("esc")
	if s.app.screen != keys.LedgerScreen || s.reader.Search.Places != nil || s.ledger.Current().Text != "Ingrid Solvang" {
		t.Errorf("esc leads to %v", s.app.screen)
	}
	s.press("2", "esc")
	if s.app.screen != keys.DeskScreen {
		t.Errorf("esc leads to %v from a reader that was opened by its key", s.app.screen)
	}
}

// TestTrailOfWhatIsMissing opens the reader where the original has what the
// version leaves out, and under a filter that leaves it out too.
func TestTrailOfWhatIsMissing(t *testing.T) {
	for _, filters := range [][]string{nil, {"f", "space", "enter"}, {"v", "v"}} {
		s := sheetStage(t, 120, 36)
		s.press(append([]string{"2"}, filters...)...)
		s.press("4", "enter")
		if p := s.reader.CursorPassage(); p != 2 || !strings.Contains(ansi.Strip(s.screen()), "brief has no such place; this is where the original has it") {
			t.Errorf("after %v the reader is at %d:\n%s", filters, p, ansi.Strip(s.screen()))
		}
	}
}

// TestEveryPlaceIsReached walks along the trail of every item of the demo, in
// every version, and looks for each place in the window.
func TestEveryPlaceIsReached(t *testing.T) {
	whole, err := corpus.Load(nil, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := realSheets(t, whole)
	s.press("4")
	for range story.LedgerTabs {
		s.press("g")
		for range s.ledger.List().Shown {
			it := s.ledger.Current()
			standing := it.Versions[s.Selected]
			s.press("enter")
			for i := range s.reader.Search.Hits {
				h := s.reader.Search.Hits[s.reader.Search.Current]
				if standing != nil && len(standing.Places) > 0 && !slices.ContainsFunc(standing.Places, func(p facts.Place) bool { return p.Span == h.Spans[story.VersionSide] }) {
					t.Fatalf("%q: hit %d is none of its places", it.Text, i)
				}
				if s.reader.CursorPassage() != h.Passage {
					t.Fatalf("%q, place %d: the reader is at %d, not %d", it.Text, i, s.reader.CursorPassage(), h.Passage)
				}
				s.press("n")
			}
			s.press("esc", "j")
		}
		s.press("t", "tab")
	}
}

// TestLedgerItems looks at what is made of entries and departures.
func TestLedgerItems(t *testing.T) {
	s := sheetStage(t, 80, 24)
	survey := s.surveyor.Current
	solvang := &survey.Items[story.NamesTab][0]
	if v := solvang.Versions[1]; v.State != diffing.Changed || v.Sharing[0] != 1 || v.Kind() != diffing.Garbled {
		t.Errorf("the mirror's Solvang is %+v", v)
	}
	if got := solvang.Shared; len(got) != 1 || got[0].Text != "Solvan" || !slices.Equal(got[0].Articles, []int{1, 2}) {
		t.Errorf("the shared forms of Solvang are %+v", got)
	}
	fault := &survey.Items[story.QuotationsTab][0]
	if fault.Shared != nil || fault.Versions[0] != nil {
		t.Errorf("the fault is %+v", fault)
	}
	if v := fault.Versions[2]; v.State != diffing.Missing || v.LeftOut || v.Kind() != diffing.Dropped {
		t.Errorf("the radio's fault is %+v", v)
	}
	five := &survey.Items[story.NumbersTab][1]
	if v := five.Versions[1]; v.State != diffing.Missing || v.LeftOut {
		t.Errorf("the mirror's five hours are %+v", v)
	}
	if n := survey.Tallies[story.NamesTab]; n.Changed != 1 || n.Versions[2].Missing != 2 || n.Versions[1].Changed != 1 {
		t.Errorf("the names are tallied as %+v", n)
	}
}

// TestTrailOutlivesASurvey goes on along a trail when another survey comes in.
func TestTrailOutlivesASurvey(t *testing.T) {
	s := sheetStage(t, 120, 36)
	s.press("4", "l", "l", "l", "l", "enter", "n")
	before := s.surveyor.Current
	survey := sample.Survey(s.Story, sample.CableCar(), []string{"Ingrid Solvang"}, nil, nil)
	s.send(story.SurveyedMsg{Survey: story.NewSurvey(survey, s.Readings)})
	if s.surveyor.Current == before || s.reader.Search.Places.Survey == before {
		t.Fatal("the survey was not taken")
	}
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, "place 2 of 2 of “Ingrid Solvang”") {
		t.Errorf("the place is lost:\n%s", screen)
	}
	s.press("n", "esc")
	if s.ledger.Current().Text != "Ingrid Solvang" {
		t.Errorf("the ledger is at %s", s.ledger.Current().Text)
	}
}
