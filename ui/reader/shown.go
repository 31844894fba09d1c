package reader

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/text"
	"storydiff/ui/cells"
	"storydiff/ui/story"
)

// EditPlace returns the article to edit for the passage under the cursor, and
// the byte where the passage begins in it. It is the version, or the original
// for a passage that the version does not have.
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

// ShownText says how many of the passages are shown.
func (r *Model) ShownText() string {
	n := 0
	for _, it := range r.Shown {
		if it.Kind == story.PassageItem {
			n++
		}
	}
	return fmt.Sprintf("%d of %s", n, cells.Count(len(r.Text.Passages), "passage", "passages"))
}

// ShownBy says what lets the passages through that are shown: the layout, which may
// leave out what is kept and what is folded, and the filter if it is on.
func (r *Model) ShownBy() string {
	by := "the layout “" + r.Layout.Label() + "”"
	if r.Filter.On() {
		by += " and the filter “" + r.Filter.String() + "”"
	}
	return "what is shown by " + by
}

// hidden counts the passages that filter and layout leave out.
func (r *Model) hidden() int {
	n := 0
	for _, it := range r.Shown {
		if it.Kind == story.GapItem {
			n += it.Count
		}
	}
	return n
}

// PassagesShown lists the indexes of the passages that filter and layout let
// through.
func (r *Model) PassagesShown() []int {
	var list []int
	for _, it := range r.Shown {
		if it.Kind == story.PassageItem {
			list = append(list, it.Passage)
		}
	}
	return list
}

// OnFold tells whether the cursor is on furniture that is folded.
func (r *Model) OnFold() bool {
	return r.Text != nil && r.Cursor < len(r.Shown) && r.Shown[r.Cursor].Kind == story.FoldItem
}

// judge shows the same comparison, of which other findings are dismissed. Everything stays
// where it is, for it has the same passages and the same findings.
func (r *Model) judge(text *story.Reading) tea.Cmd {
	r.Text = text
	r.rebuild()
	if r.Search.Query == "" || r.Search.done {
		return nil
	}
	return r.RunSearch() // its answer would be of the reading before
}
