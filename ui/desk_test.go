package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/desk"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// table is a story of versions with the given figures, and an original "wire".
func tableStage(t *testing.T, versions map[string]diffing.Figures, pending ...string) *stage {
	whole := &corpus.Story{Name: "s", Articles: []*text.Article{{ID: "wire", Outlet: "wire"}}}
	ids := slices.Sorted(func(yield func(string) bool) {
		for id := range versions {
			if !yield(id) {
				return
			}
		}
	})
	for _, id := range append(ids, pending...) {
		whole.Articles = append(whole.Articles, &text.Article{ID: id, Outlet: id})
	}
	s := &stage{newApp(whole, style.Dark, colorprofile.TrueColor), t}
	s.width, s.height = 120, 30
	for i, a := range whole.Articles {
		if f, ok := versions[a.ID]; ok {
			s.send(story.ComparedMsg{Serial: 0, Version: i, Reading: story.NewReading(&diffing.Comparison{Original: whole.Articles[0], Version: a, Figures: f})})
		}
	}
	return s
}

func TestSort(t *testing.T) {
	figures := func(coverage float64, kept, moved, high, medium, low int) (f diffing.Figures) {
		f.Coverage, f.Moved = coverage, moved
		f.Words[diffing.Kept] = kept
		f.Severities = [...]int{low, medium, high}
		return f
	}
	s := tableStage(t, map[string]diffing.Figures{
		"ant": figures(0.4, 10, 0, 0, 7, 1),
		"bee": figures(0.9, 50, 2, 3, 0, 1),
		"cat": figures(0.6, 90, 2, 1, 2, 5),
	}, "dog")
	tests := []struct {
		by           desk.Column
		first, round string
	}{
		{desk.NameColumn, "ant bee cat dog", "dog cat bee ant"},
		{desk.WordsColumn, "ant bee cat dog", "ant bee cat dog"},
		{desk.BarColumn, "cat bee ant dog", "ant bee cat dog"},
		{desk.CarriedColumn, "bee cat ant dog", "ant cat bee dog"},
		{desk.HighColumn, "bee cat ant dog", "ant cat bee dog"},
		{desk.MediumColumn, "ant cat bee dog", "bee cat ant dog"},
		{desk.LowColumn, "cat ant bee dog", "ant bee cat dog"},
		{desk.MovedColumn, "bee cat ant dog", "ant bee cat dog"},
		{desk.SeenColumn, "ant bee cat dog", "ant bee cat dog"},
	}
	names := func() string {
		var list []string
		for _, i := range s.Order {
			list = append(list, s.Names[i])
		}
		return strings.Join(list, " ")
	}
	for _, tt := range tests {
		if s.desk.By != tt.by {
			t.Fatalf("sorted by %v, want %v", s.desk.By, tt.by)
		}
		if got := names(); got != tt.first {
			t.Errorf("by %v: %s, want %s", tt.by, got, tt.first)
		}
		s.press("S")
		if got := names(); got != tt.round {
			t.Errorf("by %v turned round: %s, want %s", tt.by, got, tt.round)
		}
		s.press("s")
	}
	if s.desk.By != desk.NameColumn || s.desk.Reversed {
		t.Errorf("after the last column comes %v, turned %v", s.desk.By, s.desk.Reversed)
	}
}

// TestSelectionStaysOnItsVersion sorts under the cursor, and moves it.
func TestSelectionStaysOnItsVersion(t *testing.T) {
	many := map[string]diffing.Figures{}
	for i := range 60 {
		f := diffing.Figures{Coverage: float64(i*37%60) / 60}
		many[fmt.Sprintf("v%02d", i)] = f
	}
	s := tableStage(t, many)
	s.press("j", "j", "j")
	selected := s.Selected
	for range int(desk.TableColumns) {
		s.press("s")
		checkScreen(t, s, "s")
		if s.Selected != selected {
			t.Fatalf("the cursor went from %d to %d", selected, s.Selected)
		}
		if at := slices.Index(s.Order, selected); at < s.desk.Top || at >= s.desk.Top+s.desk.Rows() {
			t.Errorf("row %d is not in the window from %d", at, s.desk.Top)
		}
	}
	moves := []struct {
		key  string
		want int
	}{{"G", 59}, {"j", 59}, {"tab", 0}, {"shift+tab", 59}, {"g", 0}, {"k", 0}, {"pgdown", s.desk.Rows() - 1}, {"pgup", 0}, {"pgup", 0}}
	for _, m := range moves {
		s.press(m.key)
		if at := slices.Index(s.Order, s.Selected); at != m.want {
			t.Errorf("%s leads to row %d, want %d", m.key, at, m.want)
		}
	}
}

func TestShares(t *testing.T) {
	tests := []struct {
		parts []int
		width int
		want  []int
	}{
		{[]int{50, 50}, 10, []int{5, 5}},
		{[]int{1, 1, 1}, 10, []int{4, 3, 3}},
		{[]int{999, 1}, 10, []int{9, 1}},
		{[]int{999, 1, 0, 1}, 10, []int{8, 1, 0, 1}},
		{[]int{5, 5, 5}, 2, []int{1, 1, 0}},
		{[]int{0, 0}, 10, []int{0, 0}},
		{[]int{3}, 0, []int{0}},
		{nil, 5, []int{}},
	}
	for _, tt := range tests {
		if got := draw.Shares(tt.parts, tt.width); !slices.Equal(got, tt.want) {
			t.Errorf("shares(%v, %d) = %v, want %v", tt.parts, tt.width, got, tt.want)
		}
	}
}

func TestPercent(t *testing.T) {
	for share, want := range map[float64]string{0: "0 %", 0.001: "1 %", 0.5: "50 %", 0.999: "99 %", 1: "100 %"} {
		if got := cells.Percent(share); got != want {
			t.Errorf("percent(%v) = %q, want %q", share, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	tests := []struct {
		ids, outlets, short, names string
	}{
		{"000_ab 001_cd", "- -", "000 001", "000 001"},
		{"000_ab 000_cd", "- -", "000_ab 000_cd", "000_ab 000_cd"},
		{"wire post", "Norden Post", "wire post", "Norden Post"},
		{"a-1-x a-2-x b", "Same Same Other", "a-1 a-2 b", "Same~a-1 Same~a-2 Other"},
		{"wire-of-norden post.v2", "- Post", "wire post", "wire Post"},
	}
	for _, tt := range tests {
		var list []*text.Article
		outlets := strings.Fields(tt.outlets)
		for i, id := range strings.Fields(tt.ids) {
			list = append(list, &text.Article{ID: id, Outlet: strings.Trim(outlets[i], "-")})
		}
		short := story.ShortIDs(list)
		if got := strings.Join(short, " "); got != tt.short {
			t.Errorf("short IDs of %q: %q, want %q", tt.ids, got, tt.short)
		}
		names := story.ArticleNames(list, short)
		for i := range names {
			names[i] = strings.ReplaceAll(names[i], " ", "~")
		}
		if got := strings.Join(names, " "); got != tt.names {
			t.Errorf("names of %q: %q, want %q", tt.ids, got, tt.names)
		}
	}
}

func TestTakesAreNamed(t *testing.T) {
	list := []*text.Article{
		{ID: "post", Outlet: "Post", Take: "16:30"}, {ID: "post.2031-03-03T1800", Outlet: "Post", Take: "18:00"}, {ID: "post-2", Outlet: "Post"},
		{ID: "blad", Outlet: "Blad"}, {ID: "x"},
	}
	if got := strings.Join(story.ArticleNames(list, story.ShortIDs(list)), ", "); got != "Post 16:30, Post 18:00, Post, Blad, x" {
		t.Errorf("they are called %s", got)
	}
}

func TestFileName(t *testing.T) {
	tests := map[string]string{
		"lock-gate":    "lock-gate",
		"a b/c\\d":     "a-b-c-d",
		"--version":    "version",
		"..":           "story",
		"a\x1b[2Jb":    "a[2Jb",
		"Hallbrygge é": "Hallbrygge-é",
		"":             "story",

		strings.Repeat("é", 125):       strings.Repeat("é", 50),
		"x" + strings.Repeat("é", 125): "x" + strings.Repeat("é", 49),
	}
	for text, want := range tests {
		if got := story.FileName(text); got != want {
			t.Errorf("fileName(%q) = %q, want %q", text, got, want)
		}
	}
}
