package ui

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A ledgerView is what the ledger is drawn from.
type ledgerView struct {
	*ledger
	sheet
	survey *story.Survey // not nil
}

const (
	leastItem     = 18 // cells of an item of the original
	leastForm     = 13 // cells of a version's column
	fullForm      = 34
	afterItem     = 5 // cells for how often the original has an item
	afterItemFrom = 16
)

// ledgerWant is what the ledger would like for its columns.
// longest is the width of the longest item.
func ledgerWant(names []string, longest int) gridWant {
	return gridWant{
		leastText: leastItem, fullText: max(min(longest+afterItem, story.FullItem), leastItem+afterItem),
		leastCell: nameCell(names, mostGridHeads, leastForm, leastForm+2), fullCell: fullForm,
		names: names,
	}
}

// view returns the ledger's rows.
func (v ledgerView) view() []string {
	var rows []string
	if v.tabs > 0 {
		rows = append(rows, v.tabLine())
	}
	rows = append(rows, v.headRows()...)
	if v.figures > 0 {
		rows = append(rows, v.figureRow("changed, missing", v.figuresOf))
	}
	l := v.list()
	for i := l.top; i < len(l.shown) && i < l.top+v.body; i++ {
		rows = append(rows, v.row(v.gridRow(&v.items()[l.shown[i]]), i == l.cursor))
	}
	if len(l.shown) == 0 {
		rows = append(rows, draw.NewLine(v.styles, v.width).To(v.gutter).Put(style.Muted, v.nothing()).String())
	}
	for len(rows) < v.sheetPlan.tabs+v.heads+v.figures+v.body {
		rows = append(rows, "")
	}
	rows = append(rows, v.paneRows(v.title(), &v.pane)...)
	return append(rows, ledgerLegend(v.styles, v.width, v.legend)...)
}

// nothing says why no row is shown.
func (v ledgerView) nothing() string {
	switch {
	case v.filter != story.EveryRow && len(v.items()) > 0:
		return "Nothing is " + v.filterText() + "; f shows more."
	case v.tab == story.SharedTab:
		return "No two versions differ from the original in the same way."
	}
	return "The original has none."
}

// filterText describes the filter, empty where it lets everything through.
func (v ledgerView) filterText() string {
	name := v.Names[v.selected]
	return [...]string{"", "changed anywhere", "changed in " + name, "missing from " + name}[v.filter]
}

// tabLine names the tabs, with how many items each has, and of how many some
// version has another form. On a narrow screen there is only the open one.
func (v ledgerView) tabLine() string {
	l := draw.NewLine(v.styles, v.width)
	for t := range story.LedgerTabs {
		if v.width < draw.AllTabsFrom && t != v.tab {
			continue
		}
		r := style.TabIdle
		if t == v.tab {
			r = style.TabActive
		}
		name, figure := v.tabText(t)
		l.Put(r, name).Put(style.SignRole(diffing.Garbled), figure).Put(style.Plain, " ")
	}
	return l.String()
}

// tabText is what stands on a tab, and the figure after it.
func (v ledgerView) tabText(t story.LedgerTab) (name, figure string) {
	name = fmt.Sprintf(" %s %d ", t, len(v.survey.Items[t]))
	if n := v.survey.Tallies[t].Changed; n > 0 && t != story.SharedTab {
		figure = fmt.Sprintf("%s%d ", style.KindMark(diffing.Garbled), n)
	}
	return name, figure
}

// figuresOf counts the items that a version has otherwise, and not at all.
func (v ledgerView) figuresOf(l *draw.Line, article int) {
	n := v.survey.Tallies[v.tab].Versions[article]
	if n[diffing.Changed] > 0 {
		l.Put(style.SignRole(diffing.Garbled), fmt.Sprintf("%s%d ", style.KindMark(diffing.Garbled), n[diffing.Changed]))
	}
	if n[diffing.Missing] > 0 {
		l.Put(style.Faint, fmt.Sprintf("%s%d", style.KindMark(diffing.Dropped), n[diffing.Missing]))
	}
}

func (v ledgerView) gridRow(it *story.LedgerItem) gridRow {
	after := ""
	switch n := len(it.Places); {
	case v.text < afterItemFrom:
	case n > 1:
		after = fmt.Sprintf(" ×%d", n)
	}
	text := cells.Opening(it.Label(), v.text-cells.Width(after))
	return gridRow{text: text, after: after, highlights: v.search.highlights(text), cell: func(l *draw.Line, article int) {
		v.standingCell(l, it, article)
	}}
}

// standingCell writes what a version made of an item.
func (v ledgerView) standingCell(l *draw.Line, it *story.LedgerItem, article int) {
	s := it.Versions[article]
	switch {
	case s == nil && v.survey.Readings[article] == nil:
		l.Put(style.Faint, cells.Ellipsis)
		return
	case s == nil:
		l.Put(style.Faint, "·")
		return
	}
	k := s.Kind()
	r := style.SignRole(k)
	if s.State == diffing.Missing && !s.LeftOut {
		r = style.Faint
	}
	l.Put(r, style.KindMark(k))
	switch s.State {
	case diffing.Right:
		if s.Right > 1 || len(it.Places) > 1 {
			l.Put(style.Muted, fmt.Sprintf(" ×%d", s.Right))
		}
	case diffing.Partly:
		l.Put(style.Muted, " in part")
	case diffing.Missing:
		if s.LeftOut {
			l.Put(style.Muted, " left out")
		}
	default:
		v.formCell(l, it, s)
	}
}

// formCell writes the form that matters most, how often it stands there, how
// many others there are, and how many versions share it.
func (v ledgerView) formCell(l *draw.Line, it *story.LedgerItem, s *story.LedgerStanding) {
	i := s.Gravest()
	if i < 0 {
		return
	}
	f := s.Forms[i]
	after := ""
	if f.Count > 1 {
		after += fmt.Sprintf(" ×%d", f.Count)
	}
	if n := len(s.Forms) - 1; n > 0 {
		after += fmt.Sprintf(" +%d", n)
	}
	shared := ""
	if n := s.Sharing[i]; n > 0 {
		shared = fmt.Sprintf(" %s%d", style.SharedMark, n)
	}
	room := l.Left() - 1 - cells.Width(after) - cells.Width(shared)
	if n := cells.Width(cells.Opening(f.Text, 2*fullForm)); n > room && n <= room+cells.Width(after) {
		after, room = "", room+cells.Width(after)
	}
	if room < 4 {
		after, shared, room = "", "", l.Left()-1
	}
	text := f.Text
	if cells.Width(text) > room && v.tab != story.NamesTab {
		text = departing(it.Text, text)
	}
	l.Put(style.Plain, " ").Put(style.SeverityRole(f.Severity), cells.Cut(cells.Opening(text, 4*max(room, 1)), room))
	l.Put(style.Muted, after).Put(style.Accent, shared)
}

// departing leaves out the words that a form begins with like the original, so
// that what is seen of it is what differs.
func departing(original, form string) string {
	same := 0
	for at := 0; at < len(form) && at < len(original) && form[at] == original[at]; at++ {
		if form[at] == ' ' {
			same = at + 1
		}
	}
	if same == 0 {
		return form
	}
	return cells.Ellipsis + " " + form[same:]
}
