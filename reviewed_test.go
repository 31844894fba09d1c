package main

import (
	"path/filepath"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/finding"
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

// TestDismissedInReports gives the commands a review file in which the only fault of a
// version is dismissed: brief, figures, ledger and table have it no more in any form, and
// say that one was dismissed.
func TestDismissedInReports(t *testing.T) {
	const text = "The ferry to Nordby stays in port until Friday.\n\nIt can carry 120 cars, the office said on Monday.\n"
	dir := story(t, "wire.txt", text, "paper.txt", strings.Replace(text, "120", "210", 1), "post.txt", text)
	kept := filepath.Join(dir, "kept.jsonl")
	whole, err := corpus.Load([]string{dir}, corpus.Options{Original: "wire"})
	if err != nil {
		t.Fatal(err)
	}
	book, err := review.Open(kept, whole)
	if err != nil {
		t.Fatal(err)
	}
	c := diffing.Collate(whole, whole.Original).Compare(0)
	if len(c.Findings) != 1 || c.Findings[0].Severity != finding.High || whole.Articles[0].ID != "paper" {
		t.Fatalf("%s has %+v", whole.Articles[0].ID, c.Findings)
	}
	book.Put(review.FindingKeys(c, review.Keys(c))[0], review.Mark{Dismissed: true}, review.FindingContext(c, 0))
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		format    string
		gone, has []string
	}{
		{"text", []string{"One number differs", "that are not right everywhere"}, []string{"dismissed: 1", "moved  high  medium  low  dismissed"}},
		{"json", []string{"One number differs", `"state":"changed"`, `"kind":"garbled"`}, []string{`"dismissed":1}`, `"dismissed":true`}},
		{"html", []string{"One number differs"}, []string{"1 dismissed"}},
		{"markdown", []string{"One number differs"}, []string{"dismissed: 1"}},
	} {
		args := []string{"report", "--format", tt.format, "--original", "wire", "wire.txt", "paper.txt", "post.txt"}
		with, without := run(t, dir, "", append(args, "--review", kept)...), run(t, dir, "", args...)
		for _, s := range tt.gone {
			if strings.Contains(with.out, s) || !strings.Contains(without.out, s) {
				t.Errorf("%s: %q is there with the file: %v, without it: %v", tt.format, s, strings.Contains(with.out, s), strings.Contains(without.out, s))
			}
		}
		for _, s := range tt.has {
			if !strings.Contains(with.out, s) || strings.Contains(without.out, s) {
				t.Errorf("%s: no %q with the file, or also without it:\n%s", tt.format, s, with.out)
			}
		}
	}
}
