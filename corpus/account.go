package corpus

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"storydiff/corpus/text"
)

// How well an article accounts for the others' text.
//
// Versions are made from the original independently of each other, so what two
// of them share they have from it: the original holds nearly all the text that
// any two of the others agree on, while a version lacks what it dropped or
// reworded and the rest kept. And the original holds more of each single
// version than another version does. Both are measured in runs of three words,
// which unrelated texts share by chance only where they are made of the
// commonest words; runs of those do not count. So
//
//   - a long article gains nothing by being long: only text that others have
//     counts for it, and it is measured against the others' length;
//   - a summary gains nothing by naming everything: it has the names, but not
//     the runs of words;
//   - a version with a second story added holds no more of what the others
//     agree on than the original does, and what only it has counts a little
//     against it.
//
// The text cannot tell an original that every version cut from a version that
// added to it; then the longer is taken. Nor can it tell anything about the
// direction between two articles alone, except that cutting is commoner than
// adding.

const (
	runWords = 3
	// commonest is how many of a story's words count as common. Function words
	// are half of a text and make up less than this many words.
	commonest = 40
	// sampledRuns is how many runs are looked at, about; of a longer story it
	// is every second, third, … by a hash, the same in every article.
	sampledRuns = 40_000
	// privatePenalty is what an article loses that shares nothing.
	privatePenalty = 0.1
	// leastAccount is the score below which the texts share too little.
	leastAccount = 0.01
	// clearly is the factor by which an article's score has to exceed that of an
	// article before it.
	clearly = 1.01
)

// bestAccount returns the index of the article that accounts best for the
// others' text, and why it is taken; if no text is shared, or two articles
// alone do not tell, it is the first.
func bestAccount(articles []*text.Article) (index int, reason string) {
	runs := runsOf(articles)
	scores := accountScores(runs)
	best := 0
	for i, s := range scores {
		if s > scores[best]*clearly {
			best = i
		}
	}
	switch {
	case scores[best] < leastAccount:
		return 0, "the first; the texts share too little to tell"
	case len(articles) == 2 && !decidesOfTwo(len(runs[best]), len(runs[1-best]), scores[best]):
		return 0, "the first; two texts alone do not tell"
	}
	if len(articles) == 2 {
		return best, "it holds more of the other than the other of it"
	}
	return best, "it shares the most text with the others"
}

// decidesOfTwo reports whether one of two articles can be taken for the original
// of the other. The longer always accounts for more of the shorter than the
// other way round; that tells something unless it is several times as long and
// holds only bits.
func decidesOfTwo(best, other int, score float64) bool {
	return best <= 2*other || score >= 0.5
}

// accountScores returns a figure from 0 to 1 for each article: the mean of the share
// that it has of the text any two others share, and of the shares that it has
// of each other's text.
func accountScores(runs [][]uint64) []float64 {
	total := 0
	for _, set := range runs {
		total += len(set)
	}
	type holding struct {
		articles int     // that have the run
		weight   float64 // its shares of their texts, summed
	}
	of := make(map[uint64]holding, total/2)
	for _, set := range runs {
		share := 1 / float64(len(set))
		for _, r := range set {
			h := of[r]
			of[r] = holding{h.articles + 1, h.weight + share}
		}
	}
	byTwo, byMore := 0, 0
	for _, h := range of {
		switch {
		case h.articles == 2:
			byTwo++
		case h.articles > 2:
			byMore++
		}
	}
	scores := make([]float64, len(runs))
	for i, set := range runs {
		if len(set) == 0 {
			continue
		}
		own := 1 / float64(len(set))
		two, more, shares := 0, 0, 0.0
		for _, r := range set {
			h := of[r]
			switch {
			case h.articles == 2:
				two++
			case h.articles > 2:
				more++
			}
			shares += h.weight - own
		}
		score := shares / float64(len(runs)-1)
		// Two others share a run if three articles have it, or two without
		// this one.
		if agreed := byMore + byTwo - two; agreed > 0 {
			score = (score + float64(more)/float64(agreed)) / 2
		} else if len(runs) > 2 {
			score /= 2
		}
		private := 1 - float64(two+more)/float64(len(set))
		scores[i] = min(1, score) * (1 - privatePenalty*private)
	}
	return scores
}

// runsOf returns for each article the runs of words inside its sentences, each
// once and in the order they first stand in. Furniture does not count, nor
// punctuation, nor runs with less than two words that are not common.
func runsOf(articles []*text.Article) [][]uint64 {
	total := 0
	counts := make(map[string]int, 1024)
	for _, a := range articles {
		n := 0
		for words := range storyWords(a) {
			total += len(words)
			if n += len(words); n > sampledRuns {
				continue // the commonest words show early
			}
			for _, w := range words {
				counts[w.Norm]++
			}
		}
	}
	common := mostFrequent(counts, min(commonest, len(counts)/10))
	every := uint64(1 + total/sampledRuns)
	sets := make([][]uint64, len(articles))
	for i, a := range articles {
		most := len(a.Words) / int(every)
		seen := make(map[uint64]bool, most)
		sets[i] = make([]uint64, 0, most)
		var rare []bool // by word of the sentence: it is not common
		for words := range storyWords(a) {
			rare = rare[:0]
			for _, w := range words {
				rare = append(rare, !common[w.Norm])
			}
			for k := 0; k+runWords <= len(words); k++ {
				r := run(words[k : k+runWords])
				if r%every == 0 && isDistinctive(rare[k:k+runWords]) && !seen[r] {
					seen[r] = true
					sets[i] = append(sets[i], r)
				}
			}
		}
	}
	return sets
}

// run hashes a run of words by FNV-1a.
func run(words []text.Word) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		for i := range len(w.Norm) {
			h = (h ^ uint64(w.Norm[i])) * 1099511628211
		}
		h *= 1099511628211
	}
	return h
}

// isDistinctive reports whether at least two words of a run are not common.
func isDistinctive(rare []bool) bool {
	n := 0
	for _, is := range rare {
		if is {
			n++
		}
	}
	return n >= 2
}

// storyWords yields the words of each sentence of the story's text, without
// punctuation; headlines are each outlet's own. They hold until the next are yielded.
func storyWords(a *text.Article) iter.Seq[[]text.Word] {
	return func(yield func([]text.Word) bool) {
		var words []text.Word
		for i, s := range a.Sentences {
			if s.Part != text.Body {
				continue
			}
			words = words[:0]
			for _, w := range a.SentenceWords(i) {
				if w.Kind != text.Punctuation {
					words = append(words, w)
				}
			}
			if !yield(words) {
				return
			}
		}
	}
}

// mostFrequent returns the n words with the highest counts.
func mostFrequent(counts map[string]int, n int) map[string]bool {
	common := map[string]bool{}
	if n == 0 {
		return common
	}
	all := slices.Sorted(maps.Values(counts))
	least := all[max(0, len(all)-n)] // most words are less frequent, and need not be sorted
	var words []string
	for w, count := range counts {
		if count >= least {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	for _, w := range words[:min(n, len(words))] {
		common[w] = true
	}
	return common
}
