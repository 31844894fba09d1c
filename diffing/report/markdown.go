package report

import (
	"bufio"
	"fmt"
	"strings"
	"unicode"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
)

// markdownReport writes the Markdown form: CommonMark with tables and
// strike-through. Errors stay in the buffered writer until it is flushed.
type markdownReport struct {
	*bufio.Writer
	below string // what a heading has besides, where there is a title above all
}

// title writes the story's name over everything, if there is one.
func (m *markdownReport) title(sel Selection) {
	if sel.Title == "" {
		return
	}
	text := escape(corpus.Clean(sel.Title))
	if filter := sel.filterText(); filter != "" {
		text += ": " + escape(filter)
	}
	fmt.Fprintf(m, "# %s\n\n", text)
	m.below = "#"
}

func writeMarkdown(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	m := &markdownReport{Writer: w}
	if len(cs) == 0 {
		m.WriteString("Nothing to compare.\n")
	}
	m.title(sel)
	m.each(cs, sel)
	m.made(sel)
	return nil
}

func writeMarkdownSurvey(w *bufio.Writer, _ inks, s *diffing.Survey, sel Selection) error {
	m := &markdownReport{Writer: w}
	m.title(sel)
	m.survey(s)
	m.each(made(s), sel)
	m.made(sel)
	return nil
}

// made says at the end what the report was made with.
func (m *markdownReport) made(sel Selection) {
	if made := sel.Made.String(); made != "" {
		fmt.Fprintf(m, "\nMade with %s.\n", escape(made))
	}
}

// each writes the comparisons one after the other.
func (m *markdownReport) each(cs []*diffing.Comparison, sel Selection) {
	for i, c := range cs {
		if i > 0 {
			m.WriteString("\n---\n\n")
		}
		passages, picked := sel.of(i, c)
		headline, standfirst, rest := above(c, passages)
		marks := sel.marks(i, c)
		m.comparison(c)
		m.part("Headline", c, headline, marks)
		m.part("Standfirst", c, standfirst, marks)
		m.figures(c)
		m.findings(c, sel.found(c, passages, picked), sel)
		m.outdated(c, sel.Reviews[c].Outdated)
		m.heading(2, "Passages")
		if picked {
			fmt.Fprintf(m, "%s. ", sel.pickedText(len(passages), len(c.Passages)))
		}
		m.WriteString("~~only in the original~~ **only in the version**\n")
		for _, p := range rest {
			m.passage(c, p, marks[p])
		}
	}
}

// heading writes a heading of a level, 1 for that of a comparison.
func (m *markdownReport) heading(level int, text string) {
	if level > 1 {
		m.WriteString("\n")
	}
	fmt.Fprintf(m, "%s%s %s\n\n", m.below, strings.Repeat("#", level), text)
}

// part writes the passages of a part of the articles that stands above their texts.
func (m *markdownReport) part(name string, c *diffing.Comparison, passages []int, marks []Mark) {
	if len(passages) == 0 {
		return
	}
	fmt.Fprintf(m, "\n%s## %s\n", m.below, name)
	for _, i := range passages {
		m.passage(c, i, marks[i])
	}
}

// comparison writes what the two articles are, and the brief.
func (m *markdownReport) comparison(c *diffing.Comparison) {
	m.heading(1, escape(corpus.Clean(c.Version.Name()))+" beside "+escape(corpus.Clean(c.Original.Name())))
	rows := [][]string{{"", "outlet", "title", "date", "words", "id"}, articleRow("original", c.Original), articleRow("version", c.Version)}
	m.table(filledColumns(rows))
	m.read(c)
	if c.Brief != "" {
		fmt.Fprintf(m, "\n%s\n", escape(corpus.Clean(c.Brief)))
	}
}

func (m *markdownReport) figures(c *diffing.Comparison) {
	m.heading(2, "Figures")
	fmt.Fprintf(m, "Carries %s of the original's words. Passages moved: %d.\n\n", percent(c.Figures.Coverage), c.Figures.Moved)
	m.table(figureRows(&c.Figures))
}

// filledColumns leaves out the columns that have nothing under their heading.
func filledColumns(rows [][]string) [][]string {
	out := make([][]string, len(rows))
	for k := range rows[0] {
		filled := k == 0
		for _, row := range rows[1:] {
			filled = filled || row[k] != ""
		}
		for i := 0; filled && i < len(rows); i++ {
			out[i] = append(out[i], rows[i][k])
		}
	}
	return out
}

func articleRow(role string, a *text.Article) []string {
	row := []string{role}
	for _, field := range []string{a.OutletTake(), a.Title, datesText(a), fmt.Sprint(a.WordCount(true)), a.ID} {
		row = append(row, escape(corpus.Clean(field)))
	}
	return row
}

// table writes rows of cells that are Markdown already; the first holds the
// headings.
func (m *markdownReport) table(rows [][]string) {
	for i, row := range rows {
		fmt.Fprintf(m, "| %s |\n", strings.Join(row, " | "))
		if i == 0 {
			m.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
		}
	}
}

func (m *markdownReport) findings(c *diffing.Comparison, found []int, sel Selection) {
	fmt.Fprintf(m, "\n%s## Findings: %s\n", m.below, sel.countText(c, found))
	if len(found) == 0 {
		return
	}
	rows := [][]string{{"id", "severity", "type", "where", "original", "version", "what differs"}}
	for _, i := range found {
		f := &c.Findings[i]
		where := "the whole version"
		if f.Passage >= 0 {
			where = passageID(f.Passage) + ", " + place(c, f.Passage)
		}
		review := sel.finding(c, i)
		what := escape(corpus.Clean(f.Note))
		for _, word := range review.words() {
			what += ", **" + word + "**"
		}
		if review.Note != "" {
			what += " **Note:** " + escape(oneLine(review.Note))
		}
		rows = append(rows, []string{findingID(i), f.Severity.String(), f.Type.String(), where, quoted(f.Original), quoted(f.Version), what})
	}
	m.WriteString("\n")
	m.table(rows)
}

// outdated writes the marks whose words have changed since, if there are any.
func (m *markdownReport) outdated(c *diffing.Comparison, list []Outdated) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(m, "\n%s## Marks whose words have changed since: %d\n\n", m.below, len(list))
	for i := range list {
		fmt.Fprintf(m, "- %s\n", escape(list[i].line(c)))
	}
}

func quoted(p *facts.Place) string {
	if p == nil {
		return ""
	}
	return escape(corpus.Clean(p.Text))
}

func (m *markdownReport) passage(c *diffing.Comparison, i int, review Mark) {
	p := &c.Passages[i]
	head := []string{place(c, i)}
	if p.Again {
		head = append(head, "used again")
	}
	for _, f := range p.Findings {
		head = append(head, findingID(f))
	}
	for _, word := range review.words() {
		head = append(head, "**"+word+"**")
	}
	fmt.Fprintf(m, "\n**%s %s**, %s\n", passageID(i), kindName(c, i), strings.Join(head, ", "))
	fmt.Fprintf(m, "\n> %s\n", markdownProse(atoms(nil, c, p)))
	if review.Note != "" {
		var lines []string
		for line := range strings.SplitSeq(cleanLines(review.Note), "\n") {
			lines = append(lines, escape(line))
		}
		fmt.Fprintf(m, "\n**Note:** %s\n", strings.Join(lines, "<br>\n"))
	}
}

// markdownProse returns atoms with what was deleted struck through, what was
// inserted in bold, and what came from elsewhere in the passage in italics.
// Markdown reads ~~ and ** as marks only where a word begins or ends, so a mark
// is widened to the words that hang together.
func markdownProse(list []atom) string {
	var runs []piece // of one mark each, words parted by single spaces
	add := func(text string, m mark) {
		if text = strings.TrimFunc(text, unicode.IsSpace); text == "" {
			return
		}
		if n := len(runs); n > 0 && runs[n-1].mark == m {
			runs[n-1].text += " " + text
			return
		}
		runs = append(runs, piece{text: text, mark: m})
	}
	cut := cuts(nil, openings(nil, list, deleted), openings(nil, list, inserted))
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && !cut[to] {
			to++
		}
		o, v := side(list[from:to], deleted), side(list[from:to], inserted)
		if o == v {
			add(o, same)
		} else {
			came := only(list[from:to], arrived, inserted)
			if came != arrived || !wordless(o) || !strings.HasSuffix(v, o) { // else a comma that hangs on words from elsewhere
				add(o, only(list[from:to], left, deleted))
			}
			add(v, came)
		}
		from = to
	}
	out := make([]string, len(runs))
	for i, r := range runs {
		out[i] = [...]string{same: "", deleted: "~~", left: "~~", inserted: "**", arrived: "_"}[r.mark]
		out[i] += escape(r.text) + out[i]
	}
	return strings.Join(out, " ")
}

// wordless reports whether a text has no letter and no digit.
func wordless(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// only returns the mark moved where all words of its side have it, and changed
// otherwise, as where there is punctuation alone that is not moved.
func only(list []atom, moved, changed mark) mark {
	found := false
	for _, a := range list {
		switch {
		case !a.in(changed):
		case a.mark == moved:
			found = true
		case !wordless(a.text):
			return changed
		}
	}
	if found {
		return moved
	}
	return changed
}

// side returns the text of the atoms that stand in the original (deleted) or
// in the version (inserted), each run of white space as one space.
func side(list []atom, m mark) string {
	var b strings.Builder
	for _, a := range list {
		switch {
		case !a.in(m):
		case a.space:
			b.WriteByte(' ')
		default:
			b.WriteString(a.text)
		}
	}
	return b.String()
}
