package ui

import (
	"fmt"
	"testing"

	"storydiff/diffing"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
)

// sheetsOf opens a long story with as many versions, and a ledger of all that
// its original counts.
func sheetsOf(t testing.TB, words, versions int) *stage {
	var list []*diffing.Comparison
	for range versions {
		list = append(list, longStory(words))
	}
	for _, c := range list[1:] {
		c.Original = list[0].Original
	}
	s := newStage(t, 200, 50, list...)
	var names []string
	for n := 0; n*18 < words; n += 6 {
		names = append(names, fmt.Sprintf("Ledger %d", n))
	}
	s.send(story.SurveyedMsg{Survey: story.NewSurvey(sample.Survey(s.Story, list, names, nil, nil), s.Readings)})
	return s
}

// BenchmarkSheetView draws the coverage and the ledger in the middle of stories
// of several lengths: the time must not grow with them.
func BenchmarkSheetView(b *testing.B) {
	for _, key := range []string{"3", "4"} {
		for _, words := range []int{1_000, 100_000} {
			s := sheetsOf(b, words, 6)
			s.press(key, "G", "pgup", "pgup", "/", "r", "o", "p", "e", "enter")
			b.Run(fmt.Sprint(s.app.screen, " ", words), func(b *testing.B) {
				for b.Loop() {
					s.View()
				}
			})
		}
	}
}

// BenchmarkSheetKey goes down a row, to the next finding and to the next
// column, and draws.
func BenchmarkSheetKey(b *testing.B) {
	for _, screen := range []string{"3", "4"} {
		for _, words := range []int{1_000, 100_000} {
			s := sheetsOf(b, words, 6)
			for _, key := range []string{"j", "}", "l", "f"} {
				s.press(screen, "g")
				b.Run(fmt.Sprint(s.app.screen, " ", words, " ", key), func(b *testing.B) {
					for b.Loop() {
						s.press(key)
						s.View()
					}
				})
			}
		}
	}
}

// BenchmarkSurvey puts the versions of a long story side by side.
func BenchmarkSurvey(b *testing.B) {
	s := sheetsOf(b, 100_000, 6)
	survey := s.surveyor.Current.Survey
	for b.Loop() {
		story.NewSurvey(survey, s.Readings)
	}
}
