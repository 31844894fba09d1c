package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// takeSurvey stores a survey. If the reader is going through the places of an
// item, it goes on with the same item of the new survey.
func (a *app) takeSurvey(msg story.SurveyedMsg) {
	a.surveyor.Take(msg, a.Session)
	if t, s := a.reader.Search.Places, a.surveyor.Current; t != nil && s != nil {
		at := a.reader.Search.Current
		a.reader.Search.Places = t.In(s)
		a.reader.RunSearch()
		a.reader.Search.Current = min(at, len(a.reader.Search.Hits)-1)
	}
}

// enter opens the reader at what the cursor of the open screen is on.
func (a *app) enter() tea.Cmd {
	from := a.screen
	if from == keys.FindingsScreen {
		a.findings.Select()
	}
	text := a.Readings[a.Selected]
	a.screen, a.from = keys.ReaderScreen, from
	if a.reader.Search.Places != nil {
		a.reader.Search.Places = nil
		a.reader.RunSearch()
	}
	if query := a.desk.Query(); from == keys.DeskScreen && query != "" {
		a.toMatch = 1
		return tea.Batch(a.reader.Open(text), a.reader.SearchFor(query))
	}
	if from == keys.DeskScreen || text == nil {
		return nil
	}
	cmd := a.reader.Open(text)
	g, ok := a.screens()[from].screen.(readerLinker)
	s := a.surveyor.Current
	if ok && (from == keys.FindingsScreen || s != nil && s.Readings[a.Selected].SamePassages(text)) {
		g.ShowInReader(&a.reader)
	}
	if t := a.reader.Search.Places; t != nil {
		a.notice = notification{style.Notice, a.placesText(t.Item)}
	}
	return cmd
}

// placesText says how many places of an item there are, and which keys go on.
func (a *app) placesText(it *story.LedgerItem) string {
	name := a.Names[a.Selected]
	s := it.Versions[a.Selected]
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
