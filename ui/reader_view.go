package ui

import (
	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// body returns the rows of the reader's window.
func (r *reader) body(s *style.Styles) []string {
	rows := make([]string, 0, r.plan.body)
	from, to := r.strip.window(&r.scroll)
	skip := r.top.row
	for i := r.top.item; i < len(r.shown) && len(rows) < r.plan.body; i++ {
		b := r.block(i)
		highlights := r.highlights(i, b, skip, skip+r.plan.body-len(rows))
		for k := skip; k < b.height() && len(rows) < r.plan.body; k++ {
			l := draw.NewLine(s, r.plan.width).To(r.plan.margin)
			if k >= b.lead {
				r.row(l, i, b, k-b.lead, highlights)
			}
			r.edge(l, len(rows), from, to)
			rows = append(rows, l.String())
		}
		skip = 0
	}
	for len(rows) < r.plan.body {
		l := draw.NewLine(s, r.plan.width)
		r.edge(l, len(rows), from, to)
		rows = append(rows, l.String())
	}
	return rows
}

// edge writes a row of the strip at the line's end.
func (r *reader) edge(l *draw.Line, row, from, to int) {
	if r.plan.strip > 0 {
		l.To(l.Room - 2)
		r.strip.paint(l, row, from, to)
	}
}

// row writes row k of item i.
func (r *reader) row(l *draw.Line, i int, b *block, k int, highlights [story.Sides][]draw.Highlight) {
	it := r.shown[i]
	if it.Kind != story.PassageItem || r.plan.columns == 1 {
		r.cursorSign(l, i)
	}
	switch it.Kind {
	case story.OverviewItem:
		r.overviewRow(l, b, k)
	case story.GapItem:
		l.To(r.plan.margin + r.plan.gutter)
		if r.nothingMatches() {
			l.Put(style.Warning, cells.Shorten("nothing matches the filter; f changes it, c clears it", l.Left()-r.plan.strip))
			return
		}
		l.Put(style.Faint, style.GapMark+" "+gapText(it.Count))
	case story.FoldItem:
		r.foldRow(l, it)
	case story.TraceItem:
		r.traceRow(l, it)
	case story.PassageItem:
		r.passageRow(l, i, b, k, highlights)
	}
}

// cursorSign marks every row of the item under the cursor.
func (r *reader) cursorSign(l *draw.Line, i int) {
	if r.plan.gutter == 0 {
		return
	}
	if i == r.cursor {
		l.Put(style.Accent, style.CursorMark)
	} else {
		l.Put(style.Plain, " ")
	}
}

func (r *reader) passageRow(l *draw.Line, i int, b *block, k int, highlights [story.Sides][]draw.Highlight) {
	if len(b.columns) == 1 {
		r.signs(l, i, k)
		r.columnRow(l.To(r.plan.margin+r.plan.gutter), b, 0, k, highlights)
		return
	}
	p := &r.text.Passages[r.shown[i].Passage]
	for column := range r.plan.columns {
		start := r.columnStart(column)
		if n := r.beside.companion(column); n >= 0 {
			if n < len(b.beside) {
				r.besideRow(l, i, n, k, b.beside[n])
			}
			continue
		}
		s := story.Side(min(column, 1))
		if s == story.VersionSide && k < b.ownRows() {
			r.signs(l.To(start-spine+1), i, k)
		}
		if i == r.cursor && len(story.Sentences(p, s)) > 0 {
			l.To(start-r.barBefore(column)).Put(style.Accent, style.CursorMark)
		}
		r.columnRow(l.To(start), b, int(s), k, highlights)
	}
}

// columnStart returns the cell at which a column begins.
func (r *reader) columnStart(column int) int {
	return r.plan.margin + r.plan.gutter + column*(r.plan.column+spine)
}

// barBefore is how many cells before a column the cursor stands.
func (r *reader) barBefore(c int) int {
	if c == 0 {
		return r.plan.gutter
	}
	return 1
}

// columnRow writes row k of column c of a passage; the label stands above the
// last.
func (r *reader) columnRow(l *draw.Line, b *block, c, k int, highlights [story.Sides][]draw.Highlight) {
	text := k - b.labelRows()
	switch {
	case text < 0 && c == len(b.columns)-1:
		l.Put(style.Moved, cells.Shorten(b.label, r.plan.column))
	case text >= 0 && text < len(b.columns[c].Rows):
		b.columns[c].Paint(l, text, highlights[c])
	}
}

// signs writes the reader's mark, the sign of the passage's kind and of its
// move, on its first row; below it a line in the kind's colour holds the passage together.
func (r *reader) signs(l *draw.Line, i, k int) {
	if r.plan.gutter == 0 {
		return
	}
	it := r.shown[i]
	p := &r.text.Passages[it.Passage]
	draw.MarkRow(l, r.notes.Of(r.text, it.Passage), k)
	putSign(l, p, k, func() string { return arrow(r.text, it) })
}

// putSign writes the sign of a passage on its first row, and a line below it;
// way tells where a moved one has gone.
func putSign(l *draw.Line, p *diffing.Passage, k int, way func() string) {
	if k > 0 {
		l.Put(style.SignRole(p.Kind), "│")
		return
	}
	l.Put(style.SignRole(p.Kind), style.KindMark(p.Kind))
	switch {
	case p.Again:
		l.Put(style.Moved, style.AgainMark)
	case p.Moved:
		l.Put(style.Moved, way())
	}
}

// traceRow shows what has moved away from here, and where to.
func (r *reader) traceRow(l *draw.Line, it story.Item) {
	p := &r.text.Passages[it.Passage]
	a := r.text.Original
	text := a.Slice(a.Sentences[p.Original[0]].Span)
	label := moveLabel(r.text, it)
	left := r.plan.margin + r.plan.gutter
	if r.plan.columns > 1 {
		l.To(left).Words(style.Trace, style.NoEmphasis, cells.Shorten(text, r.plan.column))
		l.To(r.columnStart(r.beside.column(-1))).Put(style.Moved, cells.Shorten(label, r.plan.column))
		return
	}
	if r.plan.gutter > 0 {
		l.Put(style.Plain, "  ").Put(style.Moved, arrow(r.text, it))
	}
	l.To(left)
	if room := r.plan.column - cells.Width(label) - 2; room >= 12 {
		l.Words(style.Trace, style.NoEmphasis, cells.Shorten(text, room)).Put(style.Plain, "  ")
	}
	l.Put(style.Moved, cells.Shorten(label, r.plan.column))
}

// foldRow stands for furniture, in the columns that have some.
func (r *reader) foldRow(l *draw.Line, it story.Item) {
	left := r.plan.margin + r.plan.gutter
	mark := style.KindMark(diffing.Furniture)
	if r.plan.columns == 1 {
		if r.plan.gutter > 0 {
			l.Put(style.Plain, " ").Put(style.Faint, mark)
		}
		l.To(left).Put(style.Faint, cells.Shorten(foldText(it.Count), r.plan.column))
		return
	}
	l.To(left)
	if n := it.Lines[story.OriginalSide]; n > 0 {
		l.Put(style.Faint, cells.Shorten(foldText(n), r.plan.column))
	}
	start := r.columnStart(r.beside.column(-1))
	l.To(start-spine+2).Put(style.Faint, mark)
	if n := it.Lines[story.VersionSide]; n > 0 {
		l.To(start).Put(style.Faint, cells.Shorten(foldText(n), r.plan.column))
	}
}

func (r *reader) overviewRow(l *draw.Line, b *block, k int) {
	left := r.plan.margin + r.plan.gutter
	for i := range b.entries {
		e := &b.entries[i]
		if k >= len(e.Rows) {
			k -= len(e.Rows)
			continue
		}
		l.To(left)
		if e.finding < 0 {
			e.Paint(l, k, nil)
			return
		}
		f := &r.text.Findings[e.finding]
		if k == 0 {
			l.Put(style.SeverityRole(f.Severity), f.Severity.String())
			l.To(left+8).Put(style.Muted, f.Type.String())
		}
		l.To(left + findingLabel)
		var highlights []draw.Highlight
		if e.finding == r.currentFinding() {
			highlights = []draw.Highlight{{Extent: cells.Extent{Start: 0, End: len(e.Text)}, Emphasis: style.CurrentFinding}}
		}
		e.Paint(l, k, highlights)
		return
	}
}
