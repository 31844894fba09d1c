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

// pane draws what is told of the story under the cursor, under a rule.
func (v drawing) pane() []string {
	if v.Plan.Pane == 0 {
		return nil
	}
	p := draw.NewPane(v.styles, v.Plan.width, v.Plan.Pane)
	if v.cursor < 0 || v.cursor >= len(v.rows) {
		p.Line(v.line().Fill(style.Faint, "─", v.Plan.width))
		return p.Full()
	}
	r := &v.rows[v.cursor]
	p.Line(v.rule(r))
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
		tell(p, r.figures, r.group.Paths[0])
	}
	return p.Full()
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
// its folder that were not read.
func tell(p *draw.Pane, f *story.Summary, folder string) {
	if f.Title != "" {
		p.Add(draw.Said(style.Muted, "“"+corpus.Clean(f.Title)+"”"), 1, 2)
	}
	what := draw.Said(style.Strong, f.Original).Say(style.Plain, " is the original").Say(style.Muted, ": "+corpus.Clean(f.Reason)+" · ")
	what.Say(style.Plain, cells.Count(f.Versions, "version", "versions")).Say(style.Muted, " · ")
	p.Add(what.Say(style.Plain, cells.Count(f.Words, "word", "words")), 1, 2)
	p.Add(findingsText(f), 1, 2)
	if t := f.Review.String(); t != "" {
		p.Add(draw.Said(style.Muted, t), 1, 1)
	}
	for i, s := range f.Skipped {
		if p.Left() == 1 && i < len(f.Skipped)-1 {
			p.Add(draw.Said(style.Warning, fmt.Sprintf("and %d more files skipped", len(f.Skipped)-i)), 1, 1)
			return
		}
		path := strings.TrimPrefix(s.Path, corpus.Clean(folder)+"/")
		p.Add(draw.Said(style.Warning, "skipped ").Say(style.Muted, path).Say(style.Faint, ": "+s.Reason), 1, 1)
	}
}

// findingsText counts the findings of all versions, and tells of which version
// there are most.
func findingsText(f *story.Summary) *draw.Paragraph {
	t := new(draw.Paragraph)
	if f.Worst == "" {
		return t.Say(style.Muted, "Nothing found that would need a correction.")
	}
	countedFindings(t, &f.Severities)
	t.Say(style.Muted, " in all, most in ").Say(style.Strong, f.Worst).Say(style.Muted, ": ")
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
