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
		rows = append(rows, v.brief(v.paneSize(), v.Plan.Brief, true)...)
	} else {
		side := v.brief(v.paneSize(), v.Plan.Brief, false)
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

// paneSize is the width in cells of the pane.
func (v drawing) paneSize() int {
	if v.Plan.Aside {
		return v.Plan.width - v.Plan.List - 3
	}
	return v.Plan.width
}

// brief draws what an editor needs to know of the version selected, from the row on to
// which it is scrolled. ruled says that it stands below the table, under a rule.
func (v drawing) brief(width, height int, ruled bool) []string {
	rows, _ := v.briefFrom(v.Desk.pane.top, width, height, ruled)
	return rows
}

// briefFrom is brief from a row on. cut says that there are rows below.
func (v drawing) briefFrom(top, width, height int, ruled bool) (rows []string, cut bool) {
	if height == 0 {
		return nil, false
	}
	p := draw.NewPane(v.Styles, width, height)
	if len(v.Order) == 0 {
		p.Add(draw.Said(style.Muted, "There is no version to compare with the original."), 1, 0)
		return p.Full(), false
	}
	head := v.briefHead(width, ruled)
	below := draw.NewPane(v.Styles, width, top+height-1)
	left := v.briefBelow(&pane{below, top}, height, ruled)
	if below.Cut && height > 2 {
		below.Last(draw.Scrolled{Down: v.Desk.pane.key}.More(left))
	}
	rows = below.Full()[top:]
	return append([]string{head.Full()}, rows...), below.Cut
}

// A pane is a pane of which the first rows are scrolled out of sight.
type pane struct {
	*draw.Pane
	top int
}

// room is the number of free rows there would be with nothing scrolled out of sight; so
// what stands where does not depend on that.
func (p *pane) room() int { return p.Left() - p.top }

// briefHead is the row with the version's name.
func (v drawing) briefHead(width int, ruled bool) *draw.Line {
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
	return head
}

// briefBelow fills the pane below the version's name, and says what has no room.
func (v drawing) briefBelow(p *pane, height int, ruled bool) (left string) {
	a := v.Story.Articles[v.Selected]
	if a.Title != "" && (height >= 8 || !ruled) {
		p.Add(draw.Said(style.Muted, "“"+a.Title+"”"), 0, 2)
	}
	if v.search.query != "" {
		p.Blank()
		return v.matches(p)
	}
	r := v.Readings[v.Selected]
	if r == nil {
		p.Add(draw.Said(style.Faint, "comparing "+cells.Ellipsis), 0, 1)
		v.howRead(p, !ruled, 0)
		return "more"
	}
	return v.briefText(p, r, !ruled)
}

// briefText fills the pane with the brief, the figures, and the findings by
// severity, and says what has no room. airy puts blank rows between them.
func (v drawing) briefText(p *pane, r *story.Reading, airy bool) (left string) {
	space := func() {
		if airy || p.room() > 10 {
			p.Blank()
		}
	}
	space()
	if r.Brief != "" {
		p.Add(draw.Said(style.Plain, r.Brief), 0, 0)
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
	v.howRead(p, airy, len(r.Gravest))
	space()
	tally := v.Notes.Tally(r)
	p.Add(draw.Said(style.Muted, tally.Found(" in this version")), 0, 0)
	reviewed := tally
	if reviewed.Dismissed = 0; reviewed.Any() { // these are told already
		p.Add(draw.Said(style.Muted, reviewed.String()), 0, 2)
	}
	whole := 0 // of those not dismissed that have room, with a row to say how many have none
	for _, k := range v.orderedByReview(r) {
		f := &r.Findings[k]
		if p.Cut || p.Left() == 0 {
			p.Cut = true
			break
		}
		m := v.Notes.OfFinding(r, k)
		role, said := style.SeverityRole(f.Severity), style.Plain
		if m.Dismissed {
			role, said = style.Faint, style.Faint
		}
		text := draw.MarkSignText(m)
		p.Hang(role, f.Severity.String(), text.Say(style.Muted, f.Type.String()+": ").Say(said, f.Note), 8, 3)
		if !p.Cut && p.Left() > 0 && !m.Dismissed {
			whole++
		}
	}
	if tally.Of == whole {
		return "what is dismissed"
	}
	return cells.Count(tally.Of-whole, "more finding", "more findings")
}

// howRead says how the version selected and the original were read, where that
// needs saying and there is room beside so many findings. airy puts a blank row
// above it.
func (v drawing) howRead(p *pane, airy bool, findings int) {
	own := draw.HowReadText("", v.Corrected.Articles[v.Selected])
	original := draw.HowReadText("the original: ", v.Corrected.Articles[v.Original])
	if airy && p.room() > 4 && own.Text+original.Text != "" {
		p.Blank()
	}
	rows := func() int { // what the findings leave, or at least a part
		if airy {
			return max(p.room()-2-3*findings, p.room()/3, 1)
		}
		return max(p.room()-2-2*findings, p.room()/6, 1)
	}
	if own.Text != "" && p.room() > 2 {
		p.Add(own, 0, rows())
	}
	if original.Text != "" && (p.room() > 8 || rows() > 1) {
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
