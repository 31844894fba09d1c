package english

import (
	"iter"
	"strings"
)

// A lineTable finds the lines of a text by the word that they begin with. It holds
// nothing but where they begin, so it is made in a tenth of the time that a map takes.
type lineTable struct {
	text  string
	end   byte    // what stands behind the word
	lines []int32 // by hash: where a line begins, from 1 on; 0 where there is none
}

// newLineTable returns a table of those lines of a text in which a byte ends the first
// word. Of lines with the same word it has the first. Size is a power of two, and well
// over how many such lines there are.
func newLineTable(text string, end byte, size int) *lineTable {
	t := &lineTable{text, end, make([]int32, size)}
	for at := 0; at < len(text); {
		line := text[at:]
		if n := strings.IndexByte(line, '\n'); n >= 0 {
			line = line[:n]
		}
		if n := strings.IndexByte(line, end); n >= 0 {
			if slot, there := t.slot(line[:n]); !there {
				t.lines[slot] = int32(at + 1)
			}
		}
		at += len(line) + 1
	}
	return t
}

// slot returns where the line of a word is or would be in the table.
func (t *lineTable) slot(word string) (slot uint32, there bool) {
	mask := uint32(len(t.lines) - 1)
	for slot = hashOf(word) & mask; t.lines[slot] != 0; slot = (slot + 1) & mask {
		line := t.text[t.lines[slot]-1:]
		if len(line) > len(word) && line[len(word)] == t.end && line[:len(word)] == word {
			return slot, true
		}
	}
	return slot, false
}

// has reports whether a line begins with a word.
func (t *lineTable) has(word string) bool {
	_, there := t.slot(word)
	return there
}

// rest returns what stands behind a word and its end in its line, or "".
func (t *lineTable) rest(word string) string {
	slot, there := t.slot(word)
	if !there {
		return ""
	}
	rest, _, _ := strings.Cut(t.text[int(t.lines[slot])+len(word):], "\n")
	return rest
}

// hashOf is the hash FNV-1a, its high bits mixed in.
func hashOf(word string) uint32 {
	h := uint32(2166136261)
	for k := range len(word) {
		h = (h ^ uint32(word[k])) * 16777619
	}
	return h ^ h>>15
}

// A table maps words to values, several to a word where it is told several. It is made
// faster than a map, and asked as fast.
type table[V any] struct {
	slots   []uint16 // by hash: the first entry of a word, from 1 on; 0 where there is none
	entries []tableEntry[V]
}

type tableEntry[V any] struct {
	word  string
	next  uint16 // the entry of the same word behind this, from 1 on, or 0
	value V
}

// newTable returns a table with room for so many entries, and no more.
func newTable[V any](most int) *table[V] {
	size := 16
	for size < 2*most {
		size *= 2
	}
	return &table[V]{make([]uint16, size), make([]tableEntry[V], 0, most)}
}

// slot returns where the first entry of a word is or would be.
func (t *table[V]) slot(word string) *uint16 {
	mask := uint32(len(t.slots) - 1)
	for at := hashOf(word) & mask; ; at = (at + 1) & mask {
		if s := &t.slots[at]; *s == 0 || t.entries[*s-1].word == word {
			return s
		}
	}
}

// add adds a value behind those that a word has.
func (t *table[V]) add(word string, value V) {
	to := t.slot(word)
	for *to != 0 {
		to = &t.entries[*to-1].next
	}
	t.entries = append(t.entries, tableEntry[V]{word: word, value: value})
	*to = uint16(len(t.entries))
}

// put returns the place of a word's only value, which it adds where there is none.
func (t *table[V]) put(word string) *V {
	at := t.slot(word)
	if *at == 0 {
		t.entries = append(t.entries, tableEntry[V]{word: word})
		*at = uint16(len(t.entries))
	}
	return &t.entries[*at-1].value
}

// find returns the first value of a word.
func (t *table[V]) find(word string) (value V, ok bool) {
	if n := *t.slot(word); n > 0 {
		return t.entries[n-1].value, true
	}
	return value, false
}

// all returns the values of a word, in the order in which they were added.
func (t *table[V]) all(word string) iter.Seq[V] {
	return func(yield func(V) bool) {
		for n := *t.slot(word); n > 0; n = t.entries[n-1].next {
			if !yield(t.entries[n-1].value) {
				return
			}
		}
	}
}
