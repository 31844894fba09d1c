package ui

import (
	tea "charm.land/bubbletea/v2"

	"storydiff/ui/dialog"
	"storydiff/ui/keys"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// howRead tells how the version selected was read, or in the reader the article
// that the cursor is on.
func (a *app) howRead() dialog.Dialog {
	article, sentence := a.Selected, -1
	if a.screen == keys.ReaderScreen && a.reader.CursorPassage() >= 0 {
		if s, list := a.cursorLines(); a.isHere(s) {
			sentence = list[0]
			if s == story.OriginalSide {
				article = a.Original
			}
		}
	}
	return dialog.NewHowRead(a.Session, article, sentence)
}

// cursorLines returns the sentences of the passage under the reader's cursor:
// those of the version, or of the original where the version has none.
func (a *app) cursorLines() (story.Side, []int) {
	p := &a.reader.Text.Passages[a.reader.CursorPassage()]
	if len(p.Version) > 0 {
		return story.VersionSide, p.Version
	}
	return story.OriginalSide, p.Original
}

// isHere tells whether what the reader shows on a side is what would be
// corrected: it may be of a story that was loaded anew since.
func (a *app) isHere(s story.Side) bool {
	article := a.Selected
	if s == story.OriginalSide {
		article = a.Original
	}
	return story.Article(a.reader.Text.Comparison, s).Text == a.Corrected.Articles[article].Text
}

// togglePassage says of the lines of the passage under the reader's cursor that
// they are story, or that they are none: of those of both articles, since a line
// apart on one side only would be missed on the other.
func (a *app) togglePassage() tea.Cmd {
	r := &a.reader
	switch {
	case r.Text == nil:
		return nil
	case r.OnFold():
		unfold, _ := a.keys.Of(keys.TogglePage, keys.InReader)
		a.Notify(style.Muted, "unfold the furniture with "+unfold.Key+" first, and go to a line of it")
		return nil
	case r.CursorPassage() < 0:
		a.Notify(style.Muted, "go to a passage first")
		return nil
	}
	p := r.CursorPassage()
	var lines []story.Lines
	if list := r.Text.Passages[p].Version; len(list) > 0 {
		if !a.isHere(story.VersionSide) {
			return nil
		}
		lines = append(lines, story.Lines{Article: a.Selected, Sentences: list})
	}
	if list := r.Text.OnlyHere(p); len(list) > 0 {
		if !a.isHere(story.OriginalSide) {
			return nil
		}
		lines = append(lines, story.Lines{Article: a.Original, Sentences: list})
	}
	return a.toggle(lines...)
}

// ToggleLines says of sentences of an article that they are story, or that they
// are none, and compares again.
func (a *app) ToggleLines(article int, sentences []int) tea.Cmd {
	return a.toggle(story.Lines{Article: article, Sentences: sentences})
}

func (a *app) toggle(lines ...story.Lines) tea.Cmd {
	c, save, ok := a.Session.Toggle(lines...)
	if !ok {
		a.Notify(style.Muted, "the marks are still being read")
		return nil
	}
	text := c.Done(a.articleName, a.Story.Articles[a.Original].ID)
	if key, ok := a.keys.Of(keys.Undo, a.screenScene()); ok {
		it := "it"
		if len(c.Sides) > 1 {
			it = "both"
		}
		text += "; " + key.Key + " takes " + it + " back"
	}
	a.Notify(style.Notice, text)
	return tea.Batch(a.recompare(), save)
}

// UndoLast takes back what was done last: marks, lines put right, or that another
// article was made the original.
func (a *app) UndoLast() tea.Cmd {
	u, ok := a.Session.Undo()
	if !ok {
		a.Notify(style.Muted, "nothing was done since the story was opened that could be undone")
		return nil
	}
	if key, ok := a.keys.Of(keys.Redo, a.screenScene()); ok && u.Again {
		u.Text += "; " + key.Key + " does it again"
	}
	return a.takeUndone(u)
}

// RedoLast does again what was taken back last.
func (a *app) RedoLast() tea.Cmd {
	u, ok := a.Session.Redo()
	if !ok {
		a.Notify(style.Muted, "nothing was undone that could be done again")
		return nil
	}
	return a.takeUndone(u)
}

// takeUndone shows what was taken back or done again, and says it.
func (a *app) takeUndone(u story.Undone) tea.Cmd {
	a.Notify(style.Notice, u.Text)
	if u.Mark != "" {
		a.findings.ToMark(u.Mark)
	}
	if u.Lines {
		return tea.Batch(a.recompare(), u.Cmd)
	}
	return u.Cmd
}

// articleName is what the screen calls the article with an ID, or the ID if its
// file has gone.
func (a *app) articleName(id string) string {
	if i := story.ArticleOf(a.Story, id); i >= 0 {
		return a.Names[i]
	}
	return id
}
