package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"storydiff/corpus/format/document"
)

// AddFragment appends the paragraphs of a piece of HTML from s, all of which is the
// article, to the text of d, a blank line between, and sets d.Headed
// and d.Markup. What is no
// text of the article, such as captions, pictures and tables, is counted in
// d.LeftOut. A heading that repeats the title is left out, too; one of the first
// level above the text becomes the title if there is none. A piece without tags
// is text with blank lines between the paragraphs. The error of a piece with too
// many elements, or with elements too deep in one another, is a reason and what to
// do, on one line and without the name of the file: for document.Source.Fail.
func AddFragment(s document.Source, d *document.Document, fragment string) error {
	d.Headed, d.Markup = true, true
	if !withinBounds(fragment, s.Most(mostElements)) {
		return tooMany(s.Most(mostElements))
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(fragment), body)
	if err != nil {
		return errTooDeep
	}
	var w walker
	at := place{area: w.open(body, -1), kept: !hasBlocks(nodes)}
	for _, n := range nodes {
		w.walk(n, at)
	}
	w.finish(at)
	for _, l := range w.left {
		d.LeaveOut(l.one, l.many, l.example)
	}
	addBlocks(d, w.blocks)
	return nil
}

// hasBlocks reports whether elements divide the text.
func hasBlocks(nodes []*html.Node) bool {
	for _, top := range nodes {
		if top.Type == html.ElementNode && (top.Data == "br" || isBlockElement(top.Data)) {
			return true
		}
		for n := range top.Descendants() {
			if n.Type == html.ElementNode && (n.Data == "br" || isBlockElement(n.Data)) {
				return true
			}
		}
	}
	return false
}

// addBlocks appends blocks that are all of the article.
func addBlocks(d *document.Document, blocks []block) {
	var paragraphs []string
	if d.Text != "" {
		paragraphs = append(paragraphs, d.Text)
	}
	for i, b := range blocks {
		switch {
		case b.kind == caption:
			d.LeaveOut("caption", "captions", b.text)
		case b.kind == heading && i == 0 && b.level == 1 && d.Fields.Title == "" && d.Text == "":
			d.Fields.Title = b.text
		case b.kind == heading && strings.EqualFold(b.text, d.Fields.Title):
		default:
			paragraphs = append(paragraphs, b.text)
		}
	}
	d.Text = strings.Join(paragraphs, "\n\n")
}
