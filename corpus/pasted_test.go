package corpus

import (
	"strings"
	"testing"

	"storydiff/corpus/text"
)

// TestReadText reads pasted texts as files are read, and refuses what is no article.
func TestReadText(t *testing.T) {
	a, err := ReadText("Harbour Post", "The gate gave way on Tues-\nday night.\n\nNobody was hurt, the office said.\x1b[2J\n")
	if err != nil {
		t.Fatal(err)
	}
	if a.ID != "Harbour Post" || a.Outlet != "Harbour Post" || strings.Contains(a.Text, "\x1b") || len(a.Sentences) != 2 {
		t.Errorf("%q by %q: %q", a.ID, a.Outlet, a.Text)
	}
	if a, err = ReadText("x", "---\noutlet: Quay News\n---\n\nThe gate is shut.\n"); err != nil || a.Outlet != "Quay News" {
		t.Errorf("front matter: %v, %v", a, err)
	}
	for _, text := range []string{"", "  \n ", "…", "\x00\x01\x02"} {
		if _, err := ReadText("x", text); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestWith adds articles to a copy of a story; each keeps an ID of its own.
func TestWith(t *testing.T) {
	one, err := ReadText("Post", "The gate is shut.")
	if err != nil {
		t.Fatal(err)
	}
	s := &Story{Name: "gate", Articles: []*text.Article{one}}
	more := s.With(one, one)
	if len(s.Articles) != 1 || len(more.Articles) != 3 || more.Articles[1].ID == more.Articles[2].ID || more.Articles[0].ID == more.Articles[1].ID {
		t.Errorf("%d and %d articles", len(s.Articles), len(more.Articles))
	}
}
