package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// mostVersions is how many versions stand beside the original at most.
const mostVersions = 3

// A OtherVersion is another version that is read beside the one under the cursor.
// Its passages stand on the rows of that one's, by the sentences of the
// original that they carry.
type OtherVersion struct {
	Article int            // index into the story's articles
	reading *story.Reading // nil while it is made
	// At lists for every passage of the reading it is laid along the
	// OtherVersion's own that stand there. Each of them stands somewhere, once.
	At [][]int
	// RowOf leads back from the companion's passages.
	RowOf []int
}

// NewOtherVersion lays a version along the passages of another with the same
// original. What has no sentence of the original follows what stands before
// it in its own version. It takes time linear in the two.
func NewOtherVersion(along, r *story.Reading, article int) *OtherVersion {
	c := &OtherVersion{Article: article, reading: r}
	if r == nil || along == nil || len(along.Passages) == 0 {
		return c
	}
	rows := make(map[int]int, len(along.Passages)) // by sentence of the original
	story := -1                                    // the first row that is not furniture
	for i := range along.Passages {
		p := &along.Passages[i]
		for _, s := range p.Original {
			if _, ok := rows[s]; !ok {
				rows[s] = i
			}
		}
		if story < 0 && p.Kind != diffing.Furniture {
			story = i
		}
	}
	c.At, c.RowOf = make([][]int, len(along.Passages)), make([]int, len(r.Passages))
	row := max(story, 0)
	for i := range r.Passages {
		p := &r.Passages[i]
		here := row
		if len(p.Original) > 0 {
			if found, ok := rows[p.Original[0]]; ok {
				here = found
			}
			if !p.Moved && !p.Again && p.Kind != diffing.Furniture && along.Passages[here].Kind != diffing.Furniture {
				row = here
			}
		}
		c.At[here] = append(c.At[here], i)
		c.RowOf[i] = here
	}
	return c
}

// shown lists the companion's passages on a row, without furniture unless that
// is unfolded.
func (c *OtherVersion) shown(row int, page bool) []int {
	if c.reading == nil || c.At == nil {
		return nil
	}
	list := c.At[row]
	if page || !slices.ContainsFunc(list, func(i int) bool { return c.reading.Passages[i].Kind == diffing.Furniture }) {
		return list
	}
	var story []int
	for _, i := range list {
		if c.reading.Passages[i].Kind != diffing.Furniture {
			story = append(story, i)
		}
	}
	return story
}

// any tells whether some passage of the companion on a row is as asked for.
func (c *OtherVersion) any(row int, is func(*story.Reading, int) bool) bool {
	return slices.ContainsFunc(c.shown(row, false), func(i int) bool { return is(c.reading, i) })
}

// A beside is what is read beside the version under the cursor.
type beside struct {
	Others []*OtherVersion
	// slot is the place of the version under the cursor among all that are
	// shown, from 0.
	slot int
}

// Column returns the column of the screen, the original's being 0, of
// OtherVersion k; or for -1 of the version under the cursor.
func (b *beside) Column(k int) int {
	switch {
	case k < 0:
		return b.slot + 1
	case k < b.slot:
		return k + 1
	}
	return k + 2
}

// OtherAt returns the companion in a column of the screen, or -1 where that
// is the original's or that of the version under the cursor.
func (b *beside) OtherAt(column int) int {
	switch n := column - 1; {
	case n < 0 || n == b.slot:
		return -1
	case n < b.slot:
		return n
	default:
		return n - 1
	}
}

// setBeside puts other companions into the reader: the articles shown with the
// one under the cursor among them. What is searched for is looked up in their
// texts too.
func (r *Model) setBeside(articles []int, current int, readings []*story.Reading) tea.Cmd {
	var b beside
	for i, article := range articles {
		if article == current {
			b.slot = i
			continue
		}
		b.Others = append(b.Others, &OtherVersion{Article: article, reading: readings[article]})
	}
	if r.Text == nil || r.sameBeside(b) {
		return nil
	}
	for i, c := range b.Others {
		b.Others[i] = NewOtherVersion(r.Text, c.reading, c.Article)
	}
	r.Beside, r.besideOf = b, r.Text
	r.rebuild()
	if r.Search.Query == "" {
		return nil
	}
	return r.RunSearch()
}

// sameBeside tells whether the companions are those that are there.
func (r *Model) sameBeside(b beside) bool {
	return b.slot == r.Beside.slot && (r.besideOf == r.Text || len(b.Others) == 0) &&
		slices.EqualFunc(b.Others, r.Beside.Others, func(x, y *OtherVersion) bool {
			return x.Article == y.Article && x.reading == y.reading
		})
}

// within cuts the articles shown to n, the current one among them.
func within(articles []int, current, n int) []int {
	if len(articles) <= n {
		return articles
	}
	at := max(slices.Index(articles, current), 0)
	first := min(max(at-n+1, 0), len(articles)-n)
	return articles[first : first+n]
}

// moreVersions sets how many versions are wanted beside the original, and says
// why there are no more.
func (r *Model) moreVersions(way, versions int) {
	switch wanted := r.More + way; {
	case wanted < 0:
		r.Remark = "one version is the least"
	case way > 0 && wanted >= versions:
		r.Remark = "there is no other version to show"
	case wanted >= mostVersions:
		r.Remark = "no more than three versions fit beside the original"
	case way > 0 && columnsFor(r.Plan.Width, wanted+1) < wanted+2:
		r.Remark = "another version has no room on this screen"
	case r.Layout == style.Inline:
		r.Remark = "the layout is inline; side by side has room for more versions"
	default:
		r.More = wanted
	}
}
