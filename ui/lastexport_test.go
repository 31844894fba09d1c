package ui

import (
	"os"
	"path/filepath"
	"testing"

	"storydiff/diffing/report"
	"storydiff/ui/dialog"
)

// TestLastExport writes where an export went and reads it back; what is damaged, or
// names a folder that is gone, counts as nothing.
func TestLastExport(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(t.TempDir(), "state", lastExportFile)
	read := func() *dialog.LastExport { return readLastExport(path)().(lastExportMsg).last }
	if got := read(); got != nil {
		t.Errorf("before any export there is %v", got)
	}
	want := dialog.LastExport{Folder: folder, Format: report.JSON}
	keepLastExport(path, want)()
	if got := read(); got == nil || *got != want {
		t.Errorf("it reads %v, want %v", got, want)
	}
	for _, text := range []string{"", "json", "json\n", "nonsense\n" + folder + "\n", "json\n" + folder + "/gone\n", "json\nrelative\n", "\x00\xff"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := read(); got != nil {
			t.Errorf("of %q it reads %v", text, got)
		}
	}
	if readLastExport("") != nil || keepLastExport("", want) != nil {
		t.Error("without a path there is a command")
	}
}
