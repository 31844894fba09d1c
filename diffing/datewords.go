package diffing

import (
	"strconv"
	"strings"
)

// startsDate reports whether a date or a time can begin with a word.
func startsDate(norm string) bool {
	norm = strings.TrimSuffix(norm, "'s")
	switch norm {
	case "yesterday", "today", "tomorrow", "last", "past", "this", "next", "coming", "noon", "midday", "midnight", "half", "quarter":
		return true
	}
	if v, ok := numberNames[norm]; ok && v >= 1 && v <= 12 {
		return true // four o'clock
	}
	return norm != "" && isDigit(rune(norm[0])) || monthNumber(norm) > 0 || weekdayNumber(norm) > 0 || dayNumber(norm) > 0
}

// monthNumber reads a month's name, in full or short: 1 to 12, or 0.
func monthNumber(s string) int { return monthNumbers[strings.TrimSuffix(s, ".")] }

// weekdayNumber reads a weekday's name: 1 for Monday to 7, or 0.
func weekdayNumber(s string) int { return weekdayNumbers[s] }

var monthNumbers = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12, "jan": 1, "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdayNumbers = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}

// dayNumber reads 1 to 31, also as 1st and ninth.
func dayNumber(s string) int {
	n, ok := parseNumeral(s)
	if !ok || n.value != float64(int(n.value)) || n.value < 1 || n.value > 31 || n.prefix != "" || n.suffix != "" || n.words && !n.ordinal {
		return 0
	}
	return int(n.value)
}

func yearNumber(s string) int {
	if len(s) != 4 {
		return 0
	}
	y, err := strconv.Atoi(s)
	if err != nil || y < 1500 || y > 2199 {
		return 0
	}
	return y
}
