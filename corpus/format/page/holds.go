package page

import (
	"bytes"
	"slices"
	"strings"

	"storydiff/corpus/format/document"
)

// Holds reports whether data is a web page by what it begins with.
func Holds(data []byte) bool {
	head := slices.Clone(data[:min(len(data), 8192)])
	for i, c := range head {
		if 'A' <= c && c <= 'Z' {
			head[i] = c + 'a' - 'A'
		}
	}
	head = bytes.TrimPrefix(head, []byte(document.UTF8Mark))
	if len(head) > 1 && (head[0] == 0xff && head[1] == 0xfe || head[0] == 0xfe && head[1] == 0xff) { // UTF-16
		head = bytes.ReplaceAll(head[2:], []byte{0}, nil)
	}
	for {
		head = bytes.TrimLeft(head, " \t\r\n\f")
		end := ""
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?xml")):
			end = "?>"
		default:
			return beginsPage(head)
		}
		_, rest, found := bytes.Cut(head, []byte(end))
		if !found {
			return false
		}
		head = rest
	}
}

// beginsPage reports whether head, in lower case, begins with an element that
// only pages have.
func beginsPage(head []byte) bool {
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body"} {
		rest, found := bytes.CutPrefix(head, []byte(start))
		if found && len(rest) > 0 && strings.ContainsRune(" \t\r\n\f>/", rune(rest[0])) {
			return true
		}
	}
	return false
}

// isFragment reports whether a text is a piece of HTML and no whole page: that of
// an editor's program, say, or what was copied from a page. All of it is the
// article.
func isFragment(source string) bool {
	head := strings.ToLower(source[:min(len(source), 64<<10)])
	return !Holds([]byte(head)) && !strings.Contains(head, "<head") && !strings.Contains(head, "<body") &&
		!strings.Contains(head, "<title") && !strings.Contains(head, "<nav") && !strings.Contains(head, "<main")
}
