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

// A takeTime is when a take was fetched, and what it is called.
type takeTime struct {
	at   time.Time
	stem string
}

// comparedTo is negative for the earlier of two takes. Of two that were fetched in
// one second that is the one with the shorter name: a later one has a longer.
func (t takeTime) comparedTo(u takeTime) int {
	return cmp.Or(t.at.Compare(u.at), cmp.Compare(len(t.stem), len(u.stem)), strings.Compare(t.stem, u.stem))
}

// fetched returns when an article was fetched, and false where it was not.
func (e *entry) fetched() (takeTime, bool) {
	at, err := time.Parse(time.RFC3339, e.article.Fetched)
	return takeTime{at, e.file.stem()}, err == nil
}

// isTakeWith reports whether two articles that were fetched are takes of one:
// from one address, or kept by one name.
func (e *entry) isTakeWith(o *entry) bool {
	if e.article.Fetched == "" || o.article.Fetched == "" {
		return false
	}
	if isOneArticle(&e.doc.Fields, &o.doc.Fields) {
		return true
	}
	return e.file.address == "" && o.file.address == "" && filepath.Dir(e.file.path) == filepath.Dir(o.file.path) &&
		firstName(e.file.stem()) == firstName(o.file.stem())
}

// isOneArticle reports whether two that were fetched are of one article: from
// what was typed, or by what their pages call their own address.
func isOneArticle(a, b *document.Fields) bool {
	typed := func(f *document.Fields) string { return cmp.Or(f.FetchedFrom, f.URL) }
	if typed(a) != "" && addressKey(typed(a)) == addressKey(typed(b)) {
		return true
	}
	u, err := url.Parse(a.URL)
	isFront := err != nil || len(u.Path) <= 1 && u.RawQuery == "" // which some pages call their own
	return !isFront && addressKey(a.URL) == addressKey(b.URL)
}

// addressKey is the same for two addresses of one article. A fragment tells apart
// the articles of a file with several.
func addressKey(address string) string {
	_, fragment, _ := strings.Cut(address, "#")
	return fetch.Key(address) + "#" + fragment
}

// firstTakes returns the indexes of the articles that are no later take of
// another.
func firstTakes(entries []entry) []int {
	var first []int
	for i := range entries {
		e := &entries[i]
		at, ok := e.fetched()
		isLater := func(other entry) bool {
			before, known := other.fetched()
			return known && before.comparedTo(at) < 0 && other.isTakeWith(e)
		}
		if !ok || !slices.ContainsFunc(entries, isLater) {
			first = append(first, i)
		}
	}
	return first
}

// nameTakes tells apart the takes of one article by when they were fetched, as
// briefly as it can be said.
func nameTakes(entries []entry) {
	type take struct {
		takeTime
		of *entry
	}
	named := map[*entry]bool{}
	for i := range entries {
		var takes []take
		for k := i; k < len(entries); k++ {
			e := &entries[k]
			if at, ok := e.fetched(); ok && !named[e] && (k == i || e.isTakeWith(&entries[i])) {
				takes = append(takes, take{at, e})
			}
		}
		if len(takes) < 2 {
			continue
		}
		slices.SortFunc(takes, func(t, u take) int { return t.comparedTo(u.takeTime) })
		var times []time.Time
		for _, t := range takes {
			times = append(times, t.at)
		}
		layout := layoutOf(times)
		for n, t := range takes {
			named[t.of] = true
			if t.of.article.Take = t.at.Format(layout); layout == "" {
				t.of.article.Take = fmt.Sprintf("take %d", n+1)
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
