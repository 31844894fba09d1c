package ui

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
)

// A footing is what the foot of the reader says of what is under the cursor:
// a title for the rule, and paragraphs below it.
type footing struct {
	role  role
	title string
	text  []*paragraph
}

// footing explains the finding under the cursor, or what else is there.
func (r *reader) footing() footing {
	if f := r.currentFinding(); f >= 0 {
		t := findingFooting(&r.text.Findings[f], r.findingsText(), r.plan.width-2)
		return t.marked(r)
	}
	switch it := r.shown[r.cursor]; it.kind {
	case gapItem:
		return footing{muted, gapText(it.count), []*paragraph{
			said(muted, "Left out by the layout “"+r.layout.String()+"” and the filter "+filterText(r.filter)+"."),
		}}
	case foldItem:
		return footing{muted, foldText(it.count), []*paragraph{
			said(muted, "What belongs to the page and not to the story."),
		}}
	case overviewItem:
		return r.overviewFooting()
	case traceItem:
		a := r.text.Original
		text := a.Slice(a.Sentences[r.text.Passages[it.passage].Original[0]].Span)
		return footing{moved, moveLabel(r.text, it), []*paragraph{said(muted, text)}}
	default:
		return r.passageFooting(it).marked(r)
	}
}

// marked adds what the reader made of the passage under the cursor.
func (t footing) marked(r *reader) footing {
	if p := r.cursorPassage(); p >= 0 {
		if m := markText(r.notes.of(r.text, p)); m.text != "" {
			t.text = append(t.text, m)
		}
	}
	return t
}

func filterText(f filter) string {
	if !f.on() {
		return "(none)"
	}
	return "“" + f.String() + "”"
}

// findingFooting explains a finding: the note, and both texts it rests on, on
// one row where they fit into width cells.
func findingFooting(f *finding.Finding, where string, width int) footing {
	t := footing{severityRole(f.Severity), fmt.Sprintf("%s · %s · %s", where, f.Severity, f.Type), []*paragraph{said(plain, f.Note)}}
	if f.Original == nil && f.Version == nil {
		return t
	}
	original := placeText("original ", f.Original)
	version := placeText("version  ", f.Version)
	if n := cells.Width(original.text) + cells.Width(version.text); n+3 <= width {
		original.say(plain, "   ").say(muted, "version ").say(version.pieces[1].role, version.text[version.pieces[0].end:])
		t.text = append(t.text, original)
		return t
	}
	t.text = append(t.text, original, version)
	return t
}

func placeText(label string, p *facts.Place) *paragraph {
	if p == nil {
		return said(muted, label).say(faint, "has nothing here")
	}
	return said(muted, label).say(strong, "“"+p.Text+"”")
}

func (r *reader) overviewFooting() footing {
	f := &r.text.Figures
	title := "the whole version"
	if r.text.changes == 0 && len(r.text.order) == 0 {
		return footing{muted, title, []*paragraph{said(plain, "The same as the original, word for word: there is nothing to look at here.")}}
	}
	carried := new(paragraph).say(plain, fmt.Sprintf("%s and %s in %s; %s of the original's words are carried.",
		cells.Count(r.text.changes, "change", "changes"), cells.Count(len(r.text.order), "finding", "findings"),
		cells.Count(len(r.text.Passages), "passage", "passages"), cells.Percent(f.Coverage)))
	return footing{muted, title, []*paragraph{carried}}
}

// footFindings is how many findings of a passage the foot tells at once.
const footFindings = 8

// passageFooting says what became of a passage, and what was found in it.
func (r *reader) passageFooting(it item) footing {
	p := &r.text.Passages[it.passage]
	t := footing{role: signRole(p.Kind), title: fmt.Sprintf("%s %s", kindMark(p.Kind), p.Kind)}
	line := said(plain, passageText(p.Kind))
	if len(p.Original) > 0 && len(p.Version) > 0 && p.Kind != diffing.Kept {
		line.say(muted, fmt.Sprintf(" · %.0f %% alike", 100*p.Similarity))
	}
	for s, name := range [sides]string{"original", "version"} {
		if n := r.text.paragraph(it.passage, side(s)); n > 0 {
			line.say(muted, fmt.Sprintf(" · %s ¶ %d", name, n))
		}
	}
	if label := moveLabel(r.text, it); label != "" {
		line.say(moved, " · "+label)
	}
	t.text = append(t.text, line)
	if list := r.text.found(it.passage); len(list) > 0 {
		found := new(paragraph)
		for i, k := range list {
			f := &r.text.Findings[k]
			if i == footFindings {
				found.say(muted, fmt.Sprintf("  and %d more", len(list)-i))
				break
			}
			if i > 0 {
				found.say(faint, " · ")
			}
			found.say(severityRole(f.Severity), f.Severity.String()+" ").say(muted, f.Type.String()+": ").say(plain, f.Note)
		}
		t.text = append(t.text, found)
	}
	return t
}

// rows returns how many rows the footing takes at a width.
func (t footing) rows(width int) int {
	n := 0
	for _, p := range t.text {
		n += len(cells.Wrap(p.text, width))
	}
	return n
}

// view returns the foot: the rule with its title, and the text in what rows
// are left.
func (t footing) view(s *styles, width, rows int) []string {
	if rows == 0 {
		return nil
	}
	rule := newLine(s, width).fill(faint, "─", 2).put(plain, " ").put(t.role, cells.Shorten(t.title, width-4)).put(plain, " ")
	list := []string{rule.fill(faint, "─", width).String()}
	indent := min(1, width/8)
	for i, p := range t.text {
		left := rows - len(list) - (len(t.text) - 1 - i)
		if left <= 0 {
			break
		}
		p.wrapped(width-2*indent, left)
		for k := range p.rows {
			l := newLine(s, width).to(indent)
			p.paint(l, k)
			list = append(list, l.String())
		}
	}
	for len(list) < rows {
		list = append(list, "")
	}
	return list[:rows]
}

// passageText says what became of a passage, for the foot.
func passageText(k diffing.Kind) string {
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
