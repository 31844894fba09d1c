package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"storydiff/ui/cli"
)

// TestTargets wants what the README says there is.
func TestTargets(t *testing.T) {
	targets, err := readTargets(root)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, target := range targets {
		got = append(got, target.String())
		if !slices.Contains(target.flags, "-trimpath") || !slices.Contains(target.env, "CGO_ENABLED=0") {
			t.Errorf("%s: %+v", target, target)
		}
	}
	slices.Sort(got)
	want := "darwin/amd64 darwin/arm64 freebsd/amd64 freebsd/arm64 linux/amd64 linux/arm64 windows/amd64 windows/arm64"
	if strings.Join(got, " ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}

// here is the target that tests run on, built as a release is.
func here(t *testing.T) target {
	targets, err := readTargets(root)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(targets, func(t target) bool { return t.goos == runtime.GOOS && t.goarch == runtime.GOARCH })
	if at < 0 {
		t.Skipf("a release has nothing for %s/%s", runtime.GOOS, runtime.GOARCH)
	}
	return targets[at]
}

// TestBuild builds the program as a release has it, and again from a copy of the source in
// another folder (with STORYDIFF_FULL and nothing that was compiled before): both have the same bytes. It has
// the version that it is given, its completions are those that a release has, and no path
// of this machine is in it.
func TestBuild(t *testing.T) {
	program := here(t)
	folder := t.TempDir()
	first, second := filepath.Join(folder, "first", program.executable()), filepath.Join(folder, "second", program.executable())
	const version = "12.34.56-rc.7"
	if err := program.build(root, version, first); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(folder, "copy")
	copySource(t, copied)
	again := program
	if os.Getenv("STORYDIFF_FULL") != "" { // takes a minute
		again.env = append(slices.Clone(program.env), "GOCACHE="+filepath.Join(folder, "cache"))
	}
	if err := again.build(copied, version, second); err != nil {
		t.Fatal(err)
	}
	one, two := read(t, first), read(t, second)
	if !bytes.Equal(one, two) {
		t.Errorf("two builds differ: %d and %d bytes", len(one), len(two))
	}
	where, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{where, folder} {
		if bytes.Contains(one, []byte(path)) || bytes.Contains(two, []byte(path)) {
			t.Errorf("the path %s is in the program", path)
		}
	}
	if got := output(t, first, "--version"); got != "storydiff version "+version+"\n" {
		t.Errorf("--version says %q", got)
	}
	files, err := papers(cli.Command())
	if err != nil {
		t.Fatal(err)
	}
	for shell, name := range map[string]string{"bash": "storydiff.bash", "zsh": "_storydiff", "fish": "storydiff.fish", "powershell": "storydiff.ps1"} {
		if got := output(t, first, "completion", shell); got != string(files["completions/"+name]) {
			t.Errorf("storydiff completion %s prints other than %s", shell, name)
		}
	}
}

// copySource copies the program's module into a folder, without the modules in it and what is
// hidden.
func copySource(t *testing.T, to string) {
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == root {
			return err
		}
		_, module := os.Stat(filepath.Join(path, "go.mod"))
		hidden := strings.HasPrefix(d.Name(), ".")
		switch {
		case d.IsDir() && (hidden || module == nil || d.Name() == "dist"):
			return filepath.SkipDir
		case d.IsDir() || hidden:
			return nil
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		return writeFile(to, filepath.ToSlash(name), read(t, path))
	})
	if err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) []byte {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func output(t *testing.T, program string, args ...string) string {
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Errorf("%s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}
