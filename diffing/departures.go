package diffing

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/diffing/english"
)

// departures returns the departures that two or more versions share: findings of
// one type in which they have the same words for the same words of the original.
func (s *Survey) departures() []Departure {
	byKey := make(map[string]*Departure)
	var order []string
	for a, m := range s.Comparisons {
		if m == nil {
			continue
		}
		for n, f := range m.Findings {
			if m.IsDismissed(n) || f.Original == nil || f.Version == nil || f.Passage < 0 {
				continue
			}
			key := f.Type.String() + "\x00" + folded(f.Original.Text) + "\x00" + folded(f.Version.Text)
			d := byKey[key]
			if d == nil {
				d = &Departure{Type: f.Type, Original: f.Original.Text, Version: f.Version.Text}
				byKey[key] = d
				order = append(order, key)
			}
			d.Severity = max(d.Severity, f.Severity)
			if len(d.Articles) == 0 || d.Articles[len(d.Articles)-1] != a {
				d.Articles = append(d.Articles, a)
				d.Findings = append(d.Findings, n)
			}
		}
	}
	var out []Departure
	for _, key := range order {
		if d := byKey[key]; len(d.Articles) > 1 {
			out = append(out, *d)
		}
	}
	slices.SortStableFunc(out, func(a, b Departure) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(len(b.Articles), len(a.Articles)))
	})
	return out
}

// folded returns a text without differences of case, diacritics, white space and
// possessive endings.
func folded(s string) string {
	return english.Unaccented(strings.ToLower(english.WithoutPossessive(strings.Join(strings.Fields(s), " "))))
}
