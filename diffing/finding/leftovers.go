package finding

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
	"storydiff/diffing/statements"
)

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
			if f.mayBeSame(slots.Pair{O: x, V: y}) {
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

// leftOver reports the one name of a passage that the original does not have at all,
// where the version has nowhere the one name that is gone from the passage.
func (f *statementFinder) leftOver(passage int, p *Row) {
	o, v := f.unmet(f.o, p.Original, f.v), f.unmet(f.v, p.Version, f.o)
	if len(o) != 1 || len(v) != 1 {
		return
	}
	x := slots.Pair{O: o[0], V: v[0]}
	if f.mayBeSame(x) || !f.sameKind(x) {
		return
	}
	f.reportOther(passage, x)
}

// unmet returns the names of some sentences of which the other article has no word.
func (f *statementFinder) unmet(s *side, sentences []int, other *side) []*slots.Slot {
	var out []*slots.Slot
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			name := nameFrom(s, w, x.LastWord)
			if name == nil {
				continue
			}
			w = name.Last - 1
			if !slices.ContainsFunc(name.Forms, func(form string) bool { return other.KnownForms()[form] }) && f.surely(s, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// nameFrom returns the name that begins with word w, or nil.
func nameFrom(s *side, w, end int) *slots.Slot {
	x := slots.Slot{First: w}
	for ; w < end && s.Names[w] != facts.NotName && s.Article.Words[w].Kind == text.Letters; w++ {
		x.Forms = append(x.Forms, facts.NameForm(s.Article.Words[w]))
		x.Last = w + 1
	}
	if len(x.Forms) == 0 {
		return nil
	}
	return &x
}

// sameKind reports whether both names of a pair are countries, or have the same
// preposition or noun before them and are both of one word in places, or of several.
func (f *statementFinder) sameKind(x slots.Pair) bool {
	if english.IsCountry(strings.Join(x.O.Forms, " ")) && english.IsCountry(strings.Join(x.V.Forms, " ")) {
		return true
	}
	o, v := f.before(f.o, x.O.First), f.before(f.v, x.V.First)
	if o < 0 || v < 0 || f.o.StemOf(o) != f.v.StemOf(v) {
		return false
	}
	if len(x.O.Forms) == 1 && len(x.V.Forms) == 1 {
		return f.o.IsPlace(x.O.Forms[0]) && f.v.IsPlace(x.V.Forms[0])
	}
	return len(x.O.Forms) > 1 && len(x.V.Forms) > 1
}

// before returns the word before a name, without regard to an article, or -1 where it
// tells nothing of the name.
func (f *statementFinder) before(s *side, w int) int {
	for w--; w >= 0 && s.Entries[w].Is(english.Determiner) && !english.UseOf(s.norm(w)).Is(english.Preposition); w-- {
	}
	if w < 0 || s.Article.Words[w].Kind != text.Letters || s.norm(w) == "of" || s.norm(w) == "and" {
		return -1
	}
	return w
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
