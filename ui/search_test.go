package ui

import (
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/ui/internal/sample"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

func TestHits(t *testing.T) {
	c := sample.Mirror()
	tests := []struct {
		query string
		want  string // passage:text of the original|of the version
	}{
		{"mayor", "6:Mayor|Mayor"},
		{"brandvik", "6:Brandvik| 6:|Brandvik"},
		{"saeterdal", ""},
		{"SÆTERDAL", "2:Sæterdal|Sæterdal"},
		{"jorgen", ""},
		{"the current", "4:the current|the current"},
		{"\"we heard", "2:“We heard| 2:|\"We heard"},
		{"o", "many"},
		{"", ""},
		{"\u0301", ""},
		{"gave way late", "1:|gave way late"},
		{"noon", "13:noon|noon 14:noon|noon"},
	}
	for _, tt := range tests {
		list := reader.Hits(c, tt.query)
		if tt.want == "many" {
			if len(list) < 40 {
				t.Errorf("%q: %d hits", tt.query, len(list))
			}
			continue
		}
		var got []string
		for _, h := range list {
			var texts [story.Sides]string
			for s := range story.Sides {
				if h.Spans[s].Start >= 0 {
					texts[s] = story.Article(c, s).Slice(h.Spans[s])
				}
			}
			got = append(got, string(rune('0'+h.Passage/10))+string(rune('0'+h.Passage%10))+":"+texts[0]+"|"+texts[1])
		}
		for i := range got {
			got[i] = strings.TrimPrefix(got[i], "0")
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.query, s, tt.want)
		}
	}
}

func TestSearchKeys(t *testing.T) {
	tests := []struct {
		keys    string
		query   string
		current int
		passage int
	}{
		{"/ w a t e r", "water", 0, 2},
		{"/ w a t e r enter n", "water", 1, 13},
		{"/ w a t e r enter n n n", "water", 0, 2},
		{"/ w a t e r enter N", "water", 2, 14},
		{"/ w a t e r down", "water", 1, 13},
		{"/ w a t e r esc", "", -1, -1},
		{"] ] ] / w a t e r", "water", 1, 13},
		{"] ] ] / w a t e r esc", "", -1, 4},
		{"/ w a t e r enter esc", "", -1, 2},
		{"/ w a t x backspace e r", "water", 0, 2},
		{"/ w a t e r enter f j j j space enter n", "water", 0, -1},
		{"/ z z enter n", "zz", -1, -1},
	}
	for _, tt := range tests {
		s := newStage(t, 120, 36, sample.LockGate()...)
		s.press("end", "enter")
		s.press(strings.Fields(tt.keys)...)
		got := s.reader.Search
		passage := -1
		if it := s.reader.Shown[s.reader.Cursor]; it.Kind == story.PassageItem {
			passage = it.Passage
		}
		if got.Query != tt.query || got.Current != tt.current || passage != tt.passage {
			t.Errorf("after %q: query %q, match %d, passage %d, want %q, %d, %d", tt.keys, got.Query, got.Current, passage, tt.query, tt.current, tt.passage)
		}
	}
}

// TestLateAnswerIsDropped lets the answer to a query come after the next one
// was asked.
func TestLateAnswerIsDropped(t *testing.T) {
	s := newStage(t, 120, 36, sample.LockGate()...)
	s.press("end", "enter", "/", "m", "a", "y", "o", "r")
	late := reader.FoundMsg{Serial: s.reader.Search.Serial - 1, Text: s.reader.Text, Hits: make([]story.Hit, 9)}
	s.send(late)
	s.send(reader.FoundMsg{Serial: s.reader.Search.Serial, Text: story.NewReading(&diffing.Comparison{}), Hits: make([]story.Hit, 9)})
	if n := len(s.reader.Search.Hits); n != 1 {
		t.Errorf("%d matches, want 1", n)
	}
}
