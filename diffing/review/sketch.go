package review

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// A sketch stands for an article: the smallest of its sentences' fingerprints,
// sorted, each of 8 hexadecimal digits. Two articles that share most of their
// sentences share most of their sketches, whatever the order of the sentences
// (the bottom-k sketch of A. Broder, "On the resemblance and containment of
// documents", 1997).
type sketch []string

// sketchLen is the number of sentences in a sketch of an article that has as
// many.
const sketchLen = 8

// sketchOf returns the sketch of an article. It leaves out furniture and the
// shortest sentences, which any article could share, unless there are no
// others.
func sketchOf(a *text.Article) sketch {
	const shortest = 5 // words
	var long, all sketch
	for i, s := range a.Sentences {
		sum := sentenceSum(a, i)
		all = append(all, sum)
		if s.Part == text.Body && a.SentenceWordCount(i) >= shortest {
			long = append(long, sum)
		}
	}
	if len(long) == 0 {
		long = all
	}
	slices.Sort(long)
	long = slices.Compact(long)
	return slices.Clone(long[:min(len(long), sketchLen)])
}

func sentenceSum(a *text.Article, sentence int) string {
	h := sha256.New()
	for _, w := range a.SentenceWords(sentence) {
		if w.Kind != text.Punctuation {
			addText(h, w.Norm)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:4])
}

// like reports whether two sketches are of one article, perhaps edited
// meanwhile: they have half of the shorter in common.
func (k sketch) like(other sketch) bool {
	common := 0
	for _, sum := range k {
		if slices.Contains(other, sum) {
			common++
		}
	}
	return common > 0 && 2*common >= min(len(k), len(other))
}

// sketches returns the sketch of every article of a story, by ID.
func sketches(story *corpus.Story) map[string]sketch {
	all := make(map[string]sketch, len(story.Articles))
	for _, a := range story.Articles {
		all[corpus.Clean(a.ID)] = sketchOf(a)
	}
	return all
}

// shared returns how many of the articles of one set are also in the other.
func shared(articles, others map[string]sketch) int {
	n := 0
	for _, a := range articles {
		for _, o := range others {
			if a.like(o) {
				n++
				break
			}
		}
	}
	return n
}
