package diffing

import (
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"
	"unicode"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/wording"
)

// A property holds for every comparison of any two articles.
type property struct {
	name  string
	check func(*Comparison) error
}

func properties() []property {
	return []property{
		{"every version sentence is in one passage", versionOnce},
		{"every original sentence is in one passage, or again", originalOnce},
		{"passages are in order", ordered},
		{"both texts are rebuilt", rebuilt},
		{"edits tile the sentences", tiled},
		{"edits are of their kind", editsTrue},
		{"no word is split", wordsWhole},
		{"no grapheme cluster is split", clustersWhole},
		{"kinds are true", kindsTrue},
		{"moved and again are true", marksTrue},
		{"similarity is from 0 to 1", similarityTrue},
		{"findings and passages point at each other", findingsLinked},
		{"places are in their articles", placesTrue},
		{"figures add up", figuresTrue},
		{"parts are beside their own", partsTrue},
		{"furniture has no finding", furnitureQuiet},
	}
}

// TestHolds tries every property on every pair. The first pair for which one
// fails is shown with as few words as still show it.
func TestHolds(t *testing.T) {
	all := oddPairs(t)
	made := make([]*Comparison, len(all))
	inParallel(len(all), func(i int) { made[i] = compareTexts(all[i]) })
	for _, p := range properties() {
		t.Run(p.name, func(t *testing.T) {
			failures := 0
			for i, m := range made {
				if p.check(m) == nil {
					continue
				}
				if failures++; failures == 1 {
					least := shrunk(all[i], func(x texts) bool { return p.check(compareTexts(x)) != nil })
					t.Errorf("%v\noriginal %q\nversion  %q", p.check(compareTexts(least)), least.original, least.version)
				}
			}
			if failures > 0 {
				t.Errorf("%d of %d pairs", failures, len(all))
			}
		})
	}
}

func versionOnce(m *Comparison) error {
	seen := make([]int, len(m.Version.Sentences))
	for n, p := range m.Passages {
		if !slices.IsSorted(p.Version) || !slices.IsSorted(p.Original) || len(p.Version)+len(p.Original) == 0 {
			return fmt.Errorf("passage %d has sentences %v and %v", n, p.Original, p.Version)
		}
		for _, j := range p.Version {
			seen[j]++
		}
	}
	for j, n := range seen {
		if n != 1 {
			return fmt.Errorf("sentence %d of the version is in %d passages", j, n)
		}
	}
	return nil
}

func originalOnce(m *Comparison) error {
	seen := make([]int, len(m.Original.Sentences))
	for n, p := range m.Passages {
		for _, i := range p.Original {
			if p.Again && seen[i] == 0 {
				return fmt.Errorf("passage %d uses sentence %d again, which none before it has", n, i)
			}
			if !p.Again {
				seen[i]++
			}
		}
	}
	for i, n := range seen {
		if n != 1 {
			return fmt.Errorf("sentence %d of the original is in %d passages, those that use it again apart", i, n)
		}
	}
	return nil
}

// ordered: passages are in the version's order, and those of a part that are
// neither moved nor again in the original's as well; what was dropped stands after
// what precedes it in the original.
func ordered(m *Comparison) error {
	lastVersion, lastOriginal := -1, map[text.Part]int{}
	place := make([]int, len(m.Original.Sentences)) // the passage of each sentence; before all others where it is moved
	for n, p := range m.Passages {
		for _, i := range p.Original {
			switch {
			case p.Moved:
				place[i] = -1
			case !p.Again:
				place[i] = n
			}
		}
	}
	for n, p := range m.Passages {
		if len(p.Version) > 0 {
			if p.Version[0] <= lastVersion {
				return fmt.Errorf("passage %d begins with version sentence %d after %d", n, p.Version[0], lastVersion)
			}
			lastVersion = p.Version[0]
		}
		switch {
		case len(p.Original) == 0 || p.Moved || p.Again:
		case len(p.Version) == 0:
			if i := p.Original[0]; i > 0 && place[i-1] > n {
				return fmt.Errorf("passage %d, dropped sentence %d, stands before passage %d with the sentence before", n, i, place[i-1])
			}
		default:
			if last, ok := lastOriginal[m.Part(n)]; ok && p.Original[0] <= last {
				return fmt.Errorf("passage %d begins with original sentence %d after %d and is not moved", n, p.Original[0], last)
			}
			lastOriginal[m.Part(n)] = p.Original[0]
		}
	}
	return nil
}

// rebuilt: the edits of the passages, those that use sentences again apart,
// hold every byte of the texts that is not white space once, and none twice.
func rebuilt(m *Comparison) error {
	side := func(a *text.Article, span func(wording.Edit) text.Span, skipAgain bool) error {
		held := make([]int, len(a.Text))
		for n, p := range m.Passages {
			if p.Again && skipAgain {
				continue
			}
			for _, e := range p.Edits {
				s := span(e)
				if s.Start < 0 || s.End > len(held) || s.End < s.Start {
					return fmt.Errorf("passage %d has a span %v in a text of %d bytes", n, s, len(held))
				}
				for i := s.Start; i < s.End; i++ {
					held[i]++
				}
			}
		}
		for i, r := range a.Text {
			if held[i] > 1 || held[i] == 0 && !unicode.IsSpace(r) {
				return fmt.Errorf("%s: byte %d, %q, is held %d times", a.ID, i, r, held[i])
			}
		}
		return nil
	}
	if err := side(m.Original, func(e wording.Edit) text.Span { return e.Original }, true); err != nil {
		return err
	}
	return side(m.Version, func(e wording.Edit) text.Span { return e.Version }, false)
}

// tiled: the edits of a passage follow one another through its sentences, and
// end where they end.
func tiled(m *Comparison) error {
	side := func(n int, a *text.Article, sentences []int, spans []text.Span) error {
		k, at := 0, -1
		for _, s := range spans {
			if s.Len() == 0 {
				if len(sentences) > 0 && k < len(sentences) && s.Start > a.Sentences[sentences[k]].End {
					return fmt.Errorf("passage %d: an empty span at %d, before the text at %v", n, s.Start, a.Sentences[sentences[k]].Span)
				}
				continue
			}
			for at < 0 && k < len(sentences) && a.Sentences[sentences[k]].Len() == 0 {
				k++
			}
			if k == len(sentences) {
				return fmt.Errorf("passage %d: %v is after its last sentence", n, s)
			}
			sentence := a.Sentences[sentences[k]]
			if at < 0 {
				at = sentence.Start
			}
			if s.Start != at || s.End > sentence.End {
				return fmt.Errorf("passage %d: %v where the text goes on at %d, in sentence %v", n, s, at, sentence.Span)
			}
			if at = s.End; at == sentence.End {
				k, at = k+1, -1
			}
		}
		for k < len(sentences) && a.Sentences[sentences[k]].Len() == 0 {
			k++
		}
		if k < len(sentences) {
			return fmt.Errorf("passage %d: its sentence %d is not covered to the end", n, sentences[k])
		}
		return nil
	}
	for n, p := range m.Passages {
		var o, v []text.Span
		for _, e := range p.Edits {
			o, v = append(o, e.Original), append(v, e.Version)
		}
		if err := side(n, m.Original, p.Original, o); err != nil {
			return fmt.Errorf("original: %w", err)
		}
		if err := side(n, m.Version, p.Version, v); err != nil {
			return fmt.Errorf("version: %w", err)
		}
	}
	return nil
}

func editsTrue(m *Comparison) error {
	for n, p := range m.Passages {
		for _, e := range p.Edits {
			o, v := m.Original.Slice(e.Original), m.Version.Slice(e.Version)
			right := false
			switch e.Op {
			case wording.Equal:
				right = o == v && o != "" && e.Class == wording.Style
			case wording.Delete:
				right = o != "" && v == ""
			case wording.Insert:
				right = o == "" && v != ""
			case wording.Replace:
				right = o != "" && v != "" && o != v
			}
			if !right {
				return fmt.Errorf("passage %d: %s %s of %q with %q", n, e.Class, e.Op, o, v)
			}
		}
	}
	return nil
}

// TestSameAnswer compares each pair twice, and once on other goroutines at the
// same time, in one collation and in another.
func TestSameAnswer(t *testing.T) {
	for i, p := range oddPairs(t) {
		if i%5 != 0 {
			continue
		}
		story := &corpus.Story{Articles: []*text.Article{
			corpus.NewArticle("original", "", cleaned(p.original)), corpus.NewArticle("version", "", cleaned(p.version)),
			corpus.NewArticle("other", "", cleaned(p.version+p.original)),
		}}
		want, runs := Collate(story, 0).Compare(1), make([]*Comparison, 4)
		shared := Collate(story, 0)
		inParallel(len(runs), func(n int) {
			c := shared
			if n%2 == 0 {
				c = Collate(story, 0)
			}
			runs[n] = c.Compare(1)
		})
		for n, got := range runs {
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("run %d gives another answer for\noriginal %q\nversion  %q", n, p.original, p.version)
			}
		}
	}
}

// FuzzCompare tries every property on the comparison of any two texts.
func FuzzCompare(f *testing.F) {
	for _, a := range oddTexts() {
		f.Add(a, "One sentence said “this”. Another, of 14 words, said that.")
		f.Add("“One” sentence, at 3.2 million.\n\nAdvertisement\n\nOrla Renn said so.", a)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		m := compareTexts(texts{original: a, version: b})
		for _, p := range properties() {
			if err := p.check(m); err != nil {
				t.Errorf("%s: %v", p.name, err)
			}
		}
	})
}

// inParallel calls do for 0 to n-1, on two goroutines.
func inParallel(n int, do func(int)) {
	var wait sync.WaitGroup
	next := make(chan int)
	for range 2 {
		wait.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}
