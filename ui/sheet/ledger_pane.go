package sheet

import (
	"fmt"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// title names the item under the cursor, on the rule above the pane.
func (v ledgerDrawing) title() *draw.Paragraph {
	it, t := v.Current(), new(draw.Paragraph)
	if it == nil {
		return t.Say(style.Muted, "nothing shown")
	}
	l := v.List()
	kind := [...]string{"name", "number", "quotation", ""}[v.Tab]
	if d := it.Departure; d != nil {
		kind = "shared " + d.Type.String()
	}
	t.Say(style.Muted, kind+" ").Say(style.Strong, cells.Opening(it.Text, max(v.width/2, 8)))
	return t.Say(style.Muted, fmt.Sprintf(" · %d of %d", l.Cursor+1, len(l.Shown)))
}

// cards returns what the pane shows for the item under the cursor: its standing
// in the version selected, its places in the original, the forms that versions
// share, and its standing in the other versions.
func (v ledgerDrawing) cards() []draw.Card {
	it := v.Current()
	if it == nil {
		return nil
	}
	var list []draw.Card
	if s := it.Versions[v.Selected]; s != nil {
		list = append(list, v.standingCard(it, v.Selected, true))
	}
	list = append(list, v.originalCard(it))
	for _, f := range it.Shared {
		list = append(list, v.sharedCard(f))
	}
	alike := map[diffing.State][]string{}
	for _, a := range others(v.Order, v.Selected) {
		switch s := it.Versions[a]; {
		case s == nil:
		case s.State == diffing.Right || s.State == diffing.Missing && !s.LeftOut:
			alike[s.State] = append(alike[s.State], v.Names[a])
		case len(list) < v.plan.Pane*draw.CardColumns:
			list = append(list, v.standingCard(it, a, false))
		}
	}
	for _, k := range []diffing.State{diffing.Right, diffing.Missing} {
		if names := alike[k]; len(names) > 0 {
			sign := (&story.LedgerStanding{Standing: &diffing.Standing{State: k}}).Kind()
			text := [...]string{diffing.Right: " right in ", diffing.Missing: " missing from "}[k]
			p := new(draw.Paragraph).Say(style.SignRole(sign), style.KindMark(sign)).Say(style.Muted, text).Say(style.Plain, strings.Join(names, ", "))
			list = append(list, draw.Card{Body: []draw.CardText{{Prose: p, Most: 2}}})
		}
	}
	return list
}

// originalCard shows where the original has an item.
func (v ledgerDrawing) originalCard(it *story.LedgerItem) draw.Card {
	a := v.Story.Articles[v.Original]
	head := new(draw.Paragraph).Say(style.Strong, v.Names[v.Original]).Say(style.Muted, "  original · "+cells.Count(len(it.Places), "place", "places"))
	if len(it.Places) > 1 {
		head.Say(style.Muted, ": "+paragraphsOf(a, it.Places))
	}
	c := draw.Card{Head: head}
	if len(it.Places) > 0 {
		c.Body = append(c.Body, v.context(a, it.Places[0], style.LowFinding))
	}
	return c
}

// paragraphsOf lists the paragraphs in which places stand.
func paragraphsOf(a *text.Article, places []facts.Place) string {
	const most = 12
	text, last := "", -1
	for i, p := range places {
		n := paragraphAt(a, p.Start)
		switch {
		case n == last:
		case i >= most:
			return text + " " + cells.Ellipsis
		default:
			text += fmt.Sprintf(" ¶%s%d", cells.NoBreak, n)
		}
		last = n
	}
	return strings.TrimSpace(text)
}

// paragraphAt returns the number, from 1, of the paragraph that has a byte.
func paragraphAt(a *text.Article, at int) int {
	if i := a.FindSentence(at); i >= 0 {
		return a.Sentences[i].Paragraph + 1
	}
	return 0
}

// standingCard shows the standing of an item in a version: every place for the
// version selected, current, and the forms for another.
func (v ledgerDrawing) standingCard(it *story.LedgerItem, article int, current bool) draw.Card {
	s, a := it.Versions[article], v.Story.Articles[article]
	head := new(draw.Paragraph)
	if current {
		head.Say(style.Accent, v.Names[article])
	} else {
		head.Say(style.Strong, v.Names[article])
	}
	k := s.Kind()
	head.Say(style.Plain, "  ").Say(style.SignRole(k), style.KindMark(k)+cells.NoBreak)
	c := draw.Card{Head: head}
	if !current && s.State == diffing.Changed && formsWidth(s) > draw.CardFrom/2 {
		p := new(draw.Paragraph)
		v.sayStanding(p, s)
		c.Body = append(c.Body, draw.CardText{Prose: p, Most: 3})
		head.Say(style.Muted, s.State.String())
		return c
	}
	if v.sayStanding(head, s); !current {
		return c
	}
	for i, p := range s.Places {
		if i >= v.plan.Pane*draw.CardColumns {
			break
		}
		f, n := v.findingAt(article, p)
		e := style.LowFinding
		if f != nil && !v.Survey.Readings[article].IsDismissed(n) {
			e = style.FindingEmphasis(f.Severity)
		}
		c.Body = append(c.Body, v.context(a, p, e))
		if f != nil && v.Survey.Readings[article].IsDismissed(n) {
			c.Body = append(c.Body, draw.Prose(draw.Said(style.Faint, draw.DismissedMark+" no fault: "+f.Note)))
			continue
		}
		if f != nil && v.Tab != story.NamesTab {
			c.Body = append(c.Body, draw.Prose(draw.Said(style.Muted, f.Note)))
		}
	}
	if s.State == diffing.Missing || len(s.Places) == 0 {
		text := "Its sentence is dropped."
		if s.LeftOut || s.State == diffing.Partly {
			text = "Its sentence is there."
		}
		c.Body = append(c.Body, draw.Prose(draw.Said(style.Muted, text)))
	}
	return c
}

// formsWidth is the width in cells of a standing's forms. Each counts at most
// draw.CardFrom.
func formsWidth(s *story.LedgerStanding) int {
	n := 0
	for _, f := range s.Forms {
		n += cells.Width(cells.Opening(f.Text, draw.CardFrom))
	}
	return n
}

// sayStanding writes the forms, and how often the version has each.
func (v ledgerDrawing) sayStanding(p *draw.Paragraph, s *story.LedgerStanding) {
	switch s.State {
	case diffing.Missing:
		p.Say(style.Muted, "missing")
		return
	case diffing.Partly:
		p.Say(style.Muted, "in part, or in words of its own")
		return
	}
	for i, f := range s.Forms {
		if i > 0 {
			p.Say(style.Faint, ", ")
		}
		p.Say(style.SeverityRole(f.Severity), "“"+cells.Opening(f.Text, max(v.width, 8))+"”").Say(style.Muted, times(f.Count))
	}
	if s.Right > 0 {
		if len(s.Forms) > 0 {
			p.Say(style.Faint, ", ")
		}
		p.Say(style.Plain, "right").Say(style.Muted, times(s.Right))
	}
	switch {
	case s.Accepted == 0:
	case s.Accepted == s.Right:
		p.Say(style.Muted, ", dismissed as no fault")
	default:
		p.Say(style.Muted, fmt.Sprintf(", %d of these dismissed as no fault", s.Accepted))
	}
}

// times returns “×n” for n > 1, and nothing for less.
func times(n int) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf("%s×%d", cells.NoBreak, n)
}

// sharedCard names the versions that share a form, and says what that may mean.
func (v ledgerDrawing) sharedCard(f story.SharedForm) draw.Card {
	var names []string
	for _, a := range f.Articles {
		names = append(names, v.Names[a])
	}
	p := new(draw.Paragraph).Say(style.Accent, style.SharedMark+cells.NoBreak+fmt.Sprint(len(names))+" versions").Say(style.Plain, " have “"+cells.Opening(f.Text, max(v.width, 8))+"”: ")
	p.Say(style.Plain, strings.Join(names, ", ")).Say(style.Muted, ". They may come from one source, or the copy at hand may be the odd one.")
	return draw.Card{Body: []draw.CardText{draw.Prose(p)}}
}

// findingAt returns the finding of the highest severity that rests on a place in
// a version, and its index; nil if there is none.
func (v ledgerDrawing) findingAt(article int, p facts.Place) (best *finding.Finding, at int) {
	r := v.Survey.Readings[article]
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Version != nil && f.Version.Start < p.End && p.Start < f.Version.End && (best == nil || f.Severity > best.Severity) {
			best, at = f, i
		}
	}
	return best, at
}

// contextBefore is the largest number of bytes of a sentence before a place.
const contextBefore = 30

// context shows a place with the sentence around it and the number of its
// paragraph. The place has the emphasis e.
func (v ledgerDrawing) context(a *text.Article, p facts.Place, e style.Emphasis) draw.CardText {
	span := p.Span
	if i := a.FindSentence(p.Start); i >= 0 {
		span = a.Sentences[i].Span
	}
	lead := fmt.Sprintf("¶%s%d  ", cells.NoBreak, paragraphAt(a, p.Start))
	start := span.Start
	if p.Start-start > contextBefore {
		start = p.Start - contextBefore
		if i := strings.IndexByte(a.Text[start:p.Start], ' '); i >= 0 {
			start += i + 1
		} else {
			start = p.Start
		}
		lead += cells.Ellipsis + " "
	}
	end := max(p.End, min(span.End, p.End+4*v.width))
	text := lead + strings.ToValidUTF8(a.Text[start:end], "")
	t := &draw.StyledText{Text: text, Segments: []draw.Segment{
		{Extent: cells.Extent{Start: 0, End: len(lead)}, Look: style.Page, From: story.Nowhere()},
		{Extent: cells.Extent{Start: len(lead), End: len(text)}, Look: style.Quiet, From: story.Nowhere()},
	}}
	at := len(lead) + p.Start - start
	most := 3
	if v.plan.Pane < 10 {
		most = 1
	}
	return draw.CardText{Styled: t, Most: most, Highlights: append(v.search.highlights(text), draw.Highlight{Extent: cells.Extent{Start: at, End: at + p.Len()}, Emphasis: e})}
}
