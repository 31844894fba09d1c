package facts

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// pointsThousands are the languages that write 12.000,5 where English has 12,000.5.
const pointsThousands = " de es it pt nl da nb nn no tr id el ro hr sr sl vi "

// numeral reads word i as a number, as the article's language writes it.
func (p *Reading) numeral(i int) (english.Numeral, bool) {
	norm := p.Article.Words[i].Norm
	if p.Article.Language != "" && strings.Contains(pointsThousands, " "+p.Article.Language+" ") {
		norm = englishFigures(norm)
	}
	return english.ParseNumeral(norm)
}

// englishFigures turns the figures of a number with points between its thousands and
// a comma before its fraction into what they are in English. Others stay: 14.30 is a
// time.
func englishFigures(norm string) string {
	from := strings.IndexFunc(norm, english.IsDigit)
	if from < 0 {
		return norm
	}
	to := len(norm) - len(strings.TrimLeft(norm[from:], "0123456789.,"))
	whole, fraction, broken := strings.Cut(norm[from:to], ",")
	groups := strings.Split(whole, ".")
	for n, g := range groups {
		if n > 0 && len(g) != 3 || len(g) > 3 && len(groups) > 1 {
			return norm
		}
	}
	if broken {
		fraction = "." + fraction
	}
	return norm[:from] + strings.Join(groups, "") + fraction + norm[to:]
}

// readThousands takes in groups of three figures behind a space: 26 000. One that may
// break a line parts two numbers, too; there the group has to begin with a 0, or the
// article to part thousands by it.
func (p *Reading) readThousands(q *Quantity, to int) {
	a := p.Article
	for q.Last < to && q.Value >= 1 && q.Value == float64(int64(q.Value)) {
		w := a.Words[q.Last]
		if !isThousands(w.Norm) {
			return
		}
		switch gap := a.Text[a.Words[q.Last-1].End:w.Start]; {
		case isThinSpace(gap):
		case gap != " " && gap != "\n", !p.startsThousands(q.Last-1) && !isThousands(a.Words[q.Last-1].Norm):
			return
		case w.Norm[0] != '0' && !p.spacesThousands():
			return
		}
		v, _ := english.ParseNumeral(w.Norm)
		q.Value = q.Value*1000 + v.Value
		q.Last++
	}
}

// startsThousands reports whether word i may be the first group of a number: one to
// three figures, none of them a 0 in front, perhaps behind a currency sign.
func (p *Reading) startsThousands(i int) bool {
	figures := strings.TrimLeft(p.Article.Words[i].Norm, "$€£¥-")
	return len(figures) > 0 && len(figures) <= 3 && figures[0] != '0' && strings.Trim(figures, "0123456789") == ""
}

// readSpacesThousands reports whether an article parts thousands by a plain space: two
// of its numbers, or one that could be nothing else, are written so.
func (p *Reading) readSpacesThousands() bool {
	found := 0
	words := p.Article.Words
	for i := 1; i < len(words); i++ {
		if words[i].Kind != text.Number || words[i].Start != words[i-1].End+1 || !isThousands(words[i].Norm) || !p.startsThousands(i-1) {
			continue
		}
		if found++; words[i].Norm[0] == '0' || found > 1 {
			return true
		}
	}
	return false
}

// isThousands reports whether a word is a group of three figures.
func isThousands(norm string) bool {
	return len(norm) == 3 && !strings.ContainsFunc(norm, func(r rune) bool { return !english.IsDigit(r) })
}

// isThinSpace reports whether a text is one of the spaces that part groups of
// figures: no-break, narrow no-break or thin.
func isThinSpace(s string) bool { return s == "\u00a0" || s == "\u202f" || s == "\u2009" }

// readLowerPart takes in what follows a magnitude in a number of several words: one
// million eighty-two thousand; two hundred and five.
func (p *Reading) readLowerPart(q *Quantity, below float64, to int) {
	words := p.Article.Words
	for q.Last < to && below >= 100 {
		at := q.Last
		joined := words[at].Norm == "and"
		if joined {
			at++
		}
		if at >= to || p.Entries[at].Traits&Numeric == 0 {
			return
		}
		n, ok := p.numeral(at)
		if !ok || n.Ordinal || n.Value < 1 || n.Prefix+n.Suffix != "" || n.Words != q.spelled {
			return
		}
		part, last := n.Value, at+1
		f := 1.0
		for last < to {
			m, ok := english.Multipliers[words[last].Norm]
			if !ok || len(words[last].Norm) < 3 {
				break
			}
			part, f, last = part*m, f*m, last+1
		}
		if q.spelled && below == 100 && n.Value < 100 && f >= 1000 {
			q.Value, q.Last, below = (q.Value+n.Value)*f, last, f // two hundred and five thousand
			continue
		}
		if part >= below || joined && (f > 1 || below > 1000 || !q.spelled) || !joined && f == 1 && !q.spelled {
			return // a number of its own: two million and five thousand
		}
		q.Value += part
		q.Last = last
		below = f
		if f == 1 {
			return
		}
	}
}
