package sheet

import (
	"fmt"
	"slices"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/reader"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// title names the entry under the cursor, on the rule above the pane.
func (v findingsDrawing) title() *draw.Paragraph {
	t := new(draw.Paragraph)
	e := v.Current()
	if e == nil {
		return t.Say(style.Muted, "nothing shown")
	}
	switch {
	case e.Gone():
		t.Say(style.Warning, "its words were deleted since")
	case e.Rematched():
		t.Say(style.Warning, "its words are compared anew")
	case e.Outdated != nil:
		t.Say(style.Warning, "its words have changed since")
	case e.Finding >= 0:
		f := &e.Reading.Findings[e.Finding]
		t.Say(style.SeverityRole(f.Severity), f.Severity.String()).Say(style.Muted, " · "+f.Type.String())
	default:
		p := &e.Reading.Passages[e.Passage]
		t.Say(style.SignRole(p.Kind), style.KindMark(p.Kind)+cells.NoBreak+p.Kind.String())
	}
	t.Say(style.Plain, " · ").Say(style.Strong, v.Names[e.Article])
	if e.Passage >= 0 {
		if n := e.Reading.Paragraph(e.Passage, story.VersionSide); n > 0 {
			t.Say(style.Muted, fmt.Sprintf(" ¶ %d of %d", n, len(e.Reading.Version.Paragraphs)))
		}
	} else if e.Outdated == nil {
		t.Say(style.Muted, " as a whole")
	}
	return t
}

// cards returns what the pane shows of the entry under the cursor: what differs, the
// mark, and both texts with their words marked.
func (v findingsDrawing) cards() []draw.Card {
	e := v.Current()
	if e == nil {
		return nil
	}
	about := draw.Card{}
	if e.Finding >= 0 {
		f := &e.Reading.Findings[e.Finding]
		about.Body = append(about.Body, draw.Prose(draw.Said(style.Plain, f.Note)))
		for s, name := range [story.Sides]string{"the original has ", "the version has "} {
			if p := story.PlaceOf(f, story.Side(s)); p != nil {
				about.Body = append(about.Body, draw.CardText{Prose: draw.Said(style.Muted, name).Say(style.Strong, "“"+p.Text+"”"), Most: 4})
			}
		}
	}
	if o := e.Outdated; o != nil {
		about.Body = append(about.Body, draw.Prose(v.outdatedText(e)))
	}
	if m := draw.MarkText(e.Mark); m.Text != "" {
		about.Body = append(about.Body, draw.Prose(m))
	}
	list := []draw.Card{about}
	if e.Passage >= 0 {
		list = append(list, v.sideCard(e, story.OriginalSide), v.sideCard(e, story.VersionSide))
	}
	return list
}

// outdatedText says what a mark was made on, and what stands there now.
func (v findingsDrawing) outdatedText(e *story.Entry) *draw.Paragraph {
	o := e.Outdated
	t := draw.Said(style.Muted, "made on ")
	if o.Finding != "" {
		t.Say(style.Plain, o.Finding).Say(style.Muted, ", in ")
	}
	if o.Text != "" {
		t.Say(style.Strong, "“"+o.Text+"”")
	} else {
		t.Say(style.Muted, "what the version left out: ").Say(style.Strong, "“"+o.Original+"”")
	}
	switch {
	case e.Passage < 0:
		return t.Say(style.Warning, "; nothing like it is in either text now")
	case e.Gone():
		return t.Say(style.Warning, "; the version has nothing like it now").Say(style.Muted, ", and what it lacks is shown beside it")
	}
	if e.Rematched() {
		return t.Say(style.Muted, "; these words are as they were, but stand beside others of the original now")
	}
	return t.Say(style.Muted, "; what is there now is shown beside it")
}

// sideCard shows one side of the passage that an entry is about.
func (v findingsDrawing) sideCard(e *story.Entry, s story.Side) draw.Card {
	r, p := e.Reading, &e.Reading.Passages[e.Passage]
	name := v.Names[v.Original]
	if s == story.VersionSide {
		name = v.Names[e.Article]
	}
	c := draw.Card{Head: draw.Said(style.Strong, name)}
	if s == story.OriginalSide {
		c.Head.Say(style.Muted, originalTitle)
	} else if label := reader.MoveLabel(r, r.Items[r.PassageAt[e.Passage]]); label != "" {
		c.Head.Say(style.Moved, " "+label)
	}
	elsewhere := v.elsewhere(e, s)
	if len(story.Sentences(p, s)) == 0 && elsewhere == nil {
		c.Body = append(c.Body, draw.Prose(draw.Said(style.Faint, "has nothing here")))
	}
	if elsewhere != nil {
		c.Body = append(c.Body, draw.Prose(elsewhere))
	}
	if len(story.Sentences(p, s)) == 0 || elsewhere != nil {
		return c
	}
	t := draw.SideText(r.Comparison, p, s, false, max(v.width, 1))
	list := v.search.highlights(t.Text)
	for _, i := range r.Found(e.Passage) {
		f := &r.Findings[i]
		emphasis := style.FindingEmphasis(f.Severity)
		switch {
		case i == e.Finding:
			emphasis = style.CurrentFinding
		case r.IsDismissed(i):
			continue
		}
		if place := story.PlaceOf(f, s); place != nil {
			list = draw.AddHighlights(list, t.Segments, s, place.Span, emphasis)
		}
	}
	c.Body = append(c.Body, draw.CardText{Styled: &t, Highlights: list})
	return c
}

// elsewhere is the sentence on a side that has the words of a finding, if it is none of
// its passage: a quotation that the version took from further down. Otherwise it is nil.
func (v findingsDrawing) elsewhere(e *story.Entry, s story.Side) *draw.Paragraph {
	if e.Finding < 0 {
		return nil
	}
	r := e.Reading
	place, a := story.PlaceOf(&r.Findings[e.Finding], s), r.Original
	if s == story.VersionSide {
		a = r.Version
	}
	if place == nil {
		return nil
	}
	i := a.FindSentence(place.Start)
	if i < 0 || slices.Contains(story.Sentences(&r.Passages[e.Passage], s), i) {
		return nil
	}
	x := a.Sentences[i]
	end := min(place.End, x.End)
	return draw.Said(style.Muted, fmt.Sprintf("¶ %d  ", x.Paragraph+1)).Say(style.Plain, a.Text[x.Start:place.Start]).
		Say(style.Accent, a.Text[place.Start:end]).Say(style.Plain, a.Text[end:x.End])
}
