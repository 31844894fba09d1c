package main

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestDocumentsNameFilesThatExist looks for the Go and text files that the
// documents for developers name, from the root or from anywhere below it.
func TestDocumentsNameFilesThatExist(t *testing.T) {
	var files []string
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		files = append(files, "/"+filepath.ToSlash(path))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`([a-z][a-z_/]*\\.(?:go|txt))`")
	for _, document := range []string{"CONTRIBUTING.md", "docs/ARCHITECTURE.md"} {
		data, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		found := named.FindAllStringSubmatch(string(data), -1)
		if len(found) < 5 {
			t.Errorf("%s names %d files", document, len(found))
		}
		for _, match := range found {
			if !slices.ContainsFunc(files, func(f string) bool { return strings.HasSuffix(f, "/"+match[1]) }) {
				t.Errorf("%s names %s, which is not there", document, match[1])
			}
		}
	}
}

// TestArchitectureHasEveryRoom looks for each package in the drawing of the house, and
// for a row that says what it knows.
func TestArchitectureHasEveryRoom(t *testing.T) {
	data, err := os.ReadFile("docs/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "## The house\n")
	house, table, found := strings.Cut(text, "| room | knows |")
	if !found {
		t.Fatal("there is no table of rooms")
	}
	for _, line := range levels {
		for _, room := range strings.Fields(line) {
			if !regexp.MustCompile(`[ /]` + room[strings.LastIndex(room, "/")+1:] + `[ .]`).MatchString(house) {
				t.Errorf("%s is not in the drawing", room)
			}
			if room != "main" && !regexp.MustCompile("(?m)^\\|[^|]*`"+room+"`[^|]*\\|").MatchString(table) {
				t.Errorf("no row says what %s knows", room)
			}
		}
	}
}

// documents are those that a reader comes to from the README.
func documents(t *testing.T) []string {
	t.Helper()
	list, err := filepath.Glob("docs/*.md")
	if err != nil || len(list) < 8 {
		t.Fatalf("%d documents, %v", len(list), err)
	}
	return append(list, "README.md", "CONTRIBUTING.md")
}

// TestLinks follows the links of the documents to other files here, and to headings in them.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	for _, document := range documents(t) {
		text, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			to, err := url.Parse(m[1])
			if err != nil || to.IsAbs() {
				continue
			}
			path := document
			if to.Path != "" {
				path = filepath.Join(filepath.Dir(document), filepath.FromSlash(to.Path))
			}
			target, err := os.ReadFile(path)
			if err != nil {
				t.Errorf("%s leads to %s: %v", document, m[1], err)
			} else if to.Fragment != "" && !slices.Contains(headings(string(target)), to.Fragment) {
				t.Errorf("%s leads to %s, and there is no such heading", document, m[1])
			}
		}
	}
}

// headings returns what leads to the headings of a document.
func headings(text string) (out []string) {
	for _, m := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(text, -1) {
		name := regexp.MustCompile(`[^\p{L}\p{N} -]`).ReplaceAllString(strings.ToLower(m[1]), "")
		out = append(out, strings.ReplaceAll(name, " ", "-"))
	}
	return out
}

// TestPictures wants every picture to be shown, and to be small enough for a page.
func TestPictures(t *testing.T) {
	var shown strings.Builder
	for _, document := range documents(t) {
		text, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		shown.Write(text)
	}
	pictures, err := filepath.Glob("docs/pictures/*")
	if err != nil || len(pictures) < 9 {
		t.Errorf("%d pictures, %v", len(pictures), err)
	}
	for _, path := range pictures {
		if !strings.Contains(shown.String(), "pictures/"+filepath.Base(path)+")") {
			t.Errorf("%s is shown nowhere", path)
		}
		if info, err := os.Stat(path); err != nil || info.Size() > 150_000 {
			t.Errorf("%s: %v, or larger than 150 kB", path, err)
		}
	}
}
