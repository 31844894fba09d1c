package diffing

import (
	"storydiff/corpus"
	"storydiff/diffing/english"
)

// readBound looks for the longest such phrase right before the number.
func (p *profile) readBound(q *quantity, from int) {
	words := p.article.Words
	end := q.first
	for end > from && (english.BoundFillers[words[end-1].Norm] || words[end-1].Norm == "in" && end-2 >= from && words[end-2].Norm == "one" || words[end-1].Norm == "one" && words[end].Norm == "in") {
		end-- // about one in ten
	}
	phrase := ""
	for n := 1; n <= 4 && end-n >= from; n++ {
		if phrase = words[end-n].Norm + " " + phrase; n == 1 {
			phrase = words[end-1].Norm
		}
		if b, ok := english.Bounds[phrase]; ok {
			q.bound, q.hedged = b, q.first-(end-n)
		}
	}
	if q.bound == english.Exactly && q.first-3 >= from && words[q.first-1].Norm == "of" && words[q.first-3].Norm == "estimated" {
		q.bound, q.hedged = english.Roughly, 3 // an estimated cost of
	}
	p.readLateBound(q)
}

// readLateBound reads what leaves a number open behind it: ten or so, or more.
func (p *profile) readLateBound(q *quantity) {
	words := p.article.Words
	at := q.last
	if at+2 < len(words) && words[at].Kind == corpus.Letters && words[at].Norm != "or" {
		at++ // nine museums or more
	}
	if q.bound != english.Exactly || at+1 >= len(words) || words[at].Norm != "or" {
		return
	}
	switch words[at+1].Norm {
	case "so", "thereabouts":
		q.bound = english.Roughly
	case "more", "above":
		q.bound = english.Above
	case "less", "fewer", "below":
		q.bound = english.Below
	default:
		return
	}
	q.last = at + 2
}
