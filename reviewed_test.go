package main

import (
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/review"
)

// TestLinesPutRight gives the commands a review file in which a line is set
// aside: they go by it, and leave the file as it is.
func TestLinesPutRight(t *testing.T) {
	dir := story(t, "wire.txt", wireText, "paper.txt", wireText+"\n\nTell us what you saw and win a boat.\n")
	kept := filepath.Join(dir, "kept.jsonl")
	whole, err := corpus.Load([]string{dir}, corpus.Options{Original: "wire"})
	if err != nil {
		t.Fatal(err)
	}
	book, err := review.Open(kept, whole)
	if err != nil {
		t.Fatal(err)
	}
	a := whole.Articles[0]
	last := len(a.Sentences) - 1
	if a.ID != "paper" {
		t.Fatalf("the first article is %s", a.ID)
	}
	book.PutLine(review.LineOf(a, last, review.LineKeys(a)[last], text.SetAside))
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
	before := contents(t, dir)
	for _, tt := range []struct {
		args            []string
		status, without int    // the exit status with the file, and without it
		said            string // with the file alone
	}{
		{[]string{"report", "--exit-code"}, 0, 1, "1 line set aside by hand"},
		{[]string{"report", "--exit-code", "--format", "json"}, 0, 1, `"byHand":1`},
		{[]string{"list", "--exit-code"}, 0, 1, "paper: 1 line set aside by hand\n"},
		{[]string{"--exit-code"}, 0, 1, "1 line set aside by hand"},
	} {
		args := append(tt.args, "--original", "wire", ".")
		with, without := run(t, dir, "", append(args, "--review", kept)...), run(t, dir, "", args...)
		if with.status != tt.status || without.status != tt.without || !strings.Contains(with.out, tt.said) || strings.Contains(without.out, tt.said) {
			t.Errorf("%s: with the file\n%+v\nwithout\n%+v", args, with, without)
		}
	}
	if after := contents(t, dir); len(after) != len(before) || after["kept.jsonl"] != before["kept.jsonl"] {
		t.Error("the folder is not as it was")
	}
}
