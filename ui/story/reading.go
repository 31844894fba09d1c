package story

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

// Side is one of the two articles of a comparison.
type Side uint8

const (
	OriginalSide Side = iota
	VersionSide
	Sides
)

func Article(c *diffing.Comparison, s Side) *text.Article {
	if s == OriginalSide {
		return c.Original
	}
	return c.Version
}

func Sentences(p *diffing.Passage, s Side) []int {
	if s == OriginalSide {
		return p.Original
	}
	return p.Version
}

func EditSpan(e wording.Edit, s Side) text.Span {
	if s == OriginalSide {
		return e.Original
	}
	return e.Version
}

func PlaceOf(f *finding.Finding, s Side) *facts.Place {
	if s == OriginalSide {
		return f.Original
	}
	return f.Version
}

// ItemKind tells what the reader shows one below the other.
type ItemKind uint8

const (
	OverviewItem ItemKind = iota // the brief, and the findings about the whole version
	PassageItem
	TraceItem // where a moved passage has left
	GapItem   // passages that are not shown
	FoldItem  // page furniture, folded
)

// An Item is one thing in the reader's column of things.
type Item struct {
	Kind ItemKind
	// At is the item's index in the reading's script, that of the first item
	// left out for a gap or a fold.
	At int
	// Passage is an index into Comparison.Passages; -1 for the overview.
	Passage int
	// Count is the number of passages left out, for a gap or a fold: of all,
	// and of those that have the side, for a fold.
	Count int
	Lines [Sides]int
}

// A Reading is a comparison made ready to be walked through: what the reader
// needs and what follows from the comparison alone. It does not change.
type Reading struct {
	*diffing.Comparison
	// Items is all there is to show, in order: the overview, every passage,
	// and a trace where each moved passage has left.
	Items []Item
	// PassageAt and traceAt lead from a passage to its items in the script;
	// -1 where it has no trace.
	PassageAt, traceAt []int
	// Order lists the findings as one meets them: those about the whole
	// version, then by place.
	Order []int
	// Gravest lists the findings by severity, and each severity in order.
	Gravest []int
	// Keys are the passages' names in the book of marks.
	Keys []string
	// lowest is the slightest severity of a finding that is shown.
	lowest finding.Severity
	// Changes is the number of passages that are changes.
	Changes int
}

// NewReading prepares a comparison. It takes time about linear in the
// comparison, and belongs in a command.
func NewReading(c *diffing.Comparison) *Reading {
	r := &Reading{
		Comparison: c,
		PassageAt:  make([]int, len(c.Passages)),
		traceAt:    make([]int, len(c.Passages)),
		Order:      findingOrder(c),
		Keys:       review.Keys(c),
	}
	r.Gravest = slices.Clone(r.Order)
	slices.SortStableFunc(r.Gravest, func(a, b int) int {
		return cmp.Compare(c.Findings[b].Severity, c.Findings[a].Severity)
	})
	leaving := traces(c)
	r.add(OverviewItem, -1)
	for p := range c.Passages {
		r.traceAt[p] = -1
		if IsChange(&c.Passages[p]) {
			r.Changes++
		}
	}
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

// Limit leaves the findings below a severity out, and puts those of another
// before the rest of the gravest.
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

// Found lists the findings of a passage that are shown.
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

// IsChange tells whether an editor who walks through the changes stops here.
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

// A trace is a moved passage, and the passage before which it stood.
type trace struct{ passage, before, sentence int }

// traces says where the moved passages have left: before the first passage
// that has kept its order and carries a later sentence of the original.
// Sorted by place.
func traces(c *diffing.Comparison) []trace {
	var still []int
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

// Paragraph returns the number, from 1, of the paragraph in which a passage
// begins on one side, or 0 where that side is empty.
func (r *Reading) Paragraph(passage int, s Side) int {
	list := Sentences(&r.Passages[passage], s)
	if len(list) == 0 {
		return 0
	}
	return Article(r.Comparison, s).Sentences[list[0]].Paragraph + 1
}

// OpensParagraph tells whether a passage begins a new paragraph after the one
// before it, on either side.
func (r *Reading) OpensParagraph(passage int) bool {
	if passage == 0 {
		return true
	}
	p, before := &r.Passages[passage], &r.Passages[passage-1]
	for s := range Sides {
		here, there := Sentences(p, s), Sentences(before, s)
		if len(here) == 0 {
			continue
		}
		if len(there) == 0 {
			return true
		}
		list := Article(r.Comparison, s).Sentences
		if list[here[0]].Paragraph != list[there[len(there)-1]].Paragraph {
			return true
		}
	}
	return false
}

// OtherEnd returns the index in the script of the other end of a moved
// passage, seen from the item at index at; -1 where there is none.
func (r *Reading) OtherEnd(at int) int {
	switch it := r.Items[at]; it.Kind {
	case PassageItem:
		return r.traceAt[it.Passage]
	case TraceItem:
		return r.PassageAt[it.Passage]
	}
	return -1
}

// Carrying returns the index of the first passage that carries the given
// sentence of the original, or -1.
func (r *Reading) Carrying(sentence int) int {
	for i := range r.Passages {
		if slices.Contains(r.Passages[i].Original, sentence) {
			return i
		}
	}
	return -1
}

// FindingsFrom returns the index in order of the first finding of passage p or
// of a later one.
func (t *Reading) FindingsFrom(p int) int {
	return sort.Search(len(t.Order), func(k int) bool { return t.Findings[t.Order[k]].Passage >= p })
}
