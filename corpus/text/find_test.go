package text_test

import (
	"testing"

	"storydiff/corpus"
)

func TestFind(t *testing.T) {
	a := corpus.NewArticle("a", "a.txt", " He left. She came.\n\nEnd ")
	for offset, want := range map[int]int{0: -1, 1: 0, 8: 0, 9: -1, 10: 1, 18: 1, 19: -1, 20: -1, 21: 2, 23: 2, 24: -1, 99: -1} {
		if got := a.FindSentence(offset); got != want {
			t.Errorf("FindSentence(%d) is %d, want %d", offset, got, want)
		}
	}
	for offset, want := range map[int]int{0: -1, 1: 0, 3: -1, 4: 1, 8: 2, 99: -1} {
		if got := a.FindWord(offset); got != want {
			t.Errorf("FindWord(%d) is %d, want %d", offset, got, want)
		}
	}
}
