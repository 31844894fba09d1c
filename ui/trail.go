package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/reader"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// takeSurvey puts a survey in, with the trail that the reader is on.
func (a *app) takeSurvey(msg story.SurveyedMsg) {
	a.surveyor.Take(msg, a.Session)
	if t, s := a.reader.Search.Trail, a.surveyor.Current; t != nil && s != nil {
		at := a.reader.Search.Current
		a.reader.Search.Trail = t.In(s)
		a.reader.Look()
		a.reader.Search.Current = min(at, len(a.reader.Search.Hits)-1)
	}
}

// enter opens the reader at what the cursor is on.
func (a *app) enter() tea.Cmd {
	from := a.screen
	text := a.Readings[a.version]
	a.screen, a.from = keys.ReaderScreen, from
	if a.reader.Search.Trail != nil {
		a.reader.Search.Trail = nil
		a.reader.Look()
	}
	if from == keys.DeskScreen || text == nil {
		return nil
	}
	cmd := a.reader.Open(text)
	switch it := a.ledger.Current(); {
	case from == keys.CoverageScreen:
		if p := a.coverage.Passage(); p >= 0 && a.surveyor.Current.Readings[a.version] == text {
			a.reader.GoTo(p)
		}
	case it != nil && a.surveyor.Current.Readings[a.version] == text:
		a.reader.Lead(&reader.Trail{Survey: a.surveyor.Current, Tab: a.ledger.Tab, Item: it})
		a.notice = notification{style.Notice, a.trailText(it)}
	}
	return cmd
}

// trailHints are the keys of what the reader is on: a moved passage, or a trail.
func (a *app) trailHints() []draw.Hint {
	if a.screen == keys.ReaderScreen && a.reader.Text != nil && a.reader.Cursor < len(a.reader.Shown) &&
		a.reader.Text.OtherEnd(a.reader.Shown[a.reader.Cursor].At) >= 0 && a.reader.CursorPassage() >= 0 {
		return []draw.Hint{{Text: "other end of the move", Actions: []keys.Action{keys.OtherEnd}}}
	}
	if a.screen != keys.ReaderScreen || a.reader.Search.Trail == nil {
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
	switch n := len(a.reader.Search.Hits); {
	case s == nil || len(s.Places) == 0:
		return fmt.Sprintf("%s has no such place; this is where the original has it; %s back to the ledger", name, out.Key)
	case n < 2:
		return fmt.Sprintf("the one place in %s; %s back to the ledger", name, out.Key)
	default:
		return fmt.Sprintf("the first of %d places in %s; %s the next, %s back to the ledger", n, name, next.Key, out.Key)
	}
}
