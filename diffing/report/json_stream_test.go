package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// TestLinesAreComparisons takes the story off each line, and wants what stands
// in the JSON of the comparison alone.
func TestLinesAreComparisons(t *testing.T) {
	c := harbour(t)
	one := string(written(t, JSON, Selection{}, c))
	got := string(written(t, JSONLines, Selection{Title: "har\x1b[1mbour\n\"2\""}, c, c))
	const story = `"story":"harbour \"2\"",`
	if strings.Count(got, story) != 2 || strings.ReplaceAll(got, story, "") != one+one {
		t.Errorf("got\n%s\nwant twice\n%s", got, one)
	}
	if !strings.HasPrefix(got, `{"schema":"storydiff.comparison/1",`+story) {
		t.Errorf("a line begins %s", got[:80])
	}
}

func TestWriteTrouble(t *testing.T) {
	var b bytes.Buffer
	if err := WriteTrouble(&b, "mill", "mill/a\x1b[2J.txt", "empty;\nleave <it> out"); err != nil {
		t.Fatal(err)
	}
	const want = `{"schema":"storydiff.error/1","story":"mill","path":"mill/a.txt","error":"empty; leave <it> out"}` + "\n"
	if b.String() != want || !json.Valid(b.Bytes()) {
		t.Errorf("%s", b.String())
	}
}
