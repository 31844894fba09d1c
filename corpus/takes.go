package corpus

import (
	"cmp"
	"fmt"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"storydiff/corpus/fetch"
	"storydiff/corpus/format/document"
)

// A take is an article as it was when it was fetched. An outlet that edits its
// article after publication makes another take of it: several of one article
// may be in a story, and the first is what the others are edits of.
type take struct {
	at   time.Time
	stem string // of its file
	// keys are addresses and names: two takes that share one are of one article.
	keys []string
}

// comparedTo is negative for the earlier of two takes. Of two that were fetched in
// one second that is the one with the shorter name: a later one has a longer.
func (t *take) comparedTo(u *take) int {
	return cmp.Or(t.at.Compare(u.at), cmp.Compare(len(t.stem), len(u.stem)), strings.Compare(t.stem, u.stem))
}

// takeSuffix is what the name of a take's file has behind that of the first:
// when it was fetched.
var takeSuffix = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\.\d{4}-\d\d-\d\dT\d{4}(\d\d)?(-\d+)?$`)
})

// takeLayout is that time.
const takeLayout = "2006-01-02T1504"

// firstName returns what the file of an article's first take is called, by the
// stem of the file of any.
func firstName(stem string) string { return takeSuffix().ReplaceAllString(stem, "") }

// takeOf returns what an article is as a take; false if it was not fetched.
func takeOf(f *document.Fields, stem string) (*take, bool) {
	at, err := time.Parse(time.RFC3339, strings.TrimSpace(f.Fetched))
	if err != nil {
		return nil, false
	}
	t := &take{at: at, stem: stem}
	if typed := cmp.Or(f.FetchedFrom, f.URL); typed != "" {
		t.keys = append(t.keys, addressKey(typed))
	}
	// Some pages call their outlet's front page their own address.
	if u, err := url.Parse(f.URL); err == nil && (len(u.Path) > 1 || u.RawQuery != "") {
		t.keys = append(t.keys, addressKey(f.URL))
	}
	return t, true
}

// addressKey is the same for two addresses of one article, which may end in a
// slash or not and begin with http or https. A fragment tells apart the articles
// of a file with several.
func addressKey(address string) string {
	_, fragment, _ := strings.Cut(address, "#")
	_, place, _ := strings.Cut(fetch.Key(address), "://")
	return strings.TrimSuffix(place, "/") + "#" + fragment
}

func (t *take) isWith(u *take) bool {
	return slices.ContainsFunc(t.keys, func(k string) bool { return slices.Contains(u.keys, k) })
}

// groupTakes returns for each entry the takes of its article among the entries, as
// indexes in the order in which they were fetched; nil for one that was not.
func groupTakes(entries []entry) [][]int {
	takes, groups := make([]*take, len(entries)), make([][]int, len(entries))
	byKey := map[string]int{} // the last entry with that key
	for i := range entries {
		e := &entries[i]
		t, ok := takeOf(&e.doc.Fields, e.file.stem())
		if !ok {
			continue
		}
		if e.file.address == "" {
			t.keys = append(t.keys, filepath.Dir(e.file.path)+"\n"+firstName(t.stem))
		}
		takes[i] = t
		all := []int{i}
		for _, k := range t.keys {
			if other, ok := byKey[k]; ok && !slices.Contains(all, other) {
				all = append(all, groups[other]...)
			}
			byKey[k] = i
		}
		for _, k := range all {
			groups[k] = all
		}
	}
	sorted := map[int]bool{}
	for i, g := range groups {
		if g == nil || sorted[i] {
			continue
		}
		slices.SortFunc(g, func(a, b int) int { return takes[a].comparedTo(takes[b]) })
		for _, k := range g {
			sorted[k] = true
		}
	}
	return groups
}

// firstTakes returns the indexes of the articles that are no later take of
// another.
func firstTakes(entries []entry) []int {
	var first []int
	for i, takes := range groupTakes(entries) {
		if takes == nil || takes[0] == i {
			first = append(first, i)
		}
	}
	return first
}

// earlierOfOutlet returns which of two articles of one outlet was fetched first: an
// outlet may bring its story anew under another address. It returns -1 for any
// other articles.
func earlierOfOutlet(entries []entry) int {
	if len(entries) != 2 || entries[0].article.Outlet == "" || entries[0].article.Outlet != entries[1].article.Outlet {
		return -1
	}
	var takes [2]*take
	for i := range entries {
		t, ok := takeOf(&entries[i].doc.Fields, entries[i].file.stem())
		if !ok {
			return -1
		}
		takes[i] = t
	}
	switch takes[0].at.Compare(takes[1].at) {
	case -1:
		return 0
	case 1:
		return 1
	}
	return -1
}

// nameTakes tells apart the takes of one article by when they were fetched, as
// briefly as it can be said.
func nameTakes(entries []entry) {
	for i, takes := range groupTakes(entries) {
		if len(takes) < 2 || takes[0] != i {
			continue
		}
		var times []time.Time
		for _, k := range takes {
			at, _ := time.Parse(time.RFC3339, entries[k].article.Fetched)
			times = append(times, at)
		}
		layout := layoutOf(times)
		for n, k := range takes {
			if entries[k].article.Take = times[n].Format(layout); layout == "" {
				entries[k].article.Take = fmt.Sprintf("take %d", n+1)
			}
		}
	}
}

// layoutOf returns the shortest layout that tells times apart and leaves nothing
// unsaid in which they differ; empty where some are the same.
func layoutOf(times []time.Time) string {
	for _, l := range []struct{ layout, unsaid string }{
		{"15:04", "2006-01-02"}, {"2 Jan 15:04", "2006"}, {"2 Jan 2006 15:04", ""}, {"2 Jan 2006 15:04:05", ""},
	} {
		said, unsaid := map[string]bool{}, map[string]bool{}
		for _, t := range times {
			said[t.Format(l.layout)], unsaid[t.Format(l.unsaid)] = true, true
		}
		if len(said) == len(times) && len(unsaid) == 1 {
			return l.layout
		}
	}
	return ""
}
