package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/review"
	"storydiff/internal/schema"
)

// asProgram, set in the environment, makes the test binary the program.
const asProgram = "STORYDIFF_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// outcome is what a run of the program left.
type outcome struct {
	status      int // -1 where a signal ended it
	out, errors string
}

// command returns the program with arguments, in a folder, ready to start.
func command(dir string, args ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], args...)
	c.Dir = dir
	c.Env = append(os.Environ(), asProgram+"=1", "TERM=xterm-256color")
	return c
}

// run carries out a command line in a folder. What it prints as JSON is held to the
// schema.
func run(t *testing.T, dir, stdin string, args ...string) outcome {
	t.Helper()
	c := command(dir, args...)
	var out, errs bytes.Buffer
	c.Stdin, c.Stdout, c.Stderr = strings.NewReader(stdin), &out, &errs
	err := c.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if printed := out.Bytes(); bytes.HasPrefix(printed, []byte(`{"schema":`)) {
		schema.CheckLines(t, printed)
	} else if bytes.HasPrefix(printed, []byte(`[{"story":`)) {
		schema.Check(t, printed)
	}
	return outcome{c.ProcessState.ExitCode(), out.String(), errs.String()}
}

// Two short articles on an invented event, the second with another number.
const (
	wireText = `---
outlet: Fjordpost
original: true
---
The ferry Solvang left Tarnvik at noon with 212 passengers on board.

Captain Ilse Brandvold said the sea was calm and the crossing slow.

Nobody was hurt when the ferry met the pier.
`
	paperText = `---
outlet: Tarnvik Blad
---
The ferry Solvang left Tarnvik at noon with 221 passengers on board.

Captain Ilse Brandvold said the sea was calm and the crossing slow.
`
)

// story writes files into a new folder: names and texts in turn.
func story(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		if err := os.WriteFile(filepath.Join(dir, files[i]), []byte(files[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestCommandLine(t *testing.T) {
	two := []string{"wire.txt", wireText, "paper.txt", paperText}
	same := []string{"wire.txt", wireText, "copy.txt", strings.Replace(wireText, "original: true\n", "", 1)}
	twice := slices.Clone(same)
	twice[3] += "\n" + wireText[strings.LastIndex(wireText, "---\n")+4:]
	tests := []struct {
		name   string
		files  []string
		stdin  string
		args   string
		status int
		out    string // patterns, not matched where empty
		errors string
	}{
		{"the demo without a terminal", nil, "", "", 0, `(?s)^Original .*Passages`, `^$`},
		{"text report", two, "", "report .", 0, `(?s)^Original +Fjordpost.*Version +Tarnvik Blad.*\[-212-\] \{\+221\+\}`, `^$`},
		{"the screen's command without a terminal", two, "", ".", 0, `(?s)^Original +Fjordpost.*\[-212-\]`, `^$`},
		{"Markdown", two, "", "report . --format markdown", 0, `(?s)^# .+\n\n## Tarnvik Blad beside Fjordpost.*\n### Figures.*~~212~~ \*\*221\*\*`, `^$`},
		{"another original", two, "", "report . --original paper", 0, `(?s)^Original +Tarnvik Blad.*\[-221-\] \{\+212\+\}`, `^$`},
		{"a part of an ID", two, "", "report . --article pap", 0, `(?s)^Original +Fjordpost.*Version +Tarnvik`, `^$`},
		{"standard input", two, paperText, "report wire.txt - --original wire", 0, `(?s)^Original +Fjordpost.*\[-212-\]`, `^$`},
		{"colours where asked for", two, "", "report . --color always", 0, "(?s)\x1b\\[.*212", `^$`},
		{"list", two, "", "list .", 0, `(?s)◆ wire +Fjordpost +\d+ +3\n.*Original: wire \(.+\)\n`, `^$`},
		{"list of what was left out", append([]string{"page.pdf", "%PDF-1.7"}, two...), "", "list .", 0, `(?s)◆ wire.*Skipped: .*page\.pdf: .+\n`, `^$`},
		{"report of what was left out", append([]string{"page.pdf", "%PDF-1.7"}, two...), "", "report .", 0, `^Original`, `^storydiff: skipped .*page\.pdf: .+\n$`},
		{"settings", nil, "", "config --theme light", 0, `(?s)\ntheme: light\n.*next-change: \["\]"\]`, ``},
		{"version", nil, "", "--version", 0, `^storydiff version .+\n$`, `^$`},
		{"help", nil, "", "--help", 0, `(?s)--exit-code.*`, `^$`},
		{"completion", nil, "", "completion bash", 0, `storydiff`, `^$`},
		{"completion of IDs", two, "", "__complete report . --article ''", 0, `(?s)paper\tTarnvik Blad\n.*wire`, ``},

		{"differs, and asked", two, "", "report . --exit-code", 1, `212`, `^$`},
		{"differs, and asked of the screen", two, "", ". --exit-code", 1, `212`, `^$`},
		{"differs, and asked of the list", two, "", "list . --exit-code", 1, `wire`, `^$`},
		{"used twice, and asked", twice, "", "report . --exit-code", 1, `kept`, `^$`},
		{"same, and asked", same, "", "report . --exit-code", 0, `kept`, `^$`},

		{"a path that is not there", nil, "", "nosuch", 2, `^$`, `^storydiff: nosuch: .+\n$`},
		{"a command mistyped", nil, "", "reprot", 2, `^$`, `^storydiff: reprot: .+storydiff report\?\n$`},
		{"an unknown flag", nil, "", "report --nosuch", 2, `^$`, `^storydiff: unknown flag: --nosuch; see storydiff report --help\n$`},
		{"no such format", nil, "", "report --format pdf", 2, `^$`, `^storydiff: .*"pdf".*markdown.*\n$`},
		{"no such colour", nil, "", "--color blue", 2, `^$`, `^storydiff: .*"blue".*auto, always, never.*\n$`},
		{"no such article", two, "", "report . --article zzz", 2, `^$`, `^storydiff: .*zzz.*\n$`},
		{"no such original", two, "", "report . --original zzz", 2, `^$`, `^storydiff: .*zzz.*\n$`},
		{"the original as a version", two, "", "report . --article wire", 2, `^$`, `^storydiff: wire: is the original.*\n$`},
		{"one article", []string{"wire.txt", wireText}, "", "report .", 2, `^$`, `^storydiff: .+\n$`},
		{"demo to nowhere", nil, "", "demo", 2, `^$`, `^storydiff: demo takes one folder.*\n$`},
		{"-o to nowhere", two, "", "report . -o no/where.md", 2, `^$`, `^storydiff: no/where\.md: .*make it first\n$`},
		{"-o to a folder", two, "", "report . -o .", 2, `^$`, `^storydiff: \.: .*folder.*\n$`},
		{"a path that would write to the terminal", nil, "", "\x1b[31mred", 2, `^$`, `^storydiff: [^\x1b]+\n$`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			args := strings.Fields(tt.args)
			for i, a := range args {
				args[i] = strings.Trim(a, "'")
			}
			got := run(t, story(t, tt.files...), tt.stdin, args...)
			if got.status != tt.status {
				t.Errorf("status %d, want %d", got.status, tt.status)
			}
			if !regexp.MustCompile(tt.out).MatchString(got.out) {
				t.Errorf("output does not match %q:\n%s", tt.out, got.out)
			}
			if !regexp.MustCompile(tt.errors).MatchString(got.errors) {
				t.Errorf("errors do not match %q:\n%s", tt.errors, got.errors)
			}
		})
	}
}

func TestJSONIsTheSameEveryTime(t *testing.T) {
	dir := story(t, "wire.txt", wireText, "paper.txt", paperText)
	first := run(t, dir, "", "report", ".", "--format", "json")
	var o struct{ Schema string }
	if err := json.Unmarshal([]byte(first.out), &o); err != nil || o.Schema != "storydiff.comparison/1" {
		t.Errorf("schema %q, error %v", o.Schema, err)
	}
	if second := run(t, dir, "", "report", ".", "--format", "json"); second != first {
		t.Error("the second run gave other bytes")
	}
	all := run(t, dir, "", "report", "--format", "json")
	if err := json.Unmarshal([]byte(all.out), &o); err != nil || o.Schema != "storydiff.survey/1" {
		t.Errorf("the demo: schema %q, error %v", o.Schema, err)
	}
}

func TestOutputFile(t *testing.T) {
	dir := story(t, "wire.txt", wireText, "paper.txt", paperText)
	path := filepath.Join(dir, "out", "diff.md")
	if err := os.Mkdir(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	written := func() string {
		t.Helper()
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	paths := []string{"report", "wire.txt", "paper.txt", "-o", path}
	if got := run(t, dir, "", paths...); got != (outcome{}) {
		t.Fatalf("%+v; want silence", got)
	}
	markdown := written()
	if !strings.Contains(markdown, "\n## Tarnvik Blad") {
		t.Errorf("a file called diff.md holds\n%s", markdown)
	}
	got := run(t, dir, "", append(paths, "--format", "json")...)
	if got.status != 2 || !strings.Contains(got.errors, path) || !strings.Contains(got.errors, "--force") {
		t.Errorf("%+v; want a refusal that names the file and --force", got)
	}
	if written() != markdown {
		t.Error("the refusal changed the file")
	}
	if got := run(t, dir, "", append(paths, "--format", "json", "--force")...); got != (outcome{}) {
		t.Fatalf("%+v; want silence", got)
	}
	if !json.Valid([]byte(written())) {
		t.Errorf("not JSON:\n%s", written())
	}
}

// TestHelpFitsTheTerminal measures every line of the help.
func TestHelpFitsTheTerminal(t *testing.T) {
	for _, command := range []string{"", "report", "list", "fetch", "demo", "config"} {
		got := run(t, t.TempDir(), "", append(strings.Fields(command), "--help")...)
		for line := range strings.Lines(got.out) {
			if n := len([]rune(strings.TrimRight(line, "\n"))); n > 80 && !strings.Contains(line, string(filepath.Separator)) {
				t.Errorf("%s --help: %d characters: %s", command, n, line)
			}
		}
	}
}

// TestUnknownExtension refuses to guess what a file is to hold.
func TestUnknownExtension(t *testing.T) {
	dir := story(t, "wire.txt", wireText, "paper.txt", paperText)
	for _, tt := range []struct {
		flags []string
		want  int
	}{
		{[]string{"-o", "x.pdf"}, 2},
		{[]string{"-o", "x.pdf", "--format", "text"}, 0},
		{[]string{"-o", "x"}, 0},
		{[]string{"-o", ".x"}, 0},
	} {
		got := run(t, dir, "", append([]string{"report", "."}, tt.flags...)...)
		if got.status != tt.want || (got.status == 2) != strings.Contains(got.errors, "x.pdf: no report is written as .pdf") {
			t.Errorf("%q: %+v", tt.flags, got)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "x")); err != nil {
		t.Error(err)
	}
}

// TestReportCarriesMarks marks a passage, and looks for it in every form.
func TestReportCarriesMarks(t *testing.T) {
	dir := story(t, "wire.txt", wireText, "paper.txt", paperText)
	loaded, err := corpus.Load([]string{dir}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c := diffing.Collate(loaded, loaded.Original).Compare(1 - loaded.Original)
	path := filepath.Join(t.TempDir(), "marks.jsonl")
	book, err := review.Open(path, loaded)
	if err != nil {
		t.Fatal(err)
	}
	at := len(c.Passages) - 1
	if err := book.Set(review.Keys(c)[at], review.Mark{Flagged: true, Note: "ring them up"}, review.ContextOf(c, at)); err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"text", "markdown", "json"} {
		got := run(t, dir, "", "report", ".", "--format", format, "--review", path)
		if got.status != 0 || !strings.Contains(got.out, "ring them up") || !strings.Contains(got.out, "flagged") {
			t.Errorf("%s: %+v", format, got)
		}
	}
	if got := run(t, dir, "", ".", "--review", path+".gone"); got.status != 0 {
		t.Errorf("the screen's command, of a file that is not there yet: %+v", got)
	}
	if got := run(t, dir, "", "report", ".", "--review", path+".gone"); got.status != 2 || !strings.Contains(got.errors, "marks cannot be read") {
		t.Errorf("a file that is not there: %+v", got)
	}
}

// TestFileNameIsNoShellCommand offers a shell no ID that it would carry out.
func TestFileNameIsNoShellCommand(t *testing.T) {
	var files []string
	for _, name := range []string{"wire", "two words", "$(touch x)a", "$(touch x)b", "`touch x`", "a;touch x", "a&b", "don't", "!a"} {
		files = append(files, name+".txt", wireText)
	}
	got := run(t, story(t, files...), "", "__complete", "report", ".", "--article", "")
	if got.out != "two words\tFjordpost\nwire\tFjordpost\n:4\n" {
		t.Errorf("offered:\n%s", got.out)
	}
}

// TestReadingLeavesEverythingAsItIs lets the commands that only read come upon
// review files that are damaged or newer, and one that is none.
func TestReadingLeavesEverythingAsItIs(t *testing.T) {
	const heading = `{"schema":"storydiff.review/1","story":"s","articles":[]}` + "\n"
	dir := story(t, "wire.txt", wireText, "paper.txt", paperText, "cut.jsonl", heading, "half.jsonl", heading[:30],
		"newer.jsonl", strings.Replace(heading, "/1", "/5", 1))
	before := contents(t, dir)
	for file, status := range map[string]int{"cut.jsonl": 0, "half.jsonl": 0, "newer.jsonl": 2, "paper.txt": 2} {
		for _, args := range [][]string{{"report", "."}, {"report", ".", "--format", "json"}, {"."}} {
			got := run(t, dir, "", append(args, "--review", file)...)
			if got.status != status || !strings.HasPrefix(got.errors, "storydiff: "+file+": ") || strings.Count(got.errors, "\n") != 1 {
				t.Errorf("%s %s: %+v", args, file, got)
			}
		}
		run(t, dir, "", "list", ".")
		if after := contents(t, dir); !maps.Equal(before, after) {
			t.Fatalf("%s: before %q, after %q", file, before, after)
		}
	}
}

// contents are the files of a folder by name.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		files[path] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestDemoFolder(t *testing.T) {
	dir := t.TempDir()
	got := run(t, dir, "", "demo", "demo")
	if got.status != 0 || !strings.HasSuffix(got.out, "storydiff ./demo\n") {
		t.Fatalf("%+v", got)
	}
	here := run(t, dir, "", "list", "./demo")
	builtIn := run(t, dir, "", "list")
	if here.status != 0 || here.out != builtIn.out {
		t.Errorf("the folder lists\n%s\nthe built-in story\n%s", here.out, builtIn.out)
	}
	again := run(t, dir, "", "demo", "demo")
	if again.status != 2 || !strings.Contains(again.errors, "exists already") || strings.Count(again.errors, "\n") != 1 {
		t.Errorf("a second time: %+v", again)
	}
}
