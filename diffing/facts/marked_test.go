package facts

import (
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// markedReading reads a text whose words are marked as a kind, each the first time
// that they stand there.
func markedReading(content string, kinds map[string]text.MarkKind) *Reading {
	a := corpus.NewArticle("article", "", content)
	a.Date = "2024-06-12"
	for words, kind := range kinds {
		at := strings.Index(content, words)
		a.Marks = append(a.Marks, text.Mark{Span: text.Span{Start: at, End: at + len(words)}, Kind: kind})
	}
	slices.SortFunc(a.Marks, func(x, y text.Mark) int { return x.Start - y.Start })
	l := NewLexicon()
	p := ReadArticle(l, a, ReadVocabulary(a), 0)
	l.Frequency, l.Sentences = p.CountStems(len(l.IDs))
	p.SketchSentences(l)
	MarkNames([]*Reading{p})
	return p
}

func namesIn(p *Reading) string {
	return listed(p.NamesOf(Indexes(p.Article.Sentences)), func(m Mention) string {
		return p.Article.Text[p.Article.Words[m.First].Start:p.Article.Words[m.Last-1].End] + [...]string{"", " (place)", " (body)"}[p.NameKind(m)]
	})
}

func TestMarkedNames(t *testing.T) {
	const content = "Rose left Ferry Skarn on Tuesday with Port Utlo Ines Tolvaj. A rose was seen. Brown Bear said so."
	if got, want := namesIn(markedReading(content, nil)), "Ferry Skarn; Port Utlo Ines Tolvaj; Brown Bear"; got != want {
		t.Errorf("without marks: %s, want %s", got, want)
	}
	p := markedReading(content, map[string]text.MarkKind{
		"Rose": text.PersonMark, "Skarn": text.PlaceMark, "Port Utlo": text.PlaceMark, "Ines Tolvaj": text.PersonMark, "Brown Bear": text.OrganisationMark,
	})
	if got, want := namesIn(p), "Rose; Ferry; Skarn (place); Port Utlo (place); Ines Tolvaj; Brown Bear (body)"; got != want {
		t.Errorf("with marks: %s, want %s", got, want)
	}
	if !p.IsPlace("utlo") || p.IsPlace("tolvaj") || p.FamilyNames()["utlo"] || !p.FamilyNames()["tolvaj"] {
		t.Error("places and family names are mixed up")
	}
}

func TestMarkedNumbersTimesAndQuotations(t *testing.T) {
	const content = `The 1900 boats left on the 1730 tide. He called it a fine day for rowing. In 2010 the 40 men "rowed".`
	p := markedReading(content, nil)
	if len(p.Quantities()) != 1 || len(p.Whens()) != 1 || len(p.Quotes()) != 1 {
		t.Errorf("without marks: %v, %v, %v", p.Quantities(), p.Whens(), p.Quotes())
	}
	p = markedReading(content, map[string]text.MarkKind{
		"1900": text.NumberMark, "1730": text.TimeMark, "a fine day": text.QuotationMark, "2010": text.NumberMark, "40": text.TimeMark, "rowed": text.QuotationMark,
	})
	numbers := listed(p.Quantities(), func(q Quantity) string { return written(q) + p.counted(q) })
	if want := "1,900 [boats]; 40 [men]"; numbers != want {
		t.Errorf("numbers %s, want %s", numbers, want)
	}
	if got, want := listed(p.Whens(), When.written), "17:30; 2010"; got != want {
		t.Errorf("times %s, want %s", got, want)
	}
	var quotes []string
	for _, q := range p.Quotes() {
		quotes = append(quotes, p.TextOf(p.Article.Words[q.First:q.Last]))
	}
	if got, want := strings.Join(quotes, "; "), "a fine day; rowed"; got != want {
		t.Errorf("quotations %s, want %s", got, want)
	}
}
