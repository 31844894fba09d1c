package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"storydiff/corpus"
	"storydiff/corpus/demo"
	"storydiff/diffing/report"
)

func (p *program) demoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "demo DIR",
		Short: "Write the files of the demo story into a folder",
		Long: `Write the files of the demo story into a folder, to see what storydiff reads.
The folder is made where there is none; no file is overwritten.`,
		DisableFlagsInUseLine: true,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("demo takes one folder to write into, not %d; see %s --help", len(args), c.CommandPath())
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			n, err := writeDemo(args[0])
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(p.out, "Wrote %d articles. Open them with: storydiff %s\n", n, shellWord(args[0]))
			return err
		},
	}
}

// writeDemo writes the demo story's files into a folder and returns how many
// there are. Where one of them exists already it writes none, and a folder that
// it made goes again where nothing could be written into it.
func writeDemo(folder string) (n int, failed error) {
	files := demo.Files()
	var names []string
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return 0, err
	}
	for _, name := range names {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if _, err := os.Lstat(path); err == nil {
			return 0, fmt.Errorf("%s: exists already; name a new folder", path)
		}
	}
	made := missing(folder)
	defer func() {
		if failed != nil {
			removeEmpty(made)
		}
	}()
	for _, name := range names {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return 0, fmt.Errorf("%s: the folder cannot be made (%w); name another", folder, underlying(err))
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return 0, err
		}
		err = report.Save(path, false, func(w io.Writer) error {
			_, err := w.Write(text)
			return err
		})
		if err != nil {
			return 0, err
		}
	}
	return len(names), nil
}

// removeEmpty takes away those folders that are empty.
func removeEmpty(folders []string) {
	for _, dir := range folders {
		os.Remove(dir) // which fails where anything is in it
	}
}

// missing returns a folder and those above it that are not there, the innermost
// first.
func missing(folder string) []string {
	var out []string
	for dir := filepath.Clean(folder); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		out = append(out, dir)
	}
	return out
}

// shellWord returns a path as it is typed after the program's name: quoted
// where a shell would take it apart, and never like a command or a flag.
func shellWord(path string) string {
	if !strings.ContainsRune(path, filepath.Separator) || strings.HasPrefix(path, "-") {
		path = "." + string(filepath.Separator) + path
	}
	special := func(r rune) bool {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		return !letter && r != filepath.Separator && !strings.ContainsRune("._-", r)
	}
	if !strings.ContainsFunc(path, special) {
		return path
	}
	return "'" + strings.ReplaceAll(corpus.Clean(path), "'", `'\''`) + "'"
}
