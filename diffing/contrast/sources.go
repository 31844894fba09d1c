package contrast

import (
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
)

// seers compares who has seen, read or obtained something: a report seen by the agency,
// and by the paper.
func (p *passage) seers(a, b *clause) {
	if !a.Verb.Passive || !b.Verb.Passive || !p.o.Entries[a.Verb.Main].Is(english.Witnessing) || len(a.Agents) != 1 || len(b.Agents) != 1 {
		return
	}
	x, y := &a.Agents[0], &b.Agents[0]
	if x.Pronoun || y.Pronoun || !named(p.o, x) || p.sharesName(x, y) || p.sharesWord(x, y) ||
		len(a.Done()) > 0 && len(b.Done()) > 0 && !p.anyAlike(a.Done(), b.Done()) {
		return
	}
	p.add(Owner, statements.Span{First: a.Verb.First, Last: x.Last}, statements.Span{First: b.Verb.First, Last: y.Last}, true)
}

// silent compares a clause in which somebody says nothing, declines to comment or does
// not answer, with one in which the same says something.
func (p *passage) silent(a, b *clause) {
	if !p.saysNothing(p.o, a) || b.Verb.Negated || b.Kind != statements.Main ||
		!p.speaks(b) && !p.anyAlike(a.others(p.o), b.Objects) {
		return
	}
	if !p.anyAlike(a.Subject, b.Subject) || slices.ContainsFunc(p.theirs, func(c clause) bool { return p.saysNothing(p.v, &c) }) {
		return
	}
	if slices.ContainsFunc(p.ours, func(c clause) bool {
		e := p.o.Entries[c.Verb.Main]
		return !p.saysNothing(p.o, &c) && !e.Is(english.Refusing) && e.Is(english.SpeechVerb, english.ClaimVerb) && p.anyAlike(c.Subject, b.Subject)
	}) {
		return // said one thing, would not say another
	}
	p.add(Owner, a.whole(), b.whole(), a.Sure && b.Sure)
}

// saysNothing reports whether a clause is that somebody does not say, comment or answer.
func (p *passage) saysNothing(s *facts.Reading, c *clause) bool {
	switch c.Verb.Infinitive {
	case "comment", "reply", "respond", "answer", "elaborate", "speak":
		return c.Verb.Negated
	}
	return false
}

// speaks reports whether the verb of a clause of the version is one of saying or judging.
func (p *passage) speaks(c *clause) bool {
	return p.v.Entries[c.Verb.Main].Is(english.SpeechVerb, english.ReportVerb, english.ClaimVerb, english.Negative)
}

// spokenFor reports a statement that the version gives to a body or a person of whom the
// original has only somebody with them: the firm's engineers, the senator's lawyer.
func (p *passage) spokenFor(original, version []int) {
	for _, y := range facts.SpeakersIn(p.v.Speakers(), version) {
		if y.Name == "" || p.v.Entries[y.First].Is(english.SubjectPronoun) {
			continue
		}
		ours := facts.SpeakersIn(p.o.Speakers(), original)
		if slices.ContainsFunc(ours, func(x facts.Speaker) bool { return p.speaksItself(x, y) }) {
			continue
		}
		for _, x := range ours {
			if at := p.companyOf(x, y.Name); at.First < at.Last && !p.keepsHead(version, x, at) {
				p.add(Owner, at, statements.Span{First: y.First, Last: y.Last}, false)
				return
			}
		}
	}
}

// speaksItself reports whether a speaker of the original may be that of the version.
func (p *passage) speaksItself(x, y facts.Speaker) bool {
	return x.Name != "" && p.oneName(x.Name, y.Name) && !p.behindNoun(x) || x.Name == "" && x.Plural && !x.Listed
}

// behindNoun reports whether a speaker's name stands only in what is said of the real
// one: "two engineers who work for its contractor, Korrin Systems, told".
func (p *passage) behindNoun(x facts.Speaker) bool {
	s := p.o.SentenceOf(x.First)
	for w := x.First - 1; w >= s.FirstWord && w > x.First-8; w-- {
		switch p.o.Article.Words[w].Norm {
		case "who":
			return p.personBefore(w) >= 0
		}
	}
	return false
}

// personBefore returns the noun for a person or people right before word w that is no
// office, or -1.
func (p *passage) personBefore(w int) int {
	if w == 0 || p.o.Names[w-1] == facts.Surely || p.official(w-1) || !somebody(p.o, w-1) && !p.o.Entries[w-1].Is(english.SourceNoun) {
		return -1
	}
	return w - 1
}

// official reports whether a noun is one for somebody who speaks for a body by office.
func (p *passage) official(w int) bool {
	office, ok := english.OfficeGroups()[english.Singular(p.o.Article.Words[w].Norm)]
	group := english.RoleGroup(p.o.Entries[w].Root)
	return ok && office[0] != "law" || p.o.Entries[w].Is(english.Title, english.SourceNoun) || group != 0 && slices.ContainsFunc(speakingFor[:], func(root string) bool {
		return english.RoleGroup(root) == group
	})
}

// speakingFor are roots of nouns for those who speak for what they belong to.
var speakingFor = [...]string{"spokesman", "minist", "manag", "chairman", "council"}

// companyOf returns the words for a speaker of the original who only belongs to the
// version's: a lawyer for Venn; engineers who work for the firm.
func (p *passage) companyOf(x facts.Speaker, name string) statements.Span {
	s := p.o.SentenceOf(x.First)
	for w := s.FirstWord; w < s.LastWord; w++ {
		if p.o.Names[w] == facts.NotName || p.o.NameForm(w) != name {
			continue
		}
		for k := w - 1; k > w-9 && k > s.FirstWord; k-- {
			norm := p.o.Article.Words[k].Norm
			if norm != "for" && norm != "of" && norm != "who" && norm != "at" && norm != "with" {
				continue
			}
			if head := p.personBefore(k); head >= 0 && (x.First >= head-1 && x.Last <= w+8 || x.First == head) {
				return statements.Span{First: head, Last: w + 1}
			}
		}
	}
	return statements.Span{}
}

// keepsHead reports whether the version has the noun for a speaker, too.
func (p *passage) keepsHead(version []int, x facts.Speaker, at statements.Span) bool {
	return p.v.HasStem(version, p.o.Entries[at.First].Stem) || x.Name != "" && namedBeside(p.v, version, 0, x.Name) && !p.behindNoun(x)
}

// offices compares the words former and deputy before the nouns for persons.
func (p *passage) offices(original, version []int) {
	for _, i := range original {
		x := p.o.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if !p.o.Entries[w].Is(english.Former, english.Deputy) || p.o.Quoted()[w] {
				continue
			}
			head := p.headBehind(w, x.LastWord)
			if head < 0 || p.o.OnlyWordWith(original, p.o.Entries[head].Stem) < 0 || p.anyStanding(version) {
				continue
			}
			at := p.v.OnlyWordWith(version, p.o.Entries[head].Stem)
			if at >= 0 && !p.v.Quoted()[at] && p.sameBearer(head, at) {
				p.add(Office, statements.Span{First: w, Last: head + 1}, statements.Span{First: at, Last: at + 1}, true)
			}
		}
	}
}

// headBehind returns the noun for a person among the next words, or -1.
func (p *passage) headBehind(w, last int) int {
	for k := w + 1; k < min(last, w+4); k++ {
		if p.o.Entries[k].Function {
			return -1
		}
		norm := p.o.Article.Words[k].Norm
		title := p.o.Entries[k].Is(english.Title) && !p.o.Entries[k].Is(english.Former, english.Deputy, english.CourtesyTitle)
		if _, office := english.OfficeGroups()[norm]; office || title || norm == "head" || norm == "chief" {
			return k
		}
	}
	return -1
}

// anyStanding reports whether some sentences of the version say of somebody that the
// office is no longer held, or held for somebody else.
func (p *passage) anyStanding(version []int) bool {
	for _, j := range version {
		x := p.v.Article.Sentences[j]
		for w := x.FirstWord; w < x.LastWord; w++ {
			switch p.v.Article.Words[w].Norm {
			case "then", "once", "was", "until", "previously", "formerly", "vice", "second", "late", "had":
				return true
			}
			if p.v.Entries[w].Is(english.Former, english.Deputy) {
				return true
			}
		}
	}
	return false
}

// sameBearer reports whether the words behind two nouns for a person, or those before
// them, name the same or say the same of them.
func (p *passage) sameBearer(i, j int) bool {
	a, b := p.o.WeightyWord(i, 1, 5), p.v.WeightyWord(j, 1, 5)
	if a >= 0 && b >= 0 && (p.o.Entries[a].Stem == p.v.Entries[b].Stem || p.o.NameForm(a) == p.v.NameForm(b)) {
		return true
	}
	a, b = p.o.WeightyWord(i, -1, 6), p.v.WeightyWord(j, -1, 6)
	return a >= 0 && b >= 0 && p.o.Names[a] != facts.NotName && p.o.NameForm(a) == p.v.NameForm(b)
}
