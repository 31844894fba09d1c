package diffing

import "slices"

// numbersAndDates lists the original's quantities, dates and times, in its order.
func (l *ledger) numbersAndDates() []Entry {
	out := append(l.numbers(), l.dates()...)
	slices.SortStableFunc(out, func(a, b Entry) int { return a.Places[0].Start - b.Places[0].Start })
	return out
}

// numbers lists the original's quantities.
func (l *ledger) numbers() []Entry {
	o := l.original()
	var out []Entry
	for _, q := range o.quantitiesOf(all(o.article.Sentences)) {
		p := o.place(q.first-q.hedged, q.last)
		out = append(out, l.tally(p, []Type{Numeral, Hedge}, func(a int) *Place {
			v := l.collation.profiles[a]
			for _, j := range l.carriers(l.survey.Comparisons[a], p) {
				for _, x := range l.quantitiesIn(v, j) {
					if same(q, x) {
						return v.place(x.first, x.last)
					}
				}
			}
			return nil
		}))
	}
	return out
}

// dates lists the original's dates and times.
func (l *ledger) dates() []Entry {
	o := l.original()
	published := publication(o.article)
	var out []Entry
	for _, w := range o.whensOf(all(o.article.Sentences), published) {
		p := o.place(w.first, w.last)
		out = append(out, l.tally(p, []Type{Date}, func(a int) *Place {
			v := l.collation.profiles[a]
			d := dateFinder{originalDate: published, versionDate: publication(v.article)}
			for _, x := range v.whensOf(l.carriers(l.survey.Comparisons[a], p), d.versionDate) {
				if d.agree(w, x) {
					return v.place(x.first, x.last)
				}
			}
			return nil
		}))
	}
	return out
}

// tally makes the entry of a place of the original: what the versions' findings
// of some types say of it, and otherwise where a version has the same.
func (l *ledger) tally(p *Place, types []Type, same func(version int) *Place) Entry {
	e := l.entry(p.Text)
	e.Places = []Place{*p}
	for a, m := range l.survey.Comparisons {
		s := &e.Versions[a]
		if m == nil {
			s.State = Right
			continue
		}
		for _, t := range types {
			l.changes(s, m, t, p)
		}
		if len(s.Forms) == 0 && s.Right == 0 {
			if at := same(a); at != nil {
				s.rightAt(at)
			}
		}
		s.settle()
	}
	return e
}
