package text

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textLine is a line of a text that is not blank, without the white space at
// its ends.
type textLine struct {
	Span
	indent int  // white space before it, in bytes
	width  int  // characters, with those of the indent
	item   bool // begins as a list item does
	flowed bool // ends with a single space, which says that the next line goes on
	joint  bool // the next line of the text is not blank and not indented to begin a paragraph
	// divided is set where the line ends in the first part of a word that the
	// next line goes on with.
	divided bool
}

// DivideParagraphs returns the paragraphs of a text without the white space at
// their ends. Blank lines divide; other line breaks do too, unless the text is
// hard-wrapped, or says so by a space at its end, and the line goes on in the
// next.
func DivideParagraphs(text string) []Span {
	lines := divideLines(text)
	width := wrapWidth(text, lines)
	var spans []Span
	for i := range lines {
		if i > 0 && goesOnIn(text, lines[i-1], lines[i], width) {
			spans[len(spans)-1].End = lines[i].End
			continue
		}
		spans = append(spans, lines[i].Span)
	}
	return spans
}

// divideLines returns the lines of a text that are not blank.
func divideLines(text string) []textLine {
	var lines []textLine
	adjacent := false // to a line above
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		s := Trim(text, Span{at, end})
		if s.Len() > 0 {
			l := textLine{
				Span: s, indent: s.Start - at,
				width: utf8.RuneCountInString(text[at:s.End]),
				item:  ListMarker(text[s.Start:s.End]) > 0,
				// Two spaces are a line break in Markdown.
				flowed: s.End+1 == end && text[s.End] == ' ',
			}
			if adjacent {
				above := &lines[len(lines)-1]
				above.joint = true
				above.divided = !l.item && isDivided(text[above.Start:above.End], text[s.Start:s.End])
			}
			lines = append(lines, l)
		}
		adjacent = s.Len() > 0
		at = end + 1
	}
	separateIndented(lines)
	return lines
}

// isDivided tells whether a line ends in a word with a hyphen at its end, which
// the next line goes on with.
func isDivided(line, next string) bool {
	r, size := utf8.DecodeLastRuneInString(line)
	if !isHyphen(r) && r != '\u00ad' && r != '¬' { // as scanned pages have it
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(line[:len(line)-size])
	after, _ := utf8.DecodeRuneInString(next)
	return isWordRune(before) && isWordRune(after)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// separateIndented clears joint for lines above a line that is indented to begin
// a paragraph: that is indented more than the line above or, in a text where
// lines below an indented one go back to the margin, indented at all.
func separateIndented(lines []textLine) {
	margin, indents := math.MaxInt, false
	for _, l := range lines {
		margin = min(margin, l.indent)
	}
	for i := range lines {
		indents = indents || lines[i].joint && !lines[i].item && lines[i].indent > margin && lines[i+1].indent == margin
	}
	for i := range lines {
		if l := &lines[i]; l.joint && !l.item {
			below := lines[i+1].indent
			l.joint = below <= l.indent && (below == margin || !indents)
		}
	}
}

// goesOnIn tells whether a line goes on in the one below, in a text wrapped at
// width or, where that is 0, not wrapped.
func goesOnIn(text string, l, below textLine, width int) bool {
	return l.joint && (l.divided || flowsOn(text, l, below) || width > 0 && goesOn(text, l, below, width))
}

// flowsOn tells whether a line says by the space at its end that it goes on in
// the one below, which begins in mid-sentence.
func flowsOn(text string, l, below textLine) bool {
	r, _ := utf8.DecodeRuneInString(text[below.Start:below.End])
	return l.flowed && unicode.IsLower(r) && !below.item && !EndsSentence(text[l.Start:l.End])
}

// EndsSentence tells whether a text ends as a sentence does, with a full stop
// or the like, and perhaps closing quotation marks or brackets after it.
func EndsSentence(s string) bool {
	s = strings.TrimRightFunc(trimFootnotes(s), trailsSentence)
	r, _ := utf8.DecodeLastRuneInString(s)
	return isTerminator(r)
}

// ListMarker returns the length in bytes of the bullet or number that begins a
// list item, with the space after it, and 0 where there is none.
func ListMarker(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '-', '*', '+', '•', '◦', '▪', '‣', '·', '●', '■', '–', '—', '►', '✓', '➤', '→':
	default:
		if n = enumerator(s); n == 0 {
			return 0
		}
	}
	if n < len(s) && s[n] == ' ' {
		return n + 1
	}
	return 0
}

// enumerator returns the length of the "1.", "12)", "(3)", "a)" or "iv." that
// a text begins with, and 0 where there is none.
func enumerator(s string) int {
	i := 0
	open := strings.HasPrefix(s, "(")
	if open {
		i++
	}
	start := i
	for i < len(s) && i-start < 3 && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	digits := i > start
	if !digits && i < len(s) && 'a' <= s[i] && s[i] <= 'z' {
		i++
	}
	if i == start || i == len(s) {
		return 0
	}
	if s[i] == ')' || s[i] == '.' && digits && !open {
		return i + 1
	}
	return 0
}
