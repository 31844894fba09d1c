package diffing_test

import (
	"fmt"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/wording"
)

const (
	dispatch = `Mayor Ilse Odegard closed the harbour of Varby on Monday.

She said 1,204 people had worked there. The cranes go to a museum.`

	copied = `Mayor Ilse Oddgard closed the harbour of Varby on Monday.

She said 1,240 people had worked there. Nobody had asked the fishermen.`
)

// Compare says what became of every sentence, and what of that matters.
func ExampleCompare() {
	original := corpus.NewArticle("wire", "wire.txt", dispatch)
	version := corpus.NewArticle("herald", "herald.txt", copied)

	c := diffing.Compare(original, version)
	for _, p := range c.Passages {
		fmt.Println(p.Kind)
	}
	for _, f := range c.Findings {
		fmt.Printf("%s, %s: %q for %q\n", f.Severity, f.Type, f.Version.Text, f.Original.Text)
	}
	// Output:
	// garbled
	// garbled
	// dropped
	// added
	// high, name: "Oddgard" for "Odegard"
	// high, number: "1,240" for "1,204"
}

// The edits of a passage cover every byte of its sentences, in order.
func ExamplePassage() {
	original := corpus.NewArticle("wire", "wire.txt", "The lock opened in June.")
	version := corpus.NewArticle("herald", "herald.txt", "The lock will open in June.")

	for _, e := range diffing.Compare(original, version).Passages[0].Edits {
		if e.Op == wording.Equal {
			fmt.Printf("equal %q\n", original.Slice(e.Original))
		} else {
			fmt.Printf("%s %q with %q\n", e.Op, original.Slice(e.Original), version.Slice(e.Version))
		}
	}
	// Output:
	// equal "The lock "
	// replace "opened" with "will open"
	// equal " in June."
}

// The articles of a story know more of one another than two alone, and a
// survey sets all versions side by side.
func ExampleCollate() {
	story := &corpus.Story{Name: "harbour", Original: 0, Articles: []*text.Article{
		corpus.NewArticle("wire", "wire.txt", dispatch),
		corpus.NewArticle("herald", "herald.txt", copied),
		corpus.NewArticle("gazette", "gazette.txt", "Mayor Ilse Odegard closed the harbour of Varby on Monday."),
	}}

	collation := diffing.Collate(story, story.Original)
	survey := collation.SurveyOf(collation.CompareAll())
	for _, row := range survey.Coverage {
		fmt.Printf("%d:", row.Sentence)
		for i, cell := range row.Cells {
			if i != story.Original {
				fmt.Printf(" %s %s", story.Articles[i].ID, cell.Kind)
			}
		}
		fmt.Println()
	}
	// Output:
	// 0: herald garbled gazette kept
	// 1: herald garbled gazette dropped
	// 2: herald dropped gazette dropped
}
