package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// refused is what a command line that fails says.
func refused(t *testing.T, args ...string) string {
	t.Helper()
	var out, complaints bytes.Buffer
	if status := Run(args, strings.NewReader(""), &out, &complaints, func(string) string { return "" }); status != 2 {
		t.Fatalf("%q: status %d, want 2", args, status)
	}
	return complaints.String()
}

func filesIn(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

func TestReportToSeveralFiles(t *testing.T) {
	dir := t.TempDir()
	page, table := filepath.Join(dir, "a.md"), filepath.Join(dir, "a.csv")
	if got := output(t, "report", "-o", page, "-o", table, "-o", "-"); !strings.Contains(got, "[-") {
		t.Errorf("standard output has no text form: %.80q", got)
	}
	for file, want := range map[string]string{page: "# demo", table: "story,version,"} {
		if data, err := os.ReadFile(file); err != nil || !strings.HasPrefix(string(data), want) {
			t.Errorf("%s begins with %.40q, %v; want %q", filepath.Base(file), data, err, want)
		}
	}
	if got := refused(t, "report", "-o", page, "-o", filepath.Join(dir, "b.md")); !strings.Contains(got, "exists already") {
		t.Errorf("a file that is there: %s", got)
	}
}

func TestReportSplit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	output(t, "report", "--format", "docx", "--split", dir)
	want := "aldwater-times.docx briefstream.docx corniche-today.docx lowmoor-gazette.docx quayside-herald.docx tarn-valley-standard.docx"
	if got := filesIn(t, dir); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, args := range [][]string{
		{"report", "--format", "docx"},
		{"report", "--split", dir, "-o", "a.md"},
	} {
		if got := refused(t, args...); !strings.Contains(got, "--split") || strings.Count(got, "\n") != 1 {
			t.Errorf("%q: %s", args, got)
		}
	}
}
