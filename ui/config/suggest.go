package config

import (
	"strconv"
	"strings"
)

// suggestion returns the end of a sentence that asks whether the word was
// meant to be one of names, or nothing where none is near.
func suggestion(word string, names []string) string {
	if name := nearest(word, names); name != "" {
		return "; did you mean " + strconv.Quote(name) + "?"
	}
	return ""
}

// nearest returns the name that takes the fewest letters to be added, dropped
// or replaced to come from word, the first of several; "" where it takes more
// than a third of the name's letters, and more than one.
func nearest(word string, names []string) string {
	best, least := "", 0
	for _, name := range names {
		d := distance([]rune(strings.ToLower(word)), []rune(strings.ToLower(name)))
		if d <= max(len(name)/3, 1) && (best == "" || d < least) {
			best, least = name, d
		}
	}
	return best
}

// distance is that of Levenshtein, with two neighbours that changed places as
// one step. A word far longer than the names is not looked at.
func distance(a, b []rune) int {
	const longest = 100
	if len(a) > longest || len(b) > longest {
		return longest
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
