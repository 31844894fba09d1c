package story

import (
	"fmt"
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
)

// LedgerTab is one of the lists of the ledger.
type LedgerTab uint8

// The tabs, in the order on the screen.
const (
	NamesTab      LedgerTab = iota // names
	NumbersTab                     // numbers
	QuotationsTab                  // quotations
	SharedTab                      // departures that several versions share, of every type
	LedgerTabs                     // the number of tabs
)

// String returns the tab's name, as the screen has it.
func (t LedgerTab) String() string {
	return [...]string{"names", "numbers", "quotations", "shared"}[t]
}

// One is what one item of the tab is called.
func (t LedgerTab) One() string {
	return [...]string{"name", "number", "quotation", "shared"}[t]
}

// A LedgerItem is a row of the ledger: a name, number, quotation or other fact
// of the original.
type LedgerItem struct {
	Text   string
	Places []facts.Place // where the original has it
	// Versions is indexed by article. It is nil for the original, for a version
	// not compared yet, and for one that does not share the departure.
	Versions []*LedgerStanding
	// Shared lists the forms, other than the original's, that several versions
	// have.
	Shared []SharedForm
	// Where tells the item from another with the same label: its paragraph.
	Where string
	// Departure is set in the tab of shared departures; nil elsewhere.
	Departure *diffing.Departure
}

// Label is the text that the item's row begins with.
func (it *LedgerItem) Label() string {
	if it.Departure == nil {
		return it.Text
	}
	return it.Text + " → " + it.Departure.Version
}

// A LedgerStanding says what a version has in the place of an item.
type LedgerStanding struct {
	*diffing.Standing
	// LeftOut is set if the item is missing though the version carries its
	// sentence.
	LeftOut bool
	// Sharing has for each of Forms the number of other versions with that form.
	Sharing []int
}

// A SharedForm is a form that several versions have in the place of an item.
type SharedForm struct {
	Text     string
	Articles []int // indexes of the versions, ascending
}

// Gravest returns the index of the form of the highest severity, the first of
// several, or -1 if there is no form.
func (s *LedgerStanding) Gravest() int {
	best := -1
	for i, f := range s.Forms {
		if best < 0 || f.Severity > s.Forms[best].Severity {
			best = i
		}
	}
	return best
}

// Kind is the kind of passage whose sign and colour are used for the standing.
func (s *LedgerStanding) Kind() diffing.Kind {
	switch s.State {
	case diffing.Right:
		return diffing.Kept
	case diffing.Missing:
		return diffing.Dropped
	case diffing.Changed:
		if f := s.Gravest(); f >= 0 && s.Forms[f].Severity > finding.Low {
			return diffing.Garbled
		}
	}
	return diffing.Reworded
}

// A ledgerTally counts the items of a tab.
type ledgerTally struct {
	Changed  int // items that some version has changed, with the sign of what is at odds
	Versions []tallyOfVersion
	Longest  int // width in cells of the longest label, at most FullItemWidth
}

// tallyOfVersion counts the items that a version has changed, as Changed does, and those
// that it does not have.
type tallyOfVersion struct{ Changed, Missing int }

// tallyOf counts the items of a tab in a story of so many articles.
func tallyOf(items []LedgerItem, articles int) ledgerTally {
	t := ledgerTally{Versions: make([]tallyOfVersion, articles)}
	for i := range items {
		t.Longest = max(t.Longest, cells.Width(cells.Opening(items[i].Label(), FullItemWidth)))
		changed := false
		for a, s := range items[i].Versions {
			switch {
			case s == nil:
			case s.Kind() == diffing.Garbled:
				t.Versions[a].Changed++
				changed = true
			case s.State == diffing.Missing:
				t.Versions[a].Missing++
			}
		}
		if changed {
			t.Changed++
		}
	}
	return t
}

// rank is 0 for an item that some version has changed, and 1 for others. What was
// dismissed as no fault counts too, so that no row moves away while one goes through
// them.
func (it *LedgerItem) rank() int {
	for _, v := range it.Versions {
		if v != nil && (v.State == diffing.Changed || v.Accepted > 0) {
			return 0
		}
	}
	return 1
}

// ledgerItems makes the rows of every tab: first the items that some version
// has changed, then the rest, both in the order of the original.
func ledgerItems(s *Survey) (tabs [LedgerTabs][]LedgerItem) {
	for t, entries := range [SharedTab][]diffing.Entry{s.Names, s.Numbers, s.Quotations} {
		for i := range entries {
			tabs[t] = append(tabs[t], s.entryItem(&entries[i]))
		}
		tellApart(tabs[t], s.Story.Articles[s.Original])
		slices.SortStableFunc(tabs[t], func(x, y LedgerItem) int { return x.rank() - y.rank() })
	}
	for i := range s.Departures {
		tabs[SharedTab] = append(tabs[SharedTab], s.departureItem(&s.Departures[i]))
	}
	return tabs
}

// tellApart sets where items stand in the original that are called the same.
func tellApart(items []LedgerItem, original *text.Article) {
	called := map[string]int{}
	for i := range items {
		called[items[i].Text]++
	}
	for i := range items {
		it := &items[i]
		if called[it.Text] < 2 || len(it.Places) == 0 {
			continue
		}
		if k := original.FindSentence(it.Places[0].Start); k >= 0 {
			it.Where = fmt.Sprintf("¶%s%d", cells.NoBreak, original.Sentences[k].Paragraph+1)
		}
	}
}

func (s *Survey) entryItem(e *diffing.Entry) LedgerItem {
	it := LedgerItem{Text: e.Text, Places: e.Places, Versions: make([]*LedgerStanding, len(s.Readings))}
	var f cells.Folder
	byForm := map[string]int{} // index into forms
	var forms []SharedForm
	for a, r := range s.Readings {
		if r == nil {
			continue
		}
		standing := &LedgerStanding{Standing: &e.Versions[a]}
		it.Versions[a] = standing
		if standing.State == diffing.Missing {
			for _, p := range e.Places {
				standing.LeftOut = standing.LeftOut || s.carried(a, p.Start)
			}
		}
		for _, form := range standing.Forms {
			key := string(f.Fold(form.Text))
			i, ok := byForm[key]
			if !ok {
				i = len(forms)
				byForm[key] = i
				forms = append(forms, SharedForm{Text: form.Text})
			}
			if list := forms[i].Articles; len(list) == 0 || list[len(list)-1] != a {
				forms[i].Articles = append(list, a)
			}
		}
	}
	for _, v := range it.Versions {
		if v == nil {
			continue
		}
		for _, form := range v.Forms {
			v.Sharing = append(v.Sharing, len(forms[byForm[string(f.Fold(form.Text))]].Articles)-1)
		}
	}
	for _, form := range forms {
		if len(form.Articles) > 1 {
			it.Shared = append(it.Shared, form)
		}
	}
	return it
}

// departureItem makes the row of a shared departure. Versions that do not share
// it have no standing.
func (s *Survey) departureItem(d *diffing.Departure) LedgerItem {
	it := LedgerItem{
		Text:      d.Original,
		Versions:  make([]*LedgerStanding, len(s.Readings)),
		Shared:    []SharedForm{{d.Version, d.Articles}},
		Departure: d,
	}
	for i, a := range d.Articles {
		f := &s.Readings[a].Findings[d.Findings[i]]
		if i == 0 {
			it.Places = []facts.Place{*f.Original}
		}
		it.Versions[a] = &LedgerStanding{
			Standing: &diffing.Standing{
				State:  diffing.Changed,
				Forms:  []diffing.Form{{Text: f.Version.Text, Count: 1, Severity: f.Severity}},
				Places: []facts.Place{*f.Version},
			},
			Sharing: []int{len(d.Articles) - 1},
		}
	}
	return it
}

// PassesItem tells whether the filter lets an item through, for the version with
// the given index.
func (f RowFilter) PassesItem(it *LedgerItem, version int) bool {
	here := it.Versions[version]
	switch f {
	case wrongHere:
		return here != nil && here.State == diffing.Changed
	case goneHere:
		return here != nil && here.State == diffing.Missing
	case wrongAnywhere:
		for _, v := range it.Versions {
			if v != nil && v.State == diffing.Changed {
				return true
			}
		}
		return false
	}
	return true
}

// FullItemWidth is the largest width in cells that a row gives to its item.
const FullItemWidth = 44
