package contrast

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// A party is who makes a statement, as a sentence names them.
type party struct {
	statements.Span          // with what belongs to them: a spokesman for the harbour
	head            int      // the noun that says who they are, the last word of a name, or -1
	forms           []string // of their names
	inside          []int    // the words of the span that say something, but for the head
}

// partyOf returns who a phrase of an article stands for, or false for a pronoun.
func partyOf(s *facts.Reading, x *statements.Phrase) (party, bool) {
	if x.Pronoun {
		return party{}, false
	}
	y := party{Span: x.Span, head: x.Head}
	end := s.SentenceOf(x.First).LastWord
	for k := x.Last; k < end && k < x.Last+longestTail; k++ {
		norm := s.Article.Words[k].Norm
		if k == x.Last && !belongs(norm) || s.Article.Words[k].Kind == text.Punctuation || s.Speaks(k) || s.Entries[k].Is(english.Being, english.RelativePronoun) {
			break
		}
		y.Last = k + 1
	}
	for _, n := range x.Names {
		if n.Last == n.First+1 && s.Names[n.First] != facts.Surely {
			continue // a noun at the beginning of a sentence
		}
		y.forms = append(y.forms, facts.NameForm(s.Article.Words[n.Last-1]))
		y.First, y.Last = min(y.First, n.First), max(y.Last, n.Last)
	}
	if represents(s, y.head) && !y.named() {
		if w := y.owner(s); w >= 0 {
			y.head = w // a spokesman for the harbour speaks as the harbour
		}
	}
	for w := y.First; w < y.Last; w++ {
		if tells(s, w) && w != y.head {
			y.inside = append(y.inside, w)
		}
	}
	return y, true
}

// represents reports whether a noun is for somebody who only speaks for a body.
func represents(s *facts.Reading, w int) bool {
	return slices.Contains([]string{"spokesman", "spokeswoman", "spokesperson", "spokespeople", "representative", "representatives", "official", "officials"}, s.Article.Words[w].Norm)
}

// owner returns the word for whom a party is of, or -1.
func (y *party) owner(s *facts.Reading) int {
	for w := y.head - 1; w >= y.First; w-- {
		if norm := s.Article.Words[w].Norm; tells(s, w) && (english.Possessor(norm) != norm || somebody(s, w)) {
			return w
		}
	}
	last := -1
	for w := y.head + 1; w < y.Last && (last < 0 || tells(s, w)); w++ {
		if tells(s, w) {
			last = w
		}
	}
	return last
}

// longestTail is how many words behind a noun may say whose it is.
const longestTail = 7

// belongs reports whether a preposition behind a noun for a speaker says whose it is.
func belongs(norm string) bool {
	return slices.Contains([]string{"of", "for", "from", "at", "by", "with"}, norm)
}

func (y *party) named() bool { return len(y.forms) > 0 }

// group is the group of nouns for speakers that a word is of, or 0.
func group(s *facts.Reading, w int) int { return english.RoleGroup(s.Entries[w].Root) }

// otherParty reports whether a party of the original and one of the version are two that
// cannot speak for one another, as far as the articles tell. sure says that the two
// statements are one without doubt.
func (p *passage) otherParty(x, y *party, sure bool) bool {
	if p.shareForm(x.forms, y.forms) {
		return false
	}
	alike := p.headsAlike(x, y)
	if alike && !x.named() && !y.named() {
		return p.ofOthers(x, y)
	}
	if alike || p.partOf(x, y) || vague(p.o, x) || vague(p.v, y) || p.written(p.o, x) || p.written(p.v, y) {
		return false
	}
	switch {
	case x.named() && y.named():
		return slices.ContainsFunc(y.forms, p.inOriginal)
	case x.named():
		norm := p.v.Article.Words[y.head].Norm
		if norm != english.Singular(norm) && (p.isBody(x) || !p.o.FamilyNames()[x.forms[0]]) {
			return false // people of the body
		}
		return !p.heldBy(x.forms, p.v, y.head) && p.statedIn(p.v, y) && (sure || p.mentions(y, x) || p.ownGroup(p.o, x, group(p.v, y.head)))
	case y.named():
		return !p.heldBy(y.forms, p.o, x.head) && p.statedIn(p.o, x) && slices.ContainsFunc(y.forms, p.inOriginal) &&
			(p.rolesOf(y.forms) || sure) || p.ownGroup(p.v, y, group(p.o, x.head))
	}
	return p.statedIn(p.o, x) && p.statedIn(p.v, y) && (sure || group(p.o, x.head) != 0 && group(p.v, y.head) != 0 || p.mentions(y, x))
}

// isBody reports whether a word of a party of the original says that it is a body.
func (p *passage) isBody(x *party) bool {
	for w := x.First; w < x.Last; w++ {
		if p.o.Entries[w].Is(english.Body) {
			return true
		}
	}
	return false
}

// shareForm reports whether two lists of names, by form, have one of one person.
func (p *passage) shareForm(xs, ys []string) bool {
	return slices.ContainsFunc(xs, func(a string) bool {
		return slices.ContainsFunc(ys, func(b string) bool { return p.oneName(a, b) })
	})
}

// headsAlike reports whether the nouns for two parties may be for one.
func (p *passage) headsAlike(x, y *party) bool {
	i, j := x.head, y.head
	g := group(p.o, i)
	return p.o.StemOf(i) == p.v.StemOf(j) || english.Akin(p.o.Article.Words[i].Norm, p.v.Article.Words[j].Norm) || g != 0 && g == group(p.v, j)
}

// partOf reports whether one of two parties is of the other, which is a body, or both are of
// one: engineers of the harbour, the harbour. Somebody's doctor does not speak for them.
func (p *passage) partOf(x, y *party) bool {
	has := func(s, t *facts.Reading, a, b *party) bool {
		return slices.ContainsFunc(a.inside, func(w int) bool {
			g := group(s, w)
			one := s.StemOf(w) == t.StemOf(b.head) || g != 0 && g == group(t, b.head) || slices.Contains(b.forms, facts.NameForm(s.Article.Words[w]))
			return one && !(person(s, w) && person(s, a.head))
		})
	}
	return has(p.o, p.v, x, y) || has(p.v, p.o, y, x) || slices.ContainsFunc(x.inside, func(w int) bool {
		return slices.ContainsFunc(y.inside, func(k int) bool {
			return p.o.StemOf(w) == p.v.StemOf(k) && !person(p.o, w)
		})
	})
}

// person reports whether a noun is for one human, and not for a body.
func person(s *facts.Reading, w int) bool {
	norm := english.Singular(english.Possessor(s.Article.Words[w].Norm))
	if english.SexOf(norm) != english.Unsaid {
		return true
	}
	for _, end := range [...]string{"er", "or", "ist", "man", "ian", "eer"} {
		if len(norm) > len(end)+2 && strings.HasSuffix(norm, end) {
			return !s.Entries[w].Is(english.Body) && !slices.Contains([]string{"carrier", "publisher", "broadcaster", "maker", "operator", "manufacturer", "retailer", "insurer", "lender", "employer"}, norm)
		}
	}
	return false
}

// ofOthers reports whether two parties with one noun are of two others: lawyers for the
// harbour, lawyers for the crew. Both must be of somebody, and share nothing.
func (p *passage) ofOthers(x, y *party) bool {
	whose := func(s *facts.Reading, a *party) []int {
		var out []int
		for _, w := range a.inside {
			owned := w < a.head && english.Possessor(s.Article.Words[w].Norm) != s.Article.Words[w].Norm || w > a.head
			if owned && (s.Names[w] == facts.Surely || somebody(s, w)) {
				out = append(out, w)
			}
		}
		return out
	}
	xs, ys := whose(p.o, x), whose(p.v, y)
	return len(xs) > 0 && len(ys) > 0 && !slices.ContainsFunc(xs, func(i int) bool {
		return slices.ContainsFunc(ys, func(j int) bool {
			a, b := p.o.Article.Words[i].Norm, p.v.Article.Words[j].Norm
			g := group(p.o, i)
			return p.o.StemOf(i) == p.v.StemOf(j) || english.Akin(english.Possessor(a), english.Possessor(b)) || g != 0 && g == group(p.v, j) ||
				p.oneName(facts.NameForm(p.o.Article.Words[i]), facts.NameForm(p.v.Article.Words[j])) || p.o.Names[i] != p.v.Names[j]
		})
	})
}

// vague reports whether a party says too little of itself to be another than any: officials,
// people, a source, one of them.
func vague(s *facts.Reading, x *party) bool {
	e, norm := s.Entries[x.head], s.Article.Words[x.head].Norm
	if x.named() || norm != "paper" && group(s, x.head) != 0 && !e.Is(english.SourceNoun) {
		return false
	}
	return e.Is(english.SourceNoun, english.GeneralNoun, english.SubjectPronoun) || e.Function || e.Traits&facts.Numeric != 0 ||
		represents(s, x.head) || slices.Contains([]string{"people", "paper", "head", "leader", "chief", "member", "members", "group", "close", "statement"}, norm)
}

func (p *passage) written(s *facts.Reading, x *party) bool {
	return !x.named() && english.WrittenRole(s.Entries[x.head].Root)
}

// inOriginal reports whether the original has a name, by form.
func (p *passage) inOriginal(form string) bool { return len(p.o.NameIndex().Places[form]) > 0 }

// heldBy reports whether a noun, or one of its group, stands beside one of some names
// anywhere in the articles: NAME, the mayor.
func (p *passage) heldBy(forms []string, s *facts.Reading, head int) bool {
	g, stem := group(s, head), s.StemOf(head)
	return p.besideNames(forms, func(t *facts.Reading, w int) bool {
		return t.StemOf(w) == stem || g != 0 && group(t, w) == g || english.Akin(t.Article.Words[w].Norm, s.Article.Words[head].Norm)
	})
}

// rolesOf reports whether the articles say by a noun for a speaker who bears one of some
// names.
func (p *passage) rolesOf(forms []string) bool {
	return p.besideNames(forms, func(t *facts.Reading, w int) bool { return group(t, w) != 0 })
}

// besideNames reports whether a word of a kind stands shortly before or behind one of some
// names in one of the articles.
func (p *passage) besideNames(forms []string, is func(s *facts.Reading, w int) bool) bool {
	for _, s := range []*facts.Reading{p.o, p.v} {
		for _, form := range forms {
			for _, at := range s.NameIndex().Places[form] {
				x := s.SentenceOf(at)
				for w := max(x.FirstWord, at-besideName); w < min(x.LastWord, at+besideName); w++ {
					if w != at && is(s, w) {
						return true
					}
				}
			}
		}
	}
	return false
}

// besideName is how many words before or behind a name may say who bears it.
const besideName = 7

// ownGroup reports whether a party with a name calls itself by a noun for a speaker, and of
// another group than one: the dancer NAME, the director.
func (p *passage) ownGroup(s *facts.Reading, x *party, other int) bool {
	own := 0
	for _, w := range x.inside {
		if g := group(s, w); g != 0 {
			own = g
			if g == other {
				return false
			}
		}
	}
	return own != 0 && other != 0
}

// statedIn reports whether the noun of a party is one for somebody who speaks.
func (p *passage) statedIn(s *facts.Reading, y *party) bool { return somebody(s, y.head) }

// mentions reports whether the original's passage has a party of the version beside one of
// its own: as another who speaks, or of whom it speaks.
func (p *passage) mentions(y, x *party) bool {
	for _, i := range p.sentences(p.ours) {
		t := p.o.Article.Sentences[i]
		for w := t.FirstWord; w < t.LastWord; w++ {
			if (w < x.First || w >= x.Last) && p.o.StemOf(w) == p.v.StemOf(y.head) {
				return true
			}
		}
	}
	return false
}
