package story

import (
	"strings"
	"testing"

	_ "storydiff/ui/internal/golden" // for -update, which every test under ui takes
)

// TestSelect goes through an order of versions, beyond its ends too.
func TestSelect(t *testing.T) {
	for _, tt := range []struct{ from, places, next, neighbour int }{
		{3, 1, 9, 9}, {8, -1, 1, 1}, {4, 1, 3, 4}, {3, -1, 4, 3}, {7, 1, 3, 7}, {7, -1, 8, 7},
	} {
		s := &Session{Order: []int{3, 9, 1, 8, 4}, Selected: tt.from}
		if s.SelectNext(tt.places); s.Selected != tt.next {
			t.Errorf("%d on from %d, round: %d, want %d", tt.places, tt.from, s.Selected, tt.next)
		}
		s.Selected = tt.from
		if s.SelectNeighbour(tt.places); s.Selected != tt.neighbour {
			t.Errorf("%d on from %d: %d, want %d", tt.places, tt.from, s.Selected, tt.neighbour)
		}
	}
	s := new(Session)
	s.SelectNext(1)
	s.SelectNeighbour(-1)
}

// TestNameIn shortens the names of a story for each width that a screen may give
// them: none is wider, and those that differ stay apart where there is any room.
func TestNameIn(t *testing.T) {
	b := &Session{Names: []string{"Norden Press", "The Daily Mirror of Korsund (morning)", "The Daily Mirror of Korsund (evening)", "The Daily Mirror of Havn"}}
	for width := range 40 {
		met := map[string]bool{}
		for i, name := range b.Names {
			short := b.NameIn(i, width)
			if met[short] && width >= 6 || len([]rune(short)) > width {
				t.Errorf("%q in %d cells is %q", name, width, short)
			}
			met[short] = true
		}
	}
	if got := b.NameIn(1, 18); !strings.HasSuffix(got, "…(morning)") {
		t.Errorf("its bracket is not closed: %q", got)
	}
}
