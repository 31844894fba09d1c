package stories

import (
	"fmt"
	"strings"

	"storydiff/corpus"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// pane draws what is told of the story under the cursor, under a rule, from the row on to
// which it is scrolled.
func (v drawing) pane() []string {
	if v.Plan.Pane == 0 {
		return nil
	}
	rule := v.line()
	if v.cursor < 0 || v.cursor >= len(v.rows) {
		rule.Fill(style.Faint, "─", v.Plan.width)
		return append([]string{rule.Full()}, draw.NewPane(v.styles, v.Plan.width, v.Plan.Pane-1).Full()...)
	}
	rows, _ := v.told(v.scroll.top)
	return append([]string{v.rule(&v.rows[v.cursor]).Full()}, rows...)
}

// told is what stands below the rule, from a row on. cut says that there are rows below.
func (v drawing) told(top int) (rows []string, cut bool) {
	p := draw.NewPane(v.styles, v.Plan.width, top+v.Plan.Pane-1)
	r := &v.rows[v.cursor]
	left := "more"
	switch {
	case r.err != nil && r.stray:
		p.Add(draw.Said(style.Muted, "Not read: ").Say(style.Plain, reason(r)), 1, 0)
	case r.err != nil:
		p.Add(draw.Said(style.Warning, "Cannot be compared: ").Say(style.Plain, reason(r)), 1, 0)
	case r.figures == nil && r.begun > 0:
		p.Add(draw.Said(style.Muted, "comparing "+cells.Ellipsis), 1, 0)
	case r.figures == nil:
		p.Add(draw.Said(style.Muted, "Not compared yet."), 1, 0)
	default:
		left = tell(p, r.figures, r.group.Paths[0])
	}
	if p.Cut && v.Plan.Pane > 2 {
		p.Last(draw.Said(style.Plain, " ").Join(draw.Scrolled{Down: v.scroll.key}.More(left)))
	}
	return p.Full()[top:], p.Cut
}

// rule draws the rule above the pane, with the story's name and folder in it.
func (v drawing) rule(r *row) *draw.Line {
	l := v.line().Fill(style.Faint, "─", 2).Put(style.Plain, " ")
	name := corpus.Clean(r.group.Name)
	l.Put(style.Strong, cells.Cut(name, max(l.Left()-2, 1)))
	path := corpus.Clean(r.group.Paths[0])
	if tail := story.PathTail(path, l.Left()-5); path != name && strings.Contains(tail, "/") {
		l.Put(style.Muted, " · "+tail)
	}
	return l.Put(style.Plain, " ").Fill(style.Faint, "─", v.Plan.width)
}

// tell fills the pane with the figures of a story in words, and with the files of
// its folder that were not read. It says what has no room.
func tell(p *draw.Pane, f *story.Summary, folder string) (left string) {
	if f.Title != "" {
		p.Add(draw.Said(style.Muted, "“"+corpus.Clean(f.Title)+"”"), 1, 2)
	}
	what := draw.Said(style.Strong, f.Original).Say(style.Plain, " is the original").Say(style.Muted, ": "+corpus.Clean(f.Reason)+" · ")
	what.Say(style.Plain, cells.Count(f.Versions, "version", "versions")).Say(style.Muted, " · ")
	p.Add(what.Say(style.Plain, cells.Count(f.Words, "word", "words")), 1, 2)
	p.Add(findingsText(f), 1, 0)
	if t := f.Review.String(); t != "" {
		p.Add(draw.Said(style.Muted, t), 1, 1)
	}
	whole := 0 // of the files that have room, with a row to say how many have none
	for _, s := range f.Skipped {
		path := strings.TrimPrefix(s.Path, corpus.Clean(folder)+"/")
		p.Add(draw.Said(style.Warning, "skipped ").Say(style.Muted, path).Say(style.Faint, ": "+s.Reason), 1, 1)
		if !p.Cut && p.Left() > 0 {
			whole++
		}
	}
	return cells.Count(len(f.Skipped)-whole, "more file skipped", "more files skipped")
}

// findingsText counts the findings of all versions, and tells of which version
// there are most.
func findingsText(f *story.Summary) *draw.Paragraph {
	t := new(draw.Paragraph)
	if f.Worst == "" {
		return t.Say(style.Muted, "Nothing found that would need a correction.")
	}
	countedFindings(t, &f.Severities)
	t.Say(style.Muted, " in all versions, most in ").Say(style.Strong, f.Worst).Say(style.Muted, ": ")
	countedFindings(t, &f.WorstSeverities)
	return t
}

// countedFindings writes how many findings there are of the severities that matter.
func countedFindings(t *draw.Paragraph, n *[finding.High + 1]int) {
	first := true
	for _, s := range []finding.Severity{finding.High, finding.Medium} {
		if n[s] == 0 {
			continue
		}
		if !first {
			t.Say(style.Muted, ", ")
		}
		first = false
		t.Say(style.SeverityRole(s), fmt.Sprint(n[s])+cells.NoBreak+strings.ToLower(s.String()))
	}
}
