package finding

import (
	"math"
	"slices"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// speakersOfQuotations compares the speakers of the same quotation, wherever it
// stands in the two articles: one that is given to somebody else is often moved,
// too.
func (a *attributionFinder) speakersOfQuotations() {
	original := a.quotesOf(a.o)
	index := newQuoteIndex(original)
	for _, v := range a.quotesOf(a.v) {
		if a.v.Content(v.Quote) < 2 {
			continue // one word may be quoted of several people
		}
		with := index.with(v.keys)
		if len(with) != 1 {
			continue // not said, or said twice
		}
		o, ok := speakerOf(a.o, a.original, original[with[0]].Quote, true)
		x, ok2 := speakerOf(a.v, a.version, v.Quote, false)
		if !ok || !ok2 || a.samePerson(o, x) && !a.otherSex(o, x) && !a.namesake(o, x) && x.Role == "" || !a.mixedUp(o, x) {
			continue
		}
		if n := v.passage; n >= 0 && !a.reported(Attribution, n, a.v.Place(x.First, x.Last)) {
			a.judge(n, o, x)
		}
	}
}

// mixedUp reports whether two speakers of the same words are two persons whom
// the original knows.
func (a *attributionFinder) mixedUp(o, v facts.Speaker) bool {
	if a.otherSex(o, v) || a.namesake(o, v) {
		return true
	}
	if v.Listed && !v.Plural && v.Role != "" && o.Name != "" {
		return a.otherRole(o.Name, v)
	}
	if a.pronoun(a.o, o) && !a.plain(a.o, o) || a.pronoun(a.v, v) || o.Name == "" || v.Name == "" || o.Plural || v.Plural {
		return false // whom a pronoun stands for is not certain
	}
	s := a.v.Article.FindSentence(a.v.Article.Words[v.First].Start)
	return len(a.names.Places[v.Name]) > 0 && !a.o.IsPlace(o.Name) && !a.o.IsPlace(v.Name) && !a.v.named([]int{s}, o.Name)
}

// otherRole reports whether the original gives a person a role, and a version's
// speaker has one that it gives to somebody else.
func (a *attributionFinder) otherRole(name string, v facts.Speaker) bool {
	if a.held == nil {
		a.held, a.holders = make(map[string]map[int]bool), make(map[int]int)
		for form := range a.families {
			a.held[form] = a.rolesBeside(form)
			for role := range a.held[form] {
				a.holders[role]++
			}
		}
	}
	own, role := a.held[name], english.RoleGroup(v.Role)
	return len(own) > 0 && !own[role] && a.holders[role] > 0
}

// rolesBeside returns the roles, by number, that stand right before a name of
// the original or in apposition to it.
func (a *attributionFinder) rolesBeside(form string) map[int]bool {
	held := make(map[int]bool)
	for _, w := range a.names.Places[form] {
		s := a.o.Article.Sentences[a.o.Article.FindSentence(a.o.Article.Words[w].Start)]
		for k := max(s.FirstWord, w-6); k < min(s.LastWord, w+7); k++ {
			if k > w+1 && a.o.Article.Words[w+1].Norm != "," || k > w && a.o.Speaks(k) {
				break
			}
			if n := english.RoleGroup(a.o.Entries[k].Root); n > 0 {
				held[n] = true
			}
		}
	}
	return held
}

// plain reports whether there is no doubt whom a pronoun stands for: the sentences of
// its paragraph and the last of the paragraph before name nobody else.
func (a *attributionFinder) plain(p *side, s facts.Speaker) bool {
	sentences := p.Article.Sentences
	n := p.Article.FindSentence(p.Article.Words[s.First].Start)
	found := false
	for k := n; k >= 0 && sentences[k].Paragraph >= sentences[n].Paragraph-1; k-- {
		for w := sentences[k].FirstWord; w < sentences[k].LastWord; w++ {
			switch form := facts.NameForm(p.Article.Words[w]); {
			case form == s.Name:
				found = true
			case a.families[form] && p.Names[w] != facts.NotName && !a.o.IsPlace(form):
				return false
			}
		}
		if sentences[k].Paragraph < sentences[n].Paragraph {
			break
		}
	}
	return found
}

func (a *attributionFinder) pronoun(p *side, s facts.Speaker) bool {
	norm := p.Article.Words[s.First].Norm
	return norm == "he" || norm == "she"
}

// speakerOf returns who says a quotation: the speaker named nearest to it in
// its sentence, or, with before set, the last one named before it in its
// paragraph.
func speakerOf(p *side, by map[int][]facts.Speaker, q facts.Quote, before bool) (facts.Speaker, bool) {
	n := p.Article.FindSentence(p.Article.Words[q.First].Start)
	if len(by[n]) > 0 {
		return slices.MinFunc(by[n], func(a, b facts.Speaker) int { return distance(a.Verb, q) - distance(b.Verb, q) }), true
	}
	for k := n - 1; before && k >= 0 && p.Article.Sentences[k].Paragraph == p.Article.Sentences[n].Paragraph; k-- {
		if len(by[k]) > 0 {
			return by[k][len(by[k])-1], true
		}
	}
	return facts.Speaker{}, false
}

// distance is how many words a word stands from a quotation.
func distance(w int, q facts.Quote) int {
	switch {
	case w < q.First:
		return q.First - w
	case w >= q.Last:
		return w - q.Last + 1
	}
	return 0
}

// A quoteIndex finds quotations by the words in them. In a long article each is
// looked for among hundreds.
type quoteIndex struct {
	list  []quoteMatch
	words facts.Concordance // of all quotations, with a gap behind each
	at    []int             // by place in words, the quotation
	first map[int32][]int   // quotations by their first word
}

// gap is no word's key: no run of words reaches from one quotation into the next.
const gap = -1

func newQuoteIndex(list []quoteMatch) quoteIndex {
	x := quoteIndex{list: list, first: make(map[int32][]int)}
	var keys []int32
	for n, q := range list {
		keys = append(append(keys, q.keys...), gap)
		for range len(q.keys) + 1 {
			x.at = append(x.at, n)
		}
		x.first[q.keys[0]] = append(x.first[q.keys[0]], n)
	}
	x.words = facts.NewConcordance(keys)
	return x
}

// with returns the quotations, in their order, in which a run of words stands.
func (x quoteIndex) with(run []int32) []int {
	var out []int
	for _, at := range x.words.Places(run) {
		out = append(out, x.at[at])
	}
	return slices.Compact(out)
}

// inside returns the quotations, in any order, that stand in a run of words.
func (x quoteIndex) inside(run []int32) []int {
	var out []int
	for k, key := range run {
		for _, n := range x.first[key] {
			if q := x.list[n].keys; len(q) <= len(run)-k && slices.Equal(q, run[k:k+len(q)]) {
				out = append(out, n)
			}
		}
	}
	return out
}

// leastAltered is what share of a quotation above the text must be words of one of
// the original's for it to be that one altered, and fewestAltered how many.
const (
	leastAltered  = 0.6
	fewestAltered = 3
	fewAbove      = 30 // quotations above a text, each of which is compared with all
)

// heads reports quotations above the text that alter one of the original's. One that
// resembles none proves nothing: there the marks often mean that the words are
// somebody's view. Nor do words that are left out.
func (q *quoteFinder) heads() {
	if len(q.v.HeadQuotes()) > fewAbove {
		return // that is no headline
	}
	var said []quoteMatch
	for _, o := range append(q.o.Quotes(), q.o.HeadQuotes()...) {
		said = append(said, quoteMatch{Quote: o, keys: o.Keys, passage: q.o.passage[o.First]})
	}
	for _, x := range q.v.HeadQuotes() {
		v := quoteMatch{Quote: x, keys: x.Keys, passage: q.v.passage[x.First]}
		if len(v.keys) < fewestAltered || q.v.AllNames(v.First, v.Last) || q.o.Concordance().Has(v.keys) {
			continue
		}
		best, most := -1, max(fewestAltered, int(math.Ceil(leastAltered*float64(len(v.keys)))))-1
		for n, o := range said {
			if same := shared(o.keys, v.keys); same > most {
				best, most = n, same
			}
		}
		if best >= 0 && most < len(v.keys) {
			q.altered(said[best], v)
		}
	}
}

// shared returns how many words of one quotation are those of another, in the same
// order.
func shared(o, v []int32) int {
	same := 0
	for _, r := range wording.DiffWords(o, v) {
		if r.Equal {
			same += r.A1 - r.A0
		}
	}
	return same
}

// saidAbove reports whether the original has a quotation of the version's text above
// its own.
func (q *quoteFinder) saidAbove(v quoteMatch) bool {
	return slices.ContainsFunc(q.o.HeadQuotes(), func(o facts.Quote) bool { return facts.ContainsRun(o.Keys, v.keys) })
}
