package sheet

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A ledgerDrawing is all that is needed to draw the ledger.
type ledgerDrawing struct {
	*Ledger
	sheet
	Survey *story.Survey // not nil
}

const (
	leastItem     = 18 // cells of an item of the original
	leastForm     = 13 // cells of a version's column
	fullForm      = 34 // cells to which it is widened if there is room
	afterItem     = 5  // cells for how often the original has an item
	afterItemFrom = 16 // cells of text from which that is shown
)

// ledgerWant returns the widths wanted for the columns of the ledger. longest is
// the width in cells of the longest item.
func ledgerWant(names []string, longest int) gridWant {
	return gridWant{
		LeastText: leastItem, FullText: max(min(longest+afterItem, story.FullItemWidth), leastItem+afterItem),
		LeastCell: nameCell(names, mostGridHeads, leastForm, leastForm+2), FullCell: fullForm,
		Names: names,
	}
}

// rows draws the ledger.
func (v ledgerDrawing) rows() []string {
	var rows []string
	if v.Tabs > 0 {
		rows = append(rows, v.tabLine())
	}
	rows = append(rows, v.headRows()...)
	if v.Figures > 0 {
		rows = append(rows, v.figureRow("changed, missing", v.figuresOf))
	}
	l := v.List()
	for i := l.Top; i < len(l.Shown) && i < l.Top+v.Body; i++ {
		rows = append(rows, v.row(v.gridRow(&v.items()[l.Shown[i]]), i == l.Cursor))
	}
	if len(l.Shown) == 0 {
		rows = append(rows, draw.NewLine(v.Styles, v.width).To(v.gutter).Put(style.Muted, v.nothing()).String())
	}
	for len(rows) < v.plan.Tabs+v.Heads+v.Figures+v.Body {
		rows = append(rows, "")
	}
	rows = append(rows, v.paneRows(v.title(), &v.pane)...)
	return append(rows, ledgerLegend(v.Styles, v.width, v.Legend)...)
}

// nothing says why no row is shown.
func (v ledgerDrawing) nothing() string {
	switch {
	case v.filter != story.EveryRow && len(v.items()) > 0:
		return "Nothing is " + v.filterText() + "; f shows more."
	case v.Tab == story.SharedTab:
		return "No two versions differ from the original in the same way."
	}
	return "The original has none."
}

// filterText describes the filter; empty if it lets everything through.
func (v ledgerDrawing) filterText() string {
	name := v.Names[v.Selected]
	return [...]string{"", "changed anywhere", "changed in " + name, "missing from " + name}[v.filter]
}

// tabLine draws the tabs: the name, the number of items, and the number of those
// that some version has changed. A narrow screen has only the open tab.
func (v ledgerDrawing) tabLine() string {
	l := draw.NewLine(v.Styles, v.width)
	for t := range story.LedgerTabs {
		if v.width < draw.AllTabsFrom && t != v.Tab {
			continue
		}
		r := style.TabIdle
		if t == v.Tab {
			r = style.TabActive
		}
		name, figure := v.tabText(t)
		l.Put(r, name).Put(style.SignRole(diffing.Garbled), figure).Put(style.Plain, " ")
	}
	return l.String()
}

// tabText returns the text of a tab, and the number of changed items after it.
func (v ledgerDrawing) tabText(t story.LedgerTab) (name, figure string) {
	name = fmt.Sprintf(" %s %d ", t, len(v.Survey.Items[t]))
	if n := v.Survey.Tallies[t].Changed; n > 0 && t != story.SharedTab {
		figure = fmt.Sprintf("%s%d ", style.KindMark(diffing.Garbled), n)
	}
	return name, figure
}

// figuresOf writes how many items are changed in a version, and how many are
// missing.
func (v ledgerDrawing) figuresOf(l *draw.Line, article int) {
	n := v.Survey.Tallies[v.Tab].Versions[article]
	if n.Changed > 0 {
		l.Put(style.SignRole(diffing.Garbled), fmt.Sprintf("%s%d ", style.KindMark(diffing.Garbled), n.Changed))
	}
	if n.Missing > 0 {
		l.Put(style.Faint, fmt.Sprintf("%s%d", style.KindMark(diffing.Dropped), n.Missing))
	}
}

func (v ledgerDrawing) gridRow(it *story.LedgerItem) gridRow {
	after := ""
	switch n := len(it.Places); {
	case v.Text < afterItemFrom:
	case n > 1:
		after = fmt.Sprintf(" ×%d", n)
	}
	if it.Where != "" {
		after += " " + it.Where
	}
	text := cells.Opening(it.Label(), v.Text-cells.Width(after))
	return gridRow{text: text, after: after, highlights: v.search.highlights(text), cell: func(l *draw.Line, article int) {
		v.standingCell(l, it, article)
	}}
}

// standingCell writes the cell of an article in the row of an item.
func (v ledgerDrawing) standingCell(l *draw.Line, it *story.LedgerItem, article int) {
	s := it.Versions[article]
	switch {
	case s == nil && v.Survey.Readings[article] == nil:
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
		if s.Accepted > 0 {
			l.Put(style.Faint, " no fault")
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

// formCell writes the form of the highest severity, how often the version has
// it, how many other forms there are, and how many versions share it.
func (v ledgerDrawing) formCell(l *draw.Line, it *story.LedgerItem, s *story.LedgerStanding) {
	i := s.Gravest()
	if i < 0 {
		return
	}
	f := s.Forms[i]
	width := cells.Width(cells.Opening(f.Text, 2*fullForm))
	after, shared := besideForm(s, i, true)
	if 1+width+cells.Width(after+shared) > l.Left() { // signs, where words have no room
		after, shared = besideForm(s, i, false)
	}
	room := l.Left() - 1 - cells.Width(after) - cells.Width(shared)
	if width > room && width <= room+cells.Width(after) {
		after, room = "", room+cells.Width(after)
	}
	if room < 4 {
		after, shared, room = "", "", l.Left()-1
	}
	text := f.Text
	if cells.Width(text) > room && v.Tab != story.NamesTab {
		text = departing(it.Text, text)
	}
	l.Put(style.Plain, " ").Put(style.SeverityRole(f.Severity), cells.Cut(cells.Opening(text, 4*max(room, 1)), room))
	l.Put(style.Muted, after).Put(style.Accent, shared)
}

// besideForm returns what stands behind form i of a standing, in words or in the
// signs that the legend explains: how often the version has it and how many other
// forms, and how many other versions share it.
func besideForm(s *story.LedgerStanding, i int, words bool) (after, shared string) {
	if n := s.Forms[i].Count; n > 1 {
		after = fmt.Sprintf(" ×%d", n)
	}
	others, sharing := len(s.Forms)-1, s.Sharing[i]
	switch {
	case others > 0 && words:
		after += fmt.Sprintf(", %s here", cells.Count(others, "other form", "other forms"))
	case others > 0:
		after += fmt.Sprintf(" +%d", others)
	}
	switch {
	case sharing > 0 && words:
		shared = fmt.Sprintf(", also in %s", cells.Count(sharing, "other", "others"))
	case sharing > 0:
		shared = fmt.Sprintf(" %s%d", style.SharedMark, sharing)
	}
	return after, shared
}

// departing leaves out the words at the beginning that a form shares with the
// original, so that a narrow cell shows what differs.
func departing(original, form string) string {
	same := 0
	for at := 0; at < len(form) && at < len(original) && form[at] == original[at]; at++ {
		if form[at] == ' ' {
			same = at + 1
		}
	}
	if same == 0 || form == original {
		return form
	}
	return cells.Ellipsis + " " + form[same:]
}

// tabAt returns the ledger's tab at a cell of its first row.
func (v ledgerDrawing) tabAt(x int) (story.LedgerTab, bool) {
	end := 0
	for t := range story.LedgerTabs {
		if v.width < draw.AllTabsFrom && t != v.Tab {
			continue
		}
		name, figure := v.tabText(t)
		if end += cells.Width(name + figure + " "); x < end {
			return t, true
		}
	}
	return 0, false
}
