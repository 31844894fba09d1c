package story

import (
	"slices"
	"sort"

	"storydiff/corpus/text"
)

// Paragraph returns the number, from 1, of the paragraph in which a passage
// begins on one side, or 0 if the passage has no text there.
func (r *Reading) Paragraph(passage int, s Side) int {
	list := Sentences(&r.Passages[passage], s)
	if len(list) == 0 {
		return 0
	}
	return Article(r.Comparison, s).Sentences[list[0]].Paragraph + 1
}

// OpensParagraph tells whether a passage begins a new paragraph after the one
// before it, on either side.
func (r *Reading) OpensParagraph(passage int) bool {
	if passage == 0 {
		return true
	}
	p, before := &r.Passages[passage], &r.Passages[passage-1]
	for s := range Sides {
		here, there := Sentences(p, s), Sentences(before, s)
		if len(here) == 0 {
			continue
		}
		if len(there) == 0 {
			return true
		}
		list := Article(r.Comparison, s).Sentences
		if list[here[0]].Paragraph != list[there[len(there)-1]].Paragraph {
			return true
		}
	}
	return false
}

// OtherEnd returns the index in Items of the other end of a move: for a passage
// its trace, for a trace its passage. at is the index of the item; the result is
// -1 if the item is not part of a move.
func (r *Reading) OtherEnd(at int) int {
	switch it := r.Items[at]; it.Kind {
	case PassageItem:
		return r.traceAt[it.Passage]
	case TraceItem:
		return r.PassageAt[it.Passage]
	}
	return -1
}

// Carrying returns the index of the first passage that carries the given
// sentence of the original, or -1.
func (r *Reading) Carrying(sentence int) int { return r.Having(OriginalSide, sentence) }

// Having returns the index of the first passage that has the given sentence on
// one side, or -1.
func (r *Reading) Having(s Side, sentence int) int {
	for i := range r.Passages {
		if slices.Contains(Sentences(&r.Passages[i], s), sentence) {
			return i
		}
	}
	return -1
}

// FindingsFrom returns the index in Order of the first finding of passage p or
// of a later passage.
func (t *Reading) FindingsFrom(p int) int {
	return sort.Search(len(t.Order), func(k int) bool { return t.Findings[t.Order[k]].Passage >= p })
}

// FindingAt returns the first finding that is shown and rests on words of a span on
// one side, as an index into Comparison.Findings; -1 if there is none.
func (r *Reading) FindingAt(s Side, span text.Span) int {
	for _, f := range r.Order {
		if p := PlaceOf(&r.Findings[f], s); p != nil && p.Start < span.End && span.Start < p.End {
			return f
		}
	}
	return -1
}
