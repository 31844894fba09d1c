package corpus

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// What was mended of a file is told of its article, and in its text.
func TestLoadMends(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"a.txt": "---\ntitle: Skarn&rsquo;s ferry\n---\n\nThe ferry isn&rsquo;t to sail, har\u00adbour master Ines Tol-\nvaj said on Friday at noon.\n",
		"b.txt": "From: Ines\nDate: 2 May 2031\nSubject: Ferry\n\nThe ferry isn\u00e2\u0080\u0099t to sail.\n",
		"c.txt": "The ferry will sail, says Tolvaj.\n",
	})
	s, err := Load([]string{dir}, Options{Original: "c"})
	if err != nil || len(s.Articles) != 3 {
		t.Fatalf("got %+v, %v", s, err)
	}
	a, b := s.Articles[0], s.Articles[1]
	if a.Title != "Skarn’s ferry" || a.Text != "Skarn’s ferry\n\nThe ferry isn’t to sail, harbour master Ines Tolvaj said on Friday at noon.\n" {
		t.Errorf("got %q: %q", a.Title, a.Text)
	}
	want := "[{1 HTML entity decoded false false [line 5: &rsquo; is now ’]} {1 word divided at a line's end joined false false [line 5: Tol-/vaj is now Tolvaj]} {1 soft hyphen removed false false []}]"
	if got := fmt.Sprint(a.Repairs); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if b.Title != "Ferry" || b.Date != "2031-05-02" || b.Byline != "Ines" || b.Text != "Ferry\n\nThe ferry isn’t to sail.\n" {
		t.Errorf("got %+v", b)
	}
	if got := fmt.Sprint(b.Repairs); !strings.HasPrefix(got, "[{3 mail headers read as fields false false [line 1: From is the byline line 2: Date is the date line 3: Subject is the title]} {1 garbled") {
		t.Errorf("got %s", got)
	}
	if len(s.Articles[2].Repairs) != 0 || s.Articles[2].Text != "The ferry will sail, says Tolvaj.\n" {
		t.Errorf("got %+v", s.Articles[2])
	}
}

// TestEmptyArticlesAreTold reads a file of three articles, of which one has no
// word in it.
func TestEmptyArticlesAreTold(t *testing.T) {
	dir := storyFolder(t, map[string]string{
		"ferry.jsonl": `{"id":"a","text":"The ferry stopped."}` + "\n" + `{"id":"b","text":"…"}` + "\n" + `{"id":"c","text":"The ferry stopped twice."}`,
	})
	s, err := Load([]string{dir}, Options{})
	if err != nil || storyIDs(s) != "a c" || len(s.Skipped) != 1 || !strings.HasPrefix(s.Skipped[0].Reason, "1 of its 3 articles has no text") {
		t.Errorf("%+v, %v", s, err)
	}
	only := filepath.Join(dir, "ferry.jsonl")
	if s, err := Load([]string{only}, Options{Original: only}); err != nil || s.Original != 0 {
		t.Errorf("named as the original: %+v, %v", s, err)
	}
}
