package cells

import (
	"strings"
	"testing"
)

func TestCutMiddle(t *testing.T) {
	tests := []struct {
		text  string
		width int
		want  string
	}{
		{"Harbour Post", 12, "Harbour Post"},
		{"Harbour Post (online)", 12, "Harbour…ine)"},
		{"Tarn Valley Standard", 15, "Tarn V…Standard"},
		{"Harbour Post", 5, "Harb…"},
		{"東京新聞社説", 8, "東京新…"},
		{"Harbour Post", 0, ""},
	}
	for _, tt := range tests {
		if got := CutMiddle(tt.text, tt.width); got != tt.want || Width(got) > tt.width {
			t.Errorf("CutMiddle(%q, %d) = %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

// TestDistinct shortens names that are alike at their beginnings, ends or both: from
// the width on that what tells them apart takes, no two are the same, and at no
// width is one wider than it may be.
func TestDistinct(t *testing.T) {
	tests := []struct {
		names []string
		from  int // cells
	}{
		{[]string{"The Daily Mirror of Kingston North", "The Daily Mirror of Kingston South", "The Daily Mirror of Aldwater"}, 8},
		{[]string{"Harbour Post north-west edition of the morning", "Harbour Post south-west edition of the morning"}, 12},
		{[]string{"Wire 2026-11-26T1630 (first take)", "Wire 2026-11-26T1645 (first take)", "Wire 2026-11-27T1630 (first take)"}, 18},
		{[]string{"Coast and Country Weekly Review", "Coast or Country Weekly Review"}, 8},
		{[]string{"北海道新聞朝刊第一版", "北海道新聞夕刊第一版"}, 4},
	}
	for _, tt := range tests {
		for width := range 50 {
			got := Distinct(tt.names, width)
			for i := range got {
				if Width(got[i]) > width {
					t.Errorf("%q at %d is %q", tt.names[i], width, got[i])
				}
				for j := range i {
					if width >= tt.from && got[i] == got[j] {
						t.Errorf("at %d cells %q and %q are both %q", width, tt.names[i], tt.names[j], got[i])
					}
				}
			}
		}
	}
	if got := strings.Join(Distinct(tests[0].names, 16), "|"); got != "The Daily…North|The Daily…South|The Dai…Aldwater" {
		t.Errorf("at 16 cells: %s", got)
	}
}
