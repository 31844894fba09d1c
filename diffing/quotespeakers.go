package diffing

import (
	"slices"

	"storydiff/diffing/english"
)

// quotations compares who says what is quoted, wherever the two articles have
// it: words put in another mouth are often put in another place, too.
func (a *attributionFinder) quotations() {
	original := a.quotesOf(a.o)
	for _, v := range a.quotesOf(a.v) {
		if a.v.content(v.quote) < 2 {
			continue // a word or two are anybody's
		}
		at := -1
		for n, o := range original {
			if containsRun(o.keys, v.keys) {
				if at >= 0 {
					at = -1
					break // said twice
				}
				at = n
			}
		}
		if at < 0 {
			continue
		}
		o, ok := speakerOf(a.o, a.original, original[at].quote, true)
		x, ok2 := speakerOf(a.v, a.version, v.quote, false)
		if !ok || !ok2 || a.samePerson(o, x) && !a.otherSex(o, x) && x.role == "" || !a.mixedUp(o, x) {
			continue
		}
		if n := v.passage; n >= 0 && !a.reported(Attribution, n, a.v.place(x.first, x.last)) {
			a.judge(n, o, x)
		}
	}
}

// mixedUp reports whether two speakers of the same words are two persons whom
// the original knows.
func (a *attributionFinder) mixedUp(o, v speaker) bool {
	if a.otherSex(o, v) {
		return true
	}
	if v.listed && !v.plural && v.role != "" && o.name != "" {
		return a.otherRole(o.name, v)
	}
	if a.pronoun(a.o, o) && !a.plain(o) || a.pronoun(a.v, v) || o.name == "" || v.name == "" || o.plural || v.plural {
		return false // whom a pronoun stands for is guessed
	}
	s := a.v.article.FindSentence(a.v.article.Words[v.first].Start)
	return len(a.names.places[v.name]) > 0 && !a.o.isPlace(o.name) && !a.o.isPlace(v.name) && !a.named(a.v, []int{s}, o.name)
}

// otherRole reports whether the original gives a person a role, and a version's
// speaker has one that it gives to somebody else.
func (a *attributionFinder) otherRole(name string, v speaker) bool {
	if a.held == nil {
		a.held, a.holders = make(map[string]map[int]bool), make(map[int]int)
		for form := range a.families {
			a.held[form] = a.rolesBeside(form)
			for role := range a.held[form] {
				a.holders[role]++
			}
		}
	}
	own, role := a.held[name], english.Roles[v.role]
	return len(own) > 0 && !own[role] && a.holders[role] > 0
}

// rolesBeside returns the roles, by number, that stand right before a name of
// the original or in apposition to it.
func (a *attributionFinder) rolesBeside(form string) map[int]bool {
	held := make(map[int]bool)
	for _, w := range a.names.places[form] {
		s := a.o.article.Sentences[a.o.article.FindSentence(a.o.article.Words[w].Start)]
		for k := max(s.FirstWord, w-6); k < min(s.LastWord, w+7); k++ {
			if k > w+1 && a.o.article.Words[w+1].Norm != "," || k > w && a.o.speaks(k) {
				break
			}
			if n := english.Roles[a.o.entries[k].root]; n > 0 {
				held[n] = true
			}
		}
	}
	return held
}

// plain reports whether there is no doubt whom a pronoun of the original
// stands for: the sentences of its paragraph and the last of the paragraph
// before name nobody else.
func (a *attributionFinder) plain(s speaker) bool {
	sentences := a.o.article.Sentences
	n := a.o.article.FindSentence(a.o.article.Words[s.first].Start)
	found := false
	for k := n; k >= 0 && sentences[k].Paragraph >= sentences[n].Paragraph-1; k-- {
		for w := sentences[k].FirstWord; w < sentences[k].LastWord; w++ {
			switch form := nameForm(a.o.article.Words[w]); {
			case form == s.name:
				found = true
			case a.families[form] && a.o.names[w] != notName && !a.o.isPlace(form):
				return false
			}
		}
		if sentences[k].Paragraph < sentences[n].Paragraph {
			break
		}
	}
	return found
}

func (a *attributionFinder) pronoun(p *profile, s speaker) bool {
	norm := p.article.Words[s.first].Norm
	return norm == "he" || norm == "she"
}

// speakerOf returns who says a quotation: the speaker named nearest to it in
// its sentence, or, with before set, the last one named before it in its
// paragraph.
func speakerOf(p *profile, by map[int][]speaker, q quote, before bool) (speaker, bool) {
	n := p.article.FindSentence(p.article.Words[q.first].Start)
	if len(by[n]) > 0 {
		return slices.MinFunc(by[n], func(a, b speaker) int { return distance(a.verb, q) - distance(b.verb, q) }), true
	}
	for k := n - 1; before && k >= 0 && p.article.Sentences[k].Paragraph == p.article.Sentences[n].Paragraph; k-- {
		if len(by[k]) > 0 {
			return by[k][len(by[k])-1], true
		}
	}
	return speaker{}, false
}

// distance is how many words a word stands from a quotation.
func distance(w int, q quote) int {
	switch {
	case w < q.first:
		return q.first - w
	case w >= q.last:
		return w - q.last + 1
	}
	return 0
}
