package ui

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// view returns the desk's rows.
func (v deskView) view() []string {
	rows := v.head()
	table := v.table()
	if !v.plan.aside {
		rows = append(rows, table...)
		rows = append(rows, v.brief(v.plan.width, v.plan.brief, true)...)
	} else {
		side := v.brief(v.plan.width-v.plan.list-3, v.plan.brief, false)
		for i, row := range table {
			rows = append(rows, row+newLine(v.styles, 3).put(style.Faint, " │ ").String()+side[i])
		}
	}
	return append(rows, legend(v.styles, v.plan.width, v.plan.legend)...)
}

// head says which story it is, which article is the original, and why.
func (v deskView) head() []string {
	p := newPane(v.styles, v.plan.width, v.plan.story)
	p.add(v.headText(), 1, v.plan.story)
	return p.full()
}

func (v deskView) headText() *paragraph {
	t := new(paragraph)
	t.say(style.Strong, v.Names[v.Original]).say(style.Plain, " is the original")
	if v.Reason != "" {
		t.say(style.Muted, ": "+v.Reason)
	}
	return t
}

// brief is what a desk editor wants to know of the version selected.
func (v deskView) brief(width, height int, ruled bool) []string {
	p := newPane(v.styles, width, height)
	if height == 0 {
		return nil
	}
	if len(v.order) == 0 {
		p.add(said(style.Muted, "There is no version to compare with the original."), 1, 0)
		return p.full()
	}
	a := v.Story.Articles[v.selected]
	head := newLine(v.styles, width)
	if ruled {
		head.fill(style.Faint, "─", 2).put(style.Plain, " ")
	}
	head.put(style.Strong, v.Names[v.selected])
	about := ""
	for _, s := range []string{a.Date, a.Byline} {
		if s != "" {
			about += " · " + s
		}
	}
	if head.left() > 20 {
		room := head.left() - 1
		path := story.PathTail(a.Path, room-cells.Width(" · "))
		if cells.Width(about) > room-cells.Width(" · "+path) {
			about = "" // half a date says nothing
		}
		head.put(style.Muted, about+" · "+path)
	}
	if ruled {
		head.put(style.Plain, " ").fill(style.Faint, "─", width)
	}
	p.line(head)
	if a.Title != "" && (height >= 8 || !ruled) {
		p.add(said(style.Muted, "“"+a.Title+"”"), 0, 2)
	}
	r := v.Readings[v.selected]
	if r == nil {
		p.add(said(style.Faint, "comparing "+cells.Ellipsis), 0, 1)
		return p.full()
	}
	v.briefText(p, r, !ruled)
	return p.full()
}

// briefText fills the pane with the brief, the figures and the gravest
// findings.
func (v deskView) briefText(p *pane, r *story.Reading, airy bool) {
	space := func() {
		if airy || p.left() > 10 {
			p.blank()
		}
	}
	space()
	if r.Brief != "" {
		p.add(said(style.Plain, r.Brief), 0, max(p.height/2, 2))
		space()
	}
	if added := r.Figures.Words[diffing.Added]; 2*added > v.Words[v.selected] {
		text := said(style.Warning, "mostly its own text").say(style.Muted, fmt.Sprintf(": %d of %d words are not in the original", added, v.Words[v.selected]))
		p.add(text, 0, 2)
	}
	p.add(kindsText(&r.Figures), 0, 0)
	if t := v.Notes.Tally(r).String(); t != "" {
		p.add(said(style.Muted, t), 0, 1)
	}
	space()
	if len(r.Findings) == 0 {
		p.add(said(style.Muted, "Nothing found that would need a correction."), 0, 0)
		return
	}
	for i, k := range r.Gravest {
		f, rest := &r.Findings[k], len(r.Gravest)-i
		if p.left() == 1 && rest > 1 {
			p.add(said(style.Muted, fmt.Sprintf("and %d more in the reader", rest)), 0, 1)
			return
		}
		rows := 2
		if airy {
			rows = 3
		}
		if rest > 1 {
			rows = min(rows, p.left()-1)
		}
		p.hang(style.SeverityRole(f.Severity), f.Severity.String(), new(paragraph).say(style.Muted, f.Type.String()+": ").say(style.Plain, f.Note), 8, max(rows, 1))
	}
}

// kindsText counts the passages by kind.
func kindsText(f *diffing.Figures) *paragraph {
	t := new(paragraph)
	for _, k := range append(barOrder(), diffing.Furniture) {
		if f.Passages[k] == 0 {
			continue
		}
		if t.text != "" {
			t.say(style.Plain, "  ")
		}
		t.say(style.SignRole(k), style.KindMark(k)+cells.NoBreak).say(style.Plain, fmt.Sprint(f.Passages[k])).say(style.Muted, cells.NoBreak+k.String())
	}
	if f.Moved > 0 {
		t.say(style.Plain, "  ").say(style.Moved, style.UpMark+cells.NoBreak).say(style.Plain, fmt.Sprint(f.Moved)).say(style.Muted, cells.NoBreak+"moved")
	}
	if t.text == "" {
		t.say(style.Muted, "no passages")
	}
	return t
}
