// Package sample has the stories that the tests of the screens are made with,
// and sessions of them. Everything in the stories is invented.
package sample

import (
	"path/filepath"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/story"
)

// Story is the story of comparisons with one original, with a file that was
// not read.
func Story(name string, comparisons ...*diffing.Comparison) *corpus.Story {
	s := &corpus.Story{
		Name: name, Reason: "its file is named after an agency",
		Articles: []*text.Article{comparisons[0].Original},
		Skipped:  []corpus.Skipped{{Path: "articles/plan.pdf", Reason: "not a text"}},
	}
	for _, c := range comparisons {
		s.Articles = append(s.Articles, c.Version)
	}
	return s
}

// Session is a session of a story, with what is compared of it: the versions in
// the story's order, the first of them selected. Its marks are kept in a folder
// of the test's own.
func Session(t testing.TB, s *corpus.Story, comparisons ...*diffing.Comparison) *story.Session {
	t.Helper()
	b := story.NewSession(s)
	for i, c := range comparisons {
		b.Readings[i+1] = story.NewReading(c)
	}
	b.Order = b.Versions()
	if b.Selected = b.Original; len(b.Order) > 0 {
		b.Selected = b.Order[0]
	}
	opened := story.OpenBook(filepath.Join(t.TempDir(), "marks.jsonl"), s)().(story.BookMsg)
	if opened.Err != nil {
		t.Fatal(opened.Err)
	}
	b.Notes.Book = opened.Book
	return b
}

// LockGateSession is the session of the lock gate: Mirror and Post.
func LockGateSession(t testing.TB) *story.Session {
	list := LockGate()
	return Session(t, Story("lock-gate", list...), list...)
}

// QuaySession is the session of the quay, whose versions are really compared.
func QuaySession(t testing.TB) *story.Session {
	s := Quay()
	c := diffing.Collate(s, 0)
	var list []*diffing.Comparison
	for i := range s.Articles[1:] {
		list = append(list, c.Compare(i+1))
	}
	return Session(t, s, list...)
}

// CableCarSession is the session of the cable car, and its survey.
func CableCarSession(t testing.TB) (*story.Session, *story.Survey) {
	list := CableCar()
	b := Session(t, Story("cable-car", list...), list...)
	return b, CableCarSurvey(b)
}

// CableCarSurvey is the survey of the cable car's story in a session that has
// its readings.
func CableCarSurvey(b *story.Session) *story.Survey {
	var list []*diffing.Comparison
	for _, r := range b.Readings {
		if r != nil {
			list = append(list, r.Comparison)
		}
	}
	s := Survey(b.Story, list,
		[]string{"Mount Skarn", "Ingrid Solvang", "Tarnby", "Paal Henning"}, []string{"86", "five hours"},
		[]string{"We sang to keep the children calm", "a technical fault"})
	s.Departures = []diffing.Departure{{Type: finding.Name, Original: "Solvang", Version: "Solvan", Articles: []int{1, 2}, Severity: finding.High, Findings: []int{1, 0}}}
	return story.NewSurvey(s, b.Readings)
}
