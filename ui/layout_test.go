package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// drawn draws a reader's plan as a column of letters, a row each: h for the
// headings, b for the body, f for the foot, l for the legend; and under it a
// row of a letter for each cell: m margin, g gutter, 1 and 2 the columns, |
// what is between, s the strip.
func drawn(p readerPlan) string {
	var b strings.Builder
	for _, part := range []struct {
		letter string
		n      int
	}{{"h", p.heads}, {"b", p.body}, {"f", p.foot}, {"l", p.legend}} {
		b.WriteString(strings.Repeat(part.letter, part.n))
	}
	row := strings.Repeat("m", p.margin) + strings.Repeat("g", p.gutter) + strings.Repeat("1", p.column)
	if p.columns == 2 {
		row += strings.Repeat("|", spine) + strings.Repeat("2", p.column)
	}
	row += strings.Repeat("m", max(p.width-len(row)-p.strip, 0)) + strings.Repeat("s", p.strip)
	return b.String() + " " + row
}

func TestPlanReader(t *testing.T) {
	tests := []struct {
		w, h   int
		layout layoutChoice
		want   int
		plan   string
	}{
		{1, 1, sideBySide, 1, "b 1"},
		{10, 3, sideBySide, 1, "bbb 1111111111"},
		{14, 6, sideBySide, 1, "hbbbbb ggggg111111111"},
		{34, 9, sideBySide, 9, "hbbbbffff ggggg11111111111111111111111111sss"},
		{34, 22, sideBySide, 1, "hbbbbbbbbbbbbbbbbbfffl ggggg11111111111111111111111111sss"},
		{100, 16, sideBySide, 2, "hbbbbbbbbbbbfffl gg" + strings.Repeat("1", 45) + "|||||" + strings.Repeat("2", 45) + "sss"},
		{100, 16, inline, 2, "hbbbbbbbbbbbfffl mggggg" + strings.Repeat("1", 90) + "msss"},
	}
	for _, tt := range tests {
		p := planReader(tt.w, tt.h, tt.layout, 1, tt.want, true)
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
			for layout := range layoutChoices {
				p := planReader(w, h, layout, 1+h%3, h%7, true)
				if p.heads+p.body+p.foot+p.legend != h || min(p.heads, p.body, p.foot, p.legend, p.margin) < 0 || h > 0 && p.body == 0 {
					t.Fatalf("reader of %d×%d: %+v", w, h, p)
				}
				if used := p.margin + p.gutter + p.columns*p.column + (p.columns-1)*spine + p.strip; used > max(w, 1) {
					t.Fatalf("reader of %d×%d: %d cells: %+v", w, h, used, p)
				}
			}
			d := planDesk(w, h, 2, 9, w%2 == 0)
			below := d.brief
			if d.aside {
				below = 0
			}
			if d.story+d.table+below+d.legend != h || min(d.story, d.table, d.brief, d.legend) < 0 || d.list > w {
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
		for _, c := range planTable(tt.width, tt.name) {
			got = append(got, fmt.Sprintf("%s %d", c.title(), c.width))
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
				used += c.width + min(i, columnGap)
			}
			if used > max(width, 3) || !slices.ContainsFunc(list, func(c tableColumn) bool { return c.column == nameColumn }) {
				t.Fatalf("%d cells, names of %d: %v takes %d", width, name, list, used)
			}
		}
	}
}
