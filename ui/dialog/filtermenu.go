package dialog

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/style"
)

// A FilterMenu is the dialog in which the filter is set. What it does is seen
// at once behind it.
type FilterMenu struct {
	Focus int // the row
}

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
func filterMenuRows(r *reader.Model) (left, right []filterRow) {
	f := &r.Text.Figures
	for _, k := range diffing.Kinds() {
		left = append(left, filterRow{style.SignRole(k), style.KindMark(k) + " ", k.String(), fmt.Sprint(f.Passages[k]),
			func(f reader.Filter) bool { return f.Wants(k) }, func(f reader.Filter) reader.Filter { return f.Toggled(k) }})
	}
	left = append(left, filterRow{style.Moved, style.UpMark + style.DownMark, "moved", fmt.Sprint(f.Moved),
		func(f reader.Filter) bool { return f.Moved }, func(f reader.Filter) reader.Filter { f.Moved = !f.Moved; return f }})
	t := r.Notes.Tally(r.Text)
	figures := []int{t.Of - t.Seen, t.Flagged, t.Noted}
	signs := []draw.MarkSign{{Role: style.Plain, Sign: "  "}, {Role: style.Flagged, Sign: draw.FlagMark + " "}, {Role: style.Noted, Sign: draw.NoteMark + " "}}
	for i, m := range reader.MarkChoices() {
		left = append(left, filterRow{signs[i].Role, signs[i].Sign, m.String(), fmt.Sprint(figures[i]),
			func(f reader.Filter) bool { return f.Marks&m != 0 }, func(f reader.Filter) reader.Filter { f.Marks ^= m; return f }})
	}
	for _, t := range finding.Types() {
		right = append(right, filterRow{style.Plain, "  ", t.String(), fmt.Sprint(f.Findings[t]),
			func(f reader.Filter) bool { return f.Types&(1<<t) != 0 }, func(f reader.Filter) reader.Filter { f.Types ^= 1 << t; return f }})
	}
	right = append(right, filterRow{style.Plain, "  ", reader.SeverityChoice(r.Filter.Severity), "",
		func(f reader.Filter) bool { return f.Severity > 0 },
		func(f reader.Filter) reader.Filter {
			f.Severity = (f.Severity + 1) % (uint8(len(finding.Severities())) + 1)
			return f
		}})
	return left, right
}

// Do carries out an action on the filter in force on a reader and returns the
// new one.
func (m *FilterMenu) Do(a keys.Action, r *reader.Model) reader.Filter {
	left, right := filterMenuRows(r)
	rows := append(left, right...)
	switch a {
	case keys.LineDown:
		m.Focus = min(m.Focus+1, len(rows)-1)
	case keys.LineUp:
		m.Focus = max(m.Focus-1, 0)
	case keys.NextChoice:
		if m.Focus < len(left) {
			m.Focus = len(left) + min(m.Focus, len(right)-1)
		}
	case keys.PreviousChoice:
		if m.Focus >= len(left) {
			m.Focus = min(m.Focus-len(left), len(left)-1)
		}
	case keys.ClearAll:
		return reader.Filter{}
	case keys.Toggle:
		return rows[min(m.Focus, len(rows)-1)].toggle(r.Filter)
	}
	return r.Filter
}

const (
	filterColumn = 32 // cells of a column of the menu
	filterGap    = 3
)

// View draws the menu for a filter in force on a reading, in two columns where
// they have room.
func (m *FilterMenu) View(s *style.Styles, bound keys.KeyMap, r *reader.Model, screen int) draw.Dialog {
	d := draw.Dialog{Title: "Show only", Width: draw.DialogWidth(screen, 2*filterColumn+filterGap), Cursor: -1}
	left, right := filterMenuRows(r)
	if d.Width < 2*filterColumn+filterGap {
		for i, row := range append(left, right...) {
			d.Rows = append(d.Rows, row.line(s, d.Width, r.Filter, i == m.Focus).Full())
		}
		d.Focus = m.Focus
	} else {
		for i := range max(len(left), len(right)) {
			l := draw.NewLine(s, d.Width)
			for c, column := range [][]filterRow{left, right} {
				l.To(c * (filterColumn + filterGap))
				if at := c*len(left) + i; i < len(column) {
					l.With(column[i].line(s, filterColumn, r.Filter, at == m.Focus))
					if at == m.Focus {
						d.Focus = i
					}
				}
			}
			d.Rows = append(d.Rows, l.Full())
		}
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full(),
		draw.NewLine(s, d.Width).Put(style.Muted, " "+r.ShownText()+" shown").Full(),
		draw.NewLine(s, d.Width).With(draw.HintLine(s, bound, keys.InFilter, d.Width,
			draw.Hint{Text: "choose", Actions: []keys.Action{keys.Toggle}}, draw.Hint{Text: "clear", Actions: []keys.Action{keys.ClearAll}}, draw.Hint{Text: "done", Actions: []keys.Action{keys.Cancel}})).Full())
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
