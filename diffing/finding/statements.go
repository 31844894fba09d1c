package finding

import (
	"slices"
	"strings"

	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
	"storydiff/diffing/statements"
)

// A statementFinder compares who does what to whom, in passages that were put in
// other words: where few words are the same, names are paired by what they do.
type statementFinder struct {
	*nameFinder
	ties    map[int][]tie                // of the original, by sentence
	between map[parties]map[string][]tie // see tiesBetween
}

// parties are the last words of two names.
type parties [2]string

// A tie is what a clause says of two parties, with the names of both.
type tie struct {
	statements.Tie
	doer, done []*slots.Slot
}

// statements reports names that have changed places between the roles of a statement.
func (n *nameFinder) statements() {
	f := statementFinder{n, make(map[int][]tie), make(map[parties]map[string][]tie)}
	n.pairs(func(passage int, p *Row) {
		if !f.reworded(p) {
			return
		}
		f.leftOver(passage, p)
		if f.names(f.o, p.Original) < 2 || f.names(f.v, p.Version) < 2 {
			return
		}
		for _, v := range f.tiesOf(n.v, p.Version) {
			if len(v.doer) > 0 && len(v.done) > 0 && !v.Mutual {
				f.exchanged(passage, p, v)
			}
			f.otherParty(passage, p, v)
		}
	})
}

// names returns how many names some sentences have, up to two.
func (f *statementFinder) names(s *side, sentences []int) int {
	count := 0
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord && count < 2; w++ {
			if s.Names[w] != facts.NotName && (w == x.FirstWord || s.Names[w-1] == facts.NotName) {
				count++
			}
		}
	}
	return count
}

// tiesOf returns the ties of some sentences that have a name at least.
func (f *statementFinder) tiesOf(s *side, sentences []int) []tie {
	var out []tie
	for _, t := range statements.Ties(s.Reading, sentences) {
		x := tie{t, f.party(s, &t.Doer), f.party(s, &t.Done)}
		if len(x.doer)+len(x.done) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// originalTies returns the ties of a sentence of the original.
func (f *statementFinder) originalTies(sentence int) []tie {
	ties, ok := f.ties[sentence]
	if !ok {
		ties = f.tiesOf(f.o, []int{sentence})
		f.ties[sentence] = ties
	}
	return ties
}

// party returns the names of who or what a phrase stands for.
func (f *statementFinder) party(s *side, p *statements.Phrase) []*slots.Slot {
	if !p.Named() {
		return nil
	}
	var out []*slots.Slot
	for _, x := range p.Names {
		if x.First < p.First || p.Head < x.Last {
			slot := slots.Slot{First: x.First, Last: x.Last}
			for w := x.First; w < x.Last; w++ {
				slot.Forms = append(slot.Forms, facts.NameForm(s.Article.Words[w]))
			}
			out = append(out, &slot)
		}
	}
	return out
}

// exchanged reports a tie of the version whose parties have each other's role in the
// original.
func (f *statementFinder) exchanged(passage int, p *Row, v tie) {
	var found *tie
	says := func(ties []tie) bool {
		for k := range ties {
			o := &ties[k]
			switch {
			case o.Relation != v.Relation || o.Mutual:
			case f.same(o.doer, v.doer) || f.same(o.done, v.done):
				return true // it says so, too
			case found == nil && f.same(o.doer, v.done) && f.same(o.done, v.doer):
				found = o
			}
		}
		return false
	}
	for _, i := range p.Original {
		if says(f.originalTies(i)) {
			return
		}
	}
	if says(f.tiesBetween(v)) {
		return
	}
	if found == nil {
		return
	}
	original, version := f.place(f.o, found), f.place(f.v, &v)
	if f.told(passage, f.v.Place(v.Doer.First, v.Doer.Last)) || f.told(passage, f.v.Place(v.Done.First, v.Done.Last)) {
		return
	}
	severity := High
	if !found.Clause.Sure || !v.Clause.Sure || f.v.quoted[v.Clause.Verb.Main] || f.o.quoted[found.Clause.Verb.Main] {
		severity = Low
	}
	f.report(Name, severity, passage, original, version, "{a} and {b} have changed places",
		"{a}", f.bareName(found.doer[0]), "{b}", f.bareName(found.done[0]))
}

// tiesBetween returns the ties of the relation of a version's tie in the sentences of
// the original that name both its parties. Of those with the same names there is the
// first.
func (f *statementFinder) tiesBetween(v tie) []tie {
	last := func(x []*slots.Slot) string { return x[0].Forms[len(x[0].Forms)-1] }
	key := parties{last(v.doer), last(v.done)}
	ties, ok := f.between[key]
	if !ok {
		ties = make(map[string][]tie)
		f.between[key] = ties
		seen := make(map[string]bool)
		for _, i := range f.sentencesWith(key) {
			for _, t := range f.originalTies(i) {
				named := t.Relation + namesIn(t.doer) + namesIn(t.done)
				if !t.Mutual && !seen[named] && len(ties[t.Relation]) < manyNames {
					seen[named] = true
					ties[t.Relation] = append(ties[t.Relation], t)
				}
			}
		}
	}
	return ties[v.Relation]
}

// namesIn returns the names of a party as one text.
func namesIn(party []*slots.Slot) string {
	var b strings.Builder
	b.WriteByte('\n')
	for _, x := range party {
		b.WriteByte('|')
		b.WriteString(strings.Join(x.Forms, " "))
	}
	return b.String()
}

// sentencesWith returns the sentences of the original that have both of two words in
// names.
func (f *statementFinder) sentencesWith(names parties) []int {
	var out []int
	with := make(map[int]bool)
	for _, w := range f.original.Places[names[0]] {
		with[f.o.Article.FindSentence(f.o.Article.Words[w].Start)] = true
	}
	for _, w := range f.original.Places[names[1]] {
		if i := f.o.Article.FindSentence(f.o.Article.Words[w].Start); with[i] {
			delete(with, i)
			out = append(out, i)
		}
	}
	return out
}

// same reports whether two parties share a name.
func (f *statementFinder) same(o, v []*slots.Slot) bool {
	return slices.ContainsFunc(o, func(x *slots.Slot) bool {
		return slices.ContainsFunc(v, func(y *slots.Slot) bool { return f.sameName(x, y) })
	})
}

// sameName reports whether two names are one, perhaps cut short.
func (f *statementFinder) sameName(o, v *slots.Slot) bool {
	short, long := o.Forms, v.Forms
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, form := range short {
		if !slices.Contains(long, form) {
			return false
		}
	}
	return true
}

// place is the part of a clause from one of the parties to the other.
func (f *statementFinder) place(s *side, t *tie) *facts.Place {
	return s.Place(min(t.Doer.First, t.Done.First, t.Clause.Verb.First), max(t.Doer.Last, t.Done.Last, t.Clause.Verb.Last))
}

// otherParty reports the name of a version's statement where the original has another
// in the same role: the verb and the other party are the same, and neither article
// has the name of the other in the passage.
func (f *statementFinder) otherParty(passage int, p *Row, v tie) {
	if !v.Clause.Sure {
		return
	}
	for _, i := range p.Original {
		for _, o := range f.originalTies(i) {
			if o.Relation != v.Relation || !o.Clause.Sure || o.Clause.Verb.Negated != v.Clause.Verb.Negated {
				continue
			}
			if f.sameParty(o.Doer, v.Doer, o.doer, v.doer) {
				f.judgeParty(passage, p, o.done, v.done)
			} else if f.sameParty(o.Done, v.Done, o.done, v.done) {
				f.judgeParty(passage, p, o.doer, v.doer)
			}
		}
	}
}

// sameParty reports whether two phrases stand for the same: they share a name, or have
// none and the same noun.
func (f *statementFinder) sameParty(o, v statements.Phrase, named, versionNamed []*slots.Slot) bool {
	if len(named) > 0 || len(versionNamed) > 0 {
		return f.same(named, versionNamed)
	}
	return !o.Pronoun && !v.Pronoun && f.o.StemOf(o.Head) == f.v.StemOf(v.Head)
}

// judgeParty reports the names of two parties in one role that cannot mean the same.
func (f *statementFinder) judgeParty(passage int, p *Row, o, v []*slots.Slot) {
	if len(o) == 0 || len(v) == 0 || f.same(o, v) {
		return
	}
	for _, x := range o {
		for _, y := range v {
			if f.identity.MayBeOne(x.Forms, y.Forms) {
				return
			}
		}
	}
	x := slots.Pair{O: o[0], V: v[0]}
	if f.standsIn(f.v, p.Version, x.O) || f.standsIn(f.o, p.Original, x.V) {
		return
	}
	f.reportOther(passage, x)
}

// standsIn reports whether a side of a passage has a word of a name.
func (f *statementFinder) standsIn(s *side, sentences []int, name *slots.Slot) bool {
	for _, i := range sentences {
		for _, w := range s.Article.SentenceWords(i) {
			if slices.Contains(name.Forms, facts.NameForm(w)) {
				return true
			}
		}
	}
	return false
}

// reportOther reports a name of the version that stands for another of the original.
func (f *statementFinder) reportOther(passage int, x slots.Pair) {
	v := f.v.Place(x.V.First, x.V.Last)
	o := f.o.Place(x.O.First, x.O.Last)
	if f.quotedSlot(x) || f.told(passage, v) || f.found(passage, func(y *Finding) bool {
		return y.Original != nil && y.Original.Start < o.End && o.Start < y.Original.End
	}) {
		return
	}
	f.report(Name, Medium, passage, o, v, "{version} where the original has {original}")
}
