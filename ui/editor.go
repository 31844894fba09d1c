package ui

import (
	"errors"
	"os/exec"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/fetch"
	"storydiff/ui/editor"
	"storydiff/ui/keys"
	"storydiff/ui/style"
)

// editMsg asks for the editor: the program cannot show anything meanwhile.
type editMsg struct {
	cmd *exec.Cmd
	err error
}

// editedMsg says how the editor has ended.
type editedMsg struct{ err error }

// edit opens the article that is read in the reader's own editor, at the
// passage under the cursor.
func (a *app) edit() tea.Cmd {
	if a.live.reload == nil {
		a.notice = notification{style.Muted, "this story is not in files of its own; storydiff demo DIR writes the demo's"}
		return nil
	}
	program := editor.Named(a.live.environ)
	if program == "" {
		a.notice = notification{style.Muted, "no editor is set; put its name into VISUAL or EDITOR"}
		return nil
	}
	of, at := a.Story.Articles[a.Selected], 0
	if a.screen == keys.ReaderScreen && a.reader.Text != nil {
		of, at = a.reader.EditPlace()
	}
	if of.Path == "-" {
		a.notice = notification{style.Muted, "this article came from standard input; there is no file to edit"}
		return nil
	}
	if fetch.IsAddress(of.Path) {
		a.notice = notification{style.Muted, "this article was fetched; storydiff fetch saves it as a file"}
		return nil
	}
	return func() tea.Msg {
		line, err := editor.Line(of, at)
		if err != nil {
			return editMsg{err: err}
		}
		cmd, err := editor.Command(program, of.Path, line)
		return editMsg{cmd, err}
	}
}

// editing hands the terminal to the editor.
func (a *app) editing(msg editMsg) tea.Cmd {
	if msg.err != nil {
		a.notice = notification{style.Warning, msg.err.Error()}
		return nil
	}
	return tea.ExecProcess(msg.cmd, func(err error) tea.Msg { return editedMsg{err} })
}

// edited takes the terminal back, and loads what was written.
func (a *app) edited(msg editedMsg) tea.Cmd {
	var exit *exec.ExitError
	switch {
	case errors.As(msg.err, &exit):
		a.notice = notification{style.Warning, "the editor ended with " + exit.String()}
	case msg.err != nil:
		a.notice = notification{style.Warning, msg.err.Error() + "; put the editor's name into VISUAL or EDITOR"}
	}
	return a.load()
}

// lendsTerminal tells whether a message is about to give the terminal to the editor.
func lendsTerminal(msg tea.Msg) bool {
	m, ok := msg.(editMsg)
	return ok && m.err == nil
}

// returnsTerminal tells whether a message gives it back.
func returnsTerminal(msg tea.Msg) bool {
	_, ok := msg.(editedMsg)
	return ok
}
