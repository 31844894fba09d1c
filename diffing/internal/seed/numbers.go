package seed

import (
	"strings"

	"storydiff/corpus/text"
)

func numberWays() []way {
	return []way{
		{"digit changed", changedDigits},
		{"digits swapped", swappedDigits},
		{"magnitude changed", otherMagnitudes},
		{"point shifted", shiftedPoints},
		{"numbers exchanged", exchangedNumbers},
		{"unit or currency changed", otherUnits},
		{"percent for points", otherPercent},
		{"number word changed", otherNumberWords},
		{"fraction changed", otherFractions},
		{"ordinal changed", otherOrdinals},
	}
}

// A figure is a number in digits that is no part of a date or a time.
type figure struct {
	token  int
	digits text.Span // with their separators
	text   string    // the digits
	unit   int       // first token after the number and its magnitude
}

// figures returns the figures outside quotations.
func (r *reading) figures() []figure {
	var out []figure
	for i, t := range r.tokens {
		if t.Kind != text.Number || t.quoted || r.inDate(i) {
			continue
		}
		from := strings.IndexAny(t.text, "0123456789")
		if from < 0 {
			continue
		}
		content := t.text[from:]
		if end := strings.IndexFunc(content, func(c rune) bool { return !strings.ContainsRune("0123456789.,", c) }); end >= 0 {
			content = content[:end]
		}
		f := figure{token: i, text: strings.TrimRight(content, ".,"), unit: i + 1}
		f.digits = text.Span{Start: t.Start + from, End: t.Start + from + len(f.text)}
		if magnitudes()[r.norm(i+1)] != "" {
			f.unit++
		}
		out = append(out, f)
	}
	return out
}

// inDate tells whether a number is a year, a day of a month or a time of day.
func (r *reading) inDate(i int) bool {
	t := r.tokens[i]
	if isMonth(r.norm(i-1)) || isMonth(r.norm(i+1)) || r.norm(i+1) == "of" && isMonth(r.norm(i+2)) || strings.Contains(t.text, ":") {
		return true
	}
	if hours := set("a.m. p.m. am pm o'clock"); hours[r.norm(i+1)] {
		return true
	}
	return isYear(t.text) || strings.HasSuffix(t.Norm, "s") || isOrdinal(t.Norm)
}

func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "1") || strings.HasPrefix(s, "20")) && strings.Trim(s, "0123456789") == ""
}

func isOrdinal(norm string) bool {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if d, ok := strings.CutSuffix(norm, end); ok && d != "" && strings.Trim(d, "0123456789") == "" {
			return true
		}
	}
	return false
}

// shown is where a figure shows: the number and what it counts.
func (r *reading) shown(f figure) text.Span { return r.span(f.token, f.unit) }

func (r *reading) otherDigits(f figure, digits string) proposal {
	return replaced(f.digits, digits).shownIn(r.shown(f)).fault("high", f.text+" becomes "+digits)
}

func changedDigits(r *reading) []proposal {
	var out []proposal
	for _, f := range r.figures() {
		for i, c := range f.text {
			if c < '1' || c > '9' {
				continue
			}
			for _, by := range []rune{2, 5} {
				d := (c-'1'+by)%9 + '1'
				out = append(out, r.otherDigits(f, f.text[:i]+string(d)+f.text[i+1:]))
			}
		}
	}
	return out
}

func swappedDigits(r *reading) []proposal {
	var out []proposal
	for _, f := range r.figures() {
		t := f.text
		for i := 0; i+1 < len(t); i++ {
			if t[i] >= '0' && t[i+1] >= '0' && t[i] != t[i+1] && (i > 0 || t[i+1] != '0') {
				out = append(out, r.otherDigits(f, t[:i]+t[i+1:i+2]+t[i:i+1]+t[i+2:]))
			}
		}
	}
	return out
}

func magnitudes() map[string]string {
	return map[string]string{
		"million": "billion", "billion": "million", "thousand": "million", "trillion": "billion",
		"bn": "m", "m": "bn",
	}
}

func otherMagnitudes(r *reading) []proposal {
	var out []proposal
	for _, f := range r.figures() {
		if with := magnitudes()[r.norm(f.token+1)]; with != "" {
			out = append(out, replaced(r.tokens[f.token+1].Span, with).shownIn(r.shown(f)).fault("high", "the magnitude becomes "+with))
		}
	}
	return out
}

// shiftedPoints makes numbers ten times as large.
func shiftedPoints(r *reading) []proposal {
	var out []proposal
	for _, f := range r.figures() {
		switch whole, tenths, decimal := strings.Cut(f.text, "."); {
		case decimal && len(tenths) == 1 && whole != "0":
			out = append(out, r.otherDigits(f, whole+tenths))
		case !decimal && !strings.Contains(f.text, ","):
			out = append(out, r.otherDigits(f, f.text+"0"))
		case !decimal && len(f.text) == 5:
			out = append(out, r.otherDigits(f, f.text[:1]+f.text[2:3]+","+f.text[3:]+"0"))
		}
	}
	return out
}

// exchangedNumbers proposes the numbers of one sentence each in the other's
// place.
func exchangedNumbers(r *reading) []proposal {
	var out []proposal
	all := r.figures()
	for n, f := range all {
		for _, g := range all[n+1:] {
			if r.tokens[f.token].sentence != r.tokens[g.token].sentence {
				break
			}
			if f.text == g.text {
				continue
			}
			p := proposal{patches: []patch{{f.digits, g.text}, {g.digits, f.text}}}
			out = append(out, p.shownIn(r.shown(f), r.shown(g)).fault("high", f.text+" and "+g.text+" are exchanged"))
		}
	}
	return out
}

// otherUnits keeps the number and changes what it is of.
func otherUnits(r *reading) []proposal {
	other := map[string]string{
		"kilometers": "miles", "kilometres": "miles", "miles": "kilometers", "hectares": "acres", "acres": "hectares",
		"meters": "feet", "metres": "feet", "millimeters": "centimeters", "millimetres": "centimetres", "hectoliters": "liters",
		"hectolitres": "litres", "hours": "minutes", "minutes": "hours", "months": "weeks", "tonnes": "kilograms", "tons": "pounds",
		"euros": "dollars", "dollars": "euros", "crowns": "euros", "francs": "euros", "pounds": "dollars",
		"terawatt-hours": "gigawatt-hours", "gigawatt-hours": "megawatt-hours",
	}
	var out []proposal
	for _, f := range r.figures() {
		if with := other[r.norm(f.unit)]; with != "" {
			s := r.tokens[f.unit].Span
			p := replaced(s, with).shownIn(r.span(f.token, f.unit+1))
			out = append(out, p.fault("high", r.tokens[f.unit].text+" become "+with))
		}
		t := r.tokens[f.token]
		if with := currencySign(t.text); with != "" {
			sign := text.Span{Start: t.Start, End: f.digits.Start}
			out = append(out, replaced(sign, with).shownIn(r.shown(f)).fault("high", "another currency"))
		}
	}
	return out
}

func currencySign(number string) string {
	switch {
	case strings.HasPrefix(number, "$"), strings.HasPrefix(number, "£"):
		return "€"
	case strings.HasPrefix(number, "€"):
		return "$"
	}
	return ""
}
