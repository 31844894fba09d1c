package ui

import (
	"path/filepath"

	"storydiff/diffing/report"
	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// exportLabel is the width of the fields' names.
const exportLabel = 8

// view draws the dialog.
func (e *export) view(s *style.Styles, bound keys.KeyMap, screen int) dialog {
	d := dialog{title: "Export", width: dialogWidth(screen, 72), cursor: -1}
	if len(e.offers) == 0 {
		p := newPane(s, d.width, 2)
		p.add(said(style.Muted, "There is nothing to export yet: no version has been compared."), 0, 0)
		d.rows = append(p.full(), hintLine(s, bound, keys.InExport, d.width, hint{"close", []keys.Action{keys.Cancel}}).full())
		return d
	}
	for i, o := range e.offers {
		l := e.label(s, d.width, "What", whatField, i == 0)
		chosen := i == e.choice
		if chosen && e.focus == whatField {
			d.focus = len(d.rows)
		}
		d.rows = append(d.rows, choice(l, chosen, chosen && e.focus == whatField, o.text).full())
	}
	d.rows = append(d.rows, newLine(s, d.width).full())
	l := e.label(s, d.width, "Format", formatField, true)
	for _, f := range report.Formats() {
		choice(l, f == e.format, f == e.format && e.focus == formatField, formatName(f)).put(style.Plain, "   ")
	}
	if e.focus == formatField {
		d.focus = len(d.rows)
	}
	d.rows = append(d.rows, l.full(), newLine(s, d.width).full())
	l = e.label(s, d.width, "File", nameField, true)
	x := e.name.paint(l, d.width-l.used)
	if e.focus == nameField && e.state != asking {
		d.focus, d.cursor = len(d.rows), x
	}
	d.rows = append(d.rows, l.full())
	if folder := e.into(); folder != "" {
		tail := story.PathTail(filepath.ToSlash(folder), d.width-exportLabel-cells.Width("in "))
		d.rows = append(d.rows, newLine(s, d.width).to(min(exportLabel, d.width/3)).put(style.Muted, "in "+tail).full())
	}
	d.rows = append(d.rows, newLine(s, d.width).full())
	status := e.status(s, bound, d.width)
	if e.state == asking || e.state == failed {
		d.focus = len(d.rows) + len(status) - 1
	}
	d.rows = append(d.rows, status...)
	d.foot = len(status)
	return d
}

// into is the folder in which the file will be; empty where that is not known.
func (e *export) into() string {
	folder := filepath.Dir(e.name.value())
	switch {
	case filepath.IsAbs(folder):
		return folder
	case e.folder == "":
		return ""
	}
	return filepath.Join(e.folder, folder)
}

func formatName(f report.Format) string {
	return [...]string{"text", "Markdown", "JSON"}[f]
}

// label begins a line of a field; its name stands on the first only.
func (e *export) label(s *style.Styles, width int, name string, f exportField, first bool) *line {
	l := newLine(s, width)
	r := style.Muted
	if e.focus == f {
		r = style.Accent
	}
	if first {
		l.put(r, name)
	}
	return l.to(min(exportLabel, width/3))
}

// choice writes one of several things to choose from.
func choice(l *line, chosen, focused bool, text string) *line {
	mark, r := "○ ", style.Muted
	if chosen {
		mark, r = "● ", style.Plain
	}
	if focused {
		r = style.Accent
	}
	return l.put(r, mark+text)
}

// status is the foot of the dialog: the keys, a question, or what went wrong.
func (e *export) status(s *style.Styles, bound keys.KeyMap, width int) []string {
	p := newPane(s, width, 4)
	switch e.state {
	case asking:
		p.add(said(style.Warning, e.name.value()+" is there already. Replace it?"), 0, 3)
		p.line(hintLine(s, bound, keys.InQuestion, width, hint{"replace it", []keys.Action{keys.SayYes}}, hint{"another name", []keys.Action{keys.SayNo}}))
	case writing:
		p.add(said(style.Muted, "writing "+cells.Ellipsis), 0, 1)
		p.line(hintLine(s, bound, e.in(), width, hint{"give up", []keys.Action{keys.Cancel}}))
	case failed:
		p.add(said(style.Warning, e.reason), 0, 3)
		p.line(hintLine(s, bound, e.in(), width, hint{"try again", []keys.Action{keys.Confirm}}, hint{"cancel", []keys.Action{keys.Cancel}}))
	default:
		choosing := []keys.Action{keys.PreviousChoice, keys.NextChoice}
		if e.focus == whatField {
			choosing = []keys.Action{keys.LineUp, keys.LineDown}
		}
		p.line(hintLine(s, bound, e.in(), width, hint{"write", []keys.Action{keys.Confirm}}, hint{"choose", choosing},
			hint{"next field", []keys.Action{keys.NextField}}, hint{"cancel", []keys.Action{keys.Cancel}}))
	}
	return p.rows
}
