package diffing

import (
	"slices"
	"strings"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// A ledger builds the entries of a survey from the readings of a collation and the
// comparisons of the survey.
type ledger struct {
	collation *Collation
	survey    *Survey
	carried   map[*Comparison]map[int][]int // by sentence of the original, the version's
	found     map[*Comparison]map[int][]int // by sentence of the original, the findings
}

func newLedger(c *Collation, s *Survey) *ledger {
	return &ledger{collation: c, survey: s, carried: make(map[*Comparison]map[int][]int), found: make(map[*Comparison]map[int][]int)}
}

func (l *ledger) original() *facts.Reading { return l.collation.readings[l.collation.Original] }

// entry returns an entry that all versions lack so far.
func (l *ledger) entry(text string) Entry {
	e := Entry{Text: text, Versions: make([]Standing, len(l.survey.Comparisons))}
	for a := range e.Versions {
		e.Versions[a].State = Missing
	}
	return e
}

// setState sets the state of a standing from its counts, and sorts its places.
func (s *Standing) setState() {
	switch {
	case len(s.Forms) > 0:
		s.State = Changed
	case s.Right > 0:
		s.State = Right
	}
	slices.SortFunc(s.Places, func(a, b facts.Place) int { return a.Start - b.Start })
}

// note adds a place where the version has something else.
func (s *Standing) note(text string, p facts.Place, severity finding.Severity) {
	s.Places = append(s.Places, p)
	for n := range s.Forms {
		if s.Forms[n].Text == text {
			s.Forms[n].Count++
			s.Forms[n].Severity = max(s.Forms[n].Severity, severity)
			return
		}
	}
	s.Forms = append(s.Forms, Form{Text: text, Count: 1, Severity: severity})
}

// rightAt adds a place where the version has what the original has.
func (s *Standing) rightAt(p *facts.Place) {
	s.Right++
	s.Places = append(s.Places, *p)
}

// acceptedAt adds a place where the version has something else, and a reader has said
// that this is no fault.
func (s *Standing) acceptedAt(p *facts.Place) {
	s.Accepted++
	s.rightAt(p)
}

// names lists the original's names, each under its longest form. A first name that
// always stands before a family name has no entry of its own.
func (l *ledger) names() []Entry {
	o := l.original()
	book := o.NameIndex()
	longest := longestNames(o, book)
	var out []Entry
	for _, form := range book.Forms {
		text, ok := longest[form]
		if !book.Sure[form] || !ok {
			continue
		}
		e := l.entry(text)
		for _, w := range book.Places[form] {
			e.Places = append(e.Places, *o.Place(w, w+1))
		}
		for a, m := range l.survey.Comparisons {
			if m == nil {
				e.Versions[a].State = Right
				continue
			}
			l.nameStanding(&e.Versions[a], l.collation.readings[a], m, form)
		}
		out = append(out, e)
	}
	return out
}

// longestNames returns, for each form that ends a name somewhere, the longest name
// that it ends, as written.
func longestNames(p *facts.Reading, book *facts.NameIndex) map[string]string {
	out := make(map[string]string)
	for _, form := range book.Forms {
		alone := false
		text := ""
		for _, w := range book.Places[form] {
			if _, goesOn := joinedByOf(p, book, w+1); !goesOn && (w+1 >= len(p.Names) || p.Names[w+1] != facts.Surely) {
				alone = true
			}
			first := w
			for first > 0 && p.Names[first-1] == facts.Surely {
				first--
			}
			if start, ok := joinedByOf(p, book, first-1); ok {
				first = start
			}
			if t := strings.Join(strings.Fields(p.Place(first, w+1).Text), " "); len(t) > len(text) {
				text = t
			}
		}
		if alone {
			out[form] = english.WithoutPossessive(text)
		}
	}
	familyFirst(p, book, out)
	return out
}

// joinedByOf returns where a name begins that has an "of" at word of, as in the
// Chamber of Commerce, and whether there is one. Such a name has "the" before it; that
// keeps a person of some place apart. The word before the "of" stands nowhere without
// it, and is no plural, as of people who may be of any place.
func joinedByOf(p *facts.Reading, book *facts.NameIndex, of int) (first int, ok bool) {
	words := p.Article.Words
	if of < 2 || of+1 >= len(words) || words[of].Norm != "of" || p.Names[of-1] != facts.Surely || p.Names[of+1] != facts.Surely {
		return 0, false
	}
	for first = of - 1; first > 0 && p.Names[first-1] == facts.Surely; first-- {
	}
	if first == 0 || words[first-1].Norm != "the" || strings.HasSuffix(words[of-1].Norm, "s") {
		return 0, false
	}
	for _, w := range book.Places[p.NameForm(of-1)] {
		if w+1 >= len(words) || words[w+1].Norm != "of" {
			return 0, false
		}
	}
	return first, true
}

// familyFirst moves names whose family name comes first, such as Wang Yi, from the
// form of their last word to that of the word before, if that stands alone
// elsewhere and the last word never does.
func familyFirst(p *facts.Reading, book *facts.NameIndex, longest map[string]string) {
	for _, form := range book.Forms {
		before := ""
		for _, w := range book.Places[form] {
			if w == 0 || p.Names[w-1] != facts.Surely || before != "" && before != p.NameForm(w-1) {
				before = ""
				break
			}
			before = p.NameForm(w - 1)
		}
		if _, ok := longest[before]; !ok || before == form {
			continue
		}
		if text := longest[form]; len(text) > len(longest[before]) {
			longest[before] = text
		}
		delete(longest, form)
	}
}

func (l *ledger) nameStanding(s *Standing, v *facts.Reading, m *Comparison, form string) {
	wrong := make(map[int]bool) // start bytes of places that are reported
	for n, f := range m.Findings {
		if f.Type != finding.Name || f.Passage < 0 || m.Part(f.Passage).IsHead() || f.Original == nil || f.Version == nil {
			continue
		}
		if !l.lastForm(f.Original, form) {
			if f.Version = l.wholeName(v, &f, form); f.Version == nil {
				continue
			}
			wrong[v.Place(v.WordAt(f.Version.End-1), v.WordAt(f.Version.End-1)+1).Start] = true
		}
		wrong[f.Version.Start] = true
		if f.Severity > finding.Low && m.IsDismissed(n) {
			s.acceptedAt(f.Version)
			continue
		}
		if f.Severity > finding.Low {
			s.note(english.WithoutPossessive(f.Version.Text), *f.Version, f.Severity)
			continue
		}
		s.Places = append(s.Places, *f.Version)
		s.Right++ // another accepted form
	}
	for _, w := range v.NameIndex().Places[form] {
		if p := v.Place(w, w+1); !wrong[p.Start] {
			s.rightAt(p)
		}
	}
	s.setState()
}

// wholeName returns the version's name of which a finding of medium or high has a part before
// the last, where the original's ends with a form: Henriette Szabo for Henrietta Szabo; or nil.
func (l *ledger) wholeName(v *facts.Reading, f *finding.Finding, form string) *facts.Place {
	o := l.original()
	last := func(s *facts.Reading, p *facts.Place) int {
		w := s.WordAt(p.End - 1)
		for w+1 < len(s.Names) && s.Names[w+1] == facts.Surely {
			w++
		}
		return w
	}
	i, j := last(o, f.Original), last(v, f.Version)
	if f.Severity == finding.Low || o.NameForm(i) != form || v.NameForm(j) != form || o.Names[o.WordAt(f.Original.Start)] == facts.NotName {
		return nil
	}
	return v.Place(v.WordAt(f.Version.Start), j+1)
}

// lastForm reports whether a place of the original ends with a name form.
func (l *ledger) lastForm(p *facts.Place, form string) bool {
	o := l.original()
	w := o.WordAt(p.End - 1)
	return o.NameForm(w) == form
}

// changes adds to a standing what the findings of a type say about a place of the
// original.
func (l *ledger) changes(s *Standing, m *Comparison, t finding.Type, p *facts.Place) {
	for _, n := range l.findingsAt(m, p) {
		f := &m.Findings[n]
		if f.Type != t || f.Original == nil || f.Original.Start >= p.End || p.Start >= f.Original.End {
			continue
		}
		switch {
		case f.Version == nil:
		case m.IsDismissed(n):
			s.acceptedAt(f.Version)
		default:
			s.note(f.Version.Text, *f.Version, f.Severity)
		}
	}
}

// findingsAt returns the findings on the text, as indexes into m.Findings, whose
// place in the original begins in the same sentence as p.
func (l *ledger) findingsAt(m *Comparison, p *facts.Place) []int {
	by := l.found[m]
	if by == nil {
		by = make(map[int][]int)
		for n, f := range m.Findings {
			if f.Original != nil && (f.Passage < 0 || !m.Part(f.Passage).IsHead()) {
				i := l.original().Article.FindSentence(f.Original.Start)
				by[i] = append(by[i], n)
			}
		}
		l.found[m] = by
	}
	return by[l.original().Article.FindSentence(p.Start)]
}

// carriers returns the version's sentences in the passages that carry a place
// of the original.
func (l *ledger) carriers(m *Comparison, p *facts.Place) []int {
	by := l.carried[m]
	if by == nil {
		by = make(map[int][]int)
		for _, row := range m.Passages {
			for _, i := range row.Original {
				by[i] = append(by[i], row.Version...)
			}
		}
		l.carried[m] = by
	}
	return by[l.original().Article.FindSentence(p.Start)]
}
