package diffing

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"storydiff/corpus"
)

// A quantity is a number as a text states it, with what it counts.
type quantity struct {
	value       float64
	ordinal     bool
	bound       bound
	hedged      int    // words before first that make the bound
	unit        string // %, a currency, a measure; "" for things counted
	noun        int32  // stem of the thing counted, or -1
	first, last int    // words, half open
	spelled     bool
	// metres is set on 200m, which may be metres for millions.
	metres bool
}

// quantities reads the numbers of words [from,to). Those of dates and clock
// times are left out: they are the business of dates.
func (p *profile) quantities(from, to int) []quantity {
	var out []quantity
	words := p.article.Words
	for i := from; i < to; i++ {
		if p.entries[i].traits&numeric == 0 {
			continue
		}
		n, ok := parseNumeral(words[i].Norm)
		if !ok || p.inDate(i, from, to) || n.words && n.value == 1 && !n.ordinal {
			continue
		}
		metres := n.prefix == "" && strings.HasSuffix(words[i].Norm, "m") && n.value >= 1e6
		q := quantity{value: n.value, ordinal: n.ordinal, first: i, last: i + 1, noun: -1, spelled: n.words, unit: currency(n.prefix)}
		p.readThousands(&q, to)
		q.metres = metres
		if !p.readFraction(&q, n, from, to) {
			if n.words && n.value < 1 && !p.halfOfUnit(&q, to) {
				continue // a half of a match, a quarter of a year
			}
			p.readMagnitude(&q, n.suffix, to)
			p.readUnit(&q, from, to)
		}
		p.readBound(&q, from)
		out = append(out, q)
		i = q.last - 1
	}
	return out
}

// readThousands takes in groups of three figures behind a space that does not
// break: 26 000.
func (p *profile) readThousands(q *quantity, to int) {
	a := p.article
	for q.last < to && q.value >= 1 && q.value == float64(int64(q.value)) {
		w := a.Words[q.last]
		gap := a.Text[a.Words[q.last-1].End:w.Start]
		if len(w.Norm) != 3 || strings.IndexFunc(w.Norm, func(r rune) bool { return !isDigit(r) }) >= 0 || gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
			return
		}
		v, _ := parseNumeral(w.Norm)
		q.value = q.value*1000 + v.value
		q.last++
	}
}

// readFraction reads "a third of", "two-thirds" and "half the" as a share in
// per cent.
func (p *profile) readFraction(q *quantity, n numeral, from, to int) bool {
	words := p.article.Words
	next := func(set ...string) bool { return q.last < to && slices.Contains(set, words[q.last].Norm) }
	after := ""
	if q.last < to {
		after = words[q.last].Norm
	}
	partitive := after == "" || functionWords[after] || words[q.last].Kind == corpus.Punctuation
	before := q.first > from && (words[q.first-1].Norm == "a" || words[q.first-1].Norm == "one")
	switch {
	case n.words && strings.Contains(words[q.first].Norm, "-") && n.value < 1:
		q.value, q.unit = math.Round(n.value*1e4)/100, "%"
	case n.words && n.ordinal && n.value > 2 && before && partitive:
		q.value, q.ordinal, q.unit = 100/q.value, false, "%"
		q.first--
	case n.value == 0.25 && before && partitive:
		q.value, q.unit = 25, "%"
		q.first--
	case n.value == 0.5 && n.words && next("of", "the", "its", "their", "his", "her", "all"):
		q.value, q.unit = 50, "%"
	default:
		return false
	}
	return true
}

// halfOfUnit reports whether "a" and a measure follow: half a point.
func (p *profile) halfOfUnit(q *quantity, to int) bool {
	words := p.article.Words
	return q.value == 0.5 && q.last < to && (words[q.last].Norm == "a" || words[q.last].Norm == "an")
}

// readMagnitude takes in "hundred", "million" and so on, and the suffix of the
// number itself.
func (p *profile) readMagnitude(q *quantity, suffix string, to int) {
	words := p.article.Words
	if q.value == 0.5 && q.spelled && q.last < to && (words[q.last].Norm == "a" || words[q.last].Norm == "an") {
		q.last++
	}
	for q.last < to {
		f, ok := multipliers[words[q.last].Norm]
		if !ok {
			break
		}
		q.metres = q.metres || words[q.last].Norm == "m" && q.unit == "" && suffix == ""
		q.value *= f
		q.last++
	}
	if suffix != "" {
		unit, _, _ := strings.Cut(strings.TrimPrefix(suffix, "-"), "-") // the year of 34-year-old
		q.unit += unitName(unit)
	}
}

// readUnit takes in a currency sign, a per cent or a measure beside the
// number, and notes what is counted.
func (p *profile) readUnit(q *quantity, from, to int) {
	words := p.article.Words
	if q.unit == "" && q.first > from {
		if c := currency(words[q.first-1].Norm); c != "" {
			q.unit = c
			q.first--
		}
	}
	if q.last+1 < to && words[q.last].Norm == "nautical" && unitName(words[q.last+1].Norm) == "mile" {
		q.unit = "nautical mile"
		q.last += 2
	} else if q.last+1 < to && words[q.last].Norm == "per" && words[q.last+1].Norm == "cent" {
		q.unit = "%"
		q.last += 2
	} else if q.last < to && q.unit == "" {
		if u := unitName(words[q.last].Norm); u != "" {
			q.unit = u
			q.last++
		}
	}
	for i := q.last; i < to && i < q.last+3; i++ {
		if words[i].Kind == corpus.Punctuation {
			break
		}
		if words[i].Kind == corpus.Letters && !p.entries[i].function {
			q.noun = p.entries[i].stem
			break
		}
	}
}

// unitNames are measures whose number means nothing without them.
var unitNames = map[string]string{
	"%": "%", "percent": "%", "pc": "%", "pct": "%",
	"kilometre": "km", "kilometer": "km", "km": "km", "mile": "mile", "mi": "mile",
	"metre": "m", "meter": "m", "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch", "inches": "inch",
	"kilogram": "kg", "kilo": "kg", "kg": "kg", "pound": "pound", "lb": "pound", "tonne": "tonne", "ton": "tonne",
	"litre": "litre", "liter": "litre", "gallon": "gallon", "hectare": "hectare", "acre": "acre",
	"degree": "degree", "celsius": "celsius", "fahrenheit": "fahrenheit",
	"euro": "€", "dollar": "$", "yen": "¥", "rouble": "rouble", "ruble": "rouble", "franc": "franc", "yuan": "yuan", "sterling": "£",
	"crown": "crown", "krone": "crown", "kroner": "crown", "krona": "crown", "kronor": "crown", "koruna": "crown", "zloty": "zloty",
	"forint": "forint", "lira": "lira", "peso": "peso", "rupee": "rupee", "rand": "rand", "dinar": "dinar", "dirham": "dirham",
	"riyal": "riyal", "shekel": "shekel", "baht": "baht", "hryvnia": "hryvnia", "shilling": "shilling", "cent": "cent", "penny": "penny", "pence": "penny",
	"percentage": "point", "basis": "basis point",
	"watt": "w", "kilowatt": "kw", "kw": "kw", "megawatt": "mw", "mw": "mw", "gigawatt": "gw", "gw": "gw", "terawatt": "tw", "tw": "tw",
	"watt-hour": "wh", "kilowatt-hour": "kwh", "kwh": "kwh", "megawatt-hour": "mwh", "mwh": "mwh",
	"gigawatt-hour": "gwh", "gwh": "gwh", "terawatt-hour": "twh", "twh": "twh",
	"millimetre": "mm", "millimeter": "mm", "mm": "mm", "centimetre": "cm", "centimeter": "cm", "cm": "cm",
	"point": "point", "knot": "knot", "barrel": "barrel",
	"second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade",
}

func unitName(norm string) string {
	if u, ok := unitNames[norm]; ok {
		return u
	}
	return unitNames[strings.TrimSuffix(norm, "s")]
}

func currency(s string) string {
	switch s {
	case "€", "eur":
		return "€"
	case "$", "us$", "usd":
		return "$"
	case "£", "gbp":
		return "£"
	case "¥", "jpy":
		return "¥"
	}
	return ""
}

// inDate reports whether a number is part of a date or a clock time: 1 April,
// April 2023, 10:30, 4 p.m., 2024-04-01, or a bare year.
func (p *profile) inDate(i, from, to int) bool {
	words := p.article.Words
	norm := words[i].Norm
	if strings.ContainsAny(norm, ":/") || strings.Count(norm, "-") > 1 && !strings.ContainsFunc(norm, unicode.IsLetter) || strings.HasSuffix(norm, "am") || strings.HasSuffix(norm, "pm") {
		return true
	}
	beside := func(k int) bool {
		if k < from || k >= to {
			return false
		}
		w := words[k].Norm
		return months[w] || w == "a.m." || w == "p.m." || w == "am" || w == "pm" || w == "gmt"
	}
	if i-2 >= from && (words[i-1].Norm == "past" || words[i-1].Norm == "to") && (words[i-2].Norm == "half" || words[i-2].Norm == "quarter") {
		return true
	}
	r := dateReader{words: words, text: p.article.Text, at: i, end: to}
	if _, ok := r.clock(); ok {
		return true
	}
	n, ok := parseNumeral(norm)
	if !ok {
		return false
	}
	year := len(norm) == 4 && n.value >= 1500 && n.value < 2200 && n.suffix == "" && n.prefix == ""
	day := n.value >= 1 && n.value <= 31 && !n.words
	switch {
	case (day || year) && (beside(i-1) || beside(i+1)):
		return true
	case day && i+2 < to && words[i+1].Norm == "of" && months[words[i+2].Norm]:
		return true
	case year && i-3 >= from && words[i-1].Norm == "," && months[words[i-3].Norm]:
		return true
	case year && (i-1 < from || bounds[words[i-1].Norm] == exactly && words[i-1].Norm != "than") && unitAfter(words, i, to) == "":
		return true
	case strings.HasSuffix(norm, "0s") && n.value >= 10:
		return true
	}
	return false
}

func unitAfter(words []corpus.Word, i, to int) string {
	if i+1 < to {
		return unitName(words[i+1].Norm)
	}
	return ""
}

var months = wordSet(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec`)
