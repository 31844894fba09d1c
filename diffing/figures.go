package diffing

import "storydiff/corpus/text"

// figures counts what the passages and findings say.
func (m *Comparison) figures() Figures {
	all := make([]int, len(m.Passages))
	for i := range all {
		all[i] = i
	}
	f := m.FiguresOf(all)
	f.Findings, f.Severities, f.Dismissed = [len(f.Findings)]int{}, [len(f.Severities)]int{}, 0
	for i := range m.Findings { // also of the whole version
		m.count(&f, i)
	}
	return f
}

// count counts the finding at an index.
func (m *Comparison) count(f *Figures, finding int) {
	if m.IsDismissed(finding) {
		f.Dismissed++
		return
	}
	f.Findings[m.Findings[finding].Type]++
	f.Severities[m.Findings[finding].Severity]++
}

// FiguresOf counts what some passages, by their indexes, and the findings on them say.
// The coverage is the share of their words of the original that the version carries.
func (m *Comparison) FiguresOf(passages []int) Figures {
	var f Figures
	counted := map[int]bool{}
	for _, i := range passages {
		p := &m.Passages[i]
		for _, x := range p.Findings {
			if !counted[x] {
				counted[x] = true
				m.count(&f, x)
			}
		}
		if m.Part(i).IsHead() {
			continue
		}
		f.Passages[p.Kind]++
		if p.Moved {
			f.Moved++
		}
		switch {
		case p.Kind == Added || p.Kind == Furniture:
			f.Words[p.Kind] += wordCount(m.Version, p.Version)
		case !p.Again:
			f.Words[p.Kind] += wordCount(m.Original, p.Original)
		}
	}
	carried := f.Words[Kept] + f.Words[Restyled] + f.Words[Reworded] + f.Words[Garbled]
	if all := carried + f.Words[Dropped]; all > 0 {
		f.Coverage = float64(carried) / float64(all)
	}
	return f
}

func wordCount(a *text.Article, sentences []int) int {
	n := 0
	for _, i := range sentences {
		n += a.SentenceWordCount(i)
	}
	return n
}
