package furniture_test

import (
	"os"
	"path/filepath"
	"testing"
)

// TestFiles reads whole files as wires and pages have them. What each sentence
// is stands in the files, as tags.
func TestFiles(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files in testdata: %v", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			wantFurniture(t, string(content))
		})
	}
}
