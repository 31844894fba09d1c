package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus/watch"
	"storydiff/diffing/finding"
	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/sheet"
	"storydiff/ui/story"
)

// findingsStage opens the list of the demo's findings.
func findingsStage(t *testing.T) *stage {
	s := demoStage(t)
	s.resize(120, 36)
	s.press("5")
	return s
}

// TestFindingsListsAll counts the rows: each finding of each version stands there
// once, however the list is sorted and grouped.
func TestFindingsListsAll(t *testing.T) {
	s := findingsStage(t)
	want := map[string]bool{}
	for _, v := range s.Order {
		r := s.Readings[v]
		for _, f := range r.Order {
			want[r.FindingKeys[f]] = true
		}
	}
	for range story.Groupings {
		for range story.EntryColumns {
			met := map[string]int{}
			for i := range s.findings.List {
				if row := &s.findings.List[i]; row.Heading == "" {
					met[row.Key()]++
				}
			}
			for key := range want {
				if met[key] != 1 {
					t.Errorf("%v by %v: a finding stands there %d times", s.findings.Group, s.findings.By, met[key])
				}
			}
			if len(met) != len(want) || s.findings.Current() == nil {
				t.Errorf("%v by %v: %d findings, want %d", s.findings.Group, s.findings.By, len(met), len(want))
			}
			s.press("s")
		}
		s.press("t")
	}
}

// TestFindingsByOriginal groups by what the original says: in a group every finding
// is about the same words, in several versions.
func TestFindingsByOriginal(t *testing.T) {
	s := findingsStage(t)
	s.press("b")
	groups, of := 0, map[int]bool{}
	for i := range s.findings.List {
		row := &s.findings.List[i]
		if row.Heading == "" {
			of[row.Article] = true
			continue
		}
		if groups++; i > 0 && len(of) < 2 {
			t.Errorf("before %q stands a group of %d versions", row.Heading, len(of))
		}
		if of = map[int]bool{}; strings.HasPrefix(row.Heading, "in one version only") {
			break
		}
	}
	if groups < 2 {
		t.Errorf("%d groups", groups)
	}
}

// TestFindingsOpenAndReturn opens every finding in the reader, and comes back to its
// row.
func TestFindingsOpenAndReturn(t *testing.T) {
	s := findingsStage(t)
	n := len(s.findings.List)
	for range n {
		e := *s.findings.Current()
		row := s.findings.Cursor
		s.press("enter")
		if s.app.screen != keys.ReaderScreen || s.reader.Text != e.Reading || s.reader.CurrentFinding() != e.Finding {
			t.Fatalf("row %d leads to finding %d of version %d, want %d of %d", row, s.reader.CurrentFinding(), s.Selected, e.Finding, e.Article)
		}
		s.press("esc")
		if s.app.screen != keys.FindingsScreen || s.findings.Cursor != row || s.findings.Current().Key() != e.Key() {
			t.Fatalf("from row %d esc leads to row %d of %v", row, s.findings.Cursor, s.app.screen)
		}
		s.press("j")
	}
}

// TestReaderGoesOnIntoTheNextVersion goes through all findings of the story with one
// key, and back.
func TestReaderGoesOnIntoTheNextVersion(t *testing.T) {
	s := findingsStage(t)
	all := s.Notes.All(s.Readings).Of
	first := s.Order[0]
	s.press("1", "g", "enter")
	for _, key := range []string{"}", "{"} {
		met, told := map[string]bool{}, 0
		for range all + 1 {
			if f := s.reader.CurrentFinding(); f >= 0 {
				met[s.reader.Text.FindingKeys[f]] = true
			}
			before := s.Selected
			if s.press(key); s.Selected != before {
				if told++; !strings.HasPrefix(s.notice.text, "on in "+s.Names[s.Selected]) {
					t.Errorf("it says %q", s.notice.text)
				}
			}
		}
		if len(met) != all || told != len(s.Order)-1 || !strings.Contains(s.notice.text, "nor in the versions") {
			t.Errorf("%s: %d of %d findings in %d versions; it says %q", key, len(met), all, told+1, s.notice.text)
		}
	}
	if s.Selected != first {
		t.Errorf("back in version %d, want %d", s.Selected, first)
	}
}

// TestNextOfAKind asks for a kind of finding, in the reader and on the list.
func TestNextOfAKind(t *testing.T) {
	s := findingsStage(t)
	counts := map[finding.Type]int{}
	for _, v := range s.Order {
		for _, f := range s.Readings[v].Order {
			counts[s.Readings[v].Findings[f].Type]++
		}
	}
	s.press("1", "g", "enter", "K", "enter")
	of := s.kind
	for n := 1; n <= counts[of]+1; n++ {
		if f := s.reader.CurrentFinding(); f < 0 || s.reader.Text.Findings[f].Type != of {
			t.Fatalf("the cursor is on finding %d, want one of type %v", f, of)
		}
		if s.press("K", "enter"); strings.Contains(s.notice.text, "nor in the versions") {
			if n != counts[of] {
				t.Errorf("%d of type %v, want %d", n, of, counts[of])
			}
			break
		}
	}
	s.press("5", "g", "K", "G", "j", "enter")
	if e := s.findings.Current(); e.Reading.Findings[e.Finding].Type != s.kind {
		t.Errorf("on the list the cursor is on %v, want %v", e.Reading.Findings[e.Finding].Type, s.kind)
	}
}

// TestFindingsMarks sees, flags and dismisses on the list. What is dismissed goes to
// the end and the cursor to the next.
func TestFindingsMarks(t *testing.T) {
	s := findingsStage(t)
	first, second := *s.findings.Current(), s.findings.List[1].Entry
	if s.press("x"); s.findings.Current().Key() != second.Key() {
		t.Errorf("after x the cursor is on %v", s.findings.Current())
	}
	if last := s.findings.List[len(s.findings.List)-1]; last.Key() != first.Key() || !last.Mark.Dismissed {
		t.Errorf("the last row is %+v", last)
	}
	s.press("space")
	if !s.Notes.On(second.Target).Seen || s.findings.Current().Key() == second.Key() {
		t.Error("space does not see and go on")
	}
	s.press("F", "a", "l", "a", "t", "e", "ctrl+s")
	third := s.findings.Current()
	if m := s.Notes.On(third.Target); !m.Flagged || m.Note != "late" {
		t.Errorf("the mark is %+v", m)
	}
	seen := 0
	for i := range s.findings.List { // those in the same passage are seen with it
		seen += map[bool]int{true: 1}[s.findings.List[i].Dealt()]
	}
	s.press("1")
	if got := s.Notes.All(s.Readings); got.Seen+got.Dismissed != seen || got.Dismissed != 1 || !strings.Contains(ansi.Strip(s.screen()), "1 dismissed") {
		t.Errorf("%d seen and dismissed, the desk counts %+v:\n%s", seen, got, ansi.Strip(s.screen()))
	}
	s.press("5", "f")
	if !isOpen[*dialog.FilterMenu](s) {
		t.Fatal("f opens no filter")
	}
	s.press("esc", "u", "u", "u", "u")
	if got := s.Notes.All(s.Readings); got.Any() {
		t.Errorf("undone, there is still %v", got)
	}
}

// TestOutdatedIsShown edits a sentence that was flagged: the flag is shown with the
// words it was made on, and can be kept or dropped, and both undone.
func TestOutdatedIsShown(t *testing.T) {
	s, folder := folderStage(t)
	s.press("enter", "G", "F", "a", "l", "a", "t", "e", "ctrl+s")
	path := filepath.Join(folder, s.Story.Articles[s.Selected].ID+".txt")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(string(text))
	last := words[len(words)-1]
	put(t, path, strings.TrimSuffix(strings.TrimSpace(string(text)), last)+"gladly.")
	s.send(changeMsg(watch.Change{Changed: []string{path}}))
	s.press("5")
	e := s.findings.Current()
	if e == nil || e.Outdated == nil || !e.Mark.Flagged || !strings.HasSuffix(e.Text(story.OriginalSide), last) || !strings.HasSuffix(e.Text(story.VersionSide), "gladly.") {
		t.Fatalf("the first row is %+v:\n%s", e, ansi.Strip(s.screen()))
	}
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, "its words have changed since") || !strings.Contains(screen, "1 mark on words changed since") {
		t.Errorf("it is not told:\n%s", screen)
	}
	on, was := e.Target, *e.Outdated
	s.press("F")
	if len(s.Notes.Outdated(on.Reading)) != 1 {
		t.Error("a flag on it does something else than to say what to do")
	}
	s.press("space")
	if m := s.Notes.Of(on.Reading, on.Passage); !m.Flagged || m.Note != "late" || len(s.Notes.Outdated(on.Reading)) != 0 {
		t.Errorf("kept, the mark is %+v", m)
	}
	s.press("u")
	if list := s.Notes.Outdated(on.Reading); len(list) != 1 || list[0].Key != was.Key || s.Notes.Of(on.Reading, on.Passage).Flagged {
		t.Errorf("undone, there is %+v", list)
	}
	s.press("g", "x")
	if s.Notes.All(s.Readings).Any() {
		t.Errorf("dropped, there is still %v", s.Notes.All(s.Readings))
	}
	s.press("u")
	if list := s.Notes.Outdated(on.Reading); len(list) != 1 || list[0].Note != "late" {
		t.Errorf("undone, there is %+v", list)
	}
}

// TestOtherOriginalOutdatesNothing makes another article the original: marks made
// against the first are not taken for edited.
func TestOtherOriginalOutdatesNothing(t *testing.T) {
	s := findingsStage(t)
	s.press("F", "j", "x", "1", "o", "5")
	for _, v := range s.Order {
		if list := s.Notes.Outdated(s.Readings[v]); len(list) > 0 {
			t.Errorf("against another original %+v is outdated", list)
		}
	}
}

// TestFindingsSearch looks for a word in the findings of all versions.
func TestFindingsSearch(t *testing.T) {
	s := findingsStage(t)
	i := slices.IndexFunc(s.findings.List, func(r sheet.FindingRow) bool { return r.Finding >= 0 && r.Text(story.VersionSide) != "" })
	word := strings.Fields(s.findings.List[i].Text(story.VersionSide))[0]
	s.press(append([]string{"g", "/"}, strings.Split(word, "")...)...)
	s.press("enter")
	if !strings.HasPrefix(s.findings.SearchStatus(), "match ") {
		t.Errorf("for %q it says %q", word, s.findings.SearchStatus())
	}
	s.press("esc")
	if s.findings.Query() != "" || s.app.screen != keys.FindingsScreen {
		t.Error("esc does not end the search alone")
	}
}
