package report

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// WriteSurvey writes all versions of a story side by side, and then each
// comparison as Write does: what became of every sentence, name, number and
// quotation of the original, and what versions share against it.
// The selection is about the survey's comparisons, without the original's
// place; its passages have to be all.
func WriteSurvey(w io.Writer, f Format, s *diffing.Survey, sel Selection) error {
	return writeSurvey(w, f, plain(), s, sel)
}

// WriteSurveyColoured writes the text form for a terminal.
func WriteSurveyColoured(w io.Writer, s *diffing.Survey, sel Selection) error {
	return writeSurvey(w, Text, coloured(), s, sel)
}

func writeSurvey(w io.Writer, f Format, ink inks, s *diffing.Survey, sel Selection) error {
	cs := made(s)
	if err := sel.check(cs); err != nil {
		return err
	}
	if sel.Passages != nil {
		return errors.New("report: a survey shows every passage")
	}
	b := bufio.NewWriter(w)
	if err := forms()[f].survey(b, ink, s, sel); err != nil {
		return err
	}
	return b.Flush()
}

// made returns the comparisons of a survey, without the original's place.
func made(s *diffing.Survey) []*diffing.Comparison {
	var cs []*diffing.Comparison
	for _, c := range s.Comparisons {
		if c != nil {
			cs = append(cs, c)
		}
	}
	return cs
}

// survey writes the overview and what it rests on.
func (t *textReport) survey(s *diffing.Survey) {
	cs := made(s)
	t.overview(cs)
	for _, c := range cs {
		t.WriteString("\n" + wrap(plainWords(corpus.Clean(c.Version.ID+": "+c.Brief), nil), "", "  ", lineWidth))
	}
	t.heading("What became of each sentence")
	t.WriteString(wrap(plainWords(legend, t.ink.faint), "", "", lineWidth))
	t.WriteString(Columns(coverageRows(s), 2))
	for _, l := range ledgers(s) {
		if rows := ledgerRows(s, l.entries); len(rows) > 1 {
			t.heading(l.title + " that are not right everywhere")
			t.WriteString(Columns(rows, len(rows[0])))
		}
	}
	if len(s.Departures) > 0 {
		t.heading("What versions share against the original")
		t.WriteString("They may come from one source, or the copy at hand may be the odd one.\n")
		for _, line := range departureLines(s) {
			t.WriteString(wrap(plainWords(line, nil), "", "  ", lineWidth))
		}
	}
}

const legend = "= kept, ~ restyled, ≈ reworded, ! at odds, - dropped; ^ moved, * used again"

// coverageRows is a line per sentence of the original's headline and text: its
// number in the text, its beginning, a sign per version.
func coverageRows(s *diffing.Survey) [][]string {
	head := []string{"", "original"}
	for a, c := range s.Comparisons {
		if c != nil {
			head = append(head, short(s.Story.Articles[a]))
		}
	}
	rows := [][]string{head}
	original := s.Story.Articles[s.Original]
	for _, r := range s.Coverage {
		name := fmt.Sprint(r.Number)
		if r.Number == 0 {
			name = "headline"
		}
		row := []string{name, start(original.Slice(original.Sentences[r.Sentence].Span), 44)}
		for a, c := range s.Comparisons {
			if c != nil {
				row = append(row, cellSign(r.Cells[a]))
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func cellSign(c diffing.Cell) string {
	s := sign(c.Kind)
	if c.Moved {
		s += "^"
	}
	if c.Again {
		s += "*"
	}
	return s
}

// short is an article's ID as far as a column has room for it.
func short(a *text.Article) string { return start(corpus.Clean(a.ID), 10) }

// start is the beginning of a text, at most so many characters, cut between
// words where there are any.
func start(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	cut := string(r[:most-1])
	if i := strings.LastIndexByte(cut, ' '); i > most/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// A named ledger is one of the three.
type namedLedger struct {
	title   string
	entries []diffing.Entry
}

func ledgers(s *diffing.Survey) []namedLedger {
	return []namedLedger{{"Names", s.Names}, {"Numbers", s.Numbers}, {"Quotations", s.Quotations}}
}

// ledgerRows is a line per entry that some version has otherwise.
func ledgerRows(s *diffing.Survey, entries []diffing.Entry) [][]string {
	head := []string{"original"}
	for a, c := range s.Comparisons {
		if c != nil {
			head = append(head, short(s.Story.Articles[a]))
		}
	}
	rows := [][]string{head}
	for _, e := range entries {
		row, changed := []string{start(corpus.Clean(e.Text), 28)}, false
		for a, c := range s.Comparisons {
			if c == nil {
				continue
			}
			changed = changed || e.Versions[a].State == diffing.Changed
			row = append(row, standing(&e.Versions[a]))
		}
		if changed {
			rows = append(rows, row)
		}
	}
	return rows
}

// standing says in a few characters what a version made of an entry.
func standing(s *diffing.Standing) string {
	switch s.State {
	case diffing.Right:
		return "="
	case diffing.Missing:
		return "-"
	case diffing.Partly:
		return "~"
	}
	var forms []string
	for _, f := range s.Forms {
		text := start(corpus.Clean(f.Text), 18)
		if f.Count > 1 {
			text += fmt.Sprintf(" ×%d", f.Count)
		}
		forms = append(forms, text)
	}
	return strings.Join(forms, ", ")
}

func departureLines(s *diffing.Survey) []string {
	var out []string
	for _, d := range s.Departures {
		var who []string
		for _, a := range d.Articles {
			who = append(who, corpus.Clean(s.Story.Articles[a].ID))
		}
		out = append(out, fmt.Sprintf("%s %s: “%s” for the original's “%s” in %s", d.Severity, d.Type, corpus.Clean(d.Version), corpus.Clean(d.Original), strings.Join(who, ", ")))
	}
	return out
}

// survey writes the same as tables.
func (m *markdownReport) survey(s *diffing.Survey) {
	original := s.Story.Articles[s.Original]
	m.heading(1, "The versions of "+escape(corpus.Clean(original.Name())))
	for _, c := range made(s) {
		fmt.Fprintf(m, "- **%s**: %s\n", escape(corpus.Clean(c.Version.Name())), escape(corpus.Clean(c.Brief)))
	}
	m.heading(2, "What became of each sentence")
	m.WriteString(escape(legend) + "\n\n")
	m.table(escaped(coverageRows(s)))
	for _, l := range ledgers(s) {
		if rows := ledgerRows(s, l.entries); len(rows) > 1 {
			m.heading(2, l.title+" that are not right everywhere")
			m.table(escaped(rows))
		}
	}
	if len(s.Departures) > 0 {
		m.heading(2, "What versions share against the original")
		m.WriteString("They may come from one source, or the copy at hand may be the odd one.\n\n")
		for _, line := range departureLines(s) {
			fmt.Fprintf(m, "- %s\n", escape(line))
		}
	}
	m.WriteString("\n---\n\n")
}

func escaped(rows [][]string) [][]string {
	for _, row := range rows {
		for i := range row {
			row[i] = escape(row[i])
		}
	}
	return rows
}
