package ui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/ui/internal/sample"
)

// TestGoldenReview compares the screens of a review, without their styles.
func TestGoldenReview(t *testing.T) {
	views := []struct {
		name string
		keys []string
	}{
		{"desk-marked", []string{"enter", "]", "space", "F", "esc"}},
		{"reader-marked", []string{"enter", "]", "space", "F", "a", "l", "a", "t", "e", "ctrl+s", "]", "[", "["}},
		{"reader-unseen", []string{"enter", "]", "space", "space", "f", "j", "j", "j", "j", "j", "j", "j", "j", "space", "enter"}},
		{"note", []string{"enter", "]", "a", "l", "a", "t", "e", "enter", "m", "a", "n"}},
		{"note-asks", []string{"enter", "]", "a", "l", "a", "t", "e", "esc"}},
		{"theme", []string{"enter", "}", "}", "T", "j"}},
		{"actions", []string{"enter", ":", "n", "e", "x"}},
	}
	for _, v := range views {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				s := newStage(t, size[0], size[1], sample.LockGate()...)
				s.press("end")
				s.press(v.keys...)
				golden(t, name, ansi.Strip(s.screen()))
			})
		}
	}
}

// TestGoldenBeside compares readers with several versions beside the original.
func TestGoldenBeside(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {200, 50}} {
		name := fmt.Sprintf("reader-beside-%dx%d", size[0], size[1])
		t.Run(name, func(t *testing.T) {
			s := quayStage(t, size[0], size[1])
			s.press("enter", "+", "+", "tab", "]", "F")
			golden(t, name, ansi.Strip(s.screen()))
		})
	}
}

// TestGoldenSameAndFew compares what is said where there is little to say.
func TestGoldenSameAndFew(t *testing.T) {
	s := quayStage(t, 80, 24)
	s.press("end", "enter")
	golden(t, "reader-identical-80x24", ansi.Strip(s.screen()))
	few := sample.Quay()
	few.Articles = few.Articles[:1]
	alone := &stage{newTestApp(t, few), t}
	alone.resize(80, 24)
	alone.run(alone.Init())
	golden(t, "desk-alone-80x24", ansi.Strip(alone.screen()))
	alone.press("enter")
	golden(t, "reader-alone-80x24", ansi.Strip(alone.screen()))
	few.Articles = sample.Quay().Articles[:2]
	one := &stage{newTestApp(t, few), t}
	one.resize(80, 24)
	one.run(one.Init())
	golden(t, "desk-one-80x24", ansi.Strip(one.screen()))
}
