package draw

import (
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Screen is what a screen or dialog has to know to draw itself: the size in
// cells, the styles, and the bindings for its hints.
type Screen struct {
	Width, Height int
	Legend        bool // the legend is shown
	Styles        *style.Styles
	Keys          keys.Map
}
