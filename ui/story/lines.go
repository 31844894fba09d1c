package story

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
)

// PartName is what the screen calls a part of an article.
func PartName(p text.Part) string {
	switch p {
	case text.Body:
		return "story"
	case text.Standfirst:
		return "summary"
	case text.Stamp:
		return "time"
	case text.SetAside:
		return "set aside"
	}
	return p.String()
}

// Part returns the part of its article that a passage is on one side, which is
// that of its first sentence there; ok is false where it has none.
func (r *Reading) Part(passage int, s Side) (p text.Part, ok bool) {
	list := Sentences(&r.Passages[passage], s)
	if len(list) == 0 {
		return text.Body, false
	}
	return Article(r.Comparison, s).Sentences[list[0]].Part, true
}

// IsNote tells whether a passage is a note, such as a correction: no part of
// the story, but to be seen by whoever reads it.
func (r *Reading) IsNote(passage int) bool {
	for s := range Sides {
		if p, ok := r.Part(passage, s); ok && p == text.Note && r.Passages[passage].Kind == diffing.Furniture {
			return true
		}
	}
	return false
}

// A Correction is what the user has said of some lines of an article at once.
type Correction struct {
	Article   string // the article's ID
	Sentences int    // the number of lines
	Story     bool   // that they are story, rather than none
	before    []lineBefore
}

// A lineBefore is what the book said of a line before a correction.
type lineBefore struct {
	line review.Line
	had  bool // whether it said anything
}

// String says what the correction did, of an article with a name.
func (c Correction) String(name string) string {
	is, what := "is", "no story"
	if c.Sentences > 1 {
		is = "are"
	}
	if c.Story {
		what = "story"
	}
	return fmt.Sprintf("%s of %s %s %s", cells.Count(c.Sentences, "sentence", "sentences"), name, is, what)
}

// Correct brings Corrected up to date with what the book says of lines, and
// tells whether it has changed.
func (b *Session) Correct() bool {
	if b.Notes.Book == nil {
		return false
	}
	now := b.Notes.Book.Correct(b.AsRead)
	if SameStory(b.Corrected, now) {
		return false
	}
	b.Corrected = now
	return true
}

// SameStory tells whether two stories have the same articles, read alike.
func SameStory(a, b *corpus.Story) bool {
	return a == b || slices.EqualFunc(a.Articles, b.Articles, func(x, y *text.Article) bool {
		return x == y || x.ID == y.ID && SameArticle(x, y) && slices.Equal(x.Sentences, y.Sentences)
	})
}

// SameArticle tells whether two articles say the same of themselves, in the
// same text, mended alike.
func SameArticle(a, b *text.Article) bool {
	return a.Text == b.Text && a.Outlet == b.Outlet && a.Title == b.Title && a.Byline == b.Byline && a.Date == b.Date && a.Agency == b.Agency &&
		slices.EqualFunc(a.Repairs, b.Repairs, func(x, y text.Repair) bool { return x.What == y.What })
}

// Toggle says of sentences of an article that they are story, if the first of
// them is none now, or else that they are none. A line that the program had
// read so is again what the program read it as. The command writes it to the
// disk; ok is false as long as there is no book to write in.
func (b *Session) Toggle(article int, sentences []int) (c Correction, cmd tea.Cmd, ok bool) {
	book, a, read := b.Notes.Book, b.Corrected.Articles[article], b.AsRead.Articles[article]
	if book == nil || len(sentences) == 0 {
		return Correction{}, nil, false
	}
	c = Correction{Article: a.ID, Story: a.Sentences[sentences[0]].Part != text.Body}
	is := text.SetAside
	if c.Story {
		is = text.Body
	}
	keys := review.LineKeys(read)
	for _, i := range sentences {
		if (a.Sentences[i].Part == text.Body) == c.Story {
			continue
		}
		line, had := book.Line(keys[i])
		line.Key = keys[i]
		c.before = append(c.before, lineBefore{line, had})
		if (read.Sentences[i].Part == text.Body) == c.Story {
			book.DropLine(keys[i])
		} else {
			book.PutLine(review.LineOf(read, i, keys[i], is))
		}
	}
	c.Sentences = len(c.before)
	b.done = append(b.done, c)
	b.Correct()
	return c, b.Notes.save(), true
}

// Undo takes the last correction back, and returns it; ok is false where there
// is none.
func (b *Session) Undo() (c Correction, cmd tea.Cmd, ok bool) {
	n := len(b.done)
	if n == 0 {
		return Correction{}, nil, false
	}
	c, b.done = b.done[n-1], b.done[:n-1]
	for _, l := range c.before {
		if l.had {
			b.Notes.Book.PutLine(l.line)
		} else {
			b.Notes.Book.DropLine(l.line.Key)
		}
	}
	b.Correct()
	return c, b.Notes.save(), true
}
