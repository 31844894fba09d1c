package diffing

import (
	"runtime"
	"testing"

	"storydiff/corpus"
	"storydiff/internal/invented"
)

// TestAllocationsGrowLinearly counts what a comparison allocates, in objects and in bytes,
// at 10,000 words and at 40,000. What runs how often is counted by TestGrowth, in the
// top-level package.
func TestAllocationsGrowLinearly(t *testing.T) {
	const most = 4.4 // times as many for four times the words
	for _, change := range []invented.Change{invented.Rewritten, invented.Unrelated} {
		objects, bytes := allocated(10_000, change)
		objectsLong, bytesLong := allocated(40_000, change)
		t.Logf("%s: %d objects and then %d, %d bytes and then %d", change, objects, objectsLong, bytes, bytesLong)
		if x := float64(objectsLong) / float64(objects); x > most {
			t.Errorf("%s: four times the words take %.2f times the objects, want at most %v", change, x, most)
		}
		if x := float64(bytesLong) / float64(bytes); x > most {
			t.Errorf("%s: four times the words take %.2f times the bytes, want at most %v", change, x, most)
		}
	}
}

// allocated returns what reading and comparing two texts allocates.
func allocated(words int, change invented.Change) (objects, bytes uint64) {
	original, version := invented.Long(words, change)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Compare(corpus.NewArticle("a", "a.txt", original), corpus.NewArticle("b", "b.txt", version))
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs, after.TotalAlloc - before.TotalAlloc
}
