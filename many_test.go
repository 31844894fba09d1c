package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"storydiff/internal/invented"
)

// someStories writes n invented stories in the three forms that are read: a
// folder for each, a line for each article, and a line for each story.
func someStories(t *testing.T, n int) (dir string) {
	t.Helper()
	dir = t.TempDir()
	var lines, whole bytes.Buffer
	for _, err := range []error{
		invented.WriteFolders(filepath.Join(dir, "folders"), n), invented.WriteLines(&lines, n), invented.WriteWhole(&whole, n),
		os.WriteFile(filepath.Join(dir, "lines.jsonl"), lines.Bytes(), 0o666), os.WriteFile(filepath.Join(dir, "whole.jsonl"), whole.Bytes(), 0o666),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// fileKeys are the keys of an article that are of its file: the kind of a passage has
// others after it.
var fileKeys = regexp.MustCompile(`"path":"[^"]*"|"kind":"[^"]*","language"`)

// withoutPaths is a report without what tells its input's form.
func withoutPaths(out string) string { return fileKeys.ReplaceAllString(out, "") }

// A streamLine is what these tests look at in a line of JSON Lines.
type streamLine struct {
	Schema, Story, Path, Error string
	Version                    struct{ ID, Text string }
}

func streamLines(t *testing.T, out string) (all []streamLine) {
	t.Helper()
	for line := range strings.Lines(out) {
		var l streamLine
		if err := json.Unmarshal([]byte(line), &l); err != nil || !strings.HasSuffix(line, "\n") {
			t.Fatalf("%v: %.100s", err, line)
		}
		all = append(all, l)
	}
	return all
}

// The stream is the same from run to run, and whatever form the stories have.
func TestStream(t *testing.T) {
	const n = 24
	dir := someStories(t, n)
	want := run(t, dir, "", "report", "--format", "jsonl", "folders")
	if want.status != 0 || !regexp.MustCompile(`^storydiff: 24 stories, 96 versions, 0 errors, \d+\.\d seconds\n$`).MatchString(want.errors) {
		t.Fatalf("status %d, %s", want.status, want.errors)
	}
	for i, l := range streamLines(t, want.out) {
		story := invented.Story(i / 4)
		if v := story[i%4]; l.Schema != "storydiff.comparison/1" || l.Story != v.Story || l.Version.ID != v.ID || !strings.Contains(l.Version.Text, v.Text) {
			t.Fatalf("line %d is %s of %s, want %s of %s", i+1, l.Version.ID, l.Story, v.ID, v.Story)
		}
	}
	if again := run(t, dir, "", "report", "--format", "jsonl", "folders"); again.out != want.out {
		t.Error("a second run gives other bytes")
	}
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	for _, from := range [][2]string{{"lines.jsonl"}, {"whole.jsonl"}, {"-", read("lines.jsonl")}, {"-", read("whole.jsonl")}} {
		got := run(t, dir, from[1], "report", "--format", "jsonl", from[0])
		if got.status != 0 || withoutPaths(got.out) != withoutPaths(want.out) {
			t.Errorf("%s: status %d, or other lines than of folders", from[0], got.status)
		}
	}
	if got := run(t, dir, "", "report", "--format", "jsonl", "-"); got.status != 0 || got.out != "" || !strings.HasPrefix(got.errors, "storydiff: 0 stories") {
		t.Errorf("of nothing: %+v", got)
	}
	one := run(t, dir, "", "report", "--format", "jsonl", "folders/"+invented.Name(0))
	if one.errors != "" || one.out == "" || !strings.HasPrefix(want.out, one.out) {
		t.Errorf("one story alone: %s", one.errors)
	}
}

// What is wrong with a story is told on its line, and the others are compared.
func TestStreamOfBadStories(t *testing.T) {
	dir := story(t, "x.txt", "")
	for name, text := range map[string]string{
		"a/wire.txt": wireText, "a/paper.txt": paperText, "a/photo.png": "\x89PNG\r\n\x1a\n", "b/wire.txt": wireText, "c/wire.txt": "", "c/paper.txt": "",
		"d/wire.txt": wireText, "d/paper.txt": wireText,
	} {
		path := filepath.Join(dir, "many", name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		args   string
		stdin  string
		status int
		out    string
		errors string
	}{
		{"many", "", 0, "a many/a/photo.png: a PNG image cannot be read; leave it out\na paper\n" +
			"b many/b: only one article in this folder (wire); add its other versions\n" +
			"c many/c: no article in this folder; put two or more .txt or .md files there; skipped: many/c/paper.txt " +
			"(empty; put the article's text in it or leave it out), many/c/wire.txt (empty; put the article's text in it or leave it out)\nd wire\n",
			"storydiff: 4 stories, 2 versions, 3 errors, "},
		{"many --exit-code", "", 1, "", ""},
		{"many --article pap", "", 0, "", ""},
		{"many/a many/d", "", 0, "", ""}, // one story
		{"many/b", "", 2, "b many/b: only one article in this folder (wire); add its other versions\n", "storydiff: many/b: only one"},
		{"gone", "", 2, "", "storydiff: gone: no such file"},
		{"many --review x", "", 2, "", "storydiff: --review: "},
		{"many --resume", "", 2, "", "storydiff: --resume: "},
		{"many --original zzz", "", 0, "", ""},
		{"-", wireText, 2, "stdin -: only one article; name another version too, or a folder\n", "storydiff: -: only one article"},
		{"-", `{"story":"s","id":"x","text":"One."}` + "\nOh\n", 0, "s -:1: only one article in this story (x); add its other versions; " +
			"skipped: -:2 (not JSON; write each article as one object, or leave the line out)\n", "storydiff: 1 story, 0 versions, 1 error, "},
	}
	for _, tt := range tests {
		got := run(t, dir, tt.stdin, append([]string{"report", "--format", "jsonl"}, strings.Fields(tt.args)...)...)
		said := ""
		for _, l := range streamLines(t, got.out) {
			if said += l.Story + " "; l.Error != "" {
				said += l.Path + ": " + l.Error + "\n"
			} else {
				said += l.Version.ID + "\n"
			}
		}
		if got.status != tt.status || tt.out != "" && said != tt.out || !strings.HasPrefix(got.errors, tt.errors) {
			t.Errorf("%s: status %d\n%s%s", tt.args, got.status, said, got.errors)
		}
	}
}

// A run that was ended goes on where it was, wherever that is in a line.
func TestResume(t *testing.T) {
	dir := someStories(t, 6)
	report := func(args ...string) outcome {
		return run(t, dir, "", append([]string{"report", "-o", "out.jsonl", "--resume"}, args...)...)
	}
	if got := report("folders"); got.status != 0 || got.out != "" {
		t.Fatalf("%+v", got)
	}
	out := filepath.Join(dir, "out.jsonl")
	want, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	put := func(data string) {
		if err := os.WriteFile(out, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	end := bytes.IndexByte(want, '\n') + 1
	for _, n := range []int{0, 5, 30, end - 1, end, end + 1, len(want) / 2, len(want) - 1, len(want)} {
		put(string(want[:n]))
		got := report("folders")
		if n == len(want) && !regexp.MustCompile(`^storydiff: 0 stories, 0 versions, 0 errors, .* seconds; in the file before: 6 stories\n$`).MatchString(got.errors) {
			t.Errorf("with nothing to do: %s", got.errors)
		}
		if now, _ := os.ReadFile(out); got.status != 0 || !bytes.Equal(now, want) {
			t.Errorf("after %d of %d bytes: status %d, %d bytes; %s", n, len(want), got.status, len(now), got.errors)
		}
	}
	whole := string(want)
	for _, tt := range []struct{ file, args, want string }{
		{whole, "folders --original courier", "was written of other texts or with other flags"},
		{whole[:len(whole)/2], "folders --original courier", "was written of other texts or with other flags"},
		{whole, "folders/story-000001", "has 6 stories, and the input only 1; begin a new file"},
		{strings.ReplaceAll(whole, `"story":"story-000002"`, `"story":"x"`), "folders", "has other stories than the input as far as story-000005"},
		{"A text.\n", "folders", "line 1 is none of a report in JSON Lines"},
		{"A text", "folders", "line 1 is none of a report in JSON Lines"},
		{`{"schema":"storydiff.comparison/1","original":{}}` + "\n", "folders", "line 1 is none of a report in JSON Lines"},
	} {
		put(tt.file)
		got := report(strings.Fields(tt.args)...)
		if !strings.HasPrefix(got.errors, "storydiff: out.jsonl: "+tt.want) || got.status != 2 {
			t.Errorf("%s: %+v, want %s", tt.args, got, tt.want)
		}
		if now, _ := os.ReadFile(out); string(now) != tt.file {
			t.Errorf("%s: the file is changed", tt.args)
		}
	}
	if got := run(t, dir, "", "report", "folders", "-o", "out.jsonl"); got.status != 2 || !strings.Contains(got.errors, "--resume") || !strings.Contains(got.errors, "--force") {
		t.Errorf("over a file: %+v", got)
	}
	if got := run(t, dir, "", "report", "folders", "-o", "out.jsonl", "--force"); got.status != 0 {
		t.Errorf("by force: %+v", got)
	}
	if now, _ := os.ReadFile(out); !bytes.Equal(now, want) {
		t.Error("by force: another file")
	}
}

// Whatever ends a stream, what it has written can be gone on with; a signal that
// asks leaves whole lines.
func TestStreamIsStopped(t *testing.T) {
	dir := someStories(t, 30)
	all := run(t, dir, "", "report", "--format", "jsonl", "lines.jsonl")
	out := filepath.Join(dir, "out.jsonl")
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
		os.Remove(out)
		c := command(dir, "report", "-o", "out.jsonl", "lines.jsonl")
		var errs bytes.Buffer
		c.Stderr = &errs
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		for wait := 0; wait < 2000; wait++ {
			if info, err := os.Stat(out); err == nil && info.Size() > 0 {
				break
			}
			time.Sleep(5 * time.Millisecond)
		}
		c.Process.Signal(signal)
		c.Wait()
		part, _ := os.ReadFile(out)
		if status := c.ProcessState.ExitCode(); signal != syscall.SIGKILL {
			streamLines(t, string(part))
			if status != 128+int(signal) || !strings.HasPrefix(errs.String(), "storydiff: ") || strings.Count(errs.String(), "\n") != 1 {
				t.Errorf("%v: status %d, %s", signal, status, errs.String())
			}
		}
		if len(part) == 0 || len(part) >= len(all.out) {
			t.Errorf("%v: stopped at %d of %d bytes, which shows nothing", signal, len(part), len(all.out))
		}
		got := run(t, dir, "", "report", "-o", "out.jsonl", "--resume", "lines.jsonl")
		if now, _ := os.ReadFile(out); got.status != 0 || string(now) != all.out {
			t.Errorf("%v: status %d, %d of %d bytes; %s", signal, got.status, len(now), len(all.out), got.errors)
		}
	}
}
