package diffing

import (
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/english"
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

// leastNarrowed is from how many words on a quotation can be said to be given
// only in part.
const leastNarrowed = 3

// narrowed reports a quotation of which the version quotes fewer words, all
// exact.
func (q *quoteFinder) narrowed(o quoteMatch) {
	open := slices.ContainsFunc(q.o.article.Words[o.first:o.last], func(w corpus.Word) bool { return english.OpenAdverbs[w.Norm] || english.Modal(w) == 1 })
	if len(o.keys) < leastNarrowed && !open {
		return
	}
	given, longest := 0, quoteMatch{}
	for _, v := range q.version {
		if v.passage != o.passage || !containsRun(o.keys, v.keys) && !containsRun(v.keys, o.keys) {
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
	if missing := len(o.keys) - given; missing <= 2 && len(longest.keys) > 4 && indexRun(o.keys, longest.keys) == 0 {
		severity = Medium // nobody quotes all but the last two words: they were lost
	} else if q.o.content(o.quote) <= q.v.content(longest.quote) {
		return
	}
	if open && !slices.ContainsFunc(q.v.article.Words[longest.first:longest.last], func(w corpus.Word) bool { return english.OpenAdverbs[w.Norm] || english.Modal(w) == 1 }) {
		severity = High // probably unlawful, of which unlawful is left
	}
	if q.o.turnsOn(o.quote) && !q.v.turnsOn(longest.quote) {
		severity = Medium
	}
	q.report(severity, &o.quote, longest, "the version quotes only a part of the original's quotation")
}

// turnsOn reports whether a quotation takes back with one part what it says
// with the other: intriguing but fragile.
func (p *profile) turnsOn(q quote) bool {
	turns := false
	for _, w := range p.article.Words[q.first : q.last-1] {
		if w.Kind == corpus.Punctuation && strings.ContainsAny(w.Norm, ".!?") {
			return false // a sentence after the other
		}
		turns = turns || english.Negations[w.Norm] || english.Turning[w.Norm]
	}
	return turns
}

// unmarked reports the words of a quotation that stand in the version without
// the marks.
func (q *quoteFinder) unmarked(o quoteMatch) bool {
	keys, words := q.v.saidIn(q.rows[o.passage].Version)
	at := indexRun(keys, o.keys)
	if at < 0 {
		return false
	}
	if q.versionQuoted[words[at]] {
		return true // as part of a longer one
	}
	severity := Medium
	if len(o.keys) == 1 || q.usedPlain(o) {
		severity = Low
	}
	v := quoteMatch{quote: quote{words[at], words[at+len(o.keys)-1] + 1}, passage: o.passage}
	q.report(severity, &o.quote, v, "the original has these words in quotation marks")
	return true
}

// usedPlain reports whether the original itself has a short quotation's words
// without the marks, too: then it marks a term, once.
func (q *quoteFinder) usedPlain(o quoteMatch) bool {
	if len(o.keys) > 3 {
		return false
	}
	for w := range q.o.entries {
		if !q.originalQuoted[w] && q.o.entries[w].stem == q.o.entries[o.first].stem && w+o.last-o.first <= len(q.o.entries) &&
			slices.EqualFunc(q.o.entries[w:w+o.last-o.first], q.o.entries[o.first:o.last], func(a, b *entry) bool { return a.stem == b.stem }) {
			return true
		}
	}
	return false
}

// retold reports a quotation that the version tells in its own words, or
// leaves out of a sentence that it carries.
func (q *quoteFinder) retold(o quoteMatch) {
	side, other := q.v.joined(q.rows[o.passage].Version), q.o.draw(q.lexicon, o.first, o.last)
	note := "the version leaves this quotation out of the sentence"
	if contained(&other, side) >= 0.4 {
		note = "a direct quotation of the original is told in the version's own words"
	}
	q.add(Finding{Type: Quotation, Severity: Low, Passage: o.passage, Original: q.o.place(o.first, o.last), Note: note})
}

// content counts the words of a quotation that are no function words.
func (p *profile) content(q quote) int {
	n := 0
	for i := q.first; i < q.last; i++ {
		if p.article.Words[i].Kind != corpus.Punctuation && !p.entries[i].function {
			n++
		}
	}
	return n
}
