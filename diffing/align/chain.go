package align

import (
	"math"
	"slices"

	"storydiff/diffing/facts"
)

// gain returns what a pair adds to a chain: its similarity above the floor, or
// less where the shared weight is small, as between two short sentences.
func (a *aligner) gain(i, j int, sim float64) float64 {
	g := sim - a.Floor
	if g > 0 {
		g *= a.Small + (1-a.Small)*math.Min(1, facts.SharedWeight(a.original.Sentences[i].Stems, a.version.Sentences[j].Stems)/a.Full)
	}
	return g
}

// chain returns the path through the candidates, in the version's order, with the
// highest score. A pair that follows the one before in the original, too, is
// rewarded; skipping sentences costs a little, and a pair out of order costs a
// jump. Where two pairs use one sentence of the original, the weaker is removed
// and the path is searched again.
func (a *aligner) chain(candidates []pair) []pair {
	for round := 0; ; round++ {
		path := a.path(candidates)
		best := map[int]pair{}
		clash := false
		for _, p := range path {
			if q, ok := best[p.i]; ok {
				clash = true
				if p.sim <= q.sim {
					continue
				}
			}
			best[p.i] = p
		}
		if !clash {
			return path
		}
		weaker := map[pair]bool{}
		for _, p := range path {
			if best[p.i] != p {
				weaker[p] = true
			}
		}
		candidates = slices.DeleteFunc(slices.Clone(candidates), func(p pair) bool { return weaker[p] })
		if round == 20 {
			return slices.DeleteFunc(path, func(p pair) bool { return weaker[p] })
		}
	}
}

// path is one search of chain. For each candidate it keeps the best score of a
// path that ends with it.
func (a *aligner) path(candidates []pair) []pair {
	n := len(candidates)
	score := make([]float64, n)
	from := make([]int, n)
	order := NewPrefixMax(len(a.original.Sentences))
	top := -1 // the candidate that ends the best path so far, before the current row
	first := 0
	for k := 0; k < n; {
		row := k
		for ; k < n && candidates[k].j == candidates[row].j; k++ {
			c := candidates[k]
			i, j := a.placeO[c.i], a.placeV[c.j]
			for first < row && a.placeV[candidates[first].j] < j-near {
				first++
			}
			s, f := -a.skipCost(i, j), -1
			if g := order.Best(c.i); g >= 0 && score[g]-a.SkipMost > s {
				s, f = score[g]-a.SkipMost, g
			}
			if top >= 0 && score[top]-a.Jump > s {
				s, f = score[top]-a.Jump, top
			}
			for g := first; g < row; g++ {
				d := candidates[g]
				if d.i >= c.i {
					continue
				}
				skippedO, skippedV := i-a.placeO[d.i]-1, j-a.placeV[d.j]-1
				t := score[g] - a.skipCost(skippedO, skippedV)
				if skippedO == 0 && skippedV == 0 {
					t += a.Diagonal
				}
				if t > s {
					s, f = t, g
				}
			}
			score[k], from[k] = s+c.gain, f
		}
		for m := row; m < k; m++ {
			order.Add(candidates[m].i, m, score)
			if top < 0 || score[m] > score[top] {
				top = m
			}
		}
	}
	if top < 0 || score[top] <= 0 {
		return nil
	}
	var path []pair
	for k := top; k >= 0; k = from[k] {
		path = append(path, candidates[k])
	}
	slices.Reverse(path)
	return path
}

// near is how many sentences of the version path looks back for a pair to
// continue from at less than the full cost of skipping.
const near = 4

func (a *aligner) skipCost(original, version int) float64 {
	return math.Min(a.Skip*float64(original+version), a.SkipMost)
}

// A PrefixMax finds, of the candidates added so far whose sentence of the
// original is below a given one, that with the highest score. It is a Fenwick
// tree of maxima: adding and finding take logarithmic time.
type PrefixMax struct {
	tree  []int
	score []float64
}

// NewPrefixMax returns an empty one for an original of n sentences.
func NewPrefixMax(n int) *PrefixMax {
	t := &PrefixMax{tree: make([]int, n+2)}
	for i := range t.tree {
		t.tree[i] = -1
	}
	return t
}

// Add adds a candidate, an index into score, for sentence i of the original. All
// calls must pass the same list of scores, in which the candidate's is final.
func (t *PrefixMax) Add(i, candidate int, score []float64) {
	t.score = score
	for i++; i < len(t.tree); i += i & -i {
		if t.tree[i] < 0 || score[candidate] > score[t.tree[i]] {
			t.tree[i] = candidate
		}
	}
}

// Best returns the candidate with the highest score among those for sentences
// below i, or -1.
func (t *PrefixMax) Best(i int) int {
	best := -1
	for ; i > 0; i -= i & -i {
		if c := t.tree[i]; c >= 0 && (best < 0 || t.score[c] > t.score[best]) {
			best = c
		}
	}
	return best
}
