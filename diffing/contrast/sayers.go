package contrast

import (
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A said is a statement, and who makes it.
type said struct {
	statements.Saying
	by   party
	open bool // nobody is named who makes it
}

// sayers compares who makes each statement, whatever the words: where two statements are
// one, as most of what they say shows, and those who make them are two.
func (p *passage) sayers(original, version []int) {
	ours, theirs := saidIn(p.o, original), saidIn(p.v, version)
	for k := range theirs {
		y := &theirs[k]
		x := likest(ours, theirs, y)
		if x == nil || x.open || y.open || !p.otherParty(&x.by, &y.by, sure(x, y)) || p.keeps(theirs, ours, x, y) {
			continue
		}
		p.add(Owner, x.by.Span, y.by.Span, x.by.named() && y.by.named())
	}
}

// saidIn returns the statements of some sentences.
func saidIn(s *facts.Reading, sentences []int) []said {
	var out []said
	for _, x := range statements.Sayings(s, sentences) {
		y := said{Saying: x, open: true}
		if len(x.Source) == 1 && !behindParticiple(s, &x) {
			if by, ok := partyOf(s, &x.Source[0]); ok {
				y.by, y.open = by, false
			}
		}
		if y.open && x.Kind == statements.Main && len(x.Subject) == 1 && judges(s, &x.Clause) {
			if by, ok := partyOf(s, &x.Subject[0]); ok {
				y.by, y.open = by, false
				y.Content = without(s, x.Content, by)
			}
		}
		if y.open && s.Speaks(x.Verb.Main) {
			continue // that somebody says something is none
		}
		out = append(out, y)
	}
	return out
}

// behindParticiple reports whether a statement hangs on a verb in -ing, so that it is not
// sure who makes it: he left after the panel met, ruling that.
func behindParticiple(s *facts.Reading, x *statements.Saying) bool {
	clauses := statements.Read(s, x.Sentence)
	return x.Of >= 0 && x.Of < len(clauses) && strings.HasSuffix(s.Article.Words[clauses[x.Of].Verb.First].Norm, "ing")
}

// judges reports whether a clause is itself what its subject says: they blamed the weather,
// put the crowd at 3,000, called it a mistake.
func judges(s *facts.Reading, c *statements.Clause) bool {
	switch c.Verb.Infinitive {
	case "put":
		return slices.ContainsFunc(c.Adjuncts, func(a statements.Adjunct) bool { return a.Preposition == "at" })
	case "estimate", "reckon", "calculate", "count", "blame", "call", "describe", "see", "consider", "criticise", "criticize", "praise", "condemn", "reject", "dismiss":
		return len(c.Objects) > 0 && !c.Verb.Passive
	}
	return s.Entries[c.Verb.Main].Is(english.ClaimVerb) && len(c.Objects) > 0 && !c.Verb.Passive
}

// without leaves out of the words of a statement those for who makes it.
func without(s *facts.Reading, content []int32, by party) []int32 {
	return slices.DeleteFunc(slices.Clone(content), func(stem int32) bool {
		for w := by.First; w < by.Last; w++ {
			if s.StemOf(w) == stem {
				return true
			}
		}
		return false
	})
}

// sure reports whether nearly all that the shorter of two statements says the other says.
func sure(x, y *said) bool {
	n := x.Shared(&y.Saying)
	return n > fewestShared && float64(n) >= 0.8*float64(min(len(x.Content), len(y.Content)))
}

// Of two statements that are one, fewestShared words and leastShared of the words of the
// shorter are the same.
const (
	fewestShared = 2
	leastShared  = 0.5
)

// likest returns the statement of the original that one of the version gives, or nil where
// none is much like it, or two of different makers are. Where there is one alone on either
// side, it is that.
func likest(ours, theirs []said, y *said) *said {
	best, most := -1, 0
	for k := range ours {
		if n := ours[k].Shared(&y.Saying); n > most {
			best, most = k, n
		}
	}
	if best < 0 {
		return nil
	}
	x := &ours[best]
	for k := range ours {
		if z := &ours[k]; z.Shared(&y.Saying) == most && !z.SameSource(&x.Saying) {
			return nil
		}
	}
	if most >= fewestShared && float64(most) >= leastShared*float64(min(len(x.Content), len(y.Content))) {
		return x
	}
	if len(makers(ours)) == 1 && len(makers(theirs)) == 1 && most > 0 && !slices.ContainsFunc(theirs, func(z said) bool { return z.open }) {
		return x
	}
	return nil
}

// makers returns where those who make some statements are named.
func makers(list []said) []statements.Span {
	var out []statements.Span
	for _, x := range list {
		if !x.open && !slices.Contains(out, x.by.Span) {
			out = append(out, x.by.Span)
		}
	}
	return out
}

// keeps reports whether the version has the original's maker of a statement in the passage,
// too, and not as the maker of another, so that both may have said it.
func (p *passage) keeps(theirs, ours []said, x, y *said) bool {
	elsewhere := false
	for _, j := range p.sentences(p.theirs) {
		t := p.v.Article.Sentences[j]
		for w := t.FirstWord; w < t.LastWord; w++ {
			if (w < y.by.First || w >= y.by.Last) && (p.v.StemOf(w) == p.o.StemOf(x.by.head) || slices.Contains(x.by.forms, facts.NameForm(p.v.Article.Words[w]))) {
				elsewhere = true
			}
		}
	}
	if !elsewhere {
		return false
	}
	return !slices.ContainsFunc(theirs, func(z said) bool {
		return !z.open && z.by.Span != y.by.Span && (p.shareForm(x.by.forms, z.by.forms) || p.headsAlike(&x.by, &z.by))
	})
}
