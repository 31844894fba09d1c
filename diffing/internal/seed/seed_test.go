package seed

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/internal/testsize"
)

// originals loads the articles that are planted in: those of the labelled
// stories and those that stand beside this test.
func originals(t *testing.T) []*text.Article {
	t.Helper()
	load := func(path string) *corpus.Story {
		story, err := corpus.Load([]string{path}, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return story
	}
	var out []*text.Article
	for _, path := range []string{"../../../corpus/demo", "../../testdata/stories/disaster", "../../testdata/stories/court", "../../testdata/stories/economy"} {
		story := load(path)
		out = append(out, story.Articles[story.Original])
	}
	return slices.Concat(out, load("testdata").Articles, load("testdata/aside").Articles)
}

func kinds() []Kind { return append(Faults(), Harmless()...) }

// eachPlant calls do for plants of every kind in every original, for as long
// as it wants more of the kind.
func eachPlant(t *testing.T, times int, do func(t *testing.T, a *text.Article, k Kind, p Planted) (more bool)) {
	var all []*Ground
	for _, a := range originals(t) {
		all = append(all, Break(a))
	}
	for _, k := range kinds() {
		t.Run(string(k), func(t *testing.T) {
			rng := rand.New(rand.NewPCG(7, 11))
			for range times {
				for _, g := range all {
					if p, ok := g.Plant(k, 1+rng.IntN(4), rng); ok && !do(t, g.a, k, p) {
						return
					}
				}
			}
		})
	}
}

// TestEnough holds every kind to as many distinct plants as are measured, and
// every way to one. Set
// SEED_SHOW to a kind to read some of them.
func TestEnough(t *testing.T) {
	several := testsize.Of(60, 300)
	seen, ways := make(map[Kind]map[string]bool), make(map[Kind]map[string]int)
	for _, k := range kinds() {
		seen[k], ways[k] = make(map[string]bool), make(map[string]int)
	}
	eachPlant(t, 300, func(t *testing.T, a *text.Article, k Kind, p Planted) bool {
		if key := p.Text + p.Article.Byline; !seen[k][key] {
			seen[k][key] = true
			for _, w := range waysPlanted(p) {
				ways[k][w]++
			}
			if os.Getenv("SEED_SHOW") == string(k) {
				show(t, a, p)
			}
		}
		return len(seen[k]) < several
	})
	for _, k := range kinds() {
		t.Logf("%-18s %5d distinct: %v", k, len(seen[k]), ways[k])
		if len(seen[k]) < several {
			t.Errorf("%s: %d distinct plants, want %d", k, len(seen[k]), several)
		}
		for _, w := range waysOf(k) {
			if ways[k][w.name] == 0 {
				t.Errorf("%s: nothing was planted as %q", k, w.name)
			}
		}
	}
}

func waysPlanted(p Planted) []string {
	var out []string
	for _, f := range p.Faults {
		out = append(out, f.Way)
	}
	for _, h := range p.Harmless {
		out = append(out, h.Way)
	}
	return out
}

func show(t *testing.T, a *text.Article, p Planted) {
	pieces := func(a *text.Article, spans []text.Span) string {
		var all []string
		for _, s := range spans {
			all = append(all, a.Slice(s))
		}
		return strings.ReplaceAll(strings.Join(all, " | "), "\n", "⏎")
	}
	for _, f := range p.Faults {
		t.Logf("%s: %s %s: %s → %s (%s)", f.Way, f.Severity, f.Type, pieces(a, f.Original), pieces(p.Article, f.Version), f.Note)
	}
	for _, h := range p.Harmless {
		t.Logf("%s: %s → %s", h.Way, pieces(a, h.Original), pieces(p.Article, h.Version))
	}
}

// TestShown checks that two texts differ where a plant says, and nowhere else.
func TestShown(t *testing.T) {
	eachPlant(t, testsize.Of(5, 25), func(t *testing.T, a *text.Article, _ Kind, p Planted) bool {
		var o, v []text.Span
		for _, f := range p.Faults {
			o, v = append(o, f.Original...), append(v, f.Version...)
			if f.Note == "" || !slices.Contains([]string{"low", "medium", "high"}, f.Severity) {
				t.Errorf("a fault without note or severity: %+v", f)
			}
		}
		for _, h := range p.Harmless {
			o, v = append(o, h.Original...), append(v, h.Version...)
		}
		if p.Article.Text != p.Text {
			t.Fatal("the article has another text")
		}
		if got, want := outside(p.Text, v), outside(a.Text, o); got != want {
			t.Errorf("%s: outside the spans\n%s\nwant\n%s", a.ID, got, want)
		}
		if len(o)+len(v) > 0 && a.Text == p.Text {
			t.Errorf("%s: nothing differs", a.ID)
		}
		return true
	})
}

// outside returns what a text says outside of spans, without its white space.
func outside(text string, spans []text.Span) string {
	b := []byte(text)
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			b[i] = ' '
		}
	}
	return strings.Join(strings.FieldsFunc(string(b), unicode.IsSpace), "")
}

// TestSpans checks that spans are in order, inside the text and whole.
func TestSpans(t *testing.T) {
	check := func(t *testing.T, text string, spans []text.Span) {
		for n, s := range spans {
			if s.Start < 0 || s.End > len(text) || s.Len() <= 0 || n > 0 && spans[n-1].Start > s.Start {
				t.Fatalf("span %d of %v in a text of %d bytes", n, spans, len(text))
			}
			if w := text[s.Start:s.End]; strings.TrimSpace(w) != w {
				t.Errorf("white space at an end of %q", w)
			}
			if strings.ToValidUTF8(text[s.Start:s.End], "?") != text[s.Start:s.End] {
				t.Errorf("a letter is cut in %q", text[s.Start:s.End])
			}
		}
	}
	eachPlant(t, testsize.Of(3, 10), func(t *testing.T, a *text.Article, k Kind, p Planted) bool {
		if (len(p.Faults) > 0) == (len(p.Harmless) > 0) {
			t.Errorf("%d faults and %d harmless changes", len(p.Faults), len(p.Harmless))
		}
		for _, f := range p.Faults {
			check(t, a.Text, f.Original)
			check(t, p.Text, f.Version)
			if k != Credit && len(f.Original)+len(f.Version) == 0 {
				t.Errorf("%s shows nowhere", f.Way)
			}
		}
		for _, h := range p.Harmless {
			check(t, a.Text, h.Original)
			check(t, p.Text, h.Version)
		}
		return true
	})
}

// TestFurnitureUntouched checks that the page text of an original stands in
// the planted article word for word and is still page text, credits apart.
func TestFurnitureUntouched(t *testing.T) {
	lines := func(a *text.Article) []string {
		var out []string
		for _, s := range a.Sentences {
			if s.Part.IsFurniture() {
				out = append(out, a.Slice(s.Span))
			}
		}
		return out
	}
	eachPlant(t, testsize.Of(3, 10), func(t *testing.T, a *text.Article, k Kind, p Planted) bool {
		if k == Credit {
			return false
		}
		got := lines(p.Article)
		for _, l := range lines(a) {
			if !slices.Contains(got, l) {
				t.Errorf("%s: %q is no page text any more", a.ID, l)
			}
		}
		return true
	})
}

// TestSameSeedSamePlant checks that plants depend on nothing but the seed: two
// grounds made of one article give the same, time after time.
func TestSameSeedSamePlant(t *testing.T) {
	for _, a := range originals(t) {
		one, two := Break(a), Break(a)
		for _, k := range kinds() {
			for seed := range uint64(3) {
				p, _ := one.Plant(k, 2, rand.New(rand.NewPCG(seed, 0)))
				q, _ := two.Plant(k, 2, rand.New(rand.NewPCG(seed, 0)))
				if !reflect.DeepEqual(p, q) {
					t.Errorf("%s in %s: two plants from seed %d differ", k, a.ID, seed)
				}
			}
		}
	}
}

// TestApart checks that the plants of one call stand in different sentences,
// and that the original is left as it was.
func TestApart(t *testing.T) {
	eachPlant(t, testsize.Of(3, 10), func(t *testing.T, a *text.Article, k Kind, p Planted) bool {
		taken := make(map[int]int)
		for n, f := range p.Faults {
			for _, s := range f.Original {
				if was, ok := taken[a.FindSentence(s.Start)]; ok && was != n && k != Attribution {
					t.Errorf("%s: two faults in %q", a.ID, a.Slice(s))
				}
				taken[a.FindSentence(s.Start)] = n
			}
		}
		return true
	})
}

// TestNothingToPlant checks that an article without a place for a fault says so.
func TestNothingToPlant(t *testing.T) {
	a := corpus.NewArticle("empty", "", "Advertisement\n")
	for _, k := range kinds() {
		if p, ok := Plant(a, k, 3, rand.New(rand.NewPCG(1, 1))); ok {
			t.Errorf("%s: planted %q", k, p.Text)
		}
	}
}

// TestOwnRules checks that nothing of the engine is used here. How much tests try
// is no part of it.
func TestOwnRules(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		rest := strings.ReplaceAll(string(data), `"storydiff/diffing/internal/testsize"`, "")
		if strings.Contains(rest, `"storydiff/`+`diffing`) {
			t.Errorf("%s imports the engine", f)
		}
	}
}
