package reader

import (
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A besideCell is what another version has in one row: its passages there, one
// below the other.
type besideCell []besidePassage

// A besidePassage is one passage of a besideCell.
type besidePassage struct {
	passage int // index into the other version's comparison
	label   string
	draw.StyledText
}

// height is the number of rows that the passage takes. A passage without text
// takes one, for its sign.
func (s *besidePassage) height() int {
	n := max(len(s.Rows), 1)
	if s.label != "" {
		n++
	}
	return n
}

func (s besideCell) height() int {
	n := 0
	for i := range s {
		n += s[i].height()
	}
	return n
}

// newBesideCell lays out what a version has in a row, in width cells,
// with or without brackets around what the original does not have.
func newBesideCell(c *OtherVersion, row int, page, brackets bool, width int) besideCell {
	var s besideCell
	for _, i := range c.shown(row, page) {
		p := &c.reading.Passages[i]
		s = append(s, besidePassage{
			passage:    i,
			label:      MoveLabel(c.reading, c.reading.Items[c.reading.PassageAt[i]]),
			StyledText: draw.SideText(c.reading.Comparison, p, story.VersionSide, brackets, width),
		})
	}
	return s
}

// besideRow writes line k of the cell that Others[n] has beside item i.
func (r *Model) besideRow(l *draw.Line, i, n, k int, s besideCell) {
	start := r.columnStart(r.Beside.Column(n))
	c := r.Beside.Others[n]
	for j := range s {
		if k >= s[j].height() {
			k -= s[j].height()
			continue
		}
		r.besideSign(l.To(start-columnGap+1), c, &s[j], k)
		l.To(start)
		text := k
		if s[j].label != "" {
			text--
		}
		switch {
		case text < 0:
			l.Put(style.Moved, cells.Shorten(s[j].label, r.Plan.Column))
		case text < len(s[j].Rows):
			s[j].Paint(l, text, r.besideHighlights(c, n, &s[j], text))
		}
		return
	}
	if len(s) == 0 && k == 0 && c.reading != nil && c.At != nil && len(r.Text.Passages[r.Shown[i].Passage].Original) > 0 {
		l.To(start-columnGap+2).Put(style.Faint, style.GoesOnMark)
	}
}

// besideSign writes the signs of another version's passage: the reader's marks,
// and the kind of the passage on its first row with a vertical line below.
func (r *Model) besideSign(l *draw.Line, c *OtherVersion, s *besidePassage, k int) {
	p := &c.reading.Passages[s.passage]
	draw.MarkRow(l, r.Notes.Of(c.reading, s.passage), k)
	putSign(l, p, k, func() string { return Arrow(c.reading, c.reading.Items[c.reading.PassageAt[s.passage]]) })
}

// besideHighlights returns what is emphasized on one row of a passage of
// Others[n]: the words of findings, and search matches.
func (r *Model) besideHighlights(c *OtherVersion, n int, s *besidePassage, row int) []draw.Highlight {
	var list []draw.Highlight
	segments := s.Between(row, row+1)
	for _, f := range c.reading.Found(s.passage) {
		finding := &c.reading.Findings[f]
		if p := story.PlaceOf(finding, story.VersionSide); p != nil && !c.reading.IsDismissed(f) {
			list = draw.AddHighlights(list, segments, story.VersionSide, p.Span, style.FindingEmphasis(finding.Severity))
		}
	}
	for k := r.Search.firstIn(c.RowOf[s.passage]); k < len(r.Search.Hits) && r.Search.Hits[k].Passage == c.RowOf[s.passage]; k++ {
		h := &r.Search.Hits[k]
		if h.Beside != n+1 {
			continue
		}
		e := style.Match
		if k == r.Search.Current {
			e = style.CurrentMatch
		}
		list = draw.AddHighlights(list, segments, story.VersionSide, h.Spans[story.VersionSide], e)
	}
	return list
}

// besideRowOf returns the row of the block on which the byte at offset at of
// the text of Others[n] stands; 0 if it is not in the block.
func (b *Block) besideRowOf(n, at int) int {
	if n >= len(b.beside) {
		return 0
	}
	row := b.besideSkip(n)
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

// besideSkip is the number of rows, 0 or 1, above what Others[n] has, so that it
// does not stand beside the name of a part.
func (b *Block) besideSkip(n int) int {
	cell := b.beside[n]
	if len(cell) == 0 || cell[0].label != "" || b.parts == [story.Sides]string{} {
		return 0
	}
	return 1
}

// A ColumnHead is the heading of a column of the reader: an article by its index, and
// in a few words how it relates to the original.
type ColumnHead struct {
	Article int
	About   string
	Current bool // this is the main version, which the keys act on
}

// besideHeads returns the row of headings where several versions stand beside
// the original.
func (r *Model) besideHeads(s *style.Styles, list []ColumnHead) string {
	l := draw.NewLine(s, r.Plan.Width)
	for i, h := range list {
		start := r.columnStart(i)
		l.Fill(style.Faint, "─", start-1-l.Used)
		name := r.session.NameIn(h.Article, max(r.Plan.Column-cells.Width(h.About)-3, 4))
		if h.Current {
			l.Put(style.TabActive, " "+name+" ").Put(style.Plain, " ")
		} else {
			l.Put(style.Plain, " ").Put(style.Strong, name).Put(style.Plain, " ")
		}
		l.Put(style.Muted, cells.Cut(h.About+" ", max(start+r.Plan.Column-l.Used, 0)))
	}
	l.Fill(style.Faint, "─", r.Plan.Width)
	return l.String()
}
