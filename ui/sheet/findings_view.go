package sheet

import (
	"slices"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A findingsDrawing is all that is needed to draw the list.
type findingsDrawing struct {
	*Findings
	sheet
	widths findingsPlan
}

func (f *Findings) drawing(on draw.Screen) findingsDrawing {
	longest := 0
	for _, v := range f.session.Order {
		longest = max(longest, cells.Width(f.session.Names[v]))
	}
	v := findingsDrawing{Findings: f, sheet: sheet{plan: f.Plan, Session: f.session, Styles: on.Styles}}
	v.widths = planFindings(f.Plan.width, f.Plan.gutter, longest)
	return v
}

// View draws the list; nil if nothing is compared yet.
func (f *Findings) View(on draw.Screen) []string {
	if !f.Ready() {
		return nil
	}
	return f.drawing(on).rows()
}

// Click puts the cursor on the entry at a row, and returns true if it was there
// already. A click on a heading of a column sorts by it.
func (f *Findings) Click(on draw.Screen, x, y int) (open bool) {
	if y < f.Plan.Heads {
		if c, ok := f.drawing(on).columnAt(x); ok {
			f.Reversed = f.By == c && !f.Reversed
			f.By = c
		}
		return false
	}
	i := f.Top + y - f.Plan.Heads
	if y-f.Plan.Heads >= f.Plan.Body || i >= len(f.List) || f.List[i].Heading != "" {
		return false
	}
	open = i == f.Cursor
	f.toRow(i)
	return open
}

func (v findingsDrawing) rows() []string {
	var rows []string
	if v.Heads > 0 {
		rows = append(rows, v.head())
	}
	for i := v.Top; i < len(v.List) && i < v.Top+v.Body; i++ {
		rows = append(rows, v.findingRow(&v.List[i], i == v.Cursor))
	}
	if len(v.List) == 0 {
		rows = append(rows, draw.NewLine(v.Styles, v.width).To(v.gutter).Put(style.Muted, v.nothing()).String())
	}
	for len(rows) < v.Heads+v.Body {
		rows = append(rows, "")
	}
	rows = append(rows, v.paneRows(v.title(), &v.pane)...)
	return append(rows, findingsLegend(v.Styles, v.width, v.Legend)...)
}

// nothing says why no row is shown.
func (v findingsDrawing) nothing() string {
	if v.filter.On() {
		return "The filter shows " + v.ShownText() + "; c takes it off."
	}
	return "Nothing was found that would need a correction."
}

// each calls do with the columns that are shown, and the cell at which each begins.
func (v findingsDrawing) each(do func(c story.EntryColumn, start, width int)) {
	at := v.gutter
	for c, width := range v.widths.columns {
		if width > 0 {
			do(story.EntryColumn(c), at, width)
			at += width + 1
		}
	}
}

// columnAt returns the column at a cell of the heading.
func (v findingsDrawing) columnAt(x int) (at story.EntryColumn, ok bool) {
	v.each(func(c story.EntryColumn, start, width int) {
		if x >= start && x <= start+width {
			at, ok = c, true
		}
	})
	return at, ok
}

// head draws the names of the columns, and marks the one that the list is sorted by.
func (v findingsDrawing) head() string {
	l := draw.NewLine(v.Styles, v.width)
	v.each(func(c story.EntryColumn, start, width int) {
		title, r := c.String(), style.Muted
		if c == story.VersionColumn && v.widths.columns[story.OriginalColumn] == 0 {
			title = "what differs"
		}
		if c == story.SeverityColumn && width < severityTitle {
			title = "sev."
		}
		if c == v.By {
			title, r = draw.SortedTitle(title, width, v.Reversed), style.Accent
		}
		l.To(start).Put(r, cells.Cut(title, width))
	})
	return l.String()
}

// findingRow draws a heading or an entry.
func (v findingsDrawing) findingRow(r *FindingRow, cursor bool) string {
	l := draw.NewLine(v.Styles, v.width)
	if r.Heading != "" {
		return l.Fill(style.Faint, "─", min(v.gutter, 1)).To(v.gutter).Put(style.Strong, cells.Cut(r.Heading, l.Left())).String()
	}
	if cursor {
		l.Over(style.Selected)
		if v.gutter > 0 {
			l.Put(style.Accent, style.CursorMark)
		}
	}
	v.each(func(c story.EntryColumn, start, width int) {
		if v.shortCell(l.To(start), r, c, width) {
			return
		}
		cell := draw.NewLine(v.Styles, width)
		cell.Under = l.Under
		v.cell(cell, &r.Entry, c)
		l.Join(cell)
	})
	if !cursor {
		return l.String()
	}
	return l.Full()
}

// shortCell writes what a column of single words says of an entry, in at most width
// cells, and tells whether it is such a column.
func (v findingsDrawing) shortCell(l *draw.Line, row *FindingRow, c story.EntryColumn, width int) bool {
	e := &row.Entry
	r, severity := style.Plain, style.Muted
	if e.Finding >= 0 {
		severity = style.SeverityRole(e.Reading.Findings[e.Finding].Severity)
	}
	if e.Mark.Dismissed && e.Outdated == nil {
		r, severity = style.Faint, style.Faint
	}
	switch c {
	case story.SeverityColumn:
		switch {
		case e.Finding >= 0:
			l.Put(severity, cells.Cut(e.Reading.Findings[e.Finding].Severity.String(), width))
		case e.Outdated != nil:
			l.Put(style.Warning, cells.Cut("mark", width))
		default:
			l.Put(style.Faint, "·")
		}
	case story.KindColumn:
		if e.Outdated != nil {
			r = style.Warning
		}
		l.Put(r, cells.Cut(e.Kind(), width))
	case story.OutletColumn:
		l.Put(r, cells.Cut(v.Names[e.Article], width))
	case story.PlaceColumn:
		l.Put(style.Muted, cells.Cut(row.place, width))
	default:
		return false
	}
	return true
}

// cell writes what a column of texts or signs says of an entry.
func (v findingsDrawing) cell(l *draw.Line, e *story.Entry, c story.EntryColumn) {
	r := style.Plain
	if e.Mark.Dismissed && e.Outdated == nil {
		r = style.Faint
	}
	switch c {
	case story.OriginalColumn:
		v.said(l, r, e, story.OriginalSide)
	case story.VersionColumn:
		v.said(l, r, e, story.VersionSide)
	case story.MarkColumn:
		draw.MarkSigns(l, e.Mark)
	}
}

// said writes the words of one side, from where the two sides begin to differ if all
// of them do not fit. What has no words on either side is told in a note.
func (v findingsDrawing) said(l *draw.Line, r style.Role, e *story.Entry, s story.Side) {
	original, version := e.Text(story.OriginalSide), e.Text(story.VersionSide)
	text, other := version, original
	if s == story.OriginalSide {
		text, other = original, version
	}
	only := v.widths.columns[story.OriginalColumn] == 0
	if text == "" && e.Finding >= 0 && s == story.VersionSide && (only || original == "") {
		text, r = e.Reading.Findings[e.Finding].Note, dimmer(r)
	}
	if text == "" {
		l.Put(style.Faint, "–")
		return
	}
	text = strings.Join(strings.Fields(text), " ")
	if cells.Width(cells.Opening(text, 4*l.Room)) > l.Room {
		text = departing(strings.Join(strings.Fields(other), " "), text)
	}
	text = cells.Cut(cells.Opening(text, 4*max(l.Room, 1)), l.Room)
	t := draw.StyledText{Text: text, Rows: []cells.Extent{{Start: 0, End: len(text)}}}
	list := v.search.highlights(text)
	if len(list) == 0 {
		l.Put(r, text)
		return
	}
	t.Segments = []draw.Segment{{Extent: cells.Extent{Start: 0, End: len(text)}, Look: style.AsIs, From: story.Nowhere()}}
	t.Paint(l, 0, list)
}

// dimmer is the role of a note where words would stand.
func dimmer(r style.Role) style.Role {
	if r == style.Plain {
		return style.Muted
	}
	return r
}

// findingsLegend explains the signs of the marks and the looks of words; nothing for no
// rows. Where not all have room, severities go before what is told by other looks.
func findingsLegend(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	marks, words := append(draw.MarkLegend(s), draw.DismissedLegend(s)), draw.WordLegend(s)
	room := 0
	for _, item := range slices.Concat(marks, words) {
		room += item.Used
	}
	if room > width {
		words = slices.Concat(words[:3], words[5:], words[3:5]) // moved and style last
	}
	l := draw.NewLine(s, width)
	for _, item := range slices.Concat(marks, words) {
		if !l.Join(item) {
			break
		}
	}
	return []string{l.String()}
}
