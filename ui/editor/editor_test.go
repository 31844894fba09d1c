package editor

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	_ "storydiff/ui/internal/golden" // for -update, which every test under ui takes
)

// TestEditor looks at the command lines of editors, and at the lines.
func TestEditor(t *testing.T) {
	t.Chdir(t.TempDir())
	full, err := filepath.Abs("a b.txt")
	if err != nil {
		t.Fatal(err)
	}
	for program, want := range map[string][]string{
		"vi": {"vi", "+3", full}, "nano -w": {"nano", "-w", "+3", full}, "hx": {"hx", full + ":3"},
		"code --wait":          {"code", "--wait", "--goto", full + ":3"},
		"'/opt/my ed/vi' -c x": {"/opt/my ed/vi", "-c", "x", "+3", full},
		`ed -p "say 'what' " `: {"ed", "-p", "say 'what' ", "+3", full},
		"ed ''":                {"ed", "", "+3", full},
		"''":                   {"", "+3", full},
	} {
		cmd, err := Command(program, "a b.txt", 3)
		if err != nil || !slices.Equal(cmd.Args, want) {
			t.Errorf("%s: %q, want %q; %v", program, cmd.Args, want, err)
		}
	}
	if got := Named([]string{"EDITOR=ed", "VISUAL="}); got != "ed" {
		t.Errorf("the editor is %q", got)
	}
	path := filepath.Join(t.TempDir(), "a.txt")
	text := "---\noutlet: Blad\n---\nThe first line is here.\n\nThe second one comes later on.\n"
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	a := corpus.NewArticle("a", path, "The first line is here.\n\nThe second one comes later on.\n")
	for at, want := range map[int]int{0: 4, 25: 6} {
		if got, err := Line(a, at); got != want || err != nil {
			t.Errorf("byte %d: line %d, want %d; %v", at, got, want, err)
		}
	}
}

// TestFileNameIsNoCommand gives editors files whose names would be an option, a
// command, a pipe, another line or another host to them.
func TestFileNameIsNoCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"-c!touch x.txt", "+!touch x.txt", "+9.txt", "--version", "-", "!touch x.txt", "a:7:9.txt", "scp:/host/a.txt"} {
		full, err := filepath.Abs(name)
		if err != nil {
			t.Fatal(err)
		}
		for program, arguments := range map[string]int{"vim": 2, "nano": 2, "emacs": 2, "kak": 2, "ed": 2, "code": 2, "hx": 1, "subl": 1} {
			cmd, err := Command(program, name, 3)
			if err != nil {
				t.Fatal(err)
			}
			args := cmd.Args[1:]
			if strings.Contains(name, ":") && program == "code" {
				arguments = 1 // no line, so no --goto
			}
			last := args[len(args)-1]
			if len(args) != arguments || last != full && (strings.Contains(name, ":") || last != full+":3") {
				t.Errorf("%s is given %q", program, args)
			}
		}
	}
}

// TestBatchFileAsEditor names files so that the shell of Windows, which reads
// the arguments of a batch file once more, would find a command in them.
func TestBatchFileAsEditor(t *testing.T) {
	for _, name := range []string{"a&calc.txt", "a|b.txt", "%PATH%.txt", `a" b.txt`} {
		if err := batchable("/opt/Code.CMD", name); err == nil || !strings.HasPrefix(err.Error(), name+": ") {
			t.Errorf("%s: %v", name, err)
		}
		if err := batchable("/opt/code", name); err != nil {
			t.Errorf("no batch file: %v", err)
		}
	}
	if err := batchable("code.cmd", "a (1) b.txt"); err != nil {
		t.Error(err)
	}
}

// TestEditorOfAShell sets editors as they are set for git, and runs them: each is given
// the line and the file's path, whatever is in that.
func TestEditorOfAShell(t *testing.T) {
	if filepath.Separator != '/' {
		t.Skip("there is no shell like that here")
	}
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("HOME", dir)
	t.Setenv("PLACE", dir)
	if err := os.Mkdir("my bin", 0o777); err != nil {
		t.Fatal(err)
	}
	script := "#!/bin/sh\nfor a; do printf '%s|' \"$a\"; done >'" + dir + "/got'\nprintf %s \"$MODE\" >>'" + dir + "/got'\n"
	if err := os.WriteFile("my bin/ed it", []byte(script), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.txt", "$(touch x) `touch x` \"'; touch x; '.txt"} {
		full := filepath.Join(dir, name)
		for program, want := range map[string]string{
			`"` + dir + `/my bin/ed it"`:           "+3|" + full + "|",
			`'` + dir + `/my bin/ed it' -w "b  c"`: "-w|b  c|+3|" + full + "|",
			dir + `/my\ bin/ed\ it --wait`:         "--wait|+3|" + full + "|",
			`"$PLACE/my bin/ed it" -w`:             "-w|+3|" + full + "|",
			`~/my\ bin/ed\ it`:                     "+3|" + full + "|",
			`MODE=quick "$HOME/my bin/ed it"`:      "+3|" + full + "|quick",
			`exec "$HOME/my bin/ed it"`:            "+3|" + full + "|",
			`true && "$HOME/my bin/ed it"`:         "+3|" + full + "|",
		} {
			os.Remove("got")
			cmd, err := Command(program, name, 3)
			if err != nil {
				t.Fatal(err)
			}
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s: %v: %s", program, err, out)
			}
			if got, err := os.ReadFile("got"); err != nil || string(got) != want {
				t.Errorf("%s was given %q, want %q", program, got, want)
			}
		}
	}
	if _, err := os.Stat("x"); err == nil {
		t.Error("a file's name was carried out")
	}
	cmd, err := Command("WAIT=1 /opt/code --wait", "a.txt", 3)
	if want := filepath.Join(dir, "a.txt") + ":3"; err != nil || cmd.Args[len(cmd.Args)-1] != want {
		t.Errorf("%v, %q", err, cmd.Args)
	}
}
