package english

import "strconv"

// Counted writes a number as news desks do: from one to nine in words, and any
// other in figures.
func Counted(n int) string {
	words := [...]string{1: "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	if n >= 1 && n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}
