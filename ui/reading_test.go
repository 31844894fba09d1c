package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/internal/sample"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

// outline writes items in short: p3 for a passage, t3 for its trace, g3 for a
// gap from there on, f3 for a fold, o for the overview.
func outline(list []story.Item) string {
	var b strings.Builder
	for _, it := range list {
		letter := map[story.ItemKind]string{story.OverviewItem: "o", story.PassageItem: "p", story.TraceItem: "t", story.GapItem: "g", story.FoldItem: "f"}[it.Kind]
		fmt.Fprintf(&b, " %s", letter)
		if it.Kind != story.OverviewItem {
			fmt.Fprint(&b, it.Passage)
		}
		if it.Count > 1 {
			fmt.Fprintf(&b, "×%d", it.Count)
		}
	}
	return strings.TrimPrefix(b.String(), " ")
}

func TestScriptPutsTracesWhereThePassagesStood(t *testing.T) {
	kept := func(at int, moved bool) sample.Row {
		return sample.Row{Kind: diffing.Kept, Text: fmt.Sprintf("Sentence %d.", at), At: at, Moved: moved}
	}
	tests := []struct {
		name string
		rows []sample.Row
		want string
	}{
		{"in order", []sample.Row{kept(1, false), kept(2, false)}, "o p0 p1"},
		{"up from the end", []sample.Row{kept(3, true), kept(1, false), kept(2, false)}, "o p0 p1 p2 t0"},
		{"down to the end", []sample.Row{kept(2, false), kept(3, false), kept(1, true)}, "o t2 p0 p1 p2"},
		{"two from one place", []sample.Row{kept(5, true), kept(1, false), kept(4, true), kept(2, false), kept(9, false)}, "o p0 p1 p2 p3 t2 t0 p4"},
		{"past what is dropped", []sample.Row{kept(5, true), kept(1, false), {Kind: diffing.Dropped, Text: "Gone.", At: 7}}, "o p0 p1 t0 p2"},
		{"what is added has no place", []sample.Row{{Kind: diffing.Added, Text: "New.", Moved: true}, kept(1, false)}, "o p0 p1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := story.NewReading(sample.Compare(sample.NewArticle("a", ""), sample.NewArticle("b", ""), tt.rows, nil, ""))
			if got := outline(r.Items); got != tt.want {
				t.Errorf("script %q, want %q", got, tt.want)
			}
			for at, it := range r.Items {
				if end := r.OtherEnd(at); end >= 0 && (r.OtherEnd(end) != at || r.Items[end].Passage != it.Passage) {
					t.Errorf("the other end of %d is %d, whose other end is %d", at, end, r.OtherEnd(end))
				}
			}
		})
	}
}

func TestFindingsInReadingOrder(t *testing.T) {
	r := story.NewReading(sample.Mirror())
	var got []string
	for _, f := range r.Order {
		got = append(got, fmt.Sprint(r.Findings[f].Passage, r.Findings[f].Type))
	}
	want := []string{"-1 credit", "1 number", "4 hedge", "6 name", "6 quotation"}
	if !slices.Equal(got, want) {
		t.Errorf("order %v, want %v", got, want)
	}
	if g := r.Findings[r.Gravest[0]]; g.Type != finding.Numeral {
		t.Errorf("the gravest is %v", g)
	}
}

func TestViewItems(t *testing.T) {
	r := story.NewReading(sample.Mirror())
	garbled := reader.Filter{}.Toggled(diffing.Garbled)
	tests := []struct {
		name string
		view reader.View
		want string
	}{
		{"everything but the page", reader.View{}, "o f0 p1 p2 p3 p4 p5 p6 p7 p8 f9 t4 f10 p11 p12 p13 p14"},
		{"everything", reader.View{Page: true}, "o p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 t4 p10 p11 p12 p13 p14"},
		{"changes", reader.View{Changes: true}, "o g0 p1 p2 p3 p4 p5 p6 p7 p8 g9 t4 g10 p11 p12 p13 p14"},
		{"garbled", reader.View{Filter: garbled}, "o g0 p1 g2×4 p6 g7×8"},
		{"garbled and dropped", reader.View{Filter: garbled.Toggled(diffing.Dropped)}, "o g0 p1 g2×3 p5 p6 g7×5 p12 g13×2"},
		{"furniture", reader.View{Filter: reader.Filter{}.Toggled(diffing.Furniture)}, "o p0 g1×8 p9 p10 g11×4"},
		{"moved", reader.View{Filter: reader.Filter{Moved: true}}, "o g0×4 p4 g5×5 t4 g10×5"},
		{"any finding", reader.View{Filter: reader.Filter{Severity: 1}}, "o g0 p1 g2×2 p4 g5 p6 g7×3 t4 g10×5"},
		{"high", reader.View{Filter: reader.Filter{Severity: 3}}, "o g0 p1 g2×4 p6 g7×8"},
	}
	for _, tt := range tests {
		if got := outline(tt.view.Items(r, nil)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestFilterText(t *testing.T) {
	f := reader.Filter{Moved: true, Severity: 3}.Toggled(diffing.Added).Toggled(diffing.Kept)
	if got, want := f.String(), "kept, added · moved · findings high"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if f = f.Toggled(diffing.Added); f.Wants(diffing.Added) || !f.Wants(diffing.Kept) {
		t.Errorf("%v after added was taken out", f)
	}
	if (reader.Filter{}).On() || (reader.Filter{}).String() != "" {
		t.Error("the zero filter is on")
	}
}
