package sheet

import (
	"slices"

	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

// Do carries out an action, if it is one of the list's.
func (f *Findings) Do(a keys.Action) {
	before := f.Cursor
	f.wanted = ""
	f.scrollPane(a)
	if f.grid.Do(a) {
		way := 1
		if f.Cursor < before || a == keys.GoBottom {
			way = -1
		}
		f.settle(way)
		f.Select()
		return
	}
	switch a {
	case keys.NextChange:
		f.toGroup(1)
	case keys.PreviousChange:
		f.toGroup(-1)
	case keys.NextFinding:
		f.toNext(1, "finding that was not seen", func(e *story.Entry) bool { return !e.Dealt() })
	case keys.PreviousFinding:
		f.toNext(-1, "finding that was not seen", func(e *story.Entry) bool { return !e.Dealt() })
	case keys.NextMatch:
		f.remark = f.search.turn(f.Cursor, 1)
		f.toRow(f.search.next(f.Cursor, 1))
	case keys.PreviousMatch:
		f.remark = f.search.turn(f.Cursor, -1)
		f.toRow(f.search.next(f.Cursor, -1))
	case keys.SortNext:
		f.By, f.Reversed = (f.By+1)%story.EntryColumns, false
	case keys.SortTurn:
		f.Reversed = !f.Reversed
	case keys.NextTab:
		f.Group = (f.Group + 1) % story.Groupings
	case keys.PreviousTab:
		f.Group = (f.Group + story.Groupings - 1) % story.Groupings
	case keys.ClearAll:
		f.filter = reader.Filter{}
	}
}

// toNext moves the cursor to the next entry that is wanted, or for way = -1 to the
// previous one. what names it.
func (f *Findings) toNext(way int, what string, wanted func(*story.Entry) bool) bool {
	ok := f.advance(way, func(i int) bool { return f.List[i].Heading == "" && wanted(&f.List[i].Entry) })
	if !ok {
		f.remark = cells.NoMore(what, way)
	}
	f.settle(way)
	f.Select()
	return ok
}

// ToKind moves the cursor to the next finding of a type; after the last comes the
// first.
func (f *Findings) ToKind(t finding.Type) {
	wanted := func(e *story.Entry) bool { return e.Finding >= 0 && e.Reading.Findings[e.Finding].Type == t }
	if f.toNext(1, "", wanted) {
		f.remark = ""
		return
	}
	at := f.Cursor
	f.Cursor = -1
	if f.toNext(1, "", wanted) {
		f.remark = "on from the top"
		return
	}
	f.Cursor, f.remark = at, "no finding of that kind is shown"
	f.settle(1)
}

// toGroup moves the cursor to the first entry of the next group, or of the one
// before.
func (f *Findings) toGroup(way int) {
	if f.Group == story.Ungrouped {
		f.remark = "the list is not grouped"
		return
	}
	first := func(i int) bool { return i > 0 && f.List[i].Heading == "" && f.List[i-1].Heading != "" }
	if !f.advance(way, first) {
		f.remark = cells.NoMore("group", way)
	}
	f.settle(1)
	f.Select()
}

func (f *Findings) toRow(i int) {
	if i >= 0 {
		f.Cursor = i
		f.settle(1)
		f.Select()
	}
}

// ToMark brings the cursor to the entry that the mark of a key belongs to, if it is shown.
func (f *Findings) ToMark(key string) {
	of := func(r FindingRow) bool {
		return r.Heading == "" && (r.Key() == key || r.Passage >= 0 && r.Reading != nil && r.Reading.Keys[r.Passage] == key)
	}
	if e := f.Current(); e != nil && of(FindingRow{Entry: *e}) {
		return
	}
	if i := slices.IndexFunc(f.List, of); i >= 0 {
		f.Cursor, f.wanted = i, f.List[i].Key()
	}
}
