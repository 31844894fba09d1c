package facts

import (
	"strings"
	"time"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// A When is a date or a time of day as a text states it. A part that is neither
// stated nor follows from the article's date is 0, or -1 for the hour.
type When struct {
	Year, Month, Day int
	ToYear           int // the last year of several: 1991-95
	Weekday          int // 1 is Monday, 7 Sunday
	Hour, Minute     int
	Exact            bool   // the hour is of the 24-hour clock, or says which half of the day
	Resolved         bool   // relative to the article's date: yesterday, last month
	Phrase           string // its words in lower case, a space before each
	// Unit and Step are those of a relative period: week and -1 for "last week".
	// "Today" and the like have none: which day they mean depends on the day of
	// publication. A decade has the unit "decade".
	Unit        string
	Step        int
	First, Last int // words, half open
	// Turnable is set on a date in figures whose day may be the month and whose
	// month the day: 03/04/2031. Open is set as well where no other date of the
	// article tells which is which.
	Turnable, Open bool
}

// readWhens reads the dates of words [from,to).
func (p *Reading) readWhens(from, to int) []When {
	return p.withMarkedTimes(p.readUnmarkedWhens(from, to), from, to)
}

// readUnmarkedWhens reads them by their words alone.
func (p *Reading) readUnmarkedWhens(from, to int) []When {
	var out []When
	for i := from; i < to; {
		if p.Entries[i].Traits&dateStart == 0 {
			i++
			continue
		}
		r := dateReader{Reading: p, words: p.Article.Words, text: p.Article.Text, at: i, end: to, published: p.published}
		if w, ok := r.read(); ok {
			w.First, w.Last = i, r.at
			for _, x := range p.Article.Words[i:r.at] {
				w.Phrase += " " + x.Norm
			}
			out = append(out, w)
			i = r.at
			continue
		}
		i++
	}
	return out
}

// A dateReader reads one date that begins at a given word.
type dateReader struct {
	*Reading
	words     []text.Word
	text      string
	at, end   int
	published time.Time // the article's date, zero where it is not known
}

func (r *dateReader) read() (When, bool) {
	for _, form := range [...]func() (When, bool){r.iso, r.inFigures, r.century, r.clock, r.relative, r.weekdayAndDate, r.calendarDate, r.inLanguage, r.decade, r.years, r.season, r.yearAlone} {
		at := r.at
		if w, ok := form(); ok {
			return w, true
		}
		r.at = at
	}
	return When{}, false
}

func (r *dateReader) norm(ahead int) string {
	if r.at+ahead >= r.end {
		return ""
	}
	return strings.TrimSuffix(r.words[r.at+ahead].Norm, "'s")
}

// before returns the word before the date, or "".
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

// relative reads yesterday, today, last month, next year, last April. What they
// stand for follows from the article's date, where it is known.
func (r *dateReader) relative() (When, bool) {
	if d, ok := nearDays[r.norm(0)]; ok {
		r.at++
		return r.onDay(d), true
	}
	step, ok := steps[r.norm(0)]
	if !ok {
		return When{}, false
	}
	switch unit := r.norm(1); {
	case english.Is(unit, english.RelativePeriod):
		r.at += 2
		if unit == "fall" {
			unit = "autumn"
		}
		return When{Hour: -1, Resolved: true, Unit: unit, Step: step}, true
	case unit == "month":
		r.at += 2
		w := r.inMonth(step)
		w.Unit, w.Step = unit, step
		return w, true
	case unit == "year":
		r.at += 2
		w := When{Hour: -1, Resolved: true, Unit: unit, Step: step}
		if !r.published.IsZero() {
			w.Year = r.published.Year() + step
		}
		return w, true
	case english.MonthNumber(unit) > 0 && r.capital(1):
		r.at += 2
		w := When{Month: english.MonthNumber(unit), Hour: -1, Resolved: true}
		if !r.published.IsZero() {
			w.Year = yearOf(w.Month, step, r.published)
		}
		return w, true
	case text.WeekdayNumber(unit) > 0:
		r.at += 2
		return When{Weekday: text.WeekdayNumber(unit), Hour: -1}, true
	}
	return When{}, false
}

// nearDays are how many days from the article's own a day is, and steps how many periods
// from its own a period.
var (
	nearDays = map[string]int{"yesterday": -1, "today": 0, "tomorrow": 1}
	steps    = map[string]int{"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
)

func (r *dateReader) onDay(days int) When {
	w := When{Hour: -1, Resolved: true}
	if !r.published.IsZero() {
		t := r.published.AddDate(0, 0, days)
		w.Year, w.Month, w.Day = t.Year(), int(t.Month()), t.Day()
	}
	return w
}

func (r *dateReader) inMonth(months int) When {
	w := When{Hour: -1, Resolved: true}
	if !r.published.IsZero() {
		t := time.Date(r.published.Year(), r.published.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, months, 0)
		w.Year, w.Month = t.Year(), int(t.Month())
	}
	return w
}

// yearOf returns the year of a month that is given relative to the day of
// publication: step is -1 for last April, 0 for this and 1 for next.
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
func (r *dateReader) weekdayAndDate() (When, bool) {
	day := text.WeekdayNumber(r.norm(0))
	if day == 0 || !r.capital(0) {
		return When{}, false
	}
	r.at++
	at := r.at
	if r.norm(0) == "," {
		r.at++
	}
	if w, ok := r.calendarDate(); ok && w.Day > 0 {
		w.Weekday = day
		return w, true
	}
	r.at = at
	return When{Weekday: day, Hour: -1}, true
}

// calendarDate reads April 1, 2024; 1 April 2024; the ninth of March; April
// 2023; April last year; in April.
func (r *dateReader) calendarDate() (When, bool) {
	w := When{Hour: -1}
	switch {
	case english.MonthNumber(r.norm(0)) > 0 && r.monthMeant():
		w.Month = english.MonthNumber(r.norm(0))
		r.at++
		if d := english.DayNumber(r.norm(0)); d > 0 && !strings.Contains(r.norm(1), "percent") {
			w.Day = d
			r.at++
		}
	case english.DayNumber(r.norm(0)) > 0 && english.MonthNumber(r.norm(1)) > 0 && r.capital(1):
		w.Day, w.Month = english.DayNumber(r.norm(0)), english.MonthNumber(r.norm(1))
		r.at += 2
	case english.DayNumber(r.norm(0)) > 0 && r.norm(1) == "of" && english.MonthNumber(r.norm(2)) > 0 && r.capital(2):
		w.Day, w.Month = english.DayNumber(r.norm(0)), english.MonthNumber(r.norm(2))
		r.at += 3
	case r.beginsRangeOfDays():
		w.Day, w.Month = english.DayNumber(r.norm(0)), english.MonthNumber(r.norm(3)) // the 6 of 6 to 24 January
		r.at++
		return w, true
	case r.endsRangeOfDays():
		w.Day, w.Month = english.DayNumber(r.norm(0)), english.MonthNumber(r.words[r.at-3].Norm) // the 24 of January 6 to 24
		r.at++
	default:
		return When{}, false
	}
	r.yearAfter(&w)
	return w, true
}

// beginsRangeOfDays reports whether the first day of a range comes next, whose
// month follows the last day: the 6 of 6 to 24 January.
func (r *dateReader) beginsRangeOfDays() bool {
	return english.DayNumber(r.norm(0)) > 0 && english.Is(r.norm(1), english.Ranging) &&
		english.DayNumber(r.norm(2)) > 0 && english.MonthNumber(r.norm(3)) > 0 && r.capital(3)
}

// endsRangeOfDays reports whether the last day of a range comes next, whose month
// stands before the first day: the 24 of January 6 to 24. A unit behind the
// number shows that it is none.
func (r *dateReader) endsRangeOfDays() bool {
	if r.at < 3 || english.DayNumber(r.norm(0)) == 0 || !english.Is(r.before(), english.Ranging) {
		return false
	}
	first, month := r.words[r.at-2].Norm, r.words[r.at-3].Norm
	return english.DayNumber(first) > 0 && english.MonthNumber(month) > 0 && english.UnitName(r.norm(1)) == ""
}

// monthMeant reports whether a word that names a month is meant as one: it has a
// capital and, if it is "may" or "march", a day, a year or a preposition beside
// it.
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
	return r.at > 0 && english.Is(r.words[r.at-1].Norm, english.BeforeMonth)
}

func (r *dateReader) yearAfter(w *When) {
	at := r.at
	if r.norm(0) == "," || r.norm(0) == "of" {
		r.at++
	}
	if y := english.YearNumber(r.norm(0)); y > 0 {
		w.Year = y
		r.at++
		return
	}
	r.at = at
	if step, ok := steps[r.norm(0)]; ok && r.norm(1) == "year" && r.norm(0) != "past" && r.norm(0) != "coming" {
		r.at += 2
		w.Resolved = true
		if !r.published.IsZero() {
			w.Year = r.published.Year() + step
		}
	}
}
