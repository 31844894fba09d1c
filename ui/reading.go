package ui

import (
	"cmp"
	"slices"
	"sort"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/diffing/review"
	"storydiff/diffing/wording"
)

// side is one of the two articles of a comparison.
type side uint8

const (
	originalSide side = iota
	versionSide
	sides
)

func article(c *diffing.Comparison, s side) *text.Article {
	if s == originalSide {
		return c.Original
	}
	return c.Version
}

func sentences(p *diffing.Passage, s side) []int {
	if s == originalSide {
		return p.Original
	}
	return p.Version
}

func editSpan(e wording.Edit, s side) text.Span {
	if s == originalSide {
		return e.Original
	}
	return e.Version
}

func placeOf(f *finding.Finding, s side) *facts.Place {
	if s == originalSide {
		return f.Original
	}
	return f.Version
}

// itemKind tells what the reader shows one below the other.
type itemKind uint8

const (
	overviewItem itemKind = iota // the brief, and the findings about the whole version
	passageItem
	traceItem // where a moved passage has left
	gapItem   // passages that are not shown
	foldItem  // page furniture, folded
)

// An item is one thing in the reader's column of things.
type item struct {
	kind itemKind
	// at is the item's index in the reading's script, that of the first item
	// left out for a gap or a fold.
	at int
	// passage is an index into Comparison.Passages; -1 for the overview.
	passage int
	// count is the number of passages left out, for a gap or a fold: of all,
	// and of those that have the side, for a fold.
	count int
	lines [sides]int
}

// A reading is a comparison made ready to be walked through: what the reader
// needs and what follows from the comparison alone. It does not change.
type reading struct {
	*diffing.Comparison
	// script is all there is to show, in order: the overview, every passage,
	// and a trace where each moved passage has left.
	script []item
	// passageAt and traceAt lead from a passage to its items in the script;
	// -1 where it has no trace.
	passageAt, traceAt []int
	// order lists the findings as one meets them: those about the whole
	// version, then by place.
	order []int
	// gravest lists the findings by severity, and each severity in order.
	gravest []int
	// keys are the passages' names in the book of marks.
	keys []string
	// lowest is the slightest severity of a finding that is shown.
	lowest facts.Severity
	// changes is the number of passages that are changes.
	changes int
}

// newReading prepares a comparison. It takes time about linear in the
// comparison, and belongs in a command.
func newReading(c *diffing.Comparison) *reading {
	r := &reading{
		Comparison: c,
		passageAt:  make([]int, len(c.Passages)),
		traceAt:    make([]int, len(c.Passages)),
		order:      findingOrder(c),
		keys:       review.Keys(c),
	}
	r.gravest = slices.Clone(r.order)
	slices.SortStableFunc(r.gravest, func(a, b int) int {
		return cmp.Compare(c.Findings[b].Severity, c.Findings[a].Severity)
	})
	leaving := traces(c)
	r.add(overviewItem, -1)
	for p := range c.Passages {
		r.traceAt[p] = -1
		if isChange(&c.Passages[p]) {
			r.changes++
		}
	}
	for p := 0; ; p++ {
		for len(leaving) > 0 && leaving[0].before == p {
			r.traceAt[leaving[0].passage] = len(r.script)
			r.add(traceItem, leaving[0].passage)
			leaving = leaving[1:]
		}
		if p == len(c.Passages) {
			return r
		}
		r.passageAt[p] = len(r.script)
		r.add(passageItem, p)
	}
}

// limit leaves the findings below a severity out, and puts those of another
// before the rest of the gravest.
func (r *reading) limit(lowest, first facts.Severity) *reading {
	r.lowest = lowest
	hidden := func(f int) bool { return r.Findings[f].Severity < lowest }
	r.order = slices.DeleteFunc(r.order, hidden)
	r.gravest = slices.DeleteFunc(r.gravest, hidden)
	slices.SortStableFunc(r.gravest, func(a, b int) int {
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

// found lists the findings of a passage that are shown.
func (r *reading) found(passage int) []int {
	list := r.Passages[passage].Findings
	if r.lowest == facts.Low {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(f int) bool { return r.Findings[f].Severity < r.lowest })
}

func (r *reading) add(k itemKind, passage int) {
	r.script = append(r.script, item{kind: k, at: len(r.script), passage: passage})
}

// isChange tells whether an editor who walks through the changes stops here.
func isChange(p *diffing.Passage) bool {
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

// findingStart is where a finding stands inside its passage, for their order.
func findingStart(f *finding.Finding) int {
	switch {
	case f.Version != nil:
		return f.Version.Start
	case f.Original != nil:
		return f.Original.Start
	}
	return 0
}

// A leave is a moved passage, and the passage before which it stood.
type leave struct{ passage, before, sentence int }

// traces says where the moved passages have left: before the first passage
// that has kept its order and carries a later sentence of the original.
// Sorted by place.
func traces(c *diffing.Comparison) []leave {
	var still []int
	for i := range c.Passages {
		if p := &c.Passages[i]; !p.Moved && !p.Again && len(p.Original) > 0 {
			still = append(still, i)
		}
	}
	var list []leave
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
		list = append(list, leave{i, before, first})
	}
	slices.SortStableFunc(list, func(a, b leave) int {
		return cmp.Or(cmp.Compare(a.before, b.before), cmp.Compare(a.sentence, b.sentence))
	})
	return list
}

// paragraph returns the number, from 1, of the paragraph in which a passage
// begins on one side, or 0 where that side is empty.
func (r *reading) paragraph(passage int, s side) int {
	list := sentences(&r.Passages[passage], s)
	if len(list) == 0 {
		return 0
	}
	return article(r.Comparison, s).Sentences[list[0]].Paragraph + 1
}

// opensParagraph tells whether a passage begins a new paragraph after the one
// before it, on either side.
func (r *reading) opensParagraph(passage int) bool {
	if passage == 0 {
		return true
	}
	p, before := &r.Passages[passage], &r.Passages[passage-1]
	for s := range sides {
		here, there := sentences(p, s), sentences(before, s)
		if len(here) == 0 {
			continue
		}
		if len(there) == 0 {
			return true
		}
		list := article(r.Comparison, s).Sentences
		if list[here[0]].Paragraph != list[there[len(there)-1]].Paragraph {
			return true
		}
	}
	return false
}

// OtherEnd returns the index in the script of the other end of a moved
// passage, seen from the item at index at; -1 where there is none.
func (r *reading) otherEnd(at int) int {
	switch it := r.script[at]; it.kind {
	case passageItem:
		return r.traceAt[it.passage]
	case traceItem:
		return r.passageAt[it.passage]
	}
	return -1
}

// carrying returns the index of the first passage that carries the given
// sentence of the original, or -1.
func (r *reading) carrying(sentence int) int {
	for i := range r.Passages {
		if slices.Contains(r.Passages[i].Original, sentence) {
			return i
		}
	}
	return -1
}
