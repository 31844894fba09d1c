package desk

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// rows returns the desk's rows.
func (v drawing) rows() []string {
	rows := v.head()
	table := v.table()
	if !v.Plan.Aside {
		rows = append(rows, table...)
		rows = append(rows, v.brief(v.Plan.width, v.Plan.Brief, true)...)
	} else {
		side := v.brief(v.Plan.width-v.Plan.List-3, v.Plan.Brief, false)
		for i, row := range table {
			rows = append(rows, row+draw.NewLine(v.Styles, 3).Put(style.Faint, " │ ").String()+side[i])
		}
	}
	return append(rows, draw.Legend(v.Styles, v.Plan.width, v.Plan.Legend)...)
}

// head draws the rows that say which article is the original, and why.
func (v drawing) head() []string {
	p := draw.NewPane(v.Styles, v.Plan.width, v.Plan.Story)
	if v.Plan.Headline > 0 {
		p.Add(draw.Said(style.Strong, "“"+story.Headline(v.Story.Articles[v.Original])+"”"), 1, 1)
	}
	p.Add(v.headText(), 1, p.Left())
	return p.Full()
}

func (v drawing) headText() *draw.Paragraph {
	t := new(draw.Paragraph)
	t.Say(style.Strong, v.Names[v.Original]).Say(style.Plain, " is the original")
	if v.Reason != "" {
		t.Say(style.Muted, ": "+v.Reason)
	}
	return t
}

// brief draws what an editor needs to know of the version selected. ruled says
// that it stands below the table, under a rule.
func (v drawing) brief(width, height int, ruled bool) []string {
	p := draw.NewPane(v.Styles, width, height)
	if height == 0 {
		return nil
	}
	if len(v.Order) == 0 {
		p.Add(draw.Said(style.Muted, "There is no version to compare with the original."), 1, 0)
		return p.Full()
	}
	a := v.Story.Articles[v.Selected]
	head := draw.NewLine(v.Styles, width)
	if ruled {
		head.Fill(style.Faint, "─", 2).Put(style.Plain, " ")
	}
	head.Put(style.Strong, v.NameIn(v.Selected, head.Left()))
	about := ""
	for _, s := range []string{a.Date, a.Byline} {
		if s != "" {
			about += " · " + s
		}
	}
	if head.Left() > 20 {
		room := head.Left() - 1
		path := story.PathTail(a.Path, room-cells.Width(" · "))
		if cells.Width(about) > room-cells.Width(" · "+path) {
			about = "" // half a date says nothing
		}
		head.Put(style.Muted, about+" · "+path)
	}
	if ruled {
		head.Put(style.Plain, " ").Fill(style.Faint, "─", width)
	}
	p.Line(head)
	if a.Title != "" && (height >= 8 || !ruled) {
		p.Add(draw.Said(style.Muted, "“"+a.Title+"”"), 0, 2)
	}
	if v.search.query != "" {
		p.Blank()
		v.matches(p)
		return p.Full()
	}
	r := v.Readings[v.Selected]
	if r == nil {
		p.Add(draw.Said(style.Faint, "comparing "+cells.Ellipsis), 0, 1)
		v.howRead(p, !ruled, 0)
		return p.Full()
	}
	v.briefText(p, r, !ruled)
	return p.Full()
}

// briefText fills the pane with the brief, the figures, and the findings by
// severity. airy puts blank rows between them.
func (v drawing) briefText(p *draw.Pane, r *story.Reading, airy bool) {
	space := func() {
		if airy || p.Left() > 10 {
			p.Blank()
		}
	}
	space()
	if r.Brief != "" {
		p.Add(draw.Said(style.Plain, r.Brief), 0, max(p.Height/2, 2))
		space()
	}
	if added := r.Figures.Words[diffing.Added]; 2*added > v.Words[v.Selected] {
		text := draw.Said(style.Warning, "mostly its own text").Say(style.Muted, fmt.Sprintf(": %d of %d words are not in the original", added, v.Words[v.Selected]))
		p.Add(text, 0, 2)
	}
	p.Add(kindsText(&r.Figures), 0, 0)
	if t := aboveText(r); t != "" {
		p.Add(draw.Said(style.Muted, "above the text: ").Say(style.Plain, t), 0, 2)
	}
	if t := v.Notes.Tally(r).String(); t != "" {
		p.Add(draw.Said(style.Muted, t), 0, 2)
	}
	v.howRead(p, airy, len(r.Gravest))
	space()
	if len(r.Findings) == 0 {
		p.Add(draw.Said(style.Muted, "Nothing found that would need a correction."), 0, 0)
		return
	}
	for i, k := range v.orderedByReview(r) {
		f, rest := &r.Findings[k], len(r.Gravest)-i
		if p.Left() == 1 && rest > 1 {
			p.Add(draw.Said(style.Muted, fmt.Sprintf("and %d more in the reader", rest)), 0, 1)
			return
		}
		rows := 2
		if airy {
			rows = 3
		}
		if rest > 1 {
			rows = min(rows, p.Left()-1)
		}
		m := v.Notes.OfFinding(r, k)
		role, said := style.SeverityRole(f.Severity), style.Plain
		if m.Dismissed {
			role, said = style.Faint, style.Faint
		}
		text := draw.MarkSignText(m)
		p.Hang(role, f.Severity.String(), text.Say(style.Muted, f.Type.String()+": ").Say(said, f.Note), 8, max(rows, 1))
	}
}

// howRead says how the version selected and the original were read, where that
// needs saying and there is room beside so many findings. airy puts a blank row
// above it.
func (v drawing) howRead(p *draw.Pane, airy bool, findings int) {
	own := draw.HowReadText("", v.Corrected.Articles[v.Selected])
	original := draw.HowReadText("the original: ", v.Corrected.Articles[v.Original])
	if airy && p.Left() > 4 && own.Text+original.Text != "" {
		p.Blank()
	}
	rows := func() int { // what the findings leave, or at least a part
		if airy {
			return max(p.Left()-2-3*findings, p.Left()/3, 1)
		}
		return max(p.Left()-2-2*findings, p.Left()/6, 1)
	}
	if own.Text != "" && p.Left() > 2 {
		p.Add(own, 0, rows())
	}
	if original.Text != "" && (p.Left() > 8 || rows() > 1) {
		p.Add(original, 0, rows())
	}
}

// kindsText counts the passages by kind.
func kindsText(f *diffing.Figures) *draw.Paragraph {
	t := new(draw.Paragraph)
	for _, k := range append(draw.BarOrder(), diffing.Furniture) {
		if f.Passages[k] == 0 {
			continue
		}
		if t.Text != "" {
			t.Say(style.Plain, "  ")
		}
		t.Say(style.SignRole(k), style.KindMark(k)+cells.NoBreak).Say(style.Plain, fmt.Sprint(f.Passages[k])).Say(style.Muted, cells.NoBreak+k.Label())
	}
	if f.Moved > 0 {
		t.Say(style.Plain, "  ").Say(style.Moved, style.UpMark+cells.NoBreak).Say(style.Plain, fmt.Sprint(f.Moved)).Say(style.Muted, cells.NoBreak+"moved")
	}
	if t.Text == "" {
		t.Say(style.Muted, "no passages")
	}
	return t
}
