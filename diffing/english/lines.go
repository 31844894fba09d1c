package english

import "strings"

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
