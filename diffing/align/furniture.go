package align

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/facts"
)

// furniture links each line of furniture of the version, in order, with the
// first of the same part and the same words in the original that no other
// line carries yet: a dateline, a credit. Punctuation, as the dash after a
// dateline, and capitals may differ. Furniture with other words stays alone
// on each side, since nothing is to be learned from holding an outlet's own
// lines against the agency's.
func furniture(original, version *facts.Reading) []Link {
	type line struct {
		part  text.Part
		words string
	}
	lineOf := func(a *text.Article, i int) (line, bool) {
		l := line{part: a.Sentences[i].Part}
		if l.part.IsFurniture() {
			l.words = wordsAlone(a.SentenceWords(i))
		}
		return l, l.words != ""
	}
	free := make(map[line][]int) // sentences of the original
	for i := range original.Article.Sentences {
		if l, ok := lineOf(original.Article, i); ok {
			free[l] = append(free[l], i)
		}
	}
	if len(free) == 0 {
		return nil
	}
	var links []Link
	for j := range version.Article.Sentences {
		l, ok := lineOf(version.Article, j)
		if same := free[l]; ok && len(same) > 0 {
			links = append(links, Link{Original: same[:1:1], Version: []int{j}, Similarity: 1})
			free[l] = same[1:]
		}
	}
	return links
}

// wordsAlone returns the words and numbers among some words, in the form in
// which they are compared, with a space between two.
func wordsAlone(words []text.Word) string {
	var b strings.Builder
	for _, w := range words {
		if w.Kind == text.Punctuation {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Norm)
	}
	return b.String()
}
