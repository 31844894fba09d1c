package finding

import (
	"slices"
	"strings"

	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
	"storydiff/diffing/statements"
	"storydiff/diffing/wording"
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

// standings reports events that the original gives as so, not so or open and the
// version otherwise, however different the sentences are (see statements.Event).
func (f *finder) standings() {
	f.pairs(func(n int, p *Row) {
		if !f.reworded(p) {
			return
		}
		original := append(slices.Clone(p.Original), f.leftOutBeside(p)...)
		for _, x := range statements.Contradictions(f.o.Reading, f.v.Reading, original, p.Version, f.v.around(p.Version)) {
			f.standing(n, &x)
		}
	})
}

// leftOutBeside returns the sentences of the original right before and behind a passage
// that no passage carries: what they say may be told in it.
func (f *finder) leftOutBeside(p *Row) []int {
	var out []int
	for _, i := range []int{p.Original[0] - 1, p.Original[len(p.Original)-1] + 1} {
		if i < 0 || i >= len(f.o.Article.Sentences) || !f.o.InStory(i) {
			continue
		}
		if n := f.o.passage[f.o.Article.Sentences[i].FirstWord]; n >= 0 && len(f.rows[n].Version) == 0 {
			out = append(out, i)
		}
	}
	return out
}

// standing reports an event that the two sides give otherwise, unless a finding says
// so already.
func (f *finder) standing(n int, x *statements.Contradiction) {
	if f.v.quoted[x.V.Word] || x.Turn == statements.Weakened {
		return
	}
	o, v := f.o.Place(x.O.By.First, x.O.By.Last), f.v.Place(x.V.By.First, x.V.By.Last)
	other := -1 // a finding that has only the place in the original right
	for _, k := range f.byPassage[n] {
		y := &f.findings[k]
		if y.Type != Negation && (y.Type != Hedge || y.Severity == Low) {
			continue
		}
		switch {
		case overlap(y.Version, v) && (y.Severity == High || !x.Grave || y.Type == Negation || x.Turn != statements.Reversed):
			return
		case overlap(y.Original, o), overlap(y.Version, v):
			other = k
		}
	}
	severity := Medium
	if x.Grave {
		severity = High
	}
	kind, note := Hedge, "“{version}” is a fact here; the original leaves it open: “{original}”"
	switch {
	case x.Turn == statements.Hardened && (x.O.ToCome || !x.V.Firm()):
		note = "“{version}” goes further than the original's “{original}”"
	case x.Turn == statements.Reversed:
		kind, note = Negation, "“{version}” says the opposite of the original's “{original}”"
	}
	f.report(kind, severity, n, o, v, note)
	if other >= 0 {
		list := f.byPassage[n]
		f.findings[other] = f.findings[len(f.findings)-1]
		f.findings, f.byPassage[n] = f.findings[:len(f.findings)-1], list[:len(list)-1]
	}
}

func overlap(a, b *facts.Place) bool {
	return a != nil && b != nil && a.Start < b.End && b.Start < a.End
}

// reworded reports whether words of a passage differ.
func (f *finder) reworded(p *Row) bool {
	return slices.ContainsFunc(p.Edits, func(e wording.Edit) bool { return e.Op != wording.Equal && e.Class == wording.Wording })
}
