package sheet

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/ui/keys"
)

func TestPlanGrid(t *testing.T) {
	names := func(n int) []string { return strings.Split(strings.Repeat("Korsund Post,", n-1)+"Echo", ",") }
	want := func(n int) gridWant {
		return gridWant{Number: 4, LeastText: 20, FullText: 50, LeastCell: 8, FullCell: 14, Names: names(n)}
	}
	tests := []struct {
		width, versions int
		want            string
	}{
		{1, 4, "text 0, 1 of 1, heads 0"},
		{12, 4, "text 5, 1 of 4, heads 1"},
		{20, 4, "text 11, 1 of 6, heads 1"},
		{40, 1, "text 24, 1 of 8, heads 1"},
		{40, 4, "text 24, 1 of 8, heads 2"},
		{80, 4, "text 37, 4 of 8, heads 2"},
		{80, 9, "text 28, 5 of 8, heads 2"},
		{120, 4, "text 53, 4 of 14, heads 1"},
		{200, 9, "text 58, 9 of 14, heads 1"},
	}
	for _, tt := range tests {
		p := planGrid(tt.width, 3, want(tt.versions))
		if got := fmt.Sprintf("text %d, %d of %d, heads %d", p.Text, p.Shown, p.Cell, p.Heads); got != tt.want {
			t.Errorf("%d cells, %d versions: %s, want %s", tt.width, tt.versions, got, tt.want)
		}
	}
}

// TestPlanSheetFills gives every size its parts: all rows, and no cell more
// than there is.
func TestPlanSheetFills(t *testing.T) {
	for w := 1; w < 220; w++ {
		for h := range 60 {
			for _, n := range []int{1, 3, 30} {
				want := coverageWant(strings.Split(strings.Repeat("The Daily Mirror of Korsund,", n-1)+"x", ","), 12)
				p := newPlan(w, h, want, n == 3, h*3%50, true)
				if p.Tabs+p.Heads+p.Figures+p.Body+p.Pane+p.Legend != h || min(p.Body, p.Pane, p.Text, p.Cell) < 0 {
					t.Fatalf("%d×%d of %d: %+v", w, h, n, p)
				}
				s := sheet{plan: p}
				if end := s.cellStart(p.Shown) - 1; p.Shown < 1 || end > max(w, 1) {
					t.Fatalf("%d×%d of %d: %d columns end at %d: %+v", w, h, n, p.Shown, end, p)
				}
			}
		}
	}
}

// TestPages goes through the columns: each is on its page, the pages are full,
// and the first is left only at its end.
func TestPages(t *testing.T) {
	order := []int{7, 3, 9, 1, 4}
	tests := []struct {
		shown, selected int
		want            string
	}{
		{5, 4, "0 [7 3 9 1 4]"}, {9, 4, "0 [7 3 9 1 4]"},
		{2, 7, "0 [7 3]"}, {2, 3, "0 [7 3]"}, {2, 9, "2 [9 1]"}, {2, 4, "3 [1 4]"},
		{1, 1, "3 [1]"}, {3, 1, "2 [9 1 4]"}, {2, 8, "0 [7 3]"}, {0, 7, "0 []"},
	}
	for _, tt := range tests {
		first, shown := gridPlan{Shown: tt.shown}.Page(order, tt.selected)
		if got := fmt.Sprint(first, " ", shown); got != tt.want {
			t.Errorf("%d columns with %d: %s, want %s", tt.shown, tt.selected, got, tt.want)
		}
	}
}

func TestGridMoves(t *testing.T) {
	tests := []struct {
		keys        []keys.Action
		cursor, top int
	}{
		{nil, 0, 0},
		{[]keys.Action{keys.LineUp}, 0, 0},
		{[]keys.Action{keys.LineDown, keys.LineDown}, 2, 0},
		{[]keys.Action{keys.PageDown}, 4, 4},
		{[]keys.Action{keys.PageDown, keys.LineUp}, 3, 3},
		{[]keys.Action{keys.PageDown, keys.PageDown, keys.PageDown}, 11, 7},
		{[]keys.Action{keys.GoBottom}, 11, 7},
		{[]keys.Action{keys.GoBottom, keys.LineUp, keys.LineUp}, 9, 7},
		{[]keys.Action{keys.GoBottom, keys.PageUp}, 7, 3},
		{[]keys.Action{keys.GoBottom, keys.GoTop}, 0, 0},
	}
	for _, tt := range tests {
		g := grid{}
		g.Fit(12, 5)
		for _, a := range tt.keys {
			if !g.Do(a) {
				t.Errorf("%d is not for a grid", a)
			}
		}
		if g.Cursor != tt.cursor || g.Top != tt.top {
			t.Errorf("%v leads to %d from %d, want %d from %d", tt.keys, g.Cursor, g.Top, tt.cursor, tt.top)
		}
	}
	g := grid{}
	g.Fit(0, 5)
	if g.Do(keys.LineDown); g.Cursor != 0 || g.Do(keys.NextChange) {
		t.Errorf("an empty grid has its cursor at %d", g.Cursor)
	}
}

func TestNameRows(t *testing.T) {
	tests := []struct {
		name  string
		width int
		want  string
	}{
		{"The Daily Mirror of Korsund", 10, "The Daily|Mirror of|Korsund"},
		{"Arbeiderblad", 6, "Arbei…"},
		{"Echo", 10, "Echo"},
		{"世界 新聞", 5, "世界|新聞"},
		{"", 5, ""},
	}
	for _, tt := range tests {
		if got := strings.Join(nameRows(tt.name, tt.width), "|"); got != tt.want {
			t.Errorf("%q at %d: %s, want %s", tt.name, tt.width, got, tt.want)
		}
	}
	if w := nameCell([]string{"Echo", "Havn Kveldsblad"}, 2, 5, 14); w != 10 {
		t.Errorf("the names take %d cells, want 10", w)
	}
}
