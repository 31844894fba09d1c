package sheet

import (
	"fmt"
	"slices"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/reader"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A coverageDrawing is all that is needed to draw the coverage.
type coverageDrawing struct {
	*Coverage
	sheet
	Survey *story.Survey // not nil
}

const (
	sentenceNumber = 4  // cells of a sentence's number, up to 999
	leastSentence  = 22 // cells of the beginning of a sentence
	fullSentence   = 48
	leastKind      = 5  // cells of a version's column
	namedKind      = 11 // cells to which it is widened for a long name
	mostKind       = 14 // cells to which it is widened if there is room
)

// coverageWant returns the widths wanted for the columns of the coverage.
func coverageWant(names []string, sentences int) gridWant {
	return gridWant{
		Number:    max(sentenceNumber, len(fmt.Sprint(sentences))+1),
		LeastText: leastSentence, FullText: fullSentence,
		LeastCell: nameCell(names, mostGridHeads, leastKind, namedKind), FullCell: mostKind,
		Names: names,
	}
}

// rows draws the coverage.
func (v coverageDrawing) rows() []string {
	rows := v.headRows()
	if v.Figures > 0 {
		rows = append(rows, v.figureRow("carried", func(l *draw.Line, article int) {
			if r := v.Readings[article]; r != nil {
				l.Put(style.Faint, cells.Percent(r.Figures.Coverage))
			}
		}))
	}
	for i := v.Top; i < len(v.List) && i < v.Top+v.Body; i++ {
		rows = append(rows, v.row(v.gridRow(v.List[i]), i == v.Cursor))
	}
	if len(v.List) == 0 {
		rows = append(rows, draw.NewLine(v.Styles, v.width).To(v.gutter).Put(style.Muted, v.nothing()).String())
	}
	for len(rows) < v.Heads+v.Figures+v.Body {
		rows = append(rows, "")
	}
	rows = append(rows, v.paneRows(v.title(), &v.pane)...)
	return append(rows, coverageLegend(v.Styles, v.width, v.Legend)...)
}

// nothing says why no row is shown.
func (v coverageDrawing) nothing() string {
	if v.filter == story.EveryRow {
		return "The original has no sentence."
	}
	return "No sentence is " + v.filterText() + "; f shows more."
}

// filterText describes the filter; empty if it lets everything through.
func (v coverageDrawing) filterText() string {
	name := v.Names[v.Selected]
	return [...]string{"", "at odds anywhere", "at odds in " + name, "dropped by " + name}[v.filter]
}

func (v coverageDrawing) gridRow(r story.CoverageRow) gridRow {
	switch r.Kind {
	case story.AddedCount:
		return gridRow{text: "added by the versions", role: style.Muted, cell: v.addedCell}
	case story.AddedPassage:
		p := v.Survey.Readings[v.Selected].Passages[v.Survey.Added[v.Selected][r.At]]
		a := v.Story.Articles[v.Selected]
		return v.textRow(fmt.Sprintf("+%d", r.At+1), a.Slice(a.Sentences[p.Version[0]].Span), func(l *draw.Line, article int) {
			if article == v.Selected {
				kindCell(l, diffing.Added, "")
			}
		})
	}
	row := v.Survey.Coverage[r.At]
	a := v.Story.Articles[v.Original]
	number := "H" // a line of the headline
	if row.Number > 0 {
		number = fmt.Sprint(row.Number)
	}
	return v.textRow(number, a.Slice(a.Sentences[row.Sentence].Span), func(l *draw.Line, article int) {
		v.sentenceCell(l, row.Cells[article], article)
	})
}

func (v coverageDrawing) textRow(number, text string, cell func(*draw.Line, int)) gridRow {
	text = cells.Opening(text, v.Text)
	return gridRow{number: number, text: text, highlights: v.search.highlights(text), cell: cell}
}

// sentenceCell writes the cell of an article in the row of a sentence.
func (v coverageDrawing) sentenceCell(l *draw.Line, c diffing.Cell, article int) {
	if c.Passage < 0 {
		l.Put(style.Faint, " "+cells.Ellipsis)
		return
	}
	r := v.Survey.Readings[article]
	sign, word, brief := "", "", ""
	switch {
	case c.Moved:
		sign = reader.Arrow(r, r.Items[r.PassageAt[c.Passage]])
	case c.Again:
		sign = style.AgainMark
	}
	if c.Kind == diffing.Garbled {
		if f := gravestOf(r, c.Passage); f != nil {
			word, brief = f.Type.String(), briefType(f.Type)
		}
	}
	kindCell(l, c.Kind, sign, word, brief)
}

// briefType is a short word for a type of finding.
func briefType(t finding.Type) string {
	switch t {
	case finding.Quotation:
		return "quote"
	case finding.Attribution:
		return "speaker"
	case finding.Negation:
		return "not"
	}
	return t.String()
}

// gravestOf returns the finding of a passage with the highest severity, the
// first of several; nil if there is none.
func gravestOf(r *story.Reading, passage int) *finding.Finding {
	var best *finding.Finding
	for _, i := range r.Found(passage) {
		if f := &r.Findings[i]; !r.IsDismissed(i) && (best == nil || f.Severity > best.Severity) {
			best = f
		}
	}
	return best
}

// coverageLegend returns a line that explains the signs of the cells; nothing
// for no rows.
func coverageLegend(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	return draw.LegendRows(s, append(draw.KindLegend(s)[:diffing.Furniture], draw.MoveLegend(s)), width, rows)
}

// kindCell fills a cell with the colour of a kind. It writes the sign of the
// kind, another sign, and the first of some words that fits.
func kindCell(l *draw.Line, k diffing.Kind, sign string, words ...string) {
	text := style.KindMark(k) + sign
	if l.Room >= 3 {
		text = " " + text
	}
	room := l.Room - cells.Width(text) - 1
	if i := slices.IndexFunc(words, func(w string) bool { return w != "" && cells.Width(w) <= room }); i >= 0 {
		text += " " + words[i]
	}
	l.Over(style.Strong).Put(style.BarRole(k), text).Fill(style.BarRole(k), " ", l.Room)
}

// addedCell writes how many passages a version has added.
func (v coverageDrawing) addedCell(l *draw.Line, article int) {
	switch n := len(v.Survey.Added[article]); {
	case v.Survey.Readings[article] == nil:
		l.Put(style.Faint, " "+cells.Ellipsis)
	case n == 0:
		l.Put(style.Faint, " ·")
	default:
		l.Put(style.SignRole(diffing.Added), fmt.Sprintf(" +%d", n))
	}
}
