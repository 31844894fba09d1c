package page

import (
	"strings"
	"time"
	"unicode"

	"golang.org/x/net/html"

	"storydiff/corpus/format/document"
)

// day returns the first of several dates as YYYY-MM-DD, in the time zone of the
// page. A time of day in UTC does not tell that zone; then another that is the
// same moment may, or a date in the text.
func (f *facts) day(written []string) string {
	first, zone := "", ""
	var moment time.Time
	for _, w := range append(written, f.timesOfElements()...) {
		at, err := time.Parse(time.RFC3339, strings.TrimSpace(w))
		switch {
		case w == "":
		case first == "":
			first = w
			if err != nil {
				return dayOf(first)
			}
			moment = at
			if _, offset := at.Zone(); offset != 0 {
				return dayOf(first)
			}
		case zone == "" && err == nil && at.Equal(moment):
			if _, offset := at.Zone(); offset != 0 {
				zone = w
			}
		}
	}
	switch {
	case first == "":
		return f.dayOfElement()
	case zone != "":
		return dayOf(zone)
	}
	return f.shownDay(moment, dayOf(first))
}

// dayOfElement returns the day of the first <time> in the article, if the page has
// only one article.
func (f *facts) dayOfElement() string {
	day := ""
	for _, n := range f.times {
		if !isIn(n, "article") && !isIn(n, "main") && !isIn(n, "header") && len(f.times) > 1 {
			continue
		}
		at := attribute(n, "datetime")
		if at == "" {
			at = textUpTo(60, n)
		}
		if at = dayOf(at); isDay(at) {
			day = at
			break
		}
	}
	return day
}

func isIn(n *html.Node, name string) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == name {
			return true
		}
	}
	return false
}

// timesOfElements returns the moments of the page's <time> elements.
func (f *facts) timesOfElements() []string {
	var all []string
	for _, n := range f.times {
		if at := attribute(n, "datetime"); len(at) > len("2006-01-02") {
			all = append(all, at)
		}
	}
	return all
}

// shownDay returns the day that the page shows for a moment, which is another one
// than in UTC where the clocks differ; else day.
func (f *facts) shownDay(moment time.Time, day string) string {
	for _, n := range f.times {
		at, err := time.Parse(time.RFC3339, attribute(n, "datetime"))
		if err != nil || !at.Equal(moment) {
			continue
		}
		shown, err := time.Parse(time.DateOnly, dayOf(textUpTo(60, n)))
		if err == nil && shown.Sub(moment).Abs() < 40*time.Hour {
			return shown.Format(time.DateOnly)
		}
	}
	return day
}

// dayIn returns the first day, with its year, among the words of a line as
// YYYY-MM-DD; empty for none. Points between the numbers put the day first.
func dayIn(line string) string {
	fields := strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|(),;", r) })
	for i := range fields {
		for _, layout := range []string{"2.1.2006", time.DateOnly} {
			word := strings.Trim(fields[i], ".:")
			if at, err := time.Parse(layout, word[:min(len(word), 10)]); err == nil {
				return at.Format(time.DateOnly)
			}
		}
		for n := min(len(fields)-i, 4); n > 1; n-- {
			words := strings.Trim(strings.Join(fields[i:i+n], " "), ".:")
			if day := document.DateOf(words); isDay(day) {
				return day
			}
			if at, err := time.Parse("January 2 2006", words); err == nil {
				return at.Format(time.DateOnly)
			}
		}
	}
	return ""
}

// dayOf is document.DateOf for dates that have a time of day after them.
func dayOf(written string) string {
	written = strings.TrimSpace(written)
	if day := document.DateOf(written); isDay(day) {
		return day
	}
	if at, err := time.Parse(time.UnixDate, written); err == nil {
		return at.Format(time.DateOnly)
	}
	fields := strings.Fields(strings.ReplaceAll(written, " at ", " "))
	for n := min(len(fields), 5); n > 0; n-- {
		if day := document.DateOf(strings.Trim(strings.Join(fields[:n], " "), ",")); isDay(day) {
			return day
		}
	}
	if day := dayIn(written); day != "" {
		return day
	}
	return written
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
