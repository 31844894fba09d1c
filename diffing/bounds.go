package diffing

import "storydiff/corpus"

// A bound is what is left open about a number.
type bound uint8

// The bounds.
const (
	exactly bound = iota
	roughly       // about, around, some, approximately
	above         // more than, at least, over
	below         // less than, almost, up to, nearly
	unclear       // no later than, which depends on what is counted
)

// bounds are the words before a number that leave it open. The article may
// stand between them.
var bounds = map[string]bound{
	"about": roughly, "around": roughly, "some": roughly, "roughly": roughly, "approximately": roughly, "circa": roughly, "perhaps": roughly, "maybe": roughly, "possibly": roughly, "probably": roughly, "estimated": roughly,
	"close to": roughly, "maximum of": below, "minimum of": above, "in excess of": above, "upwards of": above, "in the region of": roughly,
	"over": above, "more than": above, "at least": above, "greater than": above, "no fewer than": above, "no less than": above, "exceeding": above,
	"under": below, "less than": below, "fewer than": below, "at most": below, "up to": below, "as many as": below, "as long as": below, "no later than": unclear, "not later than": unclear, "no earlier than": unclear, "not earlier than": unclear, "not exceeding": below, "as much as": below,
	"nearly": below, "almost": below, "no more than": below, "not more than": below, "just under": below, "well over": above, "just over": above,
}

// boundFillers may stand between such a phrase and its number.
var boundFillers = wordSet("a an another further additional total every each")

// readBound looks for the longest such phrase right before the number.
func (p *profile) readBound(q *quantity, from int) {
	words := p.article.Words
	end := q.first
	for end > from && (boundFillers[words[end-1].Norm] || words[end-1].Norm == "in" && end-2 >= from && words[end-2].Norm == "one" || words[end-1].Norm == "one" && words[end].Norm == "in") {
		end-- // about one in ten
	}
	phrase := ""
	for n := 1; n <= 4 && end-n >= from; n++ {
		if phrase = words[end-n].Norm + " " + phrase; n == 1 {
			phrase = words[end-1].Norm
		}
		if b, ok := bounds[phrase]; ok {
			q.bound, q.hedged = b, q.first-(end-n)
		}
	}
	if q.bound == exactly && q.first-3 >= from && words[q.first-1].Norm == "of" && words[q.first-3].Norm == "estimated" {
		q.bound, q.hedged = roughly, 3 // an estimated cost of
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
	if q.bound != exactly || at+1 >= len(words) || words[at].Norm != "or" {
		return
	}
	switch words[at+1].Norm {
	case "so", "thereabouts":
		q.bound = roughly
	case "more", "above":
		q.bound = above
	case "less", "fewer", "below":
		q.bound = below
	default:
		return
	}
	q.last = at + 2
}
