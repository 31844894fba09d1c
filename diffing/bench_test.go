package diffing_test

import (
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

// BenchmarkSurvey compares the demo's versions with its original and makes the
// ledger of them all.
func BenchmarkSurvey(b *testing.B) {
	story, err := corpus.Load([]string{"../corpus/demo"}, corpus.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		diffing.Collate(story, story.Original).Survey()
	}
}
