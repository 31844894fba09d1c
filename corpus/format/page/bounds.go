package page

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"storydiff/corpus/format/document"
)

// mostElements is how many elements and attributes a page may have, as Source.Most
// has it. Long pages of
// news sites have some ten thousand; one of these takes about 150 bytes.
const mostElements = 400_000

// errTooDeep and tooMany say why a page is not parsed, and what to do. How deep is
// too deep is for x/net/html to say: 512 elements in one another.
var errTooDeep = errors.New("elements stand in one another more than 500 deep; save its text as .txt")

func tooMany(most int) error {
	return fmt.Errorf("more than %d elements, which no article has; save its text as .txt%s", most, document.RaiseLimit)
}

// withinBounds reports whether parsing makes no more than most elements and
// attributes of source. It reads the tags, and keeps nothing.
func withinBounds(source string, most int) bool {
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
			for made++; more && made <= most; made++ {
				_, _, more = t.TagAttr()
			}
		}
		if made > most {
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

// parse makes a tree of a whole page, of no more than most elements.
func parse(source string, most int) (*html.Node, error) {
	if !withinBounds(source, most) {
		return nil, tooMany(most)
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, errTooDeep // nothing else goes wrong with a string
	}
	return root, nil
}
