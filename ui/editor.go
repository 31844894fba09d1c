package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
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
		a.notice = notification{muted, "this story is not in files of its own; storydiff demo DIR writes the demo's"}
		return nil
	}
	program := editorOf(a.live.environ)
	if program == "" {
		a.notice = notification{muted, "no editor is set; put its name into VISUAL or EDITOR"}
		return nil
	}
	of, at := a.story.Articles[a.version], 0
	if a.screen == readerScreen && a.reader.text != nil {
		of, at = a.reader.editPlace()
	}
	if of.Path == "-" {
		a.notice = notification{muted, "this article came from standard input; there is no file to edit"}
		return nil
	}
	return func() tea.Msg {
		line, err := lineInFile(of, at)
		if err != nil {
			return editMsg{err: err}
		}
		return editMsg{cmd: editorCommand(program, of.Path, line)}
	}
}

// editPlace returns the article that has the passage under the cursor, the
// version before the original, and the byte where it begins.
func (r *reader) editPlace() (*corpus.Article, int) {
	p := r.cursorPassage()
	if p < 0 {
		return r.text.Version, 0
	}
	s := versionSide
	if len(r.text.Passages[p].Version) == 0 {
		s = originalSide
	}
	of := article(r.text.Comparison, s)
	return of, of.Sentences[sentences(&r.text.Passages[p], s)[0]].Start
}

// editorOf returns the editor that an environment names.
func editorOf(environ []string) string {
	for _, name := range []string{"VISUAL=", "EDITOR="} {
		for _, v := range environ {
			if value, ok := strings.CutPrefix(v, name); ok && strings.TrimSpace(value) != "" {
				return value
			}
		}
	}
	return ""
}

// editorCommand is the command line that opens a file at a line.
func editorCommand(program, path string, line int) *exec.Cmd {
	words := strings.Fields(program)
	name := strings.TrimSuffix(filepath.Base(words[0]), ".exe")
	switch name {
	case "code", "codium", "code-insiders":
		words = append(words, "--goto", fmt.Sprintf("%s:%d", path, line))
	case "hx", "helix", "subl", "zed":
		words = append(words, fmt.Sprintf("%s:%d", path, line))
	default:
		words = append(words, fmt.Sprintf("+%d", line), path)
	}
	return exec.Command(words[0], words[1:]...)
}

// lineInFile returns the line, from 1, of an article's file on which byte at of
// its text stands. The text was cleaned and its front matter taken off; so what
// stands there is looked up in the file, and where it is not found the lines
// of the text count.
func lineInFile(a *corpus.Article, at int) (int, error) {
	f, err := os.Open(a.Path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, corpus.MaxBytes))
	if err != nil {
		return 0, err
	}
	words := strings.Fields(a.Text[at:min(at+200, len(a.Text))])
	for n := min(len(words)-1, 8); n >= 2; n-- {
		if i := bytes.Index(data, []byte(strings.Join(words[:n], " "))); i >= 0 {
			return 1 + bytes.Count(data[:i], []byte("\n")), nil
		}
	}
	return 1 + strings.Count(a.Text[:at], "\n"), nil
}

// editing hands the terminal to the editor.
func (a *app) editing(msg editMsg) tea.Cmd {
	if msg.err != nil {
		a.notice = notification{warning, msg.err.Error()}
		return nil
	}
	return tea.ExecProcess(msg.cmd, func(err error) tea.Msg { return editedMsg{err} })
}

// edited takes the terminal back, and loads what was written.
func (a *app) edited(msg editedMsg) tea.Cmd {
	var exit *exec.ExitError
	switch {
	case errors.As(msg.err, &exit):
		a.notice = notification{warning, "the editor ended with " + exit.String()}
	case msg.err != nil:
		a.notice = notification{warning, msg.err.Error() + "; put the editor's name into VISUAL or EDITOR"}
	}
	return a.load()
}
