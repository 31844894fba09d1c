package diffing

import (
	"math"
	"slices"

	"storydiff/corpus"
	"storydiff/corpus/workers"
)

// most candidates that a sentence of the version is given, and most sentences
// that a stem may be in to propose candidates: both bound the work to a
// multiple of the text's length.
const (
	mostCandidates = 12
	mostPostings   = 64
	// farBehind is the share of the best candidate's weight of shared words
	// below which another is not looked at.
	farBehind = 0.25
)

// candidates returns the pairs worth a look, by j and then i.
func (a *aligner) candidates(stems int) []pair {
	postings := make([][]int32, stems)
	for i := range a.original.sentences {
		if !a.original.story(i) {
			continue
		}
		post(postings, &a.original.sentences[i], int32(i))
	}
	a.twins = a.original.byWords()
	half := len(a.version.sentences) / 2
	var first, second []pair
	var looking workers.Group
	looking.Go(func() { first = a.candidatesOf(0, half, postings) })
	looking.Go(func() { second = a.candidatesOf(half, len(a.version.sentences), postings) })
	looking.Wait()
	return append(first, second...)
}

// candidatesOf returns the candidates of the version's sentences [from,to).
func (a *aligner) candidatesOf(from, to int, postings [][]int32) []pair {
	var out []pair
	score := make([]float64, len(a.original.sentences))
	var touched []int32
	for j := from; j < to; j++ {
		if !a.version.story(j) {
			continue
		}
		for _, s := range a.version.sentences[j].stems {
			if len(postings[s.stem]) > mostPostings {
				continue
			}
			for _, i := range postings[s.stem] {
				if score[i] == 0 {
					touched = append(touched, i)
				}
				score[i] += s.weight
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

// mostTwins bounds the sentences in the very same words that one is given.
const mostTwins = 6

// addTwins proposes the sentences of the original in the very same words, the
// nearest in relative place first: their stems may all be too common to.
func (a *aligner) addTwins(j int, touched []int32, score []float64) []int32 {
	twins := a.twins[a.version.wordHash(j)]
	if len(twins) == 0 {
		return touched
	}
	place := int32(j * len(a.original.sentences) / len(a.version.sentences))
	n, _ := slices.BinarySearch(twins, place)
	for k := max(0, n-mostTwins/2); k < min(len(twins), n+mostTwins/2); k++ {
		i := twins[k]
		if score[i] == 0 {
			touched = append(touched, i)
		}
		score[i] += a.version.sentences[j].mass
	}
	return touched
}

// byWords returns the sentences of the story by a hash of their words.
func (p *profile) byWords() map[uint64][]int32 {
	out := make(map[uint64][]int32)
	for i := range p.sentences {
		if p.story(i) {
			h := p.wordHash(i)
			out[h] = append(out[h], int32(i))
		}
	}
	return out
}

// wordHash hashes a sentence's words.
func (p *profile) wordHash(sentence int) uint64 {
	s := p.article.Sentences[sentence]
	return p.hash(s.FirstWord, s.LastWord)
}

// hash is FNV-1a over the variants of words [from,to), without punctuation.
func (p *profile) hash(from, to int) uint64 {
	h := uint64(14695981039346656037)
	for w := from; w < to; w++ {
		if p.article.Words[w].Kind != corpus.Punctuation {
			h = (h ^ uint64(p.entries[w].variant)) * 1099511628211
		}
	}
	return h
}

// post adds a sentence to the postings of its stems, once each.
func post(postings [][]int32, s *sketch, i int32) {
	for _, w := range s.stems {
		if p := postings[w.stem]; len(p) == 0 || p[len(p)-1] != i {
			postings[w.stem] = append(p, i)
		}
	}
}

// best returns the candidates of sentence j that reach the floor.
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
		sim := similarity(&a.original.sentences[i], &a.version.sentences[j])
		if sim >= a.faint {
			out = append(out, pair{i: int(i), j: j, sim: sim, gain: a.gain(int(i), j, sim)})
		}
	}
	return out
}
