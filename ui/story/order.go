package story

import "slices"

// Place returns where the version selected stands in the order, from 0; -1
// where it does not, as the original.
func (b *Session) Place() int { return slices.Index(b.Order, b.Selected) }

// SelectNext goes over to the version so many places on, and from the last
// round to the first.
func (b *Session) SelectNext(places int) {
	if n := len(b.Order); n > 0 {
		b.Selected = b.Order[(b.Place()+places+n)%n]
	}
}

// SelectNeighbour goes over to the version so many places on, as far as there
// are any.
func (b *Session) SelectNeighbour(places int) {
	if at := b.Place(); at >= 0 {
		b.Selected = b.Order[min(max(at+places, 0), len(b.Order)-1)]
	}
}

// NamesInOrder are the names of the versions, in their order.
func (b *Session) NamesInOrder() []string {
	names := make([]string, len(b.Order))
	for i, v := range b.Order {
		names[i] = b.Names[v]
	}
	return names
}
