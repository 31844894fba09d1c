package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"storydiff/diffing/review"
	"storydiff/ui/internal/golden"
	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// The parts of the screens are compared where they are drawn. Here is what is
// around them, and whole screens: each at one size and at the smallest, and one
// with a dialog.

// TestGoldenScreens compares whole screens.
func TestGoldenScreens(t *testing.T) {
	whole := []struct {
		name string
		open func(t testing.TB, w, h int) *stage
		w, h int
		keys []string
	}{
		{"desk", lockStage, 80, 24, nil},
		{"desk-aside", lockStage, 120, 30, nil},
		{"desk-smallest", lockStage, 20, 5, nil},
		{"reader", lockStage, 80, 24, []string{"enter", "]"}},
		{"reader-columns", lockStage, 120, 30, []string{"enter", "}", "}", "}"}},
		{"reader-smallest", lockStage, 20, 5, []string{"enter", "]"}},
		{"coverage", sheetStage, 100, 30, []string{"3", "}"}},
		{"coverage-smallest", sheetStage, 20, 5, []string{"3", "}"}},
		{"ledger", sheetStage, 100, 30, []string{"4"}},
		{"ledger-smallest", sheetStage, 20, 5, []string{"4"}},
		{"findings", lockStage, 100, 30, []string{"5", "j", "F", "j", "x"}},
		{"findings-smallest", lockStage, 20, 5, []string{"5"}},
		{"dialog", lockStage, 80, 24, []string{"enter", "f", "j", "j", "j", "space"}},
		{"dialog-smallest", lockStage, 20, 5, []string{"enter", "f"}},
	}
	for _, v := range whole {
		t.Run(v.name, func(t *testing.T) {
			s := v.open(t, v.w, v.h)
			s.styles = golden.Looks()
			s.Selected = 1 // the version that has some of everything
			s.press(v.keys...)
			s.refresh()
			var p golden.Pictures
			p.Add(fmt.Sprintf("%d×%d", v.w, v.h), strings.Split(s.screen(), "\n"))
			p.Compare(t, "screen-"+v.name)
		})
	}
}

// lockStage opens the story of the lock gate.
func lockStage(t testing.TB, w, h int) *stage { return newStage(t, w, h, sample.LockGate()...) }

// after opens the story of the lock gate, with the version selected that has
// some of everything, and presses keys.
func after(t testing.TB, w, h int, names ...string) *stage {
	s := lockStage(t, w, h)
	s.styles, s.Selected = golden.Looks(), 1
	s.press(names...)
	s.refresh()
	return s
}

// TestGoldenTabs compares the line on top.
func TestGoldenTabs(t *testing.T) {
	var p golden.Pictures
	for screen := range keys.Screens {
		s := sheetStage(t, 120, 30)
		s.run(s.act(screen.Action()))
		for _, width := range []int{20, 40, 59, 60, 80, 120, 200} {
			s.resize(width, 30)
			p.Add(fmt.Sprintf("%s, %d cells", screen, width), []string{s.tabs()})
		}
	}
	says := func(name string, s *stage) {
		for _, width := range []int{40, 80, 120} {
			s.resize(width, 30)
			p.Add(fmt.Sprintf("%s, %d cells", name, width), []string{s.tabs()})
		}
	}
	says("filter", after(t, 120, 30, "enter", "f", "j", "j", "j", "space", "enter"))
	says("another layout", after(t, 120, 30, "enter", "v"))
	says("search", after(t, 120, 30, "enter", "/", "b", "r", "a", "n", "d", "enter"))
	says("marked", after(t, 120, 30, "enter", "]", "space", "F", "esc"))
	s := after(t, 120, 30, "enter", "]", "F")
	s.Notes.Book.Put(s.reader.Text.Keys[0], review.Mark{Seen: true}, review.ContextOf(s.reader.Text.Comparison, 0))
	s.Notes.Trouble = errors.New("no space left")
	says("not saved", s)
	s = after(t, 120, 30)
	s.Readings[2] = nil
	says("halfway", s)
	s = after(t, 120, 30)
	s.live.loading = true
	says("loading", s)
	s = sheetStage(t, 120, 30)
	s.press("3", "f", "f")
	says("filter of the coverage", s)
	s = after(t, 120, 30, "enter", "f", "j", "j", "j", "space", "enter")
	p.AddNamed("by role", []string{s.tabs()})
	p.Compare(t, "tabs")
}

// TestGoldenFoot compares the last line.
func TestGoldenFoot(t *testing.T) {
	var p golden.Pictures
	foot := func(s *stage) []string {
		rows, _ := s.foot(s.shell().hints)
		return rows
	}
	p.Add("on a passage that has moved", foot(after(t, 80, 24, "enter", "]", "]", "]")))
	s := sheetStage(t, 120, 24)
	s.press("4", "enter")
	p.Add("a trail that has no place in the version", foot(s))
	s = sheetStage(t, 120, 24)
	s.Selected = 1
	s.press("4", "enter")
	p.Add("a trail begins", foot(s))
	s.press("n")
	p.Add("on a trail", foot(s))
	p.Add("search", foot(after(t, 80, 24, "enter", "/", "b", "r", "a", "n", "d")))
	notice := "Wrote lock-gate (12.3 kB) to /home/desk/stories/the-night-of-the-lock-gate/reports/lock-gate.mirror.md"
	for _, size := range [][2]int{{120, 24}, {80, 24}, {80, 11}, {20, 5}} {
		s := after(t, size[0], size[1])
		s.Notify(style.Notice, notice)
		s.refresh()
		p.Add(fmt.Sprintf("a notice, %d×%d", size[0], size[1]), foot(s))
	}
	for _, width := range []int{40, 80, 120} {
		s := after(t, width, 24)
		s.demo = true
		p.Add(fmt.Sprintf("the demo greets, %d cells", width), foot(s))
	}
	s = after(t, 120, 24)
	s.demo = true
	p.AddNamed("the demo greets, by role", foot(s))
	s = after(t, 120, 24)
	s.Notify(style.Warning, "marks.jsonl: permission denied")
	p.AddNamed("a warning, by role", foot(s))
	p.Compare(t, "foot")
}

// TestGoldenWaiting compares what stands on a screen that has nothing to show.
func TestGoldenWaiting(t *testing.T) {
	var p golden.Pictures
	s := after(t, 80, 24)
	p.Add("comparing", s.waiting(3))
	s.resize(20, 24)
	p.Add("comparing, 20 cells", s.waiting(5))
	alone := sample.Quay()
	alone.Articles = alone.Articles[:1]
	s = &stage{newTestApp(t, alone), t}
	s.resize(80, 24)
	p.Add("no version", s.waiting(3))
	p.Compare(t, "waiting")
}
