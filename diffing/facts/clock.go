package facts

import (
	"slices"
	"strconv"
	"strings"

	"storydiff/diffing/english"
)

// An hourWord is the part of a time of day that one word states.
type hourWord struct {
	hour, minute int
	half         string // am, pm, or "" where the word does not say
	full         bool   // with its minutes: 18:30
}

// clock reads 6:30 p.m., 18:30, 6.30pm, 4 p.m., four o'clock in the morning,
// and the first of 4 and 7 p.m.
func (r *dateReader) clock() (When, bool) {
	switch r.norm(0) {
	case "noon", "midday":
		r.at++
		return When{Hour: 12, Exact: true}, true
	case "midnight":
		r.at++
		return When{Hour: 0, Exact: true}, true
	}
	shift, past := r.past()
	r.at += past
	h, ok := r.hourWord(0)
	if !ok {
		return When{}, false
	}
	if past > 0 && (h.full || r.ofYear()) {
		return When{}, false // up in the third quarter to 5 million
	}
	taken := 1
	sure := h.half != "" || h.full || past > 0
	if h.minute += shift; h.minute < 0 {
		h.hour, h.minute = h.hour-1, h.minute+60
	}
	if r.norm(taken) == "o'clock" {
		taken++
		sure = true
	}
	if h.half == "" {
		half, n := r.halfOfDay(taken, h.hour)
		if n == 0 {
			half = r.halfOfRange(taken)
		}
		h.half, taken = half, taken+n
	}
	if !sure && h.half == "" {
		return When{}, false
	}
	switch {
	case h.half == "pm" && h.hour < 12:
		h.hour += 12
	case h.half == "am" && h.hour == 12:
		h.hour = 0
	}
	r.at += taken
	return When{Hour: h.hour, Minute: h.minute, Exact: h.half != "" || h.hour > 12}, true
}

// ofYear reports whether a quarter is one of the year's: it has a number or is
// told from others.
func (r *dateReader) ofYear() bool {
	switch b := r.before(); b {
	case "the", "this", "that", "last", "next", "previous", "current", "prior", "each", "every", "per":
		return true
	default:
		n, ok := english.ParseNumeral(b)
		return ok && n.Ordinal
	}
}

// past reads "half past", "quarter to" and the like before an hour. It returns
// the minutes to add to the hour, and how many words were read.
func (r *dateReader) past() (minutes, words int) {
	after := r.norm(1)
	if after != "past" && after != "to" {
		return 0, 0
	}
	switch r.norm(0) {
	case "half":
		minutes = 30
	case "quarter":
		minutes = 15
	default:
		if minutes = minutesInWords(r.norm(0)); minutes == 0 {
			return 0, 0
		}
		if h, ok := r.hourWord(2); !ok || h.full || after == "to" && r.wordsBehind(3) {
			return 0, 0 // from five to seven children
		}
	}
	if after == "to" {
		minutes = -minutes
	}
	return minutes, 2
}

// minutesInWords returns how many minutes a word says that stands before an hour: the twenty
// of "twenty to three"; 0 for others.
func minutesInWords(norm string) int {
	switch n := english.NumberNames[norm]; n {
	case 5, 10, 20, 25:
		return int(n)
	}
	return 0
}

// wordsBehind reports whether no half of the day is told k places ahead, so that what is
// before may be a range of numbers.
func (r *dateReader) wordsBehind(k int) bool {
	_, n := r.halfOfDay(k, 0)
	return n == 0 && r.norm(k) != "o'clock"
}

// hourWord reads the word k places ahead as an hour.
func (r *dateReader) hourWord(k int) (hourWord, bool) {
	s := r.norm(k)
	var w hourWord
	for _, half := range []string{"am", "pm"} {
		if strings.HasSuffix(s, half) && len(s) > 2 {
			s, w.half = strings.TrimSuffix(s, half), half
		}
	}
	if v, ok := english.NumberNames[s]; ok && v >= 1 && v <= 12 {
		w.hour = int(v)
		return w, true
	}
	if s == "" || s[0] >= 'a' {
		return w, false
	}
	sep := strings.IndexAny(s, ":.")
	hour, minute := s, "0"
	if len(s) == 4 && sep < 0 && (s[0] == '0' && english.Is(r.before(), english.BeforeClock) || slices.Contains([]string{"gmt", "utc", "hours", "cet"}, r.norm(k+1))) {
		sep, s = 2, s[:2]+":"+s[2:] // 0630
	}
	if sep >= 0 {
		hour, minute = s[:sep], s[sep+1:]
		w.full = len(minute) == 2 && (s[sep] == ':' || k == 0 && r.pointedTime())
	}
	h, err := strconv.Atoi(hour)
	m, err2 := strconv.Atoi(minute)
	if err != nil || err2 != nil || h > 24 || m > 59 {
		return w, false
	}
	w.hour, w.minute = h, m
	return w, true
}

// pointedTime reports whether a number with a point, such as 10.30, is meant as
// a time of day: "at" or the like stands before it, and no unit behind it.
func (r *dateReader) pointedTime() bool {
	next := r.norm(1)
	return english.Is(r.before(), english.BeforeClock) && english.UnitName(next) == "" && english.Multipliers[next] == 0
}

// halfOfDay reads "a.m.", "in the evening" and "at night" k places ahead, and
// returns how many words it has read.
func (r *dateReader) halfOfDay(k, hour int) (half string, words int) {
	switch next := strings.ReplaceAll(r.norm(k), ".", ""); {
	case next == "am" || next == "pm":
		return next, 1
	case next == "in" && r.norm(k+1) == "the":
		switch r.norm(k + 2) {
		case "morning":
			return "am", 3
		case "afternoon", "evening":
			return "pm", 3
		}
	case next == "at" && r.norm(k+1) == "night":
		if hour < 6 || hour == 12 {
			return "am", 2
		}
		return "pm", 2
	}
	return "", 0
}

// halfOfRange returns the half of the day that is stated at the end of a range
// and holds for its beginning, too: the p.m. of "4 to 7 p.m.".
func (r *dateReader) halfOfRange(k int) string {
	if !english.Is(r.norm(k), english.Ranging) {
		return ""
	}
	end, ok := r.hourWord(k + 1)
	if !ok || end.half != "" && end.full {
		return ""
	}
	if end.half == "" {
		end.half, _ = r.halfOfDay(k+2, end.hour)
	}
	return end.half
}
