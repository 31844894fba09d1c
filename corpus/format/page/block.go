package page

import "golang.org/x/net/html"

// A block is a piece of a page's text that stands on its own: a paragraph, say.
type block struct {
	kind kind
	// text is on one line, and never empty.
	text string
	// area is the index of the innermost element around all of the text that
	// stands on its own: a <p>, or the <div> that the text is in without one.
	area int
	// nodes are the text nodes, in order.
	nodes []*html.Node
	// level is that of a heading, 1 to 6.
	level int
	// linked, bold and timed are how many bytes of text are in links, in strong
	// type, and in <time>.
	linked, bold, timed int
}

// isBold reports whether all of the text is in strong type, as a heading may be.
func (b block) isBold() bool { return 10*b.bold >= 9*len(b.text) }

// An area is an element that stands on its own.
type area struct {
	element *html.Node
	// outer is the index of the area around it; -1 around the outermost.
	outer int
}

// kind is what a block is by its elements.
type kind uint8

const (
	paragraph kind = iota
	heading
	item    // of a list
	quote   // of <blockquote>
	caption // of a picture
	cell    // of a table with data
)

// isBlockElement reports whether an element stands on its own, above what
// follows. An element with a name of the site's own does not; what stands on
// its own in it does.
func isBlockElement(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
		"html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
		"summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp":
		return true
	}
	return false
}

// isUnread reports whether the text in an element is none that is read on the
// page.
func isUnread(name string) bool {
	switch name {
	case "head", "title", "script", "style", "template", "noscript", "noframes", "noembed", "iframe", "object", "embed", "applet", "canvas",
		"audio", "video", "svg", "math", "map", "select", "textarea", "datalist", "button", "input", "progress", "meter",
		"amp-sidebar", "rp", "rt":
		return true
	}
	return false
}
