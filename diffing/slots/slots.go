// Package slots finds which names, numbers and dates of two sentences stand between
// the same words. What differs there is certain: all else is said alike.
package slots

import (
	"slices"
	"unicode"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// A Slot is a place in a sentence that holds a name, a number or a date: what the
// words around it are said about. Where two sentences have the same words around
// a slot, they say the same of what is in it.
type Slot struct {
	First, Last int      // words, half open
	Forms       []string // of a name, see facts.NameForm; nil for others
	Quantity    *facts.Quantity
	When        *facts.When
}

// Keys of slots among the stems of words, which are not negative.
const (
	nameKey   int32 = -1 - iota
	figureKey       // a number or a date
)

// A frame is a side of a passage as a row of keys: for a slot its kind, for any
// other word its stem. Punctuation is left out.
type frame struct {
	keys  []int32
	slots []*Slot // by key; nil for words
	tells []bool  // by key: a word that is no function word
}

func (f *frame) add(key int32, x *Slot, tells bool) {
	f.keys, f.slots, f.tells = append(f.keys, key), append(f.slots, x), append(f.tells, tells)
}

// frameOf returns the frame of some sentences.
func frameOf(s *facts.Reading, sentences []int) frame {
	words := 0
	for _, i := range sentences {
		words += s.Article.Sentences[i].LastWord - s.Article.Sentences[i].FirstWord
	}
	f := frame{make([]int32, 0, words), make([]*Slot, 0, words), make([]bool, 0, words)}
	figures := figures(s, sentences)
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; {
			key, y := figureKey, figures[w]
			if y == nil {
				key, y = nameKey, nameAt(s, w, x.LastWord)
			}
			switch {
			case y != nil:
				f.add(key, y, false)
				w = y.Last
				continue
			case s.Article.Words[w].Kind != text.Punctuation && !titles(s, w, x.LastWord):
				f.add(s.StemOf(w), nil, !s.Entries[w].Function)
			}
			w++
		}
	}
	return f
}

// titles reports whether word w is a title with a capital before a name, which another name in
// the same place may go without: Queen Maud Hospital, St Brendan's.
func titles(s *facts.Reading, w, end int) bool {
	return w+1 < end && s.Entries[w].Is(english.Title) && unicode.IsUpper(rune(s.Article.Text[s.Article.Words[w].Start])) && s.Names[w+1] != facts.NotName
}

// figures returns the numbers and dates of some sentences by their first words.
// A number that is read as neither, such as a year without "in", is one too.
func figures(s *facts.Reading, sentences []int) map[int]*Slot {
	out := make(map[int]*Slot)
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.Article.Words[w].Kind == text.Number {
				out[w] = &Slot{First: w, Last: w + 1}
			}
		}
	}
	for _, q := range s.QuantitiesOf(sentences) {
		out[q.First] = &Slot{First: q.First, Last: q.Last, Quantity: &q}
	}
	for _, d := range s.WhensOf(sentences) {
		out[d.First] = &Slot{First: d.First, Last: d.Last, When: &d}
	}
	return out
}

// nameAt returns the name that begins with word w, or nil.
func nameAt(s *facts.Reading, w, end int) *Slot {
	m, ok := s.NameAt(w, end)
	if !ok {
		return nil
	}
	return &Slot{First: m.First, Last: m.Last, Forms: m.Forms}
}

// A Pair is a slot of the original and the one of the version that stands
// between the same words.
type Pair struct{ O, V *Slot }

// Found is what the slots of two sides show.
type Found struct {
	Pairs []Pair // those that differ in their words, in order
	Same  bool   // the sides are the same but for what is in their slots
}

// sides are the two articles that are compared.
type sides struct{ o, v *facts.Reading }

// Compare returns what the slots of some sentences of o, the original, and of v, the
// version, show where they stand between the same words.
func Compare(o, v *facts.Reading, original, version []int) Found {
	return sides{o, v}.pair(frameOf(o, original), frameOf(v, version))
}

// pair pairs the slots of two frames that have the same keys on both sides.
func (f sides) pair(o, v frame) Found {
	runs := wording.DiffWords(o.keys, v.keys)
	found := Found{Same: len(runs) == 1 && runs[0].Equal}
	for _, r := range runs {
		if !r.Equal || !slices.Contains(o.tells[r.A0:r.A1], true) {
			continue // "of 12 in" does not say what it is about
		}
		for k := range r.A1 - r.A0 {
			i, j := r.A0+k, r.B0+k
			// A slot at the edge of a run has other words beside it.
			left := k > 0 || i == 0 && j == 0
			right := i+1 < r.A1 || i+1 == len(o.keys) && j+1 == len(v.keys)
			if x, y := o.slots[i], v.slots[j]; left && right && x != nil && !f.alike(x, y) {
				found.Pairs = append(found.Pairs, Pair{x, y})
			}
		}
	}
	return f.withoutTurned(found, o, v, turnsWords(o, v, runs))
}

// turnsWords reports whether a word that tells something stands in the runs of both
// sides that differ: the passage was put in another order.
func turnsWords(o, v frame, runs []wording.Run) bool {
	gone := make(map[int32]bool)
	for _, r := range runs {
		for i := r.A0; i < r.A1 && !r.Equal; i++ {
			gone[o.keys[i]] = gone[o.keys[i]] || o.tells[i]
		}
	}
	for _, r := range runs {
		for j := r.B0; j < r.B1 && !r.Equal; j++ {
			if gone[v.keys[j]] {
				return true
			}
		}
	}
	return false
}

// withoutTurned leaves out the pairs that only show a passage turned round: what is
// in them stands elsewhere on the other side, and either words have moved with it,
// or facts of several kinds have, as in "Smith, 34, and Jones, 45".
func (f sides) withoutTurned(found Found, o, v frame, words bool) Found {
	permuted := make([]bool, len(found.Pairs))
	kinds := make(map[kind]bool)
	for k, x := range found.Pairs {
		permuted[k] = slices.ContainsFunc(o.slots, func(y *Slot) bool { return y != nil && f.sameFact(y, x.V) }) &&
			slices.ContainsFunc(v.slots, func(y *Slot) bool { return y != nil && f.sameFact(x.O, y) })
		if permuted[k] && x.O.kind() == x.V.kind() {
			kinds[x.O.kind()] = true
		}
	}
	if !words && len(kinds) < 2 {
		return found
	}
	var left []Pair
	for k, x := range found.Pairs {
		if !permuted[k] {
			left = append(left, x)
		}
	}
	found.Pairs = left
	return found
}

// sameFact reports whether a slot of the original and one of the version hold the
// same, perhaps written otherwise.
func (f sides) sameFact(o, v *Slot) bool {
	if o.Quantity != nil && v.Quantity != nil {
		return facts.SameQuantity(*o.Quantity, *v.Quantity)
	}
	return f.alike(o, v)
}

// kind is what a slot holds.
type kind uint8

const (
	nameKind kind = iota
	numberKind
	dateKind
)

func (x *Slot) kind() kind {
	switch {
	case x.Forms != nil:
		return nameKind
	case x.When != nil:
		return dateKind
	}
	return numberKind
}

// alike reports whether two slots are written alike.
func (f sides) alike(o, v *Slot) bool {
	return slices.EqualFunc(f.o.Article.Words[o.First:o.Last], f.v.Article.Words[v.First:v.Last],
		func(a, b text.Word) bool { return a.Norm == b.Norm })
}
