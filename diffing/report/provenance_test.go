package report

import (
	"strings"
	"testing"
)

// TestEveryExportSaysWhatItIsOf looks in each format for what somebody has to know who
// finds the file a year later: the articles and when they are of, the program and its
// version, the options, and what the passages were picked by.
func TestEveryExportSaysWhatItIsOf(t *testing.T) {
	c := harbour(t)
	c.Version.Updated, c.Version.Fetched = "2031-03-04", "2031-03-05T07:00:00Z"
	all := Selection{Made: Provenance{"storydiff", "7.8.9", []string{"--original wire", `--agency "Northern Wire"`}}}
	picked := all
	picked.Passages, picked.Filter = [][]int{{0, 3}}, "what is grave"
	for _, f := range Formats() {
		for _, sel := range []Selection{all, picked} {
			got := plainly(legible(t, f, written(t, f, sel, c)))
			want := []string{"wire", "Northern Wire", "courier", "The Courier", "2031-03-03", "2031-03-04", "2031-03-05T07:00:00Z",
				"storydiff", "7.8.9", "--original wire", `--agency "Northern Wire"`}
			if sel.Passages != nil && f != Unified { // which has all of a version, whatever is picked
				want = append(want, "hat is grave")
			}
			for _, w := range want {
				if !strings.Contains(got, w) {
					t.Errorf("%s, picked %v: nothing of %s", f, sel.Passages != nil, w)
				}
			}
			if strings.Contains(got, "hat is grave") && sel.Passages == nil {
				t.Errorf("%s: told a filter that is not on", f)
			}
		}
	}
}

// plainly returns an export without the escapes of its format, on one line.
func plainly(export []byte) string {
	s := strings.NewReplacer(`\-`, "-", `\:`, ":", `\"`, `"`, `""`, `"`, "&#34;", `"`, "&#45;", "-", "- -", "--").Replace(string(export))
	return strings.Join(strings.Fields(s), " ")
}

// A report on all versions says so as well.
func TestEverySurveySaysWhatItIsMadeWith(t *testing.T) {
	s := surveyed(t)
	for _, f := range Formats() {
		if f.OneVersion() {
			continue
		}
		var b strings.Builder
		if err := WriteSurvey(&b, f, s, Selection{Made: Provenance{"storydiff", "7.8.9", []string{"--original wire"}}}); err != nil {
			t.Fatal(err)
		}
		for _, w := range []string{"7.8.9", "--original wire"} {
			if !strings.Contains(plainly([]byte(b.String())), w) {
				t.Errorf("%s: nothing of %s", f, w)
			}
		}
	}
}

func TestProvenanceIsClean(t *testing.T) {
	p := Provenance{"storydiff", "1\x1b[31m", []string{"--original a\u202eb\nc"}}
	if got := p.String(); got != "storydiff 1 --original ab c" {
		t.Errorf("%q", got)
	}
	if got := (Selection{Made: p}).pickedText(1, 2); got != "1 of 2 passages" {
		t.Errorf("%q", got)
	}
	if got := (Selection{Filter: "a\x1b[2J  b"}).pickedText(1, 2); got != "A b: 1 of 2 passages" {
		t.Errorf("%q", got)
	}
}

// TestVersion stamps a version as the linker does for a release.
func TestVersion(t *testing.T) {
	defer func() { stamped = "" }()
	if got := Version(); got == "" || strings.HasPrefix(got, "v") {
		t.Errorf("without a stamp: %q", got)
	}
	stamped = "v1.2.3-rc.1"
	if got := Version(); got != "1.2.3-rc.1" {
		t.Errorf("%q", got)
	}
}
