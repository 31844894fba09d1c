package cli

import (
	"bytes"
	"os"
	"regexp"
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

// TestCommandsPageHasEveryFlag looks in docs/COMMANDS.md for each command and its flags,
// and in the program for each flag of the page.
func TestCommandsPageHasEveryFlag(t *testing.T) {
	data, err := os.ReadFile("../../docs/COMMANDS.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	flag := regexp.MustCompile(`--[a-z][a-z-]+`)
	known := ""
	for _, command := range []string{"", "report", "list", "fetch", "config", "demo", "completion"} {
		args := []string{"--help"}
		if command != "" {
			args = []string{command, "--help"}
			if !strings.Contains(page, "\n    storydiff "+command+" ") {
				t.Errorf("docs/COMMANDS.md does not have %s", command)
			}
		}
		known += output(t, args...)
	}
	for _, f := range flag.FindAllString(known, -1) {
		if !strings.Contains(page, f) {
			t.Errorf("docs/COMMANDS.md does not have %s", f)
		}
	}
	for _, f := range flag.FindAllString(page, -1) {
		if !strings.Contains(known, f) {
			t.Errorf("docs/COMMANDS.md has %s, which there is not", f)
		}
	}
}

// TestIdleFlagsAreRefused gives commands flags that would change nothing: they are named,
// and not passed over.
func TestIdleFlagsAreRefused(t *testing.T) {
	for _, line := range []string{
		"report --theme dark", "list --color always", "list --agency NW", "fetch https://news.example/ --original x", "config --charset utf-8",
		"demo x --max-size 1MB", "completion bash --exit-code",
	} {
		args := strings.Fields(line)
		var out, complaints bytes.Buffer
		status := Run(args, strings.NewReader(""), &out, &complaints, func(string) string { return "" })
		if want := "storydiff: unknown flag: --"; status != exitTrouble || out.Len() > 0 || !strings.HasPrefix(complaints.String(), want) {
			t.Errorf("%s: status %d, %s%s", line, status, &out, &complaints)
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
	joining := "`" + strings.NewReplacer(", ", "`, `", " or ", "` or `").Replace(report.ListFormats(report.Joining())) + "`"
	if !strings.Contains(strings.Join(strings.Fields(forms), " "), "A report on a folder of stories has all of them as "+joining+":") {
		t.Errorf("docs/FORMATS.md does not say that a folder of stories is reported on as %s", joining)
	}
	for _, f := range report.Formats() {
		label := strings.ToUpper(f.Label()[:1]) + f.Label()[1:]
		if !strings.Contains(forms, "\n- **"+label+"** (`."+f.Extension()+"`) ") {
			t.Errorf("docs/FORMATS.md does not describe %s", label)
		}
	}
}
