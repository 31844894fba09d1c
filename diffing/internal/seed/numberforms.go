package seed

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"storydiff/corpus/text"
)

func numeralWays() []way {
	return []way{
		{"digits in letters", spelledOut},
		{"letters in digits", inDigits},
		{"ordinals", otherOrdinalForms},
		{"thousands", otherThousands},
		{"money", otherMoney},
		{"magnitude abbreviated", shortMagnitudes},
		{"percent", otherPercentForms},
		{"unit abbreviated", shortUnits},
		{"fraction in percent", fractionsInPercent},
		{"converted unit added", converted},
	}
}

func smallNumbers() []string {
	return strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
		seventeen eighteen nineteen`)
}

// inLetters writes a number below a hundred.
func inLetters(n int) string {
	if n < 20 {
		return smallNumbers()[n]
	}
	tens := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")[n/10-2]
	if n%10 == 0 {
		return tens
	}
	return tens + "-" + smallNumbers()[n%10]
}

// spelledOut writes whole numbers below a hundred in letters, where no unit
// needs digits.
func spelledOut(r *reading) []proposal {
	var out []proposal
	for _, f := range r.figures() {
		t := r.tokens[f.token]
		n, err := strconv.Atoi(t.text)
		if err != nil || n > 99 || set("percent per % million billion thousand")[r.norm(f.token+1)] || r.inRange(f.token) {
			continue
		}
		with := inLetters(n)
		if t.initial {
			with = strings.ToUpper(with[:1]) + with[1:]
		}
		out = append(out, replaced(t.Span, with))
	}
	return out
}

// inRange tells whether a number is paired with another that is not written
// like it: "46 to 12", "5.1 from 5.2".
func (r *reading) inRange(i int) bool {
	return set("to from - –")[r.norm(i+1)] || set("from - –")[r.norm(i-1)]
}

func inDigits(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		n := slices.Index(smallNumbers(), t.Norm)
		if n < 2 || t.initial || t.quoted {
			continue
		}
		out = append(out, replaced(t.Span, strconv.Itoa(n)).shownIn(r.around(i, i+1, 0)))
	}
	return out
}

// otherOrdinalForms writes ordinals in letters or in digits.
func otherOrdinalForms(r *reading) []proposal {
	letters := map[string]string{"50th": "fiftieth", "40th": "fortieth", "60th": "sixtieth", "30th": "thirtieth", "21st": "twenty-first"}
	digits := map[string]string{"second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "tenth": "10th"}
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted || t.initial {
			continue
		}
		switch with := letters[t.Norm]; {
		case with != "":
			out = append(out, replaced(t.Span, with))
		case digits[t.Norm] != "" && set("the its her his their")[r.norm(i-1)] && i+1 < len(r.tokens) && r.tokens[i+1].Kind == text.Letters && r.norm(i+1) != "of":
			out = append(out, replaced(t.Span, digits[t.Norm]))
		}
	}
	return out
}

// otherThousands drops the comma of thousands or makes it a space.
func otherThousands(r *reading) []proposal {
	var out []proposal
	for _, f := range r.figures() {
		if !strings.Contains(f.text, ",") {
			continue
		}
		for _, with := range []string{"\u202f", "\u00a0"} {
			out = append(out, replaced(f.digits, strings.ReplaceAll(f.text, ",", with)))
		}
		if len(f.text) < 7 {
			out = append(out, replaced(f.digits, strings.ReplaceAll(f.text, ",", "")))
		}
	}
	return out
}

// otherMoney puts the sign of a currency for its name, and back.
func otherMoney(r *reading) []proposal {
	sign := map[string]string{"euros": "€", "dollars": "$"}
	name := map[string]string{"€": "euros", "$": "dollars"}
	var out []proposal
	for _, f := range r.figures() {
		t := r.tokens[f.token]
		whole := r.span(f.token, f.unit)
		magnitude := r.a.Text[f.digits.End:whole.End]
		if s := sign[r.norm(f.unit)]; s != "" && t.Start == f.digits.Start && f.unit < len(r.tokens) {
			money := text.Span{Start: whole.Start, End: r.tokens[f.unit].End}
			out = append(out, replaced(money, s+f.text+magnitude))
			if short := shortMagnitude(magnitude); short != "" {
				out = append(out, replaced(money, s+f.text+short))
			}
		}
		prefix := r.a.Text[t.Start:f.digits.Start]
		if n := name[prefix]; n != "" {
			out = append(out, replaced(whole, f.text+magnitude+" "+n))
			if short := shortMagnitude(magnitude); short != "" {
				out = append(out, replaced(whole, prefix+f.text+short))
			}
		}
	}
	return out
}

func shortMagnitude(magnitude string) string {
	return map[string]string{"million": "m", "billion": "bn"}[strings.TrimSpace(magnitude)]
}

func shortMagnitudes(r *reading) []proposal {
	var out []proposal
	for _, f := range r.figures() {
		short := shortMagnitude(r.norm(f.token + 1))
		if short == "" {
			continue
		}
		s := text.Span{Start: f.digits.Start, End: r.tokens[f.token+1].End}
		out = append(out, replaced(s, f.text+short))
		if short == "bn" { // "5 m" may be metres
			out = append(out, replaced(s, f.text+" "+short))
		}
	}
	return out
}

func otherPercentForms(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		if t.Norm != "percent" || i == 0 || r.tokens[i-1].Kind != text.Number {
			continue
		}
		s := text.Span{Start: r.tokens[i-1].End, End: t.End}
		for _, with := range []string{" per cent", "%", " %", " pct"} {
			p := proposal{patches: []patch{{s, with}}}
			out = append(out, p.shownIn(r.span(i-1, i+1)))
		}
	}
	return out
}

func shortUnits(r *reading) []proposal {
	short := map[string]string{
		"kilometers": "km", "kilometres": "km", "millimeters": "mm", "millimetres": "mm", "hectares": "ha",
		"terawatt-hours": "TWh", "kilograms": "kg", "meters": "m", "metres": "m",
	}
	var out []proposal
	for _, f := range r.figures() {
		if with := short[r.norm(f.unit)]; with != "" {
			p := replaced(r.tokens[f.unit].Span, with)
			out = append(out, p.shownIn(r.span(f.token, f.unit+1)))
		}
	}
	return out
}

// fractionsInPercent writes "a fifth of" and the like as a percentage.
func fractionsInPercent(r *reading) []proposal {
	share := map[string]string{"quarter": "25", "fifth": "20", "tenth": "10"}
	var out []proposal
	for i, t := range r.tokens {
		if n := share[t.Norm]; n != "" && r.norm(i-1) == "a" && !t.quoted && set("of in since . ,")[r.norm(i+1)] {
			out = append(out, replaced(r.span(i-1, i+1), n+" percent"), replaced(r.span(i-1, i+1), n+" per cent"))
		}
	}
	return out
}

// converted adds the same length or area in another unit, in brackets.
func converted(r *reading) []proposal {
	type unit struct {
		name string
		per  float64
	}
	to := map[string]unit{
		"kilometers": {"miles", 0.621371}, "kilometres": {"miles", 0.621371}, "hectares": {"acres", 2.47105},
		"millimeters": {"inches", 0.0393701}, "millimetres": {"inches", 0.0393701},
	}
	var out []proposal
	for _, f := range r.figures() {
		u, ok := to[r.norm(f.unit)]
		n, err := strconv.ParseFloat(strings.ReplaceAll(f.text, ",", ""), 64)
		if !ok || err != nil {
			continue
		}
		at := r.tokens[f.unit].End
		for _, form := range []string{" (%v %s)", " (about %v %s)"} {
			p := proposal{patches: []patch{insertion(at, fmt.Sprintf(form, math.Round(n*u.per), u.name))}}
			out = append(out, p.shownIn(r.span(f.token, f.unit+1)))
		}
	}
	return out
}
