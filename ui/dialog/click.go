package dialog

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Clicker is a dialog in which something can be clicked besides the hints of its
// keys. row is an index into the rows of its View, cell a cell of that row. A click on
// what the cursor is on already carries it out.
type Clicker interface {
	Click(on Host, row, cell int) tea.Cmd
}

// Click chooses what to export, the next form, or the file's name.
func (e *Export) Click(on Host, row, cell int) tea.Cmd {
	what := len(e.Offers)
	switch {
	case what == 0 || e.In() == keys.InQuestion || e.State == writing:
		return nil
	case row < what:
		if e.focus == whatField && e.Choice == row {
			return e.Do(on, keys.Confirm)
		}
		before := e.offered()
		e.focus, e.Choice, e.State = whatField, row, Filling
		e.follow(before)
	case row == what+1:
		e.focus = formatField
		do := keys.NextChoice
		if cell < exportLabel+2 {
			do = keys.PreviousChoice
		}
		return e.Do(on, do)
	case row == what+3:
		e.focus = nameField
	}
	return nil
}

// Click puts a theme on, or keeps it.
func (m *ThemeMenu) Click(on Host, row, _ int) tea.Cmd {
	switch {
	case row >= len(style.Themes()):
		return nil
	case row == m.focus:
		return m.Do(on, keys.Confirm)
	}
	m.focus = row
	on.SetTheme(style.Theme(row))
	return nil
}

// Click goes to an action, or carries it out.
func (m *CommandMenu) Click(on Host, row, _ int) tea.Cmd {
	const above = 2 // rows: the query, and a rule
	at := m.top + row - above
	switch {
	case row < above || row >= above+m.rows || at >= len(m.Found):
		return nil
	case at == m.Focus:
		return m.Do(on, keys.Confirm)
	}
	m.Focus = at
	return nil
}

// Click turns a condition on or off.
func (m *FilterMenu) Click(on Host, row, cell int) tea.Cmd {
	left, right := filterMenuRows(m.of)
	at := row
	if m.wide {
		if at >= len(left) && cell < filterColumn {
			return nil
		}
		if cell >= filterColumn {
			if at += len(left); row >= len(right) {
				return nil
			}
		}
	}
	if at >= len(left)+len(right) {
		return nil
	}
	m.focus = at
	return m.Do(on, keys.Toggle)
}

// Click goes to a line, or opens the fold that the cursor is on.
func (h *HowRead) Click(on Host, row, _ int) tea.Cmd {
	k := h.top + row
	switch {
	case row >= h.height || k >= len(h.rows) || !h.rows[k].chosen():
		return nil
	case k == h.focus && h.rows[k].folded > 0:
		return h.Do(on, keys.Open)
	}
	h.at, h.focus, h.free = h.rows[k].sentence, k, false
	return nil
}
