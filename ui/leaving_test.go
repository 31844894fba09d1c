package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/adrg/xdg"
	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/review"
	"storydiff/ui/dialog"
	"storydiff/ui/draw"
	"storydiff/ui/internal/sample"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

// blockedStage is a story whose marks cannot be written, as a file stands where
// their folder should be.
func blockedStage(t *testing.T, w, h int) (s *stage, blocked string) {
	blocked = filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	s = newStage(t, w, h, sample.LockGate()...)
	s.send(story.OpenBook(filepath.Join(blocked, "marks.jsonl"), s.Story)())
	return s, blocked
}

// quits tells whether a command is the program's end.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		for _, c := range msg {
			if quits(c) {
				return true
			}
		}
	}
	return false
}

// TestQuitAsksWhileMarksAreNotSaved marks what cannot be written, and quits.
func TestQuitAsksWhileMarksAreNotSaved(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {80, 24}, {40, 12}} {
		s, _ := blockedStage(t, size[0], size[1])
		s.press("end", "enter", "]", "F", "j")
		if size[0] >= 80 && !strings.Contains(ansi.Strip(s.screen()), "marks not saved") {
			t.Errorf("nothing lasting says so:\n%s", ansi.Strip(s.screen()))
		}
		s.press("q")
		screen := strings.Join(strings.Fields(ansi.Strip(s.screen())), " ")
		if !isOpen[*dialog.Unsaved](s) || !strings.Contains(screen, "quit anyway?") || !strings.Contains(screen, "y quit") {
			t.Fatalf("%v: it does not ask:\n%s", size, ansi.Strip(s.screen()))
		}
		if s.press("n"); s.dialog() != nil {
			t.Fatalf("after a no: %v", s)
		}
		s.press("q")
		if _, cmd := s.Update(keyPress("y")); !quits(cmd) {
			t.Error("a yes is no end")
		}
	}
}

// TestQuitTriesOnceMore takes the trouble away before the end.
func TestQuitTriesOnceMore(t *testing.T) {
	s, blocked := blockedStage(t, 120, 36)
	s.press("end", "enter", "]", "F")
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(blocked, 0o777); err != nil {
		t.Fatal(err)
	}
	_, cmd := s.Update(keyPress("q"))
	s.run(cmd)
	if s.dialog() != nil || s.Notes.Book.Unsaved() != 0 {
		t.Errorf("%v: %d unsaved", s, s.Notes.Book.Unsaved())
	}
	if err := s.leave(); err != nil {
		t.Error(err)
	}
}

// TestNewerBookIsNotKept opens a story whose marks a newer program has written:
// that is said for good, and before the end.
func TestNewerBookIsNotKept(t *testing.T) {
	state := t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	s := newStage(t, 140, 36, sample.LockGate()...)
	path := review.Place(review.Folder(), s.Story)
	newer := `{"schema":"storydiff.review/4"}` + "\n"
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(newer), 0o600)); err != nil {
		t.Fatal(err)
	}
	s.send(story.OpenBook("", s.Story)())
	if !strings.Contains(s.notice.text, "written by a newer storydiff; update, or name another file with --review") {
		t.Errorf("it says %q", s.notice.text)
	}
	s.press("end", "enter", "]")
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, "marks not kept") {
		t.Errorf("nothing lasting says so:\n%s", screen)
	}
	s.press("F", "j")
	if screen := ansi.Strip(s.screen()); !strings.Contains(screen, "marks not saved") || !strings.Contains(screen, "1 flagged") {
		t.Errorf("nothing lasting says so after a mark:\n%s", screen)
	}
	if s.press("q"); !isOpen[*dialog.Unsaved](s) {
		t.Error("it does not ask before the end")
	}
	if err := s.leave(); err == nil || !strings.Contains(err.Error(), "newer storydiff") {
		t.Errorf("at the end it says %v", err)
	}
	if read(t, path) != newer {
		t.Errorf("the file says %q", read(t, path))
	}
}

// TestMarksErrorNamesTheFile reads what is left on standard error.
func TestMarksErrorNamesTheFile(t *testing.T) {
	s, blocked := blockedStage(t, 120, 36)
	s.press("end", "enter", "]", "F")
	err := s.leave()
	if err == nil || !strings.HasPrefix(err.Error(), "marks were not saved: "+blocked) || strings.Contains(err.Error(), "not saved: marks") ||
		strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "--review") {
		t.Errorf("it says %v", err)
	}
}

// TestMarksOfTheFormerOriginal makes another article the original, twice.
func TestMarksOfTheFormerOriginal(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.press("end", "enter", "]", "F", "1")
	s.Update(keyPress("o"))
	if !strings.Contains(s.notice.text, "marks made against Norden Press are kept") {
		t.Errorf("it says %q", s.notice.text)
	}
	s.Update(keyPress("o"))
	if strings.Contains(s.notice.text, "kept") {
		t.Errorf("it says again %q", s.notice.text)
	}
}

// TestLayoutOnANarrowScreen presses v where two columns have no room: every
// press shows something else, or says why not.
func TestLayoutOnANarrowScreen(t *testing.T) {
	s := newStage(t, 80, 24, sample.LockGate()...)
	s.press("end", "enter")
	for i, want := range []string{"changes only", "side by side needs 100 columns", "changes only"} {
		s.press("v")
		if !strings.Contains(ansi.Strip(s.screen()), want) {
			t.Errorf("press %d: no %q in\n%s", i+1, want, ansi.Strip(s.screen()))
		}
	}
}

// TestNothingMatches filters for what is not there, and takes the filter off.
func TestNothingMatches(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.press("end", "enter")
	s.reader.SetFilter(reader.Filter{Marks: reader.FlaggedOnly})
	s.resize(120, 36)
	if !strings.Contains(ansi.Strip(s.screen()), "nothing matches the filter; f changes it, c clears it") {
		t.Errorf("it does not say so:\n%s", ansi.Strip(s.screen()))
	}
	if s.press("c"); s.reader.Filter.On() || len(s.reader.PassagesShown()) == 0 {
		t.Errorf("c leaves %q", s.reader.Filter)
	}
}

// TestExportOffersWhatIsFlagged opens the dialog with something flagged.
func TestExportOffersWhatIsFlagged(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.press("end", "enter", "]", "F", "e")
	if got := open[*dialog.Export](s).Offers[open[*dialog.Export](s).Choice].What; got != dialog.ThisFlagged {
		t.Errorf("the reader offers %d", got)
	}
	s.press("enter")
	if !strings.HasPrefix(s.notice.text, "Wrote 1 flagged passage (") {
		t.Errorf("it says %q", s.notice.text)
	}
	if text := read(t, "lock-gate.mirror.flagged.md"); !strings.HasPrefix(text, "# lock-gate: flagged passages only\n\n## ") {
		t.Errorf("the file begins with %.60q", text)
	}
	s.press("1", "e")
	if got := open[*dialog.Export](s).Offers[open[*dialog.Export](s).Choice].What; got != dialog.AllFlagged {
		t.Errorf("the desk offers %d", got)
	}
}

// TestExportOfAllBeginsWithTheSurvey exports a whole story.
func TestExportOfAllBeginsWithTheSurvey(t *testing.T) {
	t.Chdir(t.TempDir())
	story, err := corpus.Load(nil, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := realSheets(t, story)
	s.press("1", "e")
	for open[*dialog.Export](s).Offers[open[*dialog.Export](s).Choice].What != dialog.AllVersions {
		s.press("down")
	}
	s.press("enter")
	if text := read(t, written(t)); !strings.Contains(text, "## What became of each sentence") || !strings.Contains(text, "### Passages") {
		t.Errorf("the file begins with %.200q", text)
	}
}

// TestMostlyItsOwnText looks for the word on the desk.
func TestMostlyItsOwnText(t *testing.T) {
	for text, want := range map[string]bool{"One new sentence with quite a few words.": true, "New.": false} {
		c := sample.Compare(sample.NewArticle("wire", "Wire"), sample.NewArticle("post", "Post"), []sample.Row{
			{Kind: diffing.Kept, Text: "The bridge is shut."}, {Kind: diffing.Added, Text: text},
		}, nil, "")
		s := newStage(t, 120, 36, c)
		if got := strings.Contains(ansi.Strip(s.screen()), "mostly its own text"); got != want {
			t.Errorf("%q: said %v, want %v\n%s", text, got, want, ansi.Strip(s.screen()))
		}
	}
}

// TestDialogKeepsItsFoot cuts a dialog to few rows.
func TestDialogKeepsItsFoot(t *testing.T) {
	d := draw.Dialog{Rows: strings.Fields("a b c d e f keys"), Foot: 1}
	for _, tt := range []struct {
		focus, rows int
		want        string
	}{
		{0, 4, "a b c keys"}, {5, 4, "d e f keys"}, {3, 4, "c d e keys"}, {6, 3, "e f keys"}, {2, 1, "c"}, {2, 9, "a b c d e f keys"},
	} {
		w := d
		w.Focus = tt.focus
		w = w.Window(tt.rows)
		if got := strings.Join(w.Rows, " "); got != tt.want || w.Rows[w.Focus] != d.Rows[tt.focus] {
			t.Errorf("focus %d in %d rows: %q with %q, want %q", tt.focus, tt.rows, got, w.Rows[w.Focus], tt.want)
		}
	}
}

func TestPathTail(t *testing.T) {
	for _, tt := range []struct {
		path  string
		width int
		want  string
	}{
		{"a/b/c.txt", 9, "a/b/c.txt"},
		{"a/bbb/c.txt", 10, "…/c.txt"},
		{"aaaa/b/c.txt", 10, "…/b/c.txt"},
		{"a/cccc.txt", 6, "cccc.…"},
		{"/a/b.txt", 7, "…/b.txt"},
		{"", 3, ""},
	} {
		if got := story.PathTail(tt.path, tt.width); got != tt.want {
			t.Errorf("pathTail(%q, %d) = %q, want %q", tt.path, tt.width, got, tt.want)
		}
	}
}
