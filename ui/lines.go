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
// they are story, or that they are none.
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
	s, list := a.cursorLines()
	article := a.Selected
	if s == story.OriginalSide {
		article = a.Original
	}
	if !a.isHere(s) {
		return nil
	}
	return a.ToggleLines(article, list)
}

// ToggleLines says of sentences of an article that they are story, or that they
// are none, and compares again.
func (a *app) ToggleLines(article int, sentences []int) tea.Cmd {
	c, save, ok := a.Session.Toggle(article, sentences)
	if !ok {
		a.Notify(style.Muted, "the marks are still being read")
		return nil
	}
	text := c.String(a.Names[article]) + " now"
	if key, ok := a.keys.Of(keys.Undo, a.screenScene()); ok {
		text += "; " + key.Key + " takes it back"
	}
	a.Notify(style.Notice, text)
	return tea.Batch(a.recompare(), save)
}

// UndoLines takes back what was last said of lines, and compares again.
func (a *app) UndoLines() tea.Cmd {
	c, save, ok := a.Session.Undo()
	if !ok {
		a.Notify(style.Muted, "no line was put right since the story was opened")
		return nil
	}
	name := c.Article
	if i := story.ArticleOf(a.Story, c.Article); i >= 0 {
		name = a.Names[i]
	}
	a.Notify(style.Notice, "taken back: that "+c.String(name))
	return tea.Batch(a.recompare(), save)
}
