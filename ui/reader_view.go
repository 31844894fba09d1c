package ui

import (
	"storydiff/diffing"
	"storydiff/ui/cells"
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
		stresses := r.stresses(i, b, skip, skip+r.plan.body-len(rows))
		for k := skip; k < b.height() && len(rows) < r.plan.body; k++ {
			l := newLine(s, r.plan.width).to(r.plan.margin)
			if k >= b.lead {
				r.row(l, i, b, k-b.lead, stresses)
			}
			r.edge(l, len(rows), from, to)
			rows = append(rows, l.String())
		}
		skip = 0
	}
	for len(rows) < r.plan.body {
		l := newLine(s, r.plan.width)
		r.edge(l, len(rows), from, to)
		rows = append(rows, l.String())
	}
	return rows
}

// edge writes a row of the strip at the line's end.
func (r *reader) edge(l *line, row, from, to int) {
	if r.plan.strip > 0 {
		l.to(l.room - 2)
		r.strip.paint(l, row, from, to)
	}
}

// row writes row k of item i.
func (r *reader) row(l *line, i int, b *block, k int, stresses [story.Sides][]stress) {
	it := r.shown[i]
	if it.Kind != story.PassageItem || r.plan.columns == 1 {
		r.cursorSign(l, i)
	}
	switch it.Kind {
	case story.OverviewItem:
		r.overviewRow(l, b, k)
	case story.GapItem:
		l.to(r.plan.margin + r.plan.gutter)
		if r.nothingMatches() {
			l.put(style.Warning, cells.Shorten("nothing matches the filter; f changes it, c clears it", l.left()-r.plan.strip))
			return
		}
		l.put(style.Faint, style.GapMark+" "+gapText(it.Count))
	case story.FoldItem:
		r.foldRow(l, it)
	case story.TraceItem:
		r.traceRow(l, it)
	case story.PassageItem:
		r.passageRow(l, i, b, k, stresses)
	}
}

// cursorSign marks every row of the item under the cursor.
func (r *reader) cursorSign(l *line, i int) {
	if r.plan.gutter == 0 {
		return
	}
	if i == r.cursor {
		l.put(style.Accent, style.CursorMark)
	} else {
		l.put(style.Plain, " ")
	}
}

func (r *reader) passageRow(l *line, i int, b *block, k int, stresses [story.Sides][]stress) {
	if len(b.columns) == 1 {
		r.signs(l, i, k)
		r.columnRow(l.to(r.plan.margin+r.plan.gutter), b, 0, k, stresses)
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
			r.signs(l.to(start-spine+1), i, k)
		}
		if i == r.cursor && len(story.Sentences(p, s)) > 0 {
			l.to(start-r.barBefore(column)).put(style.Accent, style.CursorMark)
		}
		r.columnRow(l.to(start), b, int(s), k, stresses)
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
func (r *reader) columnRow(l *line, b *block, c, k int, stresses [story.Sides][]stress) {
	text := k - b.labelRows()
	switch {
	case text < 0 && c == len(b.columns)-1:
		l.put(style.Moved, cells.Shorten(b.label, r.plan.column))
	case text >= 0 && text < len(b.columns[c].rows):
		b.columns[c].paint(l, text, stresses[c])
	}
}

// signs writes the reader's mark, the sign of the passage's kind and of its
// move, on its first row; below it a line in the kind's colour holds the passage together.
func (r *reader) signs(l *line, i, k int) {
	if r.plan.gutter == 0 {
		return
	}
	it := r.shown[i]
	p := &r.text.Passages[it.Passage]
	markRow(l, r.notes.Of(r.text, it.Passage), k)
	putSign(l, p, k, func() string { return arrow(r.text, it) })
}

// putSign writes the sign of a passage on its first row, and a line below it;
// way tells where a moved one has gone.
func putSign(l *line, p *diffing.Passage, k int, way func() string) {
	if k > 0 {
		l.put(style.SignRole(p.Kind), "│")
		return
	}
	l.put(style.SignRole(p.Kind), style.KindMark(p.Kind))
	switch {
	case p.Again:
		l.put(style.Moved, style.AgainMark)
	case p.Moved:
		l.put(style.Moved, way())
	}
}

// traceRow shows what has moved away from here, and where to.
func (r *reader) traceRow(l *line, it story.Item) {
	p := &r.text.Passages[it.Passage]
	a := r.text.Original
	text := a.Slice(a.Sentences[p.Original[0]].Span)
	label := moveLabel(r.text, it)
	left := r.plan.margin + r.plan.gutter
	if r.plan.columns > 1 {
		l.to(left).words(style.Trace, style.NoEmphasis, cells.Shorten(text, r.plan.column))
		l.to(r.columnStart(r.beside.column(-1))).put(style.Moved, cells.Shorten(label, r.plan.column))
		return
	}
	if r.plan.gutter > 0 {
		l.put(style.Plain, "  ").put(style.Moved, arrow(r.text, it))
	}
	l.to(left)
	if room := r.plan.column - cells.Width(label) - 2; room >= 12 {
		l.words(style.Trace, style.NoEmphasis, cells.Shorten(text, room)).put(style.Plain, "  ")
	}
	l.put(style.Moved, cells.Shorten(label, r.plan.column))
}

// foldRow stands for furniture, in the columns that have some.
func (r *reader) foldRow(l *line, it story.Item) {
	left := r.plan.margin + r.plan.gutter
	mark := style.KindMark(diffing.Furniture)
	if r.plan.columns == 1 {
		if r.plan.gutter > 0 {
			l.put(style.Plain, " ").put(style.Faint, mark)
		}
		l.to(left).put(style.Faint, cells.Shorten(foldText(it.Count), r.plan.column))
		return
	}
	l.to(left)
	if n := it.Lines[story.OriginalSide]; n > 0 {
		l.put(style.Faint, cells.Shorten(foldText(n), r.plan.column))
	}
	start := r.columnStart(r.beside.column(-1))
	l.to(start-spine+2).put(style.Faint, mark)
	if n := it.Lines[story.VersionSide]; n > 0 {
		l.to(start).put(style.Faint, cells.Shorten(foldText(n), r.plan.column))
	}
}

func (r *reader) overviewRow(l *line, b *block, k int) {
	left := r.plan.margin + r.plan.gutter
	for i := range b.entries {
		e := &b.entries[i]
		if k >= len(e.rows) {
			k -= len(e.rows)
			continue
		}
		l.to(left)
		if e.finding < 0 {
			e.paint(l, k, nil)
			return
		}
		f := &r.text.Findings[e.finding]
		if k == 0 {
			l.put(style.SeverityRole(f.Severity), f.Severity.String())
			l.to(left+8).put(style.Muted, f.Type.String())
		}
		l.to(left + findingLabel)
		var stresses []stress
		if e.finding == r.currentFinding() {
			stresses = []stress{{cells.Extent{Start: 0, End: len(e.text)}, style.CurrentFinding}}
		}
		e.paint(l, k, stresses)
		return
	}
}
