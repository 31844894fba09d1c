package sample

import (
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// Quay is a story with four versions that are really compared.
func Quay() *corpus.Story {
	const wire = "The quay at Sandvika is closed from Friday, the port office said.\n\nTwo cranes have to be mended first.\n\n" +
		"A ferry will run from the old pier until the end of March.\n\nNobody knows yet who pays for that."
	content := func(id, text string) *text.Article { return corpus.NewArticle(id, id+".txt", text) }
	return &corpus.Story{Name: "quay", Articles: []*text.Article{
		content("wire", wire),
		content("ant", strings.Replace(wire, "Two cranes have", "Three cranes have", 1)),
		content("bee", strings.Replace(wire, "Nobody knows yet who pays for that.", "A gull was seen on the roof of the office.", 1)),
		content("cat", "A ferry will run from the old pier until the end of May.\n\n"+wire),
		content("dog", wire),
	}}
}
