package seed

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"storydiff/corpus/text"
)

func dateWays() []way {
	return []way{
		{"weekday changed", otherWeekdays},
		{"day of month changed", otherDays},
		{"month changed", otherMonths},
		{"year changed", otherYears},
		{"last for next", otherRelations},
		{"time of day changed", otherTimes},
	}
}

func months() []string {
	out := make([]string, 12)
	for i := range out {
		out[i] = (time.January + time.Month(i)).String()
	}
	return out
}

// weekdays are the names of the days, Monday first.
func weekdays() []string {
	out := make([]string, 7)
	for i := range out {
		out[i] = time.Weekday((i + 1) % 7).String()
	}
	return out
}

func isMonth(norm string) bool {
	return slices.ContainsFunc(months(), func(m string) bool { return strings.ToLower(m) == norm })
}

// month returns the index of the month that token i names, or -1. "May" is
// one only with a number or a preposition beside it.
func (r *reading) month(i int) int {
	if i < 0 || i >= len(r.tokens) {
		return -1
	}
	m := slices.Index(months(), r.tokens[i].bare())
	if m < 0 || r.day(i+1) > 0 || r.day(i-1) > 0 {
		return m
	}
	if set("in since until last next to from between and by early late of")[r.norm(i-1)] {
		return m
	}
	return -1
}

// day returns the day of a month that token i may be, or 0.
func (r *reading) day(i int) int {
	if i < 0 || i >= len(r.tokens) {
		return 0
	}
	d, err := strconv.Atoi(r.tokens[i].text)
	if err != nil || d < 1 || d > 31 {
		return 0
	}
	return d
}

// days returns how many days a month has in every year.
func days(month int) int { return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month] }

func otherWeekdays(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		day := slices.Index(weekdays(), t.bare())
		if day < 0 || t.quoted {
			continue
		}
		for n, with := range weekdays() {
			if n != day && !strings.Contains(r.a.Slice(r.sentence(i)), with) {
				out = append(out, replaced(t.bareSpan(), with).fault("medium", t.bare()+" becomes "+with))
			}
		}
	}
	return out
}

// otherDays changes the day of a date, whichever side of the month it is on.
func otherDays(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		m := r.month(i)
		if m < 0 || t.quoted {
			continue
		}
		at := i + 1
		if r.day(at) == 0 {
			at = i - 1
		}
		d := r.day(at)
		if d == 0 {
			continue
		}
		for _, by := range []int{1, 10, -1, 7, -3} {
			if n := d + by; n > 0 && n <= days(m) {
				with := strconv.Itoa(n)
				out = append(out, replaced(r.tokens[at].Span, with).shownIn(r.span(min(i, at), max(i, at)+1)).fault("high", "another day of "+t.text))
			}
		}
	}
	return out
}

func otherMonths(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		m := r.month(i)
		if m < 0 || t.quoted {
			continue
		}
		shown := t.bareSpan()
		if r.day(i+1) > 0 {
			shown = r.span(i, i+2)
		}
		for _, by := range []int{1, 11, 2, 5} {
			n := (m + by) % 12
			if max(r.day(i+1), r.day(i-1)) > days(n) || strings.Contains(r.a.Slice(r.sentence(i)), months()[n]) {
				continue
			}
			out = append(out, replaced(t.bareSpan(), months()[n]).shownIn(shown).fault("high", t.text+" becomes "+months()[n]))
		}
	}
	return out
}

func otherYears(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted || !isYear(t.text) {
			continue
		}
		before := r.norm(i - 1)
		if !set("in since of by until from to and before after late early until")[before] && r.month(i-1) < 0 {
			continue
		}
		year, _ := strconv.Atoi(t.text)
		swapped, _ := strconv.Atoi(t.text[:2] + t.text[3:] + t.text[2:3])
		for _, n := range []int{year - 1, year + 1, year - 10, swapped} {
			with := strconv.Itoa(n)
			if n == year || n > 2035 || n < year-60 || n > year+30 || strings.Contains(r.a.Slice(r.sentence(i)), with) {
				continue
			}
			out = append(out, replaced(t.Span, with).fault("high", t.text+" becomes "+with))
		}
	}
	return out
}

// otherRelations turns "last month" into "next month", and the like.
func otherRelations(r *reading) []proposal {
	other := map[string][]string{"last": {"next", "this"}, "next": {"last", "this"}, "this": {"last", "next"}}
	periods := set("week month year spring summer autumn winter fall " + strings.ToLower(strings.Join(append(months(), weekdays()...), " ")))
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted || !periods[r.norm(i+1)] || !r.together(i) {
			continue
		}
		for _, with := range other[t.Norm] {
			p := replaced(t.Span, likeCase(t.text, with)).shownIn(r.span(i, i+2))
			out = append(out, p.fault("medium", t.Norm+" becomes "+with))
		}
	}
	return out
}

// otherTimes changes the time of day.
func otherTimes(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		half := r.norm(i + 1)
		if t.quoted || t.Kind != text.Number || half != "a.m." && half != "p.m." {
			continue
		}
		note, shown := "another time of day", r.span(i, i+2)
		with := map[string]string{"a.m.": "p.m.", "p.m.": "a.m."}[half]
		changes := []proposal{replaced(r.tokens[i+1].Span, with)}
		hour, minutes, _ := strings.Cut(t.text, ":")
		if h, err := strconv.Atoi(hour); err == nil {
			changes = append(changes, replaced(text.Span{Start: t.Start, End: t.Start + len(hour)}, strconv.Itoa(h%12+1)))
		}
		if minutes != "" {
			swapped := map[string]string{"30": "45", "40": "10", "15": "50"}[minutes]
			if swapped != "" {
				changes = append(changes, replaced(text.Span{Start: t.End - len(minutes), End: t.End}, swapped))
			}
		}
		for _, p := range changes {
			p = p.shownIn(shown)
			p.also = Number
			out = append(out, p.fault("medium", note))
		}
	}
	return out
}
