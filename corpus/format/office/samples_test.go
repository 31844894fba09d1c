package office

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"storydiff/corpus/format/document"
)

// TestSamples reads the files in the folder office of $STORYDIFF_FORMATS: each gives
// a text or a line that says why not. With $STORYDIFF_REFERENCES, a folder that has
// texts that another program made of them (NAME.docx.txt), it prints the share of
// words that both have, for each file where that is less than all.
func TestSamples(t *testing.T) {
	folder := os.Getenv("STORYDIFF_FORMATS")
	if folder == "" {
		t.Skip("STORYDIFF_FORMATS is not set")
	}
	alike, compared := map[string]int{}, map[string]int{}
	files, _ := filepath.Glob(filepath.Join(folder, "office", "*.*"))
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s := document.Source{Name: filepath.Base(path), Data: data}
		var d document.Document
		switch {
		case IsWord(data):
			d, err = ReadWord(s)
		case IsODT(data):
			d, err = ReadODT(s)
		case IsRTF(data):
			d, err = ReadRTF(s)
		default:
			continue
		}
		if err != nil {
			t.Logf("%v", err)
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("%q is more than a line", err)
			}
			continue
		}
		reference, err := os.ReadFile(filepath.Join(os.Getenv("STORYDIFF_REFERENCES"), s.Name+".txt"))
		if err != nil {
			continue
		}
		kind := filepath.Ext(s.Name)
		text := strings.Join([]string{d.Fields.Title, d.Fields.Standfirst, d.Text}, "\n")
		if !d.Headed {
			text = d.Text
		}
		share := shareOfWords(text, string(reference))
		compared[kind]++
		if share >= .99 {
			alike[kind]++
		} else {
			t.Logf("%s: %.3f; left out: %s", s.Name, share, counts(d))
		}
	}
	for kind, n := range compared {
		t.Logf("%s: %d of %d files have 99 %% of the words in common", kind, alike[kind], n)
	}
}

var (
	sampleWord = regexp.MustCompile(`[\pL\pN]+`)
	// notWritten is what other programs write for what is no text: numbers and
	// bullets of lists, signs that refer to notes, places where a word may be divided.
	notWritten = regexp.MustCompile(`(?m)^[\s>|]*([0-9A-Za-z]{1,4}[.)]|\([0-9A-Za-z]{1,4}\)|[-•◦▪o])+\s|\[\d+\]|\x{ad}`)
)

// shareOfWords returns how many words of the longer text are in both.
func shareOfWords(a, b string) float64 {
	words := map[string]int{}
	a, b = notWritten.ReplaceAllString(a, ""), notWritten.ReplaceAllString(b, "")
	all := sampleWord.FindAllString(a, -1)
	for _, w := range all {
		words[w]++
	}
	common, others := 0, sampleWord.FindAllString(b, -1)
	for _, w := range others {
		if words[w] > 0 {
			words[w]--
			common++
		}
	}
	if longer := max(len(all), len(others)); longer > 0 {
		return float64(common) / float64(longer)
	}
	return 1
}
