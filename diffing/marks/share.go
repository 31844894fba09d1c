package marks

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Share returns the marks of the articles of a story: their own, and in each what
// the others mark, where it stands in the same words. Else the same words would be
// read in two ways, and differ. A name of one word is left to its own article, as
// it may be another word elsewhere; a number or a time counts with the word behind
// it. The lists are by article; they are all nil where nothing is marked.
func Share(articles []*text.Article) []*Marks {
	all := make([]*Marks, len(articles))
	known := phrases{marks: map[string]text.MarkKind{}, lengths: map[string][]int{}}
	for n, a := range articles {
		if all[n] = Of(a); all[n] != nil {
			known.add(a, all[n])
		}
	}
	if len(known.marks) == 0 {
		return all
	}
	for n, a := range articles {
		found := known.in(a)
		if all[n] == nil {
			all[n] = &Marks{}
		}
		all[n] = &Marks{
			Names: merged(all[n].Names, found.Names), Numbers: merged(all[n].Numbers, found.Numbers),
			Times: merged(all[n].Times, found.Times), Quotes: all[n].Quotes,
		}
	}
	return all
}

// phrases are what the articles of a story mark, by words in lower case.
type phrases struct {
	marks   map[string]text.MarkKind
	lengths map[string][]int // by the first word, in how many words phrases come, the longest first
}

// longestPhrase is how many words a mark may have to be looked for elsewhere.
const longestPhrase = 12

// add takes the marks of an article.
func (p phrases) add(a *text.Article, m *Marks) {
	put := func(w Mark, last int) {
		if last > len(a.Words) || last-w.First < 2 || last-w.First > longestPhrase {
			return
		}
		key := keyOf(a, w.First, last)
		if _, there := p.marks[key]; there {
			return
		}
		p.marks[key] = w.Kind
		first := formOf(a.Words[w.First])
		if n := last - w.First; !slices.Contains(p.lengths[first], n) {
			p.lengths[first] = append(p.lengths[first], n)
			slices.SortFunc(p.lengths[first], func(x, y int) int { return y - x })
		}
	}
	for _, w := range m.Names {
		put(w, w.Last)
	}
	for _, w := range slices.Concat(m.Numbers, m.Times) {
		put(w, w.Last+1)
	}
}

// in returns what stands in an article.
func (p phrases) in(a *text.Article) Marks {
	var found Marks
	r := reader{a}
	for _, s := range a.Sentences {
		if s.Part.IsFurniture() {
			continue
		}
		for w := s.FirstWord; w < s.LastWord; w++ {
			for _, n := range p.lengths[formOf(a.Words[w])] {
				if w+n > s.LastWord {
					continue
				}
				kind, ok := p.marks[keyOf(a, w, w+n)]
				if !ok {
					continue
				}
				switch m := (Mark{First: w, Last: w + n, Kind: kind}); kind {
				case text.NumberMark, text.MoneyMark:
					m.Last--
					found.Numbers = appendMark(found.Numbers, m)
				case text.TimeMark:
					m.Last--
					found.Times = appendMark(found.Times, m)
				default:
					if r.name(m) == m {
						found.Names = appendMark(found.Names, m)
					}
				}
				break
			}
		}
	}
	return found
}

// keyOf returns the words [first,last) as a key.
func keyOf(a *text.Article, first, last int) string {
	var b strings.Builder
	for _, w := range a.Words[first:last] {
		b.WriteString(formOf(w))
		b.WriteByte(0)
	}
	return b.String()
}

// formOf is a word without the ending of a possessive.
func formOf(w text.Word) string { return english.Possessor(w.Norm) }

// merged returns the marks of both lists in order, those of own before those that
// overlap one of them.
func merged(own, found []Mark) []Mark {
	var all []Mark
	for len(own) > 0 || len(found) > 0 {
		switch {
		case len(own) == 0 || len(found) > 0 && found[0].Last <= own[0].First:
			all = appendMark(all, found[0])
			found = found[1:]
		case len(found) > 0 && found[0].First < own[0].Last:
			found = found[1:] // overlaps
		default:
			all = appendMark(all, own[0])
			own = own[1:]
		}
	}
	return all
}
