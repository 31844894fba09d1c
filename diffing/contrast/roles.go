package contrast

import (
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// roles compares two clauses of one verb: whoever does it in the version is whom it is
// done to in the original, and the other way round. One of the two parties may be a
// pronoun in either: "it had advised the board", "the board had advised it".
func (p *passage) roles(a, b *clause) {
	if p.o.Entries[a.Verb.Main].Is(english.Mutual) || a.Kind == statements.ToDo != (b.Kind == statements.ToDo) {
		return
	}
	doers, others := a.Doers(), a.others(p.o)
	theirDoers, theirOthers := b.Doers(), b.others(p.v)
	if len(doers) == 0 || len(theirDoers) == 0 || p.anyAlike(doers, theirDoers) || !p.anyAlike(others, theirDoers) {
		return
	}
	pronoun := func(x statements.Phrase) bool { return x.Pronoun }
	back := p.anyAlike(doers, theirOthers) || slices.ContainsFunc(theirOthers, pronoun) && !slices.ContainsFunc(others, pronoun)
	if !back && slices.ContainsFunc(doers, pronoun) {
		back = slices.ContainsFunc(theirOthers, func(x statements.Phrase) bool {
			return x.Named() && !p.anyAlike(others, []statements.Phrase{x})
		})
	}
	if !back || p.saysSo(a, b) {
		return
	}
	p.add(Roles, a.whole(), b.whole(), a.Sure && b.Sure)
}

// relations compares what the two sides say of the same two parties in any words, such
// as bought from and sold to.
func (p *passage) relations(original, version []int) {
	ours := statements.Ties(p.o, original)
	for _, v := range statements.Ties(p.v, version) {
		if v.Mutual || p.v.Quoted()[v.Clause.Verb.Main] {
			continue
		}
		var turned *statements.Tie
		said := false
		for k := range ours {
			o := &ours[k]
			switch {
			case o.Relation != v.Relation || o.Mutual:
			case p.sharesName(&o.Doer, &v.Doer) || p.sharesName(&o.Done, &v.Done):
				said = true
			case p.sharesName(&o.Doer, &v.Done) && p.sharesName(&o.Done, &v.Doer):
				turned = o
			}
		}
		if turned != nil && !said && !p.anywhere(&v) {
			a, b := clause{*turned.Clause, 0}, clause{*v.Clause, 0}
			p.add(Names, a.whole(), b.whole(), a.Sure && b.Sure && !p.o.Quoted()[a.Verb.Main])
		}
	}
}

// anywhere reports whether some sentence of the original says what a tie of the version
// says.
func (p *passage) anywhere(v *statements.Tie) bool {
	return slices.ContainsFunc(statements.AllTies(p.o), func(o statements.Tie) bool {
		return o.Relation == v.Relation && !o.Mutual && p.sharesName(&o.Doer, &v.Doer) && p.sharesName(&o.Done, &v.Done)
	})
}

// saysSo reports whether the original says, too, in another clause what the version
// says, or the version what the original says.
func (p *passage) saysSo(a, b *clause) bool {
	return slices.ContainsFunc(p.ours, func(x clause) bool { return p.sameVerb(&x, b) && p.anyAlike(x.Doers(), b.Doers()) }) ||
		slices.ContainsFunc(p.theirs, func(y clause) bool { return p.sameVerb(a, &y) && p.anyAlike(a.Doers(), y.Doers()) })
}

// doer compares who does something in two clauses of one verb with the same object.
func (p *passage) doer(a, b *clause) {
	doers, theirs := a.Doers(), b.Doers()
	if !a.Sure || !b.Sure || len(doers) != 1 || len(theirs) != 1 || !p.sameObject(a, b) {
		return
	}
	x, y := &doers[0], &theirs[0]
	if x.Pronoun || y.Pronoun || named(p.o, x) || named(p.v, y) || p.alike(x, y) || p.sharesWord(x, y) || p.saysSo(a, b) {
		return
	}
	if !somebody(p.o, x.Head) || !somebody(p.v, y.Head) || p.v.Article.Words[y.Head].Norm == "people" || p.o.Article.Words[x.Head].Norm == "people" {
		return
	}
	i, j := x.Head, y.Head
	if g := english.RoleGroup(p.o.Entries[i].Root); g != 0 && g == english.RoleGroup(p.v.Entries[j].Root) {
		return
	}
	if p.v.HasStem(p.sentences(p.theirs), p.o.Entries[i].Stem) || !p.o.HasStem(p.around(a.sentence), p.v.Entries[j].Stem) {
		return
	}
	p.add(Doer, x.Span, y.Span, true)
}

// named reports whether a phrase is without doubt somebody's name, and no noun at the
// beginning of a sentence.
func named(s *facts.Reading, x *statements.Phrase) bool {
	return slices.ContainsFunc(x.Names, func(n statements.Span) bool {
		return x.Head < n.Last && (n.Last > n.First+1 || s.Names[n.First] == facts.Surely)
	})
}

// sharesWord reports whether two phrases have a word in common that says something.
func (p *passage) sharesWord(x, y *statements.Phrase) bool {
	for i := x.First; i < x.Last; i++ {
		for j := y.First; j < y.Last; j++ {
			if tells(p.o, i) && p.o.Entries[i].Stem == p.v.Entries[j].Stem {
				return true
			}
		}
	}
	return false
}

// somebody reports whether a noun is one for a person, people or a body, as far as a list
// or its ending tells.
func somebody(s *facts.Reading, w int) bool {
	e, norm := s.Entries[w], english.Singular(s.Article.Words[w].Norm)
	if english.RoleGroup(e.Root) != 0 || e.Is(english.GroupNoun, english.SourceNoun, english.CitizenNoun, english.Body) || english.SexOf(norm) != english.Unsaid {
		return true
	}
	for _, end := range [...]string{"er", "or", "ist", "man", "men", "ant", "ian", "eer"} {
		if len(norm) > len(end)+2 && strings.HasSuffix(norm, end) {
			return true
		}
	}
	return false
}

// sentences returns the sentences of some clauses.
func (p *passage) sentences(list []clause) []int {
	var out []int
	for _, c := range list {
		if len(out) == 0 || out[len(out)-1] != c.sentence {
			out = append(out, c.sentence)
		}
	}
	return out
}

// near is how many sentences before and behind one may have what it speaks of.
const near = 3

func (p *passage) around(sentence int) []int {
	var out []int
	for i := max(0, sentence-near); i <= min(len(p.o.Article.Sentences)-1, sentence+near); i++ {
		out = append(out, i)
	}
	return out
}

// sameObject reports whether two clauses are about the same thing besides who does it.
func (p *passage) sameObject(a, b *clause) bool { return p.anyAlike(a.Done(), b.Done()) }
