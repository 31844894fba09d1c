package corpus

import "strings"

// maxControlString is the length in bytes beyond which a control string is
// taken to have lost its end.
const maxControlString = 4096

// sequenceLen returns the length in bytes of the terminal sequence that text
// begins with; its first byte is ESC. What is no whole sequence counts as the
// ESC alone, so that the text behind it is seen rather than lost.
func sequenceLen(text string) int {
	if len(text) < 2 {
		return 1
	}
	switch c := text[1]; {
	case c == '[':
		return controlSequenceLen(text)
	case strings.IndexByte("]PX^_", c) >= 0:
		return controlStringLen(text)
	}
	end := 1 + runLen(text[1:], ' ', '/')
	if end < len(text) && '0' <= text[end] && text[end] <= '~' {
		return end + 1
	}
	return 1
}

// controlSequenceLen measures ESC [, parameters, and the letter that ends it.
func controlSequenceLen(text string) int {
	end := 2 + runLen(text[2:], '0', '?')
	end += runLen(text[end:], ' ', '/')
	if end < len(text) && '@' <= text[end] && text[end] <= '~' {
		return end + 1
	}
	return 1
}

// controlStringLen measures ESC ] (a title, a link), ESC P and the like, up to
// BEL or ESC \. They never reach over the end of a line.
func controlStringLen(text string) int {
	for i := 2; i < min(len(text), maxControlString); i++ {
		switch text[i] {
		case '\a':
			return i + 1
		case '\x1b':
			if i+1 < len(text) && text[i+1] == '\\' {
				return i + 2
			}
			return 1
		case '\n', '\r':
			return 1
		}
	}
	return 1
}

// runLen returns how many bytes at the beginning of text are from low to high.
func runLen(text string, low, high byte) int {
	n := 0
	for n < len(text) && low <= text[n] && text[n] <= high {
		n++
	}
	return n
}
