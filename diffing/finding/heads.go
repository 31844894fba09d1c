package finding

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/naming"
)

// Headline and standfirst sum a story up, each outlet in words of its own. What they
// leave out is no finding, nor are other words. But what they say must be right:
// numbers, names and quotations are looked for in the whole of the original. Only
// where the two sides are nearly the same words does what differs in them count as
// it does in the text.

// isHead reports whether a passage stands above the texts.
func (f *finder) isHead(p *Row) bool {
	if len(p.Version) > 0 {
		return f.v.Article.Sentences[p.Version[0]].Part.IsHead()
	}
	return f.o.Article.Sentences[p.Original[0]].Part.IsHead()
}

// isFurniture reports whether a passage is no part of the story on either side.
func (f *finder) isFurniture(p *Row) bool {
	return len(p.Version) > 0 && f.v.Article.Sentences[p.Version[0]].Part.IsFurniture()
}

// heads calls do for every passage above the version's text, also for those that the
// original does not have.
func (f *finder) heads(do func(n int, p *Row)) {
	for n := range f.rows {
		if p := &f.rows[n]; len(p.Version) > 0 && f.isHead(p) {
			do(n, p)
		}
	}
}

// changes calls do for every passage that has both sides, of those above the texts
// only for such as are nearly the same words.
func (f *finder) changes(do func(n int, p *Row)) {
	f.pairs(do)
	f.nearHeads(do)
}

func (f *finder) nearHeads(do func(n int, p *Row)) {
	f.heads(func(n int, p *Row) {
		if f.nearHead(p) {
			do(n, p)
		}
	})
}

// leastForOneChange is how similar two headlines must be, 0 to 1, to count as the
// same words where only one phrase differs. Of two short ones that have nothing in
// common, too, one phrase differs.
const leastForOneChange = 0.5

// nearHead reports whether the sides of a passage above the texts are nearly the
// same words.
func (f *finder) nearHead(p *Row) bool {
	return len(p.Original) > 0 && (p.Similarity >= nearVerbatim || p.Similarity >= leastForOneChange && singleChange(p))
}

// aboveForms returns the forms of the names above a side's text.
func (s *side) aboveForms() map[string]bool {
	out := make(map[string]bool)
	for _, w := range s.HeadNames(facts.Indexes(s.Article.Sentences)) {
		out[s.NameForm(w)] = true
	}
	return out
}

// heads reports names above the version's text that are misspelt as they are in the
// text, or resemble a name of the original and are no word of it. Where the two
// headlines are nearly the same words, a name for another is reported, too.
func (n *nameFinder) heads() {
	n.finder.heads(func(passage int, p *Row) {
		for _, w := range n.v.HeadNames(p.Version) {
			n.above(passage, p, w, n.meantAbove)
		}
		for _, w := range n.v.PerhapsNames(p.Version) {
			n.above(passage, p, w, n.meantBeside)
		}
	})
	n.nearHeads(n.replacedNames)
}

// above reports a word above the version's text if it is no word of the original and
// meant returns the name that it misspells.
func (n *nameFinder) above(passage int, p *Row, w int, meant func(p *Row, w int, form string) string) {
	form := n.v.NameForm(w)
	right, ok := n.wrong[form]
	if !ok && !n.o.KnownForms()[form] && len(n.version.Places[form]) == 0 {
		right = meant(p, w, form)
	}
	if right == "" {
		return
	}
	severity, note := High, "spelt {version} where the original has {original}"
	if len(n.version.Places[right]) > 0 || n.versionAbove[right] {
		severity, note = Medium, note+", as the version does elsewhere"
	}
	n.report(Name, severity, passage, n.o.NamePlace(n.placeMeant(p, right)), n.v.NamePlace(w), note)
}

// nearlyName is how alike a word that may be none must be to a name of the original's
// headline to be taken for a misspelling of it.
const nearlyName = 0.84

// meantBeside returns the name of the original's headline that a word of the version's
// misspells, if that does not have it; or "".
func (n *nameFinder) meantBeside(p *Row, _ int, form string) string {
	for _, o := range n.o.HeadNames(p.Original) {
		right := n.o.NameForm(o)
		if n.v.named(p.Version, right) || facts.SameVariant(form, right) || english.PlaceAndPeople(form, right) || strings.HasPrefix(form, right) || strings.HasPrefix(right, form) {
			continue
		}
		if len(right) > 5 && english.AlikeFrom(form, right, nearlyName) >= nearlyName {
			return right
		}
	}
	return ""
}

// placeMeant returns the place of a name of the original to show beside a headline:
// in its headline, else in its text, else elsewhere above it.
func (n *nameFinder) placeMeant(p *Row, right string) int {
	for _, sentences := range [][]int{p.Original, facts.Indexes(n.o.Article.Sentences)} {
		for _, w := range n.o.HeadNames(sentences) {
			if n.o.NameForm(w) == right {
				return w
			}
		}
		if places := n.original.Places[right]; len(places) > 0 {
			return places[0]
		}
	}
	return -1 // of no name of the original
}

// meantAbove returns the original's name that a word above the version's text
// misspells, or "".
func (n *nameFinder) meantAbove(p *Row, w int, form string) string {
	if _, ok := n.transliterated(form); ok || len(form) < 4 {
		return ""
	}
	best, closest := "", 0.0
	try := func(right string, beside bool) {
		if len(right) < 4 || facts.SameVariant(form, right) || english.PlaceAndPeople(form, right) || strings.HasPrefix(form, right) || strings.HasPrefix(right, form) {
			return
		}
		least := n.leastAbove(w, form, right, beside)
		if a := english.AlikeFrom(form, right, max(closest, leastEver)); a > closest && a >= least {
			best, closest = right, a
		}
	}
	for _, o := range n.o.HeadNames(p.Original) {
		right := n.o.NameForm(o)
		try(right, !n.v.named(p.Version, right))
	}
	for _, right := range n.likely(form) {
		if n.original.Sure[right] {
			try(right, false)
		}
	}
	return best
}

// leastAbove returns how alike a form above the text must be to a name to be taken
// for a misspelling of it: less where the name stands in the original's headline and
// not in the version's, or has the same first or family name beside it.
func (n *nameFinder) leastAbove(w int, form, right string, beside bool) float64 {
	for _, o := range n.someOf(n.original.Places[right]) {
		if n.neighbour(w, o, -1) || n.neighbour(w, o, 1) {
			return 0.6
		}
	}
	switch short := min(len(form), len(right)) < 5; {
	case beside && !short:
		return 0.65
	case beside:
		return 0.75
	case !short:
		return 0.8
	}
	return 2 // never
}

// replacedNames reports a name for which a headline in nearly the same words has
// another, one that the original has nowhere.
func (n *nameFinder) replacedNames(passage int, p *Row) {
	n.replaced(p, func(o, v []int) {
		o, v = n.namesOnly(n.o, o), n.namesOnly(n.v, v)
		if len(o) == 0 || len(v) == 0 {
			return
		}
		for _, w := range v {
			form := n.v.NameForm(w)
			if len(form) < 4 || n.wrong[form] != "" || n.o.KnownForms()[form] || n.abbreviates(o, w) {
				return
			}
			for _, x := range o {
				if right := n.o.NameForm(x); facts.SameVariant(form, right) || english.PlaceAndPeople(form, right) {
					return
				}
			}
		}
		x, y := n.o.Place(o[0], o[len(o)-1]+1), n.v.Place(v[0], v[len(v)-1]+1)
		if !n.reported(Name, passage, y) {
			n.report(Name, Medium, passage, x, y, "{version} where the original has {original}")
		}
	})
}

// namesOnly returns the words of a phrase of names and function words that are
// names; nil for any other phrase.
func (n *nameFinder) namesOnly(s *side, words []int) []int {
	var out []int
	for _, w := range words {
		switch {
		case s.Names[w] == facts.Surely:
			out = append(out, w)
		case !s.Entries[w].Function:
			return nil
		}
	}
	return out
}

// abbreviates reports whether one of two names is in capitals: it may be the other's
// initials.
func (n *nameFinder) abbreviates(o []int, v int) bool {
	capitals := func(s *side, w int) bool {
		text := s.Article.Slice(s.Article.Words[w].Span)
		return text == strings.ToUpper(text)
	}
	for _, w := range o {
		if capitals(n.o, w) {
			return true
		}
	}
	return capitals(n.v, v)
}

// leads reports an original's first sentence that is gone or no longer first, and
// people whom the version calls by the family name alone because the sentence that
// introduces them is cut.
func (f *finder) leads() {
	f.lead()
	f.introductions()
}

func (f *finder) lead() {
	lead := f.o.FirstSentence()
	first := f.v.FirstSentence()
	if lead < 0 || first < 0 {
		return
	}
	s := f.o.Article.Sentences[lead]
	place := f.o.Place(s.FirstWord, s.LastWord)
	for n, p := range f.rows {
		if len(p.Version) == 0 || !slices.Contains(p.Original, lead) {
			continue
		}
		if slices.Contains(p.Version, first) || f.nothingBefore(n) {
			return
		}
		v := f.v.Article.Sentences[first]
		f.report(Lead, Medium, -1, place, f.v.Place(v.FirstWord, v.LastWord), "the original's lead is not first here")
		return
	}
	f.report(Lead, Medium, -1, place, nil, "the version does not have the original's lead")
}

// nothingBefore reports whether nothing of the original's text stands before a
// passage.
func (f *finder) nothingBefore(n int) bool {
	for _, p := range f.rows[:n] {
		if len(p.Original) > 0 && len(p.Version) > 0 && !f.isHead(&p) {
			return false
		}
	}
	return true
}

// credits reports whether the version names the agency that the original says
// it comes from. Page text and bylines count.
func (f *finder) credits() {
	agency := f.o.Article.Agency
	if agency == "" || naming.Credited(f.v.Article, agency) {
		return
	}
	var original *facts.Place
	if at := naming.CreditAt(f.o.Article, agency); at >= 0 {
		original = &facts.Place{Span: text.Span{Start: at, End: at + len(agency)}, Text: agency}
	}
	f.report(Credit, Low, -1, original, nil, "{agency} is not credited", "{agency}", agency)
}
