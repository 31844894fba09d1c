package demo_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/demo"
	"storydiff/corpus/format"
	"storydiff/corpus/format/document"
	"storydiff/corpus/text"
)

// articles reads the story's files by name.
func articles(t *testing.T) map[string]document.Document {
	t.Helper()
	docs := map[string]document.Document{}
	err := fs.WalkDir(demo.Files(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(demo.Files(), name)
		if err != nil {
			return err
		}
		all, err := format.Read(document.Source{Name: name, Data: data})
		if err == nil {
			docs[name] = all[0]
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

func TestFilesAreOneWireAndSixVersions(t *testing.T) {
	var originals, outlets []string
	docs := articles(t)
	for name, doc := range docs {
		f := doc.Fields
		for field, value := range map[string]string{
			"outlet": f.Outlet, "title": f.Title, "date": f.Date, "byline": f.Byline, "url": f.URL,
		} {
			if value == "" {
				t.Errorf("%s: its front matter gives no %s", name, field)
			}
		}
		if host, _, _ := strings.Cut(strings.TrimPrefix(f.URL, "https://"), "/"); !strings.HasSuffix(host, ".example") {
			t.Errorf("%s: %s is not of a host that nobody can have", name, f.URL)
		}
		if path.Dir(name) != "." || path.Ext(name) != ".txt" && path.Ext(name) != ".md" {
			t.Errorf("%s: not an article at the top", name)
		}
		if slices.Contains(outlets, f.Outlet) {
			t.Errorf("%s: %s has another article", name, f.Outlet)
		}
		outlets = append(outlets, f.Outlet)
		if f.Original {
			originals = append(originals, name)
		}
	}
	if !slices.Equal(originals, []string{"wire.txt"}) {
		t.Errorf("originals: %q, want wire.txt", originals)
	}
	if docs["wire.txt"].Fields.Agency == "" {
		t.Error("wire.txt names no agency")
	}
	if len(docs) != 7 {
		t.Errorf("%d articles, want the wire and six versions", len(docs))
	}
}

func TestWireIsWorthComparing(t *testing.T) {
	doc := articles(t)["wire.txt"]
	a := corpus.NewArticle("wire", "wire.txt", doc.Text)
	if n := a.WordCount(true); n < 450 || n > 650 {
		t.Errorf("%d words, want 450 to 650", n)
	}
	if n := strings.Count(a.Text, `"`) / 2; n < 8 {
		t.Errorf("%d quotations, want 8 or more", n)
	}
	numbers, accents := 0, 0
	for _, w := range a.Words {
		if w.Kind == text.Number {
			numbers++
		}
		if s := a.Slice(w.Span); strings.ContainsFunc(s, func(r rune) bool { return r > 0x7f && r < 0x2000 }) {
			accents++
		}
	}
	if numbers < 12 {
		t.Errorf("%d numbers, want a dozen or more", numbers)
	}
	if accents < 10 {
		t.Errorf("%d words with diacritics, want 10 or more", accents)
	}
	for what, text := range map[string]string{
		"an amount": "1.4 billion euros", "an ordinal": "50th", "a share": "38 percent", "an hour": "6:30 p.m.",
		"a month to be worked out": "last month", "a weekday": "Monday",
	} {
		if !strings.Contains(a.Text, text) {
			t.Errorf("no %s: %q is not found", what, text)
		}
	}
}
