package story

import (
	"slices"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
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
	return a.Text == b.Text && a.Outlet == b.Outlet && a.Title == b.Title && a.Byline == b.Byline && a.Date == b.Date && a.Agency == b.Agency && a.Take == b.Take &&
		slices.EqualFunc(a.Repairs, b.Repairs, func(x, y text.Repair) bool { return x.What == y.What })
}
