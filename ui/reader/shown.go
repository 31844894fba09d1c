package reader

import (
	"fmt"

	"storydiff/corpus/text"
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// EditPlace returns the article that has the passage under the cursor, the
// version before the original, and the byte where it begins.
func (r *Model) EditPlace() (*text.Article, int) {
	p := r.CursorPassage()
	if p < 0 {
		return r.Text.Version, 0
	}
	s := story.VersionSide
	if len(r.Text.Passages[p].Version) == 0 {
		s = story.OriginalSide
	}
	of := story.Article(r.Text.Comparison, s)
	return of, of.Sentences[story.Sentences(&r.Text.Passages[p], s)[0]].Start
}

// ShownText says how much the filter lets through.
func (r *Model) ShownText() string {
	n := 0
	for _, it := range r.Shown {
		if it.Kind == story.PassageItem {
			n++
		}
	}
	return fmt.Sprintf("%d of %s", n, cells.Count(len(r.Text.Passages), "passage", "passages"))
}

// PassagesShown lists the passages that filter and layout let through.
func (r *Model) PassagesShown() []int {
	var list []int
	for _, it := range r.Shown {
		if it.Kind == story.PassageItem {
			list = append(list, it.Passage)
		}
	}
	return list
}
