package finding

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/corpus/workers"
	"storydiff/diffing/facts"
)

// A finder collects the findings of a comparison whose passages and edits
// are made.
type finder struct {
	rows    []Row
	o, v    *facts.Reading
	lexicon *facts.Lexicon
	// ofWord gives for each word of the version its passage, or -1; ofOriginal
	// for each of the original the first that carries it.
	ofWord, ofOriginal []int
	// originalQuoted and versionQuoted mark the words between quotation marks.
	originalQuoted, versionQuoted []bool
	misspelt                      map[int]bool // words of the version that misspell a name
	findings                      []Finding
	byPassage                     map[int][]int // indexes into findings
}

// Find returns the findings on a comparison's rows, in the version's order;
// those about the whole version come first.
func Find(o, v *facts.Reading, l *facts.Lexicon, rows []Row) []Finding {
	f := finder{
		rows: rows, o: o, v: v, lexicon: l,
		ofWord: facts.None(len(v.Article.Words)), ofOriginal: facts.None(len(o.Article.Words)),
		originalQuoted: o.Quoted(), versionQuoted: v.Quoted(),
		misspelt: make(map[int]bool), byPassage: make(map[int][]int),
	}
	for n, p := range rows {
		for _, j := range p.Version {
			s := v.Article.Sentences[j]
			for w := s.FirstWord; w < s.LastWord; w++ {
				f.ofWord[w] = n
			}
		}
		for _, i := range p.Original {
			s := o.Article.Sentences[i]
			for w := s.FirstWord; w < s.LastWord && f.ofOriginal[w] < 0; w++ {
				f.ofOriginal[w] = n
			}
		}
	}
	g := f // what the two halves share they only read
	g.misspelt, g.byPassage = make(map[int]bool), make(map[int][]int)
	var finding workers.Group
	finding.Go(func() {
		f.names()
		f.offices()
		f.nationalities()
		f.terms()
		f.quotations() // which leaves to terms what is theirs
	})
	finding.Go(func() {
		g.numbers()
		g.dates()
		g.hedges()
		g.negations()
		g.attributions()
		g.leads()
		g.credits()
	})
	finding.Wait()
	f.findings = append(f.findings, g.findings...)
	slices.SortStableFunc(f.findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Passage, b.Passage), cmp.Compare(start(a.Version), start(b.Version)), cmp.Compare(start(a.Original), start(b.Original)), cmp.Compare(a.Type, b.Type), strings.Compare(a.Note, b.Note))
	})
	return f.findings
}

func start(p *facts.Place) int {
	if p == nil {
		return -1
	}
	return p.Start
}

func (f *finder) add(x Finding) {
	f.byPassage[x.Passage] = append(f.byPassage[x.Passage], len(f.findings))
	f.findings = append(f.findings, x)
}

// passageOf returns the passage that holds a word of the version.
func (f *finder) passageOf(word int) int { return f.ofWord[word] }

// pairs calls do for every passage that has both sides.
func (f *finder) pairs(do func(n int, p *Row)) {
	for n := range f.rows {
		if p := &f.rows[n]; len(p.Original) > 0 && len(p.Version) > 0 {
			do(n, p)
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

// reported reports whether a finding of a type stands on a passage's place
// already.
func (f *finder) reported(t Type, passage int, p *facts.Place) bool {
	return slices.ContainsFunc(f.byPassage[passage], func(n int) bool {
		x := &f.findings[n]
		return x.Type == t && x.Version != nil && x.Version.Start < p.End && p.Start < x.Version.End
	})
}
