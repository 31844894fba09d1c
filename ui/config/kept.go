package config

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"storydiff/diffing/report"
)

// Kept is what the program remembers by itself from one run to the next: what was
// chosen on the screen and not settled in the file of settings. A name that is empty,
// or that the program does not know, stands for no choice.
type Kept struct {
	Theme string `json:"theme,omitempty"`
	// Sort is the heading of the column that the desk was last sorted by.
	Sort     string `json:"sort,omitempty"`
	Reversed bool   `json:"reversed,omitempty"`
	Layout   string `json:"layout,omitempty"`
}

// View is what a story looked like when it was left, so that it is opened so again.
// Names that the program does not know stand for nothing.
type View struct {
	Screen string `json:"screen,omitempty"`
	// Original is the ID of the article that the reader has made the original; empty
	// if it is the story's own. Version is that of the version selected.
	Original string `json:"original,omitempty"`
	Version  string `json:"version,omitempty"`
	// Passage is the key of the passage under the reader's cursor.
	Passage  string              `json:"passage,omitempty"`
	Layout   string              `json:"layout,omitempty"`
	Sort     string              `json:"sort,omitempty"`
	Reversed bool                `json:"reversed,omitempty"`
	Filter   map[string][]string `json:"filter,omitempty"`
	Findings List                `json:"findings"`
}

// List is what the list of findings looked like.
type List struct {
	Sort     string              `json:"sort,omitempty"`
	Reversed bool                `json:"reversed,omitempty"`
	Group    string              `json:"group,omitempty"`
	Filter   map[string][]string `json:"filter,omitempty"`
	Entry    string              `json:"entry,omitempty"` // the key of what the cursor was on
}

// keptFile is the name of the file of what is kept for all stories.
const keptFile = "kept.json"

// ReadKept returns what was kept in a folder; the zero Kept where nothing can be
// read there, for it only spares the reader a few keys.
func ReadKept(folder string) Kept {
	var k Kept
	readJSON(filepath.Join(folder, keptFile), &k)
	return k
}

// Write keeps k in a folder, which need not exist.
func (k Kept) Write(folder string) error { return writeJSON(filepath.Join(folder, keptFile), k) }

// ReadView returns the view that a story was left in, whose original is the file at
// path; ok is false where none is known.
func ReadView(folder, path string) (v View, ok bool) {
	ok = readJSON(viewPath(folder, path), &v)
	return v, ok
}

// Write keeps v for the story whose original is the file at path.
func (v View) Write(folder, path string) error { return writeJSON(viewPath(folder, path), v) }

// viewPath is where the view of a story is kept.
func viewPath(folder, path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	sum := sha256.Sum256([]byte(path))
	return filepath.Join(folder, "views", hex.EncodeToString(sum[:8])+".json")
}

func readJSON(path string, v any) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxBytes {
		return false
	}
	data, err := os.ReadFile(path)
	return err == nil && json.Unmarshal(data, v) == nil
}

func writeJSON(path string, v any) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("%s: where the story was left is not kept (%w)", path, err)
	}
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return report.Save(path, true, func(w io.Writer) error {
		_, err := w.Write(append(data, '\n'))
		return err
	})
}
