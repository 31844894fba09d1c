package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"storydiff/corpus"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// sheetStage opens the cable car's story, with its survey.
func sheetStage(t testing.TB, w, h int) *stage {
	s := newStage(t, w, h, sample.CableCar()...)
	s.Story.Skipped = nil
	s.send(story.SurveyedMsg{Survey: sample.CableCarSurvey(s.Session)})
	return s
}

// realSheets opens a story that is really compared, and surveyed.
func realSheets(t testing.TB, story *corpus.Story) *stage {
	s := &stage{newApp(story, style.Dark, colorprofile.TrueColor), t}
	s.review = t.TempDir() + "/marks.jsonl"
	s.send(tea.WindowSizeMsg{Width: 100, Height: 30})
	s.run(s.Init())
	return s
}
