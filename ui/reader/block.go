package reader

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A Block is an item of the reader laid out for a width.
type Block struct {
	// Blank is the number of blank rows above it.
	Blank int
	// Rows is the number of its own.
	Rows int
	// columns are a passage's texts: original and version, or one for both.
	columns []draw.StyledText
	// beside are the companions' passages on the row.
	beside []besideCell
	// label stands above the version's text, on a row of its own; empty for
	// none.
	label string
	// entries are the overview's paragraphs.
	entries []entry
}

func (b *Block) Height() int { return b.Blank + b.Rows }

// An entry is a paragraph of the overview.
type entry struct {
	finding int // index into Comparison.Findings; -1 for the brief
	draw.StyledText
}

// A Measure is what the layout of a block depends on.
type Measure struct {
	Columns  int // 1, or the original and the versions beside it
	Width    int // of a column, in cells
	brackets bool
	// name is the version that the overview is about; empty where there is no
	// other beside it.
	name string
}

// whole is the width over all columns and what is between them.
func (m Measure) whole() int {
	if m.Columns == 1 {
		return m.Width
	}
	return m.Columns*m.Width + (m.Columns-1)*columnGap
}

// columnGap is the width of what stands between two columns: a blank, the
// reader's mark, the sign of the kind, the sign of a move, a blank.
const columnGap = 5

// newBlock lays out item i of those shown.
func newBlock(r *story.Reading, shown []story.Item, i int, m Measure, stacks []besideCell) *Block {
	it := shown[i]
	b := &Block{Blank: 1, Rows: 1}
	if i == 0 {
		b.Blank = 0
	}
	switch it.Kind {
	case story.OverviewItem:
		b.entries = overview(r, m.whole(), m.name)
		b.Rows = 0
		for _, e := range b.entries {
			b.Rows += len(e.Rows)
		}
	case story.PassageItem:
		b.columns = columns(r.Comparison, &r.Passages[it.Passage], m)
		for _, c := range b.columns {
			b.Rows = max(b.Rows, len(c.Rows))
		}
		if b.label = MoveLabel(r, it); b.label != "" {
			b.Rows++
		}
		for _, s := range stacks {
			b.Rows = max(b.Rows, s.height())
		}
		b.beside = stacks
		if i > 0 && shown[i-1].Kind == story.PassageItem && !r.OpensParagraph(it.Passage) {
			b.Blank = 0
		}
	}
	return b
}

// MoveLabel says where a moved passage has come from, or where the passage of
// a trace has gone.
func MoveLabel(r *story.Reading, it story.Item) string {
	p := &r.Passages[it.Passage]
	from, to := r.Paragraph(it.Passage, story.OriginalSide), r.Paragraph(it.Passage, story.VersionSide)
	switch {
	case it.Kind == story.TraceItem:
		return fmt.Sprintf("%s now %s, in ¶ %d", Arrow(r, it), whereabouts(r, it), to)
	case p.Moved:
		return fmt.Sprintf("%s stood %s, in ¶ %d", Arrow(r, it), whereabouts(r, it), from)
	case p.Again:
		return fmt.Sprintf("%s ¶ %d once more", style.AgainMark, from)
	}
	return ""
}

// Arrow points to the other end of a move, and is a blank where there is none.
func Arrow(r *story.Reading, it story.Item) string {
	switch end := r.OtherEnd(it.At); {
	case end < 0:
		return " "
	case end < it.At:
		return style.UpMark
	}
	return style.DownMark
}

// whereabouts says in a word what the arrow shows.
func whereabouts(r *story.Reading, it story.Item) string {
	switch Arrow(r, it) {
	case style.UpMark:
		return "above"
	case style.DownMark:
		return "below"
	}
	return "elsewhere"
}

func columns(c *diffing.Comparison, p *diffing.Passage, m Measure) []draw.StyledText {
	if m.Columns == 1 {
		return []draw.StyledText{draw.InlineText(c, p, m.brackets, m.Width)}
	}
	list := []draw.StyledText{draw.SideText(c, p, story.OriginalSide, m.Width), draw.SideText(c, p, story.VersionSide, m.Width)}
	if m.brackets && p.Kind == diffing.Added {
		list[story.VersionSide] = draw.InlineText(c, p, true, m.Width)
	}
	if m.brackets && p.Kind == diffing.Dropped {
		list[story.OriginalSide] = draw.InlineText(c, p, true, m.Width)
	}
	return list
}

// findingLabel is the width of what stands before a finding in the overview.
const findingLabel = 20

// overviewRows is how much of the brief stands above the text; all of it is on
// the desk.
const overviewRows = 4

// overview is what stands above the text: the brief, and the findings that
// are about the whole version.
func overview(r *story.Reading, width int, name string) []entry {
	var list []entry
	add := func(finding int, text string, width, rows int) {
		list = append(list, entry{finding, proseText(text, style.AsIs, width, rows)})
	}
	if r.Brief != "" {
		if name != "" {
			name += ": "
		}
		add(-1, name+r.Brief, min(width, widestProse), overviewRows)
	}
	for _, f := range r.Order {
		if r.Findings[f].Passage >= 0 {
			break
		}
		add(f, r.Findings[f].Note, max(min(width, widestProse)-findingLabel, 1), 0)
	}
	if len(r.Passages) == 0 {
		add(-1, "Neither article has any text to compare.", width, 0)
	}
	return list
}

// widestProse is the width, in cells, beyond which a column of prose gets
// hard to read.
const widestProse = 90

// proseText is a text of our own in one look, of at most rows rows; 0 for as
// many as it takes.
func proseText(text string, look style.WordLook, width, rows int) draw.StyledText {
	p := draw.Said(style.Plain, text).Wrapped(width, rows)
	return draw.StyledText{
		Text:     p.Text,
		Segments: []draw.Segment{{Extent: cells.Extent{Start: 0, End: len(p.Text)}, Look: look, From: story.Nowhere()}},
		Rows:     p.Rows,
	}
}

// foldText says how much furniture a fold hides.
func foldText(n int) string { return "furniture, " + cells.Count(n, "line", "lines") }

// gapText says what a gap leaves out.
func gapText(n int) string {
	if n == 1 {
		return "1 passage not shown"
	}
	return fmt.Sprintf("%d passages not shown", n)
}
