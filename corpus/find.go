package corpus

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"storydiff/corpus/text"
)

// Find returns the index of the article that ref names: by its ID, by its
// path, by a prefix that no other ID has, or by its file's name. An error, of
// type *Error, lists the articles that ref could mean.
func (s *Story) Find(ref string) (int, error) {
	if i := s.findID(ref); i >= 0 {
		return i, nil
	}
	for i, a := range s.Articles {
		if a.Path == ref || samePath(a.Path, ref) {
			return i, nil
		}
	}
	begun := s.matching(func(a *text.Article) bool { return ref != "" && strings.HasPrefix(a.ID, ref) })
	if len(begun) == 0 {
		begun = s.matching(func(a *text.Article) bool { return filepath.Base(a.Path) == ref })
	}
	switch len(begun) {
	case 1:
		return begun[0], nil
	case 0:
		return -1, &Error{Reason: "no article is called " + strconv.Quote(ref) + "; there are " + s.list(s.matching(nil))}
	}
	return -1, &Error{Reason: strconv.Quote(ref) + " could be " + s.list(begun) + "; write more of it"}
}

// findID returns the index of the article with that ID or, if there is only
// one, with an ID that begins so; else -1.
func (s *Story) findID(ref string) int {
	for i, a := range s.Articles {
		if a.ID == ref {
			return i
		}
	}
	if begun := s.matching(func(a *text.Article) bool { return strings.HasPrefix(a.ID, ref) }); ref != "" && len(begun) == 1 {
		return begun[0]
	}
	return -1
}

// matching returns the indexes of the articles that fit; all without fit.
func (s *Story) matching(fit func(*text.Article) bool) []int {
	var found []int
	for i, a := range s.Articles {
		if fit == nil || fit(a) {
			found = append(found, i)
		}
	}
	return found
}

// list returns the IDs of some articles, not so many that nobody reads them.
func (s *Story) list(articles []int) string {
	const most = 12
	var ids []string
	for _, i := range articles[:min(len(articles), most)] {
		ids = append(ids, s.Articles[i].ID)
	}
	if more := len(articles) - most; more > 0 {
		ids = append(ids, fmt.Sprintf("%d more", more))
	}
	return strings.Join(ids, ", ")
}

// samePath reports whether two paths lead to one place, links apart.
func samePath(a, b string) bool {
	if a == "" || b == "" || a == standardInputPath || b == standardInputPath {
		return false
	}
	x, err := filepath.Abs(a)
	if err != nil {
		return false
	}
	y, err := filepath.Abs(b)
	return err == nil && x == y
}
