package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// keys are those of the contract, by the object they are in.
const keys = `
	: schema original version figures brief provenance passages findings
	original: id path outlet title date words read kind language byline url agency dateline updated fetched revision headline standfirst text
	original.read: parts repairs byHand
	original.read.parts: body headline standfirst advert promo share stamp dateline credit caption slug advisory note menu aside
	version: id path outlet title date words read kind language byline url agency dateline updated fetched revision headline standfirst text
	version.read: parts repairs byHand
	version.read.parts: body headline standfirst advert promo share stamp dateline credit caption slug advisory note menu aside
	provenance: program version options filter
	original.headline: start end text
	original.standfirst: start end text
	version.headline: start end text
	version.standfirst: start end text
	figures: coverage words passages moved findings
	figures.words: kept restyled reworded garbled added dropped furniture
	figures.passages: kept restyled reworded garbled added dropped furniture
	figures.findings: name number date quotation attribution negation hedge term lead credit
	passages: id kind moved again similarity original version edits findings
	passages.original: start end
	passages.version: start end
	passages.edits: op original version class
	passages.edits.original: start end
	passages.edits.version: start end
	findings: id type severity passage original version note
	findings.original: start end text
	findings.version: start end text`

// UnmarshalJSON reads the numbers in any order, as a stranger would.
func (c *counts) UnmarshalJSON(b []byte) error {
	var m map[string]int
	if err := json.Unmarshal(b, &m); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(m)) {
		*c = append(*c, count{name, m[name]})
	}
	return nil
}

func (c counts) of(name string) int {
	for _, e := range c {
		if e.name == name {
			return e.n
		}
	}
	return -1
}

// checkContract reads a comparison's JSON as a stranger would, and checks it
// against the contract: every key in its order, ids that lead somewhere, and
// both texts to be had from the spans.
func checkContract(t *testing.T, b []byte, c *diffing.Comparison) {
	t.Helper()
	order := make(map[string]string)
	for line := range strings.SplitSeq(strings.TrimSpace(keys), "\n") {
		name, list, _ := strings.Cut(strings.TrimSpace(line), ":")
		order[name] = strings.TrimSpace(list)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	if err := checkKeys(d, "", order); err != nil {
		t.Error(err)
	}
	var o jsonComparison
	if err := json.Unmarshal(b, &o); err != nil {
		t.Fatal(err)
	}
	if o.Original.Text != c.Original.Text || o.Version.Text != c.Version.Text {
		t.Error("the texts are not those of the articles")
	}
	checkIDs(t, &o)
	checkParts(t, &o, c)
	for _, k := range diffing.Kinds() {
		if o.Figures.Words.of(k.String()) != c.Figures.Words[k] || o.Figures.Passages.of(k.String()) != c.Figures.Passages[k] {
			t.Errorf("the figures for %s are not the comparison's", k)
		}
	}
	for _, f := range finding.Types() {
		if o.Figures.Findings.of(f.String()) != c.Figures.Findings[f] {
			t.Errorf("the count of %s findings is not the comparison's", f)
		}
	}
	checkCover(t, "original", o.Original.Text, o.Passages, func(p jsonPassage) []jsonSpan {
		if p.Again {
			return nil
		}
		return p.Original
	})
	checkCover(t, "version", o.Version.Text, o.Passages, func(p jsonPassage) []jsonSpan { return p.Version })
	for _, p := range o.Passages {
		checkEdits(t, p.ID+" original", o.Original.Text, p.Original, p.Edits, func(e jsonEdit) jsonSpan { return e.Original })
		checkEdits(t, p.ID+" version", o.Version.Text, p.Version, p.Edits, func(e jsonEdit) jsonSpan { return e.Version })
		for _, e := range p.Edits {
			if e.Op == "equal" && o.Original.Text[e.Original.Start:e.Original.End] != o.Version.Text[e.Version.Start:e.Version.End] {
				t.Errorf("%s: equal edit of unequal texts %v", p.ID, e)
			}
		}
	}
}

// checkKeys walks the JSON value that d stands before.
func checkKeys(d *json.Decoder, path string, order map[string]string) error {
	token, err := d.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('['):
		for d.More() {
			if err := checkKeys(d, path, order); err != nil {
				return err
			}
		}
		_, err = d.Token()
	case json.Delim('{'):
		var got []string
		for d.More() {
			key, err := d.Token()
			if err != nil {
				return err
			}
			got = append(got, key.(string))
			if err := checkKeys(d, strings.TrimPrefix(path+"."+key.(string), "."), order); err != nil {
				return err
			}
		}
		if path == "passages" && len(got) > 1 && got[1] == "part" {
			got = slices.Delete(got, 1, 2) // of no passage of the text; checkParts
		}
		if list := strings.Join(got, " "); list != order[path] {
			return fmt.Errorf("keys of %q: %s; want %s", path, list, order[path])
		}
		_, err = d.Token()
	}
	return err
}

// checkParts checks that every passage but those of the text says which part of its
// articles it is.
func checkParts(t *testing.T, o *jsonComparison, c *diffing.Comparison) {
	t.Helper()
	for i, p := range o.Passages {
		want := c.Part(i).String()
		if want == "body" {
			want = ""
		}
		if p.Part != want {
			t.Errorf("%s: part %q, want %q", p.ID, p.Part, want)
		}
	}
}

// checkWords checks that the words of the figures are those of the original's text.
func checkWords(t *testing.T, b []byte) {
	t.Helper()
	var o jsonComparison
	if err := json.Unmarshal(b, &o); err != nil {
		t.Fatal(err)
	}
	words := 0
	for _, kind := range []string{"kept", "restyled", "reworded", "garbled", "dropped"} {
		words += o.Figures.Words.of(kind)
	}
	if words != o.Original.Words {
		t.Errorf("%d words of the original by kind, and %d in all", words, o.Original.Words)
	}
}

// checkIDs checks that every id stands once and every mention of one leads to it.
func checkIDs(t *testing.T, o *jsonComparison) {
	t.Helper()
	ids := make(map[string]bool)
	for i, p := range o.Passages {
		if p.ID != fmt.Sprintf("p%d", i+1) {
			t.Errorf("passage %d has the id %s", i, p.ID)
		}
		ids[p.ID] = true
	}
	for i, f := range o.Findings {
		if f.ID != fmt.Sprintf("f%d", i+1) {
			t.Errorf("finding %d has the id %s", i, f.ID)
		}
		ids[f.ID] = true
		if f.Passage != nil && !ids[*f.Passage] {
			t.Errorf("%s is in passage %s, which there is not", f.ID, *f.Passage)
		}
		if p := f.Original; p != nil && p.Text != o.Original.Text[p.Start:p.End] {
			t.Errorf("%s: the original has %q there, not %q", f.ID, o.Original.Text[p.Start:p.End], p.Text)
		}
		if p := f.Version; p != nil && p.Text != o.Version.Text[p.Start:p.End] {
			t.Errorf("%s: the version has %q there, not %q", f.ID, o.Version.Text[p.Start:p.End], p.Text)
		}
	}
	for _, p := range o.Passages {
		for _, f := range p.Findings {
			if !ids[f] {
				t.Errorf("%s has the finding %s, which there is not", p.ID, f)
			}
		}
	}
}

// checkCover checks that spans cover what is not white space, once.
func checkCover(t *testing.T, side, text string, passages []jsonPassage, spans func(jsonPassage) []jsonSpan) {
	t.Helper()
	times := make([]int, len(text))
	for _, p := range passages {
		for _, s := range spans(p) {
			for i := s.Start; i < s.End; i++ {
				times[i]++
			}
		}
	}
	for i, r := range text {
		if n := times[i]; n > 1 || n == 0 && !unicode.IsSpace(r) {
			t.Errorf("%s: byte %d, %q, is in %d sentences", side, i, r, n)
			return
		}
	}
}

// checkEdits checks that one side of the edits gives the sentences back, byte
// for byte and in order.
func checkEdits(t *testing.T, where, text string, sentences []jsonSpan, edits []jsonEdit, of func(jsonEdit) jsonSpan) {
	t.Helper()
	var want, got strings.Builder
	for _, s := range sentences {
		want.WriteString(text[s.Start:s.End])
	}
	for _, e := range edits {
		got.WriteString(text[of(e).Start:of(e).End])
	}
	if got.String() != want.String() {
		t.Errorf("%s: the edits say\n%q, the sentences\n%q", where, got.String(), want.String())
	}
}

func TestContract(t *testing.T) {
	c := harbour(t)
	checkContract(t, written(t, JSON, Selection{}, c), c)
}

func TestSurveyHoldsComparisons(t *testing.T) {
	c := harbour(t)
	var survey struct {
		Schema      string
		Comparisons []json.RawMessage
	}
	if err := json.Unmarshal(written(t, JSON, Selection{}, c, c), &survey); err != nil {
		t.Fatal(err)
	}
	if survey.Schema != "storydiff.survey/1" || len(survey.Comparisons) != 2 {
		t.Fatalf("schema %q with %d comparisons", survey.Schema, len(survey.Comparisons))
	}
	one := bytes.TrimSpace(written(t, JSON, Selection{}, c))
	for i, got := range survey.Comparisons {
		if !bytes.Equal(got, one) {
			t.Errorf("comparison %d is not what stands alone", i)
		}
	}
}
