package facts

import (
	"storydiff/corpus/text"
	"storydiff/diffing/english"
)

// readBound looks before a number for the longest phrase that sets a bound:
// about, at least, no more than.
func (p *Reading) readBound(q *Quantity, from int) {
	words := p.Article.Words
	end := q.First
	inOne := func(k int) bool { // about one in ten
		norm := words[k].Norm
		return norm == "in" && k-1 >= from && words[k-1].Norm == "one" || norm == "one" && words[k+1].Norm == "in"
	}
	for end > from && (english.Is(words[end-1].Norm, english.BoundFiller) || inOne(end-1)) {
		end--
	}
	phrase := ""
	for n := 1; n <= 4 && end-n >= from; n++ {
		if phrase = words[end-n].Norm + " " + phrase; n == 1 {
			phrase = words[end-1].Norm
		}
		if b := english.BoundOf(phrase); b != english.Exactly {
			q.Bound, q.Hedged = b, q.First-(end-n)
		}
	}
	if q.Bound == english.Exactly && q.First-3 >= from && words[q.First-1].Norm == "of" && words[q.First-3].Norm == "estimated" {
		q.Bound, q.Hedged = english.Roughly, 3 // an estimated cost of
	}
	p.readLateBound(q)
}

// readLateBound reads a bound that follows its number: ten or so, or more.
func (p *Reading) readLateBound(q *Quantity) {
	words := p.Article.Words
	at := q.Last
	if at+2 < len(words) && words[at].Kind == text.Letters && words[at].Norm != "or" {
		at++ // nine museums or more
	}
	if q.Bound != english.Exactly || at+1 >= len(words) || words[at].Norm != "or" {
		return
	}
	switch words[at+1].Norm {
	case "so", "thereabouts":
		q.Bound = english.Roughly
	case "more", "above":
		q.Bound = english.Above
	case "less", "fewer", "below":
		q.Bound = english.Below
	default:
		return
	}
	q.Last = at + 2
}

// PlaceWithHedge returns the place of a quantity with the words before it that
// set its bound.
func (p *Reading) PlaceWithHedge(q Quantity) *Place {
	return p.Place(q.First-q.Hedged, q.Last)
}
