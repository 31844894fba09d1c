package ui

import (
	"slices"

	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/ui/cells"
)

// ledgerTab is a list of the ledger.
type ledgerTab uint8

const (
	namesTab ledgerTab = iota
	numbersTab
	quotationsTab
	sharedTab // departures that several versions share, of every type
	ledgerTabs
)

func (t ledgerTab) String() string {
	return [...]string{"names", "numbers", "quotations", "shared"}[t]
}

// A ledgerItem is a row of the ledger: something that the original says.
type ledgerItem struct {
	text   string
	places []facts.Place // where the original has it
	// versions are by article; nil for one that has nothing to say to it: the
	// original, one not compared yet, one that does not share the departure.
	versions []*ledgerStanding
	// shared are the other forms that several versions have.
	shared []sharedForm
	// departure is what a row of departures is about; nil for any other.
	departure *diffing.Departure
}

// label is what the item's row begins with.
func (it *ledgerItem) label() string {
	if it.departure == nil {
		return it.text
	}
	return it.text + " → " + it.departure.Version
}

// A ledgerStanding is what a version made of an item.
type ledgerStanding struct {
	*diffing.Standing
	// leftOut is set on what is missing from a sentence that the version has.
	leftOut bool
	// sharing counts by form the other versions that have it too.
	sharing []int
}

// A sharedForm is a form that several versions have in an item's place.
type sharedForm struct {
	text     string
	articles []int // ascending
}

// gravest returns the form that matters most, the first of those, and -1 where
// there is none.
func (s *ledgerStanding) gravest() int {
	best := -1
	for i, f := range s.Forms {
		if best < 0 || f.Severity > s.Forms[best].Severity {
			best = i
		}
	}
	return best
}

// kind is the kind of passage whose sign and colour a standing has.
func (s *ledgerStanding) kind() diffing.Kind {
	switch s.State {
	case diffing.Right:
		return diffing.Kept
	case diffing.Missing:
		return diffing.Dropped
	case diffing.Changed:
		if f := s.gravest(); f >= 0 && s.Forms[f].Severity > facts.Low {
			return diffing.Garbled
		}
	}
	return diffing.Reworded
}

// A ledgerTally counts the items of a tab: those that some version has
// otherwise, and by article and state what each version made of them.
type ledgerTally struct {
	changed  int
	versions [][diffing.Missing + 1]int
	longest  int // cells of the longest item, as far as that matters
}

func tallied(items []ledgerItem, articles int) ledgerTally {
	t := ledgerTally{versions: make([][diffing.Missing + 1]int, articles)}
	for i := range items {
		t.longest = max(t.longest, cells.Width(cells.Opening(items[i].label(), fullItem)))
		changed := false
		for a, s := range items[i].versions {
			if s != nil {
				t.versions[a][s.State]++
				changed = changed || s.State == diffing.Changed
			}
		}
		if changed {
			t.changed++
		}
	}
	return t
}

// rank puts the items that some version has otherwise before the rest.
func (it *ledgerItem) rank() int {
	for _, v := range it.versions {
		if v != nil && v.State == diffing.Changed {
			return 0
		}
	}
	return 1
}

// ledgerItems makes the rows of the ledger's tabs: what is changed somewhere,
// then the rest, both in the original's order.
func ledgerItems(s *survey) (tabs [ledgerTabs][]ledgerItem) {
	for t, entries := range [sharedTab][]diffing.Entry{s.Names, s.Numbers, s.Quotations} {
		for i := range entries {
			tabs[t] = append(tabs[t], s.entryItem(&entries[i]))
		}
		slices.SortStableFunc(tabs[t], func(x, y ledgerItem) int { return x.rank() - y.rank() })
	}
	for i := range s.Departures {
		tabs[sharedTab] = append(tabs[sharedTab], s.departureItem(&s.Departures[i]))
	}
	return tabs
}

func (s *survey) entryItem(e *diffing.Entry) ledgerItem {
	it := ledgerItem{text: e.Text, places: e.Places, versions: make([]*ledgerStanding, len(s.readings))}
	var f cells.Folder
	byForm := map[string]int{} // index into forms
	var forms []sharedForm
	for a, r := range s.readings {
		if r == nil {
			continue
		}
		standing := &ledgerStanding{Standing: &e.Versions[a]}
		it.versions[a] = standing
		if standing.State == diffing.Missing {
			for _, p := range e.Places {
				standing.leftOut = standing.leftOut || s.carried(a, p.Start)
			}
		}
		for _, form := range standing.Forms {
			key := string(f.Fold(form.Text))
			i, ok := byForm[key]
			if !ok {
				i = len(forms)
				byForm[key] = i
				forms = append(forms, sharedForm{text: form.Text})
			}
			if list := forms[i].articles; len(list) == 0 || list[len(list)-1] != a {
				forms[i].articles = append(list, a)
			}
		}
	}
	for _, v := range it.versions {
		if v == nil {
			continue
		}
		for _, form := range v.Forms {
			v.sharing = append(v.sharing, len(forms[byForm[string(f.Fold(form.Text))]].articles)-1)
		}
	}
	for _, form := range forms {
		if len(form.articles) > 1 {
			it.shared = append(it.shared, form)
		}
	}
	return it
}

// departureItem makes a row of a departure; the versions that do not share it
// have nothing there.
func (s *survey) departureItem(d *diffing.Departure) ledgerItem {
	it := ledgerItem{
		text:      d.Original,
		versions:  make([]*ledgerStanding, len(s.readings)),
		shared:    []sharedForm{{d.Version, d.Articles}},
		departure: d,
	}
	for i, a := range d.Articles {
		f := &s.readings[a].Findings[d.Findings[i]]
		if i == 0 {
			it.places = []facts.Place{*f.Original}
		}
		it.versions[a] = &ledgerStanding{
			Standing: &diffing.Standing{
				State:  diffing.Changed,
				Forms:  []diffing.Form{{Text: f.Version.Text, Count: 1, Severity: f.Severity}},
				Places: []facts.Place{*f.Version},
			},
			sharing: []int{len(d.Articles) - 1},
		}
	}
	return it
}
