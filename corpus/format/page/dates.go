package page

import (
	"strings"
	"time"

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
		return ""
	case zone != "":
		return dayOf(zone)
	}
	return f.shownDay(moment, dayOf(first))
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
	return written
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
