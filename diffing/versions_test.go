package diffing_test

import (
	"runtime"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/internal/invented"
)

// manyVersions is a made-up story with n versions.
func manyVersions(n int) *corpus.Story {
	s := &corpus.Story{}
	for _, a := range invented.Versions(n) {
		article := corpus.NewArticle(a.ID, a.ID+".txt", a.Text)
		article.Outlet = a.Outlet
		s.Articles = append(s.Articles, article)
	}
	return s
}

// TestVersionsCostTheirOwn holds that all comparisons of a story with four times the
// versions take no more than some four times the memory: what a version costs must
// not depend on how many others there are. Memory is counted, not time, so that the
// machine does not matter.
func TestVersionsCostTheirOwn(t *testing.T) {
	few, many := manyVersions(60), manyVersions(240)
	taken := func(s *corpus.Story) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		diffing.Collate(s, s.Original).CompareAll()
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	taken(few) // what is worked out once in a process
	a, b := taken(few), taken(many)
	t.Logf("%.1f and %.1f MB", a/1e6, b/1e6)
	if ratio := b / a; ratio > 4.4 {
		t.Errorf("four times the versions take %.2f times the memory", ratio)
	}
}
