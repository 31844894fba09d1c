package finding

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/wording"
)

// altered reports the words in which a quotation differs.
func (q *quoteFinder) altered(o, v quoteMatch) {
	if len(o.keys) <= 2 && q.reported(Term, v.passage, q.v.Place(v.First, v.Last)) {
		return
	}
	if q.onlyOrder(o, v) {
		return
	}
	force := len(o.keys) <= 4 || len(v.keys) <= 4
	_, ow := q.o.Said(o.First, o.Last)
	_, vw := q.v.Said(v.First, v.Last)
	var changes []string
	turns := 0
	for _, r := range wording.DiffWords(o.keys, v.keys) {
		if r.Equal {
			continue
		}
		gone, come := q.o.WordList(ow[r.A0:r.A1]), q.v.WordList(vw[r.B0:r.B1])
		force = force || slices.ContainsFunc(gone, forceful) || slices.ContainsFunc(come, forceful)
		turns += q.turns(q.o, ow[r.A0:r.A1]) - q.turns(q.v, vw[r.B0:r.B1])
		changes = append(changes, inWords(q.o.TextOf(gone), q.v.TextOf(come)))
	}
	severity := Medium
	if force || turns%2 != 0 {
		severity = High
	}
	note := "the quotation differs from the original's"
	if len(changes) <= 3 {
		note += ": {changes}"
	}
	q.differs(severity, &o.Quote, v, note, "{changes}", strings.Join(changes, ", "))
}

// onlyOrder reports whether two quotations are of the same words but for the
// order of a day and its month, which is a desk's style.
func (q *quoteFinder) onlyOrder(o, v quoteMatch) bool {
	if len(o.keys) != len(v.keys) {
		return false
	}
	_, ow := q.o.Said(o.First, o.Last)
	for k, key := range o.keys {
		if key == v.keys[k] {
			continue
		}
		w := q.o.Article.Words[ow[k]].Norm
		if !slices.Contains(v.keys, key) || english.MonthNumber(w) == 0 && english.DayNumber(w) == 0 {
			return false
		}
	}
	return true
}

func inWords(gone, come string) string {
	switch {
	case gone == "":
		return fmt.Sprintf("“%s” added", come)
	case come == "":
		return fmt.Sprintf("“%s” left out", gone)
	}
	return fmt.Sprintf("“%s” for “%s”", come, gone)
}

// forceful reports whether a word, come or gone, changes what a sentence
// claims or how strongly.
func forceful(w text.Word) bool {
	return w.Kind == text.Number || english.Is(w.Norm, english.Intensifier)
}

// turns counts the words that turn a sentence round: one more or less of them
// says the opposite.
func (q *quoteFinder) turns(p *side, words []int) int {
	n := 0
	for k, w := range words {
		if k > 0 && w == words[k-1] {
			continue // a contraction stands for two words
		}
		if x := p.Article.Words[w]; english.Is(x.Norm, english.Negation) || strings.HasSuffix(x.Norm, "n't") || p.Entries[w].Is(english.Negative) {
			n++
		}
	}
	return n
}
