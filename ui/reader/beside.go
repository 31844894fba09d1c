package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// mostVersions is the largest number of versions shown beside the original.
const mostVersions = 3

// An OtherVersion is a version shown beside the one under the cursor, the main
// version. Each of its passages stands in the row of the main version's passage
// that carries the same sentence of the original.
type OtherVersion struct {
	Article int            // index into the story's articles
	reading *story.Reading // nil while it is being made
	// At lists, for every passage of the main version, the passages of this
	// version that stand in its row. Each of them is in exactly one list.
	At [][]int
	// RowOf is the inverse: for every passage of this version, the passage of
	// the main version in whose row it stands.
	RowOf []int
}

// NewOtherVersion assigns the passages of r, the reading of an article, to the
// rows of the main version's reading. Both must have the same original; r may
// be nil. A passage without a sentence of the original goes into the row of the
// passage before it. The time is linear in both readings.
func NewOtherVersion(main, r *story.Reading, article int) *OtherVersion {
	c := &OtherVersion{Article: article, reading: r}
	if r == nil || main == nil || len(main.Passages) == 0 {
		return c
	}
	rows := make(map[int]int, len(main.Passages)) // by sentence of the original
	story := -1                                   // the first row that is not furniture
	for i := range main.Passages {
		p := &main.Passages[i]
		for _, s := range p.Original {
			if _, ok := rows[s]; !ok {
				rows[s] = i
			}
		}
		if story < 0 && p.Kind != diffing.Furniture {
			story = i
		}
	}
	c.At, c.RowOf = make([][]int, len(main.Passages)), make([]int, len(r.Passages))
	row := max(story, 0)
	for i := range r.Passages {
		p := &r.Passages[i]
		here := row
		if len(p.Original) > 0 {
			if found, ok := rows[p.Original[0]]; ok {
				here = found
			}
			if !p.Moved && !p.Again && p.Kind != diffing.Furniture && main.Passages[here].Kind != diffing.Furniture {
				row = here
			}
		}
		c.At[here] = append(c.At[here], i)
		c.RowOf[i] = here
	}
	return c
}

// shown lists this version's passages in a row. Furniture is left out unless
// page is set.
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

// any tells whether is holds for some passage in a row, furniture apart.
func (c *OtherVersion) any(row int, is func(*story.Reading, int) bool) bool {
	return slices.ContainsFunc(c.shown(row, false), func(i int) bool { return is(c.reading, i) })
}

// A beside is the set of versions shown beside the original, apart from the
// main version.
type beside struct {
	Others []*OtherVersion
	// slot is the position, from 0, of the main version among all versions that
	// are shown.
	slot int
}

// Column returns the column of the screen in which Others[k] stands, or the
// main version for k = -1. Column 0 is the original's.
func (b *beside) Column(k int) int {
	switch {
	case k < 0:
		return b.slot + 1
	case k < b.slot:
		return k + 1
	}
	return k + 2
}

// OtherAt returns the index in Others of the version in a column of the screen,
// or -1 for the columns of the original and of the main version.
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

// setBeside shows articles beside the original; current, the main version, is
// one of them. readings is indexed by article. If a search is on, the returned
// command repeats it, since the new texts are searched too.
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

// sameBeside tells whether b is what the reader shows already.
func (r *Model) sameBeside(b beside) bool {
	sameMain := r.besideOf == r.Text || len(b.Others) == 0
	sameVersion := func(x, y *OtherVersion) bool { return x.Article == y.Article && x.reading == y.reading }
	return b.slot == r.Beside.slot && sameMain && slices.EqualFunc(b.Others, r.Beside.Others, sameVersion)
}

// within returns n neighbouring articles of the list, the current one among
// them; all if there are no more than n.
func within(articles []int, current, n int) []int {
	if len(articles) <= n {
		return articles
	}
	at := max(slices.Index(articles, current), 0)
	first := min(max(at-n+1, 0), len(articles)-n)
	return articles[first : first+n]
}

// moreVersions adds way, 1 or -1, to the number of versions wanted besides the
// main one. If that cannot be, it leaves the reason as a remark. versions is
// the number of versions in the story.
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
