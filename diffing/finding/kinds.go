package finding

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/exchange"
	"storydiff/diffing/facts"
	"storydiff/diffing/slots"
	"storydiff/diffing/wording"
)

// otherKinds reports a noun, or a word like one, for which the version has another
// of the same kind in its place, where both cannot be true: a train for a ferry, a
// teacher for a nurse. Another word for the same, a more general one and one that
// the two sides share are none. It comes last, for a name, number or opposite says
// more.
func (f *finder) otherKinds() {
	f.pairs(func(n int, p *Row) {
		for _, e := range p.Edits {
			if e.Op == wording.Replace && e.Rewords() {
				f.otherKindsIn(n, p, e)
			}
			if e.Rewords() && singleChange(p) {
				f.exchangedIn(n, p, e)
			}
		}
		if p.Similarity < nearVerbatim && p.Similarity > 0 {
			f.retoldKinds(n, p)
		}
	})
}

// mostReplaced is how many content words a phrase may have for each to stand for one.
const mostReplaced = 3

// otherKindsIn compares the words of an edit, each with that in its place, or the last,
// which the others belong to, with the last.
func (f *finder) otherKindsIn(n int, p *Row, e wording.Edit) {
	o, v := f.o.contentIn(e.Original), f.v.contentIn(e.Version)
	switch {
	case len(o) == 0 || len(v) == 0 || len(o) > mostReplaced || len(v) > mostReplaced:
		return
	case len(o) != len(v) && singleChange(p) && f.otherDeeds(o[0], v[0]):
		o, v = o[:1], v[:1] // suspended on full pay, dismissed
	case len(o) != len(v):
		o, v = o[len(o)-1:], v[len(v)-1:]
	}
	alone := len(o) == 1 && (singleChange(p) || p.Similarity >= nearVerbatim || f.framed(p, e))
	if !alone && p.Similarity < leastForKind {
		return
	}
	for k := range o {
		f.otherKind(n, p, o[k], v[k], alone)
	}
}

// otherDeeds reports whether word i of the original and word j of the version are for deeds, or
// what has become of a thing, that exclude one another.
func (f *finder) otherDeeds(i, j int) bool {
	of, ok := english.Exclusive(f.o.norm(i), f.v.norm(j))
	return ok && of == english.DeedKind
}

// leastForKind is how similar the sides of a passage must be, 0 to 1, for a word in
// a phrase of several to be taken for another in its place.
const leastForKind = 0.55

// framed reports whether an edit stands between words that are the same on both
// sides, on either side of it one that says something, or a sentence's end.
func (f *finder) framed(p *Row, e wording.Edit) bool {
	at := slices.Index(p.Edits, e)
	same := func(k int) bool {
		if k < 0 || k >= len(p.Edits) {
			return true
		}
		x := p.Edits[k]
		return x.Op == wording.Equal && (k == 0 || k == len(p.Edits)-1 || len(f.o.contentIn(x.Original)) > 0)
	}
	return p.Similarity >= leastForTerm && same(at-1) && same(at+1)
}

// otherKind reports words i of the original and j of the version if they exclude
// each other. alone says that nothing else was replaced beside them, in sentences
// that are otherwise much the same.
func (f *finder) otherKind(n int, p *Row, i, j int, alone bool) {
	of, ok := english.ExclusiveParts(f.o.norm(i), f.v.norm(j))
	if !ok || f.o.quoted[i] || f.v.quoted[j] || !f.o.mayBeOf(of, i) || !f.v.mayBeOf(of, j) || f.verbal(of, i, j) {
		return
	}
	if f.sharedKind(p, i, j) || f.counted(of, i, j) || exchange.MayStandFor(f.o.norm(i), f.v.norm(j)) {
		return
	}
	severity := Low
	if alone && (of == english.DateKind || of == english.NumberKind || !f.calledBoth(p, j)) {
		severity = Medium
	}
	f.reportKind(n, typeOf(of), severity, f.o.Place(i, i+1), f.v.Place(j, j+1))
}

// reportKind reports two words, unless what was reported at the version's weighs as
// much. A milder finding on a term gives way; one on a lead is about all of it.
func (f *finder) reportKind(n int, t Type, severity Severity, o, v *facts.Place) {
	const note = "{version} stands where the original has {original}, which is another thing"
	for _, k := range f.byPassage[n] {
		x := &f.findings[k]
		switch {
		case x.Type == Lead || x.Version == nil || x.Version.Start >= v.End || v.Start >= x.Version.End:
		case x.Severity >= severity:
			return
		case x.Type == Term:
			x.Type, x.Severity, x.Original, x.Version = t, severity, o, v
			x.Note = strings.NewReplacer("{original}", o.Text, "{version}", v.Text).Replace(note)
			return
		}
	}
	f.report(t, severity, n, o, v, note)
}

func typeOf(of english.KindOf) Type {
	switch of {
	case english.NumberKind:
		return Numeral
	case english.DateKind:
		return Date
	case english.NameKind:
		return Name
	}
	return Term
}

// mayBeOf reports whether a word is written as those of a kind: without a capital,
// but for names, and what may be a figure of speech not as one.
func (s *side) mayBeOf(of english.KindOf, w int) bool {
	x := s.Article.Words[w]
	first, _ := utf8.DecodeRuneInString(s.Article.Slice(x.Span))
	opens := s.Article.Sentences[s.Article.FindSentence(x.Start)].FirstWord == w
	switch {
	case of != english.NameKind && unicode.IsUpper(first) && !opens, s.Names[w] == facts.Surely && of != english.NameKind:
		return false
	case of == english.DateKind && slices.Contains(seasons, s.norm(w)) && w+1 < len(s.Entries) && slices.Contains(ofSeason, english.Singular(s.norm(w+1))):
		return false
	case of == english.FigureKind:
		return w+2 >= len(s.Entries) || s.norm(w+1) != "of" || s.Names[w+2] != facts.NotName || s.Article.Words[w+2].Kind == text.Number
	}
	return true
}

var (
	// seasons are words that with one of ofSeason name what is held or made for a
	// season, and often in another: the spring term begins in winter.
	seasons  = []string{"spring", "summer", "autumn", "fall", "winter"}
	ofSeason = []string{"term", "semester", "collection", "break"}
)

// counted reports whether one of two words belongs to a number, with which it is
// compared elsewhere: two weeks may be a fortnight. Words that are no units, such
// as centuries, are not, if the number is the same on both sides.
func (f *finder) counted(of english.KindOf, i, j int) bool {
	if of != english.NumberKind && of != english.DateKind {
		return false
	}
	o, v := f.o.numberBefore(i), f.v.numberBefore(j)
	units := english.UnitName(f.o.norm(i)) != "" && english.UnitName(f.v.norm(j)) != ""
	return (o || v) && (units || !o || !v || f.o.norm(i-1) != f.v.norm(j-1))
}

// numberBefore reports whether a number stands right before a word.
func (s *side) numberBefore(w int) bool {
	return w > 0 && w <= len(s.Entries) && (s.Entries[w-1].Traits&facts.Numeric != 0 || s.Article.Words[w-1].Kind == text.Number)
}

// verbal reports whether word i of the original or j of the version stands where a verb
// does and looks like a noun of a kind.
func (f *finder) verbal(of english.KindOf, i, j int) bool {
	return of != english.DeedKind && (f.o.verbal(i) || f.v.verbal(j))
}

// verbal reports whether a word stands where a verb does, though it looks like a
// noun: "they train", "to ferry the".
func (s *side) verbal(w int) bool {
	if w == 0 {
		return false
	}
	if before := s.norm(w - 1); before == "to" {
		return w+1 < len(s.Entries) && s.Entries[w+1].Is(english.BeforeNoun)
	}
	return s.Entries[w-1].Is(english.BeforeVerb)
}

// sharedKind reports whether a passage has another word for word i of the original
// on the version's side, or for word j of the version on the original's: then the
// sentence was turned round, or it calls one thing by several names.
func (f *finder) sharedKind(p *Row, i, j int) bool {
	o, v := f.o.norm(i), f.v.norm(j)
	return f.v.countAkin(p.Version, o) >= f.o.countAkin(p.Original, o) || f.o.countAkin(p.Original, v) >= f.v.countAkin(p.Version, v)
}

// countAkin returns how many words of some sentences may stand for a word.
func (s *side) countAkin(sentences []int, word string) int {
	n := 0
	for _, i := range sentences {
		x := s.Article.Sentences[i]
		for w := x.FirstWord; w < x.LastWord; w++ {
			if s.norm(w) == word || english.Akin(s.norm(w), word) {
				n++
			}
		}
	}
	return n
}

// besideKind is how many sentences before and after a passage may show that the
// original calls a thing by two names.
const besideKind = 1

// calledBoth reports whether the original may call by the version's word j the same
// thing: a sentence beside the passage has the word, with "the" or "that", and none
// has introduced it as another thing.
func (f *finder) calledBoth(p *Row, j int) bool {
	norm := f.v.norm(j)
	first, last := max(0, p.Original[0]-besideKind), min(p.Original[len(p.Original)-1]+1+besideKind, len(f.o.Article.Sentences))
	known := false
	for i, x := range f.o.Article.Sentences[:last] {
		for w := x.FirstWord; w < x.LastWord; w++ {
			if f.o.norm(w) != norm && (!english.HasKind(f.o.norm(w)) || !english.Akin(f.o.norm(w), norm)) {
				continue
			}
			definite := anyOf(max(x.FirstWord, w-2), w, func(k int) bool { return slices.Contains(pointing, f.o.norm(k)) })
			if !definite {
				return false
			}
			known = known || i >= first
		}
	}
	return known
}

// pointing are words before a noun for what has been named, perhaps otherwise.
var pointing = []string{"the", "this", "that", "these", "those"}

// retoldKinds reports, in a sentence told in other words, a noun that the version does
// not have nearby and one that the original does not have nearby, where both cannot be
// true and are the same thing's. Where more than two may be meant, none is.
func (f *finder) retoldKinds(n int, p *Row) {
	i, j, of := -1, -1, english.ThingKind
	version := f.v.ofKind(p.Version)
	for _, a := range f.o.ofKind(p.Original) {
		for _, b := range version {
			kind, ok := english.ExclusiveParts(f.o.norm(a), f.v.norm(b))
			switch {
			case !ok || f.sharedKind(p, a, b) || !f.ofTheSame(a, b) || exchange.MayStandFor(f.o.norm(a), f.v.norm(b)):
			case i >= 0:
				return
			default:
				i, j, of = a, b, kind
			}
		}
	}
	switch {
	case i < 0, of == english.NumberKind, of == english.DateKind, of == english.DeedKind, f.verbal(of, i, j), !f.o.mayBeOf(of, i), !f.v.mayBeOf(of, j),
		f.withheld(f.o, i) != f.withheld(f.v, j):
	case f.v.countAkin(f.v.surroundings(p.Version), f.o.norm(i)) > 0 || f.o.countAkin(f.o.surroundings(p.Original), f.v.norm(j)) > 0:
	default:
		f.reportKind(n, typeOf(of), Medium, f.o.Place(i, i+1), f.v.Place(j, j+1))
	}
}

// ofTheSame reports whether the words near two nouns, or those of their sentences and
// the word right before both, tell that they are the same thing's: hit by a tram.
func (f *finder) ofTheSame(i, j int) bool {
	o, v, whole := f.o.Reading, f.v.Reading, 1<<16
	return slots.CommonWords(o, v, i, j, reachOfOpposite) > 1 || slots.SameBeside(o, v, i, j, -1) && slots.CommonWords(o, v, i, j, whole) > 3
}

// ofKind returns the words of some sentences that are of a kind and not quoted.
func (s *side) ofKind(sentences []int) []int {
	var out []int
	for _, x := range sentences {
		for w := s.Article.Sentences[x].FirstWord; w < s.Article.Sentences[x].LastWord; w++ {
			if !s.quoted[w] && !s.Entries[w].Function && english.HasKind(s.norm(w)) {
				out = append(out, w)
			}
		}
	}
	return out
}

// aroundRetold is how many sentences before and after a passage may have the noun that
// it seems to lack.
const aroundRetold = 5

// surroundings returns some sentences and those around them.
func (s *side) surroundings(sentences []int) []int {
	return facts.Range(max(0, sentences[0]-aroundRetold), min(len(s.Article.Sentences), sentences[len(sentences)-1]+aroundRetold+1))
}

// exchangedIn reports a noun for which the version has another, by the only edit of a passage,
// that no list says to exclude it, and "only" where it is gone or new. A noun that the thesaurus
// lacks may be a rare word for the same.
func (f *finder) exchangedIn(n int, p *Row, e wording.Edit) {
	x := exchange.Passage{O: f.o.Reading, V: f.v.Reading, Original: p.Original, Version: p.Version}
	if x.Only(f.o.Within(e.Original), f.v.Within(e.Version)) {
		o, v := f.o.beside(e.Original, p.Original), f.v.beside(e.Version, p.Version)
		f.report(Hedge, Medium, n, o, v, "“{version}” does not hold of the same as the original's “{original}”")
		return
	}
	o, v, known := x.Nouns(f.o.Within(e.Original), f.v.Within(e.Version))
	if len(o) == 0 || !known && p.Similarity < nearVerbatim {
		return
	}
	severity := Low
	if known {
		severity = Medium
	}
	f.reportKind(n, Term, severity, f.o.Place(o[0], o[len(o)-1]+1), f.v.Place(v[0], v[len(v)-1]+1))
}
