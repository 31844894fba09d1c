package finding

import (
	"slices"
	"time"

	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// dates compares the dates and times of each passage. Forms of the same date
// are no finding; one that is gone is low, if it stands nowhere else in the
// version.
func (f *finder) dates() {
	d := DateFinder{finder: f, OriginalDate: facts.Publication(f.o.Article), VersionDate: facts.Publication(f.v.Article)}
	d.everywhere = f.v.Whens()
	d.originals = f.o.Whens()
	f.pairs(func(n int, p *Row) {
		d.compare(n, f.o.WhensOf(p.Original), f.v.WhensOf(p.Version))
	})
}

type DateFinder struct {
	*finder
	OriginalDate, VersionDate time.Time
	everywhere                []facts.When // of the version
	originals                 []facts.When // of the original
}

// compare pairs the dates of a passage that agree, then reports of the rest
// those that contradict one another and those that are gone.
func (d *DateFinder) compare(passage int, original, version []facts.When) {
	if len(original) > facts.ManyNumbers || len(version) > facts.ManyNumbers {
		return
	}
	d.earliest(passage, original, version)
	used := make([]bool, len(version))
	rest := d.pairOff(original, version, used, func(o, v facts.When) bool { return o.Day == 0 || v.Day > 0 || v.Month == 0 })
	for _, o := range rest {
		if n := indexOf(version, used, func(v facts.When) bool { return o.Day > 0 && d.Agree(o, v) }); n >= 0 {
			d.report(Date, Low, passage, d.o.Place(o.First, o.Last), d.v.Place(version[n].First, version[n].Last), "only {version} where the original has {original}")
		}
	}
	rest = d.pairOff(rest, version, used, func(o, v facts.When) bool { return true })
	for _, o := range rest {
		n := indexOf(version, used, func(v facts.When) bool { return sameGrain(o, v) && !d.saidElsewhere(o, v) })
		if n >= 0 {
			used[n] = true
			severity, what := contradiction(o, version[n])
			d.report(Date, severity, passage, d.o.Place(o.First, o.Last), d.v.Place(version[n].First, version[n].Last), what)
			continue
		}
		if n := indexOf(version, used, func(v facts.When) bool { return d.otherDay(o, v) }); n >= 0 {
			used[n] = true
			d.report(Date, Low, passage, d.o.Place(o.First, o.Last), d.v.Place(version[n].First, version[n].Last), "{version} is {day} by the version's own date; the original has {original}", "{day}", d.dayOf(version[n]))
			continue
		}
		if !d.stated(o) {
			d.report(Date, Low, passage, d.o.Place(o.First, o.Last), nil, "the version does not give {original}")
		}
	}
}

// saidElsewhere reports whether a date of the version, of another month than
// the original's here, is one that the original gives in another place: then
// the version took it from there.
func (d *DateFinder) saidElsewhere(o, v facts.When) bool {
	if o.Month == v.Month || v.Day == 0 {
		return false
	}
	return slices.ContainsFunc(d.originals, func(x facts.When) bool { return x.First != o.First && x.Day > 0 && d.Agree(x, v) })
}

// pairOff takes out the dates of the original for which the version has one
// that agrees and satisfies ok, and returns the others.
func (d *DateFinder) pairOff(original, version []facts.When, used []bool, ok func(o, v facts.When) bool) (rest []facts.When) {
	for _, o := range original {
		if n := indexOf(version, used, func(v facts.When) bool { return d.Agree(o, v) && ok(o, v) }); n >= 0 {
			used[n] = true
			continue
		}
		rest = append(rest, o)
	}
	return rest
}

// otherDay reports whether the original names a weekday and the version says
// "yesterday" or the like, which by its own date is another.
func (d *DateFinder) otherDay(o, v facts.When) bool {
	return o.Weekday > 0 && o.Day == 0 && v.Resolved && v.Day > 0 && v.Unit == ""
}

// dayOf is a date's weekday in words.
func (d *DateFinder) dayOf(v facts.When) string {
	return time.Date(v.Year, time.Month(v.Month), v.Day, 0, 0, 0, 0, time.UTC).Format("Monday, January 2")
}

func indexOf(list []facts.When, used []bool, ok func(facts.When) bool) int {
	for n, w := range list {
		if !used[n] && ok(w) {
			return n
		}
	}
	return -1
}

// stated reports whether a date of the original stands anywhere in the
// version. One that only the article's date can tell is not looked for where
// that date is unknown.
func (d *DateFinder) stated(o facts.When) bool {
	if o.Unit != "" {
		return true // what is gone with it is gone with the sentence
	}
	if o.Year == 0 && o.Month == 0 && o.Day == 0 && o.Weekday == 0 && o.Hour < 0 {
		return true
	}
	for _, v := range d.everywhere {
		c := d.complete(v, d.VersionDate)
		if d.Agree(o, v) && (o.Year == 0 || c.Year > 0) && (o.Month == 0 || c.Month > 0) && (o.Day == 0 || c.Day > 0) {
			return true
		}
	}
	return false
}

// Agree reports whether two dates can be the same: nothing that both state
// differs, and they state something in common.
func (d *DateFinder) Agree(o, v facts.When) bool {
	if o.Resolved && v.Resolved && o.Phrase == v.Phrase {
		return true // told on different days, but told alike
	}
	if o.Unit != "" && o.Unit != "decade" && o.Unit == v.Unit && (d.OriginalDate.IsZero() || d.VersionDate.IsZero() || english.Is(o.Unit, english.RelativePeriod)) {
		return o.Step == v.Step
	}
	if (o.Unit != "") != (v.Unit != "") && (english.Is(o.Unit, english.RelativePeriod) || english.Is(v.Unit, english.RelativePeriod)) {
		return true // a week against a day: cannot be told apart
	}
	if o.Weekday > 0 && o.Weekday == v.Weekday && o.Day == 0 && v.Day == 0 {
		return true // a weekday by its name alone
	}
	if (o.Unit == "decade") != (v.Unit == "decade") {
		return false
	}
	o, v = d.complete(o, d.OriginalDate), d.complete(v, d.VersionDate)
	common := false
	for _, pair := range [...][2]int{{o.Year, v.Year}, {o.Month, v.Month}, {o.Day, v.Day}, {o.Weekday, v.Weekday}} {
		if pair[0] != 0 && pair[1] != 0 {
			if pair[0] != pair[1] {
				return false
			}
			common = true
		}
	}
	if o.Hour >= 0 && v.Hour >= 0 {
		return sameTime(o, v)
	}
	if unknown(o) || unknown(v) {
		return true // cannot be told apart, and what cannot be shown is not said
	}
	return common
}

// unknown reports whether nothing of a date is known: "yesterday" in an
// article without a date.
func unknown(w facts.When) bool {
	return w.Resolved && w.Year == 0 && w.Month == 0 && w.Day == 0 && w.Weekday == 0 && w.Hour < 0
}

// sameTime allows for the twelve-hour clock where a text does not say which
// half of the day it means.
func sameTime(o, v facts.When) bool {
	if o.Exact && v.Exact {
		return o.Hour == v.Hour && o.Minute == v.Minute
	}
	return o.Minute == v.Minute && o.Hour%12 == v.Hour%12
}

// complete works out what follows from what is stated: the weekday of a full
// date, the date of the weekday nearest to the article's.
func (d *DateFinder) complete(w facts.When, published time.Time) facts.When {
	switch {
	case w.Year > 0 && w.Month > 0 && w.Day > 0 && w.Weekday == 0:
		t := time.Date(w.Year, time.Month(w.Month), w.Day, 0, 0, 0, 0, time.UTC)
		w.Weekday = (int(t.Weekday())+6)%7 + 1
	case w.Weekday > 0 && w.Day == 0 && !published.IsZero():
		back := (int(published.Weekday())+6)%7 + 1 - w.Weekday
		if back < 0 {
			back += 7
		}
		if back > 3 {
			back -= 7
		}
		t := published.AddDate(0, 0, -back)
		w.Year, w.Month, w.Day = t.Year(), int(t.Month()), t.Day()
	case w.Day > 0 && w.Month > 0 && w.Year == 0 && w.Weekday == 0 && !published.IsZero():
		w.Year = published.Year()
		return d.complete(w, published)
	}
	return w
}

// sameGrain reports whether two dates state the same things, so that the one
// stands in the other's place.
func sameGrain(o, v facts.When) bool {
	if o.Resolved != v.Resolved || o.Unit != v.Unit {
		return false // "yesterday" moves with the day of printing
	}
	return (o.Month > 0) == (v.Month > 0) && (o.Day > 0) == (v.Day > 0) && (o.Hour >= 0) == (v.Hour >= 0) &&
		((o.Month > 0) || (o.Weekday > 0) == (v.Weekday > 0) && (o.Year > 0) == (v.Year > 0))
}

// contradiction says which part of two dates differs.
func contradiction(o, v facts.When) (Severity, string) {
	switch {
	case o.Hour >= 0:
		return High, "{version} where the original has {original}"
	case o.Month != v.Month, o.Day != v.Day, o.Year > 0 && v.Year > 0 && o.Year != v.Year:
		return High, "{version} where the original has {original}"
	}
	return Medium, "{version} where the original has {original}"
}
