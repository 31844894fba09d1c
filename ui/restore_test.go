package ui

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"storydiff/corpus"
	"storydiff/ui/config"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/style"
)

// opened opens the story in a folder as Run does, with what is remembered in state.
func opened(t *testing.T, folder, state string, o Options) *stage {
	t.Helper()
	load := func() (*corpus.Story, error) { return corpus.Load([]string{folder}, corpus.Options{Original: "wire"}) }
	whole, err := load()
	if err != nil {
		t.Fatal(err)
	}
	o.State, o.Review = state, filepath.Join(state, "marks.jsonl")
	f := newFrame(o.Theme, colorprofile.TrueColor)
	f.settings(o)
	a := newAppIn(f, whole)
	a.settings(o, nil)
	a.live.reload = load
	a.restore(readView(state, whole))
	s := &stage{a, t}
	s.resize(120, 36)
	s.run(s.Init())
	return s
}

// TestReturn leaves a story on every screen, and opens it again: the screen, the
// version, the place, the filter and the layout are the same.
func TestReturn(t *testing.T) {
	_, folder := folderStage(t)
	for screen, names := range map[keys.Screen][]string{
		keys.DeskScreen:     {"s", "s", "S", "G"},
		keys.ReaderScreen:   {"G", "enter", "v", "G"},
		keys.CoverageScreen: {"G", "3"},
		keys.LedgerScreen:   {"j", "4"},
		keys.FindingsScreen: {"5", "t", "s", "S", "G", "f", "j", "j", "j", "space", "enter"},
	} {
		state := t.TempDir()
		s := opened(t, folder, state, Options{})
		s.press(names...)
		if s.app.screen != screen {
			t.Fatalf("the keys lead to %v, want %v", s.app.screen, screen)
		}
		want := s.currentView()
		s.keepView()()
		again := opened(t, folder, state, Options{})
		if got := again.currentView(); !sameView(got, want) {
			t.Errorf("%v: opened again as %+v, left as %+v", screen, got, want)
		}
		checkScreen(t, again, "return")
	}
}

func sameView(a, b config.View) bool {
	sameWords := func(x, y map[string][]string) bool { return reader.FilterOf(x) == reader.FilterOf(y) }
	x, y := a, b
	x.Filter, y.Filter, x.Findings.Filter, y.Findings.Filter = nil, nil, nil, nil
	return sameWords(a.Filter, b.Filter) && sameWords(a.Findings.Filter, b.Findings.Filter) && x.Screen == y.Screen && x.Version == y.Version &&
		x.Passage == y.Passage && x.Layout == y.Layout && x.Sort == y.Sort && x.Reversed == y.Reversed && x.Original == y.Original &&
		x.Findings.Sort == y.Findings.Sort && x.Findings.Group == y.Findings.Group && x.Findings.Entry == y.Findings.Entry && x.Findings.Reversed == y.Findings.Reversed
}

// TestReturnToAnotherOriginal leaves a story with another original than its own: that
// is said when it is opened again.
func TestReturnToAnotherOriginal(t *testing.T) {
	_, folder := folderStage(t)
	state := t.TempDir()
	s := opened(t, folder, state, Options{})
	s.press("o")
	chosen := s.Story.Articles[s.Original].ID
	s.keepView()()
	again := opened(t, folder, state, Options{})
	if got := again.Story.Articles[again.Original].ID; got != chosen || !strings.Contains(again.notice.text, "as you left it") {
		t.Errorf("the original is %s, want %s; it says %q", got, chosen, again.notice.text)
	}
	if done, of := again.Progress(); done != of || slices.Contains(again.Order, again.Original) {
		t.Errorf("%d of %d compared, in the order %v without %d", done, of, again.Order, again.Original)
	}
}

// TestThemeIsKept keeps a theme, which holds at the next start unless one is settled.
func TestThemeIsKept(t *testing.T) {
	_, folder := folderStage(t)
	state := t.TempDir()
	s := opened(t, folder, state, Options{})
	s.run(s.act(keys.OpenThemes))
	s.press("G", "j", "j", "enter")
	want := s.theme
	if want == style.Auto || !strings.Contains(s.notice.text, "also the next time") {
		t.Errorf("the theme is %v; it says %q", want, s.notice.text)
	}
	if again := opened(t, folder, state, Options{}); again.theme != want {
		t.Errorf("opened again, the theme is %v, want %v", again.theme, want)
	}
	settled := opened(t, folder, state, Options{Theme: style.Dark, ThemeSettled: true})
	if settled.theme != style.Dark {
		t.Errorf("settled, the theme is %v", settled.theme)
	}
	settled.press("T", "j", "enter")
	if !strings.Contains(settled.notice.text, "the next run begins with") {
		t.Errorf("it says %q", settled.notice.text)
	}
}

// TestLayoutAndSortAreKept opens another story after the layout and the order of the
// desk were changed in one.
func TestLayoutAndSortAreKept(t *testing.T) {
	_, one := folderStage(t)
	_, other := folderStage(t)
	state := t.TempDir()
	s := opened(t, one, state, Options{})
	s.press("s", "s", "S", "enter", "v")
	s.keepView()()
	again := opened(t, other, state, Options{})
	if again.reader.Layout != s.reader.Layout || again.desk.By != s.desk.By || again.desk.Reversed != s.desk.Reversed || again.app.screen != keys.DeskScreen {
		t.Errorf("%v, sorted by %v, on %v", again.reader.Layout, again.desk.By, again.app.screen)
	}
	c := config.Default()
	c.Layout = style.ChangesOnly
	if settled := opened(t, other, state, Options{Config: &c}); settled.reader.Layout != style.ChangesOnly {
		t.Errorf("settled, the layout is %v", settled.reader.Layout)
	}
}

// TestUnknownViewCountsForNothing opens a story whose view was kept by another
// program, or of files that have gone.
func TestUnknownViewCountsForNothing(t *testing.T) {
	_, folder := folderStage(t)
	state := t.TempDir()
	s := opened(t, folder, state, Options{})
	odd := config.View{Screen: "Hall", Original: "x", Version: "y", Passage: "z", Layout: "round", Sort: "q", Filter: map[string][]string{"kinds": {"new"}, "x": nil}}
	odd.Findings.Group, odd.Findings.Entry = "by moon", "none"
	if err := odd.Write(state, storyPath(s.Story)); err != nil {
		t.Fatal(err)
	}
	again := opened(t, folder, state, Options{})
	if again.app.screen != keys.DeskScreen || again.Original != again.Story.Original || again.Selected != again.firstVersion() || again.reader.Filter.On() {
		t.Errorf("it is opened as %+v", again.currentView())
	}
	again.press("5", "2", "j")
	checkScreen(t, again, "odd")
}
