package finding

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/statements"
	"storydiff/diffing/wording"
)

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

// introductions reports people whom the original names in full and by the family
// name alone, and the version only by the family name.
func (f *finder) introductions() {
	full, alone := f.o.FullNames()
	version, _ := f.v.FullNames()
	here := f.v.NameIndex()
	for _, family := range sortedFamilies(full) {
		m := full[family]
		places := here.Places[family]
		if len(places) == 0 || !alone[family] || !f.isPerson(m, family) || introduced(version, family) || f.v.namedAbove(family) || f.v.titled(places[0], 3) {
			continue
		}
		f.report(Lead, Low, f.v.passage[places[0]], f.o.Place(m.First, m.Last), f.v.Place(places[0], places[0]+1),
			"{name} is never introduced: the original calls him or her {original}", "{name}", f.v.Bare(places[0]))
	}
}

// isPerson reports whether a full name is that of a person: a title stands before
// it, or its bearer is a speaker.
func (f *finder) isPerson(m *facts.FullName, family string) bool {
	if f.o.titled(m.First, 2) {
		return true
	}
	for _, list := range f.o.Speakers() {
		for _, x := range list {
			if x.Name == family {
				return true
			}
		}
	}
	return false
}

// introduced reports whether a person is named in full, though perhaps
// misspelt.
func introduced(full map[string]*facts.FullName, family string) bool {
	if full[family] != nil {
		return true
	}
	for f := range full {
		if english.AlikeFrom(f, family, 0.6) >= 0.6 {
			return true
		}
	}
	return false
}

// namedAbove reports whether a family name stands behind another name above the text.
func (s *side) namedAbove(family string) bool {
	names := s.HeadNames(facts.Indexes(s.Article.Sentences))
	for k := 1; k < len(names); k++ {
		if names[k] == names[k-1]+1 && facts.NameForm(s.Article.Words[names[k]]) == family {
			return true
		}
	}
	return false
}

func sortedFamilies(full map[string]*facts.FullName) []string {
	return slices.SortedFunc(maps.Keys(full), func(a, b string) int { return cmp.Compare(full[a].First, full[b].First) })
}

// titled reports whether one of the few words before a name is a title.
func (s *side) titled(name, few int) bool {
	return anyOf(max(0, name-few), name, func(w int) bool { return s.Entries[w].Is(english.Title) })
}

// credits reports whether the version names the agency that the original says
// it comes from. Page text and bylines count.
func (f *finder) credits() {
	agency := f.o.Article.Agency
	if agency == "" || credited(f.v.Article, agency) {
		return
	}
	var original *facts.Place
	if at := creditAt(f.o.Article, agency); at >= 0 {
		original = &facts.Place{Span: text.Span{Start: at, End: at + len(agency)}, Text: agency}
	}
	f.report(Credit, Low, -1, original, nil, "{agency} is not credited", "{agency}", agency)
}

// creditAt returns where an article names its agency: in the dateline, or where
// it first does, or -1.
func creditAt(a *text.Article, agency string) int {
	for _, s := range a.Sentences {
		if at := standsIn(a.Slice(s.Span), agency); s.Part == text.Dateline && at >= 0 {
			return s.Start + at
		}
	}
	return standsIn(a.Text, agency)
}

func credited(a *text.Article, agency string) bool {
	for _, name := range append([]string{agency}, otherNames[strings.ToLower(agency)]...) {
		for _, text := range []string{a.Text, a.Byline, a.Agency} {
			if standsIn(text, name) >= 0 {
				return true
			}
		}
	}
	return false
}

// standsIn returns where a name stands in a text as words of its own, or -1.
// A name in capitals is looked for in capitals: AP is no map.
func standsIn(text, name string) int {
	if name != strings.ToUpper(name) {
		text, name = strings.ToLower(text), strings.ToLower(name)
	}
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 || name == "" {
			return -1
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(name):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return at
		}
		at += len(name)
	}
}

// otherNames are what an agency is also called.
var otherNames = map[string][]string{
	"afp":                  {"agence france-presse", "france presse", "france-presse", "AFP"},
	"ap":                   {"associated press"},
	"dpa":                  {"deutsche presse-agentur"},
	"upi":                  {"united press international"},
	"pa":                   {"press association"},
	"associated press":     {"AP"},
	"agence france-presse": {"AFP", "france presse"},
}

// standings reports events that the original gives as so, not so or open and the
// version otherwise, however different the sentences are (see statements.Event).
func (f *finder) standings() {
	f.pairs(func(n int, p *Row) {
		if !f.reworded(p) {
			return
		}
		for _, x := range statements.Contradictions(f.o.Reading, f.v.Reading, p.Original, p.Version, f.v.around(p.Version)) {
			f.standing(n, &x)
		}
	})
}

// standing reports an event that the two sides give otherwise, unless a finding says
// so already.
func (f *finder) standing(n int, x *statements.Contradiction) {
	if f.v.quoted[x.V.Word] || x.Turn == statements.Weakened {
		return
	}
	o, v := f.o.Place(x.O.By.First, x.O.By.Last), f.v.Place(x.V.By.First, x.V.By.Last)
	other := -1 // a finding that has only the place in the original right
	for _, k := range f.byPassage[n] {
		y := &f.findings[k]
		if y.Type != Negation && (y.Type != Hedge || y.Severity == Low) {
			continue
		}
		switch {
		case overlap(y.Version, v) && (y.Severity == High || !x.Grave || y.Type == Negation || x.Turn != statements.Reversed):
			return
		case overlap(y.Original, o), overlap(y.Version, v):
			other = k
		}
	}
	severity := Medium
	if x.Grave {
		severity = High
	}
	kind, note := Hedge, "“{version}” is a fact here; the original leaves it open: “{original}”"
	if x.Turn == statements.Reversed {
		kind, note = Negation, "“{version}” says the opposite of the original's “{original}”"
	}
	f.report(kind, severity, n, o, v, note)
	if other >= 0 {
		list := f.byPassage[n]
		f.findings[other] = f.findings[len(f.findings)-1]
		f.findings, f.byPassage[n] = f.findings[:len(f.findings)-1], list[:len(list)-1]
	}
}

func overlap(a, b *facts.Place) bool {
	return a != nil && b != nil && a.Start < b.End && b.Start < a.End
}

// reworded reports whether words of a passage differ.
func (f *finder) reworded(p *Row) bool {
	return slices.ContainsFunc(p.Edits, func(e wording.Edit) bool { return e.Op != wording.Equal && e.Class == wording.Wording })
}
