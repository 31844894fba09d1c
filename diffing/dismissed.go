package diffing

import (
	"slices"

	"storydiff/diffing/finding"
)

// Dismiss returns the comparison as it is when some of its findings are no faults. A
// reader has said so: dismissed has an element for each of m.Findings, or is nil for none.
// These findings stay where they are, under their indexes. They count in no kind, figure
// or ledger, and the brief says nothing of them. m does not change.
func (m *Comparison) Dismiss(dismissed []bool) *Comparison {
	before := m.Dismissed
	d := *m
	d.Dismissed = nil
	if slices.Contains(dismissed, true) {
		d.Dismissed = slices.Clone(dismissed)
	}
	d.Passages = slices.Clone(m.Passages)
	for f := range m.Findings {
		was := f < len(before) && before[f]
		if p := m.Findings[f].Passage; p >= 0 && was != d.IsDismissed(f) {
			d.Passages[p].Kind = d.kind(&d.Passages[p])
		}
	}
	d.Figures = d.figures()
	d.Brief = d.brief()
	return &d
}

// IsDismissed tells whether the finding at an index was said to be no fault.
func (m *Comparison) IsDismissed(finding int) bool {
	return finding < len(m.Dismissed) && m.Dismissed[finding]
}

// open returns the findings that were not dismissed.
func (m *Comparison) open() []finding.Finding {
	if m.Dismissed == nil {
		return m.Findings
	}
	var list []finding.Finding
	for i, f := range m.Findings {
		if !m.IsDismissed(i) {
			list = append(list, f)
		}
	}
	return list
}
