package corpus

import (
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
)

// ownFile is what the program's own marks and reports begin with, which may be
// kept beside the articles.
var ownFile = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\s*\{\s*"schema"\s*:\s*"storydiff\.`) })

// IsOwn reports whether the file at path is one that the program has written:
// marks, or a report as JSON. Only a file that is called like one is looked into.
func IsOwn(path string) bool { return onDisk(path).isOwn() }

func (f file) isOwn() bool {
	const enough = 64
	switch strings.ToLower(filepath.Ext(f.path)) {
	case ".json", ".jsonl", ".ndjson":
	default:
		return false
	}
	if f.info == nil || !f.info.Mode().IsRegular() {
		return false
	}
	r, err := f.open()
	if err != nil {
		return false
	}
	defer r.Close()
	head, _ := io.ReadAll(io.LimitReader(r, enough)) // as much as there is
	return ownFile().Match(head)
}
