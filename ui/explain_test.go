package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/dialog"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
)

// TestExplain asks on every screen, wherever the cursor can be, what is under it:
// the box says so in few lines, whole, and the next key closes it.
func TestExplain(t *testing.T) {
	for _, open := range [][]string{{"1"}, {"1", "s"}, {"1", "s", "s"}, {"1", "s", "s", "s"}, {"1", "s", "s", "s", "s"}, {"1", "S", "s", "s", "s", "s", "s", "s", "s"},
		{"2"}, {"2", "}"}, {"2", "]"}, {"3"}, {"3", "j", "l"}, {"4"}, {"4", "t"}, {"4", "j", "j", "l"},
		{"5"}, {"5", "j", "t"}, {"5", "t", "t", "j"}} {
		s := newStage(t, 80, 24, sample.LockGate()...)
		s.press(open...)
		s.press("i")
		box, ok := s.dialog().(*dialog.Explain)
		if !ok {
			if s.notice.text == "" {
				t.Errorf("%v: no box, and nothing says why", open)
			}
			continue
		}
		d := box.View(s.drawnFor(24))
		if n := len(d.Rows) - 2; n < 1 || n > 9 {
			t.Errorf("%v: %d rows:\n%s", open, n, ansi.Strip(strings.Join(d.Rows, "\n")))
		}
		if strings.Contains(ansi.Strip(strings.Join(d.Rows, "")), cells.Ellipsis) {
			t.Errorf("%v: something is cut:\n%s", open, ansi.Strip(strings.Join(d.Rows, "\n")))
		}
		checkScreen(t, s, strings.Join(open, " "))
		if s.press("i"); s.dialog() != nil {
			t.Errorf("%v: the box does not close", open)
		}
	}
}

// TestMeanings has a meaning for each kind, type and severity, of at most three rows.
func TestMeanings(t *testing.T) {
	var all []string
	for _, k := range diffing.Kinds() {
		all = append(all, story.KindMeaning(k))
	}
	for _, k := range finding.Types() {
		all = append(all, story.FindingMeaning(k))
	}
	for _, s := range finding.Severities() {
		all = append(all, story.SeverityMeaning(s))
	}
	for i, text := range all {
		if n := len(cells.Wrap(text, 72)); text == "" || n > 3 || !strings.HasSuffix(text, ".") {
			t.Errorf("meaning %d takes %d rows: %q", i, n, text)
		}
	}
}
