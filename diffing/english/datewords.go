package english

import (
	"strconv"
	"strings"

	"storydiff/corpus/text"
)

// StartsDate reports whether a date or a time can begin with a word.
func StartsDate(norm string) bool {
	norm = strings.TrimSuffix(norm, "'s")
	if Is(norm, dateStart) {
		return true
	}
	if v, ok := NumberNames[norm]; ok && v >= 1 && v <= 12 {
		return true // four o'clock
	}
	if strings.HasSuffix(norm, "-century") {
		return true
	}
	return norm != "" && IsDigit(rune(norm[0])) || MonthNumber(norm) > 0 || text.WeekdayNumber(norm) > 0 || DayNumber(norm) > 0
}

// MonthNumber returns the number of a month, 1 to 12, from its name in full or
// abbreviated; 0 for other words.
func MonthNumber(s string) int { return text.MonthNumber(strings.TrimSuffix(s, ".")) }

// InCalendar reports whether a word names a month or a weekday.
func InCalendar(norm string) bool {
	return text.MonthNumber(norm) > 0 || text.IsWeekday(strings.TrimSuffix(norm, "s"))
}

// DayNumber reads a day of the month, 1 to 31, also as 1st and ninth; 0 for
// anything else.
func DayNumber(s string) int {
	n, ok := ParseNumeral(s)
	if !ok || n.Value != float64(int(n.Value)) || n.Value < 1 || n.Value > 31 || n.Prefix != "" || n.Suffix != "" || n.Words && !n.Ordinal {
		return 0
	}
	return int(n.Value)
}

// YearNumber reads a year of four figures, from 1500 to 2199; 0 for anything else.
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
