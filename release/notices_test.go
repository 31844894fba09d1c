package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNoticesAreInStep makes the notices anew from the modules that are linked now.
func TestNoticesAreInStep(t *testing.T) {
	got, err := notices(root)
	if err != nil {
		t.Fatal(err)
	}
	there, err := os.ReadFile(filepath.Join(root, noticesFile))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, bytes.ReplaceAll(there, []byte("\r\n"), []byte("\n"))) {
		t.Errorf("%s is not that of the modules linked now; run: cd release && go run . notices", noticesFile)
	}
}

// TestLinkedElsewhere looks for a module that is in the program for Windows alone.
func TestLinkedElsewhere(t *testing.T) {
	modules, err := linkedModules(root, []target{{goos: "linux", goarch: "amd64"}, {goos: "windows", goarch: "amd64"}})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]linked{}
	for _, m := range modules {
		if found[m.path].path != "" {
			t.Errorf("%s stands there twice", m.path)
		}
		found[m.path] = m
	}
	for _, path := range []string{"github.com/spf13/cobra", "github.com/inconshreveable/mousetrap"} {
		if m := found[path]; m.version == "" || len(m.papers) == 0 {
			t.Errorf("%s: %+v", path, m)
		}
	}
	if found["honnef.co/go/tools"].path != "" {
		t.Error("a tool counts as linked")
	}
}

// TestLicences holds the list of permissive licences against files that are not on it.
func TestLicences(t *testing.T) {
	modules, err := linkedModules(root, []target{{goos: "linux", goarch: "amd64"}})
	if err != nil {
		t.Fatal(err)
	}
	good := modules[0].papers
	for _, c := range []struct {
		papers []paper
		want   string // of the licences, or of the error
	}{
		{good, "MIT"},
		{nil, "has no licence"},
		{[]paper{{"NOTICE", "Thanks to all who helped."}}, "has no licence"},
		{[]paper{{"LICENSE", "Whoever finds this may keep it, if they ask us first and bring cake."}}, "no licence that is known"},
		{[]paper{{"LICENSE", "https://creativecommons.org/licenses/by-nc/4.0/"}}, "not on the list"},
		{append([]paper{{"COPYING", "https://creativecommons.org/licenses/by-nc/4.0/"}}, good...), "not on the list"},
		{[]paper{{"LICENSE", good[0].text + "\nPictures: https://creativecommons.org/licenses/by-nc/4.0/"}}, "not on the list"},
	} {
		names, err := linked{path: "example.com/m", version: "v1.0.0", papers: c.papers}.licences()
		got := strings.Join(names, ", ")
		if err != nil {
			got = err.Error()
		}
		if !strings.Contains(got, c.want) {
			t.Errorf("%.60q: %q, want %q", c.papers, got, c.want)
		}
	}
}

// TestCollect takes the licence of a folder within a module, and not that of another folder.
func TestCollect(t *testing.T) {
	module := t.TempDir()
	for name, text := range map[string]string{
		"LICENSE": "all\r\n", "a/b/LICENSE.txt": "b", "a/c/LICENSE": "c", "a/b/licence.go": "package b", "a/NOTICE": "a", "a/b/b.go": "package b",
	} {
		if err := writeFile(module, name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	var l linked
	for range 2 {
		if err := l.collect(module, filepath.Join(module, "a", "b")); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, p := range l.papers {
		got = append(got, p.name+"="+p.text)
	}
	if want := "LICENSE=all a/NOTICE=a a/b/LICENSE.txt=b"; strings.Join(got, " ") != want {
		t.Errorf("%q, want %s", got, want)
	}
}
