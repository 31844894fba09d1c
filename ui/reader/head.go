package reader

import (
	"fmt"
	"strings"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// heads returns the row of headings where one version is shown: version number
// of the given total, beside the original.
func (r *Model) heads(s *style.Styles, number, of int) string {
	original, version := r.session.Original, r.session.Selected
	l := draw.NewLine(s, r.Plan.Width)
	left := r.Plan.Margin + r.Plan.Gutter
	c := &r.Text.Figures
	figures := fmt.Sprintf("version %d of %d · carries %s", number, of, cells.Percent(c.Coverage))
	rule := func(until int) { l.Fill(style.Faint, "─", until-l.Used) }
	if r.Plan.Columns == 1 {
		rule(min(left-1, 2))
		around := cells.Width("  original →   ")
		if l.Left()-around-cells.Width(figures) < 24 {
			figures = fmt.Sprintf("%d of %d", number, of)
		}
		room := l.Left() - around - cells.Width(figures)
		name := r.session.NameIn(original, max(room/2, room-cells.Width(r.session.Names[version]), 4))
		l.Put(style.Plain, " ").Put(style.Strong, name).Put(style.Muted, " original ")
		l.Put(style.Faint, "→ ").Put(style.Strong, r.session.NameIn(version, max(room-cells.Width(name), 4))).Put(style.Muted, " "+figures+" ")
		rule(r.Plan.Width)
		return l.String()
	}
	rule(left - 1)
	l.Put(style.Plain, " ").Put(style.Strong, r.session.NameIn(original, r.Plan.Column-10)).Put(style.Muted, " original ")
	rule(left + r.Plan.Column + columnGap - 1)
	l.Put(style.Plain, " ").Put(style.Strong, r.session.NameIn(version, r.Plan.Column/2)).Put(style.Muted, " "+figures+" ")
	rule(r.Plan.Width)
	return l.String()
}

// position says, for the header, where the cursor is and how much is reviewed;
// the most important part comes first.
func (r *Model) position() []string {
	n := r.ChangesBefore[len(r.Shown)]
	parts := []string{cells.Count(n, "change", "changes"), r.headFindings()}
	if r.ChangeAt(r.Cursor) {
		parts[0] = fmt.Sprintf("change %d of %d", r.ChangesBefore[r.Cursor]+1, n)
	}
	if t := r.Notes.Tally(r.Text).ByChange(); t != "" {
		parts = append(parts, t)
	}
	if at := r.paragraphText(); at != "" {
		parts = append(parts, at)
	}
	return parts
}

// findingsText says how many findings the version has, or which of them is under the
// cursor; with a filter, how many it shows.
func (r *Model) findingsText() string {
	shown, all := r.findingsBefore[len(r.Text.Order)], r.Notes.Tally(r.Text).Of
	text := cells.Count(shown, "finding", "findings")
	if r.Finding >= 0 {
		text = fmt.Sprintf("finding %d of %d", r.findingsBefore[r.Finding]+1, shown)
		if r.Text.IsDismissed(r.CurrentFinding()) {
			text = "dismissed finding"
		}
	}
	if shown < all {
		text += fmt.Sprintf(" shown, %d in this version", all)
	}
	return text
}

// headFindings is findingsText as the header has it, with a shorter form.
func (r *Model) headFindings() string {
	long := r.findingsText()
	if short, _, ok := strings.Cut(long, ","); ok {
		return long + cells.OrShorter + short
	}
	return long
}

// paragraphText says in which paragraph the cursor's passage is.
func (r *Model) paragraphText() string {
	p := r.CursorPassage()
	if p < 0 {
		return ""
	}
	if n := r.Text.Paragraph(p, story.VersionSide); n > 0 {
		return fmt.Sprintf("¶ %d of %d", n, len(r.Text.Version.Paragraphs))
	}
	return fmt.Sprintf("original ¶ %d of %d", r.Text.Paragraph(p, story.OriginalSide), len(r.Text.Original.Paragraphs))
}
