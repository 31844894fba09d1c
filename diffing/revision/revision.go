// Package revision puts a comparison into one line: what of the original stays,
// what goes and what comes, in an order that gives back both texts. Formats that
// have one text with changes in it (tracked changes, wdiff, CriticMarkup) are
// written from it.
package revision

import (
	"strings"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/wording"
)

// A Step is a stretch of text that stays, goes or comes. The texts of the steps
// that stay or go, one after the other, are the original's text, byte for byte;
// those that stay or come are the version's.
type Step struct {
	// Op is wording.Equal, wording.Delete or wording.Insert.
	Op   wording.Op
	Text string
	// At is where the text stands: in the version, or in the original where Op is
	// wording.Delete. It is empty for a space that OfPassage puts in.
	At text.Span
	// Move is the index of the passage that is moved, plus one: one step, or
	// several in a row, go with it and as many come. It is 0 for what is not moved.
	Move int
}

// Steps returns a comparison as steps, none of them empty. Passages that stand
// in the same order on both sides stay with the edits inside them; all other
// text goes and comes.
func Steps(c *diffing.Comparison) []Step {
	w := writer{c: c}
	w.movedFrom, w.movedTo = moves(c)
	for i := range c.Passages {
		p := &c.Passages[i]
		if p.Moved || p.Again || len(p.Original) == 0 || len(p.Version) == 0 {
			continue
		}
		for _, e := range p.Edits {
			w.edit(e)
		}
	}
	w.between(len(c.Original.Text), len(c.Version.Text))
	return w.steps
}

// moves returns for the sentences of either article the passage, plus one, that
// they are moved with.
func moves(c *diffing.Comparison) (from, to map[int]int) {
	from, to = map[int]int{}, map[int]int{}
	for i := range c.Passages {
		p := &c.Passages[i]
		if !p.Moved || p.Again || len(p.Original) == 0 || len(p.Version) == 0 {
			continue
		}
		for _, s := range p.Original {
			if from[s] == 0 {
				from[s] = i + 1
			}
		}
		for _, s := range p.Version {
			to[s] = i + 1
		}
	}
	return from, to
}

// A writer makes steps from the beginnings of both texts to their ends.
type writer struct {
	c                  *diffing.Comparison
	steps              []Step
	o, v               int         // bytes written of either text
	movedFrom, movedTo map[int]int // by sentence
}

// edit adds what stands before an edit and the edit itself. One that stands
// before what is written already, as where sentences of passages cross, is left
// to what stands between the others.
func (w *writer) edit(e wording.Edit) {
	if e.Original.Start < w.o || e.Version.Start < w.v {
		return
	}
	if e.Op != wording.Equal { // what both sides share is enough to be sure of the place
		return
	}
	w.between(e.Original.Start, e.Version.Start)
	w.add(wording.Equal, e.Version, 0)
	w.o, w.v = e.Original.End, e.Version.End
}

// between adds the texts of both sides up to two offsets: what they begin and
// end with alike stays, the rest of the original goes and that of the version
// comes.
func (w *writer) between(o, v int) {
	before, after := w.c.Original.Text[w.o:o], w.c.Version.Text[w.v:v]
	head := blanks(before, after, strings.HasPrefix, func(s string, n int) string { return s[:n] })
	w.add(wording.Equal, text.Span{Start: w.v, End: w.v + head}, 0)
	w.o, w.v = w.o+head, w.v+head
	before, after = before[head:], after[head:]
	tail := blanks(before, after, strings.HasSuffix, func(s string, n int) string { return s[len(s)-n:] })
	w.pieces(wording.Delete, w.c.Original, text.Span{Start: w.o, End: o - tail}, w.movedFrom)
	w.pieces(wording.Insert, w.c.Version, text.Span{Start: w.v, End: v - tail}, w.movedTo)
	w.add(wording.Equal, text.Span{Start: v - tail, End: v}, 0)
	w.o, w.v = o, v
}

// blanks returns the length in bytes of the white space that two texts begin or
// end with alike.
func blanks(a, b string, has func(string, string) bool, cut func(string, int) string) int {
	n := 0
	for n < len(a) && n < len(b) {
		next := cut(a, n+1)
		if !has(b, next) || strings.Trim(next, " \n") != "" {
			break
		}
		n++
	}
	return n
}

// pieces adds a stretch of one article that goes or comes, divided where a moved
// sentence begins or ends.
func (w *writer) pieces(op wording.Op, a *text.Article, s text.Span, moved map[int]int) {
	if s.Len() <= 0 {
		return
	}
	at := s.Start
	for i := a.FindSentence(firstWritten(a.Text, s)); i >= 0 && i < len(a.Sentences) && a.Sentences[i].Start < s.End; i++ {
		sentence := a.Sentences[i].Span
		if moved[i] == 0 || sentence.Start < s.Start || sentence.End > s.End {
			continue
		}
		w.addOf(op, a, text.Span{Start: at, End: sentence.Start}, 0)
		w.addOf(op, a, sentence, moved[i])
		at = sentence.End
	}
	w.addOf(op, a, text.Span{Start: at, End: s.End}, 0)
}

// firstWritten returns the offset of the first byte of a span that is not white
// space.
func firstWritten(content string, s text.Span) int {
	for i := s.Start; i < s.End; i++ {
		if c := content[i]; c != ' ' && c != '\n' && utf8.RuneStart(c) {
			return i
		}
	}
	return s.Start
}

// add adds a step that stays or comes.
func (w *writer) add(op wording.Op, at text.Span, move int) { w.addOf(op, w.c.Version, at, move) }

func (w *writer) addOf(op wording.Op, a *text.Article, at text.Span, move int) {
	if at.Len() <= 0 {
		return
	}
	if n := len(w.steps); n > 0 {
		last := &w.steps[n-1]
		if last.Op == op && last.Move == move && last.At.End == at.Start {
			last.At.End = at.End
			last.Text = a.Slice(last.At)
			return
		}
	}
	w.steps = append(w.steps, Step{Op: op, Text: a.Slice(at), At: at, Move: move})
}

// OfPassage returns the steps of one passage by itself: its sentences on both
// sides, with a space between two that do not follow each other.
func OfPassage(c *diffing.Comparison, passage int) []Step {
	w := writer{c: c}
	for i, e := range c.Passages[passage].Edits {
		if i > 0 {
			w.gap(e)
		}
		if e.Op == wording.Equal {
			w.add(wording.Equal, e.Version, 0)
		} else {
			w.addOf(wording.Delete, c.Original, e.Original, 0)
			w.add(wording.Insert, e.Version, 0)
		}
		if e.Original.Len() > 0 {
			w.o = e.Original.End
		}
		if e.Version.Len() > 0 {
			w.v = e.Version.End
		}
	}
	return w.steps
}

// gap adds the space between two sentences, which no edit covers, on the side or
// sides where an edit begins another sentence.
func (w *writer) gap(e wording.Edit) {
	o := e.Original.Len() > 0 && w.o > 0 && e.Original.Start != w.o
	v := e.Version.Len() > 0 && w.v > 0 && e.Version.Start != w.v
	switch {
	case o && v:
		w.steps = append(w.steps, Step{Op: wording.Equal, Text: " "})
	case o:
		w.steps = append(w.steps, Step{Op: wording.Delete, Text: " "})
	case v:
		w.steps = append(w.steps, Step{Op: wording.Insert, Text: " "})
	}
}
