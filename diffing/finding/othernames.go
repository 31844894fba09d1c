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

// otherNames reports names of the version that stand where the original has
// another, in passages that are otherwise much the same: a person or place
// mistaken for another, and two that have changed places.
func (n *nameFinder) otherNames() {
	n.pairs(func(passage int, p *Row) {
		pairs := slices.DeleteFunc(slices.Clone(n.slots[passage].Pairs), func(x slots.Pair) bool { return x.O.Forms == nil })
		for k := 0; k < len(pairs); k++ {
			if m := n.exchangedWith(pairs, k); m > k {
				n.exchange(passage, pairs[k], pairs[m])
				pairs = slices.Delete(pairs, m, m+1)
				continue
			}
			n.otherName(passage, p, pairs[k], n.slots[passage].Same)
		}
	})
}

// exchangedWith returns the index of the pair with which pair k has exchanged its
// names, or -1.
func (n *nameFinder) exchangedWith(pairs []slots.Pair, k int) int {
	x := pairs[k]
	for m := k + 1; m < len(pairs); m++ {
		if y := pairs[m]; slices.Equal(x.O.Forms, y.V.Forms) && slices.Equal(y.O.Forms, x.V.Forms) {
			return m
		}
	}
	return -1
}

// exchange reports two names that have changed places, unless they stand in one
// list.
func (n *nameFinder) exchange(passage int, a, b slots.Pair) {
	if n.mutual(n.o, a.O.Last, b.O.First) || n.quotedSlot(a) || n.quotedSlot(b) {
		return
	}
	if n.told(passage, n.v.Place(a.V.First, a.V.Last)) && n.told(passage, n.v.Place(b.V.First, b.V.Last)) {
		return
	}
	n.report(Name, High, passage, n.o.Place(a.O.First, b.O.Last), n.v.Place(a.V.First, b.V.Last),
		"{a} and {b} have changed places", "{a}", n.bareName(a.O), "{b}", n.bareName(b.O))
}

// mutual reports whether words [from,to) say the same of both that stand beside
// them, whichever comes first: they only join them, as "and" does, or end in "with",
// or are a verb such as "met".
func (n *nameFinder) mutual(s *side, from, to int) bool {
	if to > from && s.norm(to-1) == "with" || n.oneList(s, from, to) {
		return true
	}
	return to == from+1 && s.Entries[from].Is(english.Mutual)
}

// oneList reports whether words [from,to) only join what stands on both sides of
// them: a comma, "and".
func (n *nameFinder) oneList(s *side, from, to int) bool {
	for w := from; w < to; w++ {
		switch s.Article.Words[w].Norm {
		case ",", "and", "or", "&", "the", "with", "/", "-", "--", "as", "well", "both", "plus", "along", "together", "alongside", "'s":
			continue
		}
		if s.Names[w] == facts.NotName {
			return false
		}
	}
	return true
}

// bareName is a name of the original without its possessive ending.
func (n *nameFinder) bareName(x *slots.Slot) string {
	return english.WithoutPossessive(n.o.Place(x.First, x.Last).Text)
}

// quotedSlot reports whether a pair stands in a quotation, where another word is a
// quotation altered.
func (n *nameFinder) quotedSlot(x slots.Pair) bool {
	return n.v.quoted[x.V.First] || n.o.quoted[x.O.First]
}

// otherName reports the name of a pair that is another than the original's.
func (n *nameFinder) otherName(passage int, p *Row, x slots.Pair, same bool) {
	if n.quotedSlot(x) || !n.surely(n.o, x.O) || n.identity.MayBeOne(x.O.Forms, x.V.Forms) || n.standsBeside(p, x) {
		return
	}
	known := slices.ContainsFunc(x.V.Forms, func(form string) bool { return len(n.original.Places[form]) > 0 })
	certain := same || p.Similarity >= nearVerbatim || singleChange(p)
	switch {
	case !certain && known:
		return
	case !certain && n.v.Names[x.V.First] != facts.Surely:
		return
	}
	v := n.v.Place(x.V.First, x.V.Last)
	if n.told(passage, v) {
		return
	}
	severity, note := Medium, "{version} where the original has {original}"
	if same {
		severity = High
	}
	if !known {
		note = "{version} where the original has {original}; the original never names {version}"
	}
	if english.IsCountry(strings.Join(x.V.Forms, " ")) && !english.IsCountry(strings.Join(x.O.Forms, " ")) {
		severity, note = Low, "{version} is less exact than, or another place than, the original's {original}"
	}
	n.report(Name, severity, passage, n.o.Place(x.O.First, x.O.Last), v, note)
}

// standsBeside reports whether the original's name stands elsewhere in the version's
// side of the passage, or the version's in the original's: the sentence was turned
// round.
func (n *nameFinder) standsBeside(p *Row, x slots.Pair) bool {
	count := func(b *facts.NameIndex, sentences []int, form string) int {
		k := 0
		for _, i := range sentences {
			k += len(b.PlacesIn(i, form))
		}
		return k
	}
	for _, form := range x.O.Forms {
		if slices.Contains(x.V.Forms, form) {
			continue
		}
		if count(n.version, p.Version, form) >= count(n.original, p.Original, form) {
			return true
		}
	}
	return false
}

// leftOver reports the one name of a passage that the original does not have at all,
// where the version has nowhere the one name that is gone from the passage.
func (f *statementFinder) leftOver(passage int, p *Row) {
	o, v := f.unmet(f.o, p.Original, f.v), f.unmet(f.v, p.Version, f.o)
	if len(o) != 1 || len(v) != 1 {
		return
	}
	x := slots.Pair{O: o[0], V: v[0]}
	if f.identity.MayBeOne(x.O.Forms, x.V.Forms) || !f.sameKind(x) {
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
	last := w
	for last < end && s.Names[last] != facts.NotName && s.Article.Words[last].Kind == text.Letters {
		last++
	}
	if last == w {
		return nil
	}
	x := &slots.Slot{First: w, Last: last, Forms: make([]string, 0, last-w)}
	for ; w < last; w++ {
		x.Forms = append(x.Forms, s.NameForm(w))
	}
	return x
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
		for w := s.Article.Sentences[i].FirstWord; w < s.Article.Sentences[i].LastWord; w++ {
			if slices.Contains(name.Forms, s.NameForm(w)) {
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
