package ui

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/internal/sample"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

// longStory is a comparison of about the given number of words on each side,
// with a change of some kind in every other passage.
func longStory(words int) *diffing.Comparison {
	var rows []sample.Row
	for n := 0; n*18 < words; n++ {
		text := fmt.Sprintf("Ledger %d of the harbour office lists [-%d crates-]{+%d boxes+} of rope, a keg of tar and {+nearly +}nothing that a ship would want for long", n, n*3, n*3+1)
		r := sample.Row{Kind: diffing.Garbled, Text: text}
		switch n % 6 {
		case 1, 3:
			r = sample.Row{Kind: diffing.Kept, Text: fmt.Sprintf("On day %d the wind went round to the north and stayed there until the evening, as it does.", n)}
		case 2:
			r = sample.Row{Kind: diffing.Dropped, Text: fmt.Sprintf("Page %d is torn out, and nobody has asked for it since the old clerk went home.", n)}
		case 4:
			r = sample.Row{Kind: diffing.Added, Text: fmt.Sprintf("Reader %d wrote in to say that the rope had been counted twice and the tar not at all.", n)}
		case 5:
			r = sample.Row{Kind: diffing.Reworded, Text: fmt.Sprintf("Box %d {+later +}came back [-empty-]{+with nothing in it+}, said the man at the gate.", n), At: (n+40)*10 + 1, Moved: n%60 == 5}
			if !r.Moved {
				r.At = 0
			}
		}
		rows = append(rows, r)
	}
	var marks []sample.Mark
	for i, r := range rows {
		if r.Kind == diffing.Garbled {
			marks = append(marks, sample.Mark{Row: i, Kind: finding.Numeral, Severity: finding.High, Original: "crates", Version: "boxes", Note: "the goods differ from the original"})
		}
	}
	return sample.Compare(sample.NewArticle("wire", "Wire"), sample.NewArticle("paper", "Paper"), rows, marks, strings.Repeat("A long list. ", 5))
}

// BenchmarkView draws the reader in the middle of stories of several lengths:
// the time must not grow with them.
func BenchmarkView(b *testing.B) {
	for _, words := range []int{1_000, 10_000, 100_000} {
		s := newStage(b, 200, 50, longStory(words))
		s.press("enter", "/", "r", "o", "p", "e", "enter", "N", "}")
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			for b.Loop() {
				s.View()
			}
		})
	}
}

// BenchmarkKey goes from change to change and draws.
func BenchmarkKey(b *testing.B) {
	for _, words := range []int{1_000, 100_000} {
		s := newStage(b, 200, 50, longStory(words))
		s.press("enter")
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			for b.Loop() {
				s.press("]")
				s.View()
			}
		})
	}
}

// BenchmarkCostly measures the keys that look at the whole story.
func BenchmarkCostly(b *testing.B) {
	s := newStage(b, 200, 50, longStory(100_000))
	s.press("enter")
	for _, keys := range [][]string{{"v"}, {"f", "space", "enter"}, {"tab"}, {"G", "g"}} {
		b.Run(strings.Join(keys, " "), func(b *testing.B) {
			for b.Loop() {
				s.press(keys...)
				s.View()
			}
		})
	}
	b.Run("reading", func(b *testing.B) {
		c := s.Readings[1].Comparison
		for b.Loop() {
			story.NewReading(c)
		}
	})
	b.Run("search", func(b *testing.B) {
		c := s.Readings[1].Comparison
		for b.Loop() {
			reader.Hits(c, "rope")
		}
	})
}

// BenchmarkDesk draws the desk of a story with many versions.
func BenchmarkDesk(b *testing.B) {
	var all []*diffing.Comparison
	for range 100 {
		all = append(all, sample.Mirror())
	}
	s := newStage(b, 200, 50, all...)
	for b.Loop() {
		s.press("j")
		s.View()
	}
}

// BenchmarkMark marks changes of a long story, without the disk.
func BenchmarkMark(b *testing.B) {
	s := newStage(b, 200, 50, longStory(100_000))
	s.press("enter", "]")
	for _, key := range []string{"F", "space"} {
		b.Run(key, func(b *testing.B) {
			for b.Loop() {
				s.Update(keyPress(key))
				s.View()
			}
		})
	}
}

// BenchmarkBeside goes through the versions of a long story with three of them
// beside the original.
func BenchmarkBeside(b *testing.B) {
	c := longStory(100_000)
	s := newStage(b, 200, 50, c, c, c, c)
	s.press("enter", "+", "+")
	for _, key := range []string{"tab", "]"} {
		b.Run(key, func(b *testing.B) {
			for b.Loop() {
				s.Update(keyPress(key))
				s.View()
			}
		})
	}
}

// BenchmarkFindings draws the list of the findings of many versions and goes through
// it, marks what is under the cursor, and groups it anew.
func BenchmarkFindings(b *testing.B) {
	var all []*diffing.Comparison
	for range 100 {
		all = append(all, sample.Mirror())
	}
	s := newStage(b, 200, 50, all...)
	s.press("5")
	for _, key := range []string{"j", "F", "t"} {
		b.Run(key, func(b *testing.B) {
			for b.Loop() {
				s.Update(keyPress(key))
				s.View()
			}
		})
	}
}
