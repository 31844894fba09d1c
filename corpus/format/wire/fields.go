package wire

import (
	"slices"
	"strings"
	"unicode"

	"storydiff/corpus/format/document"
)

// fill sets a field that is empty to the first of some values that is not.
func fill(field *string, values ...string) {
	if *field == "" {
		*field = oneLine(first(values...))
	}
}

// dayOf returns a date as YYYY-MM-DD, in the zone it is written in, from the
// forms of ISO 8601 that agencies use: 2031-03-03T10:15:00Z, 20310303T101500+0100.
func dayOf(written string) string {
	written = strings.TrimSpace(written)
	if len(written) >= 8 && strings.Trim(written[:8], "0123456789") == "" {
		written = written[:8]
	}
	return document.DateOf(written)
}

// setDates sets the days on which an article was made and changed, where they
// are still empty. What is known only from one is the date.
func setDates(f *document.Fields, created, changed string) {
	if created == "" {
		created = changed
	}
	fill(&f.Date, dayOf(created))
	fill(&f.Updated, dayOf(changed))
}

// withoutDash cuts the dash off that leads to the text.
func withoutDash(line string) string { return strings.TrimRight(oneLine(line), " -–—") }

// withoutBy cuts the word that bylines begin with.
func withoutBy(byline string) string {
	byline = oneLine(byline)
	if word, names, found := strings.Cut(byline, " "); found && isBy(word) {
		return names
	}
	return byline
}

// isBy reports whether a word is the one that bylines begin with.
func isBy(word string) bool {
	switch strings.ToLower(word) {
	case "by", "von", "par", "por", "di", "av", "af":
		return true
	}
	return false
}

// addSummary takes what sums the article up for its standfirst: what is not said
// above it or in its text with the same words already.
func addSummary(d *document.Document, lines ...string) {
	for _, line := range lines[:min(len(lines), mostLines)] {
		line = oneLine(line)
		switch {
		case line == "" || bare(line) == bare(d.Fields.Title) || bare(line) == bare(d.Fields.Standfirst):
		case d.Fields.Standfirst != "" || isIn(line, d.Text) || !hasSmall(line) && hasSmall(d.Fields.Title): // in capitals: a topic
			d.LeaveOut("summary", "summaries", line)
		default:
			d.Fields.Standfirst = line
		}
	}
}

// isIn reports whether a text says the words of line near its beginning. A summary
// is often cut off.
func isIn(line, text string) bool {
	const near = 4000 // bytes
	return strings.Contains(bare(text[:min(len(text), near+len(line))]), bare(line))
}

// bare returns the letters and digits of s alone.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// finished says that the fields of a document are apart from its text, or fails
// where it has no text.
func finished(s document.Source, d document.Document) (document.Document, error) {
	if d.Text == "" {
		return document.Document{}, s.Fail(0, d.Kind+" without text; leave it out")
	}
	dropAbove(&d)
	d.Headed = d.Fields.Title != ""
	return d, nil
}

// dropAbove cuts off the text what some agencies put above it once more: the
// headline, and a line with the topic and the agency's name.
func dropAbove(d *document.Document) {
	const longest = 80 // bytes of such a line
	for range 2 {
		above, rest, found := strings.Cut(d.Text, paragraphBreak)
		if !found {
			return
		}
		switch {
		case d.Fields.Title != "" && bare(above) == bare(d.Fields.Title):
		case d.Fields.Agency != "" && strings.HasSuffix(above, d.Fields.Agency) && len(above) <= longest && !endsSentence(above):
			d.LeaveOut("line above the text", "lines above the text", above)
		default:
			return
		}
		by := len(d.Text) - len(rest)
		d.Text = rest
		var kept []document.Mark
		for _, m := range d.Marks {
			if m.At >= by {
				m.At -= by
				kept = append(kept, m)
			}
		}
		d.Marks = kept
	}
}

// copyOf returns a copy of a document that can be added to, and thrown away.
func copyOf(d *document.Document) document.Document {
	c := *d
	c.Marks = slices.Clone(d.Marks)
	c.LeftOut = slices.Clone(d.LeftOut)
	return c
}
