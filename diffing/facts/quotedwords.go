package facts

import (
	"iter"
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Said returns the keys by which words [first,last) are compared in quotations,
// and for each key its word. Punctuation has none. A contraction has the keys of
// the words it stands for, so that "don't" equals "do not"; and since "'d" may be
// "would" or "had", all three have one key after a pronoun.
func (p *Reading) Said(first, last int) (keys []int32, words []int) {
	keys, words = make([]int32, 0, last-first), make([]int, 0, last-first)
	add := func(key int32, word int) {
		keys = append(keys, key)
		words = append(words, word)
	}
	for i := first; i < last; i++ {
		e := p.Entries[i]
		switch w := p.Article.Words[i]; {
		case w.Norm == "%":
			add(p.lexicon.percent, i)
		case w.Kind == text.Punctuation:
		case w.Norm == "per" && i+1 < last && p.Article.Words[i+1].Norm == "cent":
			add(p.lexicon.percent, i)
			i++
		case (w.Norm == "would" || w.Norm == "had") && i > first && p.Entries[i-1].Is(english.SubjectPronoun):
			add(p.lexicon.wouldOrHad, i)
		case (w.Norm == "wouldn't" || w.Norm == "hadn't") && i > first && p.Entries[i-1].Is(english.SubjectPronoun):
			add(p.lexicon.wouldOrHad, i)
			add(e.expanded[1], i)
		case len(e.expanded) > 0:
			for _, key := range e.expanded {
				add(key, i)
			}
		default:
			add(e.Variant, i)
		}
	}
	return keys, words
}

// SaidIn returns what Said does for the words of some sentences, in turn.
func (p *Reading) SaidIn(sentences []int) (keys []int32, words []int) {
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		k, w := p.Said(s.FirstWord, s.LastWord)
		keys, words = append(keys, k...), append(words, w...)
	}
	return keys, words
}

// KeysOf returns the keys of the words of a place, as Said does; nil if it has
// no words.
func (p *Reading) KeysOf(place *Place) []int32 {
	words := p.Within(place.Span)
	if len(words) == 0 {
		return nil
	}
	keys, _ := p.Said(words[0], words[len(words)-1]+1)
	return keys
}

// A Concordance is a sequence of keys with an index of where each key stands in
// it, to search it for runs of keys.
type Concordance struct {
	keys []int32
	of   map[int32]places // by key
	next []int32          // by position, the next with the same key, or -1
}

// places are the first and the last position of a key, and how many it has.
type places struct{ first, last, count int32 }

// readAllSaid takes in the text and what stands above it. A quotation may reach
// over sentences, and over furniture between them.
func (p *Reading) readAllSaid() []int32 {
	var keys []int32
	sentences := p.Article.Sentences
	for i := 0; i < len(sentences); i++ {
		if sentences[i].Part.IsFurniture() {
			continue
		}
		first := sentences[i].FirstWord
		for i+1 < len(sentences) && !sentences[i+1].Part.IsFurniture() {
			i++
		}
		said, _ := p.Said(first, sentences[i].LastWord)
		keys = append(keys, said...)
	}
	return keys
}

// NewConcordance returns the concordance of a sequence of keys.
func NewConcordance(keys []int32) Concordance {
	c := Concordance{keys, make(map[int32]places, distinctOf(len(keys))), make([]int32, len(keys))}
	for n, k := range keys {
		i := int32(n)
		p, ok := c.of[k]
		if ok {
			c.next[p.last] = i
		} else {
			p.first = i
		}
		p.last, c.next[i] = i, -1
		p.count++
		c.of[k] = p
	}
	return c
}

// Has reports whether a run of one key or more stands in the sequence.
func (c Concordance) Has(run []int32) bool {
	for range c.each(run) {
		return true
	}
	return false
}

// Places returns the positions in the sequence at which a run of one key or more
// begins, ascending.
func (c Concordance) Places(run []int32) []int {
	return slices.Collect(c.each(run))
}

// each yields what Places returns.
func (c Concordance) each(run []int32) iter.Seq[int] {
	return func(yield func(int) bool) {
		rarest := c.rarest(run)
		p, ok := c.of[run[rarest]]
		for i := p.first; ok && i >= 0; i = c.next[i] {
			if at := int(i) - rarest; c.isAt(run, at) && !yield(at) {
				return
			}
		}
	}
}

// rarest returns the position in a run of the key that the sequence has least
// often.
func (c Concordance) rarest(run []int32) int {
	best, fewest := 0, c.of[run[0]].count
	for n, key := range run {
		if count := c.of[key].count; count < fewest {
			best, fewest = n, count
		}
	}
	return best
}

func (c Concordance) isAt(run []int32, i int) bool {
	return i >= 0 && i+len(run) <= len(c.keys) && slices.Equal(c.keys[i:i+len(run)], run)
}

// Written returns the variants of a quotation's words. Unlike Said, it does not
// expand contractions.
func (p *Reading) Written(q Quote) []int32 {
	var out []int32
	for w := q.First; w < q.Last; w++ {
		if p.Article.Words[w].Kind != text.Punctuation {
			out = append(out, p.Entries[w].Variant)
		}
	}
	return out
}

// ContainsRun reports whether a run of keys stands in a sequence.
func ContainsRun(in, run []int32) bool { return IndexRun(in, run) >= 0 }

// IndexRun returns the first position in a sequence at which a run of keys
// begins, or -1.
func IndexRun(in, run []int32) int {
	for n := 0; n+len(run) <= len(in); n++ {
		if slices.Equal(in[n:n+len(run)], run) {
			return n
		}
	}
	return -1
}

// TurnsOn reports whether one part of a quotation contradicts or limits the
// other: intriguing but fragile.
func (p *Reading) TurnsOn(q Quote) bool {
	turns := false
	for _, w := range p.Article.Words[q.First : q.Last-1] {
		if w.Kind == text.Punctuation && strings.ContainsAny(w.Norm, ".!?") {
			return false // two sentences
		}
		turns = turns || english.Is(w.Norm, english.Negation, english.Contrast)
	}
	return turns
}

// Content returns how many words of a quotation are no function words.
func (p *Reading) Content(q Quote) int {
	n := 0
	for i := q.First; i < q.Last; i++ {
		if p.Article.Words[i].Kind != text.Punctuation && !p.Entries[i].Function {
			n++
		}
	}
	return n
}

// A RunIndex finds runs of words, such as quotations, by the words in them. In a long
// article each is looked for among hundreds.
type RunIndex struct {
	runs  [][]int32
	words Concordance     // of all runs, with a gap behind each
	at    []int           // by place in words, the run
	first map[int32][]int // runs by their first word
}

// gap is no word's key: no run of words reaches from one into the next.
const gap = -1

// NewRunIndex returns the index of some runs. One without words is never found.
func NewRunIndex(runs [][]int32) RunIndex {
	x := RunIndex{runs: runs, first: make(map[int32][]int)}
	var keys []int32
	for n, run := range runs {
		keys = append(append(keys, run...), gap)
		for range len(run) + 1 {
			x.at = append(x.at, n)
		}
		if len(run) > 0 {
			x.first[run[0]] = append(x.first[run[0]], n)
		}
	}
	x.words = NewConcordance(keys)
	return x
}

// With returns the indexes of the runs, ascending, in which a run of words stands.
func (x RunIndex) With(run []int32) []int {
	var out []int
	for _, at := range x.words.Places(run) {
		out = append(out, x.at[at])
	}
	return slices.Compact(out)
}

// Inside returns the indexes of the runs, in any order, that stand in a run of words.
func (x RunIndex) Inside(run []int32) []int {
	var out []int
	for k, key := range run {
		for _, n := range x.first[key] {
			if q := x.runs[n]; len(q) <= len(run)-k && slices.Equal(q, run[k:k+len(q)]) {
				out = append(out, n)
			}
		}
	}
	return out
}

// ByWords returns the sentences of a part by their WordHash.
func (p *Reading) ByWords(part text.Part) map[uint64][]int32 {
	out := make(map[uint64][]int32)
	for i := range p.Sentences {
		if p.InPart(i, part) {
			h := p.WordHash(i)
			out[h] = append(out[h], int32(i))
		}
	}
	return out
}

// WordHash returns a hash of a sentence's words, in order, without punctuation.
func (p *Reading) WordHash(sentence int) uint64 {
	s := p.Article.Sentences[sentence]
	return p.hash(s.FirstWord, s.LastWord)
}

// hash is FNV-1a over the variants of words [from,to), without punctuation.
func (p *Reading) hash(from, to int) uint64 {
	h := uint64(hashBasis)
	for w := from; w < to; w++ {
		if p.Article.Words[w].Kind != text.Punctuation {
			h = (h ^ uint64(p.Entries[w].Variant)) * hashPrime
		}
	}
	return h
}
