package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestNoMatchIsTold searches every screen for what is nowhere: on top and at the foot
// it says so with the words, and does again when the next match is asked for.
func TestNoMatchIsTold(t *testing.T) {
	for _, width := range []int{40, 80, 120} {
		for _, screen := range []string{"1", "2", "3", "4", "5"} {
			s := demoStage(t)
			s.resize(width, 24)
			s.press(screen, "/", "z", "q", "z", "q", "enter")
			for _, key := range []string{"", "n", "N"} {
				if key != "" {
					s.press("up", key)
				}
				rows := strings.Split(ansi.Strip(s.screen()), "\n")
				if foot := rows[len(rows)-1]; !strings.Contains(foot, "no match for “zqzq”") {
					t.Errorf("screen %s, %d cells, after %q the foot says %q", screen, width, key, foot)
				}
				if width > 40 && !strings.Contains(rows[0], "no match") {
					t.Errorf("screen %s, %d cells, on top stands %q", screen, width, rows[0])
				}
			}
		}
	}
}

// TestSearchSaysThatItTurned goes on from the last match: desk and list of findings
// say that they began at the top again.
func TestSearchSaysThatItTurned(t *testing.T) {
	for _, screen := range []string{"1", "5"} {
		s := demoStage(t)
		s.resize(120, 36)
		s.press(screen, "g", "/", "p", "o", "n", "t", "enter")
		for _, key := range []string{"n", "N"} {
			told := 0
			for range 40 {
				before := s.Place()
				if screen == "5" {
					before = s.findings.Cursor
				}
				s.press(key)
				after := s.Place()
				if screen == "5" {
					after = s.findings.Cursor
				}
				turned := key == "n" && after <= before || key == "N" && after >= before
				if got := strings.HasPrefix(s.notice.text, "on from the "); got != turned {
					t.Errorf("screen %s: from %d to %d by %s it says %q", screen, before, after, key, s.notice.text)
				}
				if turned {
					told++
				}
			}
			if told == 0 {
				t.Errorf("screen %s: %s never comes round", screen, key)
			}
		}
	}
}
