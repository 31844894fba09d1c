package finding

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// gone reports quotations of the original whose passage the version carries
// without the marks, in part, in its own words, or not at all.
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

// LeastNarrowed is from how many words on a quotation can be said to be given
// only in part.
const LeastNarrowed = 3

// narrowed reports a quotation of which the version quotes fewer words, all
// exact.
func (q *quoteFinder) narrowed(o quoteMatch) {
	open := slices.ContainsFunc(q.o.Article.Words[o.First:o.Last], func(w text.Word) bool { return english.Is(w.Norm, english.Hedge) || english.Modal(w.Norm) == 1 })
	if len(o.keys) < LeastNarrowed && !open {
		return
	}
	given, longest := 0, quoteMatch{}
	for _, v := range q.version {
		if v.passage != o.passage || !facts.ContainsRun(o.keys, v.keys) && !facts.ContainsRun(v.keys, o.keys) {
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
		severity = Medium // nobody quotes all but the last two words: they were lost
	} else if q.o.Content(o.Quote) <= q.v.Content(longest.Quote) {
		return
	}
	if open && !slices.ContainsFunc(q.v.Article.Words[longest.First:longest.Last], func(w text.Word) bool { return english.Is(w.Norm, english.Hedge) || english.Modal(w.Norm) == 1 }) {
		severity = High // probably unlawful, of which unlawful is left
	}
	if q.o.TurnsOn(o.Quote) && !q.v.TurnsOn(longest.Quote) {
		severity = Medium
	}
	q.differs(severity, &o.Quote, longest, "the version quotes only a part of the original's quotation")
}

// unmarked reports the words of a quotation that stand in the version without
// the marks.
func (q *quoteFinder) unmarked(o quoteMatch) bool {
	keys, words := q.v.SaidIn(q.rows[o.passage].Version)
	at := facts.IndexRun(keys, o.keys)
	if at < 0 {
		return false
	}
	if q.v.quoted[words[at]] {
		return true // as part of a longer one
	}
	severity := Medium
	if len(o.keys) == 1 || q.usedPlain(o) {
		severity = Low
	}
	v := quoteMatch{Quote: facts.Quote{First: words[at], Last: words[at+len(o.keys)-1] + 1}, passage: o.passage}
	q.differs(severity, &o.Quote, v, "the original has these words in quotation marks")
	return true
}

// usedPlain reports whether the original itself has a short quotation's words
// without the marks, too: then it marks a term, once.
func (q *quoteFinder) usedPlain(o quoteMatch) bool {
	if len(o.keys) > 3 {
		return false
	}
	for w := range q.o.Entries {
		if !q.o.quoted[w] && q.o.Entries[w].Stem == q.o.Entries[o.First].Stem && w+o.Last-o.First <= len(q.o.Entries) &&
			slices.EqualFunc(q.o.Entries[w:w+o.Last-o.First], q.o.Entries[o.First:o.Last], func(a, b *facts.Entry) bool { return a.Stem == b.Stem }) {
			return true
		}
	}
	return false
}

// retold reports a quotation that the version tells in its own words, or
// leaves out of a sentence that it carries.
func (q *quoteFinder) retold(o quoteMatch) {
	side, other := q.v.Joined(q.rows[o.passage].Version), q.o.Draw(q.lexicon, o.First, o.Last)
	note := "the version leaves this quotation out of the sentence"
	if facts.Contained(&other, side) >= 0.4 {
		note = "a direct quotation of the original is told in the version's own words"
	}
	q.report(Quotation, Low, o.passage, q.o.Place(o.First, o.Last), nil, note)
}
