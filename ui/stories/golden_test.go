package stories

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"storydiff/corpus"
	"storydiff/diffing/finding"
	"storydiff/ui/draw"
	"storydiff/ui/internal/golden"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

func room(width, height int) draw.Screen {
	return draw.Screen{Width: width, Height: height, Styles: golden.Looks(), Keys: keys.NewMap()}
}

// summary is figures of an invented story.
func summary(title, original, worst string, versions, high, medium int) *story.Summary {
	s := &story.Summary{
		Title: title, Original: original, Reason: "front matter says so", Words: 120 * versions, Versions: versions, Worst: worst,
		Review: story.Tally{Seen: high, Of: 9 * versions}, Changed: time.Date(2031, 5, versions, 14, 30+high, 0, 0, time.Local),
	}
	s.Severities[finding.High], s.Severities[finding.Medium] = high, medium
	s.WorstSeverities[finding.High], s.WorstSeverities[finding.Medium] = (high+1)/2, medium
	return s
}

func group(name string) corpus.Group {
	return corpus.Group{Name: name, Paths: []string{"desk/" + name}}
}

// listed is a list of stories in every state there is.
func listed() *List {
	l := New(Source{Name: "desk"})
	l.Found(FoundMsg{
		Groups: []corpus.Group{group("bridge"), group("2031/lock-gate"), group("cable-car"), group("harvest"), group("ice"), group("mine"), group("old")},
		Strays: []corpus.Skipped{{Path: "pictures", Reason: "a folder without articles; put two or more there or leave it out"}},
	})
	l.Set("desk/bridge", summary("Bridge opens after nine years of quarrels over who pays for it", "Nordby Wire", "The Harbour Post", 4, 12, 3), nil)
	gate := summary("Lock gate fails at night", "Fjordpost", "Mirror", 2, 1, 0)
	gate.Skipped = []corpus.Skipped{{Path: "desk/2031/lock-gate/plan.pdf", Reason: "a PDF document cannot be read; save its text as .txt or .md"}}
	gate.Review.Flagged = 1
	l.Set("desk/2031/lock-gate", gate, nil)
	calm := summary("", "Tarnby Bureau", "", 1, 0, 0)
	calm.Changed = time.Date(2029, 12, 24, 8, 0, 0, 0, time.Local)
	l.Set("desk/cable-car", calm, nil)
	l.Set("desk/old", nil, &corpus.Error{Path: "desk/old", Reason: "only one article in this folder (wire); add its other versions"})
	l.rows[l.at["desk/ice"]].begun = 1
	return &l
}

// drawn draws a list after some actions.
func drawn(l *List, width, height int, actions ...keys.Action) []string {
	on := room(width, height)
	l.Fit(on)
	for _, do := range actions {
		l.Do(do)
		l.Fit(on)
	}
	return filled(l.View(on))
}

// filled returns rows without those at the end on which nothing stands.
func filled(rows []string) []string {
	for len(rows) > 0 && strings.TrimSpace(rows[len(rows)-1]) == "" {
		rows = rows[:len(rows)-1]
	}
	return rows
}

func TestGoldenList(t *testing.T) {
	var p golden.Pictures
	for _, width := range []int{20, 40, 60, 80, 100, 120, 200} {
		p.Add(fmt.Sprintf("%d cells", width), drawn(listed(), width, 22))
	}
	p.Add("four rows", drawn(listed(), 80, 4, keys.GoBottom))
	sort, turn := keys.SortNext, keys.SortTurn
	p.Add("sorted by versions", drawn(listed(), 80, 11, sort, sort))
	p.Add("the other way round", drawn(listed(), 80, 11, sort, sort, turn))
	p.Add("by the last change", drawn(listed(), 80, 11, sort, sort, sort, sort, sort, sort, sort, sort))
	l := listed()
	l.Changed("desk/bridge")
	l.SearchFor("lock")
	p.Add("searched, and a story has changed", drawn(l, 80, 11))
	none := New(Source{})
	p.Add("while stories are looked for", drawn(&none, 80, 14))
	none.Found(FoundMsg{})
	p.Add("no story", drawn(&none, 80, 14))
	l = listed()
	l.SearchFor("lock")
	p.AddNamed("by role", drawn(l, 80, 22))
	p.Compare(t, "list")
}

func TestGoldenPane(t *testing.T) {
	var p golden.Pictures
	l := listed()
	for range l.rows {
		l.Fit(room(80, 19))
		p.Add(l.Selected().Group.Name, (drawing{l, golden.Looks()}).pane())
		l.Do(keys.LineDown)
	}
	l.Do(keys.GoTop)
	l.Fit(room(30, 19))
	p.Add("30 cells", (drawing{l, golden.Looks()}).pane())
	p.Compare(t, "pane")
}
