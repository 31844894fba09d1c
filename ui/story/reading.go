package story

import (
	"cmp"
	"slices"
	"sort"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/review"
)

// ItemKind is the kind of an Item.
type ItemKind uint8

// The kinds of item.
const (
	OverviewItem ItemKind = iota // the brief, and the findings about the whole version
	PassageItem                  // a passage
	TraceItem                    // the place that a moved passage has in the original
	GapItem                      // passages that are not shown
	FoldItem                     // furniture that is folded
)

// An Item is one of the things that the reader shows, one below the other.
type Item struct {
	Kind ItemKind
	// At is the item's index in Reading.Items. For a gap or a fold it is the
	// index of the first item left out.
	At int
	// Passage is an index into Comparison.Passages; -1 for the overview. For a
	// gap or a fold it is the first passage left out.
	Passage int
	// Count is the number of passages that a gap or a fold leaves out, and Lines
	// the number of those that have text on each side. Both are 0 otherwise.
	Count int
	Lines [Sides]int
}

// A Reading is a comparison prepared for the reader, with what follows from the
// comparison alone. It does not change once it is made.
type Reading struct {
	*diffing.Comparison
	// Items is all there is to show, in order: the overview, every passage, and
	// a trace for each moved passage.
	Items []Item
	// PassageAt and traceAt give for every passage the index in Items of its
	// item and of its trace; -1 if it has no trace.
	PassageAt, traceAt []int
	// Order lists the findings in reading order, as indexes into
	// Comparison.Findings: those about the whole version, then by place.
	Order []int
	// Gravest lists the same findings by severity, those of one severity in
	// reading order.
	Gravest []int
	// Keys are the keys of the passages in the book of marks, and FindingKeys those
	// of the comparison's findings.
	Keys, FindingKeys []string
	known             map[string]bool // all of these keys
	// lowest is the lowest severity of findings that are shown.
	lowest finding.Severity
	// Changes is the number of passages that are changes.
	Changes int
}

// NewReading prepares a comparison. The time is about linear in the length of
// the comparison, so this belongs in a command.
func NewReading(c *diffing.Comparison) *Reading {
	r := &Reading{
		Comparison: c,
		PassageAt:  make([]int, len(c.Passages)),
		traceAt:    make([]int, len(c.Passages)),
		Order:      findingOrder(c),
		Keys:       review.Keys(c),
	}
	r.FindingKeys = review.FindingKeys(c, r.Keys)
	r.known = keySet(r.Keys, r.FindingKeys)
	r.Gravest = slices.Clone(r.Order)
	slices.SortStableFunc(r.Gravest, func(a, b int) int {
		return cmp.Compare(c.Findings[b].Severity, c.Findings[a].Severity)
	})
	leaving := traces(c)
	r.add(OverviewItem, -1)
	for p := range c.Passages {
		r.traceAt[p] = -1
	}
	r.countChanges()
	for p := 0; ; p++ {
		for len(leaving) > 0 && leaving[0].before == p {
			r.traceAt[leaving[0].passage] = len(r.Items)
			r.add(TraceItem, leaving[0].passage)
			leaving = leaving[1:]
		}
		if p == len(c.Passages) {
			return r
		}
		r.PassageAt[p] = len(r.Items)
		r.add(PassageItem, p)
	}
}

// Dismissing returns the reading as it is when some findings are no faults: is tells of
// which. It is r where that is so already.
func (r *Reading) Dismissing(is func(finding int) bool) *Reading {
	list, same := make([]bool, len(r.Findings)), true
	for f := range list {
		list[f] = is(f)
		same = same && list[f] == r.IsDismissed(f)
	}
	if same {
		return r
	}
	now := *r
	now.Comparison = r.Dismiss(list)
	now.countChanges()
	return &now
}

// SamePassages tells whether two readings are of one comparison, whatever is dismissed in
// each. Either may be nil, which is the same as no other.
func (r *Reading) SamePassages(s *Reading) bool {
	return r != nil && s != nil && &r.Items[0] == &s.Items[0]
}

// countChanges counts the passages that are changes.
func (r *Reading) countChanges() {
	r.Changes = 0
	for p := range r.Passages {
		if IsChange(&r.Passages[p]) {
			r.Changes++
		}
	}
}

// Limit removes the findings below the severity lowest, and moves those of the
// severity first to the front of Gravest. It changes r and returns it, and is
// to be called before r is used.
func (r *Reading) Limit(lowest, first finding.Severity) *Reading {
	r.lowest = lowest
	hidden := func(f int) bool { return r.Findings[f].Severity < lowest }
	r.Order = slices.DeleteFunc(r.Order, hidden)
	r.Gravest = slices.DeleteFunc(r.Gravest, hidden)
	slices.SortStableFunc(r.Gravest, func(a, b int) int {
		x, y := r.Findings[a].Severity == first, r.Findings[b].Severity == first
		switch {
		case x == y:
			return 0
		case x:
			return -1
		}
		return 1
	})
	return r
}

// Found lists the findings of a passage that are shown, as indexes into
// Comparison.Findings.
func (r *Reading) Found(passage int) []int {
	list := r.Passages[passage].Findings
	if r.lowest == finding.Low {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(f int) bool { return r.Findings[f].Severity < r.lowest })
}

func (r *Reading) add(k ItemKind, passage int) {
	r.Items = append(r.Items, Item{Kind: k, At: len(r.Items), Passage: passage})
}

// IsChange tells whether a passage counts as a change, at which an editor has to
// look: anything but furniture and what is kept in its place.
func IsChange(p *diffing.Passage) bool {
	return p.Moved || p.Again || p.Kind != diffing.Kept && p.Kind != diffing.Furniture
}

// findingOrder returns the indexes of a comparison's findings in the order in
// which they are read: those about the whole version, the gravest first, then
// by place.
func findingOrder(c *diffing.Comparison) []int {
	order := make([]int, len(c.Findings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		f, g := &c.Findings[a], &c.Findings[b]
		if f.Passage < 0 && g.Passage < 0 {
			return cmp.Compare(g.Severity, f.Severity)
		}
		return cmp.Or(cmp.Compare(f.Passage, g.Passage), cmp.Compare(findingStart(f), findingStart(g)))
	})
	return order
}

// findingStart is the byte by which findings of one passage are ordered.
func findingStart(f *finding.Finding) int {
	switch {
	case f.Version != nil:
		return f.Version.Start
	case f.Original != nil:
		return f.Original.Start
	}
	return 0
}

// A trace says that a moved passage, whose first sentence of the original is
// sentence, is to have its TraceItem before the passage before.
type trace struct{ passage, before, sentence int }

// traces returns the traces of the moved passages, sorted by place. Each stands
// before the first unmoved passage that carries a later sentence of the
// original.
func traces(c *diffing.Comparison) []trace {
	var still []int // the unmoved passages
	for i := range c.Passages {
		if p := &c.Passages[i]; !p.Moved && !p.Again && len(p.Original) > 0 {
			still = append(still, i)
		}
	}
	var list []trace
	for i := range c.Passages {
		p := &c.Passages[i]
		if !p.Moved || len(p.Original) == 0 {
			continue
		}
		first := p.Original[0]
		before := len(c.Passages)
		k := sort.Search(len(still), func(k int) bool { return c.Passages[still[k]].Original[0] > first })
		if k < len(still) {
			before = still[k]
		}
		list = append(list, trace{i, before, first})
	}
	slices.SortStableFunc(list, func(a, b trace) int {
		return cmp.Or(cmp.Compare(a.before, b.before), cmp.Compare(a.sentence, b.sentence))
	})
	return list
}
