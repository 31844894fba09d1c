package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestTEIIsValid holds the apparatus of every version to the schema at STORYDIFF_TEI_SCHEMA, a
// RELAX NG file such as TEI's tei_all, by xmllint (Debian: libxml2-utils).
func TestTEIIsValid(t *testing.T) {
	schema := os.Getenv("STORYDIFF_TEI_SCHEMA")
	if schema == "" {
		t.Skip("STORYDIFF_TEI_SCHEMA names no schema")
	}
	folder := t.TempDir()
	args := []string{"--noout", "--relaxng", schema}
	for name, c := range comparisons(t) {
		path := filepath.Join(folder, filepath.Base(name)+".xml")
		if err := os.WriteFile(path, written(t, TEI, Selection{Made: ThisProgram("--original wire")}, c), 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.Command("xmllint", args...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%.2000s", err, out)
	}
}
