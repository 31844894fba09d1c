package measure

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/internal/truth"
)

func TestZZRules(t *testing.T) {
	if os.Getenv("ZZR") == "" {
		t.Skip()
	}
	q := regexp.MustCompile(`“[^”]*”|; .* has the same, so the copy at hand may be the odd one|[0-9][0-9.,]*`)
	for _, dir := range knownStories {
		labels, _ := truth.Load(dir)
		story, _ := corpus.Load([]string{dir}, corpus.Options{})
		original, _ := story.Find(labels.Original)
		c := diffing.Collate(story, original)
		for _, v := range labels.Versions {
			i, _ := story.Find(v.ID)
			m := c.Compare(i)
			l := labelling{T: t, comparison: m, version: v, sum: newTally(), name: filepath.Base(dir) + "/" + v.ID}
			for _, f := range m.Findings {
				meets := func(k truth.Finding) bool { return l.meets(f, k.Original, k.Version) }
				state := "WRONG"
				if slices.ContainsFunc(v.Findings, meets) {
					state = "right"
				} else if slices.ContainsFunc(v.Arguable, meets) {
					state = "arguable"
				}
				note := f.Note
				if f.Original != nil {
					note = regexp.MustCompile(regexp.QuoteMeta(f.Original.Text)).ReplaceAllString(note, "O")
				}
				if f.Version != nil {
					note = regexp.MustCompile(regexp.QuoteMeta(f.Version.Text)).ReplaceAllString(note, "V")
				}
				if f.Severity >= finding.Medium {
					sim := -1.0; if f.Passage >= 0 { sim = m.Passages[f.Passage].Similarity }; fmt.Printf("RULE\t%s\t%s\t%s\t%s\t%.2f\t%s\t%s\t%s\n", f.Type, f.Severity, state, q.ReplaceAllString(note, "“”"), sim, contentOf(f.Original), contentOf(f.Version), l.name)
				}
			}
		}
	}
}
