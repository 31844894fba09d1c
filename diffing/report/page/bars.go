package page

import (
	"fmt"
	"strings"

	"storydiff/diffing"
)

// A bar is a picture of one line: cells side by side, with what it says in words.
type bar struct {
	Width, Height int // of the picture's own units
	Cells         []cellView
	Says          string
}

// A cellView is a cell of a bar.
type cellView struct {
	X, Width, Middle string
	Kind, Sign       string // no sign where there is no room
	Moved            bool
}

// The size of a bar of words, and the least width of a cell that has its sign.
const (
	barWidth  = 200
	barHeight = 18
	signWidth = 12
)

// wordBar shows what became of the original's words.
func wordBar(f *diffing.Figures) bar {
	all := 0
	kinds := []diffing.Kind{diffing.Kept, diffing.Restyled, diffing.Reworded, diffing.Garbled, diffing.Dropped}
	for _, k := range kinds {
		all += f.Words[k]
	}
	b := bar{Width: barWidth, Height: barHeight}
	var says []string
	at := 0
	for _, k := range kinds {
		if f.Words[k] == 0 {
			continue
		}
		b.Cells = append(b.Cells, cell(float64(at)/float64(all)*barWidth, float64(f.Words[k])/float64(all)*barWidth, k, signWidth))
		at += f.Words[k]
		says = append(says, fmt.Sprintf("%d %s", f.Words[k], k.Label()))
	}
	b.Says = "Words of the original: none"
	if len(says) > 0 {
		b.Says = "Words of the original: " + strings.Join(says, ", ")
	}
	return b
}

func cell(x, width float64, k diffing.Kind, least float64) cellView {
	c := cellView{X: units(x), Width: units(width), Middle: units(x + width/2), Kind: k.String()}
	if width >= least {
		c.Sign = sign(k)
	}
	return c
}

// units writes a length of a picture, to a tenth.
func units(x float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0") }
