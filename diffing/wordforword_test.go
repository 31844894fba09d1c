package diffing

import (
	"strings"
	"testing"

	"storydiff/corpus"
)

// TestWordForWord says "word for word" of sentences that are the same to the letter, and
// of no others.
func TestWordForWord(t *testing.T) {
	const wire = "The mole was built in 1874. \"It is safe,\" Falk said. The harbour keeps its colour in the gray light. Nobody crosses it at night."
	for _, tt := range []struct{ name, old, with, want string }{
		{"nothing", "", "", "Carries all of the original's four sentences word for word."},
		{"white space", "built in", "built \n in", "Carries all of the original's four sentences word for word."},
		{"quotation marks", "\"It is safe,\"", "“It is safe,”", "Carries four of four sentences, three of them word for word and one but for style."},
		{"a spelling", "harbour keeps its colour", "harbor keeps its color", "Carries four of four sentences, three of them word for word and one but for style."},
		{"a word", "Nobody crosses", "No one crosses", "Carries four of four sentences, three of them word for word."},
	} {
		version := strings.Replace(wire, tt.old, tt.with, 1)
		c := Compare(corpus.NewArticle("wire", "wire.txt", wire), corpus.NewArticle("herald", "herald.txt", version))
		if !strings.HasPrefix(c.Brief, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, c.Brief, tt.want)
		}
	}
	one := Compare(corpus.NewArticle("wire", "wire.txt", "\"It is safe,\" Falk said."), corpus.NewArticle("herald", "herald.txt", "“It is safe,” Falk said."))
	if want := "Carries one of one sentence, the same but for its style."; !strings.HasPrefix(one.Brief, want) {
		t.Errorf("%q, want %q", one.Brief, want)
	}
}
