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
		e := l.entry(p.Text)
		e.Places = []Place{*p}
		for a, m := range l.survey.Comparisons {
			s := &e.Versions[a]
			if m == nil {
				s.State = Right
				continue
			}
			v := l.collation.profiles[a]
			l.changes(s, m, Numeral, p)
			l.changes(s, m, Hedge, p)
			for _, j := range l.carriers(m, p) {
				for _, x := range l.quantitiesIn(v, j) {
					if same(q, x) && len(s.Forms) == 0 && s.Right == 0 {
						s.rightAt(v.place(x.first, x.last))
					}
				}
			}
			s.settle()
		}
		out = append(out, e)
	}
	return out
}

// dates lists the original's dates and times.
func (l *ledger) dates() []Entry {
	o := l.original()
	var out []Entry
	for _, w := range o.whensOf(all(o.article.Sentences), publication(o.article)) {
		p := o.place(w.first, w.last)
		e := l.entry(p.Text)
		e.Places = []Place{*p}
		for a, m := range l.survey.Comparisons {
			s := &e.Versions[a]
			if m == nil {
				s.State = Right
				continue
			}
			v := l.collation.profiles[a]
			l.changes(s, m, Date, p)
			d := dateFinder{originalDate: publication(o.article), versionDate: publication(v.article)}
			for _, x := range v.whensOf(l.carriers(m, p), d.versionDate) {
				if len(s.Forms) == 0 && s.Right == 0 && d.agree(w, x) {
					s.rightAt(v.place(x.first, x.last))
				}
			}
			s.settle()
		}
		out = append(out, e)
	}
	return out
}
