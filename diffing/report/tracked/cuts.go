package tracked

import (
	"slices"

	"storydiff/corpus/text"
	"storydiff/diffing/revision"
)

// cuts are the offsets at which comments begin and end, in either text.
type cuts struct{ original, version []int }

func newCuts(comments []Comment) cuts {
	var c cuts
	for _, k := range comments {
		if k.Version.Len() > 0 {
			c.version = append(c.version, k.Version.Start, k.Version.End)
		} else if k.Original.Len() > 0 {
			c.original = append(c.original, k.Original.Start, k.Original.End)
		}
	}
	slices.Sort(c.original)
	slices.Sort(c.version)
	return c
}

// next returns the first cut in a step after an offset, or end.
func (c cuts) next(s revision.Step, from, end int) int {
	for _, side := range []struct {
		at   []int
		span text.Span
	}{{c.original, s.Original}, {c.version, s.Version}} {
		if side.span.Len() == 0 {
			continue
		}
		if i, _ := slices.BinarySearch(side.at, side.span.Start+from+1); i < len(side.at) {
			end = min(end, side.at[i]-side.span.Start)
		}
	}
	return end
}
