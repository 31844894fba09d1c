package diffing

import (
	"fmt"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// TestCompareEach compares short and long versions, which go another way, and stops in
// between.
func TestCompareEach(t *testing.T) {
	const sentence = "The mayor of Tarn said on Monday that %d ferries had left the harbour.\n\n"
	article := func(id string, sentences int) *text.Article {
		var b strings.Builder
		for n := range sentences {
			fmt.Fprintf(&b, sentence, n+2)
		}
		return corpus.NewArticle(id, id+".txt", b.String())
	}
	story := &corpus.Story{Articles: []*text.Article{article("wire", 30), article("long", 300), article("short", 20), article("brief", 3)}}
	versions := []int{1, 2, 3}
	got := Collate(story, 0).CompareEach(versions, func(int) bool { return true })
	c := Collate(story, 0)
	for n, v := range versions {
		if want := c.Compare(v); !reflect.DeepEqual(got[n].Passages, want.Passages) || got[n].Brief != want.Brief {
			t.Errorf("%s is compared otherwise", story.Articles[v].ID)
		}
	}
	var asked atomic.Int64
	got = c.CompareEach(versions, func(n int) bool { asked.Add(1); return n == 1 })
	if asked.Load() != 3 || got[0] != nil || got[1] == nil || got[2] != nil {
		t.Errorf("asked %d times, %v", asked.Load(), got)
	}
}
