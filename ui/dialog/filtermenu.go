package dialog

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/style"
)

// A FilterMenu is the dialog in which the filter is set. What it does is seen
// at once behind it.
type FilterMenu struct {
	plain
	of    Filtered
	focus int  // the row
	wide  bool // the menu has two columns
}

// Filtered is a screen that has a filter.
type Filtered interface {
	// CurrentFilter returns the filter in force, and SetFilter replaces it.
	CurrentFilter() reader.Filter
	SetFilter(reader.Filter)
	// FilterCounts says how much there is of what can be asked for.
	FilterCounts() reader.Counts
	// ShownText says how much is shown.
	ShownText() string
}

// NewFilterMenu sets the filter of a screen that has something to filter.
func NewFilterMenu(of Filtered) *FilterMenu { return &FilterMenu{of: of} }

// In is the scene of the menu's keys.
func (m *FilterMenu) In() keys.Scene { return keys.InFilter }

// A filterRow is a row of the menu: something to ask for.
type filterRow struct {
	role   style.Role
	mark   string
	name   string
	figure string
	on     func(reader.Filter) bool
	toggle func(reader.Filter) reader.Filter
}

// filterMenuRows lists what can be asked for: kinds, moves, severities, types
// of findings, marks.
func filterMenuRows(of Filtered) (left, right []filterRow) {
	n := of.FilterCounts()
	for _, k := range diffing.Kinds() {
		left = append(left, filterRow{style.SignRole(k), style.KindMark(k) + " ", k.Label(), fmt.Sprint(n.Kinds[k]),
			func(f reader.Filter) bool { return f.Wants(k) }, func(f reader.Filter) reader.Filter { return f.Toggled(k) }})
	}
	left = append(left, filterRow{style.Moved, style.UpMark + style.DownMark, "moved", fmt.Sprint(n.Moved),
		func(f reader.Filter) bool { return f.Moved }, func(f reader.Filter) reader.Filter { f.Moved = !f.Moved; return f }})
	signs := []draw.MarkSign{{Role: style.Plain, Sign: " "}, {Role: style.Seen, Sign: draw.SeenMark}, {Role: style.Flagged, Sign: draw.FlagMark},
		{Role: style.Noted, Sign: draw.NoteMark}, {Role: style.Faint, Sign: draw.DismissedMark}}
	for i, m := range reader.MarkChoices() {
		left = append(left, filterRow{signs[i].Role, signs[i].Sign + " ", m.String(), fmt.Sprint(n.Marks[m]),
			func(f reader.Filter) bool { return f.Marks&m != 0 }, func(f reader.Filter) reader.Filter { f.Marks ^= m; return f }})
	}
	for _, t := range finding.Types() {
		right = append(right, filterRow{style.Plain, "  ", t.String(), fmt.Sprint(n.Types[t]),
			func(f reader.Filter) bool { return f.Types&(1<<t) != 0 }, func(f reader.Filter) reader.Filter { f.Types ^= 1 << t; return f }})
	}
	for _, s := range finding.Severities() {
		right = append(right, filterRow{style.SeverityRole(s), "  ", reader.SeverityChoice(s), fmt.Sprint(n.AtLeast[s]),
			func(f reader.Filter) bool { return f.Severity == uint8(s)+1 }, func(f reader.Filter) reader.Filter { return f.AtLeast(s) }})
	}
	return left, right
}

// Do carries out an action on the filter in force, or closes the menu.
func (m *FilterMenu) Do(on Host, do keys.Action) tea.Cmd {
	if do == keys.Cancel {
		on.Close()
		return nil
	}
	m.of.SetFilter(m.filterAfter(do))
	return nil
}

// filterAfter moves the cursor, or returns another filter than that in force.
func (m *FilterMenu) filterAfter(do keys.Action) reader.Filter {
	left, right := filterMenuRows(m.of)
	rows := append(left, right...)
	if to, ok := moved(do, m.focus, len(rows), len(left)); ok {
		m.focus = to
		return m.of.CurrentFilter()
	}
	if do == keys.NextField || do == keys.PreviousField { // of two columns each is the next
		do = keys.NextChoice
		if m.focus >= len(left) {
			do = keys.PreviousChoice
		}
	}
	switch do {
	case keys.NextChoice:
		if m.focus < len(left) {
			m.focus = len(left) + min(m.focus, len(right)-1)
		}
	case keys.PreviousChoice:
		if m.focus >= len(left) {
			m.focus = min(m.focus-len(left), len(left)-1)
		}
	case keys.ClearAll:
		return reader.Filter{}
	case keys.Toggle:
		return rows[min(m.focus, len(rows)-1)].toggle(m.of.CurrentFilter())
	}
	return m.of.CurrentFilter()
}

const (
	filterColumn = 34 // cells of a column of the menu
	filterGap    = 3
)

// View draws the menu, in two columns where they have room.
func (m *FilterMenu) View(on draw.Screen) draw.Dialog {
	s, bound, filter := on.Styles, on.Keys, m.of.CurrentFilter()
	d := draw.Dialog{Title: "Show only", Width: draw.DialogWidth(on.Width, 2*filterColumn+filterGap), Cursor: -1}
	left, right := filterMenuRows(m.of)
	if m.wide = d.Width >= 2*filterColumn+filterGap; !m.wide {
		for i, row := range append(left, right...) {
			d.Rows = append(d.Rows, row.line(s, d.Width, filter, i == m.focus).Full())
		}
		d.Focus = m.focus
	} else {
		for i := range max(len(left), len(right)) {
			l := draw.NewLine(s, d.Width)
			for c, column := range [][]filterRow{left, right} {
				l.To(c * (filterColumn + filterGap))
				if at := c*len(left) + i; i < len(column) {
					l.With(column[i].line(s, filterColumn, filter, at == m.focus))
					if at == m.focus {
						d.Focus = i
					}
				}
			}
			d.Rows = append(d.Rows, l.Full())
		}
	}
	hints := []draw.Hint{draw.HintFor("choose", keys.Toggle), draw.HintFor("clear", keys.ClearAll), draw.HintFor("done", keys.Cancel)}
	if m.wide {
		hints = append(hints, draw.HintFor("other column", keys.PreviousChoice, keys.NextChoice))
	}
	d.Foot = 2
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full(),
		draw.NewLine(s, d.Width).Put(style.Faint, cells.Shorten(" "+m.of.FilterCounts().Of, d.Width)).Full(),
		draw.NewLine(s, d.Width).Put(style.Muted, " "+m.of.ShownText()+" shown").Full(),
		draw.NewLine(s, d.Width).With(draw.HintLine(s, bound, keys.InFilter, d.Width, hints...)).Full())
	return d
}

// line draws a row of the menu.
func (row *filterRow) line(s *style.Styles, width int, f reader.Filter, focused bool) *draw.Line {
	l := draw.NewLine(s, width)
	if focused {
		l.Over(style.Selected).Put(style.Accent, style.CursorMark)
	}
	l.To(2)
	if row.on(f) {
		l.Put(style.Accent, "● ")
	} else {
		l.Put(style.Faint, "○ ")
	}
	return l.Put(row.role, row.mark).Put(style.Plain, " "+row.name).PutRight(style.Muted, row.figure).To(width)
}
