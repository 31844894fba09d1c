package reader

import (
	"fmt"
	"strings"

	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// An explanation is the foot of the reader, which explains what is under the
// cursor: a title on a horizontal rule, and paragraphs below it.
type explanation struct {
	role  style.Role
	Title string
	text  []*draw.Paragraph
	from  draw.Scrolled
}

// explanation explains the finding under the cursor, or else the item there.
func (r *Model) explanation() explanation {
	if f := r.CurrentFinding(); f >= 0 {
		where := r.findingsText()
		if r.Plan.Width >= whereFrom && !strings.Contains(where, "this version") {
			where += " in this version"
		}
		t := explainFinding(&r.Text.Findings[f], where, r.Plan.Width-2)
		return t.withMark(r)
	}
	switch it := r.Shown[r.Cursor]; it.Kind {
	case story.GapItem:
		return explanation{role: style.Muted, Title: gapText(it.Count), text: []*draw.Paragraph{
			draw.Said(style.Muted, "Left out by the layout “"+r.Layout.Label()+"” and the filter "+filterText(r.Filter)+"."),
		}}
	case story.FoldItem:
		return explanation{role: style.Muted, Title: foldText(it.Count), text: []*draw.Paragraph{
			draw.Said(style.Muted, "What belongs to the page and not to the story."),
		}}
	case story.OverviewItem:
		return r.explainOverview()
	case story.TraceItem:
		a := r.Text.Original
		text := a.Slice(a.Sentences[r.Text.Passages[it.Passage].Original[0]].Span)
		return explanation{role: style.Moved, Title: MoveLabel(r.Text, it), text: []*draw.Paragraph{draw.Said(style.Muted, text)}}
	default:
		return r.explainPassage(it).withMark(r)
	}
}

// withMark adds the user's mark on the finding or the passage under the cursor.
func (t explanation) withMark(r *Model) explanation {
	if on, _ := r.MarkTarget(); on.Valid() {
		if m := draw.MarkText(r.Notes.On(on)); m.Text != "" {
			t.text = append(t.text, m)
		}
	}
	return t
}

// whereFrom is the width in cells from which the foot says of what it counts the findings.
const whereFrom = 60

func filterText(f Filter) string {
	if !f.On() {
		return "(none)"
	}
	return "“" + f.String() + "”"
}

// explainFinding gives a finding's note and the two texts it rests on, which
// share a row if they fit into width cells. where numbers the finding.
func explainFinding(f *finding.Finding, where string, width int) explanation {
	t := explanation{role: style.SeverityRole(f.Severity), Title: fmt.Sprintf("%s · %s · %s", where, f.Severity, f.Type), text: []*draw.Paragraph{draw.Said(style.Plain, f.Note)}}
	if f.Original == nil && f.Version == nil {
		return t
	}
	original := placeText("original ", f.Original)
	version := placeText("version  ", f.Version)
	if n := cells.Width(original.Text) + cells.Width(version.Text); n+3 <= width {
		original.Say(style.Plain, "   ").Say(style.Muted, "version ").Say(version.Pieces[1].Role, version.Text[version.Pieces[0].End:])
		t.text = append(t.text, original)
		return t
	}
	t.text = append(t.text, original, version)
	return t
}

func placeText(label string, p *facts.Place) *draw.Paragraph {
	if p == nil {
		return draw.Said(style.Muted, label).Say(style.Faint, "has nothing here")
	}
	return draw.Said(style.Muted, label).Say(style.Strong, "“"+p.Text+"”")
}

func (r *Model) explainOverview() explanation {
	f := &r.Text.Figures
	title := "the whole version"
	if r.Text.Changes == 0 && len(r.Text.Order) == 0 {
		return explanation{role: style.Muted, Title: title, text: []*draw.Paragraph{draw.Said(style.Plain, "The same as the original, word for word: there is nothing to look at here.")}}
	}
	carried := new(draw.Paragraph).Say(style.Plain, fmt.Sprintf("%s in %s; %s of the original's words are in the version. %s.",
		cells.Sentence(cells.InWords(r.Text.Changes, "change", "changes")),
		cells.InWords(len(r.Text.Passages), "passage", "passages"), cells.Percent(f.Coverage), strings.TrimSuffix(r.Notes.Tally(r.Text).Found(" in this version"), ".")))
	return explanation{role: style.Muted, Title: title, text: []*draw.Paragraph{carried}}
}

// footFindings is the largest number of a passage's findings in the foot.
const footFindings = 8

// explainPassage says how a passage differs, and lists its findings.
func (r *Model) explainPassage(it story.Item) explanation {
	p := &r.Text.Passages[it.Passage]
	t := explanation{role: style.SignRole(p.Kind), Title: fmt.Sprintf("%s %s", style.KindMark(p.Kind), p.Kind.Label())}
	line := draw.Said(style.Plain, r.passageText(it.Passage))
	if len(p.Original) > 0 && len(p.Version) > 0 && p.Kind != diffing.Kept {
		line.Say(style.Muted, " · "+likeness(p))
	}
	for s, name := range [story.Sides]string{"original", "version"} {
		if n := r.Text.Paragraph(it.Passage, story.Side(s)); n > 0 {
			line.Say(style.Muted, fmt.Sprintf(" · %s ¶ %d", name, n))
		}
	}
	if label := MoveLabel(r.Text, it); label != "" {
		line.Say(style.Moved, " · "+label)
	}
	t.text = append(t.text, line)
	if list := r.Text.Found(it.Passage); len(list) > 0 {
		found := new(draw.Paragraph)
		for i, k := range list {
			f := &r.Text.Findings[k]
			if i == footFindings {
				found.Say(style.Muted, fmt.Sprintf("  and %d more", len(list)-i))
				break
			}
			if i > 0 {
				found.Say(style.Faint, " · ")
			}
			if r.Notes.Dismissed(r.Text, k) {
				found.Say(style.Faint, fmt.Sprintf("%s dismissed: %s: %s", draw.DismissedMark, f.Type, f.Note))
				continue
			}
			found.Say(style.SeverityRole(f.Severity), f.Severity.String()+" ").Say(style.Muted, f.Type.String()+": ").Say(style.Plain, f.Note)
		}
		t.text = append(t.text, found)
	}
	return t
}

// likeness says how much of a passage's words stand on both sides.
func likeness(p *diffing.Passage) string {
	switch share := draw.Shared(p); {
	case share <= 0:
		return "no words in common"
	case draw.Retold(p):
		return fmt.Sprintf("%s of the words are in both; what both have stands out", cells.Percent(share))
	default:
		return fmt.Sprintf("%s of the words are in both", cells.Percent(share))
	}
}

// passageText says what a passage is. Of furniture it tells what it was taken for,
// and who said so.
func (r *Model) passageText(passage int) string {
	p := &r.Text.Passages[passage]
	if p.Kind != diffing.Furniture {
		return PassageText(p.Kind)
	}
	if r.Text.IsNote(passage) {
		return "a note on the story: shown, but no part of it"
	}
	s := story.VersionSide
	if len(p.Version) == 0 {
		s = story.OriginalSide
	}
	x := story.Article(r.Text.Comparison, s).Sentences[story.Sentences(p, s)[0]]
	if x.ByHand {
		return "what you have set aside: no part of the story"
	}
	return PassageText(p.Kind) + ", read as " + story.PartName(x.Part)
}

// Rows returns how many rows the paragraphs take at a width in cells.
func (t explanation) Rows(width int) int {
	n := 0
	for _, p := range t.text {
		n += len(cells.Wrap(p.Text, width))
	}
	return n
}

// View returns the foot as exactly rows rows: the rule with the title, then the text
// from the row on to which it is scrolled. What has no room is counted on the last row.
func (t explanation) View(s *style.Styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	rule := draw.NewLine(s, width).Fill(style.Faint, "─", 2).Put(style.Plain, " ").Put(t.role, cells.Shorten(t.Title, width-4)).Put(style.Plain, " ")
	list := []string{rule.Fill(style.Faint, "─", width).String()}
	indent := min(1, width/8)
	all := t.wrapped(width - 2*indent)
	top := t.top(width, rows)
	cut := len(all) - top - (rows - 1)
	for k, row := range all[top:] {
		if len(list) == rows {
			break
		}
		l := draw.NewLine(s, width).To(indent)
		if text, at := row.text, row.row; cut > 0 && len(list) == rows-1 && rows > 2 {
			said := t.from.More(cells.Count(len(all)-top-k, "more row", "more rows"))
			said.Wrapped(max(width-2*indent, 1), 1).Paint(l, 0)
		} else {
			text.Paint(l, at)
		}
		list = append(list, l.String())
	}
	for len(list) < rows {
		list = append(list, "")
	}
	return list
}

// A footRow is a row of one of the paragraphs.
type footRow struct {
	text *draw.Paragraph
	row  int
}

// wrapped divides the paragraphs into rows.
func (t explanation) wrapped(width int) []footRow {
	var all []footRow
	for _, p := range t.text {
		for i := range p.Wrapped(max(width, 1), 0).Rows {
			all = append(all, footRow{p, i})
		}
	}
	return all
}

// top is the row from which on the text is shown: that to which it is scrolled, unless
// more of it is in sight then than there is.
func (t explanation) top(width, rows int) int {
	return max(min(t.from.Top, t.Rows(width-2*min(1, width/8))-(rows-1)), 0)
}

// PassageText says what a kind of passage means.
func PassageText(k diffing.Kind) string {
	return [...]string{
		"the same in both",
		"the same but for style: typography, spelling, case or number format",
		"said in other words",
		"differs from the original in what it says",
		"only in the version",
		"only in the original",
		"what belongs to the page, not to the story",
	}[k]
}
