package sheet

import "testing"

func TestDeparting(t *testing.T) {
	tests := [][3]string{
		{"We sang to keep calm", "We sang to keep order", "… order"},
		{"We sang", "They sang", "They sang"},
		{"a fault", "a scandal", "… scandal"},
		{"fault", "", ""},
		{"We sang", "We sang all night", "… sang all night"},
	}
	for _, tt := range tests {
		if got := departing(tt[0], tt[1]); got != tt[2] {
			t.Errorf("departing(%q, %q) = %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
}
