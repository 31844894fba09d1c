package ui

import (
	"strings"

	"storydiff/diffing"
)

// A filter says which passages the reader wants to see. The zero filter lets
// everything through.
type filter struct {
	// kinds are the kinds wanted, a bit each; none stands for all.
	kinds uint8
	// severity is one more than the least severity of which a passage must have
	// a finding; 0 asks for none.
	severity uint8
	moved    bool // only what is out of its order
}

func (f filter) on() bool { return f != filter{} }

func (f filter) wants(k diffing.Kind) bool { return f.kinds&(1<<k) != 0 }

// toggled returns the filter with a kind put in or taken out.
func (f filter) toggled(k diffing.Kind) filter {
	f.kinds ^= 1 << k
	return f
}

// passes tells whether passage p of a comparison is shown.
func (f filter) passes(c *diffing.Comparison, p *diffing.Passage) bool {
	if f.kinds != 0 && !f.wants(p.Kind) || f.moved && !p.Moved {
		return false
	}
	if f.severity == 0 {
		return true
	}
	for _, i := range p.Findings {
		if uint8(c.Findings[i].Severity) >= f.severity-1 {
			return true
		}
	}
	return false
}

// String describes the filter for the header, empty where it is off.
func (f filter) String() string {
	var parts []string
	var kinds []string
	for _, k := range diffing.Kinds() {
		if f.wants(k) {
			kinds = append(kinds, k.String())
		}
	}
	if len(kinds) > 0 {
		parts = append(parts, strings.Join(kinds, ", "))
	}
	if f.moved {
		parts = append(parts, "moved")
	}
	if f.severity > 0 {
		parts = append(parts, severityChoice(f.severity))
	}
	return strings.Join(parts, " · ")
}

// severityChoice names a value of filter.severity.
func severityChoice(s uint8) string {
	return [...]string{"with or without findings", "any finding", "findings medium or high", "findings high"}[s]
}

// A view is what of a story the reader wants to see.
type view struct {
	filter  filter
	changes bool // nothing but changes
	page    bool // furniture unfolded
}

// items returns what of a reading's script is shown: what the filter lets
// through. A gap stands for what is left out, a fold for furniture. The
// overview is always there.
func (v view) items(r *reading) []item {
	shown := make([]item, 0, len(r.script))
	for _, it := range r.script {
		if it.kind == overviewItem {
			shown = append(shown, it)
			continue
		}
		p := &r.Passages[it.passage]
		kind := it.kind
		switch {
		case !v.filter.passes(r.Comparison, p), v.changes && !isChange(p):
			kind = gapItem
		case p.Kind == diffing.Furniture && !v.page && !v.filter.on() && !isChange(p):
			kind = foldItem
		}
		if kind == it.kind {
			shown = append(shown, it)
			continue
		}
		if it.kind == traceItem {
			continue
		}
		if last := &shown[len(shown)-1]; last.kind != kind {
			shown = append(shown, item{kind: kind, at: it.at, passage: it.passage})
		}
		last := &shown[len(shown)-1]
		last.count++
		for s := range sides {
			if len(sentences(p, s)) > 0 {
				last.lines[s]++
			}
		}
	}
	return shown
}
