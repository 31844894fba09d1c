package rewording

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// mayBeOfBody reports whether one side gives a statement to a body by its name and the
// other to people who may be of it or speak for it: investigators for the Accident
// Bureau. Residents and witnesses speak for themselves. People with knowledge of a
// thing are sources, and people who work for a body its employees.
func (p *Pair) mayBeOfBody(original, version []int) bool {
	any := func(s *facts.Reading, words []int, norms ...string) bool {
		return slices.ContainsFunc(words, func(w int) bool { return slices.Contains(norms, normAt(s, w)) })
	}
	return p.bodyOf(p.O, original) && membersIn(p.V, version) || membersIn(p.O, original) && p.bodyOf(p.V, version) ||
		any(p.O, original, "people") && any(p.V, version, "employees", "sources", "insiders", "workers", "staff")
}

// bodyAndPeople reports whether a noun for a body stands for one for those who lead it or
// work for it: the lottery company, lottery chiefs.
func (p *Pair) bodyAndPeople(original, version []int) bool {
	body := func(s *facts.Reading, w int) bool {
		g := english.RoleGroup(s.Entries[w].Root)
		return s.Entries[w].Is(english.Body) || g > 0 && g == english.RoleGroup(english.Stem("company"))
	}
	return slices.ContainsFunc(original, func(w int) bool { return body(p.O, w) }) && membersIn(p.V, version) ||
		membersIn(p.O, original) && slices.ContainsFunc(version, func(w int) bool { return body(p.V, w) })
}

// tagsQuotation reports whether the word of the version that seems to call a statement
// proven only says whose quotation it stands beside: "The door is open," finds Venn.
func (p *Pair) tagsQuotation(original, version []int) bool {
	if len(original) == 0 || len(version) != 1 || !p.O.Speaks(original[0]) {
		return false
	}
	quoted := p.V.Quoted()
	for w := version[0] - 1; w >= 0 && w >= version[0]-3; w-- {
		if quoted[w] {
			return true
		}
		if p.V.Article.Words[w].Kind != text.Punctuation {
			return false
		}
	}
	return false
}

// bodyOf reports whether some words are a name that is no person's, as far as the
// article tells.
func (p *Pair) bodyOf(s *facts.Reading, words []int) bool {
	named := false
	for _, w := range words {
		if s.Names[w] != facts.Surely || english.RoleGroup(s.Entries[w].Root) != 0 {
			continue
		}
		person := p.O.FamilyNames()[s.NameForm(w)] && !english.Is(normAt(s, w), english.Body)
		if person && w == words[len(words)-1] {
			return false
		}
		named = true
	}
	return named
}

// membersIn reports whether some words are a noun in the plural for those who speak for
// a body.
func membersIn(s *facts.Reading, words []int) bool {
	return slices.ContainsFunc(words, func(w int) bool {
		norm := normAt(s, w)
		one := english.Singular(norm)
		if norm != one && english.Is(one, english.SourceNoun) {
			return true
		}
		switch norm {
		case "officials", "authorities", "experts", "engineers", "scientists", "researchers", "detectives",
			"inspectors", "police", "prosecutors", "managers", "organisers", "organizers",
			"workers", "chiefs", "bosses", "executives", "representatives":
			return true
		}
		return false
	})
}
