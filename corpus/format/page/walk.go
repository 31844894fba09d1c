package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// walker makes blocks of a tree.
type walker struct {
	blocks []block
	areas  []area // those around a block come before it, the outermost first
	run    run
	left   []left
}

// left is something that is no text: a picture, say.
type left struct {
	one, many, example string
	area               int // the innermost around it
}

func (w *walker) leave(area int, one, many, example string) {
	w.left = append(w.left, left{one, many, example, area})
}

// place is where in the tree the walker is.
type place struct {
	kind  kind
	level int
	area  int // the innermost
	look  style
	// kept is set where the text's own lines count, as in <pre>.
	kept bool
}

// walk goes through a node and what is in it. The parser bounds the depth.
func (w *walker) walk(n *html.Node, at place) {
	switch n.Type {
	case html.TextNode:
		w.addText(n, at)
		return
	case html.ElementNode:
	case html.DocumentNode:
		w.walkChildren(n, at)
		return
	default:
		return
	}
	switch {
	case n.Data == "br":
		w.lineBreak(at)
		return
	case n.Data == "img" || n.Data == "amp-img":
		w.leave(at.area, "picture", "pictures", attribute(n, "alt"))
		return
	case isUnread(n.Data) || isHidden(n):
		w.leaveElement(n, at)
		return
	case n.Data == "table" && isData(n):
		w.finish(at)
		w.leave(at.area, "table", "tables", textOf(n))
		return
	case n.Data == "sup" && w.raise(n, at):
		return
	}
	inner := at.in(n)
	if !isBlockElement(n.Data) {
		w.walkChildren(n, inner)
		return
	}
	w.finish(at)
	inner.area = w.open(n, at.area)
	w.walkChildren(n, inner)
	w.finish(inner)
}

// open notes an area, and returns its index.
func (w *walker) open(n *html.Node, outer int) int {
	w.areas = append(w.areas, area{element: n, outer: outer})
	return len(w.areas) - 1
}

func (w *walker) walkChildren(n *html.Node, at place) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, at)
	}
}

// in returns the place inside of an element.
func (p place) in(n *html.Node) place {
	switch name := n.Data; name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.kind, p.level = heading, int(name[1]-'0')
	case "li", "dd", "dt":
		p.kind = item
	case "blockquote":
		p.kind = quote
	case "figure", "figcaption", "caption", "amp-carousel":
		p.kind = caption
	case "pre", "listing", "xmp", "plaintext":
		p.kept = true
	case "a":
		p.look.link = true
	case "b", "strong":
		p.look.bold = !strings.Contains(strings.ReplaceAll(attribute(n, "style"), " ", ""), "font-weight:normal")
	case "time":
		p.look.time = true
	}
	return p
}

// addText takes the text of a node. Where its lines count, a blank line ends a
// paragraph, and a line end is a blank.
func (w *walker) addText(n *html.Node, at place) {
	if !at.kept {
		w.addLine(n, n.Data, at)
		return
	}
	for i, line := range strings.Split(n.Data, "\n") {
		if i > 0 {
			w.run.blank = true
			if strings.TrimSpace(line) == "" {
				w.finish(at)
			}
		}
		w.addLine(n, line, at)
	}
}

func (w *walker) addLine(n *html.Node, line string, at place) {
	if w.run.breaks > 0 && strings.TrimFunc(line, isBlank) != "" {
		if at.kind != heading && (w.run.breaks > 1 || w.run.endsLine()) {
			w.finish(at)
		}
		w.run.breaks = 0
	}
	w.run.add(n, line, at.look)
}

func (w *walker) lineBreak(place) {
	w.run.blank = true
	if w.run.text.Len() > 0 {
		w.run.breaks++
	}
}

// finish ends the block that is being gathered, at its place.
func (w *walker) finish(at place) {
	r := &w.run
	text := strings.TrimSpace(r.text.String())
	if text != "" {
		w.blocks = append(w.blocks, block{
			kind: at.kind, text: text, area: at.area, nodes: r.nodes, level: at.level,
			linked: r.linked, bold: r.bold, timed: r.timed,
		})
	}
	w.run = run{}
}

// leaveElement tells of an element that is not read.
func (w *walker) leaveElement(n *html.Node, at place) {
	switch n.Data {
	case "script":
		w.leave(at.area, "script", "scripts", "")
	case "iframe", "object", "embed", "applet":
		w.leave(at.area, "embedded frame", "embedded frames", attribute(n, "title"))
	case "audio", "video":
		w.leave(at.area, "film or sound", "films and sounds", "")
	case "svg", "canvas", "map":
		w.leave(at.area, "drawing", "drawings", "")
	case "table", "p", "div", "span", "section", "li", "ul", "ol":
		if text := textOf(n); text != "" { // hidden
			w.leave(at.area, "hidden text", "hidden texts", text)
		}
	}
}

// raise takes a raised number if it stands for more than itself, and reports
// whether it did: a power of ten keeps its form, and the number or sign of a note
// is no text. As part of a word, as in km2, it is left to be read as usual.
func (w *walker) raise(n *html.Node, at place) bool {
	mark := textOf(n)
	if mark == "" || strings.Trim(mark, "0123456789[]()*,†‡-−– ") != "" {
		return false
	}
	before := w.run.text.String()
	switch {
	case endsInDigit(before) && strings.Trim(mark, "0123456789-−") == "":
		w.run.add(n, raised.Replace(mark), at.look)
		return true
	case strings.Contains(mark, "["):
		return true
	}
	letters := len(before) - len(strings.TrimRightFunc(before, unicode.IsLetter))
	return letters > 3 || letters == 0
}

var raised = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹",
	"-", "⁻", "−", "⁻")
