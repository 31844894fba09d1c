package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"storydiff/diffing/report"
)

// output is what a command line writes to standard output.
func output(t *testing.T, args ...string) string {
	t.Helper()
	var out, complaints bytes.Buffer
	if status := Run(args, strings.NewReader(""), &out, &complaints, func(string) string { return "" }); status != 0 {
		t.Fatalf("%q: status %d, %s", args, status, &complaints)
	}
	return out.String()
}

func TestEveryFormatIsOffered(t *testing.T) {
	help := output(t, "report", "--help")
	completion := "\n" + output(t, "__complete", "report", "--format", "")
	for _, f := range report.Formats() {
		if !strings.Contains(help, f.String()) || !strings.Contains(help, "."+f.Extension()) || !strings.Contains(help, f.Use()) {
			t.Errorf("report --help does not say all of %s:\n%s", f, help)
		}
		if !strings.Contains(completion, "\n"+f.String()+"\n") {
			t.Errorf("%s is not completed:\n%s", f, completion)
		}
	}
}

// TestDocumentsNameEveryFormat wants each in the table of flags, and described
// among the forms that are written.
func TestDocumentsNameEveryFormat(t *testing.T) {
	read := func(name string) string {
		data, err := os.ReadFile("../../docs/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	if row := "| `report --format " + formatChoice(nil).Type() + "` |"; !strings.Contains(read("COMMANDS.md"), row) {
		t.Errorf("docs/COMMANDS.md has no row %s", row)
	}
	forms := read("FORMATS.md")
	for _, f := range report.Formats() {
		label := strings.ToUpper(f.Label()[:1]) + f.Label()[1:]
		if !strings.Contains(forms, "\n- **"+label+"** (`."+f.Extension()+"`) ") {
			t.Errorf("docs/FORMATS.md does not describe %s", label)
		}
	}
}
