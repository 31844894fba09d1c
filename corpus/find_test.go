package corpus

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus/text"
)

func TestStoryFind(t *testing.T) {
	s := &Story{Articles: []*text.Article{
		{ID: "a", Path: "x/a.txt"}, {ID: "ab_post", Path: "x/ab_post.txt"}, {ID: "ab_sun", Path: "x/ab_sun.md"},
		{ID: "wire", Path: "./wire.txt"}, {ID: "wire-2", Path: "y/wire.txt"}, {ID: "stdin", Path: "-"},
	}}
	abs, err := filepath.Abs("x/ab_sun.md")
	if err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[string]int{
		"a": 0, "ab_p": 1, "ab_sun": 2, "wire": 3, "wire-": 4, "s": 5, "-": 5,
		"x/a.txt": 0, "y/../x/a.txt": 0, "wire.txt": 3, "y/wire.txt": 4, "ab_sun.md": 2, abs: 2,
	} {
		if got, err := s.Find(ref); err != nil || got != want {
			t.Errorf("%q: got %d, %v; want %d", ref, got, err, want)
		}
	}
	for ref, want := range map[string]string{
		"ab":       `"ab" could be ab_post, ab_sun; write more of it`,
		"wi":       `"wi" could be wire, wire-2; write more of it`,
		"z\x1b":    `no article is called "z\x1b"; there are a, ab_post, ab_sun, wire, wire-2, stdin`,
		"":         `no article is called ""; there are a, ab_post, ab_sun, wire, wire-2, stdin`,
		"x":        `no article is called "x"; there are `,
		"y/ab.txt": `no article is called "y/ab.txt"`,
	} {
		_, err := s.Find(ref)
		var e *Error
		if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v; want %s", ref, err, want)
		}
	}
}

func TestStoryFindAmongMany(t *testing.T) {
	s := &Story{}
	for i := range 100 {
		s.Articles = append(s.Articles, &text.Article{ID: fmt.Sprintf("v%02d", i)})
	}
	_, err := s.Find("v1")
	if want := `"v1" could be v10, v11, v12, v13, v14, v15, v16, v17, v18, v19; write more of it`; err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	if _, err := s.Find("w"); err == nil || !strings.HasSuffix(err.Error(), "v11, 88 more") {
		t.Errorf("got %v", err)
	}
}
