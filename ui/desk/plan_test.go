package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestPlansFill looks at plans of every size: no part is negative, and
// together they take what there is.
func TestPlansFill(t *testing.T) {
	for w := range 220 {
		for h := range 60 {
			d := newPlan(w, h, 2, 9, h%2 == 0, w%2 == 0)
			below := d.Brief
			if d.Aside {
				below = 0
			}
			if d.Story+d.Table+below+d.Legend != h || min(d.Story, d.Table, d.Brief, d.Legend) < 0 || d.List > w {
				t.Fatalf("desk of %d×%d: %+v", w, h, d)
			}
		}
	}
}

func TestPlanTable(t *testing.T) {
	tests := []struct {
		width, name int
		want        string
	}{
		{1, 20, "outlet 1"},
		{12, 20, "outlet 10"},
		{24, 20, "outlet 13, carried 8"},
		{40, 20, "outlet 13, carried 8, high 5, med 4, low 4"},
		{50, 8, "outlet 8, words 6, carried 8, high 5, med 4, low 4, moved 6"},
		{80, 18, "outlet 18, words 6, by kind 12, carried 8, high 5, med 4, low 4, moved 6, seen 7"},
		{200, 18, "outlet 18, words 6, by kind 100, carried 8, high 5, med 4, low 4, moved 6, seen 7"},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range planTable(tt.width, tt.name) {
			got = append(got, fmt.Sprintf("%s %d", c.Title(), c.Width))
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%d cells, names of %d: %s, want %s", tt.width, tt.name, s, tt.want)
		}
	}
	for width := range 250 {
		for _, name := range []int{1, 10, 60} {
			list := planTable(width, name)
			used := 2
			for i, c := range list {
				used += c.Width + min(i, columnGap)
			}
			if used > max(width, 3) || !slices.ContainsFunc(list, func(c tableColumn) bool { return c.Column == NameColumn }) {
				t.Fatalf("%d cells, names of %d: %v takes %d", width, name, list, used)
			}
		}
	}
}
