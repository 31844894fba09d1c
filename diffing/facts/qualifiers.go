package facts

import (
	"slices"

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
	for n := 1; n <= 4 && end-n >= from && (n > 1 || english.EndsBound(words[end-1].Norm)); n++ {
		if phrase = words[end-n].Norm + " " + phrase; n == 1 {
			phrase = words[end-1].Norm
		}
		if b := english.BoundOf(phrase); b != english.Exactly && !(phrase == "over" && end-n > 0 && p.Entries[end-n-1].Is(english.HavingOver)) {
			q.Bound, q.Hedged = b, q.First-(end-n)
		}
	}
	if q.Bound == english.Exactly && q.First-3 >= from && words[q.First-1].Norm == "of" && words[q.First-3].Norm == "estimated" {
		q.Bound, q.Hedged = english.Roughly, 3 // an estimated cost of
	}
	if q.Hedged == 1 && (words[q.First-1].Norm == "over" && p.spans(q, from) || words[q.First-1].Norm == "below" && isWay(q.Unit)) {
		q.Bound = english.Unclear // chambers below 500 metres are deeper than that
	}
	if q.Hedged == 1 && isWay(q.Unit) && p.normAt(q.Last) == "of" && slices.Contains([]string{"under", "over", "below", "above"}, words[q.First-1].Norm) {
		q.Bound = english.Unclear // under three metres of mud
	}
	if q.Ordinal && q.Hedged == 2 && words[q.First-2].Norm == "up" {
		q.Bound, q.Hedged = english.Exactly, 0 // moves up to third
	}
	p.readLateBound(q)
}

// isWay reports whether a unit is one of length or height.
func isWay(unit string) bool { return slices.Contains([]string{"km", "mile", "m", "foot"}, unit) }

// spans reports whether "over" before a length of time or way may tell during what or
// how far something goes: a race over 160 kilometres, sank over six years. After a
// function word or "more" it is a bound: for over six years.
func (p *Reading) spans(q *Quantity, from int) bool {
	at := q.First - 2
	return (isSpan(q.Unit) || isWay(q.Unit)) && (at < from || !p.Entries[at].Function || p.Article.Words[at].Kind == text.Punctuation)
}

// readLateBound reads a bound that follows its number, with up to three words between that
// say what is counted: ten or so, nine museums or more, 4,000 children at most.
func (p *Reading) readLateBound(q *Quantity) {
	if q.Bound != english.Exactly {
		return
	}
	for w := q.Last; w <= q.Last+3; w++ {
		if b, n := p.lateBoundAt(w, w > q.Last+2); b != english.Exactly {
			if q.Bound = b; p.normAt(w) == "or" {
				q.Last = w + n
			}
			return
		}
		if p.normAt(w) == "" || p.Article.Words[w].Kind != text.Letters || p.normAt(w) == "or" || p.normAt(w) == "and" {
			return
		}
	}
}

// lateBoundAt returns the bound that the longest phrase from word w on sets for a number
// before it, and how many words the phrase has. far says that words stand between, and then
// only phrases with "at" count: others may be about something else. A comma may stand first.
func (p *Reading) lateBoundAt(w int, far bool) (b english.Bound, n int) {
	comma := 0
	if p.normAt(w) == "," {
		comma = 1
	}
	if first := p.normAt(w + comma); !english.StartsLateBound(first) || far && first != "at" {
		return english.Exactly, 0
	}
	phrase := ""
	for k := w + comma; k < w+comma+4 && p.normAt(k) != ""; k++ {
		phrase += p.normAt(k)
		if found := english.LateBoundOf(phrase); found != english.Exactly && p.endsBound(k, k == w+comma) {
			b, n = found, k+1-w
		}
		phrase += " "
	}
	return b, n
}

// endsBound reports whether a phrase that sets a bound ends with word w, and does not go on to
// another number: ten and more than nine. One word alone must be the last before a mark.
func (p *Reading) endsBound(w int, alone bool) bool {
	next := p.normAt(w + 1)
	if next == "" || p.Article.Words[w+1].Kind == text.Punctuation {
		return true
	}
	return !alone && next != "than" && next != "to" && next != "all" && p.Entries[w+1].Traits&Numeric == 0
}

// PlaceWithHedge returns the place of a quantity with the words before it that
// set its bound.
func (p *Reading) PlaceWithHedge(q Quantity) *Place {
	return p.Place(q.First-q.Hedged, q.Last)
}

// Claims reports whether a word of doubt is the verb of a reported statement:
// "that" follows it, or a name stands before it. A statement whose source is
// lost is reported by itself.
func (p *Reading) Claims(w int) bool {
	return w+1 < len(p.Article.Words) && p.Article.Words[w+1].Norm == "that" || w > 0 && p.Names[w-1] != NotName
}

// Softens reports whether word w takes a little off what its sentence claims.
func (p *Reading) Softens(w int) bool { return p.Entries[w].Is(english.Softener) }

// Doubts reports whether word w marks a statement as not established. Several
// such words have other senses, which the words beside them show.
func (p *Reading) Doubts(w int) bool {
	norm := p.Article.Words[w].Norm
	if !p.Entries[w].Written.Is(english.Doubt) || p.Names[w] != NotName {
		return false
	}
	before, after := "", ""
	if w > 0 {
		before = p.Article.Words[w-1].Norm
	}
	if w+1 < len(p.Article.Words) {
		after = p.Article.Words[w+1].Norm
	}
	switch {
	case norm == "accused" && w > 0 && p.Entries[w-1].Traits&Numeric != 0:
		return false // one of the eight accused
	case p.Entries[w].Is(english.Seeming, english.DoubtVerb):
		return after == "to" || after == "that"
	case norm == "supposed":
		return english.Is(before, english.Being) && after != "to" // was to
	case norm == "charged" || norm == "charges":
		return after == "with" || after == "over" || after == "against" || english.Is(before, english.Being)
	case p.Entries[w].Is(english.DoubtParticiple):
		return english.Is(before, english.Being)
	}
	return true
}

// CountDoubts returns how many words of some sentences mark a statement as not
// established.
func (p *Reading) CountDoubts(sentences []int) int {
	n := 0
	for _, i := range sentences {
		s := p.Article.Sentences[i]
		for w := s.FirstWord; w < s.LastWord; w++ {
			if p.Doubts(w) {
				n++
			}
		}
	}
	return n
}

// MonthPlace reports whether word w is "May" as a month or a name, not the verb.
func (p *Reading) MonthPlace(w int) bool {
	return p.Article.Words[w].Norm == "may" && w > 0 && p.Article.Words[w-1].Kind != text.Punctuation && capital(p.Article, p.Article.Words[w])
}

// spreads are words before a number for whether it is told of each of several, of all
// together, once or for every so long.
var spreads = map[string]string{
	"each": "each", "every": "each", "total": "total", "totalling": "total", "totaling": "total", "totalled": "total", "totaled": "total", "combined": "total",
	"single": "once", "one-off": "once", "one-time": "once", "annual": "rate", "yearly": "rate", "monthly": "rate", "weekly": "rate", "daily": "rate",
}

// SpreadOf returns what one of the four words before a number, or the one behind it,
// says of this: "each", "total", "once" or "rate", which is so much a year; or "".
func (p *Reading) SpreadOf(q Quantity) string {
	switch {
	case q.Per != "":
		return "rate"
	case p.normAt(q.Last) == "each" || p.normAt(q.Last) == "apiece":
		return "each"
	}
	s := p.SentenceOf(q.First)
	for w := q.First - 1; w >= s.FirstWord && w >= q.First-q.Hedged-4 && p.Article.Words[w].Kind != text.Punctuation; w-- {
		if norm := p.normAt(w); (norm == "each" || norm == "every") && isSpan(english.UnitName(p.normAt(w+1))) {
			return "rate" // each week to 900 hens
		} else if x := spreads[norm]; x != "" {
			return x
		}
	}
	return ""
}
