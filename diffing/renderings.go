package diffing

import (
	"math"

	"storydiff/diffing/align"
)

// renderings collects, by sentence of the original, how the versions other
// than one put it.
func (c *Collation) renderings(version int) map[int][]align.Rendering {
	out := make(map[int][]align.Rendering)
	for a, p := range c.profiles {
		if a == version || a == c.Original {
			continue
		}
		for _, l := range c.direct[a]() {
			if l.Similarity < align.LeastRendered || l.Similarity > align.MostRendered || len(l.Original) > 1 || l.Again {
				continue
			}
			r := align.Rendering{Sketch: p.Joined(l.Version), Trust: align.RenderingTrust * math.Min(1, l.Similarity+0.4)}
			out[l.Original[0]] = append(out[l.Original[0]], r)
		}
	}
	return out
}
