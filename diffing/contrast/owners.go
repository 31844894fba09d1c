package contrast

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// An owner is somebody who says, thinks or does what a clause tells, by name.
type owner struct {
	statements.Span
	form string // of the family name
}

// owners compares who says, thinks or does what is told: where the one person that the
// original gives it to is not in the version, and that of the version is elsewhere in the
// original, it is somebody else's.
func (p *passage) owners(original, version []int) {
	ours := p.ownersOf(p.o, original)
	if len(ours) == 0 {
		return
	}
	families := p.o.FamilyNames()
	for _, y := range p.ownersOf(p.v, version) {
		if p.v.Entries[y.First].Is(english.SubjectPronoun) || !families[y.form] || namedBeside(p.o, original, 0, y.form) ||
			slices.ContainsFunc(ours, func(x owner) bool { return p.oneName(x.form, y.form) }) {
			continue
		}
		k := slices.IndexFunc(ours, func(x owner) bool {
			if p.o.Entries[x.First].Is(english.SubjectPronoun) {
				return families[x.form] && !namedBeside(p.o, original, beside, y.form) && !namedBeside(p.v, version, beside, x.form)
			}
			return families[x.form] && !namedBeside(p.v, version, 0, x.form)
		})
		if k >= 0 {
			p.add(Owner, ours[k].Span, y.Span, true)
			return
		}
	}
}

// oneName reports whether two names, by form, may be of one person.
func (p *passage) oneName(a, b string) bool {
	return a == b || p.o.SharesMention(a, b) || p.v.SharesMention(a, b) || facts.SameVariant(a, b) || english.Alike(a, b) >= 0.6
}

// ownersOf returns the persons whom some sentences name as the subject of a clause that
// stands for itself, or as who says it; for "he" and "she" after a verb of saying the
// person meant.
func (p *passage) ownersOf(s *facts.Reading, sentences []int) []owner {
	var out []owner
	add := func(x statements.Span, form string) {
		if form != "" && !slices.ContainsFunc(out, func(y owner) bool { return y.form == form }) {
			out = append(out, owner{x, form})
		}
	}
	for _, i := range sentences {
		for _, c := range statements.Read(s, i) {
			if s.Quoted()[c.Verb.Main] || c.Kind != statements.Main && c.Kind != statements.Said || len(c.Subject) != 1 || c.Verb.Passive {
				continue
			}
			x := &c.Subject[0]
			if named(s, x) && x.Names[0].First >= x.First && x.Head <= lastName(x) && lastName(x) < x.Last &&
				(c.Kind == statements.Main || len(c.Source) == 0) {
				add(x.Span, s.NameForm(lastName(x)))
			}
		}
		for _, x := range s.Speakers()[i] {
			if !x.Plural {
				add(statements.Span{First: x.First, Last: x.Last}, x.Name)
			}
		}
	}
	return out
}

// lastName returns the last word of the last name of a phrase.
func lastName(x *statements.Phrase) int { return x.Names[len(x.Names)-1].Last - 1 }

// beside is how many sentences around a passage may name whom a pronoun stands for.
const beside = 2

// namedBeside reports whether some sentences, or one of so many around them, name somebody.
func namedBeside(s *facts.Reading, sentences []int, beside int, form string) bool {
	for i := max(0, sentences[0]-beside); i <= min(len(s.Article.Sentences)-1, sentences[len(sentences)-1]+beside); i++ {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.Names[w] != facts.NotName && s.NameForm(w) == form {
				return true
			}
		}
	}
	return false
}
