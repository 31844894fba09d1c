package page

import (
	"strings"

	"golang.org/x/net/html"
)

// attribute returns the value of an element's attribute, empty where it has
// none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func isElement(n *html.Node) bool { return n.Type == html.ElementNode }

func hasAttribute(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// isHidden reports whether the page does not show the element, or shows it only
// as decoration. Whole pages are hidden until a script has run; that is no
// reason not to read them.
func isHidden(n *html.Node) bool {
	switch n.Data {
	case "html", "body", "main", "article":
		return false
	}
	if hasAttribute(n, "hidden") || attribute(n, "aria-hidden") == "true" {
		return true
	}
	look := strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", ""))
	return strings.Contains(look, "display:none") || strings.Contains(look, "visibility:hidden")
}

// textOf returns all text in a node, on one line.
func textOf(n *html.Node) string {
	var r run
	gather(n, &r)
	return r.text.String()
}

// textUpTo is textOf for a text of up to most bytes, and empty for a longer one.
func textUpTo(most int, n *html.Node) string {
	size := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			size += len(d.Data)
		}
		if size > 4*most {
			return ""
		}
	}
	if text := textOf(n); len(text) <= most {
		return text
	}
	return ""
}

func gather(n *html.Node, r *run) {
	if n.Type == html.TextNode {
		r.add(n, n.Data, style{})
	}
	if n.Type == html.ElementNode && isBlockElement(n.Data) {
		r.blank = true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || !isUnread(c.Data) {
			gather(c, r)
		}
	}
}

// isData reports whether a table has data in rows and columns, and is not there
// to lay out a page: no table or paragraphs in it, and short cells, several in
// a row.
func isData(table *html.Node) bool {
	rows, cells, long := 0, 0, 0
	if attribute(table, "role") == "presentation" {
		return false
	}
	for n := range table.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "tr":
			rows++
		case "td", "th":
			cells++
			if len(textOf(n)) > 200 {
				long++
			}
		case "table", "article", "main", "h1", "form":
			return false
		}
	}
	return rows > 0 && cells >= 2*rows && cells >= 4 && 4*long < cells
}

func endsInDigit(s string) bool {
	return s != "" && '0' <= s[len(s)-1] && s[len(s)-1] <= '9'
}
