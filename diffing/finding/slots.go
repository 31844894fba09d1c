package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// A slot is a place in a sentence that holds a name, a number or a date: what the
// words around it are said about. Where two sentences have the same words around
// a slot, they say the same of what is in it.
type slot struct {
	first, last int      // words, half open
	forms       []string // of a name, see facts.NameForm; nil for others
	quantity    *facts.Quantity
	when        *facts.When
}

// Keys of slots among the stems of words, which are not negative.
const (
	nameSlot   int32 = -1 - iota
	figureSlot       // a number or a date
)

// A frame is a side of a passage as a row of keys: for a slot its kind, for any
// other word its stem. Punctuation is left out.
type frame struct {
	keys  []int32
	slots []*slot // by key; nil for words
	tells []bool  // by key: a word that is no function word
}

func (f *frame) add(key int32, x *slot, tells bool) {
	f.keys, f.slots, f.tells = append(f.keys, key), append(f.slots, x), append(f.tells, tells)
}

// frameOf returns the frame of some sentences.
func (s *side) frameOf(sentences []int) frame {
	var f frame
	figures := s.figures(sentences)
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; {
			key, y := figureSlot, figures[w]
			if y == nil {
				key, y = nameSlot, s.nameAt(w, x.LastWord)
			}
			switch {
			case y != nil:
				f.add(key, y, false)
				w = y.last
				continue
			case s.Article.Words[w].Kind != text.Punctuation:
				f.add(s.StemOf(w), nil, !s.Entries[w].Function)
			}
			w++
		}
	}
	return f
}

// figures returns the numbers and dates of some sentences by their first words.
// A number that is read as neither, such as a year without "in", is one too.
func (s *side) figures(sentences []int) map[int]*slot {
	out := make(map[int]*slot)
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.Article.Words[w].Kind == text.Number {
				out[w] = &slot{first: w, last: w + 1}
			}
		}
	}
	for _, q := range s.QuantitiesOf(sentences) {
		out[q.First] = &slot{first: q.First, last: q.Last, quantity: &q}
	}
	for _, d := range s.WhensOf(sentences) {
		out[d.First] = &slot{first: d.First, last: d.Last, when: &d}
	}
	return out
}

// nameAt returns the name that begins with word w, or nil.
func (s *side) nameAt(w, end int) *slot {
	words := s.Article.Words
	x := slot{first: w}
	for w < end && s.Names[w] != facts.NotName && words[w].Kind == text.Letters {
		x.forms = append(x.forms, facts.NameForm(words[w]))
		w++
		x.last = w
		if w+1 < end && words[w].Norm == "of" && s.Names[w+1] == facts.Surely {
			w++ // the Court of Appeal
		}
	}
	if len(x.forms) == 0 {
		return nil
	}
	return &x
}

// A slotPair is a slot of the original and the one of the version that stands
// between the same words.
type slotPair struct{ o, v *slot }

// A rowSlots is what the slots of a passage show.
type rowSlots struct {
	pairs []slotPair // those that differ in their words, in order
	same  bool       // the passage is the same but for what is in its slots
}

// readSlots pairs the slots of every passage in which an edit touches one.
func (f *finder) readSlots() {
	f.slots = make([]rowSlots, len(f.rows))
	f.pairs(func(n int, p *Row) {
		if f.touchesSlot(p) {
			f.slots[n] = f.pairSlots(f.o.frameOf(p.Original), f.v.frameOf(p.Version))
		}
	})
}

// touchesSlot reports whether an edit of a passage touches a name or a number on
// both sides.
func (f *finder) touchesSlot(p *Row) bool {
	has := func(s *side, span text.Span) bool {
		return slices.ContainsFunc(s.Within(span), func(w int) bool {
			return s.Names[w] != facts.NotName || s.Entries[w].Traits&facts.Numeric != 0 || s.Article.Words[w].Kind == text.Number
		})
	}
	o, v := false, false
	for _, e := range p.Edits {
		if e.Op != wording.Equal {
			o, v = o || has(f.o, e.Original), v || has(f.v, e.Version)
		}
	}
	return o && v
}

// pairSlots pairs the slots of two frames that have the same keys on both sides.
func (f *finder) pairSlots(o, v frame) rowSlots {
	runs := wording.DiffWords(o.keys, v.keys)
	found := rowSlots{same: len(runs) == 1 && runs[0].Equal}
	for _, r := range runs {
		if !r.Equal || !slices.Contains(o.tells[r.A0:r.A1], true) {
			continue // "of 12 in" does not say what it is about
		}
		for k := range r.A1 - r.A0 {
			i, j := r.A0+k, r.B0+k
			// A slot at the edge of a run has other words beside it.
			left := k > 0 || i == 0 && j == 0
			right := i+1 < r.A1 || i+1 == len(o.keys) && j+1 == len(v.keys)
			if x, y := o.slots[i], v.slots[j]; left && right && x != nil && !f.slotsAlike(x, y) {
				found.pairs = append(found.pairs, slotPair{x, y})
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
func (f *finder) withoutTurned(found rowSlots, o, v frame, words bool) rowSlots {
	permuted := make([]bool, len(found.pairs))
	kinds := make(map[slotKind]bool)
	for k, x := range found.pairs {
		permuted[k] = slices.ContainsFunc(o.slots, func(y *slot) bool { return y != nil && f.sameFact(y, x.v) }) &&
			slices.ContainsFunc(v.slots, func(y *slot) bool { return y != nil && f.sameFact(x.o, y) })
		if permuted[k] && x.o.kind() == x.v.kind() {
			kinds[x.o.kind()] = true
		}
	}
	if !words && len(kinds) < 2 {
		return found
	}
	var left []slotPair
	for k, x := range found.pairs {
		if !permuted[k] {
			left = append(left, x)
		}
	}
	found.pairs = left
	return found
}

// sameFact reports whether a slot of the original and one of the version hold the
// same, perhaps written otherwise.
func (f *finder) sameFact(o, v *slot) bool {
	if o.quantity != nil && v.quantity != nil {
		return facts.SameQuantity(*o.quantity, *v.quantity)
	}
	return f.slotsAlike(o, v)
}

// A slotKind is what a slot holds.
type slotKind uint8

const (
	nameKind slotKind = iota
	numberKind
	dateKind
)

func (x *slot) kind() slotKind {
	switch {
	case x.forms != nil:
		return nameKind
	case x.when != nil:
		return dateKind
	}
	return numberKind
}

// slotsAlike reports whether two slots are written alike.
func (f *finder) slotsAlike(o, v *slot) bool {
	return slices.EqualFunc(f.o.Article.Words[o.first:o.last], f.v.Article.Words[v.first:v.last],
		func(a, b text.Word) bool { return a.Norm == b.Norm })
}
