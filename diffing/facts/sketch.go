package facts

import (
	"math"
	"slices"

	"storydiff/corpus/text"
)

// Similarity says how much two sentences share, 0 to 1: how like each other
// they are as wholes, and how much of the lesser is in the greater, for a
// sentence is often carried by a part of a longer one.
func Similarity(a, b *Sketch) float64 {
	if a.Words == 0 || b.Words == 0 {
		return 0
	}
	shared := SharedWeight(a.Stems, b.Stems)
	part := shared / math.Min(a.Mass, b.Mass) * math.Min(1, shared/Tuned.Full)
	s := (1-Tuned.part)*Likeness(a, b) + Tuned.part*part
	if a.heading != b.heading {
		s *= Tuned.heading
	}
	if anyShared(a.quoted, b.quoted) {
		s += (1 - s) * Tuned.quoted
	}
	return math.Min(1, s) // rounding can carry it over
}

// Likeness is the mean of Dice's coefficient over stems weighed by rarity and
// over character trigrams. The first knows which words matter; the second
// sees misspelt names, compounds and inflections that stemming misses.
func Likeness(a, b *Sketch) float64 {
	if a.Words == 0 || b.Words == 0 {
		return 0
	}
	return (1-Tuned.trigrams)*2*SharedWeight(a.Stems, b.Stems)/(a.Mass+b.Mass) + Tuned.trigrams*trigramDice(a.trigrams, b.trigrams)
}

func SharedWeight(a, b []WeightedStem) float64 {
	var sum float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Stem < b[j].Stem:
			i++
		case a[i].Stem > b[j].Stem:
			j++
		default:
			sum += a[i].Weight
			i++
			j++
		}
	}
	return sum
}

func trigramDice(a, b []uint32) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

// Contained says what share of a's weight is also in b, 0 to 1.
func Contained(a, b *Sketch) float64 {
	if a.Mass == 0 {
		return 0
	}
	return SharedWeight(a.Stems, b.Stems) / a.Mass
}

// anyShared reports whether two sorted lists have an element in common.
func anyShared(a, b []uint64) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}

// Join sketches several sentences as one.
func JoinSketches(parts ...*Sketch) *Sketch {
	if len(parts) == 1 {
		return parts[0]
	}
	var s Sketch
	for _, p := range parts {
		s.Stems = append(s.Stems, p.Stems...)
		s.trigrams = append(s.trigrams, p.trigrams...)
		s.quoted = append(s.quoted, p.quoted...)
		s.Mass += p.Mass
		s.Words += p.Words
	}
	slices.SortFunc(s.Stems, func(a, b WeightedStem) int {
		if a.Stem != b.Stem {
			return int(a.Stem - b.Stem)
		}
		return int(a.Word - b.Word)
	})
	slices.Sort(s.trigrams)
	slices.Sort(s.quoted)
	return &s
}

// The Weights of an alignment, in the units of similarity. See doc.go.
type Weights struct {
	trigrams float64 // what trigrams count in likeness, against the words
	part     float64 // what containment counts in similarity, against likeness
	Full     float64 // shared weight from which evidence counts in full
	number   float64 // what a number weighs against a word as rare
	quoted   float64 // what sharing a quotation adds, of what is missing to 1
	heading  float64 // what is left of similarity between a heading and a sentence
	Small    float64 // what is left of a gain without evidence, see full

	Faint    float64 // what a pair must share to be looked at
	Lowest   float64 // … to be linked in order
	Floor    float64 // … to be worth more than nothing by itself
	Diagonal float64 // for following on from the sentence before, on both sides
	Skip     float64 // per sentence skipped between two pairs in order …
	SkipMost float64 // … up to this
	Jump     float64 // for a pair that is not in order
	Again    float64 // what a pair must share to use a sentence once more

	JoinNear, JoinFar         float64 // by how much a further sentence must raise likeness, beside and elsewhere
	JoinNearPart, JoinFarPart float64 // and what share of it must be news to the link …
	JoinLoosePart             float64 // … beside, where a text is in other words throughout
}

var Tuned = Weights{
	trigrams: 0.7, part: 0.3, Full: 15, number: 1.8, quoted: 0.4, heading: 0.5, Small: 0.6,
	Faint: 0.15, Lowest: 0.28, Floor: 0.3, Diagonal: 0.1, Skip: 0.05, SkipMost: 0.2, Jump: 0.2, Again: 0.5,
	JoinNear: 0.02, JoinFar: 0.1, JoinNearPart: 0.3, JoinFarPart: 0.5, JoinLoosePart: 0.23,
}

// ByWords returns the sentences of the story by a hash of their words.
func (p *Reading) ByWords() map[uint64][]int32 {
	out := make(map[uint64][]int32)
	for i := range p.Sentences {
		if p.InStory(i) {
			h := p.WordHash(i)
			out[h] = append(out[h], int32(i))
		}
	}
	return out
}

// WordHash hashes a sentence's words.
func (p *Reading) WordHash(sentence int) uint64 {
	s := p.Article.Sentences[sentence]
	return p.hash(s.FirstWord, s.LastWord)
}

// hash is FNV-1a over the variants of words [from,to), without punctuation.
func (p *Reading) hash(from, to int) uint64 {
	h := uint64(14695981039346656037)
	for w := from; w < to; w++ {
		if p.Article.Words[w].Kind != text.Punctuation {
			h = (h ^ uint64(p.Entries[w].Variant)) * 1099511628211
		}
	}
	return h
}

func NoIndexes(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

func (p *Reading) JoinedSketch(sentences []int) *Sketch {
	parts := make([]*Sketch, len(sentences))
	for n, i := range sentences {
		parts[n] = &p.Sentences[i]
	}
	return JoinSketches(parts...)
}
