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
	// Original and Version are where the text stands; empty where it does not, and
	// for a space that OfPassage puts in.
	Original, Version text.Span
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
	w.stay(e.Original, e.Version)
	w.o, w.v = e.Original.End, e.Version.End
}

// between adds the texts of both sides up to two offsets: what they begin and
// end with alike stays, the rest of the original goes and that of the version
// comes.
func (w *writer) between(o, v int) {
	before, after := w.c.Original.Text[w.o:o], w.c.Version.Text[w.v:v]
	head := blanks(before, after, strings.HasPrefix, func(s string, n int) string { return s[:n] })
	w.stay(text.Span{Start: w.o, End: w.o + head}, text.Span{Start: w.v, End: w.v + head})
	w.o, w.v = w.o+head, w.v+head
	before, after = before[head:], after[head:]
	tail := blanks(before, after, strings.HasSuffix, func(s string, n int) string { return s[len(s)-n:] })
	pieces(w.c.Original, text.Span{Start: w.o, End: o - tail}, w.movedFrom, w.goes)
	pieces(w.c.Version, text.Span{Start: w.v, End: v - tail}, w.movedTo, w.comes)
	w.stay(text.Span{Start: o - tail, End: o}, text.Span{Start: v - tail, End: v})
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

// pieces adds a stretch of one article, divided where a moved sentence begins or
// ends.
func pieces(a *text.Article, s text.Span, moved map[int]int, add func(at text.Span, move int)) {
	if s.Len() <= 0 {
		return
	}
	at := s.Start
	for i := a.FindSentence(firstWritten(a.Text, s)); i >= 0 && i < len(a.Sentences) && a.Sentences[i].Start < s.End; i++ {
		sentence := a.Sentences[i].Span
		if moved[i] == 0 || sentence.Start < s.Start || sentence.End > s.End {
			continue
		}
		add(text.Span{Start: at, End: sentence.Start}, 0)
		add(sentence, moved[i])
		at = sentence.End
	}
	add(text.Span{Start: at, End: s.End}, 0)
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

// stay, goes and comes add a step of a kind.
func (w *writer) stay(o, v text.Span) {
	w.add(Step{Op: wording.Equal, Text: w.c.Version.Slice(v), Original: o, Version: v})
}

func (w *writer) goes(at text.Span, move int) {
	w.add(Step{Op: wording.Delete, Text: w.c.Original.Slice(at), Original: at, Move: move})
}

func (w *writer) comes(at text.Span, move int) {
	w.add(Step{Op: wording.Insert, Text: w.c.Version.Slice(at), Version: at, Move: move})
}

// add adds a step that is not empty, to the one before it if it goes on with it.
func (w *writer) add(s Step) {
	if s.Text == "" {
		return
	}
	if n := len(w.steps); n > 0 && w.steps[n-1].Original.Len()+w.steps[n-1].Version.Len() > 0 {
		last := &w.steps[n-1]
		if last.Op == s.Op && last.Move == s.Move && follows(last.Original, s.Original) && follows(last.Version, s.Version) {
			last.Original.End, last.Version.End = s.Original.End, s.Version.End
			if last.Text = w.c.Version.Slice(last.Version); s.Op == wording.Delete {
				last.Text = w.c.Original.Slice(last.Original)
			}
			return
		}
	}
	w.steps = append(w.steps, s)
}

// follows reports whether span b begins where a ends, or neither is there.
func follows(a, b text.Span) bool {
	return a.Len() > 0 && a.End == b.Start || a.Len() == 0 && b.Len() == 0
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
			w.stay(e.Original, e.Version)
		} else {
			w.goes(e.Original, 0)
			w.comes(e.Version, 0)
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
