package story

import (
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
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

// TestComparedInTheOrderOfTheDesk holds that what is on the screen is compared first:
// from the version selected on, and wherever that is by then.
func TestComparedInTheOrderOfTheDesk(t *testing.T) {
	whole := &corpus.Story{}
	for _, id := range []string{"wire", "a", "b", "c", "d", "e"} {
		whole.Articles = append(whole.Articles, corpus.NewArticle(id, id+".txt", "The ferry left Korsund at noon."))
	}
	b := NewSession(whole)
	b.Order = []int{5, 3, 1, 2, 4}
	b.Selected = 1
	b.Compare(CollatedMsg{Serial: b.Serial, Collation: diffing.Collate(whole, 0)}) // begins four
	if !slices.Equal(b.Waiting, []int{3}) {
		t.Errorf("waiting after 1, 2, 4 and 5: %v", b.Waiting)
	}
	b.Waiting, b.Selected = []int{1, 2, 3, 4, 5}, 4
	if msg := b.Next()().(ComparedMsg); msg.Version != 4 || !slices.Equal(b.Waiting, []int{1, 2, 3, 5}) {
		t.Errorf("compared %d, waiting %v", msg.Version, b.Waiting)
	}
	b.SetOriginal(5) // until the desk is sorted anew its order has the original
	if got := b.fromSelected(); !slices.Equal(got, []int{0, 1, 2, 3, 4}) {
		t.Errorf("with another original: %v", got)
	}
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
