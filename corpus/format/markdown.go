package format

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"storydiff/corpus/format/document"
)

// readMarkdown takes the words that a reader of the page would see. Headings,
// list items, quotations and table rows become paragraphs of their own with a
// blank line between, and a paragraph's lines one line. Emphasis, link
// addresses, bullets and HTML tags go; so do pictures with their alternative
// text, which the page does not show. A level 1 heading before everything else
// is the title, if the front matter gives none; it stays in the text.
func readMarkdown(s document.Source) (document.Document, error) {
	all, err := s.Decode()
	if err != nil {
		return document.Document{}, err
	}
	d, body, err := frontMatter(s, all)
	if err != nil {
		return document.Document{}, err
	}
	if tooManyMarks(body) {
		d.Text, d.FirstLine = body, 1+strings.Count(all[:len(all)-len(body)], "\n")
		return d, nil
	}
	p := textCollector{source: []byte(body)}
	root := markdownParser().Parse(text.NewReader(p.source))
	if h, ok := root.FirstChild().(*ast.Heading); ok && h.Level == 1 && d.Fields.Title == "" {
		d.Fields.Title = p.inline(h)
	}
	p.blocks(root)
	d.Text, d.Markup = strings.Join(p.paragraphs, "\n\n"), true
	return d, nil
}

// tooManyMarks reports whether text has more Markdown signs in one place than any
// article: the parser takes quadratic time over those, and depth of calls. It
// is then read as plain text. A sign behind a backslash begins nothing, and a
// list or quotation in another only stands before all else on its line, or is
// indented.
func tooManyMarks(text string) bool {
	block := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			block = 0
			continue
		}
		nesting, prefix := 0, len(line)-len(strings.TrimLeft(line, " \t>-+*.)0123456789"))
		indent := len(line) - len(strings.TrimLeft(line, " \t"))
		for i := 0; i < len(line); i++ {
			switch line[i] {
			case '\\':
				i++
			case '[', ']', '*', '_', '`', '~', '<':
				block++
			case '>', '-', '+', ')', '.':
				if i < prefix && (i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t' || line[i] == '>') {
					nesting++
				}
			}
		}
		if block > 8000 || nesting > 1000 || indent > 400 {
			return true
		}
	}
	return false
}

// textCollector collects the paragraphs of a Markdown document.
type textCollector struct {
	source     []byte
	paragraphs []string
}

func (p *textCollector) add(paragraph string) {
	if strings.TrimSpace(paragraph) != "" {
		p.paragraphs = append(p.paragraphs, strings.Trim(paragraph, " \n"))
	}
}

// blocks adds the blocks inside n.
func (p *textCollector) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
			p.add(p.inline(c))
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			p.add(string(c.Lines().Value(p.source)))
		case *ast.HTMLBlock:
			for line := range strings.Lines(withoutTags(p.htmlBlock(c))) {
				p.add(oneSpaced(line))
			}
		case *tableRow:
			p.add(p.row(c))
		default:
			p.blocks(c)
		}
	}
}

// htmlBlock returns the source of an HTML block; the line that ends it stands
// apart.
func (p *textCollector) htmlBlock(n *ast.HTMLBlock) string {
	html := n.Lines().Value(p.source)
	if n.HasClosure() {
		html = append(bytes.Clone(html), n.ClosureLine.Value(p.source)...)
	}
	return string(html)
}

// row returns the cells of a table row on one line.
func (p *textCollector) row(n ast.Node) string {
	var cells []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		cells = append(cells, strings.TrimSpace(p.inline(c)))
	}
	return strings.Trim(strings.Join(cells, " | "), "| ")
}

// inline returns the words of a block, its lines joined unless the writer
// broke them on purpose.
func (p *textCollector) inline(block ast.Node) string {
	var b strings.Builder
	// The callback never fails, so neither does Walk.
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Image:
			return ast.WalkSkipChildren, nil
		case *ast.AutoLink:
			b.Write(n.Label(p.source))
		case *ast.RawHTML:
			b.WriteString(withoutTags(string(n.Segments.Value(p.source))))
		case *ast.String:
			b.Write(n.Value)
		case *ast.Text:
			p.text(&b, n)
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

func (p *textCollector) text(b *strings.Builder, n *ast.Text) {
	value := string(n.Value(p.source))
	if _, code := n.Parent().(*ast.CodeSpan); code || n.IsRaw() {
		b.WriteString(strings.ReplaceAll(value, "\n", " "))
	} else {
		b.WriteString(unescape(value))
	}
	switch {
	case n.HardLineBreak():
		b.WriteByte('\n')
	case n.SoftLineBreak():
		b.WriteByte(' ')
	}
}
