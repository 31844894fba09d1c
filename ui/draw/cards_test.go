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
			d := LayCards(cards(), w, h)
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
