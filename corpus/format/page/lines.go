package page

import (
	"strconv"
	"strings"
	"time"

	"storydiff/corpus/format/document"
)

const (
	mostHeadLines   = 8   // lines above the text that may be about the article
	longestHeadLine = 120 // bytes
)

// takeLines takes lines with the author or the date out of the head of the text.
// A byline that only the text has becomes the field.
func (c *chooser) takeLines(fields *document.Fields) {
	if fields.Date == "" {
		fields.Date = c.shownDate()
	}
	seen := 0
	for i, b := range c.blocks {
		if !c.in[i] {
			if fields.Byline == "" && c.labels[b.area] == byline && i > c.titleAt && len(b.text) < longestHeadLine && c.nearText(i) {
				fields.Byline = withoutBy(strings.TrimRight(b.text[:nameEnd(b.text)], " ,|·•-–—"))
				c.read[i] = fields.Byline != ""
			}
			continue
		}
		if seen++; seen > mostHeadLines || len(b.text) > longestHeadLine {
			return
		}
		switch {
		case namesAuthor(b.text, fields.Byline), namesDay(b.text, fields.Date), namesDay(b.text, fields.Updated):
		case fields.Byline == "" && withoutBy(b.text) != b.text && !endsSentence(b.text):
			fields.Byline = withoutBy(b.text)
		default:
			continue
		}
		c.in[i], c.read[i] = false, true
	}
}

// shownDate returns the first date in the lines about the article near its head,
// empty for none.
func (c *chooser) shownDate() string {
	const above, below = 6, 4 // blocks around the headline and the first paragraph
	first, _ := c.ends()
	from := c.titleAt
	if from < 0 {
		from = first
	}
	for i := max(from-above, 0); i < len(c.blocks) && i <= max(first, c.titleAt)+below; i++ {
		b := c.blocks[i]
		if len(b.text) > longestHeadLine || i == c.titleAt || b.linked == len(b.text) || endsSentence(b.text) && c.labels[b.area] != stamp {
			continue
		}
		if day := dayIn(b.text); day != "" {
			return day
		}
	}
	return ""
}

// nameEnd returns where a line goes on after the author's name: at a digit, for
// the day is often next, or a wide space. It is the length of other lines.
func nameEnd(line string) int {
	line = strings.ReplaceAll(line, "\u00a0 ", "|00") // of the same length
	if i := strings.IndexAny(line, "0123456789|"); i >= 0 {
		return i
	}
	return len(line)
}

// nearText reports whether the article begins within a few blocks of one.
func (c *chooser) nearText(i int) bool {
	first, _ := c.ends()
	return first >= 0 && i >= first-8 && i <= first+8
}

// namesAuthor reports whether a line is the byline: a name, and a few words more.
func namesAuthor(line, byline string) bool {
	for name := range strings.SplitSeq(byline, ", ") {
		if in := words(name); len(in) > 1 && len(line) < len(byline)+50 && !endsSentence(line) &&
			strings.Contains(strings.Join(words(line), " "), strings.Join(in, " ")) {
			return true
		}
	}
	return false
}

// namesDay reports whether a line is about a day: its year and its number, and
// few words more.
func namesDay(line, day string) bool {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil || len(line) > 80 || endsSentence(line) {
		return false
	}
	in := words(line)
	if len(in) > 12 {
		return false
	}
	year, number := false, false
	for _, w := range in {
		year = year || w == strconv.Itoa(t.Year())
		number = number || strings.TrimLeft(strings.TrimRight(w, "stndrh"), "0") == strconv.Itoa(t.Day())
	}
	return year && number
}

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, `"'”’»)] `)
	for _, end := range []string{".", "!", "?", "…", ":", "。", "！", "？", "؟", "।"} {
		if strings.HasSuffix(line, end) {
			return true
		}
	}
	return false
}
