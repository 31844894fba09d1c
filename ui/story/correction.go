package story

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/text"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
)

// Lines are sentences of an article; both are given by their indexes.
type Lines struct {
	Article   int
	Sentences []int
}

// A Correction is what the user has said at once of some lines, of one article or
// of both sides of a passage.
type Correction struct {
	Story bool // that they are story, rather than none
	Sides []CorrectedSide
}

// A CorrectedSide is what a correction has changed in one article.
type CorrectedSide struct {
	Article string    // the article's ID
	Was     text.Part // what the first of the lines was before
	before  []lineBefore
}

// A lineBefore is what the book said of a line before a correction.
type lineBefore struct {
	line review.Line
	had  bool // whether it said anything
}

// Done says what the correction did. name gives an article's name by its ID; the
// original is not named where it stands beside a version.
func (c Correction) Done(name func(id string) string, original string) string {
	var list []string
	n := 0
	for i, s := range c.Sides {
		n += len(s.before)
		if called := name(s.Article); i == 0 {
			list = append(list, cells.Count(len(s.before), "sentence", "sentences")+" of "+called)
		} else {
			if s.Article == original {
				called = "the original"
			}
			list = append(list, fmt.Sprintf("%d of %s", len(s.before), called))
		}
	}
	is, what := "is", "no story"
	if n > 1 {
		is = "are"
	}
	if c.Story {
		what = "story"
	}
	return fmt.Sprintf("%s %s %s now", strings.Join(list, " and "), is, what)
}

// Undone says what the lines are again after the correction was taken back.
func (c Correction) Undone(name func(id string) string) string {
	list := make([]string, len(c.Sides))
	for i, s := range c.Sides {
		lines, was := "one line is", PartName(s.Was)
		if n := len(s.before); n > 1 {
			lines = fmt.Sprintf("%d lines are", n)
		}
		if s.Was.IsFurniture() {
			was = "furniture"
		}
		list[i] = fmt.Sprintf("%s: %s %s again", name(s.Article), lines, was)
	}
	return strings.Join(list, "; ")
}

// OnlyHere returns the sentences of the original that no passage but this one
// carries: those that would be missed without it.
func (r *Reading) OnlyHere(passage int) []int {
	list := slices.Clone(r.Passages[passage].Original)
	for i := range r.Passages {
		if i != passage && len(list) > 0 {
			list = slices.DeleteFunc(list, func(s int) bool { return slices.Contains(r.Passages[i].Original, s) })
		}
	}
	return list
}

// Toggle says of sentences that they are story, if the first of them is none now,
// or else that they are none. A line that the program had read so is again what
// the program read it as. The command writes it to the disk; ok is false as long
// as there is no book to write in.
func (b *Session) Toggle(lines ...Lines) (c Correction, cmd tea.Cmd, ok bool) {
	lines = slices.DeleteFunc(lines, func(l Lines) bool { return len(l.Sentences) == 0 })
	if b.Notes.Book == nil || len(lines) == 0 {
		return Correction{}, nil, false
	}
	c.Story = b.Corrected.Articles[lines[0].Article].Sentences[lines[0].Sentences[0]].Part != text.Body
	for _, l := range lines {
		if s := b.put(l, c.Story); len(s.before) > 0 {
			c.Sides = append(c.Sides, s)
		}
	}
	b.did(step{lines: &c})
	b.Correct()
	return c, b.Notes.save(), true
}

// put writes into the book that lines are story, or that they are none, where
// that is not what they are.
func (b *Session) put(l Lines, isStory bool) CorrectedSide {
	book, a, read := b.Notes.Book, b.Corrected.Articles[l.Article], b.AsRead.Articles[l.Article]
	c := CorrectedSide{Article: a.ID}
	is := text.SetAside
	if isStory {
		is = text.Body
	}
	keys := review.LineKeys(read)
	for _, i := range l.Sentences {
		if (a.Sentences[i].Part == text.Body) == isStory {
			continue
		}
		line, had := book.Line(keys[i])
		line.Key = keys[i]
		if len(c.before) == 0 {
			c.Was = a.Sentences[i].Part
		}
		c.before = append(c.before, lineBefore{line, had})
		if (read.Sentences[i].Part == text.Body) == isStory {
			book.DropLine(keys[i])
		} else {
			book.PutLine(review.LineOf(read, i, keys[i], is))
		}
	}
	return c
}

// exchange puts lines back as they were before a correction, and remembers how they are
// now: done twice, it changes nothing.
func (b *Session) exchange(c *Correction) {
	book := b.Notes.Book
	for _, s := range c.Sides {
		for i, l := range s.before {
			now, has := book.Line(l.line.Key)
			now.Key = l.line.Key
			if l.had {
				book.PutLine(l.line)
			} else {
				book.DropLine(l.line.Key)
			}
			s.before[i] = lineBefore{now, has}
		}
	}
	b.Correct()
}
