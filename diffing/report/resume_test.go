package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
)

func lineOf(story string, n int) string {
	return fmt.Sprintf(`{"schema":"storydiff.comparison/1","story":%q,"n":%d,"text":%q}`+"\n", story, n, strings.Repeat("word ", n*20_000))
}

// TestWritten cuts a file at every story and anywhere, and wants the rest.
func TestWritten(t *testing.T) {
	stories := map[string]string{"a": lineOf("a", 0) + lineOf("a", 1), "b": lineOf("b", 0), "c": "", "d \"4\"": lineOf("d \"4\"", 0) + lineOf("d \"4\"", 2) + lineOf("d \"4\"", 1)}
	var groups []corpus.Group
	var all string
	for _, name := range []string{"a", "b", "c", "d \"4\""} {
		if stories[name] != "" {
			groups = append(groups, corpus.Group{Name: name})
		}
		all += stories[name]
	}
	for _, n := range []int{0, 1, 20, 60, 100, len(stories["a"]) - 1, len(stories["a"]), len(stories["a"]) + 70, len(all) - 70_000, len(all) - 1, len(all)} {
		w, err := ReadWritten(strings.NewReader(all[:n]))
		if err != nil || w.Whole > int64(n) || w.Whole > 0 && all[w.Whole-1] != '\n' {
			t.Fatalf("%d bytes: %+v, %v", n, w, err)
		}
		got := all[:w.Whole]
		for g := range w.Rest(slices.Values(groups)) {
			rest, err := w.Cut([]byte(stories[g.Name]))
			if err != nil {
				t.Fatalf("%d bytes: %v", n, err)
			}
			got += string(rest)
		}
		if got != all || w.Err() != nil {
			t.Errorf("%d bytes: %d of %d, %v", n, len(got), len(all), w.Err())
		}
	}
}

func TestWrittenRefuses(t *testing.T) {
	for _, text := range []string{"\n", "x", "{}\n", `{"schema":"storydiff.review/1"}` + "\n", lineOf("a", 1) + "\n", lineOf("a", 1) + "x", `{"schema":"storydiff.comparison/1","story":7}` + "\n"} {
		if w, err := ReadWritten(strings.NewReader(text)); err == nil {
			t.Errorf("%.40q is taken for %+v", text, w)
		}
	}
}
