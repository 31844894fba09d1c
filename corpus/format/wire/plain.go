package wire

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/format/document"
)

// Lines of text that is wrapped at a width, in characters, are within these.
const (
	narrowest = 30
	widest    = 160
)

// plainLine is a line of plain text.
type plainLine struct {
	text   string // without white space at its ends; empty for a blank line
	indent int    // characters before it, a tab counts as four
}

// addPlain appends the paragraphs of plain text to d.
func addPlain(d *document.Document, text string) {
	paragraphs := plainParagraphs(d, text)
	if d.Text != "" {
		paragraphs = append([]string{d.Text}, paragraphs...)
	}
	d.Text = strings.Join(paragraphs, paragraphBreak)
}

// plainParagraphs returns the paragraphs of plain text, as agencies send it: each
// on a line, or wrapped at a width with blank lines between, or with the first
// line moved in. Tables are counted in d and left out.
func plainParagraphs(d *document.Document, text string) []string {
	lines := plainLines(text)
	var paragraphs []string
	width := wrapWidth(lines)
	for i := 0; i < len(lines); {
		if n := tableRows(lines[i:]); n > 0 {
			d.LeaveOut("table", "tables", lines[i].text)
			i += n
			continue
		}
		if lines[i].text == "" {
			i++
			continue
		}
		var paragraph strings.Builder
		paragraph.WriteString(lines[i].text)
		for i++; i < len(lines) && width.goesOn(lines[i-1], lines[i]) && tableRows(lines[i:]) == 0; i++ {
			if !endsInHyphen(lines[i-1].text) {
				paragraph.WriteByte(' ')
			}
			paragraph.WriteString(lines[i].text)
		}
		paragraphs = append(paragraphs, oneLine(paragraph.String()))
	}
	return paragraphs
}

// plainLines divides a text into lines. What all lines but the first are moved
// in by, since the first begins after a tag, is no indent.
func plainLines(text string) []plainLine {
	var lines []plainLine
	least := -1
	for raw := range strings.Lines(text) {
		l := plainLine{text: strings.TrimSpace(raw)}
		for _, r := range raw {
			if r == '\t' {
				l.indent += 4
				continue
			}
			if r != ' ' && r != '\u00a0' {
				break
			}
			l.indent++
		}
		if l.text != "" && len(lines) > 0 && (least < 0 || l.indent < least) {
			least = l.indent
		}
		lines = append(lines, l)
	}
	for i := range lines {
		lines[i].indent = max(lines[i].indent-max(least, 0), 0)
	}
	return lines
}

// wrapping says how a text is wrapped.
type wrapping struct {
	width    int  // in characters; 0 where each line is a paragraph
	indented bool // paragraphs begin with an indent
	spaced   bool // they have blank lines between
}

// wrapWidth finds out how a text is wrapped. It is if lines with another below go
// on with a small letter there; or if most are so long that the first word below
// did not fit, and many end in mid-sentence.
func wrapWidth(lines []plainLine) wrapping {
	width := usualWidth(lines)
	if width < narrowest || width > widest {
		return wrapping{}
	}
	joints, full, broken, going, blanks, indents := 0, 0, 0, 0, 0, 0
	for i := 1; i < len(lines); i++ {
		above, l := lines[i-1].text, lines[i].text
		switch {
		case l == "" && above != "":
			blanks++
		case lines[i].indent > 0:
			indents++
		case l != "" && above != "" && !isListItem(l):
			joints++
			if isFull(above, l, width) {
				full++
			}
			if !endsSentence(above) {
				broken++
			}
			if beginsSmall(l) && !endsSentence(above) {
				going++
			}
		}
	}
	if joints == 0 || going*10 < joints*3 && (full*10 < joints*6 || broken*10 < joints*4) {
		return wrapping{}
	}
	return wrapping{width: width, indented: indents > blanks, spaced: blanks > 1}
}

// usualWidth returns a width that nine tenths of the lines with another below them
// keep to; 0 if there are none.
func usualWidth(lines []plainLine) int {
	var widths []int
	for i, l := range lines {
		if l.text != "" && i+1 < len(lines) && lines[i+1].text != "" {
			widths = append(widths, utf8.RuneCountInString(l.text))
		}
	}
	if len(widths) == 0 {
		return 0
	}
	sort.Ints(widths)
	return widths[9*(len(widths)-1)/10]
}

// goesOn reports whether l continues the paragraph of the line above it.
func (w wrapping) goesOn(above, l plainLine) bool {
	if w.width == 0 || l.text == "" || w.indented && l.indent > 0 || !hasWords(above.text) {
		return false
	}
	full := isFull(above.text, l.text, w.width)
	if isListItem(l.text) && (!full || endsSentence(above.text)) {
		return false
	}
	return full || w.indented || w.spaced || beginsSmall(l.text) && !endsSentence(above.text)
}

func beginsSmall(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r)
}

func hasWords(line string) bool {
	return strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// isFull reports whether the first word of the next line would not have fitted.
func isFull(line, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width
}

// endsSentence reports whether a line ends with a full stop, with or without a
// closing mark after it.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…:。！？", last)
}

func isListItem(line string) bool {
	return strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "• ")
}

// endsInHyphen reports whether a line ends within a word that has a hyphen.
func endsInHyphen(line string) bool {
	before, found := strings.CutSuffix(line, "-")
	last, _ := utf8.DecodeLastRuneInString(before)
	return found && (unicode.IsLetter(last) || unicode.IsDigit(last))
}

// tableRows returns how many lines of a table the lines begin with. A table has
// three rows or more with gaps at two places, and perhaps other lines between.
func tableRows(lines []plainLine) int {
	rows, end := 0, 0
	for i, l := range lines {
		switch {
		case isRow(l.text):
			rows++
			end = i + 1
		case i == 0 || i >= end+2:
			if rows < 3 {
				return 0
			}
			return end
		}
	}
	if rows < 3 {
		return 0
	}
	return end
}

// isRow reports whether a line is in columns.
func isRow(line string) bool {
	gaps := 0
	for i := 0; i < len(line); {
		n := len(line[i:]) - len(strings.TrimLeft(line[i:], " \t"))
		if n >= 3 || n > 0 && strings.Contains(line[i:i+n], "\t") {
			gaps++
		}
		i += max(n, 1)
	}
	return gaps >= 2
}
