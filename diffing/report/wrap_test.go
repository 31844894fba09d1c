package report

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
)

func FuzzWrap(f *testing.F) {
	f.Add("one two  three\nfour", 7)
	f.Add("a very-long-word-that-fits-nowhere b", 9)
	f.Add("漢字 かな é é 👩‍👩‍👧", 4)
	f.Fuzz(func(t *testing.T, s string, width int) {
		width = 3 + max(0, width)%100
		s = corpus.Clean(s)
		got := wrap(plainWords(s, nil), "> ", "  ", width)
		if !strings.HasSuffix(got, "\n") || strings.TrimSuffix(got, "\n") == got {
			t.Fatalf("no line end: %q", got)
		}
		lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		var words []string
		for i, line := range lines {
			first := "  "
			if i == 0 {
				first = "> "
			}
			line, ok := strings.CutPrefix(line+" ", first)
			if !ok {
				t.Fatalf("line %d is not indented: %q", i, line)
			}
			in := strings.FieldsFunc(line, isSpace)
			if n := 2 + ansi.StringWidth(strings.TrimSpace(line)); n > width && len(in) > 1 {
				t.Errorf("line %d of %d cells, with more than a word: %q", i, n, line)
			}
			words = append(words, in...)
		}
		if want := strings.FieldsFunc(s, isSpace); strings.Join(words, " ") != strings.Join(want, " ") {
			t.Errorf("words %q, want %q", words, want)
		}
	})
}

func TestMarksAreWdiffs(t *testing.T) {
	tests := []struct {
		name string
		list []atom
		want string
	}{
		{"a word", atomsOf("an ", "-old", "+new", " hat"), "an [-old-] {+new+} hat"},
		{"its space inside", atomsOf("an ", "-old ", "+new ", "hat"), "an [-old-] {+new+} hat"},
		{"only deleted", atomsOf("an ", "-old ", "hat"), "an [-old-] hat"},
		{"the space before", atomsOf("an", "-  old", " hat"), "an [-old-] hat"},
		{"only inserted", atomsOf("a hat", "+, green"), "a hat{+, green+}"},
		{"inside quotation marks", atomsOf("“", "+so ", "clear”"), "“{+so+} clear”"},
		{"inside brackets", atomsOf("(", "-two words", "+one", ")"), "([-two words-]{+one+})"},
		{"one mark over two edits", atomsOf("-a b", "- c d", "+e"), "[-a b c d-] {+e+}"},
		{"nothing but space", atomsOf("a", "- ", "+  ", "b"), "a b"},
		{"nothing", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := textReport{ink: plain()}
			got := strings.TrimSuffix(wrap(r.words(tt.list), "", "", 80), "\n")
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// atomsOf makes atoms of texts: "-deleted", "+inserted", or in both.
func atomsOf(texts ...string) []atom {
	var list []atom
	for _, s := range texts {
		switch {
		case strings.HasPrefix(s, "-"):
			list = appendAtoms(list, s[1:], deleted)
		case strings.HasPrefix(s, "+"):
			list = appendAtoms(list, s[1:], inserted)
		default:
			list = appendAtoms(list, s, same)
		}
	}
	return list
}

// A mark is a pair in every line that shows it, however narrow the lines.
func TestLinesOfALongMark(t *testing.T) {
	r := textReport{ink: coloured()}
	list := atomsOf("so ", "-"+strings.Repeat("long ", 50), "+short", " it is")
	for line := range strings.SplitSeq(wrap(r.words(list), "", "", 20), "\n") {
		if n := ansi.StringWidth(line); n > 20 {
			t.Errorf("%d cells: %q", n, line)
		}
		if strings.HasSuffix(line, "\x1b[9m") || strings.Count(line, "\x1b[") != 2*strings.Count(line, "\x1b[m") {
			t.Errorf("a style runs over the end of the line %q", line)
		}
	}
}
