package corpus

import (
	"slices"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
	"storydiff/corpus/text"
)

func TestFindMarks(t *testing.T) {
	const content = "Ines Tolvaj said 3 boats sank.\n\nThe 3 crews met Ines Tolvaj and Tor Hagvik."
	mark := func(kind document.MarkKind, words string, nth int) document.Mark {
		at := 0
		for range nth {
			at += strings.Index(content[at:], words) + 1
		}
		return document.Mark{Kind: kind, Text: words, At: at + strings.Index(content[at:], words)}
	}
	marks := []document.Mark{
		mark(document.Person, "Ines Tolvaj", 0), mark(document.Number, "3", 1), mark(document.Person, "Ines Tolvaj", 1), mark(document.Person, "Tor Hagvik", 0),
	}
	of := func(a *text.Article, above int) []string {
		var got []string
		for _, m := range findMarks(a, marks, above) {
			got = append(got, a.Text[m.Start-4:m.End])
		}
		return got
	}
	for name, test := range map[string]struct {
		above, text string
		want        []string
	}{
		"as it was":   {"Top: ", content, []string{"op: Ines Tolvaj", "The 3", "met Ines Tolvaj", "and Tor Hagvik"}},
		"mended":      {"Top: ", strings.Replace(content, "sank", "went down", 1), []string{"op: Ines Tolvaj", "The 3", "met Ines Tolvaj", "and Tor Hagvik"}},
		"cut":         {"Top: ", strings.Replace(content, " said", "", 1), []string{"op: Ines Tolvaj", "The 3", "met Ines Tolvaj", "and Tor Hagvik"}},
		"one is gone": {"Top: ", strings.Replace(content, "met Ines Tolvaj and", "met", 1), []string{"op: Ines Tolvaj", "The 3", "met Tor Hagvik"}},
	} {
		a := &text.Article{Text: test.above + test.text}
		if got := of(a, len(test.above)); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}
