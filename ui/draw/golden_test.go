package draw

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/diffing/review"
	"storydiff/ui/internal/golden"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// widths are those at which lines that are cut to fit have more or less on
// them.
var widths = []int{20, 40, 80, 120, 200}

func TestGoldenLegend(t *testing.T) {
	var p golden.Pictures
	s := golden.Looks()
	for _, w := range widths {
		p.Add(fmt.Sprintf("legend, %d cells", w), Legend(s, w, 1))
		p.Add(fmt.Sprintf("legend of the reader, %d cells", w), ReaderLegend(s, w, 1))
	}
	p.AddNamed("by role", ReaderLegend(s, 200, 1))
	p.Compare(t, "legend")
}

// TestGoldenHints shows how much of some hints there is room for; which ones a
// screen has stands with the screen.
func TestGoldenHints(t *testing.T) {
	var p golden.Pictures
	s, bound := golden.Looks(), keys.NewMap()
	hints := []Hint{HintFor("change", keys.NextChange, keys.PreviousChange), HintFor("no key here", keys.SortNext), HintFor("seen", keys.MarkSeen), HintFor("filter", keys.OpenFilter)}
	for _, w := range widths {
		p.Add(fmt.Sprintf("%d cells", w), []string{Hints(s, bound, keys.InReader, w, hints...)})
	}
	p.AddNamed("by role", []string{Hints(s, bound, keys.InReader, 80, hints...)})
	p.Compare(t, "hints")
}

func TestGoldenBar(t *testing.T) {
	var p golden.Pictures
	figures := diffing.Figures{Words: [7]int{diffing.Kept: 60, diffing.Restyled: 12, diffing.Reworded: 20, diffing.Garbled: 8, diffing.Added: 30, diffing.Dropped: 20}}
	short := diffing.Figures{Words: [7]int{diffing.Kept: 30, diffing.Added: 1}}
	for _, w := range []int{4, 10, 30, 100} {
		var rows []string
		for _, f := range []*diffing.Figures{&figures, &short} {
			l := NewLine(golden.Looks(), w)
			Bar(l, f, BarWords(&figures), w)
			rows = append(rows, l.String())
		}
		p.Add(fmt.Sprintf("of all kinds, and a short one, %d cells", w), rows)
		if w == 30 {
			p.AddNamed("by role", rows)
		}
	}
	p.Compare(t, "bar")
}

// cards are cards of all sorts: with a heading and without, of our own words
// and of an article's, cut to fewer rows than they take.
func cards() []Card {
	long := strings.Repeat("The rope was counted twice and the tar not at all. ", 4)
	article := func(most int) CardText {
		t := &StyledText{Text: strings.TrimSpace(long)}
		t.Segments = []Segment{{Look: style.ReplacedNew, From: story.Nowhere()}}
		t.Segments[0].End = len(t.Text)
		return CardText{Styled: t, Most: most}
	}
	return []Card{
		{Body: []CardText{article(0)}},
		{Head: Said(style.Accent, "Korsund Post").Say(style.Muted, " word for word")},
		{Head: Said(style.Strong, "Radio Nordmark").Say(style.Moved, " ↑ stood above, in ¶ 3"), Body: []CardText{article(2), Prose(Said(style.Plain, "The number of ropes differs."))}},
		{Body: []CardText{{Prose: Said(style.Muted, "kept by ").Say(style.Plain, long), Most: 2}}},
	}
}

func TestGoldenCards(t *testing.T) {
	var p golden.Pictures
	s := golden.Looks()
	for _, size := range [][2]int{{40, 24}, {40, 6}, {40, 1}, {120, 9}, {180, 7}, {12, 8}} {
		d := LayCards(cards(), size[0], size[1], Scrolled{})
		p.Add(fmt.Sprintf("%d×%d", size[0], size[1]), d.View(s, size[0]))
	}
	d := LayCards(cards(), 180, 7, Scrolled{})
	p.AddNamed("by role, 180×7", d.View(s, 180))
	p.Compare(t, "cards")
}

// TestGoldenBox lays a dialog over a screen.
func TestGoldenBox(t *testing.T) {
	var p golden.Pictures
	s := golden.Looks()
	box := Dialog{Title: "Throw it away?", Width: 24, Cursor: 4, Focus: 5, Foot: 1}
	for n := range 7 {
		box.Rows = append(box.Rows, NewLine(s, box.Width).Put(style.Plain, fmt.Sprintf("row %d", n)).Full())
	}
	bright := box
	bright.Bright = true
	over := func(d Dialog, w, h int) []string {
		var screen []string
		for range h {
			screen = append(screen, NewLine(s, w).Put(style.Strong, strings.Repeat("the screen behind ", 4)).String())
		}
		rows, x, y := d.Over(s, screen, w)
		return append(rows, fmt.Sprintf("the cursor is at %d, %d", x, y))
	}
	p.Add("40×11", over(box, 40, 11))
	p.Add("less rows than it has, 40×7", over(box, 40, 7))
	p.Add("no room for a frame, 26×7", over(box, 26, 7))
	p.Add("no room for a frame, 10×4", over(box, 10, 4))
	p.AddNamed("by role, 40×9", over(box, 40, 9))
	p.AddNamed("the screen left as it is, 40×9", over(bright, 40, 9))
	p.Compare(t, "box")
}

func TestGoldenMarks(t *testing.T) {
	var p golden.Pictures
	s := golden.Looks()
	var rows []string
	for _, m := range []review.Mark{{}, {Seen: true}, {Flagged: true}, {Note: "late\nask again"}, {Seen: true, Flagged: true, Note: "late"}} {
		l := NewLine(s, 60)
		for k := range 3 {
			MarkRow(l, m, k)
		}
		text := MarkText(m)
		if l.To(6); text.Text != "" {
			text.Wrapped(50, 1).Paint(l, 0)
		}
		rows = append(rows, l.String())
	}
	p.Add("signs on the rows of a passage, and in words", rows)
	p.AddNamed("by role", rows)
	rows = nil
	for _, tally := range []story.Tally{{}, {Of: 8}, {Seen: 3, Of: 8}, {Seen: 8, Of: 8}, {Seen: 3, Of: 8, Flagged: 1}, {Seen: 103, Of: 118, Flagged: 1}} {
		role, text := SeenFigure(tally)
		rows = append(rows, NewLine(s, 12).Put(role, text).String())
	}
	p.AddNamed("in the desk's table", rows)
	p.Compare(t, "marks")
}
