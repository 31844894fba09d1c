package story

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/ui/cells"
)

// shortestID is the least number of bytes of a short ID.
const shortestID = 3

// ShortIDs returns for each article the shortest beginning of its ID that no
// other ID shares and that ends before a mark of punctuation; the whole ID if
// there is none.
func ShortIDs(articles []*text.Article) []string {
	short := make([]string, len(articles))
	shared := sharedBeginnings(articles)
	for i, a := range articles {
		short[i] = a.ID
		for n := max(shortestID, shared[i]+1); n < len(a.ID); n++ {
			r := rune(a.ID[n])
			if r < unicode.MaxASCII && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				short[i] = a.ID[:n]
				break
			}
		}
	}
	return short
}

// sharedBeginnings returns for each article how many bytes its ID has in common with
// that of another at its beginning, at most. Among all IDs, sorted, that is one of the
// two beside it.
func sharedBeginnings(articles []*text.Article) []int {
	order, shared := make([]int, len(articles)), make([]int, len(articles))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int { return strings.Compare(articles[x].ID, articles[y].ID) })
	for k := 1; k < len(order); k++ {
		x, y := order[k-1], order[k]
		a, b := articles[x].ID, articles[y].ID
		n := 0
		for n < len(a) && n < len(b) && a[n] == b[n] {
			n++
		}
		shared[x], shared[y] = max(shared[x], n), max(shared[y], n)
	}
	return shared
}

// ArticleNames returns the names of the articles on the screen: the outlet, with
// which take it is if several are there; with the short ID behind it if several
// articles would have the same name; or the short ID alone if there is no outlet.
func ArticleNames(articles []*text.Article, short []string) []string {
	names := make([]string, len(articles))
	times := map[string]int{}
	for _, a := range articles {
		times[a.OutletTake()]++
	}
	for i, a := range articles {
		switch {
		case a.Outlet == "":
			names[i] = short[i]
		case times[a.OutletTake()] > 1:
			names[i] = a.OutletTake() + " " + short[i]
		default:
			names[i] = a.OutletTake()
		}
		names[i] = cells.Visible(names[i])
	}
	return names
}

// PathTail shortens a path to at most width cells. It leaves out folders from
// the left, and cuts the file's name only if that alone is too long.
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

// FileName turns a text into a part of a file name: without separators and
// blanks, and without a hyphen at the start, which would make it an option. It has
// at most 100 bytes, so that two of them and an extension make a name that every
// system takes; texts that differ behind that have the same.
func FileName(text string) string {
	const longest = 100
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == filepath.Separator, strings.ContainsRune(`/\:*?"<>|`, r):
			return '-'
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
	for len(text) > longest {
		_, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
	}
	if text = strings.Trim(text, "-. "); text == "" {
		return "story"
	}
	return text
}
