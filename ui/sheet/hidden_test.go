package sheet

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/ui/keys"
)

// TestHiddenIsTold narrows the coverage and the ledger until columns, rows and
// matches have no place: each says how many there are.
func TestHiddenIsTold(t *testing.T) {
	v := coverageAt(t, 1, 60, "", keys.NextFilter)
	told := strings.Join(v.LeftOut(), " | ")
	if want := fmt.Sprintf("%d hidden", v.all-len(v.List)); !strings.Contains(told, want) || v.all <= len(v.List) {
		t.Errorf("with a filter the coverage says %q, want %q", told, want)
	}
	first, shown := v.plan.Page(v.Order, v.Selected)
	if want := fmt.Sprintf("versions %d–%d of %d", first+1, first+len(shown), len(v.Order)); !strings.Contains(told, want) {
		t.Errorf("on 60 cells it says %q, want %q", told, want)
	}
	before := v.Selected
	v.Coverage.Do(keys.ColumnsRight)
	if _, after := v.plan.Page(v.Order, v.session.Selected); fmt.Sprint(after) == fmt.Sprint(shown) || before == v.session.Selected {
		t.Errorf("the next columns are %v, as before", after)
	}
	l := ledgerAt(t, 1, 60, "", keys.NextFilter)
	if told := strings.Join(l.LeftOut(), " | "); !strings.Contains(told, fmt.Sprintf("%d hidden", len(l.items())-len(l.List().Shown))) {
		t.Errorf("with a filter the ledger says %q", told)
	}
}

// TestSearchGoesRound counts the matches that a filter hides, and says when a
// search goes on from the other end.
func TestSearchGoesRound(t *testing.T) {
	s := rowSearch{query: "rope", done: true, rows: []int{2, 5, 9}, hidden: 4, elsewhere: 1}
	if got, want := s.text(5), "match 2 of 3 rows, 4 hidden by the filter, 1 in other tabs"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	for _, tt := range []struct {
		cursor, way int
		want        string
	}{
		{2, 1, ""}, {9, 1, "on from the top"}, {2, -1, "on from the end"}, {7, 1, ""}, {7, -1, ""}, {12, 1, "on from the top"},
	} {
		if got := s.turn(tt.cursor, tt.way); tt.want == "" && got != "" || !strings.HasPrefix(got, tt.want) {
			t.Errorf("from row %d by %d: %q, want %q", tt.cursor, tt.way, got, tt.want)
		}
	}
}
