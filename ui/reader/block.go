package reader

import (
	"fmt"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A Block is an item of the reader, laid out for a width.
type Block struct {
	// Blank is the number of blank rows above the item.
	Blank int
	// Rows is the number of rows of the item itself.
	Rows int
	// columns are a passage's texts: original and version, or one for both.
	columns []draw.StyledText
	// beside has a cell for each of the other versions.
	beside []besideCell
	// label stands above the version's text, on a row of its own; empty for
	// none.
	label string
	// parts name on the same row, by side, the part of the article that begins
	// here, where it is not the story; empty for none.
	parts [story.Sides]string
	// entries are the overview's paragraphs.
	entries []entry
}

// Height is the number of rows of the block, with the blank ones above it.
func (b *Block) Height() int { return b.Blank + b.Rows }

// An entry is a paragraph of the overview.
type entry struct {
	finding int // index into Comparison.Findings; -1 for the brief
	draw.StyledText
}

// A Measure is everything that the layout of a block depends on besides its
// contents.
type Measure struct {
	Columns int // 1, or one for the original and one for each version
	Width   int // of a column, in cells
	// brackets stand around what one article alone has: in one column, and around
	// whole passages. With Brackets, which the user has chosen, they stand in two
	// columns as well.
	brackets, Brackets bool
	// name is the version that the overview is about; empty if only one version
	// is shown.
	name string
}

// whole is the width in cells of all columns with the gaps between them.
func (m Measure) whole() int {
	if m.Columns == 1 {
		return m.Width
	}
	return m.Columns*m.Width + (m.Columns-1)*columnGap
}

// columnGap is the width in cells of the gap between two columns. It holds a
// blank, the reader's mark, the sign of the kind, the sign of a move, a blank.
const columnGap = 5

// newBlock lays out item i of those shown. cells has what the other versions
// have beside it.
func newBlock(r *story.Reading, shown []story.Item, i int, m Measure, others []besideCell) *Block {
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
		b.label, b.parts = MoveLabel(r, it), partLabels(r, shown, i)
		b.Rows += b.labelRows()
		b.beside = others
		for n, s := range others {
			b.Rows = max(b.Rows, b.besideSkip(n)+s.height())
		}
		if i > 0 && shown[i-1].Kind == story.PassageItem && !r.OpensParagraph(it.Passage) {
			b.Blank = 0
		}
	}
	return b
}

// MoveLabel says for a moved passage where the original has it, and for a trace
// where its passage is now. It is empty for a passage in its place.
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

// partLabels names by side the part that begins with item i of those shown: a
// headline, a summary, a note. Where it only goes on there is no label.
func partLabels(r *story.Reading, shown []story.Item, i int) (labels [story.Sides]string) {
	for s := range story.Sides {
		p, ok := r.Part(shown[i].Passage, s)
		if i > 0 && shown[i-1].Kind == story.PassageItem {
			if before, had := r.Part(shown[i-1].Passage, s); had && before == p {
				continue
			}
		}
		switch {
		case !ok:
		case p == text.Headline:
			labels[s] = "Headline"
		case p == text.Standfirst:
			labels[s] = "Summary"
		case p == text.Note:
			labels[s] = "Note"
		}
	}
	return labels
}

// Arrow returns an arrow, one cell, that points up or down to the other end of a
// move; a blank for an item that is not part of a move.
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
		return []draw.StyledText{draw.InlineText(c, p, m.brackets || m.Brackets, m.Width)}
	}
	around := m.Brackets || m.brackets && (p.Kind == diffing.Added || p.Kind == diffing.Dropped)
	return []draw.StyledText{draw.SideText(c, p, story.OriginalSide, around, m.Width), draw.SideText(c, p, story.VersionSide, around, m.Width)}
}

// findingLabel is the width in cells of the label before a finding in the
// overview.
const findingLabel = 20

// overviewRows is the number of rows that the brief may take above the text;
// the desk shows all of it.
const overviewRows = 4

// overview returns the paragraphs above the text: the brief, and the findings
// about the whole version. A name is put before the brief.
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

// proseText returns a text of the program's in one look, wrapped to at most
// rows rows; rows = 0 sets no limit.
func proseText(text string, look style.WordLook, width, rows int) draw.StyledText {
	p := draw.Said(style.Plain, text).Wrapped(width, rows)
	return draw.StyledText{
		Text:     p.Text,
		Segments: []draw.Segment{{Extent: cells.Extent{Start: 0, End: len(p.Text)}, Look: look, From: story.Nowhere()}},
		Rows:     p.Rows,
	}
}

// foldText says how many lines of furniture a fold hides.
func foldText(n int) string { return "furniture, " + cells.Count(n, "line", "lines") }

// gapText says how many passages a gap leaves out.
func gapText(n int) string {
	return cells.InWords(n, "passage", "passages") + " not shown"
}
