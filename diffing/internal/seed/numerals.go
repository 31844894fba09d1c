package seed

import (
	"strings"

	"storydiff/corpus/text"
)

// otherPercent takes percent for percentage points, and points for percent.
func otherPercent(r *reading) []proposal {
	var out []proposal
	for i, t := range r.tokens {
		switch {
		case t.quoted:
		case t.Norm == "percentage" && strings.HasPrefix(r.norm(i+1), "point"):
			s := r.span(i, i+2)
			out = append(out, replaced(s, "percent").shownIn(r.around(i, i+2, 2)).fault("high", "percentage points become percent"))
		case (t.Norm == "percent" || t.Norm == "%") && i > 0 && r.tokens[i-1].Kind == text.Number:
			with := "percentage points"
			if t.Norm == "%" {
				with = " " + with
			}
			out = append(out, replaced(t.Span, with).shownIn(r.span(i-1, i+1)).fault("high", "percent become percentage points"))
		case t.Norm == "cent" && r.norm(i-1) == "per":
			out = append(out, replaced(r.span(i-1, i+1), "percentage points").shownIn(r.span(i-2, i+1)).fault("high", "per cent become percentage points"))
		}
	}
	return out
}

// otherNumberWords puts another number in the place of one in letters.
func otherNumberWords(r *reading) []proposal {
	other := map[string][]string{
		"two": {"three", "four"}, "three": {"two", "five"}, "four": {"three", "six"}, "five": {"four", "seven"}, "six": {"five", "eight"},
		"seven": {"six", "nine"}, "eight": {"six", "ten"}, "nine": {"seven", "eleven"}, "ten": {"twelve", "twenty"},
		"eleven": {"ten", "twelve"}, "twelve": {"ten", "twenty"}, "forty": {"fourteen", "sixty"}, "fifteen": {"fifty"},
	}
	var out []proposal
	for i, t := range r.tokens {
		// "The two" and "all three" point at what was told before.
		if t.quoted || isMonth(r.norm(i-1)) || set("the these those all both")[r.norm(i-1)] {
			continue
		}
		for _, with := range other[t.Norm] {
			p := replaced(t.Span, likeCase(t.text, with)).shownIn(r.around(i, i+1, 1))
			out = append(out, p.fault("high", t.Norm+" becomes "+with))
		}
	}
	return out
}

// otherFractions puts another share in the place of "a fifth".
func otherFractions(r *reading) []proposal {
	other := map[string][]string{
		"third": {"quarter", "fifth"}, "quarter": {"third", "tenth"}, "fifth": {"quarter", "tenth"}, "half": {"third", "quarter"},
	}
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted || r.norm(i-1) != "a" || t.Norm == "half" && !r.together(i) {
			continue
		}
		// "A third term" is no share of anything.
		if next := r.norm(i + 1); next != "of" && i+1 < len(r.tokens) && !set(", . since in from")[next] {
			continue
		}
		for _, with := range other[t.Norm] {
			out = append(out, replaced(t.Span, with).shownIn(r.span(i-1, i+1)).fault("high", "a "+t.Norm+" becomes a "+with))
		}
	}
	return out
}

// otherOrdinals puts another ordinal in the place of one in digits or letters.
func otherOrdinals(r *reading) []proposal {
	word := map[string]string{"second": "third", "third": "fourth", "fourth": "fifth", "fifth": "sixth", "50th": "fiftieth"}
	var out []proposal
	for i, t := range r.tokens {
		if t.quoted || isMonth(r.norm(i-1)) || isMonth(r.norm(i+1)) || r.norm(i+1) == "of" {
			continue
		}
		switch with := word[t.Norm]; {
		case isOrdinal(t.Norm):
			c := t.text[0]
			digits := string((c-'1'+2)%9+'1') + t.text[1:]
			if !ordinalFits(digits) {
				continue
			}
			out = append(out, replaced(t.Span, digits).shownIn(r.around(i, i+1, 1)).fault("high", t.text+" becomes "+digits))
		case with != "" && t.Kind == text.Letters && set("the its her his their is a")[r.norm(i-1)] && !set(", . since in from")[r.norm(i+1)]:
			out = append(out, replaced(t.Span, with).shownIn(r.around(i, i+1, 1)).fault("high", t.Norm+" becomes "+with))
		}
	}
	return out
}

// ordinalFits tells whether the ending of an ordinal is that of its last digit.
func ordinalFits(s string) bool {
	d := s[:len(s)-2]
	last := d[len(d)-1]
	teen := len(d) > 1 && d[len(d)-2] == '1'
	switch want := s[len(s)-2:]; {
	case teen || last == '0' || last > '3':
		return want == "th"
	default:
		return want == [...]string{"st", "nd", "rd"}[last-'1']
	}
}
