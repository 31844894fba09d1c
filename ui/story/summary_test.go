package story_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/review"
	_ "storydiff/ui/internal/golden"
	"storydiff/ui/story"
)

// craneFiles writes a story of an original and two versions, of which one was
// written last, at the time returned.
func craneFiles(t *testing.T) (whole *corpus.Story, last time.Time) {
	t.Helper()
	folder := t.TempDir()
	last = time.Date(2031, 5, 3, 15, 0, 0, 0, time.UTC)
	for _, f := range []struct {
		name, text string
		when       time.Time
	}{
		{"wire.txt", "---\noutlet: Nordby Wire\ntitle: Crane falls\noriginal: true\n---\n" +
			"A crane fell on the quay of Nordby on Monday.\n\nIt hurt 12 people, the harbour said.\n", last.Add(-time.Hour)},
		{"post.txt", "A crane fell on the quay of Nordby on Monday.\n\nIt hurt 21 people, the harbour said.\n", last},
		{"sun.txt", "A crane fell on the quay of Nordby on Tuesday.\n\nIt hurt 13 people, the harbour said.\n", last.Add(-time.Minute)},
	} {
		path := filepath.Join(folder, f.name)
		if err := os.WriteFile(path, []byte(f.text), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, f.when, f.when); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := corpus.Load([]string{folder}, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return whole, last
}

// TestSummary works the figures of a story out in both ways: from its files with
// the marks that are kept, and from a session in which it is open.
func TestSummary(t *testing.T) {
	whole, last := craneFiles(t)
	marks := filepath.Join(t.TempDir(), "marks.jsonl")
	b := story.NewSession(whole)
	if _, ok := b.Summary(); ok {
		t.Error("figures of a story that is not compared")
	}
	var err error
	if b.Notes.Book, err = review.Open(marks, whole); err != nil {
		t.Fatal(err)
	}
	collation := diffing.Collate(whole, whole.Original)
	for _, v := range b.Versions() {
		r := story.NewReading(collation.Compare(v))
		b.Readings[v] = r
		for p := range r.Passages { // the first change is seen
			if story.IsChange(&r.Passages[p]) {
				b.SetMark(story.OnPassage(r, p), review.Mark{Seen: true, Flagged: true})()
				break
			}
		}
	}
	open, ok := b.Summary()
	if !ok {
		t.Fatal("no figures of a session")
	}
	open.Finish(whole)
	for name, s := range map[string]*story.Summary{"from the files": story.Summarise(whole, marks), "from the session": open} {
		if s.Original != "Nordby Wire" || s.Title != "Crane falls" || s.Versions != 2 || s.Worst != "sun" {
			t.Errorf("%s: %+v", name, s)
		}
		if s.WorstSeverities[finding.Medium] != 1 || s.Severities[finding.High] != 2 {
			t.Errorf("%s: %v in all, %v in the worst", name, s.Severities, s.WorstSeverities)
		}
		if s.Review.SeenChanges != 2 || s.Review.Flagged != 2 || !s.Changed.Equal(last) {
			t.Errorf("%s: %+v, changed %v", name, s.Review, s.Changed)
		}
	}
	b.SetOriginal(b.Versions()[0])
	if _, ok := b.Summary(); ok {
		t.Error("figures with another original")
	}
}
