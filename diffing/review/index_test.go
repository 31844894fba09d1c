package review

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// invented is a story of two articles that have sentences of no other.
func invented(n int) *corpus.Story {
	content := fmt.Sprintf("The ferry number %d left the harbour of Nordby at noon.\n\nIt was seen %d miles out by a fisherman from Tarnby.\n", n, n+1)
	return &corpus.Story{Name: fmt.Sprintf("ferry %d", n), Articles: []*text.Article{
		corpus.NewArticle("wire", "wire.txt", content), corpus.NewArticle("post", "post.txt", content+"\nNobody was hurt on board that day.\n"),
	}}
}

// TestIndex finds the files of several stories, while some come, change and go: as
// one that looks for the first time.
func TestIndex(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "reviews")
	x := NewIndex(folder)
	check := func(when string) {
		t.Helper()
		for n := range 4 {
			if got, want := x.Place(invented(n)), Place(folder, invented(n)); got != want {
				t.Errorf("%s: story %d is at %s, not at %s", when, n, got, want)
			}
		}
	}
	check("without a folder")
	for n := range 3 {
		book, err := Open(x.Place(invented(n)), invented(n))
		if err != nil {
			t.Fatal(err)
		}
		if err := book.Set(fmt.Sprint(n), Mark{Seen: true}, Context{}); err != nil {
			t.Fatal(err)
		}
	}
	check("with three files")
	named := filepath.Join(folder, "a-name-of-its-own.jsonl")
	if err := os.Rename(x.Place(invented(1)), named); err != nil {
		t.Fatal(err)
	}
	check("with a file renamed")
	if x.Place(invented(1)) != named {
		t.Error("the file with another name is not found")
	}
	if err := os.WriteFile(x.Place(invented(2)), []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	check("with a file damaged")
	if err := os.Remove(named); err != nil {
		t.Fatal(err)
	}
	check("with a file gone")
	if len(x.heads) != 2 || x.with == nil {
		t.Errorf("%d files are remembered", len(x.heads))
	}
}
