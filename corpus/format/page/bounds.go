package page

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
)

// mostElements is how many elements and attributes a page may have. Long pages of
// news sites have some ten thousand; one of these takes about 150 bytes.
const mostElements = 400_000

// errTooMany and errTooDeep say why a page is not parsed, and what to do. How deep
// is too deep is for x/net/html to say: 512 elements in one another.
var (
	errTooMany = errors.New("more than 400,000 elements, which no article has; save its text as .txt")
	errTooDeep = errors.New("elements stand in one another more than 500 deep; save its text as .txt")
)

// withinBounds reports whether parsing makes no more of source than a page may
// have. It reads the tags, and keeps nothing.
func withinBounds(source string) bool {
	made, styled := 0, 0 // elements and attributes; elements of style that are open
	for t := html.NewTokenizer(strings.NewReader(source)); ; {
		kind := t.Next()
		switch kind {
		case html.ErrorToken:
			return true
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, more := t.TagName()
			if isStyling(name) {
				if kind == html.EndTagToken {
					styled = max(styled-1, 0)
				} else {
					styled++
				}
			} else {
				// The parser opens those that were left open again in each paragraph.
				made += styled
			}
			for made++; more && made <= mostElements; made++ {
				_, _, more = t.TagAttr()
			}
		}
		if made > mostElements {
			return false
		}
	}
}

// isStyling reports whether the parser opens the element again in the next
// paragraph when it was not closed in this one.
func isStyling(name []byte) bool {
	switch string(name) {
	case "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
		return true
	}
	return false
}

// parse makes a tree of a whole page.
func parse(source string) (*html.Node, error) {
	if !withinBounds(source) {
		return nil, errTooMany
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, errTooDeep // nothing else goes wrong with a string
	}
	return root, nil
}
