package reader

import (
	"strings"
	"testing"

	"storydiff/ui/style"
)

// drawn draws a reader's plan as a column of letters, a row each: h for the
// headings, b for the body, f for the foot, l for the legend; and under it a
// row of a letter for each cell: m margin, g gutter, 1 and 2 the columns, |
// what is between, s the strip.
func drawn(p plan) string {
	var b strings.Builder
	for _, part := range []struct {
		letter string
		n      int
	}{{"h", p.Heads}, {"b", p.Body}, {"f", p.Foot}, {"l", p.Legend}} {
		b.WriteString(strings.Repeat(part.letter, part.n))
	}
	row := strings.Repeat("m", p.Margin) + strings.Repeat("g", p.Gutter) + strings.Repeat("1", p.Column)
	if p.Columns == 2 {
		row += strings.Repeat("|", columnGap) + strings.Repeat("2", p.Column)
	}
	row += strings.Repeat("m", max(p.Width-len(row)-p.Strip, 0)) + strings.Repeat("s", p.Strip)
	return b.String() + " " + row
}

func TestNewPlan(t *testing.T) {
	tests := []struct {
		w, h   int
		layout style.Layout
		want   int
		plan   string
	}{
		{1, 1, style.SideBySide, 1, "b 1"},
		{10, 3, style.SideBySide, 1, "bbb 1111111111"},
		{14, 6, style.SideBySide, 1, "hbbbbb ggggg111111111"},
		{34, 9, style.SideBySide, 9, "hbbbbffff ggggg11111111111111111111111111sss"},
		{34, 22, style.SideBySide, 1, "hbbbbbbbbbbbbbbbbbfffl ggggg11111111111111111111111111sss"},
		{100, 16, style.SideBySide, 2, "hbbbbbbbbbbbfffl gg" + strings.Repeat("1", 45) + "|||||" + strings.Repeat("2", 45) + "sss"},
		{100, 16, style.Inline, 2, "hbbbbbbbbbbbfffl mggggg" + strings.Repeat("1", 90) + "msss"},
	}
	for _, tt := range tests {
		p := newPlan(tt.w, tt.h, tt.layout, 1, tt.want, 1)
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
			for _, layout := range style.Layouts() {
				p := newPlan(w, h, layout, 1+h%3, h%7, 1+h%2)
				if p.Heads+p.Body+p.Foot+p.Legend != h || min(p.Heads, p.Body, p.Foot, p.Legend, p.Margin) < 0 || h > 0 && p.Body == 0 {
					t.Fatalf("reader of %d×%d: %+v", w, h, p)
				}
				if used := p.Margin + p.Gutter + p.Columns*p.Column + (p.Columns-1)*columnGap + p.Strip; used > max(w, 1) {
					t.Fatalf("reader of %d×%d: %d cells: %+v", w, h, used, p)
				}
			}
		}
	}
}
