package report

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// writeTEI writes a critical apparatus as the Text Encoding Initiative has it
// (TEI P5, chapter 13, parallel segmentation): the original's text, with what each
// version has in place of each sentence. Witness w0 is the original, w1 the first
// version.
func writeTEI(w *bufio.Writer, _ inks, cs []*diffing.Comparison, sel Selection) error {
	t := &tei{Writer: w, cs: cs, sel: sel}
	t.head()
	t.WriteString("<text><body>\n")
	if len(cs) == 0 {
		t.WriteString("<p/>\n")
	} else {
		t.collect()
		t.body(cs[0].Original)
	}
	t.WriteString("</body></text>\n</TEI>\n")
	return nil
}

func writeTEISurvey(w *bufio.Writer, ink inks, s *diffing.Survey, sel Selection) error {
	return writeTEI(w, ink, made(s), sel)
}

// A tei writes an apparatus. Errors stay in the buffered writer.
type tei struct {
	*bufio.Writer
	cs  []*diffing.Comparison
	sel Selection
	// readings and added are by sentence of the original: what the versions have in
	// its place, and what they have after it that is in no other place. What stands
	// before all is under -1.
	readings, added map[int][]reading
}

// A reading is what one version has.
type reading struct {
	version  int // index into cs
	kind     string
	text     string
	moved    bool
	joined   int // the sentence that has the text for this one, or -1
	findings []int
}

// head writes the header: what the file is, and who the witnesses are.
func (t *tei) head() {
	title := "Versions of one story"
	if t.sel.Title != "" {
		title = t.sel.Title
	}
	fmt.Fprintf(t, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"+`<TEI xmlns="http://www.tei-c.org/ns/1.0">`+"\n<teiHeader><fileDesc>\n")
	fmt.Fprintf(t, "<titleStmt><title>%s</title></titleStmt>\n", xmlText(title))
	made := t.sel.Made.String()
	if made == "" {
		made = "storydiff"
	}
	fmt.Fprintf(t, "<publicationStmt><p>Made with %s.</p>", xmlText(made))
	for i, c := range t.cs {
		if passages, picked := t.sel.of(i, c); picked {
			fmt.Fprintf(t, "<p>Of %s: %s.</p>", xmlText(c.Version.Name()), xmlText(t.sel.pickedText(len(passages), len(c.Passages))))
		}
	}
	t.WriteString("</publicationStmt>\n<sourceDesc>")
	if len(t.cs) == 0 {
		t.WriteString("<p>No texts.</p>")
	} else {
		fmt.Fprintf(t, "<listWit>\n<witness xml:id=\"w0\">%s (the original)</witness>\n", xmlText(describe(t.cs[0].Original, t.cs[0].Original.Path)))
		for i, c := range t.cs {
			fmt.Fprintf(t, "<witness xml:id=\"w%d\">%s</witness>\n", i+1, xmlText(describe(c.Version, c.Version.Path)))
		}
		t.WriteString("</listWit>")
	}
	t.WriteString("</sourceDesc>\n</fileDesc>\n<encodingDesc><variantEncoding method=\"parallel-segmentation\" location=\"internal\"/></encodingDesc>\n</teiHeader>\n")
}

// collect gathers the readings of all versions.
func (t *tei) collect() {
	t.readings, t.added = map[int][]reading{}, map[int][]reading{}
	for n, c := range t.cs {
		passages, _ := t.sel.of(n, c)
		after := -1
		for _, i := range passages {
			p := &c.Passages[i]
			_, version := passageTexts(c, i)
			r := reading{version: n, kind: kindName(c, i), text: version, moved: p.Moved, joined: -1, findings: p.Findings}
			if len(p.Original) == 0 {
				t.added[after] = append(t.added[after], r)
				continue
			}
			for k, s := range p.Original {
				if k > 0 {
					r = reading{version: n, kind: r.kind, moved: r.moved, joined: p.Original[0]}
				}
				t.readings[s] = append(t.readings[s], r)
			}
			if !p.Moved && len(p.Version) > 0 {
				after = p.Original[len(p.Original)-1]
			}
		}
	}
}

// body writes the original's paragraphs with the readings.
func (t *tei) body(a *text.Article) {
	t.additions(-1)
	for _, p := range a.Paragraphs {
		tag := "p"
		if p.FirstSentence < p.LastSentence && a.Sentences[p.FirstSentence].Part == text.Headline {
			tag = "ab"
		}
		fmt.Fprintf(t, "<%s>", tag)
		for s := p.FirstSentence; s < p.LastSentence; s++ {
			if s > p.FirstSentence {
				t.WriteString(" ")
			}
			t.sentence(a, s)
		}
		fmt.Fprintf(t, "</%s>\n", tag)
		for s := p.FirstSentence; s < p.LastSentence; s++ {
			t.additions(s)
		}
	}
}

// sentence writes the apparatus of a sentence: the original's text with the
// versions that have it so, then the other readings, each with all who share it.
func (t *tei) sentence(a *text.Article, s int) {
	lemma := oneSpaced(a.Slice(a.Sentences[s].Span))
	same := []int{0}
	var others []reading
	sharing := map[string][]int{} // witnesses, by what they have
	key := func(r reading) string { return fmt.Sprint(r.kind, r.moved, r.joined, "\x00", r.text) }
	for _, r := range t.readings[s] {
		if r.kind == diffing.Kept.String() && !r.moved && r.joined < 0 && oneSpaced(r.text) == lemma {
			same = append(same, r.version+1)
			continue
		}
		if k := key(r); sharing[k] == nil {
			others = append(others, r)
		}
		sharing[key(r)] = append(sharing[key(r)], r.version+1)
	}
	fmt.Fprintf(t, `<app xml:id="s%d"><lem wit="%s">%s</lem>`, s, witnesses(same), xmlText(lemma))
	for _, r := range others {
		t.reading(r, sharing[key(r)])
	}
	t.WriteString("</app>")
}

// additions writes what versions have after a sentence, a paragraph each.
func (t *tei) additions(after int) {
	for _, r := range t.added[after] {
		t.WriteString("<p><app>")
		t.reading(r, []int{r.version + 1})
		t.WriteString("</app></p>\n")
	}
}

// reading writes a reading, and findings on it as notes.
func (t *tei) reading(r reading, witness []int) {
	kind := strings.Fields(r.kind)[0]
	fmt.Fprintf(t, `<rdg wit="%s" type="%s"`, witnesses(witness), kind)
	if r.moved {
		t.WriteString(` subtype="moved"`)
	}
	if r.joined >= 0 { // its text stands with another sentence
		fmt.Fprintf(t, ` corresp="#s%d"/>`, r.joined)
		return
	}
	fmt.Fprintf(t, ">%s</rdg>", xmlText(oneSpaced(r.text)))
	c := t.cs[r.version]
	for _, f := range r.findings {
		fmt.Fprintf(t, `<note type="finding" subtype="%s">%s</note>`, c.Findings[f].Severity, xmlText(findingLine(c, f)+t.sel.dismissedText(c, f)))
	}
}

// witnesses names some witnesses by number, in order, each once.
func witnesses(list []int) string {
	slices.Sort(list)
	var names []string
	for _, n := range slices.Compact(list) {
		names = append(names, fmt.Sprintf("#w%d", n))
	}
	return strings.Join(names, " ")
}

func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// xmlText returns clean text for an element or an attribute.
func xmlText(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(corpus.Clean(s))) // a Builder has no errors
	return b.String()
}
