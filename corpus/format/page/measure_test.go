package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

// TestMeasure reads the pages NAME.html of the folder that STORYDIFF_PAGES has,
// and compares their paragraphs with those in NAME.txt, a line each. Paragraphs
// that are the same but for white space count as found. The F1 is the mean of
// the pages'; a word is lost if the text has it fewer times than the lines.
func TestMeasure(t *testing.T) {
	folder := os.Getenv("STORYDIFF_PAGES")
	if folder == "" {
		t.Skip("STORYDIFF_PAGES names no folder")
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.html"))
	sum, pages, lost, words := 0.0, 0, 0, 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		gold, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".txt")
		if err != nil {
			continue
		}
		d, err := Read(document.Source{Name: filepath.Base(file), Data: data})
		if err != nil {
			t.Log(err)
		}
		got, want := linesOf(d.Text), linesOf(string(gold))
		f := f1(got, want)
		l := missing(strings.Fields(strings.Join(want, " ")), strings.Fields(strings.Join(got, " ")))
		sum, pages, lost, words = sum+f, pages+1, lost+l, words+len(strings.Fields(strings.Join(want, " ")))
		if f < 1 || l > 0 {
			t.Logf("%s: F1 %.2f, %d words lost, %d paragraphs for %d", filepath.Base(file), f, l, len(got), len(want))
		}
	}
	if pages > 0 {
		t.Logf("%d pages: F1 %.3f, %.2f %% of %d words lost", pages, sum/float64(pages), 100*float64(lost)/float64(max(words, 1)), words)
	}
}

// linesOf returns the lines that have something in them, with single spaces.
func linesOf(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		if fields := strings.Fields(line); len(fields) > 0 {
			all = append(all, strings.Join(fields, " "))
		}
	}
	return all
}

// missing counts what of want is not in got, each as often as it stands there.
func missing(want, got []string) int {
	left := map[string]int{}
	for _, g := range got {
		left[g]++
	}
	n := 0
	for _, w := range want {
		if left[w]--; left[w] < 0 {
			n++
		}
	}
	return n
}

func f1(got, want []string) float64 {
	if len(got)+len(want) == 0 {
		return 1
	}
	return 2 * float64(len(want)-missing(want, got)) / float64(len(got)+len(want))
}
