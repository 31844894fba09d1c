package reader

import (
	"fmt"

	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// Explain says what the finding under the cursor means and rests on, or else the kind
// of the passage there; nil where there is neither.
func (r *Model) Explain() *draw.Explained {
	if r.Text == nil {
		return nil
	}
	if f := r.CurrentFinding(); f >= 0 {
		e := ExplainedFinding(&r.Text.Findings[f])
		e.Text = append(e.Text, draw.Said(style.Muted, r.session.Counted(r.Text)))
		return e
	}
	i := r.CursorPassage()
	if i < 0 {
		return &draw.Explained{Title: "The whole version", Text: []*draw.Paragraph{
			draw.Said(style.Plain, "Above the text stand what an editor has to know in two or three sentences, and the findings that no single passage has."),
			draw.Said(style.Muted, "“Carried” is the share of the original's words whose sentences the version has, in the same words or in others."),
			draw.Said(style.Muted, r.session.Counted(r.Text)),
		}}
	}
	p := &r.Text.Passages[i]
	e := &draw.Explained{Title: style.KindMark(p.Kind) + " " + p.Kind.Label(), Text: []*draw.Paragraph{draw.Said(style.Plain, story.KindMeaning(p.Kind))}}
	if len(p.Original) > 0 && len(p.Version) > 0 {
		e.Text = append(e.Text, draw.Said(style.Muted, cells.Sentence(likeness(p))+"."))
	}
	if p.Moved {
		e.Text = append(e.Text, draw.Said(style.Moved, "It does not stand where the original has it; of all passages the fewest are called moved that explain the order."))
	}
	for k, at := range r.Text.Found(i) {
		if f := &r.Text.Findings[at]; k < 2 {
			e.Text = append(e.Text, new(draw.Paragraph).Say(style.SeverityRole(f.Severity), f.Severity.String()+" ").Say(style.Muted, f.Type.String()+": ").Say(style.Plain, f.Note))
		}
	}
	return e
}

// ExplainedFinding says what a finding means, how grave it is, and on which words it
// rests.
func ExplainedFinding(f *finding.Finding) *draw.Explained {
	return &draw.Explained{Title: fmt.Sprintf("%s · %s", cells.Sentence(f.Type.String()), f.Severity), Text: []*draw.Paragraph{
		draw.Said(style.Plain, story.FindingMeaning(f.Type)),
		draw.Said(style.SeverityRole(f.Severity), story.SeverityMeaning(f.Severity)),
		draw.Said(style.Muted, "It rests on "+restsOn("the original", f.Original)+", and "+restsOn("the version", f.Version)+"."),
	}}
}

// mostResting is the largest number of cells of the words that a finding rests on.
const mostResting = 48

func restsOn(side string, p *facts.Place) string {
	if p == nil {
		return "nothing of the kind in " + side
	}
	return "“" + cells.Opening(p.Text, mostResting) + "” in " + side
}

// footOf is what the foot explains: a finding, or else an item.
type footOf struct {
	text            *story.Reading
	cursor, finding int
}

// layFoot puts the foot back to its top where it explains something else than what the
// user has scrolled, and takes back what was scrolled too far.
func (r *Model) layFoot() {
	if on := (footOf{r.Text, r.Cursor, r.Finding}); on != r.footOf {
		r.footOf, r.footTop = on, 0
	}
	if r.footTop > 0 {
		foot := r.explanation()
		foot.from.Top = r.footTop
		r.footTop = foot.top(r.Plan.Width, r.Plan.Foot)
	}
}

// scrollFoot shows what has no room in the foot, and after the end its beginning.
func (r *Model) scrollFoot() {
	rows := max(r.Plan.Foot-1, 1)
	cut := r.explanation().Rows(r.Plan.Width-2*min(1, r.Plan.Width/8)) > r.footTop+rows
	r.footTop = draw.Scrolled{Top: r.footTop}.Step(2*max(rows-1, 1), cut)
}
