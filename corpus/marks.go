package corpus

import (
	"strings"

	"storydiff/corpus/format/document"
	"storydiff/corpus/text"
)

// markKinds are the kinds of words that a file can mark.
var markKinds = map[document.MarkKind]text.MarkKind{
	document.Person: text.PersonMark, document.Organisation: text.OrganisationMark, document.Place: text.PlaceMark,
	document.Number: text.NumberMark, document.Money: text.MoneyMark, document.Time: text.TimeMark,
	document.Quotation: text.QuotationMark,
}

// findMarks finds what a file marks in the text of its article. Marks come in
// the order of the text, and one inside another after it. What is not there,
// since the text was mended or left out, is passed over.
func findMarks(a *text.Article, marks []document.Mark) []text.Mark {
	var found []text.Mark
	at := 0
	for _, m := range marks {
		words := oneLine(m.Text)
		if words == "" {
			continue
		}
		i := strings.Index(a.Text[at:], words)
		if i < 0 {
			continue
		}
		at += i
		found = append(found, text.Mark{Span: text.Span{Start: at, End: at + len(words)}, Kind: markKinds[m.Kind]})
	}
	return found
}
