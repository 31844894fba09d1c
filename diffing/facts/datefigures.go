package facts

import (
	"strconv"
	"strings"
	"time"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// figuresOf returns the two numbers before the year of a date in figures, such as
// 3/4/2031 or 03.04.31, and the year.
func figuresOf(word string) (first, second, year int, ok bool) {
	if !text.IsNumericDate(word) {
		return 0, 0, 0, false
	}
	parts := strings.FieldsFunc(word, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	first, _ = strconv.Atoi(parts[0])
	second, _ = strconv.Atoi(parts[1])
	year, _ = strconv.Atoi(parts[2])
	if year < 100 {
		year += 2000
	}
	ok = first >= 1 && second >= 1 && max(first, second) <= 31 && min(first, second) <= 12
	return first, second, year, ok
}

// inFigures reads 3/4/2031. Which number is the month is told by the article's
// other dates, if one has a number that cannot be a month; else the day is taken
// to come first, as in most countries, and the date to be open.
func (r *dateReader) inFigures() (When, bool) {
	day, month, year, ok := figuresOf(r.norm(0))
	if !ok {
		day, month, ok = r.withoutYear()
	}
	if !ok {
		return When{}, false
	}
	w := When{Year: year, Month: month, Day: day, Hour: -1}
	order := r.dateOrder()
	w.Turnable = day <= 12 && month <= 12 && day != month
	w.Open = w.Turnable && order == 0
	if month > 12 || w.Turnable && order < 0 {
		w.Month, w.Day = day, month
	}
	r.at++
	return w, true
}

// withoutYear returns the two numbers of a date such as "on 19/05": two figures
// each, after a word that dates follow.
func (r *dateReader) withoutYear() (first, second int, ok bool) {
	a, b, found := strings.Cut(r.norm(0), "/")
	if !found || len(a) != 2 || len(b) != 2 || r.before() != "on" && !english.Is(r.before(), english.BeforeMonth) {
		return 0, 0, false
	}
	first, second, _, ok = figuresOf(a + "/" + b + "/2000")
	return first, second, ok
}

// readDateOrder returns 1 where the article's dates in figures have the day before
// the month, -1 where the month comes first, and 0 where they do not tell.
func (p *Reading) readDateOrder() int {
	for _, w := range p.Article.Words {
		if w.Kind != text.Number || len(w.Norm) < 6 {
			continue
		}
		switch first, second, _, ok := figuresOf(w.Norm); {
		case !ok:
		case first > 12:
			return 1
		case second > 12:
			return -1
		}
	}
	return 0
}

// turned returns a date with its day for its month.
func (w When) turned() When {
	w.Month, w.Day = w.Day, w.Month
	return w
}

// inLanguage reads 3. Juni 2031, 3 de mayo de 2031 and the like in an article
// that is not in English.
func (r *dateReader) inLanguage() (When, bool) {
	language := r.Article.Language
	if language == "" || language == "en" {
		return When{}, false
	}
	day := english.DayNumber(strings.TrimSuffix(r.norm(0), "."))
	if day == 0 {
		return When{}, false
	}
	ahead := 1
	if r.norm(ahead) == "." || r.norm(ahead) == "de" {
		ahead++
	}
	month := text.MonthIn(language, strings.TrimSuffix(r.norm(ahead), "."))
	if month == 0 {
		return When{}, false
	}
	r.at += ahead + 1
	w := When{Month: month, Day: day, Hour: -1}
	if r.norm(0) == "de" && english.YearNumber(r.norm(1)) > 0 {
		r.at++
	}
	r.yearAfter(&w)
	return w, true
}

// iso reads 2024-04-01.
func (r *dateReader) iso() (When, bool) {
	const form = "2006-01-02"
	if len(r.norm(0)) != len(form) {
		return When{}, false
	}
	t, err := time.Parse(form, r.norm(0))
	if err != nil {
		return When{}, false
	}
	r.at++
	return When{Year: t.Year(), Month: int(t.Month()), Day: t.Day(), Hour: -1}, true
}

// decade reads 1990s.
func (r *dateReader) decade() (When, bool) {
	s, ok := strings.CutSuffix(r.norm(0), "s")
	y := english.YearNumber(s)
	if !ok || y == 0 || y%10 != 0 {
		return When{}, false
	}
	r.at++
	return When{Year: y, Hour: -1, Unit: "decade"}, true
}

// yearSpan reads two years in one word: 1991-95, 2029/30.
func yearSpan(word string) (first, last int, ok bool) {
	if len(word) != len("1991-95") && len(word) != len("1991-1995") || word[4] != '-' && word[4] != '/' {
		return 0, 0, false
	}
	first = english.YearNumber(word[:4])
	last = english.YearNumber(word[:4-len(word[5:])] + word[5:])
	return first, last, first > 0 && last > first
}

// years reads 1991-95.
func (r *dateReader) years() (When, bool) {
	first, last, ok := yearSpan(r.norm(0))
	if !ok {
		return When{}, false
	}
	r.at++
	return When{Year: first, ToYear: last, Hour: -1}, true
}

// century reads the 19th century, a nineteenth-century, of which the year is the first.
func (r *dateReader) century() (When, bool) {
	word, joined := strings.CutSuffix(r.norm(0), "-century")
	n, ok := english.ParseNumeral(word)
	if !ok || !n.Ordinal || n.Value < 1 || n.Value > 21 || !joined && r.norm(1) != "century" {
		return When{}, false
	}
	r.at++
	if !joined {
		r.at++
	}
	return When{Year: int(n.Value)*100 - 99, Hour: -1, Unit: "century", Step: int(n.Value)}, true
}

// season reads "in the autumn", "since spring", "the summer of 2023".
func (r *dateReader) season() (When, bool) {
	w := When{Hour: -1, Unit: r.norm(0)}
	if w.Unit == "fall" {
		w.Unit = "autumn"
	}
	if !isSeason(w.Unit) || r.at == 0 {
		return When{}, false
	}
	at := r.at
	r.at++
	r.yearAfter(&w)
	at--
	the := r.words[at].Norm == "the"
	if the && at > 0 {
		at-- // "in the spring", and not "the spring"
	}
	if w.Year == 0 && (the && r.words[at].Norm == "from" || !english.Is(r.words[at].Norm, english.BeforeMonth) || r.words[at].Norm == "of" || r.norm(0) == "of") {
		return When{}, false
	}
	return w, true
}

// isSeason reports whether a unit is a season of the year.
func isSeason(unit string) bool {
	return unit == "spring" || unit == "summer" || unit == "autumn" || unit == "winter"
}

// yearAlone reads "in 1974", "since 2014", "of 1974", "the 2034 models".
func (r *dateReader) yearAlone() (When, bool) {
	y := english.YearNumber(r.norm(0))
	if y == 0 || r.at == 0 {
		return When{}, false
	}
	if b := r.words[r.at-1].Norm; !english.Is(b, english.BeforeMonth) && (b != "the" && b != "its" && b != "their" || y < 1900 || y%100 == 0) {
		return When{}, false
	}
	r.at++
	return When{Year: y, Hour: -1}, true
}
