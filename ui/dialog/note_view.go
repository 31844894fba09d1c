package dialog

import (
	"fmt"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// about writes what the note is about: the first words of the passage, or the
// finding about the whole version.
func (n *Note) about(l *draw.Line) *draw.Line {
	r := n.Target.Reading
	if n.Target.Passage < 0 {
		f := &r.Findings[n.Target.Finding]
		l.Put(style.SeverityRole(f.Severity), f.Type.String()+" ")
		return l.Put(style.Muted, cells.Shorten(f.Note, l.Left()))
	}
	p := &r.Passages[n.Target.Passage]
	l.Put(style.SignRole(p.Kind), style.KindMark(p.Kind)+" ")
	list, a := p.Version, r.Version
	if len(list) == 0 {
		list, a = p.Original, r.Original
	}
	if len(list) > 0 {
		l.Put(style.Muted, cells.Shorten(a.Slice(a.Sentences[list[0]].Span), l.Left()))
	}
	return l
}

// question asks about what would be lost.
func (n *Note) question() string {
	if n.end != nil {
		return "Quit, and throw away what you have written?"
	}
	return "Throw away what you have written?"
}

// View draws the note: what it is about, the text, and the keys.
func (n *Note) View(on draw.Screen) draw.Dialog {
	s, bound := on.Styles, on.Keys
	d := draw.Dialog{Title: "Note", Width: n.Width, Cursor: -1}
	d.Rows = append(d.Rows, n.about(draw.NewLine(s, d.Width)).Full(), draw.NewLine(s, d.Width).Fill(style.Faint, "─", d.Width).Full())
	rows := n.Rows()
	row, cell := n.Cursor(rows)
	text := n.Text.Value()
	for i := n.top; i < n.top+n.height; i++ {
		l := draw.NewLine(s, d.Width)
		if i < len(rows) {
			l.Put(style.Plain, strings.TrimRight(text[rows[i].Start:rows[i].End], " "))
		}
		if i == row && !n.Asking {
			d.Focus, d.Cursor = len(d.Rows), cell
		}
		d.Rows = append(d.Rows, l.Full())
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Fill(style.Faint, "─", d.Width).Full())
	switch {
	case n.Asking:
		d.Focus = len(d.Rows)
		hints := draw.HintLine(s, bound, keys.InQuestion, d.Width, draw.HintFor("throw away", keys.SayYes), draw.HintFor("go on", keys.SayNo))
		if question := draw.NewLine(s, d.Width); cells.Width(n.question())+hints.Used <= d.Width {
			d.Rows = append(d.Rows, question.Put(style.Warning, n.question()).With(hints).Full())
		} else { // the answers have to be seen
			p := draw.NewPane(s, d.Width, 3)
			p.Add(draw.Said(style.Warning, n.question()), 0, 2)
			p.Line(hints)
			d.Rows = append(d.Rows[:len(d.Rows)-1-(len(p.Rows)-1)], append(d.Rows[len(d.Rows)-1:], p.Rows...)...)
			d.Focus = len(d.Rows) - 1
		}
	default:
		foot := draw.HintLine(s, bound, keys.InNote, d.Width,
			draw.HintFor("keep", keys.Confirm),
			draw.HintFor("close", keys.Cancel),
			draw.HintFor("new line", keys.BreakLine))
		if over := len(rows) - n.height; over > 0 {
			foot.PutRight(style.Faint, fmt.Sprintf("row %d of %d", row+1, len(rows)))
		}
		d.Rows = append(d.Rows, foot.Full())
	}
	return d
}
