package page

import (
	"strings"

	"golang.org/x/net/html"

	"storydiff/corpus/format/document"
)

// Read makes a Document of a web page: the paragraphs of its article, and what
// the page says about it. A page that is all article, as editors' programs save
// one, is read as such. An error is a *document.Error.
func Read(s document.Source) (document.Document, error) {
	source, err := decode(s)
	if err != nil {
		return document.Document{}, err
	}
	root, err := parse(source, s.Most(mostElements))
	if err != nil {
		return document.Document{}, s.Fail(0, err.Error())
	}
	d := document.Document{Kind: "an HTML page", Headed: true, Markup: true}
	w := &walker{}
	w.walk(root, place{area: -1, kept: !hasBlocks(contents(root))})
	if isFragment(source) {
		for _, l := range w.left {
			d.LeaveOut(l.one, l.many, l.example)
		}
		addBlocks(&d, w.blocks)
	} else {
		readArticle(&d, root, w)
	}
	if strings.TrimSpace(d.Text) == "" {
		return document.Document{}, s.Fail(0, "an HTML page without an article in it; if a browser shows one, save its text as .txt")
	}
	return d, nil
}

// readArticle fills a document with the article of a whole page.
func readArticle(d *document.Document, root *html.Node, w *walker) {
	c := choose(w, locate(root, w))
	f := readFacts(root)
	d.Fields = c.readFields(&f)
	d.Text = strings.Join(c.text(), "\n\n")
	c.takeWhole(d, f.news)
	c.leaveOut(d)
}

// text returns the paragraphs of the article.
func (c *chooser) text() []string {
	var paragraphs []string
	for i, b := range c.blocks {
		if c.in[i] {
			paragraphs = append(paragraphs, b.text)
		}
	}
	return paragraphs
}

// leaveOut counts what the page has beside the article.
func (c *chooser) leaveOut(d *document.Document) {
	for _, l := range c.left {
		if l.area >= 0 && c.within(l.area, c.main) {
			d.LeaveOut(l.one, l.many, l.example)
		}
	}
	first, last := c.ends()
	for i, b := range c.blocks {
		switch {
		case c.in[i] || c.read[i]:
		case (i < first || i > last) && c.labels[b.area] != paywall:
			d.LeaveOut("line around the article", "lines around the article", b.text)
		case b.kind == caption:
			d.LeaveOut("caption", "captions", b.text)
		case c.labels[b.area] != unlabelled:
			name := labelNames[c.labels[b.area]]
			d.LeaveOut(name[1], name[2], b.text)
		default:
			d.LeaveOut("line beside the article", "lines beside the article", b.text)
		}
	}
}

// within reports whether an area is outer or stands in it.
func (c *chooser) within(area, outer int) bool {
	for area > outer {
		area = c.areas[area].outer
	}
	return area == outer
}

// contents returns what is in the body of a page.
func contents(root *html.Node) []*html.Node {
	var all []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			for c := range n.ChildNodes() {
				all = append(all, c)
			}
			break
		}
	}
	return all
}
