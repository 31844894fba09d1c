package sheet

import (
	"fmt"
	"strings"

	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/reader"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// title names the row under the cursor, on the rule above the pane.
func (v coverageDrawing) title() *draw.Paragraph {
	t := new(draw.Paragraph)
	switch r := v.Current(); {
	case len(v.List) == 0:
		return t.Say(style.Muted, "nothing shown")
	case r.Kind == story.AddedCount:
		return t.Say(style.Strong, "added").Say(style.Muted, " to what the original has")
	case r.Kind == story.AddedPassage:
		t.Say(style.Strong, fmt.Sprintf("addition %d of %d", r.At+1, len(v.Survey.Added[v.Selected])))
		return t.Say(style.Muted, " by "+v.Names[v.Selected])
	default:
		a := v.Story.Articles[v.Original]
		i := v.Survey.Coverage[r.At].Sentence
		t.Say(style.Strong, v.Survey.SentenceName(r.At))
		return t.Say(style.Muted, fmt.Sprintf(" · ¶ %d of %d · %s", a.Sentences[i].Paragraph+1, len(a.Paragraphs), v.Names[v.Original]))
	}
}

// cards returns what the pane shows for the row under the cursor: the sentence,
// the passage of the version selected, and those of the other versions.
func (v coverageDrawing) cards() []draw.Card {
	if len(v.List) == 0 {
		return nil
	}
	switch r := v.Current(); r.Kind {
	case story.AddedCount:
		return v.addedCards()
	case story.AddedPassage:
		return []draw.Card{v.passageCard(v.Selected, v.Survey.Added[v.Selected][r.At], true)}
	default:
		return v.sentenceCards(r.At)
	}
}

func (v coverageDrawing) sentenceCards(row int) []draw.Card {
	a := v.Story.Articles[v.Original]
	s := a.Sentences[v.Survey.Coverage[row].Sentence]
	list := []draw.Card{{Body: []draw.CardText{v.articleText(a.Slice(s.Span), style.AsIs)}}}
	if c, ok := v.Survey.Cell(row, v.Selected); ok {
		list = append(list, v.passageCard(v.Selected, c.Passage, true))
	}
	byKind := [...]diffing.Kind{diffing.Kept, diffing.Dropped}
	alike := map[diffing.Kind][]string{}
	var differing []draw.Card
	for _, i := range others(v.Order, v.Selected) {
		c, ok := v.Survey.Cell(row, i)
		switch {
		case !ok:
		case !c.Moved && (c.Kind == diffing.Kept || c.Kind == diffing.Dropped):
			alike[c.Kind] = append(alike[c.Kind], v.Names[i])
		case len(differing) < v.plan.Pane*draw.CardColumns:
			differing = append(differing, v.passageCard(i, c.Passage, false))
		}
	}
	for _, k := range byKind {
		if names := alike[k]; len(names) > 0 {
			head := new(draw.Paragraph).Say(style.SignRole(k), style.KindMark(k)+cells.NoBreak+k.Label()).Say(style.Muted, " by ").Say(style.Plain, strings.Join(names, ", "))
			list = append(list, draw.Card{Body: []draw.CardText{{Prose: head, Most: 2}}})
		}
	}
	return append(list, differing...)
}

// articleText is a piece of an article, with matches of the search emphasized.
func (v coverageDrawing) articleText(text string, look style.WordLook) draw.CardText {
	t := &draw.StyledText{Text: text, Segments: []draw.Segment{{Extent: cells.Extent{Start: 0, End: len(text)}, Look: look, From: story.Nowhere()}}}
	return draw.CardText{Styled: t, Highlights: v.search.highlights(text)}
}

// passageCard shows a passage of a version: its kind, and its words in the looks
// of the reader. For the version selected, current, it has the findings too.
func (v coverageDrawing) passageCard(article, passage int, current bool) draw.Card {
	r := v.Survey.Readings[article]
	p := &r.Passages[passage]
	head := new(draw.Paragraph)
	if current {
		head.Say(style.Accent, v.Names[article])
	} else {
		head.Say(style.Strong, v.Names[article])
	}
	head.Say(style.Plain, "  ").Say(style.SignRole(p.Kind), style.KindMark(p.Kind)+cells.NoBreak+p.Kind.Label())
	if p.Kind == diffing.Kept {
		head.Say(style.Muted, " word for word")
	}
	if label := reader.MoveLabel(r, r.Items[r.PassageAt[passage]]); label != "" {
		head.Say(style.Moved, " "+label)
	}
	if n := r.Paragraph(passage, story.VersionSide); n > 0 && len(p.Original) == 0 {
		head.Say(style.Muted, fmt.Sprintf(" · ¶ %d of %d", n, len(r.Version.Paragraphs)))
	}
	c := draw.Card{Head: head}
	if len(p.Version) == 0 || p.Kind == diffing.Kept {
		return c
	}
	c.Body = append(c.Body, v.passageText(r, passage))
	if current {
		for _, i := range r.Found(passage) {
			c.Body = append(c.Body, draw.Prose(findingText(r, i)))
		}
	}
	return c
}

// passageText is the text of a passage in the version, with findings and search
// matches emphasized.
func (v coverageDrawing) passageText(r *story.Reading, passage int) draw.CardText {
	p := &r.Passages[passage]
	t := draw.SideText(r.Comparison, p, story.VersionSide, false, max(v.width, 1))
	list := v.search.highlights(t.Text)
	for _, i := range r.Found(passage) {
		if f := &r.Findings[i]; f.Version != nil && !r.IsDismissed(i) {
			list = draw.AddHighlights(list, t.Segments, story.VersionSide, f.Version.Span, style.FindingEmphasis(f.Severity))
		}
	}
	return draw.CardText{Styled: &t, Highlights: list}
}

// findingText describes the finding of an index in one paragraph.
func findingText(r *story.Reading, i int) *draw.Paragraph {
	f := &r.Findings[i]
	if r.IsDismissed(i) {
		return draw.Said(style.Faint, draw.DismissedMark+" no fault, "+f.Type.String()+": "+f.Note)
	}
	return new(draw.Paragraph).Say(style.SeverityRole(f.Severity), f.Severity.String()+" ").Say(style.Muted, f.Type.String()+": ").Say(style.Plain, f.Note)
}

// addedCards shows how much each version has added.
func (v coverageDrawing) addedCards() []draw.Card {
	var list []draw.Card
	for _, i := range append([]int{v.Selected}, others(v.Order, v.Selected)...) {
		r := v.Survey.Readings[i]
		if r == nil {
			continue
		}
		role := style.Strong
		if i == v.Selected {
			role = style.Accent
		}
		head := new(draw.Paragraph).Say(role, v.Names[i]).Say(style.Plain, "  ")
		n := len(v.Survey.Added[i])
		if n == 0 {
			list = append(list, draw.Card{Head: head.Say(style.Muted, "nothing added")})
			continue
		}
		head.Say(style.SignRole(diffing.Added), style.KindMark(diffing.Added)).Say(style.Plain, fmt.Sprintf("%s%s, %s", cells.NoBreak,
			cells.Count(n, "passage", "passages"), cells.Count(r.Figures.Words[diffing.Added], "word", "words")))
		list = append(list, draw.Card{Head: head})
	}
	return list
}
