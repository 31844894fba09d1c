package desk

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// aboveText counts the lines above the text, headlines and summary, that only one
// of the articles has: the kinds count passages of the text only, and the reader
// goes through these too. It is empty where there are none.
func aboveText(r *story.Reading) string {
	var lines [2][2]int // by part and what became of them
	for i := range r.Passages {
		p, part := &r.Passages[i], 0
		switch r.Comparison.Part(i) {
		case text.Headline:
		case text.Standfirst:
			part = 1
		default:
			continue
		}
		switch p.Kind {
		case diffing.Dropped:
			lines[part][0] += len(p.Original)
		case diffing.Added:
			lines[part][1] += len(p.Version)
		}
	}
	var list []string
	for part, names := range [2][2]string{{"headline", "headlines"}, {"summary line", "summary lines"}} {
		for what, became := range [2]string{"dropped", "added"} {
			if n := lines[part][what]; n > 0 {
				list = append(list, cells.Count(n, names[0], names[1])+" "+became)
			}
		}
	}
	return strings.Join(list, ", ")
}
