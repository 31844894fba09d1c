package ui

import (
	"cmp"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A trail leads the reader through the places of an item of the ledger, in
// whichever version is read. It takes the place of what is searched for.
type trail struct {
	survey *story.Survey
	tab    story.LedgerTab
	item   *story.LedgerItem
}

// in returns the trail of the same item in another survey, or the trail itself
// where that has none.
func (t *trail) in(s *story.Survey) *trail {
	for i := range s.Items[t.tab] {
		if it := &s.Items[t.tab][i]; it.Label() == t.item.Label() {
			return &trail{s, t.tab, it}
		}
	}
	return t
}

// hits returns the item's places in a version, as the reader goes through
// them. Where the version has none they are the original's.
func (t *trail) hits(r *story.Reading) []story.Hit {
	article := slices.Index(t.survey.Readings, r)
	if r == nil || article < 0 {
		return nil
	}
	if s := t.item.Versions[article]; s != nil && len(s.Places) > 0 {
		return placeHits(r, story.VersionSide, s.Places)
	}
	return placeHits(r, story.OriginalSide, t.item.Places)
}

// placeHits returns the places in one of a comparison's articles with the
// passages that they are in.
func placeHits(r *story.Reading, s story.Side, places []facts.Place) []story.Hit {
	a := story.Article(r.Comparison, s)
	passageOf := make([]int, len(a.Sentences))
	for i := range passageOf {
		passageOf[i] = -1
	}
	for p := len(r.Passages) - 1; p >= 0; p-- {
		for _, i := range story.Sentences(&r.Passages[p], s) {
			passageOf[i] = p
		}
	}
	var list []story.Hit
	for _, p := range places {
		i := a.FindSentence(p.Start)
		if i < 0 || passageOf[i] < 0 {
			continue
		}
		spans := story.Nowhere()
		spans[s] = text.Span{Start: p.Start, End: p.End}
		list = append(list, story.Hit{Passage: passageOf[i], Spans: spans})
	}
	slices.SortStableFunc(list, func(a, b story.Hit) int { return cmp.Compare(a.Passage, b.Passage) })
	return list
}

// text says which of the places the reader is at.
func (t *trail) text(s *search) string {
	const most = 24 // cells of the item's text
	text := "no place"
	switch {
	case len(s.hits) > 0 && s.current < 0:
		text = cells.Count(len(s.hits), "place", "places")
	case len(s.hits) > 0:
		text = fmt.Sprintf("place %d of %d", s.current+1, len(s.hits))
	}
	return fmt.Sprintf("%s of “%s”", text, cells.Cut(cells.Opening(t.item.Text, most), most))
}

// takeSurvey puts a survey in, with the trail that the reader is on.
func (a *app) takeSurvey(msg story.SurveyedMsg) {
	a.surveyor.Take(msg, a.Session)
	if t, s := a.reader.search.trail, a.surveyor.Current; t != nil && s != nil {
		at := a.reader.search.current
		a.reader.search.trail = t.in(s)
		a.reader.look()
		a.reader.search.current = min(at, len(a.reader.search.hits)-1)
	}
}

// lead puts the reader on a trail, at its first place.
func (r *reader) lead(t *trail) {
	r.search.query, r.search.trail = "", t
	r.look()
	if len(r.search.hits) > 0 {
		r.uncover(r.search.hits[0].Passage)
		r.showMatch(0)
	}
}

// goTo goes to a passage, and shows it whatever the filter says.
func (r *reader) goTo(passage int) {
	r.uncover(passage)
	if i := r.itemOfPassage(passage); i >= 0 {
		r.send(i, 0)
	}
}

// uncover sees to it that a passage is shown: what of filter, layout and fold
// leaves it out is given up.
func (r *reader) uncover(passage int) {
	give := []func(){
		func() { r.page = true },
		func() { r.filter = filter{} },
		func() { r.layout = sideBySide },
	}
	if r.text.Passages[passage].Kind != diffing.Furniture {
		give = give[1:]
	}
	for _, up := range give {
		if r.itemOfPassage(passage) >= 0 {
			return
		}
		up()
		r.rebuild()
	}
}

// findingAt returns the first finding that rests on a match, as an index into
// the order of findings, or -1.
func (r *reader) findingAt(h story.Hit) int {
	for k := r.text.FindingsFrom(h.Passage); k < len(r.text.Order); k++ {
		f := &r.text.Findings[r.text.Order[k]]
		if f.Passage != h.Passage {
			break
		}
		for s := range story.Sides {
			if p := story.PlaceOf(f, s); p != nil && p.Start < h.Spans[s].End && h.Spans[s].Start < p.End {
				return k
			}
		}
	}
	return -1
}

// enter opens the reader at what the cursor is on.
func (a *app) enter() tea.Cmd {
	from := a.screen
	text := a.Readings[a.version]
	a.screen, a.from = keys.ReaderScreen, from
	if a.reader.search.trail != nil {
		a.reader.search.trail = nil
		a.reader.look()
	}
	if from == keys.DeskScreen || text == nil {
		return nil
	}
	cmd := a.reader.open(text)
	switch it := a.ledger.current(); {
	case from == keys.CoverageScreen:
		if p := a.coverage.passage(); p >= 0 && a.surveyor.Current.Readings[a.version] == text {
			a.reader.goTo(p)
		}
	case it != nil && a.surveyor.Current.Readings[a.version] == text:
		a.reader.lead(&trail{a.surveyor.Current, a.ledger.tab, it})
		a.notice = notification{style.Notice, a.trailText(it)}
	}
	return cmd
}

// trailHints are the keys of what the reader is on: a moved passage, or a trail.
func (a *app) trailHints() []draw.Hint {
	if a.screen == keys.ReaderScreen && a.reader.text != nil && a.reader.cursor < len(a.reader.shown) &&
		a.reader.text.OtherEnd(a.reader.shown[a.reader.cursor].At) >= 0 && a.reader.cursorPassage() >= 0 {
		return []draw.Hint{{Text: "other end of the move", Actions: []keys.Action{keys.OtherEnd}}}
	}
	if a.screen != keys.ReaderScreen || a.reader.search.trail == nil {
		return nil
	}
	return []draw.Hint{
		{Text: "next place", Actions: []keys.Action{keys.NextMatch, keys.PreviousMatch}},
		{Text: "in the next version", Actions: []keys.Action{keys.NextVersion}},
		{Text: "back to the ledger", Actions: []keys.Action{keys.Back}},
	}
}

// trailText says how to go on along a trail.
func (a *app) trailText(it *story.LedgerItem) string {
	name := a.Names[a.version]
	s := it.Versions[a.version]
	next, _ := a.keys.Of(keys.NextMatch, keys.InReader)
	out, _ := a.keys.Of(keys.Back, keys.InReader)
	switch n := len(a.reader.search.hits); {
	case s == nil || len(s.Places) == 0:
		return fmt.Sprintf("%s has no such place; this is where the original has it; %s back to the ledger", name, out.Key)
	case n < 2:
		return fmt.Sprintf("the one place in %s; %s back to the ledger", name, out.Key)
	default:
		return fmt.Sprintf("the first of %d places in %s; %s the next, %s back to the ledger", n, name, next.Key, out.Key)
	}
}
