package english

import (
	"strconv"
	"strings"
)

// StartsDate reports whether a date or a time can begin with a word.
func StartsDate(norm string) bool {
	norm = strings.TrimSuffix(norm, "'s")
	if Is(norm, DateStart) {
		return true
	}
	if v, ok := NumberNames[norm]; ok && v >= 1 && v <= 12 {
		return true // four o'clock
	}
	return norm != "" && IsDigit(rune(norm[0])) || MonthNumber(norm) > 0 || WeekdayNumber(norm) > 0 || DayNumber(norm) > 0
}

// MonthNumber reads a month's name, in full or short: 1 to 12, or 0.
func MonthNumber(s string) int { return monthNumbers[strings.TrimSuffix(s, ".")] }

// WeekdayNumber reads a weekday's name: 1 for Monday to 7, or 0.
func WeekdayNumber(s string) int { return weekdayNumbers[s] }

var monthNumbers = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12, "jan": 1, "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdayNumbers = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}

// DayNumber reads 1 to 31, also as 1st and ninth.
func DayNumber(s string) int {
	n, ok := ParseNumeral(s)
	if !ok || n.Value != float64(int(n.Value)) || n.Value < 1 || n.Value > 31 || n.Prefix != "" || n.Suffix != "" || n.Words && !n.Ordinal {
		return 0
	}
	return int(n.Value)
}

func YearNumber(s string) int {
	if len(s) != 4 {
		return 0
	}
	y, err := strconv.Atoi(s)
	if err != nil || y < 1500 || y > 2199 {
		return 0
	}
	return y
}
