package diffing

import (
	"strings"

	"storydiff/diffing/english"
)

// earliest reports a day that the original gives as the earliest possible one
// and the version as the day: "not before Saturday" beside "on Saturday".
func (d *dateFinder) earliest(passage int, original, version []when) {
	for _, o := range original {
		if !d.o.earliestAt(o) {
			continue
		}
		for _, v := range version {
			if !d.agree(o, v) || d.v.earliestAt(v) || d.v.leftOpen(v) {
				continue
			}
			x, y := d.o.place(max(0, o.first-2), o.last), d.v.place(max(0, v.first-1), v.last)
			d.add(Finding{Type: Hedge, Severity: Medium, Passage: passage, Original: x, Version: y,
				Note: "“" + y.Text + "” is given as the day; in the original it is the earliest: “" + x.Text + "”"})
			return
		}
	}
}

// earliestAt reports whether a date is the earliest possible: "not expected
// before" it, "at the earliest" behind it, "as early as" before it.
func (p *profile) earliestAt(w when) bool {
	word := func(i int) string {
		if i < 0 || i >= len(p.article.Words) {
			return ""
		}
		return p.article.Words[i].Norm
	}
	if word(w.last) == "at" && word(w.last+1) == "the" && word(w.last+2) == "earliest" || word(w.first-2) == "early" && word(w.first-1) == "as" || word(w.first-2) == "earlier" && word(w.first-1) == "than" ||
		word(w.first-2) == "at" && word(w.first-1) == "least" {
		return true
	}
	if word(w.first-1) != "before" {
		return false
	}
	for k := w.first - 2; k >= 0 && k > w.first-14 && !strings.ContainsAny(word(k), ".;"); k-- {
		if english.Negations[word(k)] || strings.HasSuffix(word(k), "n't") {
			return true
		}
	}
	return false
}

// leftOpen reports whether the words before a date leave open when it is.
func (p *profile) leftOpen(w when) bool {
	for k := max(0, w.first-8); k < w.first; k++ {
		switch norm := p.article.Words[k].Norm; norm {
		case "after", "from", "earliest", "possibly", "perhaps", "may", "might", "could", "least", "or", "before", "by", "early", "earlier", "soon", "already", "can":
			return true
		}
	}
	return false
}
