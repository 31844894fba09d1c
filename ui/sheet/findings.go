package sheet

import (
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

// Findings is the screen that lists what there is to act on in all versions: every
// finding, what is flagged or noted, and marks whose words have changed since. It
// is a grid as the coverage is, with the same cursor and search, but its columns are
// what is known of a finding and not the versions.
type Findings struct {
	lists
	grid
	By       story.EntryColumn
	Reversed bool // sorted the other way round than by default
	Group    story.Grouping
	filter   reader.Filter
	all      []story.Entry // whatever the filter, in the order in which they are searched
	List     []FindingRow
	of       [classes]int // rows by class
	made     findingsSource
	places   map[string]string // paragraphs of the entries, by key
	search   rowSearch
	// wanted is the key of the entry to which the cursor goes as soon as it is there;
	// empty for none.
	wanted string
}

// A FindingRow is a row of the list: a heading, or an entry.
type FindingRow struct {
	Heading string // with how many entries it has; empty for an entry
	story.Entry
	index int    // of the entry in Findings.all
	nth   int    // of its class, from 1
	place string // its paragraph; "6a", "6b" for rows that look the same
}

// findingsSource is what the rows were made from.
type findingsSource struct {
	readings []*story.Reading
	order    []int
	revision int
	survey   *story.Survey
	by       story.EntryColumn
	reversed bool
	group    story.Grouping
	filter   reader.Filter
}

func (s *findingsSource) equal(o *findingsSource) bool {
	return slices.Equal(s.readings, o.readings) && slices.Equal(s.order, o.order) && s.revision == o.revision &&
		s.survey == o.survey && s.by == o.by && s.reversed == o.reversed && s.group == o.group && s.filter == o.filter
}

// NewFindings returns the list of findings of a session; its surveys come from of.
func NewFindings(s *story.Session, of *story.Surveyor) Findings {
	return Findings{lists: lists{session: s, surveyor: of}, By: story.SeverityColumn}
}

// update makes the rows if anything that they depend on has changed. The cursor
// stays on its entry, or else where it is; sorted or grouped anew, the list begins at
// its top. The command repeats a search.
func (f *Findings) update() tea.Cmd {
	b := f.session
	now := findingsSource{b.Readings, b.Order, b.Notes.Revision, f.surveyor.Current, f.By, f.Reversed, f.Group, f.filter}
	if f.made.equal(&now) {
		return nil
	}
	entries := !slices.Equal(f.made.readings, b.Readings) || !slices.Equal(f.made.order, b.Order) || f.made.revision != b.Notes.Revision
	read := !slices.Equal(f.made.readings, b.Readings)
	arranged := f.made.readings != nil && (f.made.by != now.by || f.made.reversed != now.reversed || f.made.group != now.group)
	now.readings, now.order = slices.Clone(b.Readings), slices.Clone(b.Order)
	f.made = now
	key := f.wanted
	if e := f.Current(); e != nil && key == "" {
		key = e.Key()
	}
	if entries {
		f.all = b.Entries()
	}
	if read {
		f.places = placesOf(f.all)
	}
	f.makeRows()
	if i := slices.IndexFunc(f.List, func(r FindingRow) bool { return r.Heading == "" && r.Key() == key }); i >= 0 {
		f.Cursor, f.wanted = i, ""
	}
	if arranged { // another order is looked at from its beginning
		f.Cursor, f.Top = 0, 0
	}
	f.grid.Rows = len(f.List)
	f.settle(1)
	if entries {
		return f.search.begin(keys.FindingsScreen, f.search.query, f.texts)
	}
	f.countMatches()
	return nil
}

// Restore brings the list to where it was left: sorted by the column of a heading,
// grouped, with a filter and the cursor on the entry of a key. What it does not know
// is left as it is.
func (f *Findings) Restore(sort string, reversed bool, group string, filter reader.Filter, key string) {
	for c := range story.EntryColumns {
		if c.String() == sort {
			f.By, f.Reversed = c, reversed
		}
	}
	for g := range story.Groupings {
		if g.String() == group {
			f.Group = g
		}
	}
	f.filter, f.wanted = filter, key
}

// Place returns the key of the entry under the cursor, with which Restore brings the
// cursor back; empty for none.
func (f *Findings) Place() string {
	if e := f.Current(); e != nil {
		return e.Key()
	}
	return f.wanted
}

// makeRows filters, sorts and groups the entries.
func (f *Findings) makeRows() {
	b := f.session
	index := make(map[string]int, len(f.all))
	var list []story.Entry
	for i := range f.all {
		if e := &f.all[i]; f.filter.Passes(e) {
			index[e.Key()] = i
			list = append(list, *e)
		}
	}
	b.SortEntries(list, f.By, f.Reversed)
	f.List, f.of = f.List[:0], [classes]int{}
	for _, g := range b.GroupEntries(list, f.Group, f.surveyor.Current) {
		if g.Heading != "" {
			f.List = append(f.List, FindingRow{Heading: g.Heading + " · " + headingText(g.List)})
		}
		for _, e := range g.List {
			class, key := classOf(&e), e.Key()
			f.of[class]++
			f.List = append(f.List, FindingRow{Entry: e, index: index[key], nth: f.of[class], place: f.placeOf(&e, key)})
		}
	}
}

// placeOf names the paragraph of an entry that has a key.
func (f *Findings) placeOf(e *story.Entry, key string) string {
	if place, ok := f.places[key]; ok {
		return place
	}
	return paragraphText(e) // it has come with a mark
}

// paragraphText is the number of an entry's paragraph, in brackets where the original alone
// has it.
func paragraphText(e *story.Entry) string {
	switch n, ofOriginal := e.Paragraph(); {
	case n == 0:
		return "–"
	case ofOriginal:
		return fmt.Sprintf("(%d)", n)
	default:
		return strconv.Itoa(n)
	}
}

// placesOf names the paragraphs of entries, by key: in brackets what the original alone
// has. Entries that look the same on their rows are told apart by letters.
func placesOf(list []story.Entry) map[string]string {
	type look struct {
		article                        int
		kind, place, original, version string
	}
	places := make(map[string]string, len(list))
	alike := map[look][]string{} // keys
	for i := range list {
		e := &list[i]
		place := paragraphText(e)
		l := look{e.Article, e.Kind(), place, "", ""}
		if e.Finding >= 0 {
			l.original, l.version = e.Text(story.OriginalSide), e.Text(story.VersionSide)
			alike[l] = append(alike[l], e.Key())
		}
		places[e.Key()] = place
	}
	for l, keys := range alike {
		for i, key := range keys {
			if len(keys) > 1 && i < 26 {
				places[key] = l.place + string(rune('a'+i))
			}
		}
	}
	return places
}

// headingText counts the entries under a heading.
func headingText(list []story.Entry) string {
	var n [classes]int
	for i := range list {
		n[classOf(&list[i])]++
	}
	if n[2] == len(list) {
		return cells.Count(n[2], "mark", "marks")
	}
	text := cells.Count(n[0], "finding", "findings")
	if n[1] > 0 {
		text += fmt.Sprintf(", %d dismissed", n[1])
	}
	if n[2] > 0 {
		text += ", " + cells.Count(n[2], "mark", "marks")
	}
	return text
}

// texts calls text for all that the list can be searched for, by index of all.
func (f *Findings) texts(text story.RowText) {
	for i := range f.all {
		f.all[i].Search(f.session.Names[f.all[i].Article], func(t string) { text(0, i, t) })
	}
}

// Current returns the entry under the cursor; nil if there is none.
func (f *Findings) Current() *story.Entry {
	if f.Cursor >= len(f.List) || f.List[f.Cursor].Heading != "" {
		return nil
	}
	return &f.List[f.Cursor].Entry
}

// settle moves the cursor off a heading, in the direction way, and back where there
// is nothing in that direction; a heading above the first row in sight is shown.
func (f *Findings) settle(way int) {
	f.showCursor()
	for _, step := range []int{way, -way} {
		for i := f.Cursor; i >= 0 && i < len(f.List); i += step {
			if f.List[i].Heading == "" {
				f.Cursor = i
				f.showCursor()
				if f.Top == i && i > 0 && f.List[i-1].Heading != "" && f.Height > 1 {
					f.Top--
				}
				return
			}
		}
	}
}

// Select makes the version of the entry under the cursor the one that is selected.
func (f *Findings) Select() {
	if e := f.Current(); e != nil {
		f.session.Selected = e.Article
	}
}

// MarkTarget returns what a mark is put on; or none, and why.
func (f *Findings) MarkTarget() (on story.Target, why string) {
	switch e := f.Current(); {
	case e == nil:
		return story.Target{}, "there is no finding here"
	case e.Gone():
		return story.Target{}, "its words were deleted since: drop the mark with x"
	case e.Outdated != nil:
		return story.Target{}, "its words have changed since: keep the mark with space, or drop it with x"
	default:
		return e.Target, ""
	}
}

// Outdated returns the mark under the cursor whose words have changed since; ok is
// false if it is no such mark.
func (f *Findings) Outdated() (r *story.Reading, o review.Outdated, ok bool) {
	if e := f.Current(); e != nil && e.Outdated != nil {
		return e.Reading, *e.Outdated, true
	}
	return nil, review.Outdated{}, false
}
