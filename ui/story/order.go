package story

import (
	"slices"

	"storydiff/ui/cells"
)

// Place returns the position in Order, from 0, of the article selected; -1 if
// that is the original.
func (b *Session) Place() int { return slices.Index(b.Order, b.Selected) }

// SelectNext selects the version so many places further on in the order. After
// the last comes the first.
func (b *Session) SelectNext(places int) {
	if n := len(b.Order); n > 0 {
		b.Selected = b.Order[(b.Place()+places+n)%n]
	}
}

// SelectNeighbour selects the version so many places further on in the order,
// but stops at the first and the last.
func (b *Session) SelectNeighbour(places int) {
	if at := b.Place(); at >= 0 {
		b.Selected = b.Order[min(max(at+places, 0), len(b.Order)-1)]
	}
}

// NameIn returns the name of an article in at most width cells. A long name is
// shortened so that it still tells the article from the others.
func (b *Session) NameIn(article, width int) string {
	if cells.Width(b.Names[article]) <= width {
		return b.Names[article]
	}
	if b.namesIn[width] == nil {
		if b.namesIn == nil {
			b.namesIn = map[int][]string{}
		}
		b.namesIn[width] = cells.Distinct(b.Names, width)
	}
	return b.namesIn[width][article]
}

// NamesInOrder lists the names of the versions, in the order of the desk.
func (b *Session) NamesInOrder() []string {
	names := make([]string, len(b.Order))
	for i, v := range b.Order {
		names[i] = b.Names[v]
	}
	return names
}
