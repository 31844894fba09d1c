package dialog

import (
	"os"
	"path/filepath"
	"strings"
)

// homeSign stands for the user's home folder at the beginning of a path, as in a
// shell.
const homeSign = "~"

// expandHome returns a path with the user's home folder for a leading ~. It is left as
// it is where it has none, or where nobody knows the folder.
func expandHome(path string) string {
	rest, ok := strings.CutPrefix(path, homeSign)
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return filepath.Join(home, rest)
}

// atHome returns a path with ~ for the user's home folder, if it lies in that.
func atHome(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || home == "" || home == string(filepath.Separator) {
		return path
	}
	if rest, ok := strings.CutPrefix(path, home); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		return homeSign + rest
	}
	return path
}
