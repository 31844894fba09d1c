package corpus

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestLoadLines reads a story from one file, as it would from a folder.
func TestLoadLines(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"ferry.jsonl": `{"id":"post","outlet":"Post","text":"The ferry stopped. Nobody was hurt."}` + "\n" +
			`{"id":"wire","title":"Ferry stops","text":"The ferry stopped at noon.\n\nNobody was hurt."}` + "\n" + `{"id":"post","text":"The ferry stopped twice."}`,
		"marks.jsonl": "{\"schema\":\"storydiff.review/1\"}\n",
		"out.json":    "{\"schema\":\"storydiff.comparison/1\",\"original\":{\"text\":\"x\"}}\n",
	})
	s, err := Load([]string{dir}, Options{})
	if err != nil || storyIDs(s) != "post wire post-2" || s.Original != 1 || len(s.Skipped) != 0 {
		t.Fatalf("%+v, %v", s, err)
	}
	if a := s.Articles[1]; a.Path != filepath.Join(dir, "ferry.jsonl") || a.Kind != "JSON Lines" || len(a.Paragraphs) != 3 {
		t.Errorf("%+v", a)
	}
	write := `{"story":"a","text":"One."}` + "\n" + `{"story":"b","text":"Two."}`
	if _, err := Load([]string{"-"}, Options{Stdin: strings.NewReader(write)}); err == nil || !strings.HasPrefix(err.Error(), "-: line 2: a second story") {
		t.Errorf("two stories as one: %v", err)
	}
}
