package diffing

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/corpus/workers"
	"storydiff/diffing/facts"
)

// TestPanicsComeBack has workers panic: it is for the caller to deal with.
func TestPanicsComeBack(t *testing.T) {
	const content = "The ferry left Korsund at noon. Maren Holt said the sea was calm."
	pair := func() *corpus.Story {
		return &corpus.Story{Articles: []*text.Article{corpus.NewArticle("wire", "", content), corpus.NewArticle("post", "", content)}}
	}
	tests := map[string]func(){
		"reading": func() {
			s := pair()
			s.Articles[1].Sentences[1].LastWord += 1000
			Collate(s, 0)
		},
		"finding, and what is done ahead of it": func() {
			c := Collate(pair(), 0)
			c.readings[0].Terms = workers.Once(func() []facts.Term { panic("a fault planted") })
			c.Compare(1)
		},
	}
	for name, do := range tests {
		if p := workers.Caught(do); p == nil || !strings.Contains(string(p.Stack), "diffing.TestPanicsComeBack") && !strings.Contains(string(p.Stack), "diffing.countStems") {
			t.Errorf("%s: %v", name, p)
		}
	}
}
