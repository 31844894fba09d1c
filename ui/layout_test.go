package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/ui/desk"
	"storydiff/ui/reader"
)

// drawn draws a reader's plan as a column of letters, a row each: h for the
// headings, b for the body, f for the foot, l for the legend; and under it a
// row of a letter for each cell: m margin, g gutter, 1 and 2 the columns, |
// what is between, s the strip.
func drawn(p reader.ReaderPlan) string {
	var b strings.Builder
	for _, part := range []struct {
		letter string
		n      int
	}{{"h", p.Heads}, {"b", p.Body}, {"f", p.Foot}, {"l", p.Legend}} {
		b.WriteString(strings.Repeat(part.letter, part.n))
	}
	row := strings.Repeat("m", p.Margin) + strings.Repeat("g", p.Gutter) + strings.Repeat("1", p.Column)
	if p.Columns == 2 {
		row += strings.Repeat("|", reader.Spine) + strings.Repeat("2", p.Column)
	}
	row += strings.Repeat("m", max(p.Width-len(row)-p.Strip, 0)) + strings.Repeat("s", p.Strip)
	return b.String() + " " + row
}

func TestPlanReader(t *testing.T) {
	tests := []struct {
		w, h   int
		layout reader.LayoutChoice
		want   int
		plan   string
	}{
		{1, 1, reader.SideBySide, 1, "b 1"},
		{10, 3, reader.SideBySide, 1, "bbb 1111111111"},
		{14, 6, reader.SideBySide, 1, "hbbbbb ggggg111111111"},
		{34, 9, reader.SideBySide, 9, "hbbbbffff ggggg11111111111111111111111111sss"},
		{34, 22, reader.SideBySide, 1, "hbbbbbbbbbbbbbbbbbfffl ggggg11111111111111111111111111sss"},
		{100, 16, reader.SideBySide, 2, "hbbbbbbbbbbbfffl gg" + strings.Repeat("1", 45) + "|||||" + strings.Repeat("2", 45) + "sss"},
		{100, 16, reader.Inline, 2, "hbbbbbbbbbbbfffl mggggg" + strings.Repeat("1", 90) + "msss"},
	}
	for _, tt := range tests {
		p := reader.PlanReader(tt.w, tt.h, tt.layout, 1, tt.want, true)
		if got := drawn(p); got != tt.plan {
			t.Errorf("%d×%d %v:\n%s\nwant\n%s", tt.w, tt.h, tt.layout, got, tt.plan)
		}
	}
}

// TestPlansFill looks at plans of every size: no part is negative, and
// together they take what there is.
func TestPlansFill(t *testing.T) {
	for w := range 220 {
		for h := range 60 {
			if s := planShell(h, h%2 == 0); s.tabs+s.body+s.hints != h || min(s.tabs, s.body, s.hints) < 0 {
				t.Fatalf("shell of %d rows: %+v", h, s)
			}
			for layout := range reader.LayoutChoices {
				p := reader.PlanReader(w, h, layout, 1+h%3, h%7, true)
				if p.Heads+p.Body+p.Foot+p.Legend != h || min(p.Heads, p.Body, p.Foot, p.Legend, p.Margin) < 0 || h > 0 && p.Body == 0 {
					t.Fatalf("reader of %d×%d: %+v", w, h, p)
				}
				if used := p.Margin + p.Gutter + p.Columns*p.Column + (p.Columns-1)*reader.Spine + p.Strip; used > max(w, 1) {
					t.Fatalf("reader of %d×%d: %d cells: %+v", w, h, used, p)
				}
			}
			d := desk.PlanDesk(w, h, 2, 9, w%2 == 0)
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
		{80, 18, "outlet 15, words 6, by kind 15, carried 8, high 5, med 4, low 4, moved 6, seen 7"},
		{200, 18, "outlet 18, words 6, by kind 100, carried 8, high 5, med 4, low 4, moved 6, seen 7"},
	}
	for _, tt := range tests {
		var got []string
		for _, c := range desk.PlanTable(tt.width, tt.name) {
			got = append(got, fmt.Sprintf("%s %d", c.Title(), c.Width))
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%d cells, names of %d: %s, want %s", tt.width, tt.name, s, tt.want)
		}
	}
	for width := range 250 {
		for _, name := range []int{1, 10, 60} {
			list := desk.PlanTable(width, name)
			used := 2
			for i, c := range list {
				used += c.Width + min(i, desk.ColumnGap)
			}
			if used > max(width, 3) || !slices.ContainsFunc(list, func(c desk.TableColumn) bool { return c.Column == desk.NameColumn }) {
				t.Fatalf("%d cells, names of %d: %v takes %d", width, name, list, used)
			}
		}
	}
}
