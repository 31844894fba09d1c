package facts

import (
	"cmp"
	"math"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/trigrams"
)

// A Sketch is what alignment compares of a sentence, or of several: their
// weighted stems and their character trigrams, each sorted.
type Sketch struct {
	Stems    []WeightedStem
	trigrams []uint32
	quoted   []uint64 // hashes of its quotations of two words or more, sorted
	Mass     float64  // sum of the weights of stems
	Words    int      // how many words it has, without punctuation
	Traits   Traits   // of all its words together
	heading  bool
}

// A WeightedStem is a word of a sketch.
type WeightedStem struct {
	Stem   int32
	Word   int32   // index into Article.Words
	Weight float64 // how much it says that another sentence has the stem, too
}

// SketchWords returns the sketch of words [first,last).
func (p *Reading) SketchWords(l *Lexicon, first, last int) Sketch {
	return p.newSketcher(l, first, last).sketch(first, last)
}

// A sketcher makes sketches of some words of an article, with room for all of them.
type sketcher struct {
	p        *Reading
	l        *Lexicon
	stems    []WeightedStem
	trigrams []uint32
	spare    []uint32  // in which trigrams are sorted
	rarity   []float64 // by how many sentences have a stem; 0 where it is not worked out yet
}

func (p *Reading) newSketcher(l *Lexicon, first, last int) *sketcher {
	words, letters := 0, 0
	for i := first; i < last; i++ {
		if w := &p.Article.Words[i]; w.Kind != text.Punctuation {
			words++
			letters += len(w.Norm)
		}
	}
	return &sketcher{
		p: p, l: l, stems: make([]WeightedStem, 0, words), trigrams: make([]uint32, 0, letters),
		rarity: make([]float64, min(l.Sentences+1, last-first)),
	}
}

// sketch returns the sketch of words [first,last).
func (k *sketcher) sketch(first, last int) Sketch {
	var s Sketch
	stemsBefore, trigramsBefore := len(k.stems), len(k.trigrams)
	for w := first; w < last; w++ {
		word := &k.p.Article.Words[w]
		if word.Kind == text.Punctuation {
			continue
		}
		e := k.p.Entries[w]
		x := WeightedStem{Stem: k.p.stem(w), Word: int32(w)}
		x.Weight = k.weight(x.Stem, e.Function)
		if e.Traits&Numeric != 0 && len(word.Norm) > 1 {
			x.Weight *= Tuned.number
		}
		k.stems = append(k.stems, x)
		s.Mass += x.Weight
		s.Words++
		s.Traits |= e.Traits
		k.trigrams = trigrams.Append(k.trigrams, word.Norm)
	}
	s.Stems, s.trigrams = k.stems[stemsBefore:len(k.stems):len(k.stems)], k.trigrams[trigramsBefore:len(k.trigrams):len(k.trigrams)]
	slices.SortFunc(s.Stems, inOrderOfStems)
	k.spare = trigrams.Sort(s.trigrams, k.spare)
	return s
}

func inOrderOfStems(a, b WeightedStem) int {
	return cmp.Or(cmp.Compare(a.Stem, b.Stem), cmp.Compare(a.Word, b.Word))
}

// ForgetTrigrams frees the memory of the trigrams, which are a quarter of what a long
// text takes. Sentences must not be compared by Similarity or Likeness any more.
func (p *Reading) ForgetTrigrams() {
	for i := range p.Sentences {
		p.Sentences[i].trigrams = nil
	}
}

// Similarity returns how similar two sentences are, 0 to 1. It combines their
// Likeness with the share of the shorter that the longer contains, because a
// sentence is often carried by part of a longer one.
func Similarity(a, b *Sketch) float64 {
	if a.Words == 0 || b.Words == 0 {
		return 0
	}
	return similarity(a, b, SharedWeight(a.Stems, b.Stems), anyShared(a.quoted, b.quoted))
}

// similarity is Similarity for two sketches that share stems of some weight, and perhaps
// a quotation.
func similarity(a, b *Sketch, shared float64, quoted bool) float64 {
	part := shared / math.Min(a.Mass, b.Mass) * math.Min(1, shared/Tuned.Full)
	s := (1-Tuned.part)*likeness(a, b, shared) + Tuned.part*part
	if a.heading != b.heading {
		s *= Tuned.heading
	}
	if quoted {
		s += (1 - s) * Tuned.quoted
	}
	return math.Min(1, s) // rounding errors can make it larger
}

// SimilarityFrom returns what Similarity does; ok is false where that is less than least.
// It is faster, for most sentences share too few stems: then their trigrams need not be
// compared.
func SimilarityFrom(a, b *Sketch, least float64) (s float64, ok bool) {
	if a.Words == 0 || b.Words == 0 {
		return 0, least <= 0
	}
	shared, quoted := SharedWeight(a.Stems, b.Stems), anyShared(a.quoted, b.quoted)
	if !quoted {
		mass := a.Mass + b.Mass
		most := 1.0 // that the trigrams can have in common, by their numbers
		if x, y := len(a.trigrams), len(b.trigrams); x+y > 0 {
			most = 2 * float64(min(x, y)) / float64(x+y)
		}
		likeness := (1-Tuned.trigrams)*2*shared/mass + Tuned.trigrams*most
		part := shared / math.Min(a.Mass, b.Mass) * math.Min(1, shared/Tuned.Full)
		if (1-Tuned.part)*likeness+Tuned.part*part+rounding < least {
			return 0, false
		}
	}
	s = similarity(a, b, shared, quoted)
	return s, s >= least
}

// rounding is more than the errors of floating point numbers come to.
const rounding = 1e-9

// Likeness returns the weighted mean, 0 to 1, of Dice's coefficient over stems,
// weighted by rarity, and over character trigrams. The stems give rare words
// their weight; the trigrams catch misspelt names, compounds and inflections
// that stemming misses.
func Likeness(a, b *Sketch) float64 {
	if a.Words == 0 || b.Words == 0 {
		return 0
	}
	return likeness(a, b, SharedWeight(a.Stems, b.Stems))
}

func likeness(a, b *Sketch, shared float64) float64 {
	return (1-Tuned.trigrams)*2*shared/(a.Mass+b.Mass) + Tuned.trigrams*trigrams.Dice(a.trigrams, b.trigrams)
}

// SharedWeight returns the weight of the stems that two sorted lists share, by
// the weights of a.
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

// Contained returns the share of a's weight whose stems b has, too, 0 to 1.
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

// JoinSketches returns the sketch of several sentences taken as one. A single one
// is returned itself; it must not be changed.
func JoinSketches(parts ...*Sketch) *Sketch {
	joined := parts[0]
	for _, p := range parts[1:] {
		joined = joined.with(p)
	}
	return joined
}

// with returns the sketch of two taken as one.
func (s *Sketch) with(x *Sketch) *Sketch {
	return &Sketch{
		Stems:    merged(s.Stems, x.Stems, inOrderOfStems),
		trigrams: merged(s.trigrams, x.trigrams, cmp.Compare[uint32]),
		quoted:   merged(s.quoted, x.quoted, cmp.Compare[uint64]),
		Mass:     s.Mass + x.Mass,
		Words:    s.Words + x.Words,
	}
}

// merged returns the elements of two sorted lists, sorted.
func merged[T any](a, b []T, compare func(a, b T) int) []T {
	if len(a)+len(b) == 0 {
		return nil
	}
	out := make([]T, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if compare(a[0], b[0]) <= 0 {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// Weights are the constants of alignment, in units of similarity. The method is
// described in the documentation of package diffing.
type Weights struct {
	trigrams float64 // share of trigrams in likeness; the rest is that of stems
	part     float64 // share of containment in similarity; the rest is that of likeness
	Full     float64 // shared weight from which evidence counts in full
	number   float64 // factor on the weight of a number
	quoted   float64 // share of what is missing to 1 that a common quotation adds
	heading  float64 // factor on the similarity of a heading and a sentence
	Small    float64 // factor on the gain of a pair without shared weight; see Full

	Faint    float64 // least similarity of a pair to be considered at all
	Lowest   float64 // least similarity of a pair to be linked by the chain
	Floor    float64 // similarity from which a pair adds to a chain
	Diagonal float64 // reward for a pair that follows the one before on both sides
	Skip     float64 // cost of each sentence skipped between two pairs in order
	SkipMost float64 // most that skipping costs
	Jump     float64 // cost of a pair out of order
	Again    float64 // least similarity of a pair that uses a sentence once more

	// A sentence joins a link if it raises the likeness of the link's sides by so
	// much, and if so large a share of its weight is shared with the other side
	// and new to its own: Near where it stands beside the link's sentences, Far
	// elsewhere. Loose holds beside them in texts put in other words throughout.
	JoinNear, JoinFar         float64
	JoinNearPart, JoinFarPart float64
	JoinLoosePart             float64
}

// Tuned are the weights in use, found by measuring labelled stories.
var Tuned = Weights{
	trigrams: 0.7, part: 0.3, Full: 15, number: 1.8, quoted: 0.4, heading: 0.5, Small: 0.6,
	Faint: 0.15, Lowest: 0.28, Floor: 0.3, Diagonal: 0.1, Skip: 0.05, SkipMost: 0.2, Jump: 0.2, Again: 0.5,
	JoinNear: 0.02, JoinFar: 0.1, JoinNearPart: 0.3, JoinFarPart: 0.5, JoinLoosePart: 0.23,
}

// NoIndexes returns n times -1: a list of indexes that are not known yet.
func NoIndexes(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// JoinedSketch returns the sketch of some sentences taken as one. It must not be
// changed.
func (p *Reading) JoinedSketch(sentences []int) *Sketch {
	parts := make([]*Sketch, len(sentences))
	for n, i := range sentences {
		parts[n] = &p.Sentences[i]
	}
	return JoinSketches(parts...)
}
