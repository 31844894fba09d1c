package ui

import (
	"fmt"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// heads returns the headings of the columns.
func (r *reader) heads(s *style.Styles, original, version string, number, of int) string {
	l := draw.NewLine(s, r.plan.width)
	left := r.plan.margin + r.plan.gutter
	c := &r.text.Figures
	figures := fmt.Sprintf("version %d of %d · carries %s", number, of, cells.Percent(c.Coverage))
	rule := func(until int) { l.Fill(style.Faint, "─", until-l.Used) }
	if r.plan.columns == 1 {
		rule(min(left-1, 2))
		around := cells.Width("  original →   ")
		if l.Left()-around-cells.Width(figures) < 24 {
			figures = fmt.Sprintf("%d of %d", number, of)
		}
		room := l.Left() - around - cells.Width(figures)
		original = cells.Cut(original, max(room/2, room-cells.Width(version), 4))
		l.Put(style.Plain, " ").Put(style.Strong, original).Put(style.Muted, " original ")
		l.Put(style.Faint, "→ ").Put(style.Strong, cells.Cut(version, max(room-cells.Width(original), 4))).Put(style.Muted, " "+figures+" ")
		rule(r.plan.width)
		return l.String()
	}
	rule(left - 1)
	l.Put(style.Plain, " ").Put(style.Strong, cells.Cut(original, r.plan.column-10)).Put(style.Muted, " original ")
	rule(left + r.plan.column + spine - 1)
	l.Put(style.Plain, " ").Put(style.Strong, cells.Cut(version, r.plan.column/2)).Put(style.Muted, " "+figures+" ")
	rule(r.plan.width)
	return l.String()
}

// position says where the reader stands, for the header: what matters most
// first.
func (r *reader) position() []string {
	n := r.changesBefore[len(r.shown)]
	parts := []string{cells.Count(n, "change", "changes"), r.findingsText()}
	if r.changeAt(r.cursor) {
		parts[0] = fmt.Sprintf("change %d of %d", r.changesBefore[r.cursor]+1, n)
	}
	if t := r.notes.Tally(r.text).String(); t != "" {
		parts = append(parts, t)
	}
	if at := r.paragraphText(); at != "" {
		parts = append(parts, at)
	}
	return parts
}

// findingsText counts the findings that are shown, and says which of them is
// under the cursor.
func (r *reader) findingsText() string {
	all := len(r.text.Order)
	m := r.findingsBefore[all]
	text := cells.Count(m, "finding", "findings")
	if r.finding >= 0 {
		text = fmt.Sprintf("finding %d of %d", r.findingsBefore[r.finding]+1, m)
	}
	if m < all {
		text += fmt.Sprintf(" (%d in all)", all)
	}
	return text
}

// paragraphText says in which paragraph the cursor's passage is.
func (r *reader) paragraphText() string {
	p := r.cursorPassage()
	if p < 0 {
		return ""
	}
	if n := r.text.Paragraph(p, story.VersionSide); n > 0 {
		return fmt.Sprintf("¶ %d of %d", n, len(r.text.Version.Paragraphs))
	}
	return fmt.Sprintf("original ¶ %d of %d", r.text.Paragraph(p, story.OriginalSide), len(r.text.Original.Paragraphs))
}
