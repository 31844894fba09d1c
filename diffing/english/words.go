package english

import (
	_ "embed"
	"strings"
	"sync"
)

// Classes is a set of classes.
type Classes [2]uint64

// Is reports whether a word, as it is written, has at least one of some classes.
func Is(word string, any ...Class) bool { return ClassesOf(word).Is(any...) }

// ClassesOf returns the classes of a word as it is written.
func ClassesOf(word string) Classes {
	c, _ := readWords().written.find(word)
	return c
}

// WithRoot returns the classes of a word as it is written with those of its root.
func (c Classes) WithRoot(root string) Classes {
	ofRoot, _ := readWords().roots.find(root)
	return c.with(ofRoot)
}

// Is reports whether the set has at least one of some classes.
func (c Classes) Is(any ...Class) bool {
	for _, x := range any {
		if c[x/64]>>(x%64)&1 != 0 {
			return true
		}
	}
	return false
}

// first returns which of some classes is the first that the set has, counted
// from 1; 0 if it has none of them.
func (c Classes) first(of ...Class) int {
	for i, x := range of {
		if c.Is(x) {
			return i + 1
		}
	}
	return 0
}

func (c *Classes) add(x Class) { c[x/64] |= 1 << (x % 64) }

func (c Classes) with(more Classes) Classes {
	for i := range c {
		c[i] |= more[i]
	}
	return c
}

//go:embed words.txt
var wordList string

// A wordTable is the list as it is asked. Bounds of numbers may be phrases, of which few
// words are an end: those before a number by their last word, those behind by their first.
type wordTable struct {
	written, roots           *table[Classes]
	endsBound, startsLateOne map[string]bool
}

// readWords parses words.txt when it is first asked for: most commands never do.
var readWords = sync.OnceValue(func() wordTable {
	byName := newTable[Class](int(classCount))
	for x, name := range classNames {
		byName.add(name, Class(x))
	}
	most := strings.Count(wordList, "\n")
	t := wordTable{newTable[Classes](most), newTable[Classes](most), make(map[string]bool, 64), make(map[string]bool, 16)}
	for line := range strings.Lines(wordList) {
		word, names, ok := parseLine(line)
		if !ok {
			continue
		}
		var all, ofRoot Classes
		for name := range strings.FieldsSeq(names) {
			x, _ := byName.find(name)
			all.add(x)
			if x >= firstOfRoots {
				ofRoot.add(x)
			}
		}
		*t.written.put(word) = all
		if all.Is(bounds...) {
			t.endsBound[word[strings.LastIndexByte(word, ' ')+1:]] = true
		}
		if all.Is(lateBounds...) {
			first, _, _ := strings.Cut(word, " ")
			t.startsLateOne[first] = true
		}
		if ofRoot != (Classes{}) {
			root := t.roots.put(Stem(word))
			*root = root.with(ofRoot)
		}
	}
	return t
})

// parseLine reads a line of the list: a word or phrase, its classes with spaces between,
// and perhaps a reason, with tabs between.
func parseLine(line string) (word, classes string, ok bool) {
	word, rest, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
	classes, _, _ = strings.Cut(rest, "\t")
	return word, classes, ok
}
