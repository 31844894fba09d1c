package dialog

import (
	"fmt"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/report"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

const (
	widestHowRead = 100
	// partWidth is the cells of a part's name, with what stands before and
	// behind it.
	partWidth = 13
)

// head lists the rows above the lines: whose article it is, from what kind of file,
// how many lines were taken for what, and what was mended or left out.
func (h *HowRead) head(a *text.Article) []readRow {
	i := h.index()
	is := "version"
	if i == h.session.Original {
		is = "the original"
	}
	name := h.session.Names[i]
	path := story.PathTail(a.Path, max(h.width-cells.Width(name+" · "+is+" · "), 8))
	whose := new(draw.Paragraph).Say(style.Strong, name).Say(style.Muted, " · "+is+" · "+path)
	parts := report.KindText(a)
	if report.PartsText(a) == "" {
		parts = strings.TrimPrefix(parts+", all of it story", ", ")
	}
	read := draw.Said(style.Muted, "Read as: ").Say(style.Plain, parts)
	if hand := report.ByHandText(a); hand != "" {
		read.Say(style.Muted, "; ").Say(style.Accent, hand)
	}
	rows := append(h.wrapped(whose, 0), h.wrapped(read, 0)...)
	for _, r := range a.Repairs {
		rows = append(rows, h.wrapped(draw.RepairText(r), 0)...)
		for _, example := range r.Examples {
			rows = append(rows, h.wrapped(draw.Said(style.Faint, corpus.Clean(example)), 4)...)
		}
	}
	return append(rows, readRow{head: new(draw.Paragraph)})
}

// wrapped returns the rows of a paragraph of the head, which are no more than a
// few.
func (h *HowRead) wrapped(p *draw.Paragraph, indent int) []readRow {
	const most = 4
	indent = min(indent, h.width/4)
	p.Wrapped(max(h.width-indent, 1), most)
	rows := make([]readRow, len(p.Rows))
	for k := range rows {
		rows[k] = readRow{head: p, part: k, indent: indent}
	}
	return rows
}

// View draws the rows in sight, the whole line under the cursor, and the keys.
func (h *HowRead) View(on draw.Screen) draw.Dialog {
	s := on.Styles
	a := h.session.Corrected.Articles[h.index()]
	d := draw.Dialog{Title: "How it was read", Width: h.width, Cursor: -1}
	if h.top+h.height < len(h.rows) {
		d.Title += " · " + style.DownMark + " more below"
	}
	for k := h.top; k < h.top+h.height; k++ {
		if k == h.focus {
			d.Focus = len(d.Rows)
		}
		d.Rows = append(d.Rows, h.line(s, a, k).Full())
	}
	if h.foot > 1 {
		d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Fill(style.Faint, "─", d.Width).Full())
		p := draw.NewPane(s, d.Width, h.foot-2)
		if r, ok := h.row(); ok && r.folded == 0 {
			x := &a.Sentences[r.sentence]
			p.Add(draw.Said(style.Plain, oneLine(a.Slice(x.Span))).Say(style.Muted, fmt.Sprintf("  ¶ %d", x.Paragraph+1)), 0, h.foot-2)
		}
		d.Rows = append(d.Rows, p.Full()...)
	}
	if h.foot > 0 {
		d.Rows = append(d.Rows, draw.NewLine(s, d.Width).With(draw.HintLine(s, on.Keys, keys.InHowRead, d.Width, h.hints(a)...)).Full())
	}
	d.Foot = h.foot
	return d
}

// hints lists the keys for the row under the cursor.
func (h *HowRead) hints(a *text.Article) []draw.Hint {
	var list []draw.Hint
	if r, ok := h.row(); ok {
		switch {
		case r.folded > 0:
			list = append(list, draw.HintFor("open", keys.Open))
		case a.Sentences[r.sentence].Part == text.Body:
			list = append(list, draw.HintFor("this is no story", keys.ToggleStory))
		default:
			list = append(list, draw.HintFor("this is story", keys.ToggleStory))
		}
	}
	return append(list, draw.HintFor("close", keys.Cancel), draw.HintFor("undo", keys.Undo), draw.HintFor("next article", keys.NextField))
}

// line draws row k.
func (h *HowRead) line(s *style.Styles, a *text.Article, k int) *draw.Line {
	l, r := draw.NewLine(s, h.width), h.rows[k]
	if r.head != nil {
		if r.part < len(r.head.Rows) {
			r.head.Paint(l.To(r.indent), r.part)
		}
		return l
	}
	if k == h.focus {
		l.Over(style.Selected).Put(style.Accent, style.CursorMark)
	}
	l.To(2)
	if r.folded > 0 {
		return l.To(2+partWidth).Put(style.Faint, style.GapMark+" "+cells.Count(r.folded, "sentence", "sentences")+" of story").To(h.width)
	}
	x := &a.Sentences[r.sentence]
	role, look := style.Accent, style.Plain
	if x.Part == text.Body {
		role = style.Muted
	}
	l.Put(role, cells.Cut(story.PartName(x.Part), partWidth-1)).To(2 + partWidth)
	hand := ""
	if x.ByHand {
		hand = "  by hand"
	}
	l.Put(look, cells.Shorten(oneLine(a.Slice(x.Span)), l.Left()-cells.Width(hand)))
	return l.PutRight(style.Noted, strings.TrimLeft(hand, " ")).To(h.width)
}

// oneLine returns a text without its line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
