package ui

import (
	"fmt"
	"strings"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// title says on the rule above the pane what row it is about.
func (v coverageView) title() *paragraph {
	t := new(paragraph)
	switch r := v.current(); {
	case len(v.list) == 0:
		return t.say(style.Muted, "nothing shown")
	case r.Kind == story.AddedCount:
		return t.say(style.Strong, "added").say(style.Muted, " to what the original has")
	case r.Kind == story.AddedPassage:
		t.say(style.Strong, fmt.Sprintf("addition %d of %d", r.At+1, len(v.survey.Added[v.selected])))
		return t.say(style.Muted, " by "+v.Names[v.selected])
	default:
		a := v.Story.Articles[v.Original]
		i := v.survey.Coverage[r.At].Sentence
		t.say(style.Strong, fmt.Sprintf("sentence %d of %d", r.At+1, len(v.survey.Coverage)))
		return t.say(style.Muted, fmt.Sprintf(" · ¶ %d of %d · %s", a.Sentences[i].Paragraph+1, len(a.Paragraphs), v.Names[v.Original]))
	}
}

// cards tells of the row under the cursor: all of it, what the version selected
// made of it, and what the others did.
func (v coverageView) cards() []card {
	if len(v.list) == 0 {
		return nil
	}
	switch r := v.current(); r.Kind {
	case story.AddedCount:
		return v.addedCards()
	case story.AddedPassage:
		return []card{v.passageCard(v.selected, v.survey.Added[v.selected][r.At], true)}
	default:
		return v.sentenceCards(r.At)
	}
}

func (v coverageView) sentenceCards(row int) []card {
	a := v.Story.Articles[v.Original]
	s := a.Sentences[v.survey.Coverage[row].Sentence]
	list := []card{{body: []cardText{v.articleText(a.Slice(s.Span), style.AsIs)}}}
	if c, ok := v.survey.Cell(row, v.selected); ok {
		list = append(list, v.passageCard(v.selected, c.Passage, true))
	}
	byKind := [...]diffing.Kind{diffing.Kept, diffing.Dropped}
	alike := map[diffing.Kind][]string{}
	var differing []card
	for _, i := range others(v.order, v.selected) {
		c, ok := v.survey.Cell(row, i)
		switch {
		case !ok:
		case !c.Moved && (c.Kind == diffing.Kept || c.Kind == diffing.Dropped):
			alike[c.Kind] = append(alike[c.Kind], v.Names[i])
		case len(differing) < v.sheetPlan.pane*cardColumns:
			differing = append(differing, v.passageCard(i, c.Passage, false))
		}
	}
	for _, k := range byKind {
		if names := alike[k]; len(names) > 0 {
			head := new(paragraph).say(style.SignRole(k), style.KindMark(k)+cells.NoBreak+k.String()).say(style.Muted, " by ").say(style.Plain, strings.Join(names, ", "))
			list = append(list, card{body: []cardText{{prose: head, most: 2}}})
		}
	}
	return append(list, differing...)
}

// articleText is a piece of an article, with what the search has found.
func (v coverageView) articleText(text string, look style.WordLook) cardText {
	t := &strand{text: text, segments: []segment{{cells.Extent{Start: 0, End: len(text)}, look, story.Nowhere()}}}
	return cardText{strand: t, stresses: v.search.stresses(text)}
}

// passageCard shows a passage of a version: its kind and its words, as the
// reader marks them. Of the version selected it tells the findings too.
func (v coverageView) passageCard(article, passage int, current bool) card {
	r := v.survey.Readings[article]
	p := &r.Passages[passage]
	head := new(paragraph)
	if current {
		head.say(style.Accent, v.Names[article])
	} else {
		head.say(style.Strong, v.Names[article])
	}
	head.say(style.Plain, "  ").say(style.SignRole(p.Kind), style.KindMark(p.Kind)+cells.NoBreak+p.Kind.String())
	if p.Kind == diffing.Kept {
		head.say(style.Muted, " word for word")
	}
	if label := moveLabel(r, r.Script[r.PassageAt[passage]]); label != "" {
		head.say(style.Moved, " "+label)
	}
	if n := r.Paragraph(passage, story.VersionSide); n > 0 && len(p.Original) == 0 {
		head.say(style.Muted, fmt.Sprintf(" · ¶ %d of %d", n, len(r.Version.Paragraphs)))
	}
	c := card{head: head}
	if len(p.Version) == 0 || p.Kind == diffing.Kept {
		return c
	}
	c.body = append(c.body, v.passageText(r, passage))
	if current {
		for _, i := range r.Found(passage) {
			c.body = append(c.body, prose(findingText(&r.Findings[i])))
		}
	}
	return c
}

// passageText is what a version has for a passage, with the marks of its words
// and of what was found in it.
func (v coverageView) passageText(r *story.Reading, passage int) cardText {
	p := &r.Passages[passage]
	t := sideStrand(r.Comparison, p, story.VersionSide, max(v.width, 1))
	list := v.search.stresses(t.text)
	for _, i := range r.Found(passage) {
		if f := &r.Findings[i]; f.Version != nil {
			list = stressed(list, t.segments, story.VersionSide, f.Version.Span, style.FindingEmphasis(f.Severity))
		}
	}
	return cardText{strand: &t, stresses: list}
}

// findingText tells a finding in one paragraph.
func findingText(f *finding.Finding) *paragraph {
	return new(paragraph).say(style.SeverityRole(f.Severity), f.Severity.String()+" ").say(style.Muted, f.Type.String()+": ").say(style.Plain, f.Note)
}

// addedCards tells how much each version has added.
func (v coverageView) addedCards() []card {
	var list []card
	for _, i := range append([]int{v.selected}, others(v.order, v.selected)...) {
		r := v.survey.Readings[i]
		if r == nil {
			continue
		}
		role := style.Strong
		if i == v.selected {
			role = style.Accent
		}
		head := new(paragraph).say(role, v.Names[i]).say(style.Plain, "  ")
		n := len(v.survey.Added[i])
		if n == 0 {
			list = append(list, card{head: head.say(style.Muted, "nothing added")})
			continue
		}
		head.say(style.SignRole(diffing.Added), style.KindMark(diffing.Added)).say(style.Plain, fmt.Sprintf("%s%s, %s", cells.NoBreak,
			cells.Count(n, "passage", "passages"), cells.Count(r.Figures.Words[diffing.Added], "word", "words")))
		list = append(list, card{head: head})
	}
	return list
}
