// Package editor makes the command line by which the reader's own editor opens an
// article's file at a place.
package editor

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// Named returns the editor that an environment names.
func Named(environ []string) string {
	for _, name := range []string{"VISUAL=", "EDITOR="} {
		for _, v := range environ {
			if value, ok := strings.CutPrefix(v, name); ok && strings.TrimSpace(value) != "" {
				return value
			}
		}
	}
	return ""
}

// Command returns the command line that opens a file at a line, from 1. The program
// may have quotes, options and whatever else a shell reads, as git's may: where
// there is more than words, a shell runs it, with the path as an argument. The path is
// given in full, because a file's name may be anything: one that begins with -
// or + would be an option or a command to the editor, one that begins with ! a
// pipe. A colon in it may pass for the one before a line, so there the line is
// left out.
func Command(program, path string, line int) (*exec.Cmd, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	words := shellWords(program)
	name := strings.TrimSuffix(filepath.Base(nameIn(words)), ".exe")
	if needsShell(program) {
		words = []string{"sh", "-c", program + ` "$@"`, "sh"}
	}
	colon := strings.Contains(strings.TrimPrefix(path, filepath.VolumeName(path)), ":")
	switch name {
	case "code", "codium", "code-insiders":
		if !colon {
			words = append(words, "--goto")
			path = fmt.Sprintf("%s:%d", path, line)
		}
	case "hx", "helix", "subl", "zed":
		if !colon {
			path = fmt.Sprintf("%s:%d", path, line)
		}
	default:
		words = append(words, fmt.Sprintf("+%d", line))
	}
	cmd := exec.Command(words[0], append(words[1:], path)...)
	return cmd, batchable(cmd.Path, path)
}

// nameIn returns the word that is the program's name: the first that gives no variable
// a value.
func nameIn(words []string) string {
	for _, w := range words {
		if !strings.Contains(w, "=") {
			return w
		}
	}
	return words[0]
}

// needsShell reports whether there is more in a command than shellWords understands: a
// variable, a home folder, a value for a variable, another command.
func needsShell(program string) bool {
	return filepath.Separator == '/' && strings.ContainsAny(program, "|&;<>()$`*?[#~=\n")
}

// batchable returns an error where the editor is a batch file of Windows and
// the path has a character that is a command to it, in quotes or not.
func batchable(editor, path string) error {
	ext := strings.ToLower(filepath.Ext(editor))
	if (ext == ".bat" || ext == ".cmd") && strings.ContainsAny(path, "&|<>^%!\"\r\n") {
		return fmt.Errorf("%s: its name is a command to %s; rename the file, or set another editor", path, filepath.Base(editor))
	}
	return nil
}

// shellWords takes the name of an editor and its arguments apart, as a shell
// would that does nothing but quotes and, where paths are not made of them,
// backslashes. There is at least one word.
func shellWords(s string) []string {
	var words []string
	var word strings.Builder
	var quote rune // that is open; 0 for none
	inWord, escaped := false, false
	for _, r := range s {
		switch {
		case escaped:
			word.WriteRune(r)
			escaped = false
		case r == '\\' && quote != '\'' && filepath.Separator != '\\':
			escaped, inWord = true, true
		case r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, inWord = r, true
		case quote == 0 && unicode.IsSpace(r):
			if inWord {
				words = append(words, word.String())
			}
			word.Reset()
			inWord = false
		default:
			word.WriteRune(r)
			inWord = true
		}
	}
	if inWord || len(words) == 0 {
		words = append(words, word.String())
	}
	return words
}

// Line returns the line, from 1, of an article's file on which byte at of
// its text stands. The text was cleaned and its front matter taken off; so what
// stands there is looked up in the file, and where it is not found the lines
// of the text count.
func Line(a *text.Article, at int) (int, error) {
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
