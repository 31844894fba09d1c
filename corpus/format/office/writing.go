package office

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// writeParagraph adds a paragraph, on a line of its own, and with a blank line above
// if it is apart from what is there. Line breaks in it are read as in pages: two end
// a paragraph, and so does one after a sentence; any other is a space.
func writeParagraph(b *strings.Builder, text string, apart bool) {
	between := "\n"
	if apart {
		between = "\n\n"
	}
	breaks, before := 0, ""
	for line := range strings.SplitSeq(text, "\n") {
		breaks++
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		switch {
		case before == "":
		case breaks > 1 || endsParagraph(before):
			between = "\n\n"
		default:
			between = " "
		}
		if b.Len() > 0 {
			b.WriteString(between)
		}
		b.WriteString(line)
		breaks, before = 0, line
	}
}

// endsParagraph reports whether a line ends as a sentence does.
func endsParagraph(line string) bool {
	line = strings.TrimRightFunc(line, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(`"'”’»)]`, c) })
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…:;。！？؟।", last)
}

// areLines reports whether paragraphs look like the lines of a text that was wrapped
// before it was pasted, as wires and mails are: empty ones part groups of them, and
// most that have another right below are as long as a line and stop in mid-sentence.
// They are then written as lines, and a reader of sentences tells which go on.
func areLines(all []paragraph) bool {
	const shortest, longest, fewest = 30, 160, 4 // characters, joints
	joints, open, spaced := 0, 0, 0
	for i, p := range all {
		switch {
		case i == 0:
			continue
		case p.spaced:
			spaced++
			continue
		}
		above := strings.TrimSpace(all[i-1].text)
		last, _ := utf8.DecodeLastRuneInString(above)
		n := utf8.RuneCountInString(above)
		joints++
		if shortest <= n && n <= longest && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',' || last == '-') {
			open++
		}
	}
	return spaced > 0 && joints >= fewest && 10*open >= 6*joints
}

// headed takes the headline, what sums the story up and the author from the top,
// where their styles tell them, and returns the other paragraphs. A line or two may
// stand above the headline.
func (w *writer) headed(all []paragraph) []paragraph {
	const deepest = 4 // paragraphs above
	first := 0
	for first < len(all) && first < deepest && all[first].role != title {
		first++
	}
	if first == len(all) || all[first].role != title {
		return all
	}
	n := first
	take := func(r role, between string) string {
		var lines []string
		for ; n < len(all) && all[n].role == r; n++ {
			lines = append(lines, oneLine(all[n].text))
		}
		return strings.Join(lines, between)
	}
	headline := take(title, " ")
	standfirst := take(subtitle, " ")
	by := take(author, ", ")
	if n == len(all) { // a title and nothing below is no article with a headline
		return all
	}
	w.doc.Fields.Title, w.doc.Fields.Standfirst, w.doc.Fields.Byline, w.doc.Headed = headline, standfirst, by, true
	return append(all[:first:first], all[n:]...)
}
