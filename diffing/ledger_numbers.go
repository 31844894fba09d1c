package diffing

import (
	"slices"

	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

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
	for _, q := range o.Quantities() {
		p := o.Place(q.First-q.Hedged, q.Last)
		out = append(out, l.tally(p, []finding.Type{finding.Numeral, finding.Hedge}, func(a int) *facts.Place {
			v := l.collation.readings[a]
			for _, x := range v.QuantitiesOf(l.carriers(l.survey.Comparisons[a], p)) {
				if facts.SameQuantity(q, x) {
					return v.Place(x.First, x.Last)
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
	published := facts.Publication(o.Article)
	var out []Entry
	for _, w := range o.Whens() {
		p := o.Place(w.First, w.Last)
		out = append(out, l.tally(p, []finding.Type{finding.Date}, func(a int) *facts.Place {
			v := l.collation.readings[a]
			d := facts.Published{Original: published, Version: facts.Publication(v.Article)}
			for _, x := range v.WhensOf(l.carriers(l.survey.Comparisons[a], p)) {
				if d.Agree(w, x) {
					return v.Place(x.First, x.Last)
				}
			}
			return nil
		}))
	}
	return out
}

// tally returns the entry for a place of the original. Where the findings of some
// types on a version say nothing about it, same looks for it in the version, and
// returns nil if it is not there.
func (l *ledger) tally(p *facts.Place, types []finding.Type, same func(version int) *facts.Place) Entry {
	e := l.entry(p.Text)
	e.Places = []facts.Place{*p}
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
		s.setState()
	}
	return e
}
