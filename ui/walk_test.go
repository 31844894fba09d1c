package ui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

var sgr = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// checkScreen says what is wrong with the screen of a stage.
func checkScreen(t *testing.T, s *stage, after string) {
	t.Helper()
	checkView(t, s.View(), s.width, s.height, fmt.Sprintf("%s: %v", after, s))
}

// checkView says what is wrong with a screen: it must have exactly h rows, none
// wider than w cells, and no control sequences but those of styles.
func checkView(t *testing.T, v tea.View, w, h int, after string) {
	t.Helper()
	if w == 0 || h == 0 {
		if v.Content != "" {
			t.Fatalf("after %s: %q on no screen", after, v.Content)
		}
		return
	}
	rows := strings.Split(v.Content, "\n")
	if len(rows) != h {
		t.Fatalf("after %s: %d rows of %d", after, len(rows), h)
	}
	for i, row := range rows {
		if n := max(ansi.StringWidth(row), ansi.StringWidthWc(row)); n > w { // as terminals count that join letters, and those that do not
			t.Fatalf("after %s: row %d is %d cells wide: %q", after, i, n, row)
		}
		for _, r := range sgr.ReplaceAllString(row, "") {
			if r < ' ' || r >= 0x7f && r < 0xa0 {
				t.Fatalf("after %s: row %d has %q: %q", after, i, r, row)
			}
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.Y < 0 || c.X >= w || c.Y >= h) {
		t.Fatalf("after %s: the cursor is at %v", after, c.Position)
	}
}

// allKeys is every key that is bound to anything but the end, and some text.
func allKeys() []string {
	var bound []string
	for _, b := range keys.NewMap() {
		if b.Action != keys.Quit && b.Action != keys.Suspend {
			for _, k := range b.Keys() {
				if !strings.HasPrefix(k, "alt+") {
					bound = append(bound, k)
				}
			}
		}
	}
	return append(bound, "ø", "Z", "世", "%")
}

// A walker is a program whose commands the test carries out.
type walker interface {
	tea.Model
	fmt.Stringer
	run(tea.Cmd)
	size() (w, h int)
}

func (s *stage) size() (w, h int)     { return s.width, s.height }
func (s *listStage) size() (w, h int) { return s.width, s.height }

// walk presses keys at random at random sizes, and looks at every screen. Some
// answers of what takes a while come late.
func walk(t *testing.T, s walker, seed uint64, steps int) {
	t.Helper()
	keys := allKeys()
	random := rand.New(rand.NewPCG(seed, 1))
	var past []string
	var late []tea.Cmd
	for range steps {
		msg, did := tea.Msg(nil), keys[random.IntN(len(keys))]
		if msg = keyPress(did); random.IntN(12) == 0 {
			w, h := 1+random.IntN(250), 1+random.IntN(70)
			if random.IntN(3) == 0 {
				w, h = random.IntN(20), random.IntN(8)
			}
			msg, did = tea.WindowSizeMsg{Width: w, Height: h}, fmt.Sprintf("%d×%d", w, h)
		}
		w, h := s.size()
		switch x, y := random.IntN(max(w, 1)), random.IntN(max(h, 1)); random.IntN(40) {
		case 0:
			msg, did = tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}, fmt.Sprintf("click %d %d", x, y)
		case 1:
			msg, did = tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown}, "wheel"
		case 2:
			msg, did = tea.PasteMsg{Content: "a\r\nb\x1b[2J\t世"}, "paste"
		}
		_, cmd := s.Update(msg)
		late = append(late, cmd)
		for len(late) > random.IntN(4) {
			s.run(late[0])
			late = late[1:]
		}
		past = append(past, did)
		w, h = s.size()
		checkView(t, s.View(), w, h, fmt.Sprintf("%s: %v", strings.Join(past[max(0, len(past)-12):], " "), s))
	}
}

// TestRandomWalk walks through the story of the tests, and through the demo as
// it is really compared. STORYDIFF_WALK, a folder and a number of steps, makes
// it walk through that story instead.
func TestRandomWalk(t *testing.T) {
	steps := 600
	var paths []string
	if folder, n, ok := strings.Cut(os.Getenv("STORYDIFF_WALK"), " "); ok {
		var err error
		if steps, err = strconv.Atoi(n); err != nil {
			t.Fatal(err)
		}
		paths = []string{folder}
	}
	story, err := corpus.Load(paths, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for seed := range uint64(3) {
		walk(t, newStage(t, 80, 24, sample.LockGate()...), seed, 600)
		walk(t, sheetStage(t, 80, 24), seed, 600)
	}
	walk(t, newListStage(t, storiesFolder(t), 80, 24), 5, 600)
	s := &stage{newApp(story, style.Auto, colorprofile.ANSI256), t}
	s.review = filepath.Join(t.TempDir(), "marks.jsonl")
	s.run(s.Init())
	walk(t, s, 4, steps)
}

// TestEverySize draws every screen at every small size.
func TestEverySize(t *testing.T) {
	open := map[string][]string{
		"desk":    nil,
		"reader":  {"enter", "}", "}"},
		"inline":  {"enter", "v", "]", "]", "]", "]"},
		"search":  {"enter", "/", "w"},
		"filter":  {"enter", "f", "j", "j"},
		"found":   {"5", "t", "t", "G"},
		"kinds":   {"5", "K", "j"},
		"export":  {"enter", "e"},
		"naming":  {"enter", "e", "tab", "tab"},
		"help":    {"?", "G"},
		"changes": {"enter", "v", "v", "G"},
		"read":    {"end", "r", "j", "enter", "j"},
	}
	for name, keys := range open {
		s := newStage(t, 120, 36, sample.LockGate()...)
		s.press(keys...)
		for w := 0; w <= 130; w += 1 + w/16 {
			for h := 0; h <= 40; h += 1 + h/8 {
				s.send(tea.WindowSizeMsg{Width: w, Height: h})
				checkScreen(t, s, name)
			}
		}
	}
}

// TestHostileText shows articles whose names, notes and texts are full of what
// a terminal could take for commands.
func TestHostileText(t *testing.T) {
	const bad = "a\x1b[2Jb\x07c\x9b31md\u202ee\tf\u2066g\x00h"
	c := sample.Mirror()
	for _, a := range []*string{&c.Version.Outlet, &c.Version.Title, &c.Version.Path, &c.Version.Date, &c.Brief, &c.Findings[0].Note, &c.Findings[1].Note} {
		*a = bad
	}
	c.Version.Text = strings.Replace(c.Version.Text, "coast", "\x1b[2Ja", 1)
	s := newStage(t, 120, 30, c)
	s.Story.Name, s.Reason = bad, bad
	s.Story.Skipped[0].Path, s.Story.Skipped[0].Reason = bad, bad
	for _, k := range []string{"enter", "}", "}", "}", "e", "esc", "v", "1", "?"} {
		checkScreen(t, s, k)
		s.press(k)
	}
	checkScreen(t, s, "all")
}
