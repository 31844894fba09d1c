package text_test

import (
	"os"
	"strings"
	"testing"

	"storydiff/corpus/text"
)

// sentenceCase is a line of testdata/sentences.txt.
type sentenceCase struct {
	line     int
	language string
	text     string   // with its line breaks, without the bars
	want     []string // its sentences, a space for each line break
}

func readSentenceCases(t *testing.T) []sentenceCase {
	t.Helper()
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []sentenceCase
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		language, marked, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("line %d has no language", i+1)
		}
		marked = strings.ReplaceAll(marked, `\n`, "\n")
		c := sentenceCase{line: i + 1, language: language}
		for s := range strings.SplitSeq(marked, "|") {
			c.want = append(c.want, strings.Join(strings.Fields(s), " "))
		}
		c.text = strings.NewReplacer(" | ", " ", "|", "").Replace(marked)
		cases = append(cases, c)
	}
	return cases
}

// divide returns the sentences of a text, a space for each line break.
func divide(content, language string) []string {
	var got []string
	for _, p := range text.DivideParagraphs(content) {
		for _, s := range text.DivideSentences(content, p, language) {
			got = append(got, strings.Join(strings.Fields(content[s.Start:s.End]), " "))
		}
	}
	return got
}

// TestSentenceFile divides the texts of testdata/sentences.txt, each in its own
// language.
func TestSentenceFile(t *testing.T) {
	count := map[string]int{}
	for _, c := range readSentenceCases(t) {
		count[c.language]++
		if got := divide(c.text, c.language); strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("line %d, %s\ngot  %s\nwant %s", c.line, c.language, strings.Join(got, " | "), strings.Join(c.want, " | "))
		}
	}
	if count["en"] < 80 || count["de"] < 12 || len(count) < 20 {
		t.Errorf("few cases: %v", count)
	}
}

// TestLanguage tells the languages of the texts of testdata/sentences.txt, most
// of which are three short sentences. Where they leave it open the text is read
// as English.
func TestLanguage(t *testing.T) {
	whole := map[string]*strings.Builder{}
	told, all := 0, 0
	var missed []string
	for _, c := range readSentenceCases(t) {
		if whole[c.language] == nil {
			whole[c.language] = &strings.Builder{}
		}
		whole[c.language].WriteString(c.text + "\n")
		all++
		switch got := text.Language(c.text); {
		case got == c.language || got == "" && c.language == "en":
			told++
		default:
			missed = append(missed, got+" for "+c.language+": "+c.text)
		}
	}
	if told*100 < all*90 {
		t.Errorf("%d of %d told:\n%s", told, all, strings.Join(missed, "\n"))
	}
	t.Logf("%d of %d told:\n%s", told, all, strings.Join(missed, "\n"))
	for language, b := range whole {
		if got := text.Language(b.String()); got != language {
			t.Errorf("all of %s is taken for %q", language, got)
		}
	}
}
