package finding

import (
	"slices"
	"time"

	"storydiff/diffing/facts"
)

// dates compares the dates and times of each passage. Another form of the same
// date is no finding. A date that stands nowhere in the version is one of low
// severity.
func (f *finder) dates() {
	d := dateFinder{f, facts.Published{Original: facts.Publication(f.o.Article), Version: facts.Publication(f.v.Article)}}
	f.pairs(func(n int, p *Row) {
		d.compare(n, newPairing(f.o.WhensOf(p.Original), f.v.WhensOf(p.Version)))
	})
	d.headDates()
}

type dateFinder struct {
	*finder
	facts.Published
}

// compare pairs the dates of a passage that agree, then reports of the rest
// those that contradict one another and those that are gone.
func (d *dateFinder) compare(passage int, dates *pairing[facts.When]) {
	d.earliest(passage, dates.original, dates.version)
	d.otherDates(passage, dates)
	d.lengths(passage)
	dates.pair(func(o, v facts.When) { d.otherSide(passage, o, v) }, func(o, v facts.When) bool { return d.Agree(o, v) && (o.Day == 0 || v.Day > 0 || v.Month == 0) })
	for _, o := range dates.original {
		if n := slices.IndexFunc(dates.version, func(v facts.When) bool { return o.Day > 0 && d.Agree(o, v) }); n >= 0 {
			d.differs(Low, passage, o, dates.version[n], "only {version} where the original has {original}")
		}
	}
	dates.pair(func(o, v facts.When) { d.otherSide(passage, o, v) }, d.Agree)
	contradicts := func(o, v facts.When) bool { return facts.SameGrain(o, v) && !d.saidElsewhere(o, v) }
	dates.pair(func(o, v facts.When) {
		if contradicts(o, v) {
			d.differs(contradiction(o, v), passage, o, v, "{version} where the original has {original}")
		} else {
			d.differs(Low, passage, o, v, "{version} is {day} by the version's own date; the original has {original}", "{day}", d.dayOf(v))
		}
	}, contradicts, d.otherDay)
	for _, o := range dates.original {
		if !d.stated(o) {
			d.report(Date, Low, passage, d.o.Place(o.First, o.Last), nil, "the version does not give {original}")
		}
	}
}

// otherDates reports dates between the same words on both sides of a passage that
// contradict each other, and takes them out of the pairing.
func (d *dateFinder) otherDates(passage int, dates *pairing[facts.When]) {
	for _, x := range d.slots[passage].Pairs {
		o, v := x.O.When, x.V.When
		if o == nil || v == nil || d.Agree(*o, *v) || !facts.SameGrain(*o, *v) {
			continue
		}
		d.differs(contradiction(*o, *v), passage, *o, *v, "{version} where the original has {original}")
		dates.original = slices.DeleteFunc(dates.original, func(w facts.When) bool { return w.First == o.First })
		dates.version = slices.DeleteFunc(dates.version, func(w facts.When) bool { return w.First == v.First })
	}
}

func (d *dateFinder) differs(severity Severity, passage int, o, v facts.When, note string, more ...string) {
	d.report(Date, severity, passage, d.o.Place(o.First, o.Last), d.v.Place(v.First, v.Last), note, more...)
}

// saidElsewhere reports whether a date of the version, of another month than
// the original's here, is one that the original gives in another place: then
// the version took it from there.
func (d *dateFinder) saidElsewhere(o, v facts.When) bool {
	if o.Month == v.Month || v.Day == 0 {
		return false
	}
	return slices.ContainsFunc(d.o.AllWhens(), func(x facts.When) bool { return x.First != o.First && x.Day > 0 && d.Agree(x, v) })
}

// otherDay reports whether one side names a weekday and the other has "yesterday" or
// the like. Such dates are compared only after those that agree are
// taken out, so the version's is another day by its own date.
func (d *dateFinder) otherDay(o, v facts.When) bool {
	return d.weekdayOnly(o) && d.dayReckoned(v) || d.weekdayOnly(v) && d.dayReckoned(o)
}

func (d *dateFinder) weekdayOnly(w facts.When) bool { return w.Weekday > 0 && w.Day == 0 }

func (d *dateFinder) dayReckoned(w facts.When) bool { return w.Resolved && w.Day > 0 && w.Unit == "" }

// dayOf is a date's weekday in words.
func (d *dateFinder) dayOf(v facts.When) string {
	v = v.Complete(d.Version)
	return time.Date(v.Year, time.Month(v.Month), v.Day, 0, 0, 0, 0, time.UTC).Format("Monday, January 2")
}

// stated reports whether a date of the original stands anywhere in the
// version. One that only the article's date can tell is not looked for where
// that date is unknown.
func (d *dateFinder) stated(o facts.When) bool {
	if o.Unit != "" {
		return true // a relative period such as "last week" is not looked for
	}
	if o.Year == 0 && o.Month == 0 && o.Day == 0 && o.Weekday == 0 && o.Hour < 0 {
		return true
	}
	for _, v := range d.v.AllWhens() {
		c := v.Complete(d.Version)
		if d.Agree(o, v) && (o.Year == 0 || c.Year > 0) && (o.Month == 0 || c.Month > 0) && (o.Day == 0 || c.Day > 0) {
			return true
		}
	}
	return false
}

// contradiction returns how grave the difference of two dates is: medium where
// only the weekday differs, or where a day may have been read for a month;
// otherwise high.
func contradiction(o, v facts.When) Severity {
	if (o.Turnable || v.Turnable) && o.Day == v.Month && o.Month == v.Day {
		return Medium
	}
	if o.Hour >= 0 || o.Unit != "" && v.Unit != o.Unit || o.Month != v.Month || o.Day != v.Day || o.Year > 0 && v.Year > 0 && o.Year != v.Year {
		return High
	}
	return Medium
}

// earliest reports a day that the original gives as the earliest possible one
// and the version as the day: "not before Saturday" beside "on Saturday".
func (d *dateFinder) earliest(passage int, original, version []facts.When) {
	for _, o := range original {
		if !d.o.EarliestAt(o) {
			continue
		}
		for _, v := range version {
			if !d.Agree(o, v) || d.v.EarliestAt(v) || d.v.LeftOpen(v) {
				continue
			}
			x, y := d.o.Place(max(0, o.First-2), o.Last), d.v.Place(max(0, v.First-1), v.Last)
			d.report(Hedge, Medium, passage, x, y, "“{version}” is given as the day; in the original it is the earliest: “{original}”")
			return
		}
	}
}

// contrary are the words for how something lies to a date that cannot both hold.
var contrary = map[[2]string]Severity{
	{"before", "after"}: High, {"before", "since"}: High, {"by", "from"}: High, {"by", "since"}: High, {"by", "after"}: High, {"until", "since"}: High,
	{"until", "from"}: High, {"until", "after"}: High, {"before", "from"}: High,
	{"after", "in"}: Medium, {"before", "in"}: Medium, {"by", "until"}: Low, // the same in some languages
}

// otherSide reports a date before which something is in the original and after which
// it is in the version, or the other way round, and one that bounds something in the
// original and is its date in the version: after 1935, in 1935.
func (d *dateFinder) otherSide(passage int, o, v facts.When) {
	a, b := d.o.RelationTo(o), d.v.RelationTo(v)
	severity, ok := contrary[[2]string{a.Word, b.Word}]
	if !ok {
		severity, ok = contrary[[2]string{b.Word, a.Word}]
		ok = ok && severity == High
	}
	if !ok || severity != High && (!a.Bare || !b.Bare || o.Hour >= 0 || d.v.LeftOpen(v) || d.v.hasTime(b.First)) {
		return
	}
	d.report(Date, severity, passage, d.o.Place(a.First, o.Last), d.v.Place(b.First, v.Last), "“{version}” where the original has “{original}”")
}

// hasTime reports whether "until" at word w is how long somebody has, so that it is a
// last day: they have until Friday to pay.
func (s *side) hasTime(w int) bool {
	return anyOf(max(0, w-4), w, func(k int) bool {
		return slices.Contains([]string{"have", "has", "had", "given", "gives", "gave", "time"}, s.norm(k))
	})
}

// lengths reports a length of time that lies after something in the original and
// before it in the version: three years after the flood, three years before it.
func (d *dateFinder) lengths(passage int) {
	p := &d.rows[passage]
	version := d.v.QuantitiesOf(p.Version)
	for _, o := range d.o.QuantitiesOf(p.Original) {
		a, first := d.o.LiesFrom(o)
		if a == 0 {
			continue
		}
		for _, v := range version {
			b, from := d.v.LiesFrom(v)
			if a*b >= 0 || !facts.SameQuantity(o, v) || !d.shareWord(first, from) {
				continue
			}
			d.report(Date, High, passage, d.o.Place(o.First, o.Last+1), d.v.Place(v.First, v.Last+1), "“{version}” where the original has “{original}”")
			return
		}
	}
}

// headDates reports a date above the text for which the original has another there,
// in nearly the same words, and which it has nowhere else.
func (d *dateFinder) headDates() {
	d.nearHeads(func(n int, p *Row) {
		dates := newPairing(d.o.WhensOf(p.Original), d.v.WhensOf(p.Version))
		dates.pair(nil, d.Agree)
		dates.version = slices.DeleteFunc(dates.version, func(v facts.When) bool {
			return slices.ContainsFunc(d.o.AllWhens(), func(o facts.When) bool { return facts.SameGrain(o, v) && d.Agree(o, v) })
		})
		dates.pair(func(o, v facts.When) {
			d.differs(contradiction(o, v), n, o, v, "{version} where the original has {original}")
		}, facts.SameGrain)
	})
}
