package text

import (
	"strconv"
	"strings"
	"time"
)

// IsoDate returns the date that a word such as 2024-04-01 or
// 2024-04-01T10:12Z begins with, and "" where it is none.
func IsoDate(s string) string {
	if len(s) < 10 || len(s) > 10 && s[10] != 't' && s[10] != 'T' {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, s[:10]); err != nil {
		return ""
	}
	return s[:10]
}

// IsNumericDate tells whether a word is a date such as 3/5/2023 or 03.05.23,
// of which only the country knows what is the day.
func IsNumericDate(s string) bool {
	for _, sep := range [...]string{"/", ".", "-"} {
		parts := strings.Split(s, sep)
		if len(parts) == 3 && IsShortNumber(parts[0]) && IsShortNumber(parts[1]) &&
			(IsShortNumber(parts[2]) || YearNumber(parts[2]) > 0) {
			return true
		}
	}
	return false
}

// DayNumber returns the day of the month that a word such as 3 or 3rd says,
// and 0 where it says none.
func DayNumber(s string) int {
	for _, suffix := range [...]string{"st", "nd", "rd", "th", "."} {
		if rest, ok := strings.CutSuffix(s, suffix); ok {
			s = rest
			break
		}
	}
	if !IsShortNumber(s) {
		return 0 // most words, and Atoi would make an error for each
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 31 {
		return 0
	}
	return n
}

// YearNumber returns a year of four digits from 1900 to 2099, and 0 for other
// words.
func YearNumber(s string) int {
	if len(s) != 4 || s[0] != '1' && s[0] != '2' {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1900 || n > 2099 {
		return 0
	}
	return n
}

// MonthNumber returns the month that an English word in lower case names,
// whole or abbreviated, and 0 for other words.
func MonthNumber(s string) int { return english().months[s] }

// IsFunctionWord tells whether an English word in lower case is one of grammar,
// such as "and" and "she".
func IsFunctionWord(word string) bool { return english().is(word, functionWord) }

// MonthIn returns the month that a word of a language names, whole or
// abbreviated, and 0 for other words. The language is an ISO 639-1 code.
func MonthIn(language, word string) int { return languageOf(language).months[strings.ToLower(word)] }

// WeekdayNumber returns the day that an English word in lower case names in
// full, from 1 for Monday to 7, and 0 for other words.
func WeekdayNumber(s string) int {
	if !strings.HasSuffix(s, "day") {
		return 0
	}
	return english().weekdays[s]
}

// IsWeekday reports whether a lower-case word is the name of a weekday, in full
// or short.
func IsWeekday(s string) bool { return english().weekdays[s] > 0 }

// IsClock tells whether a word is a time of the day: 10:12, 10.12am, 1012gmt,
// 10h12, 10:12:05, 9am.
func IsClock(s string) bool {
	s = strings.TrimSuffix(s, "gmt")
	half := strings.TrimSuffix(strings.TrimSuffix(s, "am"), "pm")
	if half != s && IsShortNumber(half) {
		return true
	}
	for _, sep := range [...]string{":", ".", "h"} {
		parts := strings.Split(half, sep)
		if len(parts) < 2 || len(parts) > 3 {
			continue
		}
		clock := true
		for i, p := range parts {
			n, err := strconv.Atoi(p)
			clock = clock && err == nil && n >= 0 && (i == 0 && n < 25 || i > 0 && n < 60 && len(p) == 2)
		}
		if clock {
			return true
		}
	}
	return false
}
