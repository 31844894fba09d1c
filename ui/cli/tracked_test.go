package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTracked(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"wire.txt":  "The ferry to Skarn may stop at noon on Friday, the harbour master said.\n",
		"copy.rtf":  `{\rtf1 The ferry to Skarn {\deleted may}{\revised will} stop at noon on Friday, the harbour master said.\par}`,
		"other.txt": "The ferry to Skarn may stop at noon.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for flag, differs := range map[string]bool{"--tracked=accepted": true, "--tracked=original": false} {
		report := output(t, "report", dir, "--original", "wire", "--article", "copy", flag)
		if strings.Contains(report, "will") != differs {
			t.Errorf("%s: got\n%s", flag, report)
		}
	}
	if completion := output(t, "__complete", "list", "--tracked", ""); !strings.Contains(completion, "original") {
		t.Errorf("not completed:\n%s", completion)
	}
}
