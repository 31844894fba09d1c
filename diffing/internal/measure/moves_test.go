package measure

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/internal/testsize"
)

// leastMinimal is the share of shuffled articles whose moves must be the
// fewest words that explain the order; 0 holds nothing.
const leastMinimal = 0.98

// TestAccuracyMoves shuffles the paragraphs of articles and compares the words
// that are marked moved with the fewest that explain the order, worked out
// from the shuffle itself. Set STORYDIFF_SHOW=moves to see what went wrong.
func TestAccuracyMoves(t *testing.T) {
	all, right, tried := grounds(t), 0, 0
	for _, share := range []float64{0.1, 0.3, 1} {
		minimal, of, marked, fewest := 0, 0, 0, 0
		for n := range testsize.Of(2, 50) {
			rng := rand.New(rand.NewPCG(uint64(n), 3))
			for _, g := range all {
				version, order := shuffled(g.article, share, rng)
				m := diffing.Compare(g.article, version)
				got, want := movedWords(m), fewestWords(version, order)
				of++
				marked += got
				fewest += want
				if got == want {
					minimal++
				} else if os.Getenv("STORYDIFF_SHOW") == "moves" && !g.aside {
					t.Logf("%s, shuffle %d of %.1f: %d words moved, and %d would do%s", g.article.ID, n, share, got, want, notKept(m))
				}
			}
		}
		t.Logf("%3.0f%% of the paragraphs shuffled: the fewest words in %.3f of %d articles · %d words moved, %d would do", 100*share, float64(minimal)/float64(of), of, marked, fewest)
		right += minimal
		tried += of
	}
	if got := float64(right) / float64(tried); got < leastMinimal {
		t.Errorf("the fewest words moved in %.3f of the articles, want %.3f", got, leastMinimal)
	} else {
		t.Logf("in all: %.3f", got)
	}
}

// shuffled moves a share of an article's story paragraphs, at least one, to
// places drawn at random. Page text stays where it is. The order gives for each
// paragraph of the version which of the original's it is.
func shuffled(a *text.Article, share float64, rng *rand.Rand) (*text.Article, []int) {
	var story []int
	for n, p := range a.Paragraphs {
		if isStory(a, p) {
			story = append(story, n)
		}
	}
	order := slices.Clone(story)
	for range max(1, int(share*float64(len(story)))) {
		from, to := rng.IntN(len(order)), rng.IntN(len(order))
		p := order[from]
		order = slices.Insert(slices.Delete(order, from, from+1), to, p)
	}
	var text []string
	next, whole := 0, make([]int, len(a.Paragraphs))
	for n, p := range a.Paragraphs {
		whole[n] = n
		if isStory(a, p) {
			whole[n] = order[next]
			next++
		}
		text = append(text, a.Slice(a.Paragraphs[whole[n]].Span))
	}
	return corpus.NewArticle(a.ID+"-shuffled", "", strings.Join(text, "\n\n")), whole
}

// isStory tells whether a paragraph is of the text alone. What stands above the
// text has no place in its order.
func isStory(a *text.Article, p text.Paragraph) bool {
	for i := p.FirstSentence; i < p.LastSentence; i++ {
		if a.Sentences[i].Part != text.Body {
			return false
		}
	}
	return true
}

// fewestWords returns the words of an article's story less those of its
// heaviest paragraphs that stand in the original's order.
func fewestWords(a *text.Article, order []int) int {
	words, best, heaviest, all := make([]int, len(order)), make([]int, len(order)), 0, 0
	for n, p := range a.Paragraphs {
		for i := p.FirstSentence; i < p.LastSentence; i++ {
			if a.Sentences[i].Part == text.Body {
				words[n] += a.SentenceWordCount(i)
			}
		}
		all += words[n]
		best[n] = words[n]
		for k := range n {
			if order[k] < order[n] {
				best[n] = max(best[n], best[k]+words[n])
			}
		}
		heaviest = max(heaviest, best[n])
	}
	return all - heaviest
}

// movedWords returns how many of the version's words are in moved passages.
func movedWords(m *diffing.Comparison) int {
	n := 0
	for _, p := range m.Passages {
		if p.Moved {
			for _, i := range p.Version {
				n += m.Version.SentenceWordCount(i)
			}
		}
	}
	return n
}

// notKept lists the passages of a shuffled article that are not kept: where
// there are any, the alignment is at fault and not the order.
func notKept(m *diffing.Comparison) string {
	var b strings.Builder
	for _, p := range m.Passages {
		if p.Kind != diffing.Kept && p.Kind != diffing.Furniture {
			fmt.Fprintf(&b, "\n  %s %v → %v", p.Kind, p.Original, p.Version)
		}
	}
	return b.String()
}
