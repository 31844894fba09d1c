package seed

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"storydiff/corpus/text"
)

func dayWays() []way {
	return []way{
		{"weekday as date", weekdaysAsDates},
		{"date the other way round", otherDateForms},
		{"last month named", relationsNamed},
		{"last month of another year", lastMonths},
		{"time of day", otherTimeForms},
	}
}

// today returns the day of the article.
func (r *reading) today() (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, r.a.Date)
	return t, err == nil
}

// weekdaysAsDates names the day that a weekday of the past means.
func weekdaysAsDates(r *reading) []proposal {
	today, ok := r.today()
	var out []proposal
	for i, t := range r.tokens {
		day := slices.Index(weekdays(), t.text)
		if !ok || day < 0 || t.quoted || t.initial || r.ahead(i) || r.month(i+2) >= 0 || set("last next")[r.norm(i-1)] ||
			set("morning afternoon evening night")[r.norm(i+1)] {
			continue
		}
		when := today
		for int(when.Weekday()) != (day+1)%7 {
			when = when.AddDate(0, 0, -1)
		}
		on := ""
		if r.norm(i-1) != "on" {
			on = "on "
		}
		for _, layout := range []string{"January 2", "2 January", "January 2, 2006", "2 January 2006", "Monday, January 2"} {
			out = append(out, replaced(t.Span, on+when.Format(layout)))
		}
		if when.Equal(today.AddDate(0, 0, -1)) && on != "" {
			out = append(out, replaced(t.Span, "yesterday"))
		}
	}
	return out
}

// ahead tells whether the sentence of token i speaks of what is to come, so
// that a weekday may be one of the next week.
func (r *reading) ahead(i int) bool {
	later := set("will would due next before until resume expected to should shall lapses")
	s := r.tokens[i].sentence
	return slices.ContainsFunc(r.tokens, func(t token) bool { return t.sentence == s && later[t.Norm] })
}

// otherDateForms writes the day before the month, or after it, with and
// without an ending.
func otherDateForms(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		m, d := r.month(i), r.day(i+1)
		if m < 0 || d == 0 || t.quoted || !r.together(i) {
			continue
		}
		month, to, year := months()[m], i+2, ""
		if r.norm(i+2) == "," && isYear(r.norm(i+3)) {
			year, to = " "+r.norm(i+3), i+4
			// The comma after the year goes with the American order.
			if r.norm(to) == "," {
				to++
			}
		}
		end := map[int]string{1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}[d]
		if end == "" {
			end = "th"
		}
		n := strconv.Itoa(d)
		forms := []string{n + " " + month, n + end + " " + month, "the " + n + end + " of " + month}
		if year == "" {
			forms = append(forms, month+" "+n+end)
		}
		if len(month) > 5 {
			forms = append(forms, n+" "+month[:3], month[:3]+". "+n)
		}
		for _, f := range forms {
			if year != "" && strings.HasPrefix(f, month[:3]) {
				continue
			}
			out = append(out, replaced(r.span(i, to), f+year))
		}
	}
	return out
}

// relationsNamed puts the month or year for "last month", "this year" and the
// like.
func relationsNamed(r *reading) []proposal {
	today, ok := r.today()
	by := map[string]int{"last": -1, "this": 0, "next": 1}
	var out []proposal
	for i, t := range r.tokens {
		n, relates := by[t.Norm]
		if !ok || !relates || t.quoted || t.initial || !r.together(i) {
			continue
		}
		with := ""
		switch r.norm(i + 1) {
		case "month":
			with = today.AddDate(0, n, 1-today.Day()).Format("January")
		case "year":
			with = strconv.Itoa(today.Year() + n)
		default:
			continue
		}
		if !set("of in by since until from before after")[r.norm(i-1)] {
			with = "in " + with
		}
		out = append(out, replaced(r.span(i, i+2), with))
	}
	return out
}

// lastMonths tells the year of "last October" where it is the year before the
// article's beyond doubt.
func lastMonths(r *reading) []proposal {
	today, ok := r.today()
	var out []proposal
	for i, t := range r.tokens {
		m := r.month(i)
		if !ok || m < int(today.Month()) || t.quoted || r.norm(i-1) != "last" || t.text != t.bare() {
			continue
		}
		for _, form := range []string{"in %s last year", "in %s %d", "in %s of last year"} {
			with := fmt.Sprintf(form, months()[m])
			if strings.Contains(form, "%d") {
				with = fmt.Sprintf(form, months()[m], today.Year()-1)
			}
			out = append(out, replaced(r.span(i-1, i+1), with))
		}
	}
	return out
}

// otherTimeForms writes "6:30 p.m." with a point, without stops, or by 24
// hours.
func otherTimeForms(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		half := r.norm(i + 1)
		if t.quoted || t.Kind != text.Number || half != "a.m." && half != "p.m." || strings.HasSuffix(r.tokens[i+1].text, "..") {
			continue
		}
		hour, minutes, precise := strings.Cut(t.text, ":")
		h, err := strconv.Atoi(hour)
		if err != nil {
			continue
		}
		s := r.span(i, i+2)
		if s.End == r.a.Sentences[t.sentence].End {
			continue // the stop is the sentence's as well
		}
		short := strings.ReplaceAll(half, ".", "")
		if precise {
			out = append(out, replaced(s, hour+"."+minutes+short), replaced(s, hour+":"+minutes+" "+short))
		} else {
			out = append(out, replaced(s, hour+short), replaced(s, hour+" "+short))
			minutes = "00"
		}
		if half == "p.m." && h < 12 {
			h += 12
		}
		out = append(out, replaced(s, fmt.Sprintf("%02d:%s", h, minutes)))
	}
	return out
}
