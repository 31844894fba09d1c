package diffing

import (
	"fmt"
	"slices"
	"time"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// dates compares the dates and times of each passage. Forms of the same date
// are no finding; one that is gone is low, if it stands nowhere else in the
// version.
func (f *finder) dates() {
	d := dateFinder{finder: f, originalDate: publication(f.o.article), versionDate: publication(f.v.article)}
	d.everywhere = f.v.whensOf(all(f.v.article.Sentences), d.versionDate)
	d.originals = f.o.whensOf(all(f.o.article.Sentences), d.originalDate)
	f.pairs(func(n int, p *Row) {
		d.compare(n, f.o.whensOf(p.Original, d.originalDate), f.v.whensOf(p.Version, d.versionDate))
	})
}

func all[T any](s []T) []int {
	out := make([]int, len(s))
	for i := range out {
		out[i] = i
	}
	return out
}

// publication is the day an article says it is of, or zero.
func publication(a *corpus.Article) time.Time {
	if len(a.Date) < 10 {
		return time.Time{}
	}
	t, err := time.Parse("2006-01-02", a.Date[:10])
	if err != nil {
		return time.Time{}
	}
	return t
}

type dateFinder struct {
	*finder
	originalDate, versionDate time.Time
	everywhere                []when // of the version
	originals                 []when // of the original
}

func (p *profile) whensOf(sentences []int, published time.Time) []when {
	var out []when
	for _, i := range sentences {
		if p.story(i) {
			s := p.article.Sentences[i]
			out = append(out, p.whens(s.FirstWord, s.LastWord, published)...)
		}
	}
	return out
}

// compare pairs the dates of a passage that agree, then reports of the rest
// those that contradict one another and those that are gone.
func (d *dateFinder) compare(passage int, original, version []when) {
	if len(original) > manyNumbers || len(version) > manyNumbers {
		return
	}
	d.earliest(passage, original, version)
	used := make([]bool, len(version))
	rest := d.pairOff(original, version, used, func(o, v when) bool { return o.day == 0 || v.day > 0 || v.month == 0 })
	for _, o := range rest {
		if n := indexOf(version, used, func(v when) bool { return o.day > 0 && d.agree(o, v) }); n >= 0 {
			d.report(Low, passage, o, &version[n], "only %[1]s where the original has %[2]s")
		}
	}
	rest = d.pairOff(rest, version, used, func(o, v when) bool { return true })
	for _, o := range rest {
		n := indexOf(version, used, func(v when) bool { return sameGrain(o, v) && !d.saidElsewhere(o, v) })
		if n >= 0 {
			used[n] = true
			severity, what := contradiction(o, version[n])
			d.report(severity, passage, o, &version[n], what)
			continue
		}
		if n := indexOf(version, used, func(v when) bool { return d.otherDay(o, v) }); n >= 0 {
			used[n] = true
			d.report(Low, passage, o, &version[n], "%[1]s is "+d.dayOf(version[n])+" by the version's own date; the original has %[2]s")
			continue
		}
		if !d.stated(o) {
			d.report(Low, passage, o, nil, "the version does not give %[2]s")
		}
	}
}

// saidElsewhere reports whether a date of the version, of another month than
// the original's here, is one that the original gives in another place: then
// the version took it from there.
func (d *dateFinder) saidElsewhere(o, v when) bool {
	if o.month == v.month || v.day == 0 {
		return false
	}
	return slices.ContainsFunc(d.originals, func(x when) bool { return x.first != o.first && x.day > 0 && d.agree(x, v) })
}

// pairOff takes out the dates of the original for which the version has one
// that agrees and satisfies ok, and returns the others.
func (d *dateFinder) pairOff(original, version []when, used []bool, ok func(o, v when) bool) (rest []when) {
	for _, o := range original {
		if n := indexOf(version, used, func(v when) bool { return d.agree(o, v) && ok(o, v) }); n >= 0 {
			used[n] = true
			continue
		}
		rest = append(rest, o)
	}
	return rest
}

// otherDay reports whether the original names a weekday and the version says
// "yesterday" or the like, which by its own date is another.
func (d *dateFinder) otherDay(o, v when) bool {
	return o.weekday > 0 && o.day == 0 && v.resolved && v.day > 0 && v.unit == ""
}

// dayOf is a date's weekday in words.
func (d *dateFinder) dayOf(v when) string {
	return time.Date(v.year, time.Month(v.month), v.day, 0, 0, 0, 0, time.UTC).Format("Monday, January 2")
}

func indexOf(list []when, used []bool, ok func(when) bool) int {
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
func (d *dateFinder) stated(o when) bool {
	if o.unit != "" {
		return true // what is gone with it is gone with the sentence
	}
	if o.year == 0 && o.month == 0 && o.day == 0 && o.weekday == 0 && o.hour < 0 {
		return true
	}
	for _, v := range d.everywhere {
		c := d.complete(v, d.versionDate)
		if d.agree(o, v) && (o.year == 0 || c.year > 0) && (o.month == 0 || c.month > 0) && (o.day == 0 || c.day > 0) {
			return true
		}
	}
	return false
}

// agree reports whether two dates can be the same: nothing that both state
// differs, and they state something in common.
func (d *dateFinder) agree(o, v when) bool {
	if o.resolved && v.resolved && o.phrase == v.phrase {
		return true // told on different days, but told alike
	}
	if o.unit != "" && o.unit != "decade" && o.unit == v.unit && (d.originalDate.IsZero() || d.versionDate.IsZero() || english.RelativeUnits[o.unit]) {
		return o.step == v.step
	}
	if (o.unit != "") != (v.unit != "") && (english.RelativeUnits[o.unit] || english.RelativeUnits[v.unit]) {
		return true // a week against a day: cannot be told apart
	}
	if o.weekday > 0 && o.weekday == v.weekday && o.day == 0 && v.day == 0 {
		return true // a weekday by its name alone
	}
	if (o.unit == "decade") != (v.unit == "decade") {
		return false
	}
	o, v = d.complete(o, d.originalDate), d.complete(v, d.versionDate)
	common := false
	for _, pair := range [...][2]int{{o.year, v.year}, {o.month, v.month}, {o.day, v.day}, {o.weekday, v.weekday}} {
		if pair[0] != 0 && pair[1] != 0 {
			if pair[0] != pair[1] {
				return false
			}
			common = true
		}
	}
	if o.hour >= 0 && v.hour >= 0 {
		return sameTime(o, v)
	}
	if unknown(o) || unknown(v) {
		return true // cannot be told apart, and what cannot be shown is not said
	}
	return common
}

// unknown reports whether nothing of a date is known: "yesterday" in an
// article without a date.
func unknown(w when) bool {
	return w.resolved && w.year == 0 && w.month == 0 && w.day == 0 && w.weekday == 0 && w.hour < 0
}

// sameTime allows for the twelve-hour clock where a text does not say which
// half of the day it means.
func sameTime(o, v when) bool {
	if o.exact && v.exact {
		return o.hour == v.hour && o.minute == v.minute
	}
	return o.minute == v.minute && o.hour%12 == v.hour%12
}

// complete works out what follows from what is stated: the weekday of a full
// date, the date of the weekday nearest to the article's.
func (d *dateFinder) complete(w when, published time.Time) when {
	switch {
	case w.year > 0 && w.month > 0 && w.day > 0 && w.weekday == 0:
		t := time.Date(w.year, time.Month(w.month), w.day, 0, 0, 0, 0, time.UTC)
		w.weekday = (int(t.Weekday())+6)%7 + 1
	case w.weekday > 0 && w.day == 0 && !published.IsZero():
		back := (int(published.Weekday())+6)%7 + 1 - w.weekday
		if back < 0 {
			back += 7
		}
		if back > 3 {
			back -= 7
		}
		t := published.AddDate(0, 0, -back)
		w.year, w.month, w.day = t.Year(), int(t.Month()), t.Day()
	case w.day > 0 && w.month > 0 && w.year == 0 && w.weekday == 0 && !published.IsZero():
		w.year = published.Year()
		return d.complete(w, published)
	}
	return w
}

// sameGrain reports whether two dates state the same things, so that the one
// stands in the other's place.
func sameGrain(o, v when) bool {
	if o.resolved != v.resolved || o.unit != v.unit {
		return false // "yesterday" moves with the day of printing
	}
	return (o.month > 0) == (v.month > 0) && (o.day > 0) == (v.day > 0) && (o.hour >= 0) == (v.hour >= 0) &&
		((o.month > 0) || (o.weekday > 0) == (v.weekday > 0) && (o.year > 0) == (v.year > 0))
}

// contradiction says which part of two dates differs.
func contradiction(o, v when) (Severity, string) {
	switch {
	case o.hour >= 0:
		return High, "%[1]s where the original has %[2]s"
	case o.month != v.month, o.day != v.day, o.year > 0 && v.year > 0 && o.year != v.year:
		return High, "%[1]s where the original has %[2]s"
	}
	return Medium, "%[1]s where the original has %[2]s"
}

func (d *dateFinder) report(severity Severity, passage int, o when, v *when, note string) {
	x := Finding{Type: Date, Severity: severity, Passage: passage, Original: d.o.place(o.first, o.last)}
	text := ""
	if v != nil {
		x.Version = d.v.place(v.first, v.last)
		text = x.Version.Text
	}
	if text == "" {
		x.Note = fmt.Sprintf(note, "", x.Original.Text)
	} else {
		x.Note = fmt.Sprintf(note, text, x.Original.Text)
	}
	d.add(x)
}
