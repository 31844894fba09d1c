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
	for _, f := range Formats() {
		if !f.Joins() {
			continue
		}
		alone := string(written(t, f, Selection{Title: "ferry"}, c))
		for _, inColours := range []bool{false, true} {
			var b bytes.Buffer
			s := NewSeries(&b, f, inColours)
			for _, err := range []error{
				s.Comparisons([]*diffing.Comparison{c}, Selection{Title: "ferry"}), s.Failed("mine", "only one\x1b[2J article"),
				s.Comparisons([]*diffing.Comparison{c}, Selection{Title: "ferry"}), s.Close(),
			} {
				if err != nil {
					t.Fatal(err)
				}
			}
			got := ansi.Strip(b.String())
			if n := strings.Count(got, strings.TrimSpace(alone)); n != 2 {
				t.Errorf("%v: the report on a story alone is in it %d times:\n%s", f, n, got)
			}
			if f == JSON && !json.Valid(b.Bytes()) || strings.Contains(got, "only one") != (f == JSON) {
				t.Errorf("%v:\n%s", f, got)
			}
		}
		var b bytes.Buffer
		if err := NewSeries(&b, f, false).Close(); err != nil || f == JSON && b.String() != "[]\n" || f == Text && b.Len() == 0 {
			t.Errorf("%v of no story: %q, %v", f, &b, err)
		}
	}
}
