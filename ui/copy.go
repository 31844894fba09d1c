package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// copyChange sends the passage under the cursor to the terminal's clipboard.
// No terminal says whether it has taken it.
func (a *app) copyChange() tea.Cmd {
	p := a.reader.CursorPassage()
	if p < 0 {
		a.reader.Remark = "go to a passage first; that is what is copied"
		return nil
	}
	text := a.copied(p)
	a.notice = notification{style.Notice, "sent to the clipboard: " + cells.Shorten(strings.ReplaceAll(text, "\n", " "), max(a.width-30, 10))}
	return tea.SetClipboard(text)
}

// copied is a passage as plain text: both sides with their outlets, what was
// found, and the note.
func (a *app) copied(passage int) string {
	r := a.reader.Text
	p := &r.Passages[passage]
	var b strings.Builder
	names := [story.Sides]string{a.Names[a.Original], a.Names[a.Selected]}
	for s := range story.Sides {
		list := story.Sentences(p, s)
		if len(list) == 0 {
			b.WriteString(names[s] + ": (nothing)\n")
			continue
		}
		var texts []string
		for _, i := range list {
			of := story.Article(r.Comparison, s)
			texts = append(texts, of.Slice(of.Sentences[i].Span))
		}
		b.WriteString(names[s] + ": " + strings.Join(texts, " ") + "\n")
	}
	for _, f := range r.Found(passage) {
		b.WriteString(r.Findings[f].Severity.String() + ", " + r.Findings[f].Type.String() + ": " + r.Findings[f].Note + "\n")
	}
	if note := a.Notes.Of(r, passage).Note; note != "" {
		b.WriteString("Note: " + note + "\n")
	}
	return b.String()
}
