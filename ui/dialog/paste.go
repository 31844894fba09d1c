package dialog

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// A Paste is the dialog that asks what a pasted text is to be called, before it becomes
// an article of the story. It is saved as a file only if one is named.
type Paste struct {
	text   string
	fields [2]draw.Field // the outlet's name, and the file's
	focus  int           // index of the field
	busy   bool          // the text is being read
	reason string        // why it could not be taken; empty where it could
	take   func(name, file, text string) tea.Cmd
}

// LeastPasted is the number of words from which a pasted text may be an article.
const LeastPasted = 20

// NewPaste returns the dialog for a text. name is proposed for its outlet. take returns
// the command that makes an article of it; its outcome comes to Taken.
func NewPaste(text, name string, take func(name, file, text string) tea.Cmd) *Paste {
	p := &Paste{text: text, take: take}
	p.fields[0].Set(name)
	return p
}

// In is the scene of the dialog's keys, which are those of a file's name.
func (p *Paste) In() keys.Scene { return keys.InName }

// Insert writes into the field with the cursor.
func (p *Paste) Insert(text string) { p.fields[p.focus].Insert(text) }

// Fit has nothing to lay out beforehand.
func (p *Paste) Fit(draw.Screen) {}

// Do carries out an action. The command, if any, makes the article.
func (p *Paste) Do(on Host, do keys.Action) tea.Cmd {
	switch do {
	case keys.Cancel:
		on.Close()
	case keys.NextField, keys.PreviousField, keys.LineDown, keys.LineUp, keys.PageDown, keys.PageUp:
		p.focus = 1 - p.focus
	case keys.Confirm:
		name := strings.TrimSpace(p.fields[0].Value())
		switch {
		case p.busy:
		case name == "":
			p.reason, p.focus = "give it a name first: the outlet's, say", 0
		default:
			p.busy, p.reason = true, ""
			return p.take(name, expandHome(strings.TrimSpace(p.fields[1].Value())), p.text)
		}
	default:
		p.fields[p.focus].Do(do)
	}
	return nil
}

// Taken says that the text could not become an article, and why.
func (p *Paste) Taken(err error) { p.busy, p.reason = false, err.Error() }

// View draws the dialog: how the text begins, and the two fields.
func (p *Paste) View(on draw.Screen) draw.Dialog {
	s := on.Styles
	d := draw.Dialog{Title: "A pasted text", Width: draw.DialogWidth(on.Width, 72), Cursor: -1}
	pane := draw.NewPane(s, d.Width, 8)
	words := strings.Fields(p.text)
	pane.Add(draw.Said(style.Muted, fmt.Sprintf("%s words: ", cells.Number(len(words)))).Say(style.Plain, "“"+cells.Opening(strings.Join(words[:min(len(words), 40)], " "), 3*d.Width)+"”"), 0, 3)
	d.Rows = append(pane.Rows, draw.NewLine(s, d.Width).Full())
	for i, label := range [...]string{"Outlet", "File"} {
		l := draw.NewLine(s, d.Width)
		r := style.Muted
		if p.focus == i {
			r = style.Accent
		}
		l.Put(r, label).To(min(exportLabel, d.Width/3))
		x := p.fields[i].Paint(l, l.Left())
		if p.focus == i {
			d.Focus, d.Cursor = len(d.Rows), x
		} else if i == 1 && p.fields[i].Value() == "" {
			l.Put(style.Muted, cells.Cut("none: it is compared and not saved", l.Left()))
		}
		d.Rows = append(d.Rows, l.Full())
	}
	d.Rows = append(d.Rows, draw.NewLine(s, d.Width).Full())
	foot := draw.NewPane(s, d.Width, 4)
	switch {
	case p.busy:
		foot.Add(draw.Said(style.Muted, "reading it "+cells.Ellipsis), 0, 1)
	case p.reason != "":
		foot.Add(draw.Said(style.Warning, p.reason), 0, 2)
	}
	hints := draw.HintLine(s, on.Keys, keys.InName, d.Width,
		draw.HintFor("compare it", keys.Confirm), draw.HintFor("next field", keys.NextField), draw.HintFor("cancel", keys.Cancel))
	foot.Line(draw.NewLine(s, d.Width).With(hints))
	d.Rows, d.Foot = append(d.Rows, foot.Rows...), len(foot.Rows)
	return d
}
