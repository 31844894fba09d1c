package measure

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/internal/truth"
	"storydiff/diffing/wording"
)

func TestZZSwap(t *testing.T) {
	if os.Getenv("ZZ") == "" {
		t.Skip()
	}
	for _, dir := range knownStories {
		labels, _ := truth.Load(dir)
		story, _ := corpus.Load([]string{dir}, corpus.Options{})
		original, _ := story.Find(labels.Original)
		c := diffing.Collate(story, original)
		for _, v := range labels.Versions {
			i, _ := story.Find(v.ID)
			m := c.Compare(i)
			for n := range m.Passages {
				p := m.Passages[n]
				if len(p.Original) == 0 || len(p.Version) == 0 {
					continue
				}
				for k, e := range p.Edits {
					if e.Op != wording.Replace || e.Class != wording.Wording || k == 0 || k+1 == len(p.Edits) {
						continue
					}
					o, w := m.Original.Slice(e.Original), m.Version.Slice(e.Version)
					hit := "none"
					for _, f := range v.Findings {
						for _, s := range truth.Places(m.Version, f.Version) {
							if s.Start < e.Version.End && e.Version.Start < s.End {
								hit = f.Type + "/" + f.Severity
							}
						}
					}
					for _, f := range v.Arguable {
						for _, s := range truth.Places(m.Version, f.Version) {
							if s.Start < e.Version.End && e.Version.Start < s.End {
								hit = "arguable"
							}
						}
					}
					got := slices.ContainsFunc(m.Findings, func(f finding.Finding) bool {
						return f.Severity > 0 && f.Version != nil && f.Version.Start < e.Version.End && e.Version.Start < f.Version.End
					})
					fmt.Printf("SWAP\t%s\t%s\t%.2f\t%v\t%s\t%s\n", filepath.Base(dir), hit, p.Similarity, got, o, w)
				}
			}
		}
	}
}
