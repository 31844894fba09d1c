package story

import (
	"path/filepath"
	"strings"
	"unicode"

	"storydiff/corpus/text"
	"storydiff/ui/cells"
)

// shortestID is the least number of bytes of a short identifier.
const shortestID = 3

// ShortIDs returns for each article the shortest part of its ID that names
// it: up to a mark of punctuation if that is unique, or as many characters as
// it takes.
func ShortIDs(articles []*text.Article) []string {
	short := make([]string, len(articles))
	for i, a := range articles {
		short[i] = a.ID
		for n := 1; n < len(a.ID); n++ {
			r := rune(a.ID[n])
			if n >= shortestID && r < unicode.MaxASCII && !unicode.IsLetter(r) && !unicode.IsDigit(r) && unique(articles, i, a.ID[:n]) {
				short[i] = a.ID[:n]
				break
			}
		}
	}
	return short
}

// unique tells whether no other article's ID begins with prefix.
func unique(articles []*text.Article, but int, prefix string) bool {
	for i, a := range articles {
		if i != but && strings.HasPrefix(a.ID, prefix) {
			return false
		}
	}
	return true
}

// ArticleNames returns what the screens call the articles: the outlet, with
// the short ID where two articles have the same; or the short ID alone.
func ArticleNames(articles []*text.Article, short []string) []string {
	names := make([]string, len(articles))
	times := map[string]int{}
	for _, a := range articles {
		times[a.Outlet]++
	}
	for i, a := range articles {
		switch {
		case a.Outlet == "":
			names[i] = short[i]
		case times[a.Outlet] > 1:
			names[i] = a.Outlet + " " + short[i]
		default:
			names[i] = a.Outlet
		}
		names[i] = cells.Visible(names[i])
	}
	return names
}

// PathTail returns the end of a path, in at most width cells: without the first
// of its folders where it is longer. The file's name is the last to be cut.
func PathTail(path string, width int) string {
	tail := path
	for cells.Width(tail) > width {
		_, after, found := strings.Cut(strings.TrimPrefix(tail, cells.Ellipsis+"/"), "/")
		if !found {
			return cells.Cut(strings.TrimPrefix(tail, cells.Ellipsis+"/"), width)
		}
		tail = cells.Ellipsis + "/" + after
	}
	return tail
}

// FileName makes a part of a file's name of a text: no separators, no
// blanks, nothing that a shell would read as an option.
func FileName(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == filepath.Separator, strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
	if text = strings.Trim(text, "-. "); text == "" {
		return "story"
	}
	return text
}
