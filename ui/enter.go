package ui

import (
	"slices"

	"storydiff/ui/cells"
	"storydiff/ui/reader"
)

// besides lists the articles shown beside the original, in the desk's order,
// and keeps the first of them where it is as long as the version selected is
// among them.
func (a *app) besides() []int {
	order := a.desk.Order
	n := min(a.reader.More+1, len(order))
	at := slices.Index(order, a.version)
	if n < 2 || at < 0 {
		return nil
	}
	first := min(max(a.reader.First, at-n+1, 0), at, len(order)-n)
	a.reader.First = first
	return order[first : first+n]
}

// columnHeads lists what stands over the columns: the original first.
func (a *app) columnHeads() []reader.ColumnHead {
	heads := make([]reader.ColumnHead, len(a.reader.Beside.Companions)+2)
	heads[0] = reader.ColumnHead{Name: a.Names[a.Original], About: "original", Current: false}
	head := func(k, article int) {
		about := "comparing " + cells.Ellipsis
		if r := a.Readings[article]; r != nil {
			about = "carries " + cells.Percent(r.Figures.Coverage)
		}
		heads[a.reader.Beside.Column(k)] = reader.ColumnHead{Name: a.Names[article], About: about, Current: k < 0}
	}
	head(-1, a.version)
	for k, c := range a.reader.Beside.Companions {
		head(k, c.Article)
	}
	return heads
}
