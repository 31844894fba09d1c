package finding

import (
	"cmp"
	"slices"
	"strings"

	"storydiff/corpus/workers"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// A finder collects the findings of a comparison whose passages and edits
// are made.
type finder struct {
	rows      []Row
	o, v      *side
	lexicon   *facts.Lexicon
	misspelt  map[int]bool // words of the version that misspell a name
	findings  []Finding
	byPassage map[int][]int // indexes into findings
}

// A side is one of the two articles, with what the rows make of it.
type side struct {
	*facts.Reading
	quoted  []bool // by word: it stands between quotation marks
	passage []int  // by word: the first passage that has it, or -1
}

func newSide(p *facts.Reading, rows []Row, of func(*Row) []int) *side {
	s := &side{Reading: p, quoted: p.Quoted(), passage: facts.NoIndexes(len(p.Article.Words))}
	for n := range rows {
		for _, i := range of(&rows[n]) {
			x := p.Article.Sentences[i]
			for w := x.FirstWord; w < x.LastWord && s.passage[w] < 0; w++ {
				s.passage[w] = n
			}
		}
	}
	return s
}

// Find returns the findings on a comparison's rows, in the version's order;
// those about the whole version come first.
func Find(o, v *facts.Reading, l *facts.Lexicon, rows []Row) []Finding {
	f := finder{
		rows: rows, lexicon: l, misspelt: make(map[int]bool), byPassage: make(map[int][]int),
		o: newSide(o, rows, func(p *Row) []int { return p.Original }),
		v: newSide(v, rows, func(p *Row) []int { return p.Version }),
	}
	g := f // neither half changes what they share
	g.misspelt, g.byPassage = make(map[int]bool), make(map[int][]int)
	var halves workers.Group
	halves.Go(func() {
		f.names()
		f.titles()
		f.nationalities()
		f.terms()
		f.quotations() // after terms: what is reported there is not reported again
	})
	halves.Go(func() {
		g.numbers()
		g.dates()
		g.hedges()
		g.negations()
		g.attributions()
		g.leads()
		g.credits()
	})
	halves.Wait()
	f.findings = append(f.findings, g.findings...)
	slices.SortStableFunc(f.findings, inOrder)
	return f.findings
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

// report adds a finding on a passage, or on the whole version with -1, that
// rests on a place of each article, or of one. In its note {original} and
// {version} stand for their texts; more are other names and what they stand
// for, in turn.
func (f *finder) report(t Type, severity Severity, passage int, original, version *facts.Place, note string, more ...string) {
	if original != nil {
		more = append(more, "{original}", original.Text)
	}
	if version != nil {
		more = append(more, "{version}", version.Text)
	}
	f.byPassage[passage] = append(f.byPassage[passage], len(f.findings))
	f.findings = append(f.findings, Finding{t, severity, passage, original, version, strings.NewReplacer(more...).Replace(note)})
}

// pairs calls do for every passage that has both sides.
func (f *finder) pairs(do func(n int, p *Row)) {
	for n := range f.rows {
		if p := &f.rows[n]; len(p.Original) > 0 && len(p.Version) > 0 {
			do(n, p)
		}
	}
}

// replaced calls do with the words of both sides for every edit of a passage
// that puts one phrase for another.
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

// found reports whether a finding of some kind stands on a passage already.
func (f *finder) found(passage int, is func(*Finding) bool) bool {
	return slices.ContainsFunc(f.byPassage[passage], func(n int) bool { return is(&f.findings[n]) })
}

// reported reports whether a finding of a type stands on a passage's place in
// the version already.
func (f *finder) reported(t Type, passage int, p *facts.Place) bool {
	return f.found(passage, func(x *Finding) bool {
		return x.Type == t && x.Version != nil && x.Version.Start < p.End && p.Start < x.Version.End
	})
}
