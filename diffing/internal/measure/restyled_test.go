package measure

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/internal/seed"
	"storydiff/diffing/internal/testsize"
)

// TestRestyled compares articles with their texts in other quotation marks,
// dashes, spaces and spelling variants: nothing is found, and no passage is
// more than restyled. A comma or a full stop on the other side of a quotation
// mark may count as another wording.
func TestRestyled(t *testing.T) {
	for _, kind := range []seed.Kind{seed.Marks, seed.Dashes, seed.Spaces, seed.Commas, seed.Spelling, seed.Paragraphs} {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			rng, failures, tried := rand.New(rand.NewPCG(9, 9)), make(map[string]int), 0
			for _, g := range grounds(t) {
				broken := seed.Break(g.article)
				for range testsize.Of(1, 20) {
					p, ok := broken.Plant(kind, 1, rng)
					if !ok {
						continue
					}
					tried++
					way := p.Harmless[0].Way
					if err := onlyRestyled(diffing.Compare(g.article, p.Article), kind == seed.Commas); err != nil {
						if failures[way]++; failures[way] == 1 && !g.aside {
							t.Errorf("%s, %s: %v\noriginal %q\nversion  %q", g.article.ID, way, err, first(g.article, p.Harmless[0].Original), first(p.Article, p.Harmless[0].Version))
						}
					}
				}
			}
			if len(failures) > 0 {
				t.Errorf("of %d: %v", tried, failures)
			}
		})
	}
}

func onlyRestyled(m *diffing.Comparison, reworded bool) error {
	for _, f := range m.Findings {
		return fmt.Errorf("%s %s: %q → %q (%s)", f.Severity, f.Type, contentOf(f.Original), contentOf(f.Version), f.Note)
	}
	for n, p := range m.Passages {
		if reworded && p.Kind == diffing.Reworded {
			continue
		}
		if p.Kind != diffing.Kept && p.Kind != diffing.Restyled && p.Kind != diffing.Furniture || p.Moved || p.Again {
			return fmt.Errorf("passage %d, %v and %v, is %s, moved %v, again %v", n, p.Original, p.Version, p.Kind, p.Moved, p.Again)
		}
	}
	return nil
}

// first is the first of a text's places.
func first(a *text.Article, spans []text.Span) string {
	if len(spans) == 0 {
		return ""
	}
	return a.Slice(spans[0])
}
