package wording

import (
	"slices"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// A Run is a stretch of two word sequences: words [A0,A1) of the one against
// [B0,B1) of the other. In an equal run the words have the same keys.
type Run struct {
	Equal          bool
	A0, A1, B0, B1 int
	moved          bool // words that stand elsewhere in the passage on the other side
}

// mostDifferent is how many words, on both sides together, may differ to be
// compared one by one, which takes quadratic time. Only text without punctuation
// has more in one passage; there a single replacement says as much.
const mostDifferent = 6000

// DiffWords compares two sequences of word keys, such as variants. The runs cover
// both, in order, and equal and unequal ones alternate.
func DiffWords(a, b []int32) []Run {
	lead := 0
	for lead < len(a) && lead < len(b) && a[lead] == b[lead] {
		lead++
	}
	tail := 0
	for tail < len(a)-lead && tail < len(b)-lead && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	runs := appendRun(make([]Run, 0, 3), true, lead, lead)
	midA, midB := a[lead:len(a)-tail], b[lead:len(b)-tail]
	if len(midA) == 0 || len(midB) == 0 || len(midA)+len(midB) > mostDifferent {
		runs = appendRun(runs, false, len(midA), len(midB))
		return appendRun(runs, true, tail, tail)
	}
	table := make(map[int32]rune, len(midA)+len(midB))
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // with a limit, the result depends on the machine's speed
	pieces := d.DiffMainRunes(runes(midA, table), runes(midB, table), false)
	runs = slices.Grow(runs, len(pieces)+1)
	for _, piece := range pieces {
		n := utf8.RuneCountInString(piece.Text)
		switch piece.Type {
		case diffmatchpatch.DiffEqual:
			runs = appendRun(runs, true, n, n)
		case diffmatchpatch.DiffDelete:
			runs = appendRun(runs, false, n, 0)
		case diffmatchpatch.DiffInsert:
			runs = appendRun(runs, false, 0, n)
		}
	}
	return appendRun(runs, true, tail, tail)
}

// runes returns a character for each key, and notes new ones in table. It uses
// none below U+0100, some of which go-diff treats as punctuation, and no
// surrogates, which it cannot hold.
func runes(keys []int32, table map[int32]rune) []rune {
	out := make([]rune, len(keys))
	for i, k := range keys {
		r, ok := table[k]
		if !ok {
			r = rune(0x100 + len(table))
			if r >= 0xD800 {
				r += 0x800
			}
			table[k] = r
		}
		out[i] = r
	}
	return out
}

// appendRun adds the next na words of one side against the next nb of the other,
// to the last run if that is of the same kind.
func appendRun(runs []Run, equal bool, na, nb int) []Run {
	if na == 0 && nb == 0 {
		return runs
	}
	if len(runs) == 0 {
		return append(runs, Run{Equal: equal, A1: na, B1: nb})
	}
	last := &runs[len(runs)-1]
	if last.Equal == equal {
		last.A1 += na
		last.B1 += nb
		return runs
	}
	return append(runs, Run{Equal: equal, A0: last.A1, A1: last.A1 + na, B0: last.B1, B1: last.B1 + nb})
}
