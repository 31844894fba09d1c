package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/ui/internal/sample"
	"storydiff/ui/keys"
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
		for _, c := range planPages(tt.width, tt.name)[0] {
			got = append(got, fmt.Sprintf("%s %d", c.Title(), c.Width))
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%d cells, names of %d: %s, want %s", tt.width, tt.name, s, tt.want)
		}
	}
	for width := range 250 {
		for _, name := range []int{1, 10, 60} {
			list := planPages(width, name)[0]
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

// TestPlanPages lays the table out at every width: each column stands on one page, or has
// no room beside the names even alone, and every page has the names.
func TestPlanPages(t *testing.T) {
	for width := 1; width < 160; width++ {
		for _, name := range []int{3, 12, 40} {
			seen := map[Column]int{}
			pages := planPages(width, name)
			for _, page := range pages {
				if page[0].Column != NameColumn {
					t.Fatalf("%d cells: a page begins with %s", width, page[0].Title())
				}
				for _, c := range page[1:] {
					seen[c.Column]++
				}
			}
			for c := NameColumn + 1; c < TableColumns; c++ {
				if seen[c] > 1 || seen[c] == 0 && width >= 30 {
					t.Errorf("%d cells, names of %d: %s stands on %d of %d pages", width, name, c.Title(), seen[c], len(pages))
				}
			}
		}
	}
}

// TestDeskPages pages through the columns of a narrow desk, and sorts by one that is out
// of sight: it comes into sight.
func TestDeskPages(t *testing.T) {
	d := open(sample.LockGateSession(t), 40)
	told := func() string { return strings.Join(d.LeftOut(), "") }
	if !strings.Contains(told(), "shows words, moved, seen, by kind") {
		t.Errorf("it says %q", told())
	}
	has := func(c Column) bool {
		return slices.ContainsFunc(d.columns(), func(x tableColumn) bool { return x.Column == c })
	}
	if d.Desk.Do(keys.ColumnsRight); has(HighColumn) || !has(WordsColumn) || strings.Contains(told(), "words") {
		t.Errorf("the next columns are %v; it says %q", d.columns(), told())
	}
	if d.Desk.Do(keys.ColumnsLeft); !has(HighColumn) {
		t.Errorf("the columns before are %v", d.columns())
	}
	for d.By != SeenColumn {
		d.Desk.Do(keys.SortNext)
		if !has(d.By) {
			t.Errorf("sorted by %s, which is not shown", d.By.Title())
		}
	}
	if wide := open(sample.LockGateSession(t), 200); len(wide.LeftOut()) > 0 {
		t.Errorf("on 200 cells it says %q", wide.LeftOut())
	}
}
