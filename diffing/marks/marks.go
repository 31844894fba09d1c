// Package marks says which words of an article its file marks as names, numbers,
// times and quotations. What a file says counts for more than what capitals and
// neighbours show. Where the text itself tells otherwise the text counts: a mark
// that ends inside a word or goes over the end of a sentence is none, and a word
// without a capital letter is in no name.
package marks

import (
	"sort"
	"strings"
	"unicode"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// Marks are the marked words of an article. Those of one list do not overlap, and
// stand in the order of the text.
type Marks struct {
	Names   []Mark // persons, organisations, places
	Numbers []Mark // numbers and sums of money
	Times   []Mark
	Quotes  []Mark // without the quotation marks around them
}

// A Mark is the words [First,Last) of an article, with what they are.
type Mark struct {
	First, Last int
	Kind        text.MarkKind
}

// Of returns what the file of an article marks; nil if that is nothing.
func Of(a *text.Article) *Marks {
	if len(a.Marks) == 0 {
		return nil
	}
	r := reader{a}
	m := &Marks{}
	for _, mark := range a.Marks {
		w, ok := r.words(mark)
		if !ok {
			continue
		}
		switch mark.Kind {
		case text.PersonMark, text.OrganisationMark, text.PlaceMark:
			m.Names = appendMark(m.Names, r.name(w))
		case text.NumberMark, text.MoneyMark:
			m.Numbers = appendMark(m.Numbers, w)
		case text.TimeMark:
			m.Times = appendMark(m.Times, w)
		case text.QuotationMark:
			m.Quotes = appendMark(m.Quotes, r.trimmed(w))
		}
	}
	if m.Names == nil && m.Numbers == nil && m.Times == nil && m.Quotes == nil {
		return nil
	}
	return m
}

// appendMark appends a mark that has words and does not overlap the last. Of two
// that do, the outer one comes first.
func appendMark(to []Mark, w Mark) []Mark {
	if n := len(to); w.First >= w.Last || n > 0 && w.First < to[n-1].Last {
		return to
	}
	return append(to, w)
}

// At returns the mark of a list that begins with word w, and the word behind w at
// which another one begins, at most end.
func At(list []Mark, w, end int) (m Mark, ok bool, next int) {
	i := sort.Search(len(list), func(i int) bool { return list[i].First >= w })
	if i < len(list) && list[i].First == w {
		m, ok = list[i], true
		i++
	}
	if i < len(list) {
		end = min(end, list[i].First)
	}
	return m, ok, end
}

// Around returns the mark of a list that word w is in.
func Around(list []Mark, w int) (Mark, bool) {
	i := sort.Search(len(list), func(i int) bool { return list[i].Last > w })
	if i < len(list) && list[i].First <= w {
		return list[i], true
	}
	return Mark{}, false
}

// In returns the marks of a list within words [from,to).
func In(list []Mark, from, to int) []Mark {
	first := sort.Search(len(list), func(i int) bool { return list[i].First >= from })
	last := first + sort.Search(len(list)-first, func(i int) bool { return list[first+i].Last > to })
	return list[first:last]
}

// A reader turns spans into words.
type reader struct{ *text.Article }

// words returns the words that a mark covers. It covers none if it begins or ends
// inside a word, and if it goes over the end of a sentence and is no quotation's,
// or over that of a paragraph. The ending of a possessive need not be covered:
// <person>Orn</person>'s.
func (r reader) words(mark text.Mark) (Mark, bool) {
	w := Mark{First: sort.Search(len(r.Words), func(i int) bool { return r.Words[i].End > mark.Start }), Kind: mark.Kind}
	for w.Last = w.First; w.Last < len(r.Words) && r.Words[w.Last].Start < mark.End; {
		w.Last++
	}
	if w.Last == w.First || r.Words[w.First].Start < mark.Start {
		return w, false
	}
	last := r.Words[w.Last-1]
	if last.End > mark.End && strings.Trim(r.Text[mark.End:last.End], "'’s") != "" {
		return w, false
	}
	from, to := r.FindSentence(mark.Start), r.FindSentence(last.Start)
	if from < 0 || to < 0 || r.Sentences[from].Part.IsFurniture() || r.Sentences[from].Paragraph != r.Sentences[to].Paragraph {
		return w, false
	}
	return w, from == to || mark.Kind == text.QuotationMark
}

// name returns the words of a mark that are a name: without articles and titles
// before it and punctuation behind it. A name has no words with small letters but
// function words and particles; a mark with others has none.
func (r reader) name(w Mark) Mark {
	small := func(i int) bool { return !r.capital(i) && !english.Is(r.Words[i].Norm, english.NameParticle) }
	for w.First < w.Last && (small(w.First) || english.Is(r.Words[w.First].Norm, english.Determiner, english.Title)) {
		w.First++
	}
	for w.Last > w.First && !r.capital(w.Last-1) {
		w.Last--
	}
	for i := w.First; i < w.Last; i++ {
		if r.Words[i].Kind == text.Letters && small(i) && !english.Is(r.Words[i].Norm, english.Function) {
			return Mark{}
		}
	}
	return w
}

// trimmed returns the words of a mark without the punctuation around them.
func (r reader) trimmed(w Mark) Mark {
	for w.First < w.Last && r.Words[w.First].Kind == text.Punctuation {
		w.First++
	}
	for w.Last > w.First && r.Words[w.Last-1].Kind == text.Punctuation {
		w.Last--
	}
	return w
}

// capital reports whether a word has a capital letter.
func (r reader) capital(i int) bool {
	return r.Words[i].Kind == text.Letters && strings.ContainsFunc(r.Slice(r.Words[i].Span), unicode.IsUpper)
}
