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

// TestLong looks at what a measure of speed rests on: as many words as were asked for,
// names and numbers among them, and as many changed as the change says.
func TestLong(t *testing.T) {
	const words = 10_000
	least := map[Change]float64{Edited: 0.03, Rewritten: 0.2, Moved: 0.03, Unrelated: 0.3}
	most := map[Change]float64{Edited: 0.09, Rewritten: 0.4, Moved: 0.2, Unrelated: 1}
	for _, change := range Changes() {
		o, v := Long(words, change)
		if o2, v2 := Long(words, change); o != o2 || v != v2 {
			t.Errorf("%s: other texts the second time", change)
		}
		a, b := strings.Fields(o), strings.Fields(v)
		if len(a) < words || len(a) > words+200 || len(b) < words || len(b) > words*11/10 {
			t.Errorf("%s: %d and %d words, asked for %d", change, len(a), len(b), words)
		}
		if share := shareChanged(a, b); share < least[change] || share > most[change] {
			t.Errorf("%s: %.2f of the words are others", change, share)
		}
		capitals, figures := 0, 0
		for _, w := range a {
			if w = strings.TrimLeft(w, "“"); w[0] >= 'A' && w[0] <= 'Z' {
				capitals++
			} else if w[0] >= '0' && w[0] <= '9' {
				figures++
			}
		}
		if x := float64(capitals) / words; x < 0.1 || x > 0.3 {
			t.Errorf("%.2f of the words have a capital letter", x)
		}
		if x := float64(figures) / words; x < 0.02 || x > 0.08 {
			t.Errorf("%.2f of the words are numbers", x)
		}
	}
}

// shareChanged is the share of words of which the version has fewer.
func shareChanged(original, version []string) float64 {
	count := make(map[string]int)
	for _, w := range version {
		count[w]++
	}
	gone := 0
	for _, w := range original {
		if count[w]--; count[w] < 0 {
			gone++
		}
	}
	return float64(gone) / float64(len(original))
}
