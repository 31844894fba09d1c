package reader

import (
	"storydiff/corpus/text"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// headline returns the index of the passage that has the headline of one side's
// article, or -1.
func headline(r *story.Reading, s story.Side) int {
	for i := range r.Passages {
		switch part, ok := r.Part(i, s); {
		case ok && part == text.Headline:
			return i
		case ok && part == text.Body:
			return -1 // a headline stands above the text
		}
	}
	return -1
}

// hasHeadline tells whether one of the articles has a headline.
func (r *Model) hasHeadline() bool {
	return r.Text != nil && (headline(r.Text, story.OriginalSide) >= 0 || headline(r.Text, story.VersionSide) >= 0)
}

// headlineRow draws the headlines of both sides under their names, with what differs
// marked, on one row that stays while the text below moves.
func (r *Model) headlineRow(s *style.Styles) string {
	l := draw.NewLine(s, r.Plan.Width)
	original, version := headline(r.Text, story.OriginalSide), headline(r.Text, story.VersionSide)
	if r.Plan.Columns == 1 {
		l.To(r.Plan.Margin + r.Plan.Gutter)
		if original == version {
			p := &r.Text.Passages[original]
			return oneRow(l, draw.InlineText(r.Text.Comparison, p, r.measure.brackets || r.Brackets, 1<<20), r.Plan.Column).String()
		}
		for side, passage := range [story.Sides]int{original, version} {
			if passage >= 0 {
				l.Put(style.Plain, " ")
				oneRow(l, r.headlineText(passage, story.Side(side)), r.Plan.Column/2-1)
			}
		}
		return l.String()
	}
	for side, passage := range [story.Sides]int{original, version} {
		column := 0
		if story.Side(side) == story.VersionSide {
			column = r.Beside.Column(-1)
		}
		if passage >= 0 {
			oneRow(l.To(r.columnStart(column)), r.headlineText(passage, story.Side(side)), r.Plan.Column)
		}
	}
	return l.String()
}

func (r *Model) headlineText(passage int, s story.Side) draw.StyledText {
	return draw.SideText(r.Text.Comparison, &r.Text.Passages[passage], s, r.Brackets, 1<<20)
}

// oneRow writes the first row of a text into at most room cells of a line, with an
// ellipsis if there is more.
func oneRow(l *draw.Line, t draw.StyledText, room int) *draw.Line {
	part := draw.NewLine(l.Styles(), room)
	t.Rows = cells.Wrap(t.Text, room)
	more := len(t.Rows) > 1
	if more {
		t.Rows = cells.Wrap(t.Text, max(room-cells.Width(" "+cells.Ellipsis), 1))
	}
	t.Paint(part, 0, nil)
	if more {
		part.More()
	}
	l.Join(part)
	return l
}
