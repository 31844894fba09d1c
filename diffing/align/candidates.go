package align

import (
	"math"
	"slices"

	"storydiff/corpus/text"
	"storydiff/corpus/workers"
	"storydiff/diffing/facts"
)

// The first two bound the work to a multiple of the text's length.
const (
	// mostCandidates is how many candidates a sentence of the version may have.
	mostCandidates = 12
	// mostPostings is in how many sentences a stem may stand to propose candidates.
	mostPostings = 64
	// farBehind is the share of the best candidate's shared weight that another
	// candidate must reach to be compared.
	farBehind = 0.25
)

// candidates returns the pairs that are similar enough to be considered, sorted
// by j and then i. stems is the size of the lexicon.
func (a *aligner) candidates(stems int) []pair {
	x := indexOf(a.original, a.part, stems)
	a.twins = x.twins
	half := len(a.version.Sentences) / 2
	var first, second []pair
	workers.Both(facts.Long(a.original, a.version),
		func() { first = a.candidatesOf(0, half, x.postings) },
		func() { second = a.candidatesOf(half, len(a.version.Sentences), x.postings) })
	return append(first, second...)
}

// An index says where to find sentences of a part of the original.
type index struct {
	postings [][]int32          // by stem of the lexicon
	twins    map[uint64][]int32 // by their words
}

// indexOf returns the index of a part of the original. All versions are aligned with
// the same, so it is kept with the original's reading.
func indexOf(original *facts.Reading, part text.Part, stems int) *index {
	type key struct{ part text.Part }
	return original.Kept(key{part}, func() any {
		x := &index{postings: make([][]int32, stems), twins: original.ByWords(part)}
		for i := range original.Sentences {
			if original.InPart(i, part) {
				post(x.postings, &original.Sentences[i], int32(i))
			}
		}
		return x
	}).(*index)
}

// candidatesOf returns the candidates of the version's sentences [from,to).
func (a *aligner) candidatesOf(from, to int, postings [][]int32) []pair {
	var out []pair
	score := make([]float64, len(a.original.Sentences))
	var touched []int32
	for j := from; j < to; j++ {
		if !a.version.InPart(j, a.part) {
			continue
		}
		for _, s := range a.version.Sentences[j].Stems {
			if len(postings[s.Stem]) > mostPostings {
				continue
			}
			for _, i := range postings[s.Stem] {
				if score[i] == 0 {
					touched = append(touched, i)
				}
				score[i] += s.Weight
			}
		}
		touched = a.addTwins(j, touched, score)
		out = append(out, a.best(j, touched, score)...)
		for _, i := range touched {
			score[i] = 0
		}
		touched = touched[:0]
	}
	return out
}

// mostTwins bounds the candidates of a sentence that have the very same words.
const mostTwins = 6

// addTwins proposes the sentences of the original with the very same words as
// sentence j, those nearest to its relative position: their stems may all be too
// common to propose them.
func (a *aligner) addTwins(j int, touched []int32, score []float64) []int32 {
	twins := a.twins[a.version.WordHash(j)]
	if len(twins) == 0 {
		return touched
	}
	place := int32(j * len(a.original.Sentences) / len(a.version.Sentences))
	n, _ := slices.BinarySearch(twins, place)
	for k := max(0, n-mostTwins/2); k < min(len(twins), n+mostTwins/2); k++ {
		i := twins[k]
		if score[i] == 0 {
			touched = append(touched, i)
		}
		score[i] += a.version.Sentences[j].Mass
	}
	return touched
}

// post adds a sentence to the postings of its stems, once each.
func post(postings [][]int32, s *facts.Sketch, i int32) {
	for _, w := range s.Stems {
		if p := postings[w.Stem]; len(p) == 0 || p[len(p)-1] != i {
			postings[w.Stem] = append(p, i)
		}
	}
}

// best returns the best candidates of sentence j, at most mostCandidates. touched
// are those with a score, and the scores of those it drops are set to 0.
func (a *aligner) best(j int, touched []int32, score []float64) []pair {
	most := 0.0
	for _, i := range touched {
		most = math.Max(most, score[i])
	}
	touched = slices.DeleteFunc(touched, func(i int32) bool {
		far := score[i] < farBehind*most
		if far {
			score[i] = 0
		}
		return far
	})
	if len(touched) > mostCandidates {
		slices.SortFunc(touched, func(x, y int32) int {
			if score[x] != score[y] {
				if score[x] > score[y] {
					return -1
				}
				return 1
			}
			return int(x - y)
		})
		for _, i := range touched[mostCandidates:] {
			score[i] = 0
		}
		touched = touched[:mostCandidates]
	}
	slices.Sort(touched)
	var out []pair
	for _, i := range touched {
		sim := facts.Similarity(&a.original.Sentences[i], &a.version.Sentences[j])
		if sim >= a.Faint {
			out = append(out, pair{i: int(i), j: j, sim: sim, gain: a.gain(int(i), j, sim)})
		}
	}
	return out
}
