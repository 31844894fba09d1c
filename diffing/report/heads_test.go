package report

import (
	"bytes"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

const wireWithHeads = `UPDATE 2-Lock keeper of Tarn Weir quits over 40 drowned sheep

Keeper says nobody told him of the flood
Insurers to pay 12,000 crowns
Farmers meet on Friday

(Corrects paragraph 2 to say 40 sheep, not 50)

The keeper of the lock at Tarn Weir, Ulf Brenning, resigned on Monday after 40 sheep drowned below it.

Brenning said nobody had told him of the flood. The farmers meet on Friday.`

const versionWithHeads = `Keeper of Tarn Weir lock goes: 14 sheep drowned

Farmers meet on Friday
Ulf Brenning "was not told" of the flood

The keeper of the lock at Tarn Weir, Ulf Brenning, resigned on Monday after 40 sheep drowned below it.

Brenning said nobody had told him of the flood. The farmers meet on Friday.

Correction: an earlier version of this article spelt the name Ulf Brening.`

// withParts is an article whose sentences begin with these words and are these
// parts; the others are text.
func withParts(id, content string, parts map[string]text.Part) *text.Article {
	a := corpus.NewArticle(id, id+".txt", content)
	for i := range a.Sentences {
		s := &a.Sentences[i]
		s.Part = text.Body
		for beginning, part := range parts {
			if strings.HasPrefix(a.Slice(s.Span), beginning) {
				s.Part = part
			}
		}
	}
	return a
}

func headsStory() *corpus.Story {
	return &corpus.Story{Articles: []*text.Article{
		withParts("wire", strings.Replace(wireWithHeads, "UPDATE 2-", "UPDATE 2\n", 1), map[string]text.Part{
			"UPDATE": text.Slug, "Lock keeper": text.Headline, "Keeper says": text.Standfirst, "Insurers": text.Standfirst,
			"Farmers": text.Standfirst, "(Corrects": text.Note,
		}),
		withParts("herald", versionWithHeads, map[string]text.Part{
			"Keeper of": text.Headline, "Farmers": text.Standfirst, "Ulf": text.Standfirst, "Correction": text.Note,
		}),
		withParts("post", versionWithHeads[strings.Index(versionWithHeads, "The keeper"):], map[string]text.Part{"Correction": text.Note}),
	}}
}

// TestHeads looks at what the forms make of headlines, standfirsts and notes.
func TestHeads(t *testing.T) {
	s := diffing.Collate(headsStory(), 0).Survey()
	for _, f := range Formats() {
		if f.OneVersion() {
			golden(t, "heads."+f.Extension(), legible(t, f, written(t, f, Selection{}, s.Comparisons[1])))
			continue
		}
		var b bytes.Buffer
		if err := WriteSurvey(&b, f, s, Selection{}); err != nil {
			t.Fatal(err)
		}
		golden(t, "heads."+f.Extension(), legible(t, f, b.Bytes()))
	}
	for _, c := range s.Comparisons[1:] {
		b := written(t, JSON, Selection{}, c)
		checkContract(t, b, c)
		checkWords(t, b)
	}
}
