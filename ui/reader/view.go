package reader

import (
	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// Body draws the window: Plan.Body rows of text, with the strip at the right.
func (r *Model) Body(s *style.Styles) []string {
	rows := make([]string, 0, r.Plan.Body)
	from, to := r.strip.Window(&r.Scroll)
	skip := r.Top.Row
	for i := r.Top.Item; i < len(r.Shown) && len(rows) < r.Plan.Body; i++ {
		b := r.Block(i)
		highlights := r.Highlights(i, b, skip, skip+r.Plan.Body-len(rows))
		for k := skip; k < b.Height() && len(rows) < r.Plan.Body; k++ {
			l := draw.NewLine(s, r.Plan.Width).To(r.Plan.Margin)
			if k >= b.Blank {
				r.Row(l, i, b, k-b.Blank, highlights)
			}
			r.paintStrip(l, len(rows), from, to)
			rows = append(rows, l.String())
		}
		skip = 0
	}
	for len(rows) < r.Plan.Body {
		l := draw.NewLine(s, r.Plan.Width)
		r.paintStrip(l, len(rows), from, to)
		rows = append(rows, l.String())
	}
	return rows
}

// paintStrip writes a row of the strip at the end of a line. Rows from until to
// stand for the window.
func (r *Model) paintStrip(l *draw.Line, row, from, to int) {
	if r.Plan.Strip > 0 {
		l.To(l.Room - 2)
		r.strip.paint(l, row, from, to)
	}
}

// Row writes row k of item i, blank rows not counted, into a line.
func (r *Model) Row(l *draw.Line, i int, b *Block, k int, highlights [story.Sides][]draw.Highlight) {
	it := r.Shown[i]
	if it.Kind != story.PassageItem || r.Plan.Columns == 1 {
		r.cursorSign(l, i)
	}
	switch it.Kind {
	case story.OverviewItem:
		r.overviewRow(l, b, k)
	case story.GapItem:
		l.To(r.Plan.Margin + r.Plan.Gutter)
		if r.nothingMatches() {
			l.Put(style.Warning, cells.Shorten("nothing matches the filter; f changes it, c clears it", l.Left()-r.Plan.Strip))
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
func (r *Model) cursorSign(l *draw.Line, i int) {
	if r.Plan.Gutter == 0 {
		return
	}
	if i == r.Cursor {
		l.Put(style.Accent, style.CursorMark)
	} else {
		l.Put(style.Plain, " ")
	}
}

func (r *Model) passageRow(l *draw.Line, i int, b *Block, k int, highlights [story.Sides][]draw.Highlight) {
	if len(b.columns) == 1 {
		r.signs(l, i, k)
		r.columnRow(l.To(r.Plan.Margin+r.Plan.Gutter), b, 0, k, highlights)
		return
	}
	p := &r.Text.Passages[r.Shown[i].Passage]
	for column := range r.Plan.Columns {
		start := r.columnStart(column)
		if n := r.Beside.OtherAt(column); n >= 0 {
			if n < len(b.beside) && k >= b.besideSkip(n) {
				r.besideRow(l, i, n, k-b.besideSkip(n), b.beside[n])
			}
			continue
		}
		s := story.Side(min(column, 1))
		if s == story.VersionSide && k < b.ownRows() {
			r.signs(l.To(start-columnGap+1), i, k)
		}
		if i == r.Cursor && len(story.Sentences(p, s)) > 0 {
			l.To(start-r.cursorGap(column)).Put(style.Accent, style.CursorMark)
		}
		r.columnRow(l.To(start), b, int(s), k, highlights)
	}
}

// columnStart returns the cell at which a column begins.
func (r *Model) columnStart(column int) int {
	return r.Plan.Margin + r.Plan.Gutter + column*(r.Plan.Column+columnGap)
}

// cursorGap is the distance in cells from the cursor mark to its column c.
func (r *Model) cursorGap(c int) int {
	if c == 0 {
		return r.Plan.Gutter
	}
	return 1
}

// columnRow writes row k of column c of a passage. The label of a move stands
// above the last column.
func (r *Model) columnRow(l *draw.Line, b *Block, c, k int, highlights [story.Sides][]draw.Highlight) {
	text := k - b.labelRows()
	switch {
	case text < 0:
		r.labelRow(l, b, c)
	case text >= 0 && text < len(b.columns[c].Rows):
		b.columns[c].Paint(l, text, highlights[c])
	}
}

// labelRow writes what stands above column c of a passage.
func (r *Model) labelRow(l *draw.Line, b *Block, c int) {
	part, label := b.parts[min(c, int(story.VersionSide))], ""
	if len(b.columns) == 1 && part == "" {
		part = b.parts[story.VersionSide]
	}
	if c == len(b.columns)-1 {
		label = b.label
	}
	end := l.Used + r.Plan.Column
	if part != "" {
		l.Put(style.Faint, "─ ").Put(style.Muted, cells.Shorten(part, r.Plan.Column-2))
	}
	if part != "" && label != "" {
		l.Put(style.Faint, " · ")
	}
	l.Put(style.Moved, cells.Shorten(label, end-l.Used))
}

// signs writes the user's mark, the sign of the passage's kind and the sign of
// its move on the first row. On the rows below, a vertical line in the colour of
// the kind shows how far the passage goes.
func (r *Model) signs(l *draw.Line, i, k int) {
	if r.Plan.Gutter == 0 {
		return
	}
	it := r.Shown[i]
	p := &r.Text.Passages[it.Passage]
	draw.MarkRow(l, r.Notes.Of(r.Text, it.Passage), k)
	putSign(l, p, k, func() string { return Arrow(r.Text, it) })
}

// putSign writes the sign of a passage on its first row, k = 0, and a vertical
// line on the rows below. arrow returns the sign for a moved passage.
func putSign(l *draw.Line, p *diffing.Passage, k int, arrow func() string) {
	if k > 0 {
		l.Put(style.SignRole(p.Kind), "│")
		return
	}
	l.Put(style.SignRole(p.Kind), style.KindMark(p.Kind))
	switch {
	case p.Again:
		l.Put(style.Moved, style.AgainMark)
	case p.Moved:
		l.Put(style.Moved, arrow())
	}
}

// traceRow writes the beginning of a passage that the original has here, and
// where the version has it.
func (r *Model) traceRow(l *draw.Line, it story.Item) {
	p := &r.Text.Passages[it.Passage]
	a := r.Text.Original
	text := a.Slice(a.Sentences[p.Original[0]].Span)
	label := MoveLabel(r.Text, it)
	left := r.Plan.Margin + r.Plan.Gutter
	if r.Plan.Columns > 1 {
		l.To(left).Words(style.Trace, style.NoEmphasis, cells.Shorten(text, r.Plan.Column))
		l.To(r.columnStart(r.Beside.Column(-1))).Put(style.Moved, cells.Shorten(label, r.Plan.Column))
		return
	}
	if r.Plan.Gutter > 0 {
		l.Put(style.Plain, "  ").Put(style.Moved, Arrow(r.Text, it))
	}
	l.To(left)
	if room := r.Plan.Column - cells.Width(label) - 2; room >= 12 {
		l.Words(style.Trace, style.NoEmphasis, cells.Shorten(text, room)).Put(style.Plain, "  ")
	}
	l.Put(style.Moved, cells.Shorten(label, r.Plan.Column))
}

// foldRow writes how much furniture is folded, in each column that has some.
func (r *Model) foldRow(l *draw.Line, it story.Item) {
	left := r.Plan.Margin + r.Plan.Gutter
	mark := style.KindMark(diffing.Furniture)
	if r.Plan.Columns == 1 {
		if r.Plan.Gutter > 0 {
			l.Put(style.Plain, " ").Put(style.Faint, mark)
		}
		l.To(left).Put(style.Faint, cells.Shorten(foldText(it.Count), r.Plan.Column))
		return
	}
	l.To(left)
	if n := it.Lines[story.OriginalSide]; n > 0 {
		l.Put(style.Faint, cells.Shorten(foldText(n), r.Plan.Column))
	}
	start := r.columnStart(r.Beside.Column(-1))
	l.To(start-columnGap+2).Put(style.Faint, mark)
	if n := it.Lines[story.VersionSide]; n > 0 {
		l.To(start).Put(style.Faint, cells.Shorten(foldText(n), r.Plan.Column))
	}
}

func (r *Model) overviewRow(l *draw.Line, b *Block, k int) {
	left := r.Plan.Margin + r.Plan.Gutter
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
		f := &r.Text.Findings[e.finding]
		if k == 0 {
			l.Put(style.SeverityRole(f.Severity), f.Severity.String())
			l.To(left+8).Put(style.Muted, f.Type.String())
		}
		l.To(left + findingLabel)
		var highlights []draw.Highlight
		if e.finding == r.CurrentFinding() {
			highlights = []draw.Highlight{{Extent: cells.Extent{Start: 0, End: len(e.Text)}, Emphasis: style.CurrentFinding}}
		}
		e.Paint(l, k, highlights)
		return
	}
}
