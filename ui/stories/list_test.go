package stories

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/story"
)

// order lists the names of the rows as they are shown.
func order(l *List) string {
	var names []string
	for _, i := range l.order {
		names = append(names, l.rows[i].group.Name)
	}
	return strings.Join(names, " ")
}

// begun lists the stories whose comparison is under way.
func begun(l *List) string {
	var names []string
	for i := range l.rows {
		if l.rows[i].begun > 0 {
			names = append(names, l.rows[i].group.Name)
		}
	}
	return strings.Join(names, " ")
}

// many is a list of n stories, none of them compared, whose source reads nothing.
func many(n int) *List {
	l := New(Source{Load: func(g corpus.Group) (*corpus.Story, error) {
		return nil, &corpus.Error{Path: g.Paths[0], Reason: "nothing is read here"}
	}})
	var found FoundMsg
	for i := range n {
		found.Groups = append(found.Groups, group(fmt.Sprintf("s%04d", i)))
	}
	l.Found(found)
	return &l
}

// answers carries out commands and returns their answers.
func answers(cmd tea.Cmd) []ComparedMsg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case ComparedMsg:
		return []ComparedMsg{msg}
	case tea.BatchMsg:
		var list []ComparedMsg
		for _, c := range msg {
			list = append(list, answers(c)...)
		}
		return list
	}
	return nil
}

// TestOrder sorts by every column.
func TestOrder(t *testing.T) {
	const rest = " old harvest ice mine pictures"
	want := [ListColumns]string{
		NameColumn:     "2031/lock-gate bridge cable-car harvest ice mine old pictures",
		TitleColumn:    "cable-car bridge 2031/lock-gate" + rest,
		VersionsColumn: "bridge 2031/lock-gate cable-car" + rest,
		WordsColumn:    "bridge 2031/lock-gate cable-car" + rest,
		HighColumn:     "bridge 2031/lock-gate cable-car" + rest,
		MediumColumn:   "bridge 2031/lock-gate cable-car" + rest,
		WorstColumn:    "bridge 2031/lock-gate cable-car" + rest,
		SeenColumn:     "bridge 2031/lock-gate cable-car" + rest,
		ChangedColumn:  "bridge 2031/lock-gate cable-car" + rest,
	}
	l := listed()
	for c := range ListColumns {
		l.Fit(room(80, 20))
		if l.By != c || order(l) != want[c] {
			t.Errorf("column %d, %q: %s, want %s", l.By, c.Title(), order(l), want[c])
		}
		if l.Do(keys.SortTurn); c == VersionsColumn {
			if l.Fit(room(80, 20)); order(l) != "cable-car 2031/lock-gate bridge"+rest {
				t.Errorf("turned round: %s", order(l))
			}
		}
		l.Do(keys.SortNext)
	}
}

// TestWindowFirst lets the stories in the window be compared before the others.
func TestWindowFirst(t *testing.T) {
	l := many(2000)
	l.Fit(room(80, 24))
	l.Do(keys.GoBottom)
	l.Fit(room(80, 24))
	first := l.Work()
	if !strings.HasPrefix(begun(l), "s198") || l.working != atATime() {
		t.Fatalf("%s are under way", begun(l))
	}
	if l.Work() != nil {
		t.Error("more are begun than may be")
	}
	before := l.working
	for _, a := range answers(first) {
		l.Take(a)
	}
	if l.working != 0 || before == 0 {
		t.Errorf("%d are under way after all have come", l.working)
	}
	l.Do(keys.GoTop)
	l.Fit(room(80, 24))
	l.Work()
	if !strings.HasPrefix(begun(l), "s0000") {
		t.Errorf("then %s are under way", begun(l))
	}
	if got := l.Progress(); got != fmt.Sprintf("%d of 2,000 compared", before) {
		t.Error(got)
	}
	l.Take(ComparedMsg{Path: "desk/s0000", serial: l.rows[0].begun, Err: errors.New("gone")})
	if said := l.StopWork(); !strings.HasPrefix(said, "stopped: 1,99") || l.Work() != nil {
		t.Errorf("told to stop: %s", said)
	}
	if l.StopWork(); l.Work() == nil {
		t.Error("it does not go on")
	}
}

// TestChangeWhileCompared lets a story change while it is compared.
func TestChangeWhileCompared(t *testing.T) {
	l := many(1)
	l.Fit(room(80, 24))
	first := answers(l.Work())
	l.Changed("desk/s0000")
	if l.Work() != nil {
		t.Error("compared twice at a time")
	}
	l.Take(first[0])
	if l.Work() == nil {
		t.Fatal("not compared once more")
	}
	late := ComparedMsg{Path: "desk/s0000", serial: l.rows[0].begun}
	l.Set("desk/s0000", &story.Summary{Original: "wire", Versions: 3}, nil)
	l.Take(late)
	if f := l.rows[0].figures; f == nil || f.Versions != 3 {
		t.Error("what came late has replaced what is known")
	}
}

// TestFoundAgain looks for the stories again when some have come and gone.
func TestFoundAgain(t *testing.T) {
	l := listed()
	l.Fit(room(80, 20))
	for l.Selected().Group.Name != "cable-car" {
		l.Do(keys.LineDown)
	}
	l.Found(FoundMsg{Groups: []corpus.Group{group("aground"), group("cable-car"), group("old"), {Name: "shut", Paths: []string{"desk/shut"}, Err: errors.New("no permission")}}})
	l.Fit(room(80, 20))
	if order(l) != "aground cable-car old shut" || l.Selected().Group.Name != "cable-car" {
		t.Fatalf("%s, and the cursor on %s", order(l), l.Selected().Group.Name)
	}
	if r := l.rows[l.at["desk/cable-car"]]; r.figures == nil || r.waits {
		t.Error("the figures of a story that was there before are gone")
	}
	var waiting []string
	for _, r := range l.rows {
		if r.waits {
			waiting = append(waiting, r.group.Name)
		}
	}
	if want := []string{"aground", "old"}; !slices.Equal(waiting, want) {
		t.Errorf("%q wait, want %q", waiting, want)
	}
	l.Found(FoundMsg{Groups: []corpus.Group{group("b"), group("a")}})
	if l.Fit(room(80, 20)); l.Selected().Group.Name != "a" {
		t.Errorf("the cursor is on %q", l.Selected().Group.Name)
	}
	l.Found(FoundMsg{})
	l.Fit(room(80, 20))
	l.Do(keys.LineDown)
	if l.Selected().Path != "" || l.Click(room(80, 20), 3, 2) {
		t.Error("something is under the cursor")
	}
}

// TestSearch finds stories by name and by headline.
func TestSearch(t *testing.T) {
	l := listed()
	l.Fit(room(80, 20))
	l.Do(keys.GoBottom)
	undo := l.SavePosition()
	l.SearchFor("BRIDGE")
	if l.Selected().Group.Name != "bridge" || l.SearchStatus() != "match 1 of 1" {
		t.Errorf("%s: %s", l.Selected().Group.Name, l.SearchStatus())
	}
	l.SearchFor("quarrels")
	if l.Selected().Group.Name != "bridge" {
		t.Error("a headline is not found")
	}
	l.SearchFor("ic")
	var met []string
	for range 4 {
		met = append(met, l.Selected().Group.Name)
		l.Do(keys.NextMatch)
	}
	if got := strings.Join(met, " "); got != "ice pictures ice pictures" {
		t.Errorf("through %s", got)
	}
	if l.Do(keys.PreviousMatch); l.Selected().Group.Name != "pictures" {
		t.Errorf("back to %s", l.Selected().Group.Name)
	}
	l.SearchFor("nothing")
	if !strings.HasPrefix(l.SearchStatus(), "no match for “nothing”") {
		t.Error(l.SearchStatus())
	}
	l.Do(keys.NextMatch)
	if undo(); l.Selected().Group.Name != "pictures" {
		t.Errorf("back on %s", l.Selected().Group.Name)
	}
}

// TestClick clicks a row, once more, and a heading.
func TestClick(t *testing.T) {
	l := listed()
	on := room(80, 20)
	l.Fit(on)
	if l.Click(on, 5, 3) || l.Selected().Group.Name != "cable-car" || !l.Click(on, 5, 3) {
		t.Errorf("the cursor is on %s", l.Selected().Group.Name)
	}
	l.Click(on, 28, 0)
	if l.Fit(on); l.By != HighColumn || l.Turned {
		t.Errorf("sorted by %q", l.By.Title())
	}
	if l.Click(on, 28, 0); !l.Turned {
		t.Error("not turned round")
	}
	if l.Click(on, 5, 19) {
		t.Error("a click in the pane opens a story")
	}
}

// TestSearchTellsOfTheTurn goes through the matches of a search, and is told when it goes
// on from the other end.
func TestSearchTellsOfTheTurn(t *testing.T) {
	l := New(Source{Name: "desk"})
	l.Found(FoundMsg{Groups: []corpus.Group{{Name: "rope one", Paths: []string{"a"}}, {Name: "tar", Paths: []string{"b"}}, {Name: "rope two", Paths: []string{"c"}}}})
	l.Fit(draw.Screen{Width: 80, Height: 20})
	l.SearchFor("rope")
	for _, press := range []struct {
		do   keys.Action
		want string
	}{{keys.NextMatch, ""}, {keys.NextMatch, "on from the top"}, {keys.PreviousMatch, "on from the end"}, {keys.PreviousMatch, ""}} {
		l.Do(press.do)
		if got := l.TakeRemark(); !strings.HasPrefix(got, press.want) || press.want == "" && got != "" {
			t.Errorf("it says %q, want %q", got, press.want)
		}
	}
	l.SearchFor("tar")
	if l.Do(keys.NextMatch); l.TakeRemark() != "this is the only match" {
		t.Error("the only match is not told")
	}
}
