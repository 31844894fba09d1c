package ui

import (
	"fmt"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// view draws the note: what it is about, the text, and the keys.
func (n *note) view(s *style.Styles, bound keys.KeyMap) dialog {
	d := dialog{title: "Note", width: n.width, cursor: -1}
	p := &n.reading.Passages[n.passage]
	about := newLine(s, d.width).put(style.SignRole(p.Kind), style.KindMark(p.Kind)+" ")
	list, a := p.Version, n.reading.Version
	if len(list) == 0 {
		list, a = p.Original, n.reading.Original
	}
	if len(list) > 0 {
		about.put(style.Muted, cells.Shorten(a.Slice(a.Sentences[list[0]].Span), d.width-2))
	}
	d.rows = append(d.rows, about.full(), newLine(s, d.width).fill(style.Faint, "─", d.width).full())
	rows := n.rows()
	row, cell := n.cursor(rows)
	text := n.text.value()
	for i := n.top; i < n.top+n.height; i++ {
		l := newLine(s, d.width)
		if i < len(rows) {
			l.put(style.Plain, strings.TrimRight(text[rows[i].Start:rows[i].End], " "))
		}
		if i == row && !n.asking {
			d.focus, d.cursor = len(d.rows), cell
		}
		d.rows = append(d.rows, l.full())
	}
	d.rows = append(d.rows, newLine(s, d.width).fill(style.Faint, "─", d.width).full())
	switch {
	case n.asking:
		d.focus = len(d.rows)
		l := newLine(s, d.width).put(style.Warning, "Throw away what you have written?")
		d.rows = append(d.rows, l.with(hintLine(s, bound, keys.InQuestion, l.left(),
			hint{"throw away", []keys.Action{keys.SayYes}}, hint{"go on", []keys.Action{keys.SayNo}})).full())
	default:
		foot := hintLine(s, bound, keys.InNote, d.width, hint{"keep", []keys.Action{keys.Confirm}}, hint{"new line", []keys.Action{keys.BreakLine}}, hint{"close", []keys.Action{keys.Cancel}})
		if over := len(rows) - n.height; over > 0 {
			foot.putRight(style.Faint, fmt.Sprintf("row %d of %d", row+1, len(rows)))
		}
		d.rows = append(d.rows, foot.full())
	}
	return d
}
