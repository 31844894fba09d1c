package wording

import (
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// canonical returns a form of words [from,to) that is the same for words that
// differ in style only: 3.2 million and 3,200,000; per cent and %; policy makers
// and policymakers.
func (s *side) canonical(from, to int) string {
	var b strings.Builder
	for n := from; n < to; n++ {
		if years, end := s.yearSpan(n, to); end > n {
			b.WriteString(years)
			n = end - 1
			continue
		}
		if end := s.quantity(&b, n, from, to); end > n {
			n = end - 1
			continue
		}
		if end := s.amount(&b, n, to); end > n {
			n = end - 1
			continue
		}
		w := s.word(n).Norm
		if w == "per" && n+1 < to && s.word(n+1).Norm == "cent" {
			b.WriteString("%")
			n++
			continue
		}
		if !english.Is(w, english.LightMark) {
			b.WriteString(english.Variant(w))
		}
	}
	return b.String()
}

// yearSpan reads two years, which may be one word or three, and returns one form for
// 2029-30, 2029/30 and 2029-2030, and where they end.
func (s *side) yearSpan(n, to int) (form string, end int) {
	w, end := s.word(n).Norm, n+1
	if len(w) == 4 && n+2 < to {
		w, end = w+s.word(n+1).Norm+s.word(n+2).Norm, n+3
	}
	if len(w) != len("2029-30") && len(w) != len("2029-2030") || w[4] != '-' && w[4] != '/' || strings.Trim(w[:4]+w[5:], "0123456789") != "" {
		return "", n
	}
	from, until := w[:4], w[5:]
	return "#" + from + "-" + from[:4-len(until)] + until, end
}

// quantity writes the number that word n is a part of, as facts read it, if all of it
// stands in words [from,to), and returns where it ends: two and a half million crowns.
func (s *side) quantity(b *strings.Builder, n, from, to int) int {
	if s.inQuantity == nil || s.inQuantity[n] < 0 || n > from && s.inQuantity[n-1] == s.inQuantity[n] {
		return n
	}
	q := s.quantities[s.inQuantity[n]]
	if s.words[n] != q.First || q.Vague || q.Paired {
		return n
	}
	end := n + q.Last - q.First
	if end > to || s.words[end-1] != q.Last-1 {
		return n
	}
	v := english.Numeral{Value: rounded(q.Value), Ordinal: q.Ordinal}
	b.WriteString(v.Form() + q.Unit)
	return end
}

// rounded drops what arithmetic adds to a number: 1.1 times a million is a little
// more than 1,100,000.
func rounded(x float64) float64 {
	if x == 0 {
		return 0
	}
	return facts.Significant(x, 12)
}

// amount writes the number that begins at word n with its magnitude and its
// unit, and returns where it ends: 3.2 million euros and €3.2m.
func (s *side) amount(b *strings.Builder, n, to int) int {
	v, ok := s.numeral(n)
	if !ok {
		return n
	}
	unit, rest := english.Currency(v.Prefix), v.Suffix
	if u := english.UnitName(strings.TrimPrefix(v.Suffix, "-")); u != "" && v.Suffix != "" {
		unit, rest = unit+u, ""
	}
	if unit != "" {
		v.Prefix = ""
	}
	v.Suffix = ""
	n++
	if n < to && rest == "" && !v.Ordinal && (unit == "" || unit == english.Currency(unit)) {
		if f, ok := english.Multipliers[s.word(n).Norm]; ok {
			v.Value *= f
			n++
		}
	}
	if n < to && unit == "" && rest == "" && !v.Ordinal {
		if n+1 < to && s.word(n).Norm == "per" && s.word(n+1).Norm == "cent" {
			unit, n = "%", n+2
		} else if u := english.UnitName(s.word(n).Norm); u != "" {
			unit, n = u, n+1
		}
	}
	v.Value = rounded(v.Value)
	b.WriteString(v.Form() + unit + rest)
	return n
}

func (s *side) numeral(n int) (english.Numeral, bool) {
	if s.reading.Entries[s.words[n]].Traits&facts.Numeric == 0 {
		return english.Numeral{}, false
	}
	return english.ParseNumeral(s.word(n).Norm)
}

// mayBeSame is a quick test whether both sides of a run can have one canonical
// form: one of them begins with a number or a quotation mark, or both with the
// same letter.
func mayBeSame(a, b *side, r Run) bool {
	first := func(s *side, from, to int) (byte, bool) {
		for n := from; n < to; n++ {
			if w := s.word(n).Norm; !english.Is(w, english.LightMark) {
				numbered := s.reading.Entries[s.words[n]].Traits&facts.Numeric != 0
				return (english.Unaccented(w) + "\x00")[0], numbered
			}
		}
		return 0, false
	}
	x, numberedX := first(a, r.A0, r.A1)
	y, numberedY := first(b, r.B0, r.B1)
	return x == y || numberedX || numberedY || x == '"' || y == '"'
}
