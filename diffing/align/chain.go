package align

import (
	"math"
	"slices"

	"storydiff/diffing/facts"
)

// gain is what a pair adds to a path: what it shares above the floor, less
// where the evidence is thin, as between two short sentences.
func (a *aligner) gain(i, j int, sim float64) float64 {
	g := sim - a.Floor
	if g > 0 {
		g *= a.Small + (1-a.Small)*math.Min(1, facts.SharedWeight(a.original.Sentences[i].Stems, a.version.Sentences[j].Stems)/a.Full)
	}
	return g
}

// chain picks the pairs that together explain the version best: the heaviest
// path through the candidates in the version's order, where going on in the
// original's order is rewarded, skipping costs a little and going back or ahead
// out of order costs a jump. Where two pairs use one sentence of the original, the
// weaker one is forbidden and the path sought again.
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

// path is one pass of chain. For each candidate it keeps the best score of a
// path that ends there.
func (a *aligner) path(candidates []pair) []pair {
	n := len(candidates)
	score := make([]float64, n)
	from := make([]int, n)
	order := NewPrefixMax(len(a.original.Sentences))
	top := -1 // the best end so far, over all rows before the current
	first := 0
	for k := 0; k < n; {
		row := k
		for ; k < n && candidates[k].j == candidates[row].j; k++ {
			c := candidates[k]
			for first < row && candidates[first].j < c.j-near {
				first++
			}
			s, f := -a.skipCost(c.i, c.j), -1
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
				t := score[g] - a.skipCost(c.i-d.i-1, c.j-d.j-1)
				if c.i == d.i+1 && c.j == d.j+1 {
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

// near is how many sentences back the path looks for a pair to go on from at
// less than the full cost of skipping.
const near = 4

func (a *aligner) skipCost(original, version int) float64 {
	return math.Min(a.Skip*float64(original+version), a.SkipMost)
}

// prefixMax answers which candidate with an original index below i scores
// best: a Fenwick tree of maxima.
type PrefixMax struct {
	tree  []int
	score []float64
}

func NewPrefixMax(n int) *PrefixMax {
	t := &PrefixMax{tree: make([]int, n+2)}
	for i := range t.tree {
		t.tree[i] = -1
	}
	return t
}

func (t *PrefixMax) Add(i, candidate int, score []float64) {
	t.score = score
	for i++; i < len(t.tree); i += i & -i {
		if t.tree[i] < 0 || score[candidate] > score[t.tree[i]] {
			t.tree[i] = candidate
		}
	}
}

func (t *PrefixMax) Best(i int) int {
	best := -1
	for ; i > 0; i -= i & -i {
		if c := t.tree[i]; c >= 0 && (best < 0 || t.score[c] > t.score[best]) {
			best = c
		}
	}
	return best
}
