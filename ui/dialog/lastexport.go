package dialog

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/report"
)

// LastExportFile is the file, in the folder of the marks, that says where the last
// export went: a line with the form and one with the folder.
const LastExportFile = "last-export"

// LastExportMsg brings what that file says; nil where it says nothing of use.
type LastExportMsg struct{ Last *LastExport }

// ReadLastExport returns a command that reads where the last export went; none without
// a path. A file that is damaged, or names a folder that is gone, counts as none.
func ReadLastExport(path string) tea.Cmd {
	if path == "" {
		return nil
	}
	return func() tea.Msg {
		const most = 1 << 13 // bytes, more than two lines take
		if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
			return LastExportMsg{}
		}
		f, err := os.Open(path)
		if err != nil {
			return LastExportMsg{}
		}
		defer f.Close()
		data, err := io.ReadAll(io.LimitReader(f, most))
		form, folder, ok := strings.Cut(strings.TrimSuffix(string(data), "\n"), "\n")
		if err != nil || !ok {
			return LastExportMsg{}
		}
		format, err := report.ParseFormat(form)
		info, gone := os.Stat(folder)
		if err != nil || gone != nil || !info.IsDir() || !filepath.IsAbs(folder) {
			return LastExportMsg{}
		}
		return LastExportMsg{&LastExport{Folder: folder, Format: format}}
	}
}

// KeepLastExport returns a command that writes where an export went; none without a
// path. That it could not be written costs a few keys next time, and is not told.
func KeepLastExport(path string, last LastExport) tea.Cmd {
	if path == "" || strings.Contains(last.Folder, "\n") {
		return nil
	}
	return func() tea.Msg {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err == nil {
			_ = report.Save(path, true, func(w io.Writer) error {
				_, err := fmt.Fprintf(w, "%s\n%s\n", last.Format, last.Folder)
				return err
			})
		}
		return nil
	}
}
