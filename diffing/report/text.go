package report

import (
	"bufio"
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/corpus/workers"
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// lineWidth is the width of the text form in cells: what a mail quotes once
// without breaking.
const lineWidth = 88

// inks are the styles of the text form. The marks are there in any style, so that
// nothing is shown by colour alone.
type inks struct {
	deleted, inserted, moved, heading, faint ansi.Style
	severity                                 [3]ansi.Style
}

func plain() inks { return inks{} }

func coloured() inks {
	ink := ansi.NewStyle()
	return inks{
		deleted:  ink.ForegroundColor(ansi.Red).Strikethrough(true),
		inserted: ink.ForegroundColor(ansi.Green).Underline(true),
		moved:    ink.ForegroundColor(ansi.Magenta).Italic(true),
		heading:  ink.Bold(),
		faint:    ink.Faint(),
		severity: [3]ansi.Style{
			finding.Low:    ink,
			finding.Medium: ink.ForegroundColor(ansi.Yellow),
			finding.High:   ink.ForegroundColor(ansi.Red).Bold(),
		},
	}
}

// textReport writes the text form. Errors stay in the buffered writer until it
// is flushed.
type textReport struct {
	*bufio.Writer
	ink     inks
	setting setting
	numbers numbers
}

func writeText(w *bufio.Writer, ink inks, cs []*diffing.Comparison, sel Selection) error {
	t := &textReport{Writer: w, ink: ink}
	if len(cs) == 0 {
		t.WriteString("Nothing to compare.\n")
	}
	if len(cs) > 1 {
		t.overview(cs)
	}
	t.each(cs, sel)
	t.made(sel)
	return nil
}

func writeTextSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	t := &textReport{Writer: w, ink: ink}
	t.survey(s)
	t.each(made(s), sel)
	t.made(sel)
	return nil
}

// made says at the end what the report was made with.
func (t *textReport) made(sel Selection) {
	if made := sel.Made.String(); made != "" {
		t.WriteString("\n" + wrap(plainWords("Made with "+made+".", t.ink.faint), "", "", lineWidth))
	}
}

// each writes the comparisons one after the other.
func (t *textReport) each(cs []*diffing.Comparison, sel Selection) {
	for i, c := range cs {
		if len(cs) > 1 {
			t.WriteString("\n" + t.ink.faint.Styled(strings.Repeat("=", lineWidth)) + "\n\n")
		}
		passages, picked := sel.of(i, c)
		headline, standfirst, rest := above(c, passages)
		marks := sel.marks(i, c)
		found := sel.found(c, passages, picked)
		t.numbers = numbered(found, picked)
		set := t.aside(c, rest, marks)
		t.comparison(c)
		t.part("Headline", c, headline, marks)
		t.part("Standfirst", c, standfirst, marks)
		t.figures(c, passages, picked)
		t.findings(c, found, sel)
		t.outdated(c, sel.Reviews[c].Outdated)
		t.heading("Passages")
		if picked {
			t.WriteString(sel.pickedText(len(passages), len(c.Passages)) + ".\n")
		}
		t.WriteString("[-only in the original-] {+only in the version+} [>moved away>] {<moved here<}\n")
		t.Write(set())
	}
}

// aside renders passages in another goroutine while the caller writes what stands
// above them. The function it returns waits for the result. In a long text either
// part takes about half of the time.
func (t *textReport) aside(c *diffing.Comparison, passages []int, marks []Mark) (set func() []byte) {
	var b bytes.Buffer
	var setting workers.Group
	setting.Go(func() {
		r := textReport{Writer: bufio.NewWriter(&b), ink: t.ink, numbers: t.numbers}
		for _, p := range passages {
			r.WriteString("\n")
			r.passage(c, p, marks[p])
		}
		r.Flush()
	})
	return func() []byte {
		setting.Wait()
		return b.Bytes()
	}
}

// overview is a line per version.
func (t *textReport) overview(cs []*diffing.Comparison) {
	t.article("Original", cs[0].Original)
	t.WriteString("\n")
	rows := [][]string{{"version", "words", "carried", "moved", "high", "medium", "low"}}
	dismissed := slices.ContainsFunc(cs, func(c *diffing.Comparison) bool { return c.Figures.Dismissed > 0 })
	if dismissed {
		rows[0] = append(rows[0], "dismissed")
	}
	for _, c := range cs {
		row := []string{corpus.Clean(c.Version.ID), fmt.Sprint(c.Version.WordCount(true)), percent(c.Figures.Coverage), fmt.Sprint(c.Figures.Moved)}
		for _, s := range finding.Severities() {
			row = append(row, fmt.Sprint(c.Figures.Severities[s]))
		}
		if dismissed {
			row = append(row, fmt.Sprint(c.Figures.Dismissed))
		}
		rows = append(rows, row)
	}
	t.WriteString(Columns(rows, 1))
}

// part writes the passages of a part of the articles that stands above their texts.
func (t *textReport) part(name string, c *diffing.Comparison, passages []int, marks []Mark) {
	if len(passages) == 0 {
		return
	}
	t.heading(name)
	for k, i := range passages {
		if k > 0 {
			t.WriteString("\n")
		}
		t.passage(c, i, marks[i])
	}
}

// comparison writes what the two articles are, and the brief.
func (t *textReport) comparison(c *diffing.Comparison) {
	t.article("Original", c.Original)
	t.article("Version", c.Version)
	if c.Brief != "" {
		t.WriteString("\n" + wrap(plainWords(corpus.Clean(c.Brief), nil), "", "", lineWidth))
	}
}

func (t *textReport) heading(s string) {
	t.WriteString("\n" + t.ink.heading.Styled(s) + "\n")
}

// article is two lines: who says it, how long and where it is; and how it was read.
func (t *textReport) article(role string, a *text.Article) {
	blank := fmt.Sprintf("%10s", "")
	name, facts := corpus.Clean(a.ID), []string(nil)
	if said := headline(a); said != "" {
		name, facts = said, []string{name}
	}
	t.WriteString(wrap(plainWords(name, t.ink.heading), fmt.Sprintf("%-10s", role), blank, lineWidth))
	if dates := datesText(a); dates != "" {
		facts = append(facts, dates)
	}
	facts = append(facts, fmt.Sprintf("%d words", a.WordCount(true)))
	t.WriteString(wrap(plainWords(strings.Join(facts, ", "), nil), blank, blank, lineWidth))
	t.read(a, blank)
}

// headline is what an article says of itself: its outlet, with the take
// where there are several, and its title.
func headline(a *text.Article) string {
	outlet, title := corpus.Clean(a.OutletTake()), corpus.Clean(a.Title)
	if outlet != "" && title != "" {
		return outlet + ": " + title
	}
	return outlet + title
}

func (t *textReport) figures(c *diffing.Comparison, passages []int, picked bool) {
	heading, text, f := figuresText(c, passages, picked)
	t.heading(heading)
	t.WriteString(text + "\n")
	t.WriteString(Columns(figureRows(f), 1))
}

// figureRows are words and passages by kind, under a row of headings.
func figureRows(f *diffing.Figures) [][]string {
	rows := [][]string{{""}, {"words"}, {"passages"}}
	for _, k := range diffing.Kinds() {
		rows[0] = append(rows[0], k.Label())
		rows[1] = append(rows[1], fmt.Sprint(f.Words[k]))
		rows[2] = append(rows[2], fmt.Sprint(f.Passages[k]))
	}
	return rows
}

func (t *textReport) findings(c *diffing.Comparison, found []int, sel Selection) {
	t.heading("Findings: " + sel.countText(c, found))
	for _, i := range found {
		f := &c.Findings[i]
		line := fmt.Sprintf("%-5s %-7s", t.numbers.name(i), f.Severity)
		text := []string{f.Type.String()}
		if f.Passage >= 0 {
			text = append(text, passageID(f.Passage), place(c, f.Passage))
		} else {
			text = append(text, "the whole version")
		}
		review := sel.finding(c, i)
		text = append(text, review.words()...)
		t.WriteString(t.ink.severity[f.Severity].Styled(line) + " " + strings.Join(text, ", ") + "\n")
		const indent = "      "
		if sides := t.sides(f); len(sides) > 0 {
			t.WriteString(wrap(sides, indent, indent, lineWidth))
		}
		t.WriteString(wrap(plainWords(corpus.Clean(f.Note), nil), indent, indent, lineWidth))
		t.note(review.Note)
	}
}

// severities counts findings in words, the gravest first.
func severities(c *diffing.Comparison, found []int) string {
	var n [3]int
	for _, i := range found {
		n[c.Findings[i].Severity]++
	}
	var parts []string
	for _, s := range finding.Severities() {
		if n[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[s], s))
		}
	}
	if parts == nil {
		return "none"
	}
	return strings.Join(parts, ", ")
}

func (t *textReport) passage(c *diffing.Comparison, i int, m Mark) {
	p := &c.Passages[i]
	head := []string{kindLabel(c, i), place(c, i)}
	if p.Again {
		head = append(head, "used again")
	}
	for _, f := range p.Findings {
		head = append(head, t.numbers.name(f))
	}
	head = append(head, m.words()...)
	name := fmt.Sprintf("%-5s %s ", passageID(i), sign(p.Kind))
	t.WriteString(t.ink.heading.Styled(name) + strings.Join(head, ", ") + "\n")
	t.WriteString(wrap(t.words(atoms(t.setting.atoms[:0], c, p)), "      ", "      ", lineWidth))
	t.note(m.Note)
}

// sign returns a mark of one cell for a kind, so that kinds can be told apart
// without colours.
func sign(k diffing.Kind) string {
	return [...]string{"=", "~", "≈", "!", "+", "-", "·"}[k]
}

// sides returns the texts a finding rests on, the original's first.
func (t *textReport) sides(f *finding.Finding) []word {
	list := t.setting.atoms[:0]
	if f.Original != nil {
		list = appendAtoms(list, corpus.Clean(f.Original.Text), deleted)
	}
	list = append(list, atom{" ", same, true})
	if f.Version != nil {
		list = appendAtoms(list, corpus.Clean(f.Version.Text), inserted)
	}
	return t.words(list)
}

// percent returns a share as a reader says it: whole, but never rounded up to
// all nor down to nothing.
func percent(x float64) string {
	switch n := int(x*100 + 0.5); {
	case n == 0 && x > 0:
		return "under 1%"
	case n == 100 && x < 1:
		return "over 99%"
	default:
		return fmt.Sprintf("%d%%", n)
	}
}
