package exchange

import (
	_ "embed"
	"iter"
	"strings"

	"storydiff/diffing/english"
)

//go:embed thesaurus.txt
var thesaurus string

// mayStandFor reports whether one noun may be used for another in the news without the facts
// being others, and how many of the two the list has, so that a no of it counts. The words are
// lower case, singular or plural. The list is read anew each time: few words are asked for.
func mayStandFor(a, b string) (may bool, listed int) {
	as, bs := numbersOf(a), numbersOf(b)
	for _, one := range as {
		for line := range linesWith(one) {
			listed = 1
			for _, other := range bs {
				if groupJoins(line, one, other) {
					return true, 2
				}
			}
		}
	}
	for _, other := range bs {
		for range linesWith(other) {
			return false, listed + 1
		}
	}
	return false, listed
}

// MayStandFor reports whether one noun may be used for another in the news without the facts
// being others. The words are lower case, singular or plural.
func MayStandFor(a, b string) bool {
	may, _ := mayStandFor(a, b)
	return may
}

// numbersOf returns a noun as it is written and the singulars it may be the plural of.
func numbersOf(word string) []string {
	return append([]string{word}, english.Singulars(word)...)
}

// linesWith goes through the lines of the list that have a word as an entry.
func linesWith(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for at := 0; ; {
			n := strings.Index(thesaurus[at:], word)
			if n < 0 {
				return
			}
			at += n
			end := at + len(word)
			if isEntry(at, end) {
				first, last := strings.LastIndexByte(thesaurus[:at], '\n')+1, end+strings.IndexByte(thesaurus[end:], '\n')
				if thesaurus[first] != '#' && !yield(thesaurus[first:last]) {
					return
				}
				at = last
				continue
			}
			at = end
		}
	}
}

// isEntry reports whether what stands between two places of the list is one word of a group.
func isEntry(first, last int) bool {
	begins := first == 0 || thesaurus[first-1] == '\n' || strings.HasSuffix(thesaurus[:first], ", ") || strings.HasSuffix(thesaurus[:first], ": ")
	return begins && last < len(thesaurus) && strings.IndexByte(",:\n", thesaurus[last]) >= 0
}

// groupJoins reports whether two words of a line may stand for each other: any two of a group,
// of a general word and its kinds only those of which one is the general word.
func groupJoins(line, a, b string) bool {
	general, kinds, ok := strings.Cut(line, ": ")
	has := func(list, word string) bool {
		for x := range strings.SplitSeq(list, ", ") {
			if x == word {
				return true
			}
		}
		return false
	}
	if !ok {
		return has(line, b)
	}
	return general == a && has(kinds, b) || general == b && has(kinds, a)
}
