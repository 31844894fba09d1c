package finding

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// altered reports the words in which a quotation differs.
func (q *quoteFinder) altered(o, v quoteMatch) {
	if len(o.keys) <= 2 && q.reported(Term, v.passage, q.v.Place(v.First, v.Last)) {
		return
	}
	if q.onlyOrder(o, v) {
		return
	}
	force := len(o.keys) <= 4 || len(v.keys) <= 4 // in a short quotation every word matters
	_, ow := q.o.Said(o.First, o.Last)
	_, vw := q.v.Said(v.First, v.Last)
	var changes []string
	turns := 0
	for _, r := range wording.DiffWords(o.keys, v.keys) {
		if r.Equal {
			continue
		}
		gone, come := q.o.WordList(ow[r.A0:r.A1]), q.v.WordList(vw[r.B0:r.B1])
		force = force || slices.ContainsFunc(gone, forceful) || slices.ContainsFunc(come, forceful)
		turns += q.turns(q.o, ow[r.A0:r.A1]) - q.turns(q.v, vw[r.B0:r.B1])
		changes = append(changes, inWords(q.o.TextOf(gone), q.v.TextOf(come)))
	}
	severity := Medium
	if force || turns%2 != 0 {
		severity = High
	}
	note := "the quotation differs from the original's"
	if len(changes) <= 3 {
		note += ": {changes}"
	}
	q.differs(severity, &o.Quote, v, note, "{changes}", strings.Join(changes, ", "))
}

// onlyOrder reports whether two quotations differ only in the order of a day and
// its month, which is house style.
func (q *quoteFinder) onlyOrder(o, v quoteMatch) bool {
	if len(o.keys) != len(v.keys) {
		return false
	}
	_, ow := q.o.Said(o.First, o.Last)
	for k, key := range o.keys {
		if key == v.keys[k] {
			continue
		}
		w := q.o.Article.Words[ow[k]].Norm
		if !slices.Contains(v.keys, key) || english.MonthNumber(w) == 0 && english.DayNumber(w) == 0 {
			return false
		}
	}
	return true
}

func inWords(gone, come string) string {
	switch {
	case gone == "":
		return fmt.Sprintf("“%s” added", come)
	case come == "":
		return fmt.Sprintf("“%s” left out", gone)
	}
	return fmt.Sprintf("“%s” for “%s”", come, gone)
}

// forceful reports whether adding or leaving out a word changes what a sentence
// claims, or how strongly: a number, "almost", "utterly".
func forceful(w text.Word) bool {
	return w.Kind == text.Number || english.Is(w.Norm, english.Intensifier)
}

// turns returns how many of some words negate. Where their number changes by one,
// a sentence says the opposite.
func (q *quoteFinder) turns(p *side, words []int) int {
	n := 0
	for k, w := range words {
		if k > 0 && w == words[k-1] {
			continue // a contraction stands for two words
		}
		if p.SaysNot(w) || p.Entries[w].Is(english.Negative) {
			n++
		}
	}
	return n
}

// gone reports quotations of the original that the version gives in part, without
// the marks, in its own words or not at all, in passages that it carries.
func (q *quoteFinder) gone() {
	for n, o := range q.original {
		switch {
		case o.passage < 0 || len(q.rows[o.passage].Version) == 0:
		case q.used[n]:
			q.narrowed(o)
		case !q.unmarked(o):
			q.retold(o)
		}
	}
}

// LeastNarrowed is how many words a quotation must have to be reported where the
// version quotes only a part of it.
const LeastNarrowed = 3

// narrowed reports a quotation of which the version quotes fewer words, all
// exact.
func (q *quoteFinder) narrowed(o quoteMatch) {
	open := q.o.hedged(o.Quote)
	if len(o.keys) < LeastNarrowed && !open {
		return
	}
	given, longest := 0, quoteMatch{}
	for _, k := range q.versionIn[o.passage] {
		v := q.version[k]
		if !facts.ContainsRun(o.keys, v.keys) && !facts.ContainsRun(v.keys, o.keys) {
			continue
		}
		given += len(v.keys)
		if len(v.keys) > len(longest.keys) {
			longest = v
		}
	}
	if given == 0 || given >= len(o.keys) {
		return
	}
	severity := Low
	if missing := len(o.keys) - given; missing <= 2 && len(longest.keys) > 4 && facts.IndexRun(o.keys, longest.keys) == 0 {
		severity = Medium // nobody leaves out just the last two words on purpose
	} else if q.o.Content(o.Quote) <= q.v.Content(longest.Quote) {
		return
	}
	if open && !q.v.hedged(longest.Quote) {
		severity = High // "unlawful" for "probably unlawful"
	}
	if q.o.TurnsOn(o.Quote) && !q.v.TurnsOn(longest.Quote) {
		severity = Medium
	}
	q.differs(severity, &o.Quote, longest, "the version quotes only a part of the original's quotation")
}

// hedged reports whether a quotation leaves open what it says.
func (s *side) hedged(q facts.Quote) bool {
	return anyOf(q.First, q.Last, func(w int) bool { return english.Is(s.norm(w), english.Hedge) || english.Modal(s.norm(w)) == 1 })
}

// unmarked reports the words of a quotation that stand in the version without
// the marks.
func (q *quoteFinder) unmarked(o quoteMatch) bool {
	keys, words := q.v.SaidIn(q.rows[o.passage].Version)
	at := facts.IndexRun(keys, o.keys)
	if at < 0 {
		return false
	}
	if q.v.quoted[words[at]] || q.o.AllNames(o.First, o.Last) {
		return true // they are part of a longer quotation, or the title of a work
	}
	severity := Medium
	if len(o.keys) == 1 || q.usedPlain(o) {
		severity = Low
	}
	v := quoteMatch{Quote: facts.Quote{First: words[at], Last: words[at+len(o.keys)-1] + 1}, passage: o.passage}
	q.differs(severity, &o.Quote, v, "the original has these words in quotation marks")
	return true
}

// usedPlain reports whether the original has the words of a short quotation
// without the marks, too: then the marks only introduce a term.
func (q *quoteFinder) usedPlain(o quoteMatch) bool {
	if len(o.keys) > 3 {
		return false
	}
	quoted := q.o.Entries[o.First:o.Last]
	sameStem := func(a, b *facts.Entry) bool { return a.Stem == b.Stem }
	for w := 0; w+len(quoted) <= len(q.o.Entries); w++ {
		if !q.o.quoted[w] && slices.EqualFunc(q.o.Entries[w:w+len(quoted)], quoted, sameStem) {
			return true
		}
	}
	return false
}

// retold reports a quotation that the version gives in its own words, or leaves
// out of a sentence that it carries.
func (q *quoteFinder) retold(o quoteMatch) {
	side, other := q.v.JoinedSketch(q.rows[o.passage].Version), q.o.SketchWords(q.lexicon, o.First, o.Last)
	note := "the version leaves this quotation out of the sentence"
	if facts.Contained(&other, side) >= 0.4 {
		note = "a direct quotation of the original is told in the version's own words"
	}
	q.report(Quotation, Low, o.passage, q.o.Place(o.First, o.Last), nil, note)
}

// leastAltered is what share of a quotation above the text must be words of one of
// the original's for it to be that one altered, and fewestAltered how many.
const (
	leastAltered  = 0.6
	fewestAltered = 3
	fewAbove      = 30 // quotations above a text, each of which is compared with all
)

// heads reports quotations above the text that alter one of the original's. One that
// resembles none proves nothing: there the marks often mean that the words are
// somebody's view. Nor do words that are left out.
func (q *quoteFinder) heads() {
	if len(q.v.HeadQuotes()) > fewAbove {
		return // that is no headline
	}
	var said []quoteMatch
	for _, o := range slices.Concat(q.o.Quotes(), q.o.HeadQuotes()) {
		said = append(said, quoteMatch{Quote: o, keys: o.Keys, passage: q.o.passageOf(o.First)})
	}
	for _, x := range q.v.HeadQuotes() {
		v := quoteMatch{Quote: x, keys: x.Keys, passage: q.v.passageOf(x.First)}
		if len(v.keys) < fewestAltered || q.v.AllNames(v.First, v.Last) || q.o.Concordance().Has(v.keys) {
			continue
		}
		best, most := -1, max(fewestAltered, int(math.Ceil(leastAltered*float64(len(v.keys)))))-1
		for n, o := range said {
			if same := shared(o.keys, v.keys); same > most {
				best, most = n, same
			}
		}
		if best >= 0 && most < len(v.keys) {
			q.altered(said[best], v)
		}
	}
}

// shared returns how many words of one quotation are those of another, in the same
// order.
func shared(o, v []int32) int {
	same := 0
	for _, r := range wording.DiffWords(o, v) {
		if r.Equal {
			same += r.A1 - r.A0
		}
	}
	return same
}

// saidAbove reports whether the original has a quotation of the version's text above
// its own.
func (q *quoteFinder) saidAbove(v quoteMatch) bool {
	return slices.ContainsFunc(q.o.HeadQuotes(), func(o facts.Quote) bool { return facts.ContainsRun(o.Keys, v.keys) })
}

// limitsAmount reports whether a "not" only says how much there is at most, or at
// least, which the other side does with "no": "is not expected to get more than half"
// is "is expected to get no more than half".
func (x facing) limitsAmount(by int) bool {
	compares := func(s *side, w int) bool {
		return w+1 < len(s.Entries) && s.norm(w+1) == "than" && english.Is(s.norm(w), english.Comparative)
	}
	amount := ""
	for w := by + 1; w < x.here.SentenceOf(by).LastWord; w++ {
		if compares(x.here, w) {
			amount = x.here.norm(w)
			break
		}
	}
	return amount != "" && x.there.anyIn(x.theirs, func(w int) bool {
		return x.there.norm(w) == amount && compares(x.there, w) && w > 0 && x.there.norm(w-1) == "no"
	})
}

// negatedByVerb reports whether the other side denies by a verb what a phrase that
// ends with word last negates: "cleared the pilots of blame" for "not to blame".
func (x facing) negatedByVerb(last int) bool {
	w := x.here.WeightyWord(last, 1, 5)
	return w >= 0 && x.there.anyIn(x.theirs, func(k int) bool {
		return x.there.Entries[k].Stem == x.here.Entries[w].Stem && x.there.standingAt(k).Not
	})
}

// saysTheSame reports whether the other side says in other words what a negation that
// ends with word by says, or it denies nothing that the other side could state.
func (x facing) saysTheSame(by int) bool {
	limits := x.rejects(by) || x.limitsAmount(by) || x.limitsInTime(by)
	denies := x.negatedByVerb(by) || x.sameNegated(by) || x.saysAbsent(by) || x.toldByAnotherVerb(by)
	return limits || denies || x.here.RefersBack(by) || x.there.refersBack(x.theirs)
}
