package draw

import (
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Screen is what something is drawn for: how wide and high it may be in
// cells, how it looks, and which keys there are to be named.
type Screen struct {
	Width, Height int
	Legend        bool // what the signs mean is wanted at the foot
	Styles        *style.Styles
	Keys          keys.Map
}
