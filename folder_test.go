package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// storyFolders writes files with slashes in their names into a new folder.
func storyFolders(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		path := filepath.Join(dir, filepath.FromSlash(files[i]))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(files[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestFolderOfStories runs the commands on a folder of folders: stories, one of
// them with one article alone, and what belongs to none.
func TestFolderOfStories(t *testing.T) {
	whole := []string{
		"fire/wire.txt", wireText, "fire/paper.txt", paperText, "fire/page.pdf", "%PDF-1.7",
		"ferry/wire.txt", wireText, "ferry/paper.txt", paperText, "ferry/third.txt", paperText,
		"pictures/a.png", "\x89PNG\r\n", "plan.qqq", "?", "README.md", "About this folder.\n",
	}
	broken := append([]string{"alone/wire.txt", wireText}, whole...)
	same := []string{"a/wire.txt", wireText, "a/copy.txt", strings.Replace(wireText, "original: true\n", "", 1)}
	const skipped = `(?s)^storydiff: skipped \S*pictures: a folder without articles; .*\nstorydiff: skipped \S*plan\.qqq: .+\n`
	tests := []struct {
		name   string
		files  []string
		args   string
		status int
		out    string
		errors string
	}{
		{"text", whole, "report .", 0, `(?s)^#+\n\nStory +ferry\n\nOriginal .*\n#+\n\nStory +fire\n\nOriginal .*\[-212-\]`, skipped + `storydiff: skipped fire.page\.pdf: .+\n$`},
		{"without a terminal", whole, ".", 0, `(?s)^#+\n\nStory +ferry\n.*Story +fire`, skipped},
		{"Markdown", whole, "report . --format markdown", 0, `(?s)^# ferry\n\n## The versions of .*\n# fire\n\n## Tarnvik Blad beside`, skipped},
		{"CSV", broken, "report . --format csv", 2, `(?s)^story,version,[^\n]*\r\n(ferry,(paper|third),[^\n]*\r\n)+(fire,paper,[^\n]*\r\n)+$`, skipped},
		{"corrections", whole, "report . --format corrections", 0,
			`(?s)^Story: ferry\n\n=+ Mail 1 of 2.*\n\nSubject: Corrections for Tarnvik Blad.*\n\n\n=+ Mail 2 of 2.*\n\nSubject: .*\n\n\nStory: fire\n\nSubject: Corrections for .*$`, skipped},
		{"corrections as Markdown", whole, "report . --format corrections-md", 0, `(?s)^# ferry\n\n# Corrections for Tarnvik Blad.*\n\n# fire\n\n# Corrections for `, skipped},
		{"a form of one story", whole, "report . --format html", 2, `^$`,
			`^storydiff: --format html: takes one story; name its folder, or choose text, .*, jsonl, .*csv, which take many\n$`},
		{"a broken story", broken, "report .", 2, `(?s)Story +ferry\n.*Story +fire`,
			`(?s)storydiff: alone: only one article in this folder \(wire\); .*\nstorydiff: 1 of 3 stories could not be read; the reasons stand above\n$`},
		{"a version that one story has", whole, "report . --article third", 2, `(?s)^#+\n\nStory +ferry\n`, `fire: no article is called "third"; .*\n.*storydiff: 1 of 2 stories`},
		{"list", broken, "list .", 0, `(?s)^story +articles +not read +original\nalone +-\nferry +3 +0 +wire\nfire +2 +1 +wire\n\n` +
			`Not compared: alone: only one article in this folder \(wire\); .*\nSkipped: fire.page\.pdf: .*\nSkipped: pictures: a folder without .*\nSkipped: plan\.qqq: .*\n$`, `^$`},
		{"differs, and asked", whole, "report . --exit-code", 1, `212`, ``},
		{"differs, and asked of the list", broken, "list . --exit-code", 1, `alone`, `^$`},
		{"same, and asked", same, "report . --exit-code", 0, `kept`, `^$`},
		{"same, and asked of the list", same, "list . --exit-code", 0, `copy|wire`, `^$`},
		{"broken and differing, and asked", broken, "report . --exit-code", 2, `212`, `could not be read`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := storyFolders(t, tt.files...)
			got := run(t, dir, "", strings.Fields(tt.args)...)
			if got.status != tt.status {
				t.Errorf("status %d, want %d", got.status, tt.status)
			}
			if !regexp.MustCompile(tt.out).MatchString(got.out) {
				t.Errorf("output does not match %q:\n%.2000s", tt.out, got.out)
			}
			if !regexp.MustCompile(tt.errors).MatchString(got.errors) {
				t.Errorf("errors do not match %q:\n%s", tt.errors, got.errors)
			}
		})
	}
}

// TestFolderAsJSON reads the array of reports: each is that of its story alone.
func TestFolderAsJSON(t *testing.T) {
	dir := storyFolders(t, "alone/wire.txt", wireText, "fire/wire.txt", wireText, "fire/paper.txt", paperText,
		"ferry/wire.txt", wireText, "ferry/paper.txt", paperText, "ferry/third.txt", paperText)
	got := run(t, dir, "", "report", ".", "--format", "json")
	var list []struct {
		Story  string
		Report json.RawMessage
		Error  string
	}
	if err := json.Unmarshal([]byte(got.out), &list); err != nil || len(list) != 3 || strings.Count(got.out, "\n") != 4 {
		t.Fatalf("%v in\n%.500s", err, got.out)
	}
	if list[0].Story != "alone" || !strings.HasPrefix(list[0].Error, "only one article") || list[0].Report != nil {
		t.Errorf("of a story that cannot be read: %+v", list[0])
	}
	for _, s := range list[1:] {
		alone := run(t, dir, "", "report", s.Story, "--format", "json")
		if alone.out != string(s.Report)+"\n" || s.Error != "" {
			t.Errorf("%s: the report is not that of the story alone", s.Story)
		}
	}
	if again := run(t, dir, "", "report", ".", "--format", "json", "-o", "all.json"); again.status != 2 {
		t.Errorf("to a file: status %d, %s", again.status, again.errors)
	}
	if written, err := os.ReadFile(filepath.Join(dir, "all.json")); err != nil || string(written) != got.out {
		t.Errorf("in the file: %v, %.200s", err, written)
	}
}

// TestLongFileNames reports on articles whose names are as long as a system takes them,
// and on a story whose folder is.
func TestLongFileNames(t *testing.T) {
	whole := strings.Repeat("s", 250)
	dir := storyFolders(t, whole+"/wire.txt", wireText, whole+"/"+strings.Repeat("v", 250)+".txt", paperText, whole+"/"+strings.Repeat("v", 251)+".txt", paperText,
		whole+"/"+strings.Repeat("é", 125)+".txt", paperText)
	for _, args := range [][]string{{"--split", "out", "--format", "corrections"}, {"--split", "out"}, {"-o", "x.md"}, {"-o", strings.Repeat("o", 250) + ".md"}} {
		if got := run(t, dir, "", append([]string{"report", whole}, args...)...); got.status != 0 {
			t.Errorf("%.40q: %+v", args, got)
		}
	}
	if files, err := os.ReadDir(filepath.Join(dir, "out")); err != nil || len(files) != 6 {
		t.Errorf("%v, %d files", err, len(files))
	}
}
