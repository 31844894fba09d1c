package report

import (
	"bufio"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// A correction is one thing that an outlet should put right.
type correction struct {
	where         string // "Paragraph 3"
	has, original string // both texts; empty where a side has none
	why           string
	note          string // of the reader
}

// corrections returns what to put right in a version: the findings that are high
// or medium, or stand in a flagged passage, and flagged passages without one; in
// the order of the version, those about all of it last. What was dismissed is left
// out.
func corrections(c *diffing.Comparison, passages []int, picked bool, marks []Mark, sel Selection) []correction {
	var out []correction
	shown := findings(c, passages, picked)
	byPassage := map[int][]int{}
	for _, i := range shown {
		f := &c.Findings[i]
		review := sel.finding(c, i)
		if review.Dismissed {
			continue
		}
		if f.Severity != finding.Low || review.Flagged || f.Passage >= 0 && marks[f.Passage].Flagged {
			byPassage[f.Passage] = append(byPassage[f.Passage], i)
		}
	}
	for _, p := range passages {
		for k, i := range byPassage[p] {
			out = append(out, correctionOf(c, i, marks[p].Note))
			if k > 0 {
				out[len(out)-1].note = ""
			}
		}
		if len(byPassage[p]) == 0 && marks[p].Flagged {
			o, v := passageTexts(c, p)
			out = append(out, correction{where: whereInVersion(c, p), has: v, original: o, why: "Please check.", note: marks[p].Note})
		}
	}
	for _, i := range byPassage[-1] {
		out = append(out, correctionOf(c, i, sel.finding(c, i).Note))
	}
	return out
}

func correctionOf(c *diffing.Comparison, i int, note string) correction {
	f := &c.Findings[i]
	out := correction{where: "The whole article", why: reason(f.Note), note: note}
	if f.Passage >= 0 {
		out.where = whereInVersion(c, f.Passage)
	}
	if f.Version != nil {
		out.has = f.Version.Text
	}
	if f.Original != nil {
		out.original = f.Original.Text
	}
	return out
}

// reason returns a finding's note as a sentence, or nothing where it only says
// again what both texts are.
func reason(note string) string {
	note = strings.TrimSpace(corpus.Clean(note))
	if note == "" || strings.Contains(note, " where the original has ") {
		return ""
	}
	first, size := utf8.DecodeRuneInString(note)
	note = string(unicode.ToUpper(first)) + note[size:]
	if !strings.HasSuffix(note, ".") {
		note += "."
	}
	return note
}

// whereInVersion says where an outlet finds a passage in its own article.
func whereInVersion(c *diffing.Comparison, p int) string {
	if part := c.Part(p); part.IsHead() {
		return upperFirst(part.String())
	}
	if in := paragraphs(c.Version, c.Passages[p].Version); in != "" {
		return upperFirst(in)
	}
	return "Missing (original: " + paragraphs(c.Original, c.Passages[p].Original) + ")"
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// sentence says what is wrong on one line.
func (k correction) sentence(quote func(string) string) string {
	one := func(s string) string { return quote(strings.Join(strings.Fields(corpus.Clean(s)), " ")) }
	switch {
	case k.has != "" && k.original != "":
		return fmt.Sprintf("you have %s; the original has %s.", one(k.has), one(k.original))
	case k.has != "":
		return fmt.Sprintf("you have %s.", one(k.has))
	case k.original != "":
		return fmt.Sprintf("the original has %s.", one(k.original))
	}
	return ""
}

// joined returns two sentences with a space between, if both are there.
func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }

// writeCorrections writes what one mails to an outlet, as plain text: a line for
// each thing to put right.
func writeCorrections(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	return eachCorrection(cs, sel, func(n int, c *diffing.Comparison, list []correction, made []string) {
		if n > 0 {
			w.WriteString("\n\n")
		}
		fmt.Fprintf(w, "Corrections for %s\n\n", named(c.Version))
		fmt.Fprintf(w, "%s\n", correctionsLead(c, len(list)))
		for i, k := range list {
			quote := func(s string) string { return "“" + s + "”" }
			fmt.Fprintf(w, "\n%d. %s: %s\n", i+1, k.where, joined(k.sentence(quote), k.why))
			if k.note != "" {
				fmt.Fprintf(w, "   Note: %s\n", strings.ReplaceAll(cleanLines(k.note), "\n", "\n   "))
			}
		}
		fmt.Fprintf(w, "\n-- \n%s\n", strings.Join(made, "\n"))
	})
}

// writeCorrectionsMarkdown writes the same as a Markdown list.
func writeCorrectionsMarkdown(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	return eachCorrection(cs, sel, func(n int, c *diffing.Comparison, list []correction, made []string) {
		if n > 0 {
			w.WriteString("\n")
		}
		fmt.Fprintf(w, "# Corrections for %s\n\n%s\n\n", escape(named(c.Version)), escape(correctionsLead(c, len(list))))
		for i, k := range list {
			quote := func(s string) string { return "“" + escape(s) + "”" }
			fmt.Fprintf(w, "%d. **%s**: %s\n", i+1, escape(k.where), joined(k.sentence(quote), escape(k.why)))
			for line := range strings.SplitSeq(cleanLines(k.note), "\n") {
				if line != "" {
					fmt.Fprintf(w, "   _%s_\n", escape(line))
				}
			}
		}
		for _, line := range made {
			fmt.Fprintf(w, "\n%s  ", escape(line))
		}
		w.WriteString("\n")
	})
}

func eachCorrection(cs []*diffing.Comparison, sel Selection, write func(n int, c *diffing.Comparison, list []correction, made []string)) error {
	for i, c := range cs {
		passages, picked := sel.of(i, c)
		write(i, c, corrections(c, passages, picked, sel.marks(i, c), sel), sources(c, sel))
	}
	return nil
}

// sources are the lines at the end, which go to somebody who has not the files.
func sources(c *diffing.Comparison, sel Selection) []string {
	lines := []string{"Compared: " + describe(c.Version), "with: " + describe(c.Original)}
	if sel.Made.Program != "" {
		lines = append(lines, "by "+corpus.Clean(sel.Made.Program))
	}
	return lines
}

// named is an article as one speaks of it to its outlet: its name and headline.
func named(a *text.Article) string {
	name := corpus.Clean(a.Name())
	if title := strings.Join(strings.Fields(corpus.Clean(a.Title)), " "); title != "" {
		name += ", “" + title + "”"
	}
	return name
}

// correctionsLead is the sentence above the list.
func correctionsLead(c *diffing.Comparison, n int) string {
	switch n {
	case 0:
		return "Nothing was found that has to be corrected, compared with " + named(c.Original) + "."
	case 1:
		return "One thing differs from " + named(c.Original) + " and should be checked:"
	}
	return fmt.Sprintf("%d things differ from %s and should be checked:", n, named(c.Original))
}

func writeCorrectionsSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeCorrections(w, ink, made(s), sel)
}

func writeCorrectionsMarkdownSurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeCorrectionsMarkdown(w, ink, made(s), sel)
}
