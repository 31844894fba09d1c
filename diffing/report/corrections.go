package report

import (
	"bufio"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

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
}

// mailWidth is the longest line of the corrections as text, in cells: what a mail
// can quote several times without breaking it.
const mailWidth = 76

// corrections returns what to put right in a version: the findings that are high
// or medium, or stand in a passage that was flagged or picked, and such passages
// without one; in the order of the version, those about all of it last. Of picked
// passages only a single one counts without a finding: a filter picks many. What
// was dismissed is left out, and so are the reader's notes, which are not for the outlet.
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
		if f.Severity != finding.Low || picked || review.Flagged || f.Passage >= 0 && marks[f.Passage].Flagged {
			byPassage[f.Passage] = append(byPassage[f.Passage], i)
		}
	}
	for _, p := range passages {
		for _, i := range byPassage[p] {
			out = append(out, correctionOf(c, i))
		}
		if len(byPassage[p]) == 0 && (marks[p].Flagged || picked && len(passages) == 1) {
			o, v := passageTexts(c, p)
			out = append(out, correction{where: whereInVersion(c, p), has: v, original: o, why: "Please check."})
		}
	}
	for _, i := range byPassage[-1] {
		whole := correctionOf(c, i)
		told := c.Findings[i].Type == finding.Name && whole.has != "" && slices.ContainsFunc(out, func(k correction) bool { return k.has == whole.has })
		if !told { // that a name is misspelt somewhere in the article, when its place is told
			out = append(out, whole)
		}
	}
	return out
}

func correctionOf(c *diffing.Comparison, i int) correction {
	f := &c.Findings[i]
	out := correction{where: "The whole article", why: reason(f.Note)}
	if f.Passage >= 0 {
		out.where = whereInVersion(c, f.Passage)
	}
	if f.Version != nil {
		out.has = f.Version.Text
		if j := c.Version.FindSentence(f.Version.Start); j >= 0 && strings.HasPrefix(out.where, "Paragraphs ") {
			out.where = fmt.Sprintf("Paragraph %d", c.Version.Sentences[j].Paragraph+1)
		}
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
	if note == "" || strings.Contains(note, " where the original has ") || strings.Contains(note, "is a plain number here; ") {
		return ""
	}
	note = upperFirst(note)
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

// upperFirst returns text with a capital at its beginning.
func upperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// sentence says what is wrong on one line.
func (k correction) sentence(quote func(string) string) string {
	one := func(s string) string { return quote(strings.Join(strings.Fields(corpus.Clean(s)), " ")) }
	last := func(s string) string { // a sentence that is quoted has its stop
		if strings.ContainsAny(lastRune(s), ".!?…") {
			return one(s)
		}
		return one(s) + "."
	}
	switch {
	case k.has != "" && k.original != "":
		return fmt.Sprintf("you have %s; the original has %s", one(k.has), last(k.original))
	case k.has != "":
		return "you have " + last(k.has)
	case k.original != "":
		return "the original has " + last(k.original)
	}
	return ""
}

// lastRune returns the last character of a text; empty if it has none.
func lastRune(s string) string {
	s = strings.TrimSpace(corpus.Clean(s))
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}

// joined returns two sentences with a space between, if both are there.
func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }

// writeCorrections writes a mail to an outlet, as plain text: a line with its
// subject, and below an empty line what to put right, without a greeting. Several
// mails have a line above each.
func writeCorrections(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	return eachCorrection(cs, sel, func(n int, c *diffing.Comparison, list []correction, made []string) {
		if n > 0 {
			w.WriteString("\n\n")
		}
		if len(cs) > 1 {
			w.WriteString(mailRule(n+1, len(cs)))
		}
		w.WriteString(ansi.Truncate("Subject: Corrections for "+named(c.Version), mailWidth, "…") + "\n\n")
		w.WriteString(mailLines(correctionsLead(c, len(list)), "", ""))
		for i, k := range list {
			quote := func(s string) string { return "“" + s + "”" }
			number := fmt.Sprintf("%d. ", i+1)
			indent := strings.Repeat(" ", len(number))
			w.WriteString("\n" + mailLines(k.where+": "+joined(k.sentence(quote), k.why), number, indent))
		}
		w.WriteString("\n-- \n") // what stands below is left out of answers
		for _, line := range made {
			w.WriteString(mailLines(line, "", "  "))
		}
	})
}

// mailRule is the line above one of several mails, which says that each goes to another.
func mailRule(n, of int) string {
	rule := fmt.Sprintf("===== Mail %d of %d: up to the next line like this ", n, of)
	if n == of {
		rule = fmt.Sprintf("===== Mail %d of %d: up to the end ", n, of)
	}
	return rule + strings.Repeat("=", mailWidth-len(rule)) + "\n\n"
}

// mailLines sets text in lines of a mail, indented. What is wider than a line is
// broken.
func mailLines(s, first, rest string) string {
	room := mailWidth - len(rest)
	var words []word
	for _, w := range plainWords(s, nil) {
		for _, piece := range strings.Split(ansi.Hardwrap(w.String(), room, true), "\n") {
			words = append(words, word{shard{text: piece}})
		}
	}
	return wrap(words, first, rest, mailWidth)
}

// writeCorrectionsMarkdown writes the same as a Markdown list.
func writeCorrectionsMarkdown(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	return eachCorrection(cs, sel, func(n int, c *diffing.Comparison, list []correction, made []string) {
		if n > 0 {
			w.WriteString("\n---\n\n")
		}
		fmt.Fprintf(w, "# Corrections for %s\n\n%s\n\n", escape(named(c.Version)), escape(correctionsLead(c, len(list))))
		for i, k := range list {
			quote := func(s string) string { return "“" + escape(s) + "”" }
			fmt.Fprintf(w, "%d. **%s**: %s\n", i+1, escape(k.where), joined(k.sentence(quote), escape(k.why)))
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
		made := sources(c, sel)
		if picked {
			made = append(made, "Shown: "+sel.pickedText(len(passages), len(c.Passages)))
		}
		write(i, c, corrections(c, passages, picked, sel.marks(i, c), sel), made)
	}
	return nil
}

// sources are the lines at the end, which go to somebody who has not the files.
func sources(c *diffing.Comparison, sel Selection) []string {
	lines := []string{"Compared: " + describe(c.Version), "with: " + describe(c.Original)}
	if made := sel.Made.String(); made != "" {
		lines = append(lines, "by "+made)
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
