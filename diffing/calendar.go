package diffing

import (
	"strings"
	"time"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// A when is a date or a time of day as a text states it. What it does not
// state is 0 (-1 for the hour), unless the article's date tells.
type when struct {
	year, month, day int
	weekday          int // 1 is Monday, 7 Sunday
	hour, minute     int
	exact            bool // the hour is of the 24-hour clock, or says which half of the day
	resolved         bool // read with the article's date: yesterday, last month
	phrase           string
	// unit and step are of "last week": week and -1. For a day told as today
	// there is no unit, for it moves with the day of printing.
	unit        string
	step        int
	first, last int // words, half open
}

// whens reads the dates of words [from,to). published is the article's date,
// zero where it is not known.
func (p *profile) whens(from, to int, published time.Time) []when {
	var out []when
	for i := from; i < to; {
		if p.entries[i].traits&dateStart == 0 {
			i++
			continue
		}
		r := dateReader{words: p.article.Words, text: p.article.Text, at: i, end: to, published: published}
		if w, ok := r.read(); ok {
			w.first, w.last = i, r.at
			for _, x := range p.article.Words[i:r.at] {
				w.phrase += " " + x.Norm
			}
			out = append(out, w)
			i = r.at
			continue
		}
		i++
	}
	return out
}

// A dateReader reads one date from a position on.
type dateReader struct {
	words     []corpus.Word
	text      string
	at, end   int
	published time.Time
}

func (r *dateReader) read() (when, bool) {
	for _, form := range [...]func() (when, bool){r.iso, r.clock, r.relative, r.weekdayAndDate, r.calendarDate, r.decade, r.yearAlone} {
		at := r.at
		if w, ok := form(); ok {
			return w, true
		}
		r.at = at
	}
	return when{}, false
}

func (r *dateReader) norm(ahead int) string {
	if r.at+ahead >= r.end {
		return ""
	}
	return strings.TrimSuffix(r.words[r.at+ahead].Norm, "'s")
}

// before is the word before the date.
func (r *dateReader) before() string {
	if r.at == 0 {
		return ""
	}
	return r.words[r.at-1].Norm
}

func (r *dateReader) capital(ahead int) bool {
	if r.at+ahead >= r.end {
		return false
	}
	c := r.text[r.words[r.at+ahead].Start]
	return c >= 'A' && c <= 'Z'
}

// iso reads 2024-04-01.
func (r *dateReader) iso() (when, bool) {
	t, err := time.Parse("2006-01-02", r.norm(0))
	if err != nil {
		return when{}, false
	}
	r.at++
	return when{year: t.Year(), month: int(t.Month()), day: t.Day(), hour: -1}, true
}

// relative reads yesterday, today, last month, next year, where the article's
// date tells what they are, and "last April".
func (r *dateReader) relative() (when, bool) {
	days := map[string]int{"yesterday": -1, "today": 0, "tomorrow": 1}
	if d, ok := days[r.norm(0)]; ok {
		r.at++
		return r.onDay(d), true
	}
	step, ok := map[string]int{"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[r.norm(0)]
	if !ok {
		return when{}, false
	}
	switch unit := r.norm(1); {
	case english.RelativeUnits[unit]:
		r.at += 2
		return when{hour: -1, resolved: true, unit: unit, step: step}, true
	case unit == "month":
		r.at += 2
		w := r.inMonth(step)
		w.unit, w.step = unit, step
		return w, true
	case unit == "year":
		r.at += 2
		w := when{hour: -1, resolved: true, unit: unit, step: step}
		if !r.published.IsZero() {
			w.year = r.published.Year() + step
		}
		return w, true
	case english.MonthNumber(unit) > 0 && r.capital(1):
		r.at += 2
		w := when{month: english.MonthNumber(unit), hour: -1, resolved: true}
		if !r.published.IsZero() {
			w.year = yearOf(w.month, step, r.published)
		}
		return w, true
	case english.WeekdayNumber(unit) > 0:
		r.at += 2
		return when{weekday: english.WeekdayNumber(unit), hour: -1}, true
	}
	return when{}, false
}

func (r *dateReader) onDay(days int) when {
	w := when{hour: -1, resolved: true}
	if !r.published.IsZero() {
		t := r.published.AddDate(0, 0, days)
		w.year, w.month, w.day = t.Year(), int(t.Month()), t.Day()
	}
	return w
}

func (r *dateReader) inMonth(months int) when {
	w := when{hour: -1, resolved: true}
	if !r.published.IsZero() {
		t := time.Date(r.published.Year(), r.published.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, months, 0)
		w.year, w.month = t.Year(), int(t.Month())
	}
	return w
}

// yearOf is the year of the last, this or next month of that name.
func yearOf(month, step int, published time.Time) int {
	switch {
	case step < 0 && month >= int(published.Month()):
		return published.Year() - 1
	case step > 0 && month <= int(published.Month()):
		return published.Year() + 1
	}
	return published.Year()
}

// weekdayAndDate reads Monday; Monday, April 1; Monday 1 April.
func (r *dateReader) weekdayAndDate() (when, bool) {
	day := english.WeekdayNumber(r.norm(0))
	if day == 0 || !r.capital(0) {
		return when{}, false
	}
	r.at++
	at := r.at
	if r.norm(0) == "," {
		r.at++
	}
	if w, ok := r.calendarDate(); ok && w.day > 0 {
		w.weekday = day
		return w, true
	}
	r.at = at
	return when{weekday: day, hour: -1}, true
}

// calendarDate reads April 1, 2024; 1 April 2024; the ninth of March; April
// 2023; April last year; in April.
func (r *dateReader) calendarDate() (when, bool) {
	w := when{hour: -1}
	switch {
	case english.MonthNumber(r.norm(0)) > 0 && r.monthMeant():
		w.month = english.MonthNumber(r.norm(0))
		r.at++
		if d := english.DayNumber(r.norm(0)); d > 0 && !strings.Contains(r.norm(1), "percent") {
			w.day = d
			r.at++
		}
	case english.DayNumber(r.norm(0)) > 0 && english.MonthNumber(r.norm(1)) > 0 && r.capital(1):
		w.day, w.month = english.DayNumber(r.norm(0)), english.MonthNumber(r.norm(1))
		r.at += 2
	case english.DayNumber(r.norm(0)) > 0 && r.norm(1) == "of" && english.MonthNumber(r.norm(2)) > 0 && r.capital(2):
		w.day, w.month = english.DayNumber(r.norm(0)), english.MonthNumber(r.norm(2))
		r.at += 3
	case english.DayNumber(r.norm(0)) > 0 && english.Ranging[r.norm(1)] && english.DayNumber(r.norm(2)) > 0 && english.MonthNumber(r.norm(3)) > 0 && r.capital(3):
		w.day, w.month = english.DayNumber(r.norm(0)), english.MonthNumber(r.norm(3)) // the 6 of 6 to 24 January
		r.at++
		return w, true
	case english.DayNumber(r.norm(0)) > 0 && r.at > 2 && english.Ranging[r.before()] && english.DayNumber(r.words[r.at-2].Norm) > 0 && english.MonthNumber(r.words[r.at-3].Norm) > 0 && english.UnitName(r.norm(1)) == "":
		w.day, w.month = english.DayNumber(r.norm(0)), english.MonthNumber(r.words[r.at-3].Norm) // the 24 of January 6 to 24
		r.at++
	default:
		return when{}, false
	}
	r.yearAfter(&w)
	return w, true
}

// monthMeant keeps the verbs "may" and "march" out: a month has a capital and,
// where the word is a verb too, a day, a year or a preposition beside it.
func (r *dateReader) monthMeant() bool {
	if !r.capital(0) {
		return false
	}
	if w := r.norm(0); w != "may" && w != "march" {
		return true
	}
	if english.DayNumber(r.norm(1)) > 0 || english.YearNumber(r.norm(1)) > 0 {
		return true
	}
	return r.at > 0 && english.MonthPrepositions[r.words[r.at-1].Norm]
}

func (r *dateReader) yearAfter(w *when) {
	at := r.at
	if r.norm(0) == "," || r.norm(0) == "of" {
		r.at++
	}
	if y := english.YearNumber(r.norm(0)); y > 0 {
		w.year = y
		r.at++
		return
	}
	r.at = at
	if step, ok := map[string]int{"last": -1, "this": 0, "next": 1}[r.norm(0)]; ok && r.norm(1) == "year" {
		r.at += 2
		w.resolved = true
		if !r.published.IsZero() {
			w.year = r.published.Year() + step
		}
	}
}

// decade reads 1990s.
func (r *dateReader) decade() (when, bool) {
	s, ok := strings.CutSuffix(r.norm(0), "s")
	y := english.YearNumber(s)
	if !ok || y == 0 || y%10 != 0 {
		return when{}, false
	}
	r.at++
	return when{year: y, hour: -1, unit: "decade"}, true
}

// yearAlone reads "in 1974", "since 2014", "of 1974".
func (r *dateReader) yearAlone() (when, bool) {
	y := english.YearNumber(r.norm(0))
	if y == 0 || r.at == 0 || !english.MonthPrepositions[r.words[r.at-1].Norm] {
		return when{}, false
	}
	r.at++
	return when{year: y, hour: -1}, true
}
