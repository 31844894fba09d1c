package draw

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/ui/style"
)

// TestCardsFit lays cards out over panes of every size: as many rows as there
// are, and what has no room counted.
func TestCardsFit(t *testing.T) {
	cards := func() (list []Card) {
		for i := range 7 {
			list = append(list, Card{Head: Said(style.Strong, fmt.Sprintf("Card %d", i)), Body: []CardText{Prose(Said(style.Plain, strings.Repeat("A ledger of ropes and tar. ", 3*i)))}})
		}
		return list
	}
	s := style.NewStyles(style.PaletteOf(style.DarkPalette), true)
	for w := 1; w < 200; w += 1 + w/8 {
		for h := 1; h < 40; h += 1 + h/8 {
			d := LayCards(cards(), w, h, Scrolled{})
			rows := d.View(s, w)
			if len(rows) != h {
				t.Fatalf("%d×%d: %d rows", w, h, len(rows))
			}
			text := strings.Join(rows, "\n")
			all := strings.Contains(text, "Card 6")
			if w > 20 && h > 1 && !all && !strings.Contains(text, " more") {
				t.Fatalf("%d×%d: nothing says that there is more:\n%s", w, h, text)
			}
		}
	}
}

// TestCardsScroll scrolls panes of every size down: each row of each card comes into
// sight, and there is an end.
func TestCardsScroll(t *testing.T) {
	s := style.NewStyles(style.PaletteOf(style.MonochromePalette), true)
	for _, size := range [][2]int{{40, 4}, {78, 7}, {118, 5}, {198, 9}} {
		var cards []Card
		for i := range 9 {
			cards = append(cards, Card{Head: Said(style.Plain, fmt.Sprintf("Card-%d", i)), Body: []CardText{Prose(Said(style.Plain, fmt.Sprintf("Rope-%d lies here. ", i)))}})
		}
		seen, last := "", -1
		for top := 0; top < 100; top += 2 {
			d := LayCards(cards, size[0], size[1], Scrolled{Top: top, Down: "J"})
			seen += strings.Join(d.View(s, size[0]), "\n")
			if d.Top == last {
				break
			}
			last = d.Top
		}
		for i := range 9 {
			for _, what := range []string{"Card", "Rope"} {
				if !strings.Contains(seen, fmt.Sprintf("%s-%d", what, i)) {
					t.Errorf("%v: %s %d never comes into sight", size, what, i)
				}
			}
		}
	}
}
