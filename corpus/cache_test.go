package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus/text"
)

// TestCache loads a story again after one of its files has changed: the story is as if
// all had been read, and all but that file are not.
func TestCache(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"wire.txt": aFerry, "post.txt": aFerry + " So it did.", "mirror.txt": aFerry + " It was late.",
		"cut.txt": "The fer-\nry left Korsund at noon. Maren Holt said\nthe sea was calm.\n",
	})
	o := Options{Cache: new(Cache)}
	load := func() *Story {
		t.Helper()
		s, err := Load([]string{folder}, o)
		if err != nil {
			t.Fatal(err)
		}
		fresh, err := Load([]string{folder}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if listOf(s) != listOf(fresh) {
			t.Errorf("%s\nwant %s", listOf(s), listOf(fresh))
		}
		return s
	}
	before := load()
	for _, a := range before.Articles {
		a.Agency = "Northern Wire" // what is done to a story must not come back
	}
	post := filepath.Join(folder, "post.txt")
	if err := os.WriteFile(post, []byte(aFerry+" So it did not."), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "star.txt"), []byte(aFerry), 0o666); err != nil {
		t.Fatal(err)
	}
	after := load()
	for id, again := range map[string]bool{"wire": false, "mirror": false, "post": true, "cut": true} {
		a, b := article(t, before, id), article(t, after, id)
		if a == b || b.Agency != "" {
			t.Errorf("%s is the same article, whose agency is %q", id, b.Agency)
		}
		if read := &a.Words[0] != &b.Words[0]; read != again {
			t.Errorf("%s read again: %v, want %v", id, read, again)
		}
	}

	// Written to at the same length, and the clock has not moved.
	info, err := os.Stat(post)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(post, []byte(aFerry+" So it has not."), 0o666); err != nil {
		t.Fatal(err)
	}
	was := article(t, after, "post").Text
	if err := os.Chtimes(post, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	o.Cache.Forget([]string{post})
	if now := article(t, load(), "post").Text; now == was || !strings.Contains(now, "has") {
		t.Errorf("%q after %q", now, was)
	}
}

func article(t *testing.T, s *Story, id string) *text.Article {
	t.Helper()
	i := s.findID(id)
	if i < 0 {
		t.Fatalf("no article %s", id)
	}
	return s.Articles[i]
}
