package english

import (
	"fmt"
	"slices"
	"testing"
)

// TestTable holds a table that is full to a map.
func TestTable(t *testing.T) {
	const words, most = 300, 500
	x, want := newTable[int](most), make(map[string][]int)
	for n := range most {
		word := fmt.Sprint("word", n*n%words)
		x.add(word, n)
		want[word] = append(want[word], n)
	}
	for n := range words {
		word := fmt.Sprint("word", n)
		if got := slices.Collect(x.all(word)); !slices.Equal(got, want[word]) {
			t.Errorf("%s: %d, want %d", word, got, want[word])
		}
		first, ok := x.find(word)
		if len(want[word]) == 0 {
			if ok {
				t.Errorf("%s is found: %d", word, first)
			}
			continue
		}
		if !ok || first != want[word][0] {
			t.Errorf("the first of %s is %d, want %d", word, first, want[word][0])
		}
		if *x.put(word) = -n; slices.Collect(x.all(word))[0] != -n {
			t.Errorf("%s cannot be changed", word)
		}
	}
	empty := newTable[string](1)
	if *empty.put("") = "nothing"; *empty.put("") != "nothing" {
		t.Error("the empty word is lost")
	}
}
