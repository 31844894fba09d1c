package document

import (
	"strings"
	"time"
)

// DateOf returns a date as YYYY-MM-DD, in the time zone it is written in, or
// as written if it can be read in two ways (03/04/2024) or in none.
func DateOf(written string) string {
	day := written
	if i := strings.IndexAny(written, "Tt \t"); i > 0 && written[0] <= '9' && strings.Count(written[:i], "-") == 2 {
		day = written[:i] // a time of day follows
	}
	for _, layout := range dateLayouts() {
		if t, err := time.Parse(layout, day); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return written
}

func dateLayouts() []string {
	return []string{
		"2006-1-2", "20060102", "2006/1/2",
		"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006",
		"Monday, 2 January 2006", "Monday 2 January 2006", "Monday, January 2, 2006", "Mon, 2 Jan 2006",
		time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700",
	}
}
