package wording

import (
	"storydiff/corpus/text"
	"storydiff/diffing/align"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// Edits returns the edits of a passage: sentences of the original against
// sentences of the version. One side may have none; originalAt and versionAt are
// the bytes of the articles at which such a side stands.
func Edits(original, version *facts.Reading, sentences align.Link, originalAt, versionAt int) []Edit {
	e := editor{original: newSide(original, sentences.Original, originalAt), version: newSide(version, sentences.Version, versionAt)}
	if len(e.original.words) > 0 && len(e.version.words) > 0 {
		e.original.readQuantities(sentences.Original)
		e.version.readQuantities(sentences.Version)
	}
	runs := DiffWords(e.original.keys, e.version.keys)
	runs = giveUpIslands(runs, &e.original)
	runs = wholeUnits(runs, &e.original, &e.version)
	runs = shifts(runs, &e.original, &e.version)
	e.pieces = make([]piece, 0, len(runs)+len(sentences.Original)+len(sentences.Version))
	for _, r := range runs {
		e.add(r)
	}
	return tile(e.pieces, &e.original, &e.version)
}

// A side is the words of one side of a passage.
type side struct {
	reading  *facts.Reading
	words    []int // indexes into Article.Words
	sentence []int // by word, which of the sentences it is in
	keys     []int32
	// quantities are the numbers of the side's sentences, and inQuantity by word which
	// of them it is a part of, or -1. Both are nil where there are none.
	quantities []facts.Quantity
	inQuantity []int
	// cursor is the byte up to which tile has made edits. leads marks, by index
	// into words, where a piece begins that has the white space before it.
	cursor int
	leads  []bool
}

func newSide(p *facts.Reading, sentences []int, at int) side {
	s := side{reading: p, cursor: at}
	size := 0
	for _, i := range sentences {
		size += p.Article.Sentences[i].LastWord - p.Article.Sentences[i].FirstWord
	}
	s.words, s.sentence, s.keys = make([]int, 0, size), make([]int, 0, size), make([]int32, 0, size)
	for n, i := range sentences {
		for w := p.Article.Sentences[i].FirstWord; w < p.Article.Sentences[i].LastWord; w++ {
			s.words = append(s.words, w)
			s.sentence = append(s.sentence, n)
			s.keys = append(s.keys, p.Entries[w].Variant)
		}
	}
	if len(s.words) > 0 {
		s.cursor = s.word(0).Start
	}
	return s
}

func (s *side) word(n int) text.Word { return s.reading.Article.Words[s.words[n]] }

func (s *side) text(n int) string { return s.reading.Article.Slice(s.word(n).Span) }

// giveUpIslands joins changes with the short equal runs between them that are
// there by accident: a "the" or "of" in the middle of a rewritten phrase.
func giveUpIslands(runs []Run, original *side) []Run {
	if len(runs) < 3 {
		return runs
	}
	out := make([]Run, 0, len(runs))
	for n, r := range runs {
		if r.Equal && n > 0 && n < len(runs)-1 && original.weak(r, runs[n-1], runs[n+1]) {
			r.Equal = false
		}
		out = appendRun(out, r.Equal, r.A1-r.A0, r.B1-r.B0)
	}
	return out
}

// weak reports whether an editor would not see an equal run as kept: it has at
// most two words, all function words, and the changes beside it are together at
// least four times as long.
func (s *side) weak(r, before, after Run) bool {
	n := 0
	for w := r.A0; w < r.A1; w++ {
		if !s.reading.Entries[s.words[w]].Function {
			return false
		}
		if s.word(w).Kind != text.Punctuation {
			n++
		}
	}
	return n <= 2 && before.size()+after.size() >= 4*max(n, 1)
}

func (r Run) size() int { return max(r.A1-r.A0, r.B1-r.B0) }

// An editor collects the runs of a passage and turns them into edits.
type editor struct {
	original, version side
	pieces            []piece
}

// A piece is a run that crosses no sentence's end.
type piece struct {
	Run
	class Class
}

// add divides a run into pieces: at the ends of sentences, and an equal run also
// where its words begin or cease to differ in style or spacing.
func (e *editor) add(r Run) {
	if !r.Equal {
		e.addUnequal(r)
		return
	}
	for a := r.A0; a < r.A1; {
		b := r.B0 + a - r.A0
		same := e.original.text(a) == e.version.text(b)
		n := 1
		for a+n < r.A1 && !e.breaks(a+n, b+n) && (e.original.text(a+n) == e.version.text(b+n)) == same && sameGap(&e.original, &e.version, a+n, b+n) {
			n++
		}
		e.pieces = append(e.pieces, piece{Run{Equal: same, A0: a, A1: a + n, B0: b, B1: b + n}, Style})
		a += n
	}
}

func (e *editor) breaks(a, b int) bool {
	return e.original.sentence[a] != e.original.sentence[a-1] || e.version.sentence[b] != e.version.sentence[b-1]
}

// addUnequal divides a change at the ends of sentences. It pairs the parts of the
// first sentences of both sides, then those of the second and so on; the parts of
// further sentences on one side are deleted or inserted.
func (e *editor) addUnequal(r Run) {
	for r.A0 < r.A1 || r.B0 < r.B1 {
		p := piece{Run: Run{A0: r.A0, A1: e.original.sentenceEnd(r.A0, r.A1), B0: r.B0, B1: e.version.sentenceEnd(r.B0, r.B1), moved: r.moved}}
		p.class = e.class(p.Run)
		e.pieces = append(e.pieces, p)
		r.A0, r.B0 = p.A1, p.B1
	}
}

// sentenceEnd returns where the sentence of word n ends, at most at end.
func (s *side) sentenceEnd(n, end int) int {
	first := n
	for n < end && s.sentence[n] == s.sentence[first] {
		n++
	}
	return n
}

// class returns Style for a change of light punctuation or of quotation marks alone,
// or of the form of a number or a compound; otherwise Wording.
func (e *editor) class(r Run) Class {
	if r.moved {
		return Wording
	}
	if e.original.lightPunctuation(r.A0, r.A1) && e.version.lightPunctuation(r.B0, r.B1) {
		return Style
	}
	if r.A0 == r.A1 || r.B0 == r.B1 || !mayBeSame(&e.original, &e.version, r) {
		return Wording
	}
	if r = e.withUnits(r); e.original.canonical(r.A0, r.A1) == e.version.canonical(r.B0, r.B1) {
		return Style
	}
	return Wording
}

// withUnits widens a change to the whole of the numbers at its ends, with the units
// and signs that both sides have beside it.
func (e *editor) withUnits(r Run) Run {
	o, v := &e.original, &e.version
	for o.goesOn(r.A0) && v.goesOn(r.B0) && o.keys[r.A0-1] == v.keys[r.B0-1] {
		r.A0--
		r.B0--
	}
	for o.goesOn(r.A1) && v.goesOn(r.B1) && o.keys[r.A1] == v.keys[r.B1] {
		r.A1++
		r.B1++
	}
	return r
}

// goesOn reports whether word n and the one before belong to one number.
func (s *side) goesOn(n int) bool {
	return s.inQuantity != nil && n > 0 && n < len(s.words) && s.inQuantity[n] >= 0 && s.inQuantity[n] == s.inQuantity[n-1]
}

func (s *side) lightPunctuation(from, to int) bool {
	for n := from; n < to; n++ {
		if !english.Is(s.word(n).Norm, english.LightMark) && facts.QuotationMark(s.text(n)) == "" {
			return false
		}
	}
	return true
}

// An Edit is a stretch of a passage on both sides. A side without text has an
// empty span, which stands where the text would be.
type Edit struct {
	Op    Op
	Class Class
	// Moved is set where the words that are deleted or inserted stand elsewhere in
	// the passage on the other side.
	Moved bool
	// Original and Version are spans of bytes of the articles' texts.
	Original, Version text.Span
}

// Rewords reports whether an edit changes the wording, and not only style or the
// order of words.
func (e Edit) Rewords() bool { return e.Op != Equal && e.Class == Wording && !e.Moved }

// Op is what an edit does to the original's text.
type Op uint8

// The operations. The two texts of an Equal edit are the same bytes.
const (
	Equal Op = iota
	Delete
	Insert
	Replace
)

// String returns the operation's name as in the JSON form.
func (o Op) String() string {
	return [...]string{"equal", "delete", "insert", "replace"}[o]
}

// Class says whether an edit changes the wording or only the style.
type Class uint8

// The classes of an edit. An Equal edit is of class Style.
const (
	Style Class = iota // typography, spelling variant, case, number format, or nothing
	Wording
)

// String returns the class's name as in the JSON form.
func (c Class) String() string { return [...]string{"style", "wording"}[c] }
