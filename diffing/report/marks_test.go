package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"storydiff/diffing"
)

// marked is what a reader could have made of the harbour story.
func marked(c *diffing.Comparison) Selection {
	marks := make([]Mark, len(c.Passages))
	marks[0] = Mark{Seen: true}
	marks[1] = Mark{Flagged: true, Note: "Ring the *port* office.\nTwice\x1b[2J."}
	return Selection{Marks: [][]Mark{marks}}
}

// TestMarksAreShown looks for marks and notes in every format.
func TestMarksAreShown(t *testing.T) {
	c := harbour(t)
	for f, want := range map[Format][]string{
		Text:     {", seen\n", ", flagged\n", "      Note: Ring the *port* office.\n            Twice"},
		HTML:     {"✓ seen</span>", "⚑ flagged</b>", "<b>Note</b> <bdi>Ring the *port* office.</bdi><br><bdi>Twice"},
		Markdown: {", **seen**\n", ", **flagged**\n", "**Note:** Ring the \\*port\\* office.<br>\nTwice"},
	} {
		got := string(written(t, f, marked(c), c))
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in\n%s", f, w, got)
			}
		}
		if strings.Contains(got, "\x1b") {
			t.Errorf("%s: a control sequence", f)
		}
	}
}

// TestMarksInJSON compares the JSON form with marks and without: a passage that
// has a mark has one key more, and nothing else differs.
func TestMarksInJSON(t *testing.T) {
	c := harbour(t)
	parse := func(sel Selection) map[string]any {
		var v map[string]any
		if err := json.Unmarshal(written(t, JSON, sel, c), &v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	with, without := parse(marked(c)), parse(Selection{})
	for i, p := range with["passages"].([]any) {
		review, ok := p.(map[string]any)["review"]
		if ok != (i < 2) {
			t.Errorf("passage %d has a review: %v", i, ok)
		}
		if i == 1 && review.(map[string]any)["flagged"] != true {
			t.Errorf("passage 1: %v", review)
		}
		delete(p.(map[string]any), "review")
	}
	wantSameJSON(t, with, without)
}

// wantSameJSON: two objects, of which one had its added keys removed, are the same.
func wantSameJSON(t *testing.T, with, without any) {
	t.Helper()
	a, _ := json.Marshal(with)
	b, _ := json.Marshal(without)
	if !bytes.Equal(a, b) {
		t.Error("more differs than the added keys")
	}
}

// TestMarksMustFit gives marks for other passages than there are.
func TestMarksMustFit(t *testing.T) {
	c := harbour(t)
	for _, sel := range []Selection{{Marks: [][]Mark{}}, {Marks: [][]Mark{{}}}} {
		if err := Write(&bytes.Buffer{}, Text, []*diffing.Comparison{c}, sel); err == nil {
			t.Errorf("%d lists of marks are taken", len(sel.Marks))
		}
	}
}
