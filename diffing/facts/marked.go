package facts

import (
	"slices"
	"strings"
	"sync"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/marks"
)

// Facts that the file of an article says. Without any, nothing here changes what
// is read of the words.

// shareMarks says of each reading what is marked in it.
func shareMarks(readings []*Reading) {
	articles := make([]*text.Article, len(readings))
	for i, p := range readings {
		articles[i] = p.Article
	}
	for i, m := range marks.Share(articles) {
		readings[i].marked = m
	}
}

// eachMarkedName calls f for the words that are marked as a name and have a
// capital letter.
func (p *Reading) eachMarkedName(f func(word int)) {
	if p.marked == nil {
		return
	}
	for _, m := range p.marked.Names {
		for i := m.First; i < m.Last; i++ {
			if w := p.Article.Words[i]; w.Kind == text.Letters && capital(p.Article, w) && !p.Entries[i].Function {
				f(i)
			}
		}
	}
}

// markedNameAt returns the name that is marked from word w on and ends before word
// end, as NameAt does, or else the word before which a name that begins with w has
// to end, since another is marked there.
func (p *Reading) markedNameAt(w, end int) (m Mention, ok bool, until int) {
	if p.marked == nil {
		return m, false, end
	}
	mark, ok, until := marks.At(p.marked.Names, w, end)
	if !ok || mark.Last > end {
		return m, false, until
	}
	m.First, m.Last = mark.First, mark.Last
	for i := m.First; i < m.Last; i++ {
		if p.Article.Words[i].Kind == text.Letters && (p.Names[i] != NotName || p.Entries[i].Is(english.NameParticle)) {
			m.Forms = append(m.Forms, p.NameForm(i))
		}
	}
	return m, len(m.Forms) > 0, until
}

// markedKind returns the kind of a name that is marked with exactly these words.
func (p *Reading) markedKind(m Mention) (NameKind, bool) {
	if p.marked == nil {
		return Unclear, false
	}
	mark, ok, _ := marks.At(p.marked.Names, m.First, m.First)
	if !ok || mark.Last != m.Last {
		return Unclear, false
	}
	switch mark.Kind {
	case text.PlaceMark:
		return Location, true
	case text.OrganisationMark:
		return TheName, true
	}
	return Unclear, true
}

// isNoPerson reports whether word w is in a name that is marked as that of a place
// or an organisation.
func (p *Reading) isNoPerson(w int) bool {
	if p.marked == nil {
		return false
	}
	mark, ok := marks.Around(p.marked.Names, w)
	return ok && mark.Kind != text.PersonMark
}

// addMarkedPlaces adds the names that are marked as places in the text, by the form
// of their last word.
func (p *Reading) addMarkedPlaces(places map[string]bool) {
	if p.marked == nil {
		return
	}
	for _, m := range p.marked.Names {
		if m.Kind == text.PlaceMark && !p.inHead(m.First) {
			places[p.NameForm(m.Last-1)] = true
		}
	}
}

// withMarkedNumbers adds to the numbers of words [from,to) those that are marked
// and were taken for nothing, such as one that could be a year: 1900 boats. A
// number in words that was taken for nothing says nothing worth comparing.
func (p *Reading) withMarkedNumbers(found []Quantity, from, to int) []Quantity {
	if p.marked == nil {
		return found
	}
	var added []Quantity
	whens := sync.OnceValue(func() []When { return p.readUnmarkedWhens(from, to) })
	for _, m := range marks.In(p.marked.Numbers, from, to) {
		i := m.First
		for i < m.Last && p.Entries[i].Traits&Numeric == 0 {
			i++
		}
		overlaps := func(first, last int) bool { return first < m.Last && m.First < last }
		if i == m.Last || slices.ContainsFunc(found, func(q Quantity) bool { return overlaps(q.First, q.Last) }) ||
			slices.ContainsFunc(whens(), func(w When) bool { return overlaps(w.First, w.Last) }) {
			continue
		}
		n, ok := p.numeral(i)
		if !ok || n.Words {
			continue
		}
		q := Quantity{Value: n.Value, Ordinal: n.Ordinal, First: i, Last: i + 1, Noun: -1, Unit: english.Currency(n.Prefix), factor: 1}
		p.readMagnitude(&q, p.otherEnd(&q, n.Suffix), to)
		p.readUnit(&q, from, to)
		p.finish(&q, from, to)
		added = append(added, q)
	}
	if added == nil {
		return found
	}
	found = append(found, added...)
	slices.SortStableFunc(found, func(a, b Quantity) int { return a.First - b.First })
	return found
}

// withMarkedTimes adds to the dates of words [from,to) the times of day that are
// marked and taken for nothing, four figures alone: 1700.
func (p *Reading) withMarkedTimes(found []When, from, to int) []When {
	if p.marked == nil {
		return found
	}
	n := len(found)
	for _, m := range marks.In(p.marked.Times, from, to) {
		norm := p.Article.Words[m.First].Norm
		if m.Last-m.First != 1 || len(norm) != 4 || strings.Trim(norm, "0123456789") != "" || norm[:2] > "23" || norm[2:] > "59" ||
			slices.ContainsFunc(found, func(w When) bool { return w.First < m.Last && m.First < w.Last }) {
			continue
		}
		two := func(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }
		found = append(found, When{Hour: two(norm[:2]), Minute: two(norm[2:]), Exact: true, Phrase: " " + norm, First: m.First, Last: m.Last})
	}
	if len(found) > n {
		slices.SortStableFunc(found, func(a, b When) int { return a.First - b.First })
	}
	return found
}

// withMarkedQuotes adds to the quotations those that are marked and have no
// quotation marks, in those sentences that are in.
func (p *Reading) withMarkedQuotes(found []Quote, in func(sentence int) bool) []Quote {
	if p.marked == nil {
		return found
	}
	n := len(found)
	for _, m := range p.marked.Quotes {
		if s := p.Article.FindSentence(p.Article.Words[m.First].Start); s < 0 || !in(s) ||
			slices.ContainsFunc(found[:n], func(q Quote) bool { return q.First < m.Last && m.First < q.Last }) {
			continue
		}
		found = append(found, Quote{First: m.First, Last: m.Last})
	}
	if len(found) > n {
		slices.SortStableFunc(found, func(a, b Quote) int { return a.First - b.First })
	}
	return found
}
