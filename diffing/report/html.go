package report

import (
	"bufio"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/report/page"
)

// writeHTML writes a page for a browser.
func writeHTML(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	return page.Write(w, pageOf(cs, nil, sel))
}

// writeHTMLSurvey writes one that begins with all versions at once.
func writeHTMLSurvey(w *bufio.Writer, _ inks, s *diffing.Survey, sel Selection) error {
	return page.Write(w, pageOf(made(s), s, sel))
}

func pageOf(cs []*diffing.Comparison, s *diffing.Survey, sel Selection) page.Document {
	d := page.Document{Story: corpus.Clean(sel.Title), Survey: s}
	if len(cs) > 0 {
		d.Title = corpus.Clean(cs[0].Original.Title)
	}
	if d.Title == "" {
		d.Title, d.Story = d.Story, ""
	}
	if d.Title == "" && len(cs) > 0 {
		d.Title = corpus.Clean(cs[0].Original.Name())
	}
	if d.Title == "" {
		d.Title = "storydiff"
	}
	if filter := sel.filterText(); filter != "" {
		d.Shown = upperFirst(filter)
	} else if sel.Passages != nil {
		d.Shown = "Chosen passages only"
	}
	told := map[string]bool{}
	for i, c := range cs {
		passages, picked := sel.of(i, c)
		d.Versions = append(d.Versions, page.Version{
			Comparison: c, Original: articleOfPage(c.Original), Version: articleOfPage(c.Version), Carried: percent(c.Figures.Coverage),
			Passages: passages, Findings: sel.found(c, passages, picked), Marks: pageMarks(sel.marks(i, c)),
			Dismissed: sel.Reviews[c].Dismissed(), Outdated: outdatedLines(c, sel.Reviews[c].Outdated),
		})
		for _, line := range provenance(c, sel, len(passages), picked) {
			if !told[line] || picked {
				d.Made = append(d.Made, line)
			}
			told[line] = true
		}
	}
	return d
}

func articleOfPage(a *text.Article) page.Article {
	return page.Article{
		Name: corpus.Clean(a.Name()), Headline: corpus.Clean(a.Title), Date: datesText(a), Words: a.WordCount(true), Read: ReadText(a),
	}
}

func pageMarks(marks []Mark) []page.Mark {
	out := make([]page.Mark, len(marks))
	for i, m := range marks {
		out[i] = page.Mark{Seen: m.Seen, Flagged: m.Flagged, Note: cleanLines(m.Note)}
	}
	return out
}
