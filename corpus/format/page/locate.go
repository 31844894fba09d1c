package page

import (
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markName is the attribute that carries the number of a block through the
// library.
const markName = "data-block"

// mostLocated is how many blocks the library is asked about. Its time grows faster
// than a page does.
const mostLocated = 20_000

// locate returns which blocks the library takes for the article. It works on a
// copy of the page in which each block has its number: nothing else comes back
// from it.
func locate(root *html.Node, found *walker) []bool {
	in := make([]bool, len(found.blocks))
	if len(found.blocks) == 0 || len(found.blocks) > mostLocated {
		return in
	}
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	article, err := parser.ParseAndMutate(marked(root, found), nil)
	if err != nil || article.Node == nil {
		return in
	}
	for n := range article.Node.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if number, err := strconv.Atoi(attribute(n, markName)); err == nil && number < len(in) {
			in[number] = true
		}
	}
	return in
}

// marked returns a copy of the page without what is not read, each block in an
// element of its own that has its number.
func marked(root *html.Node, found *walker) *html.Node {
	whole := map[*html.Node]int{} // elements that have one block alone
	parts := map[*html.Node]int{} // text nodes of the others
	counts := make([]int, len(found.areas))
	for _, b := range found.blocks {
		counts[b.area]++
	}
	for i, b := range found.blocks {
		if counts[b.area] == 1 && !hasAreas(found, b.area) && keepsMark(found.areas[b.area].element.Data) {
			whole[found.areas[b.area].element] = i
			continue
		}
		for _, n := range b.nodes {
			parts[n] = i
		}
	}
	return copyMarked(root, whole, parts)
}

// keepsMark reports whether the library leaves an element as it is; others it
// makes anew, and an attribute is lost.
func keepsMark(name string) bool {
	switch name {
	case "p", "li", "pre", "blockquote", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6":
		return true
	}
	return false
}

// hasAreas reports whether an area has others in it: then the next one is.
func hasAreas(found *walker, area int) bool {
	return area+1 < len(found.areas) && found.areas[area+1].outer == area
}

func copyMarked(n *html.Node, whole, parts map[*html.Node]int) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace}
	for _, a := range n.Attr {
		if a.Key != markName {
			c.Attr = append(c.Attr, a)
		}
	}
	if i, marks := whole[n]; marks {
		c.Attr = append(c.Attr, html.Attribute{Key: markName, Val: strconv.Itoa(i)})
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.CommentNode, isElement(child) && n.Data == "head" && child.Data != "title":
		case isElement(child) && isUnread(child.Data) && child.Data != "head" && child.Data != "title":
		default:
			inner := copyMarked(child, whole, parts)
			if i, marks := parts[child]; marks && strings.TrimSpace(child.Data) != "" {
				span := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span}
				span.Attr = []html.Attribute{{Key: markName, Val: strconv.Itoa(i)}}
				span.AppendChild(inner)
				inner = span
			}
			c.AppendChild(inner)
		}
	}
	return c
}
