package diffing

import "storydiff/corpus/text"

// figures counts what the passages and findings say.
func (m *Comparison) figures() Figures {
	var f Figures
	for i, p := range m.Passages {
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
	for _, x := range m.Findings {
		f.Findings[x.Type]++
		f.Severities[x.Severity]++
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
