package ui

import (
	"fmt"

	"storydiff/diffing"
)

// A filterMenu is the dialog in which the filter is set. What it does is seen
// at once behind it.
type filterMenu struct {
	focus int // the row: a kind, then the move, then the severity
}

func filterRows() int { return len(diffing.Kinds()) + 2 }

// do carries out an action on the filter and returns the new one.
func (m *filterMenu) do(a action, f filter) filter {
	switch a {
	case lineDown:
		m.focus = min(m.focus+1, filterRows()-1)
	case lineUp:
		m.focus = max(m.focus-1, 0)
	case clearAll:
		return filter{}
	case toggle:
		switch kinds := len(diffing.Kinds()); {
		case m.focus < kinds:
			return f.toggled(diffing.Kinds()[m.focus])
		case m.focus == kinds:
			f.moved = !f.moved
		default:
			f.severity = (f.severity + 1) % (uint8(len(diffing.Severities())) + 1)
		}
	}
	return f
}

// view draws the menu for a filter in force on a reading.
func (m *filterMenu) view(s *styles, keys keyMap, r *reader, screen int) dialog {
	d := dialog{title: "Show only", width: dialogWidth(screen, 46), focus: m.focus, cursor: -1}
	row := func(i int, on bool, sign role, mark, name, figure string) {
		l := newLine(s, d.width)
		if i == m.focus {
			l.over(selected).put(accent, cursorMark)
		}
		l.to(2)
		if on {
			l.put(accent, "● ")
		} else {
			l.put(faint, "○ ")
		}
		l.put(sign, mark).put(plain, " "+name).putRight(muted, figure)
		d.rows = append(d.rows, l.full())
	}
	f := &r.text.Figures
	for i, k := range diffing.Kinds() {
		row(i, r.filter.wants(k), signRole(k), kindMark(k)+" ", k.String(), fmt.Sprint(f.Passages[k]))
	}
	n := len(diffing.Kinds())
	row(n, r.filter.moved, moved, upMark+downMark, "moved", fmt.Sprint(f.Moved))
	row(n+1, r.filter.severity > 0, plain, "  ", severityChoice(r.filter.severity), "")
	d.rows = append(d.rows, newLine(s, d.width).full(),
		newLine(s, d.width).put(muted, " "+r.shownText()+" shown").full(),
		newLine(s, d.width).with(hintLine(s, keys, inFilter, d.width,
			hint{"choose", []action{toggle}}, hint{"clear", []action{clearAll}}, hint{"done", []action{cancel}})).full())
	return d
}

// shownText says how much the filter lets through.
func (r *reader) shownText() string {
	n := 0
	for _, it := range r.shown {
		if it.kind == passageItem {
			n++
		}
	}
	return fmt.Sprintf("%d of %s", n, count(len(r.text.Passages), "passage", "passages"))
}
