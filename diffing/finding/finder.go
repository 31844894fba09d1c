// Package finding finds what in a comparison an editor has to act on.
//
// It takes the rows of a comparison (sentences, the sentences that carry them,
// and the edits between the two) and the readings of both articles. Each kind of
// finding has a file. One rule holds for all: report only what can be shown, with
// the places in both texts that show it.
package finding

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/corpus/workers"
	"storydiff/diffing/facts"
	"storydiff/diffing/rewording"
	"storydiff/diffing/slots"
	"storydiff/diffing/wording"
)

// A Row is a row of a comparison: sentences of the original beside the sentences
// of the version that carry them.
type Row struct {
	// Similarity is how similar the two sides are, 0 to 1. Where they were linked
	// through another version's wording, it is their similarity to that.
	Similarity float64
	// Original and Version are indexes of sentences, ascending. One of them
	// may be empty.
	Original, Version []int
	// Edits cover every byte of the passage's sentences, in order. None
	// reaches over the end of a sentence.
	Edits []wording.Edit
}

// inPart reports whether the version has none of the row, or folds sentences of it
// into one, so that what they say may stand elsewhere.
func (r *Row) inPart() bool { return len(r.Version) == 0 || len(r.Version) < len(r.Original) }

// A Finding is a departure from the original that an editor would act on.
type Finding struct {
	Type     Type
	Severity Severity
	Passage  int // index into Comparison.Passages, or -1 where it is about the whole version
	// Original and Version are the places that show it, one of which may be nil.
	Original, Version *facts.Place
	Note              string // says in plain words what differs
}

// Type is the kind of a finding.
type Type uint8

// The types of a finding.
const (
	Name        Type = iota // a person, place or organisation is written otherwise
	Numeral                 // a number, unit or currency differs
	Date                    // a date or weekday differs
	Quotation               // a direct quotation is altered, invented or gone
	Attribution             // a statement is given to somebody else
	Negation                // a statement is turned into its opposite
	Hedge                   // "about", "alleged", "could" or "said" is left out, made stronger or added
	Term                    // a fixed term is rendered in other words, or a word by another of its kind
	Lead                    // the original's lead is gone or no longer first
	Credit                  // the agency is no longer credited
	types
)

// TypeCount is how many types there are.
const TypeCount = int(types)

// Types lists every type in order.
func Types() []Type {
	all := make([]Type, TypeCount)
	for i := range all {
		all[i] = Type(i)
	}
	return all
}

// String returns the type's name as in the JSON form.
func (t Type) String() string {
	return [TypeCount]string{
		Name: "name", Numeral: "number", Date: "date", Quotation: "quotation", Attribution: "attribution",
		Negation: "negation", Hedge: "hedge", Term: "term", Lead: "lead", Credit: "credit",
	}[t]
}

// Severity is how much a finding matters to a news desk.
type Severity uint8

// The severities.
const (
	Low    Severity = iota // nuance
	Medium                 // should be fixed
	High                   // needs a correction
)

// Severities lists every severity, the gravest first.
func Severities() []Severity { return []Severity{High, Medium, Low} }

// String returns the severity's name as in the JSON form.
func (s Severity) String() string { return [...]string{"low", "medium", "high"}[s] }

// A finder collects the findings of a comparison from its rows.
type finder struct {
	rows      []Row
	o, v      *side
	lexicon   *facts.Lexicon
	misspelt  map[int]bool  // words of the version that misspell a name
	slots     []slots.Found // by row, see readSlots
	findings  []Finding
	byPassage map[int][]int // indexes into findings

	knownNumbers *knownNumbers // see known
	turned       map[int]bool  // findings, by index, that say who does what to whom
}

// A side is one of the two articles, with where its words stand in the rows.
type side struct {
	*facts.Reading
	quoted  []bool // by word: it stands between quotation marks
	passage []int  // by sentence: the first row that has it, or -1
}

func newSide(p *facts.Reading, rows []Row, of func(*Row) []int) *side {
	s := &side{Reading: p, quoted: p.Quoted(), passage: facts.NoIndexes(len(p.Article.Sentences))}
	for n := range rows {
		for _, i := range of(&rows[n]) {
			if s.passage[i] < 0 {
				s.passage[i] = n
			}
		}
	}
	return s
}

// passageOf returns the first row that has word w, or -1.
func (s *side) passageOf(w int) int {
	return s.passage[s.Article.FindSentence(s.Article.Words[w].Start)]
}

// Find returns the findings on the rows of a comparison of o, the original, and
// v, the version, in the version's order. Those about the whole version come
// first. Both readings have names and sketches, in lexicon l.
func Find(o, v *facts.Reading, l *facts.Lexicon, rows []Row) []Finding {
	f := finder{
		rows: rows, lexicon: l, misspelt: make(map[int]bool), byPassage: make(map[int][]int), turned: make(map[int]bool),
		o: newSide(o, rows, func(p *Row) []int { return p.Original }),
		v: newSide(v, rows, func(p *Row) []int { return p.Version }),
	}
	f.readSlots()
	g := f // for the second goroutine; neither changes what both share
	g.misspelt, g.byPassage = make(map[int]bool), make(map[int][]int)
	var names *nameFinder
	workers.Both(facts.Long(o, v), func() {
		names = f.names()
		f.titles()
		f.nationalities()
		f.terms()
		f.quotations() // after terms, because what was reported as a term is left out
	}, func() {
		g.numbers()
		g.headNumbers()
		g.dates()
		g.hedges()
		g.headHedges()
		g.negations()
		g.standings()
		g.attributions()
		g.leads()
		g.credits()
	})
	for passage, list := range g.byPassage {
		for _, k := range list {
			f.byPassage[passage] = append(f.byPassage[passage], len(f.findings)+k)
		}
	}
	f.findings = append(f.findings, g.findings...)
	names.otherNames() // last: another speaker or another quotation says more
	names.statements()
	names.leftNames()
	f.otherKinds()
	f.contrasts()
	names.additions()
	f.reconsider()
	slices.SortStableFunc(f.findings, inOrder)
	return f.findings
}

// reconsider makes mild what was found where the two sides may say the same in other
// words, so that nobody can be sure that it is one.
func (f *finder) reconsider() {
	for k := range f.findings {
		x := &f.findings[k]
		kind, ok := kindsOfDoubt[x.Type]
		if !ok || x.Severity == Low || x.Passage < 0 || f.turned[k] {
			continue
		}
		row := &f.rows[x.Passage]
		p := rewording.Pair{O: f.o.Reading, V: f.v.Reading, Original: row.Original, Version: row.Version, Verbatim: row.Similarity >= nearVerbatim}
		if p.MayBeSame(kind, x.Original, x.Version) {
			x.Severity = Low
		}
	}
}

// kindsOfDoubt are what a finding of a type is to package rewording.
var kindsOfDoubt = map[Type]rewording.Kind{
	Negation: rewording.Polarity, Hedge: rewording.Certainty, Attribution: rewording.Source,
	Term: rewording.Noun, Numeral: rewording.Number, Date: rewording.Date,
}

// inOrder puts findings in the version's order, then in the original's.
func inOrder(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.Passage, b.Passage),
		cmp.Compare(start(a.Version), start(b.Version)),
		cmp.Compare(start(a.Original), start(b.Original)),
		cmp.Compare(a.Type, b.Type),
		strings.Compare(a.Note, b.Note),
	)
}

func start(p *facts.Place) int {
	if p == nil {
		return -1
	}
	return p.Start
}

// report adds a finding on a passage, or -1 for the whole version, with its place
// in each article, one of which may be nil. In the note, {original} and {version}
// stand for the texts of the places; more lists other names in the note, each
// followed by what it stands for.
func (f *finder) report(t Type, severity Severity, passage int, original, version *facts.Place, note string, more ...string) {
	if passage >= 0 && f.isFurniture(&f.rows[passage]) {
		return // the same words on both sides, that are no story
	}
	if original != nil && version != nil && strings.EqualFold(original.Text, version.Text) {
		o, v := slots.Apart(f.o.Reading, f.v.Reading, original, version)
		more = append(more, "{original}", o, "{version}", v)
	}
	if original != nil {
		more = append(more, "{original}", original.Text)
	}
	if version != nil {
		more = append(more, "{version}", version.Text)
	}
	f.byPassage[passage] = append(f.byPassage[passage], len(f.findings))
	f.findings = append(f.findings, Finding{t, severity, passage, original, version, strings.NewReplacer(more...).Replace(note)})
}

// pairs calls do for every passage of the text that has sentences on both sides.
func (f *finder) pairs(do func(n int, p *Row)) {
	for n := range f.rows {
		if p := &f.rows[n]; len(p.Original) > 0 && len(p.Version) > 0 && !f.isHead(p) {
			do(n, p)
		}
	}
}

// replaced calls do with the words of both sides for every edit of a passage that
// replaces one phrase by another.
func (f *finder) replaced(p *Row, do func(o, v []int)) {
	for _, e := range p.Edits {
		if e.Op == wording.Replace && e.Class == wording.Wording {
			do(f.o.Within(e.Original), f.v.Within(e.Version))
		}
	}
}

// either reports whether a word of a passage has one of some traits, on either
// side.
func (f *finder) either(p *Row, any facts.Traits) bool {
	for _, i := range p.Original {
		if f.o.Sentences[i].Traits&any != 0 {
			return true
		}
	}
	for _, j := range p.Version {
		if f.v.Sentences[j].Traits&any != 0 {
			return true
		}
	}
	return false
}

// found reports whether a passage has a finding already for which is returns true.
func (f *finder) found(passage int, is func(*Finding) bool) bool {
	return slices.ContainsFunc(f.byPassage[passage], func(n int) bool { return is(&f.findings[n]) })
}

// reported reports whether a passage has a finding of a type already whose place
// in the version overlaps p.
func (f *finder) reported(t Type, passage int, p *facts.Place) bool {
	return f.found(passage, func(x *Finding) bool {
		return x.Type == t && x.Version != nil && x.Version.Start < p.End && p.Start < x.Version.End
	})
}

// retract takes back what was last reported of a type on a passage, if it rests on a
// place of the original about which more can be said.
func (f *finder) retract(passage int, t Type, original *facts.Place) {
	list := f.byPassage[passage]
	if last := len(f.findings) - 1; len(list) > 0 && list[len(list)-1] == last {
		if x := &f.findings[last]; x.Type == t && overlap(x.Original, original) {
			f.findings, f.byPassage[passage] = f.findings[:last], list[:len(list)-1]
		}
	}
}
