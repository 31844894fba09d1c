package ui

import (
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A stack is what one version has on a row of another's: its passages there,
// one below the other.
type stack []stacked

// A stacked is a passage in a stack.
type stacked struct {
	passage int // of the companion's comparison
	label   string
	draw.StyledText
}

// height is the rows of a passage in a stack: it has its sign even where it
// has no text.
func (s *stacked) height() int {
	n := max(len(s.Rows), 1)
	if s.label != "" {
		n++
	}
	return n
}

func (s stack) height() int {
	n := 0
	for i := range s {
		n += s[i].height()
	}
	return n
}

// newStack lays out what a companion has on a row.
func newStack(c *companion, row int, page bool, width int) stack {
	var s stack
	for _, i := range c.shown(row, page) {
		p := &c.reading.Passages[i]
		s = append(s, stacked{
			passage:    i,
			label:      moveLabel(c.reading, c.reading.Script[c.reading.PassageAt[i]]),
			StyledText: draw.SideText(c.reading.Comparison, p, story.VersionSide, width),
		})
	}
	return s
}

// besideRow writes row k of what companion n has beside item i, into its
// column.
func (r *reader) besideRow(l *draw.Line, i, n, k int, s stack) {
	start := r.columnStart(r.beside.column(n))
	c := r.beside.companions[n]
	for j := range s {
		if k >= s[j].height() {
			k -= s[j].height()
			continue
		}
		r.besideSign(l.To(start-spine+1), c, &s[j], k)
		l.To(start)
		text := k
		if s[j].label != "" {
			text--
		}
		switch {
		case text < 0:
			l.Put(style.Moved, cells.Shorten(s[j].label, r.plan.column))
		case text < len(s[j].Rows):
			s[j].Paint(l, text, r.besideHighlights(c, n, &s[j], text))
		}
		return
	}
	if len(s) == 0 && k == 0 && c.reading != nil && c.at != nil && len(r.text.Passages[r.shown[i].Passage].Original) > 0 {
		l.To(start-spine+2).Put(style.Faint, style.GoesOnMark)
	}
}

// besideSign writes the sign of a companion's passage on its first row, and a
// line below it.
func (r *reader) besideSign(l *draw.Line, c *companion, s *stacked, k int) {
	p := &c.reading.Passages[s.passage]
	draw.MarkRow(l, r.notes.Of(c.reading, s.passage), k)
	putSign(l, p, k, func() string { return arrow(c.reading, c.reading.Script[c.reading.PassageAt[s.passage]]) })
}

// besideHighlights returns what stands out on one row of a companion's passage.
func (r *reader) besideHighlights(c *companion, n int, s *stacked, row int) []draw.Highlight {
	var list []draw.Highlight
	segments := s.Between(row, row+1)
	for _, f := range c.reading.Found(s.passage) {
		finding := &c.reading.Findings[f]
		if p := story.PlaceOf(finding, story.VersionSide); p != nil {
			list = draw.AddHighlights(list, segments, story.VersionSide, p.Span, style.FindingEmphasis(finding.Severity))
		}
	}
	for k := r.search.firstIn(c.rowOf[s.passage]); k < len(r.search.hits) && r.search.hits[k].Passage == c.rowOf[s.passage]; k++ {
		h := &r.search.hits[k]
		if h.Beside != n+1 {
			continue
		}
		e := style.Match
		if k == r.search.current {
			e = style.CurrentMatch
		}
		list = draw.AddHighlights(list, segments, story.VersionSide, h.Spans[story.VersionSide], e)
	}
	return list
}

// besideRowOf returns the row of a block on which a byte of companion n's text
// stands.
func (b *block) besideRowOf(n, at int) int {
	if n >= len(b.beside) {
		return 0
	}
	row := 0
	for i := range b.beside[n] {
		s := &b.beside[n][i]
		for _, g := range s.Segments {
			if f := g.From[story.VersionSide]; f.Start >= 0 && at >= f.Start && at < f.End {
				if in, ok := s.RowAt(g.Start + at - f.Start); ok {
					return row + s.height() - max(len(s.Rows), 1) + in
				}
			}
		}
		row += s.height()
	}
	return 0
}

// A columnHead is what stands over a column of the reader.
type columnHead struct {
	name, about string
	current     bool // the version that the keys are about
}

// besideHeads writes the headings of several versions beside the original.
func (r *reader) besideHeads(s *style.Styles, list []columnHead) string {
	l := draw.NewLine(s, r.plan.width)
	for i, h := range list {
		start := r.columnStart(i)
		l.Fill(style.Faint, "─", start-1-l.Used)
		name := cells.Cut(h.name, max(r.plan.column-cells.Width(h.about)-3, 4))
		if h.current {
			l.Put(style.TabActive, " "+name+" ").Put(style.Plain, " ")
		} else {
			l.Put(style.Plain, " ").Put(style.Strong, name).Put(style.Plain, " ")
		}
		l.Put(style.Muted, cells.Cut(h.about+" ", max(start+r.plan.column-l.Used, 0)))
	}
	l.Fill(style.Faint, "─", r.plan.width)
	return l.String()
}

// columnHeads lists what stands over the columns: the original first.
func (a *app) columnHeads() []columnHead {
	heads := make([]columnHead, len(a.reader.beside.companions)+2)
	heads[0] = columnHead{a.Names[a.Original], "original", false}
	head := func(k, article int) {
		about := "comparing " + cells.Ellipsis
		if r := a.Readings[article]; r != nil {
			about = "carries " + cells.Percent(r.Figures.Coverage)
		}
		heads[a.reader.beside.column(k)] = columnHead{a.Names[article], about, k < 0}
	}
	head(-1, a.version)
	for k, c := range a.reader.beside.companions {
		head(k, c.article)
	}
	return heads
}
