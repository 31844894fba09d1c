package sample

import (
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// placesOf finds every place of a text in an article.
func placesOf(a *text.Article, content string) []facts.Place {
	var list []facts.Place
	for at := 0; ; at++ {
		i := strings.Index(a.Text[at:], content)
		if i < 0 {
			return list
		}
		at += i
		list = append(list, facts.Place{Span: text.Span{Start: at, End: at + len(content)}, Text: content})
	}
}

// Survey puts comparisons side by side, with a ledger of the given texts of
// the original: where a version has none, the words that findings give for it.
func Survey(of *corpus.Story, comparisons []*diffing.Comparison, names, numbers, quotations []string) *diffing.Survey {
	s := &diffing.Survey{Story: of, Comparisons: append([]*diffing.Comparison{nil}, comparisons...)}
	original := of.Articles[0]
	for i := range original.Sentences {
		s.Coverage = append(s.Coverage, diffing.CoverageRow{Sentence: i, Number: i + 1, Cells: make([]diffing.Cell, len(of.Articles))})
		s.Coverage[i].Cells[0].Passage = -1
	}
	for a, c := range comparisons {
		for p := range c.Passages {
			for _, i := range c.Passages[p].Original {
				s.Coverage[i].Cells[a+1] = diffing.Cell{Passage: p, Kind: c.Passages[p].Kind, Moved: c.Passages[p].Moved}
			}
		}
	}
	entries := func(texts []string, t finding.Type) (list []diffing.Entry) {
		for _, text := range texts {
			list = append(list, entry(s, text, t))
		}
		return list
	}
	s.Names, s.Numbers = entries(names, finding.Name), entries(numbers, finding.Numeral)
	s.Quotations = entries(quotations, finding.Quotation)
	return s
}

func entry(s *diffing.Survey, text string, t finding.Type) diffing.Entry {
	e := diffing.Entry{Text: text, Places: placesOf(s.Story.Articles[0], text), Versions: make([]diffing.Standing, len(s.Comparisons))}
	for a, c := range s.Comparisons {
		if c == nil {
			continue
		}
		v := &e.Versions[a]
		v.Places = placesOf(c.Version, text)
		v.Right = len(v.Places)
		if v.Right == 0 {
			v.State = diffing.Missing
		}
		for i := range c.Findings {
			f := &c.Findings[i]
			if f.Type != t || f.Original == nil || f.Original.Start < e.Places[0].Start || f.Original.End > e.Places[0].End {
				continue
			}
			v.State = diffing.Changed
			v.Places = placesOf(c.Version, f.Version.Text)
			v.Forms = []diffing.Form{{Text: f.Version.Text, Count: len(v.Places), Severity: f.Severity}}
		}
	}
	return e
}
