package contrast

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A frame is what the words beside a number say of it: of what it is a part, whether it
// is told of each, until when or how long.
type frame struct {
	facts.Quantity
	text.Sentence
	statements.Span                 // the number with these words
	allBut          bool            // all but three
	part            *facts.Quantity // two of 38: of 38 the two
	subset, more    bool            // of whom two; another two
	each            bool            // for each of its seven
	upper, lower    *facts.Quantity // the other end of a range
	relation        string          // see relations
	per             string          // the time it is told for: a weekly dose
}

// frames compares what is said beside the numbers that both sides have once.
func (p *passage) frames(original, version []int) {
	ours, theirs := framesOf(p.o, original), framesOf(p.v, version)
	for i := range ours {
		for j := range theirs {
			a, b := &ours[i], &theirs[j]
			if !facts.SameQuantity(a.Quantity, b.Quantity) || a.Ordinal || b.Ordinal || a.Vague || b.Vague || !once(ours, a) || !once(theirs, b) {
				continue
			}
			if p.v.Quoted()[b.Quantity.First] {
				continue
			}
			if p.otherFrame(a, b, ours, theirs, original) {
				p.add(Number, a.Span, b.Span, true)
			}
		}
	}
}

// once reports whether a number stands once among some.
func once(list []frame, x *frame) bool {
	n := 0
	for k := range list {
		if facts.SameQuantity(list[k].Quantity, x.Quantity) {
			n++
		}
	}
	return n == 1
}

// otherFrame reports whether what stands beside two equal numbers cannot both be so.
func (p *passage) otherFrame(a, b *frame, ours, theirs []frame, original []int) bool {
	switch {
	case a.allBut != b.allBut:
		return a.Value != 50 && p.saidAlike(a, b) && (a.Value > 2 || p.followAlike(a, b))
	case a.part != nil && b.part == nil && !has(theirs, a.part):
		return p.besideAlike(a, b)
	case a.subset && b.more, a.more && b.subset:
		return true
	case b.each && !a.each:
		return !p.eachIn(original)
	case a.lower != nil && b.lower == nil && b.upper == nil && b.Bound == english.Exactly:
		return !has(theirs, a.lower)
	case a.upper != nil && b.upper == nil && b.lower == nil && b.Bound == english.Exactly:
		return !has(theirs, a.upper)
	case a.per != "" && b.per != "" && a.per != b.per && a.Per+b.Per != "":
		return true
	}
	return excludes(a.relation, b.relation)
}

// followAlike reports whether the next two words that say something behind two numbers are
// the same.
func (p *passage) followAlike(a, b *frame) bool {
	i, j := a.Span.Last-1, b.Span.Last-1
	for range 2 {
		i, j = p.o.WeightyWord(i, 1, 4), p.v.WeightyWord(j, 1, 4)
		if i < 0 || j < 0 || p.o.StemOf(i) != p.v.StemOf(j) {
			return false
		}
	}
	return true
}

// has reports whether some numbers have one that says the same.
func has(list []frame, q *facts.Quantity) bool {
	return slices.ContainsFunc(list, func(f frame) bool { return facts.SameQuantity(f.Quantity, *q) || f.Value == q.Value })
}

// saidAlike reports whether a word of what is said of two numbers is the same.
func (p *passage) saidAlike(a, b *frame) bool {
	for _, i := range p.o.Context(a.Quantity, nil) {
		for _, j := range p.v.Context(b.Quantity, nil) {
			if p.o.Entries[i].Stem == p.v.Entries[j].Stem && p.o.Entries[i].Traits&facts.Numeric == 0 {
				return true
			}
		}
	}
	return false
}

// besideAlike reports whether the same word that says something stands before two numbers,
// each with what it is a part of, or the same verb behind them.
func (p *passage) besideAlike(a, b *frame) bool {
	i, j := p.o.WeightyWord(a.Span.First, -1, 4), p.v.WeightyWord(b.Span.First, -1, 4)
	return i >= 0 && j >= 0 && p.o.Entries[i].Stem == p.v.Entries[j].Stem
}

// eachIn reports whether the original says of several, one by one, what it says.
func (p *passage) eachIn(sentences []int) bool {
	for _, i := range sentences {
		x := p.o.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			switch p.o.Article.Words[w].Norm {
			case "each", "every", "per", "apiece", "both", "respectively", "individual", "individually", "any", "all":
				return true
			}
		}
	}
	return false
}

func framesOf(s *facts.Reading, sentences []int) []frame {
	var out []frame
	for _, i := range sentences {
		list := s.QuantitiesOf([]int{i})
		first := len(out)
		for _, q := range list {
			out = append(out, frameOf(s, q, s.Article.Sentences[i]))
		}
		for k := first; k+1 < len(out); k++ {
			out[k].joinNext(s, &out[k+1])
		}
	}
	return out
}

func frameOf(s *facts.Reading, q facts.Quantity, x text.Sentence) frame {
	f := frame{Quantity: q, Sentence: x, Span: statements.Span{First: q.First - q.Hedged, Last: q.Last}, per: q.Per}
	at := func(w int) string {
		if w < x.FirstWord || w >= x.LastWord {
			return ""
		}
		return s.Article.Words[w].Norm
	}
	before := at(f.Span.First - 1)
	switch {
	case before == "but" && at(f.Span.First-2) == "all":
		f.allBut, f.Span.First = true, f.Span.First-2
	case before == "whom" || before == "them" || before == "which" && at(f.Span.First-2) == "of", before == "including" || before == "among":
		f.subset, f.Span.First = true, f.Span.First-1
	case before == "further" || before == "another" || before == "additional":
		f.more, f.Span.First = true, f.Span.First-1
	}
	f.more = f.more || at(q.Last) == "more" && at(q.Last+1) != "than" || at(q.Last) == "others"
	f.subset = f.subset || at(q.Last) == "of" && (at(q.Last+1) == "them" || at(q.Last+1) == "whom")
	f.each = f.told(at)
	f.relation = relationOf(s, q, at)
	if f.per == "" {
		f.per = f.adjective(s, at)
	}
	return f
}

// told reports whether the number is one for each of several: for each of its seven, each
// of which has seven.
func (f *frame) told(at func(int) string) bool {
	for w := f.Span.First - 1; w > f.Span.First-9; w-- {
		switch norm := at(w); {
		case norm == "each" && english.IsTimeUnit(english.UnitName(at(w+1))): // each week to 900
			return false
		case norm == "each" && w > f.Span.First-4, norm == "each" && at(w+1) == "of" && (at(w+2) == "which" || at(w+2) == "whom"):
			f.Span.First = w
			return true
		case norm == "," && at(w+1) != "each" || norm == ";" || norm == "and" || norm == "":
			return false
		}
	}
	return false
}

// adjective returns the time that an adjective before a number, in the same clause, says
// it is told for: a weekly dose might cost 90.
func (f *frame) adjective(s *facts.Reading, at func(int) string) string {
	for w := f.Span.First - 1; w > f.Span.First-6; w-- {
		if norm := at(w); norm == "" || s.Article.Words[w].Kind == text.Punctuation || s.Entries[w].Is(english.ClauseEnd) {
			return ""
		} else if unit := english.PeriodOf(norm); unit != "" {
			return unit
		}
	}
	return ""
}

// joinNext notes what two numbers in a row are for one another: a part and its whole, the
// ends of a range.
func (f *frame) joinNext(s *facts.Reading, next *frame) {
	between := next.Quantity.First - f.Quantity.Last
	if between < 1 || between > 5 || f.Ordinal || next.Ordinal {
		return
	}
	word := s.Article.Words[f.Quantity.Last].Norm
	switch {
	case word == "of" && f.Value < next.Value && f.Unit == "" && next.Unit == "":
		for w := f.Quantity.Last; w < next.Quantity.First; w++ {
			if s.Article.Words[w].Kind == text.Punctuation {
				return
			}
		}
		part := f.Quantity
		next.part, next.Span.First = &part, f.Span.First
	case f.Quantity.First > 0 && word == "to" && s.Article.Words[f.Quantity.First-1].Norm == "from": // raised from 65 to 67
	case between == 1 && (word == "to" || word == "-" || word == "–") && f.Value < next.Value && (f.Unit == "" || f.Unit == next.Unit) && len(f.Things) == 0:
		low, high := f.Quantity, next.Quantity
		f.upper, next.lower = &high, &low
		f.Span.Last, next.Span.First = next.Span.Last, f.Span.First
	case word == "and" && between == 1 && f.Quantity.First > 0 && s.Article.Words[f.Quantity.First-1].Norm == "between":
		low, high := f.Quantity, next.Quantity
		f.upper, next.lower = &high, &low
	}
}

// relationOf returns what the words right before or behind a number make of it, or "": a
// limit in time or a length of it, earlier or later, below or above or a part.
func relationOf(s *facts.Reading, q facts.Quantity, at func(int) string) string {
	before := at(q.First - q.Hedged - 1)
	if english.IsTimeUnit(q.Unit) {
		for w := q.Last; w < q.Last+2; w++ {
			switch at(w) {
			case "early", "earlier", "beforehand", "ahead", "sooner":
				return "earlier"
			case "late", "later", "afterwards", "behind":
				return "later"
			}
		}
		switch before {
		case "within", "inside":
			return "within"
		case "for", "throughout", "during":
			return "for"
		case "every":
			return "every"
		case "after":
			return "after"
		}
		return ""
	}
	if q.Unit != "%" {
		return ""
	}
	switch next := at(q.Last); {
	case next == "of":
		return "of"
	case slices.Contains([]string{"below", "under", "less", "lower", "down", "cheaper", "fewer", "off"}, next):
		return "below"
	case slices.Contains([]string{"above", "over", "more", "higher", "up", "dearer"}, next):
		return "above"
	}
	return ""
}

// excludes reports whether two relations cannot both be so.
func excludes(a, b string) bool {
	for _, x := range []string{"earlier later", "within for", "of below", "of above", "above below", "every for", "every within", "within after"} {
		if one, other, _ := strings.Cut(x, " "); a == one && b == other || a == other && b == one {
			return true
		}
	}
	return false
}
