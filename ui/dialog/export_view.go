package dialog

import (
	"path/filepath"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// exportLabel is the width of the fields' names.
const exportLabel = 8

// View draws the dialog.
func (e *Export) View(on draw.Screen) draw.Dialog {
	s, bound := on.Styles, on.Keys
	d := draw.Dialog{Title: "Export", Width: draw.DialogWidth(on.Width, 72), Cursor: -1}
	if len(e.Offers) == 0 {
		p := draw.NewPane(s, d.Width, 2)
		p.Add(draw.Said(style.Muted, "There is nothing to export yet: no version has been compared."), 0, 0)
		d.Rows = append(p.Full(), draw.HintLine(s, bound, keys.InExport, d.Width, draw.HintFor("close", keys.Cancel)).Full())
		return d
	}
	for i, o := range e.Offers {
		l := e.label(s, d.Width, "What", whatField, i == 0)
		chosen := i == e.Choice
		if chosen && e.focus == whatField {
			d.Focus = len(d.Rows)
		}
		d.Rows = append(d.Rows, draw.Choice(l, chosen, chosen && e.focus == whatField, o.text).Full())
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full())
	l := e.label(s, d.Width, "Format", formatField, true)
	e.putFormat(l)
	if e.focus == formatField {
		d.Focus = len(d.Rows)
	}
	d.Rows = append(d.Rows, l.Full(), draw.NewLine(s, d.Width).To(min(exportLabel, d.Width/3)).Put(style.Faint, e.formatHint()).Full())
	l = e.label(s, d.Width, "File", nameField, true)
	x := e.Name.Paint(l, d.Width-l.Used)
	if e.focus == nameField && e.State != asking {
		d.Focus, d.Cursor = len(d.Rows), x
	}
	d.Rows = append(d.Rows, l.Full())
	if folder := e.into(); folder != "" {
		tail := story.PathTail(filepath.ToSlash(atHome(folder)), d.Width-exportLabel-cells.Width("in "))
		d.Rows = append(d.Rows, draw.NewLine(s, d.Width).To(min(exportLabel, d.Width/3)).Put(style.Muted, "in "+tail).Full())
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full())
	status := e.status(s, bound, d.Width)
	if e.State == asking || e.State == failed {
		d.Focus = len(d.Rows) + len(status) - 1
	}
	d.Rows = append(d.Rows, status...)
	d.Foot = len(status)
	return d
}

// into is the folder in which the file will be; empty where that is not known.
func (e *Export) into() string {
	folder := filepath.Dir(expandHome(e.Name.Value()))
	switch {
	case filepath.IsAbs(folder):
		return folder
	case e.folder == "":
		return ""
	}
	return filepath.Join(e.folder, folder)
}

// label begins a line of a field; its name stands on the first only.
func (e *Export) label(s *style.Styles, width int, name string, f exportField, first bool) *draw.Line {
	l := draw.NewLine(s, width)
	r := style.Muted
	if e.focus == f {
		r = style.Accent
	}
	if first {
		l.Put(r, name)
	}
	return l.To(min(exportLabel, width/3))
}

// status is the foot of the dialog: the keys, a question, or what went wrong.
func (e *Export) status(s *style.Styles, bound keys.Map, width int) []string {
	p := draw.NewPane(s, width, 4)
	switch e.State {
	case asking:
		p.Add(draw.Said(style.Warning, e.Name.Value()+" is there already. Replace it?"), 0, 3)
		p.Line(draw.HintLine(s, bound, keys.InQuestion, width,
			draw.HintFor("replace it", keys.SayYes),
			draw.HintFor("another name", keys.SayNo)))
	case writing:
		p.Add(draw.Said(style.Muted, "writing "+cells.Ellipsis), 0, 1)
		p.Line(draw.HintLine(s, bound, e.In(), width, draw.HintFor("give up", keys.Cancel)))
	case failed:
		p.Add(draw.Said(style.Warning, e.reason), 0, 3)
		p.Line(draw.HintLine(s, bound, e.In(), width, draw.HintFor("try again", keys.Confirm), draw.HintFor("cancel", keys.Cancel)))
	default:
		p.Line(draw.HintLine(s, bound, e.In(), width, draw.HintFor("write", keys.Confirm), draw.HintFor("cancel", keys.Cancel), draw.HintFor("what", keys.LineUp, keys.LineDown),
			draw.HintFor("format", keys.PreviousChoice, keys.NextChoice), draw.HintFor("next field", keys.NextField)))
	}
	return p.Rows
}
