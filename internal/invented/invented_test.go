package invented

import (
	"reflect"
	"strings"
	"testing"
)

func TestStory(t *testing.T) {
	seen := map[string]bool{}
	for n := range 200 {
		story := Story(n)
		if !reflect.DeepEqual(story, Story(n)) {
			t.Fatalf("story %d is another one the second time", n)
		}
		for _, a := range story {
			if words := len(strings.Fields(a.Text)); words < 100 || strings.ContainsAny(a.Text+a.Title, "{}") {
				t.Errorf("story %d, %s: %d words\n%s", n, a.ID, words, a.Text)
			}
		}
		wire := story[len(story)-1]
		if !wire.Original || seen[wire.Text] {
			t.Errorf("story %d: the wire comes last, and is another for each story: %+v", n, wire)
		}
		seen[wire.Text] = true
	}
}
