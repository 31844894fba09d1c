package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/diffing"
)

// TestSeries writes reports on two stories, and what could not be read between
// them, in every format that joins.
func TestSeries(t *testing.T) {
	c := harbour(t)
	const name = "ferry\x1b[2J <b>\n# =1"
	for _, f := range Joining() {
		sel := Selection{Title: name}
		head := forms()[f].joint.head
		alone, begins := strings.CutPrefix(string(written(t, f, sel, c)), head)
		if !begins {
			t.Errorf("%v: a report does not begin with %q:\n%s", f, head, alone)
		}
		for _, inColours := range []bool{false, true} {
			var b bytes.Buffer
			s := NewSeries(&b, f, inColours)
			for _, err := range []error{
				s.Comparisons([]*diffing.Comparison{c}, sel), s.Failed("mine", "only one\x1b[2J article"), s.Comparisons([]*diffing.Comparison{c}, sel), s.Close(),
			} {
				if err != nil {
					t.Fatal(err)
				}
			}
			got := ansi.Strip(b.String())
			if n := strings.Count(got, strings.TrimSpace(alone)); n != 2 {
				t.Errorf("%v: the report on a story alone is in it %d times:\n%s", f, n, got)
			}
			if strings.Count(got, "ferry") < 2 || head != "" && (strings.Count(got, head) != 1 || !strings.HasPrefix(got, head)) {
				t.Errorf("%v: not both stories are named, or the head does not stand once above them:\n%s", f, got)
			}
			if f == JSON && !json.Valid(b.Bytes()) || strings.Contains(got, "only one") != (f == JSON) {
				t.Errorf("%v:\n%s", f, got)
			}
			if f != Text || !inColours {
				noControls(t, f, "two stories", b.Bytes())
			}
		}
		var b bytes.Buffer
		if err := NewSeries(&b, f, false).Close(); err != nil || b.String() != forms()[f].joint.none || f == JSON && b.String() != "[]\n" || f == Text && b.Len() == 0 {
			t.Errorf("%v of no story: %q, %v", f, &b, err)
		}
	}
}
