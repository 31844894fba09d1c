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

// markReach is how far from where a mark is expected its words are looked for,
// in bytes.
const markReach = 200

// findMarks finds what a file marks in the text of its article, of which above
// bytes were put over the file's own. Marks come in the order of the text. Where
// the text was mended they are not where the file has them, but near; what is not
// there at all is passed over.
func findMarks(a *text.Article, marks []document.Mark, above int) []text.Mark {
	var found []text.Mark
	moved, last := above, text.Span{Start: above}
	for _, m := range marks {
		words := oneLine(m.Text)
		if words == "" {
			continue
		}
		at := nearest(a.Text, words, m.At+moved, last.Start)
		span := text.Span{Start: at, End: at + len(words)}
		if at < 0 || span == last {
			continue
		}
		moved, last = at-m.At, span
		found = append(found, text.Mark{Span: span, Kind: markKinds[m.Kind]})
	}
	return found
}

// nearest returns the offset of words in s, from an offset on, that is nearest to
// where they are expected, or -1.
func nearest(s, words string, expected, from int) int {
	expected = min(max(expected, from), len(s))
	below := strings.Index(s[expected:min(len(s), expected+markReach+len(words))], words)
	if below == 0 {
		return expected
	}
	start := max(from, expected-markReach)
	above := strings.LastIndex(s[start:min(len(s), expected+len(words)-1)], words)
	switch {
	case above < 0 && below < 0:
		return -1
	case above < 0, below >= 0 && below < expected-start-above:
		return expected + below
	}
	return start + above
}
