package wire

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/page"
)

// form is a form that the text of an item comes in. What says more about the
// text is greater.
type form uint8

const (
	unknownForm form = iota // none that is read
	plainForm
	htmlForm
	nitfForm
)

// formOf tells the form of a text by its content: what agencies call text/plain
// often has tags.
func formOf(content string) form {
	root, _ := rootElement([]byte(content[:min(len(content), beginning)]))
	switch {
	case root == "nitf" || root == "body.content":
		return nitfForm
	case hasTags(content):
		return htmlForm
	case root != "":
		return unknownForm
	}
	return plainForm
}

// textTags are the elements of HTML that stand in the text of an article.
var textTags = []string{
	"p", "br", "div", "span", "html", "body", "article", "section", "h1", "h2", "h3", "h4", "ul", "ol", "li", "a", "b", "i", "u", "em",
	"strong", "sup", "sub", "small", "font", "img", "table", "blockquote", "figure", "pre", "hr", "q",
}

// hasTags reports whether a text has a tag of HTML.
func hasTags(content string) bool {
	content = content[:strings.LastIndexByte(content, '>')+1]
	for {
		i := strings.IndexByte(content, '<')
		if i < 0 {
			return false
		}
		content = strings.TrimPrefix(content[i+1:], "/")
		end := strings.IndexAny(content[:min(len(content), 12)], "> /\n\t")
		if end > 0 && slices.Contains(textTags, strings.ToLower(content[:end])) {
			return true
		}
	}
}

// addContent appends a text in one of the forms to d, with what NITF says about
// it. s names the file in errors.
func addContent(s document.Source, d *document.Document, content string) error {
	switch formOf(content) {
	case nitfForm:
		return addNITFText(s, d, content)
	case htmlForm:
		return addHTML(s, d, content)
	case plainForm:
		addPlain(d, content)
	}
	return nil
}

// addHTML appends the paragraphs of HTML. Where a single element holds all of
// the text, its lines are looked at, since some agencies send wrapped text
// inside of one.
func addHTML(s document.Source, d *document.Document, content string) error {
	d.Markup = true
	if text, ok := soleText(content); ok {
		addPlain(d, text)
		return nil
	}
	if err := page.AddFragment(s, d, content); err != nil {
		return s.Fail(0, err.Error())
	}
	return nil
}

// soleText returns the text of HTML in which no more than one element stands on
// its own and the lines are wrapped or blank.
func soleText(content string) (string, bool) {
	var b strings.Builder
	standing, hidden := 0, ""
	for t := html.NewTokenizer(strings.NewReader(content)); ; {
		switch kind := t.Next(); kind {
		case html.ErrorToken:
			text := strings.Trim(b.String(), "\n")
			return text, strings.Contains(strings.TrimSpace(text), "\n") && isLaidOut(text)
		case html.TextToken:
			if hidden == "" {
				b.Write(t.Text())
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := t.TagName()
			switch tag := string(name); tag {
			case "html", "body", "a", "b", "i", "u", "em", "strong", "span", "sup", "sub", "small", "font":
			case "head", "title", "style", "script":
				hidden = ""
				if kind == html.StartTagToken {
					hidden = tag
				}
			default:
				if kind != html.EndTagToken {
					standing++
				}
			}
			if standing > 1 {
				return "", false
			}
		}
	}
}

// isLaidOut reports whether white space divides a text into paragraphs.
func isLaidOut(text string) bool {
	w := wrapWidth(plainLines(text))
	return w.width > 0 && (w.indented || w.spaced) || strings.Contains(strings.TrimSpace(text), "\n\n")
}

// markupOf writes what is in an element as HTML: by local names, and with an end
// tag wherever HTML asks for one.
func markupOf(e *element) string {
	var b strings.Builder
	if body := e.find("body"); e.name == "html" && body != nil {
		e = body
	}
	writeMarkup(&b, e)
	return b.String()
}

func writeMarkup(b *strings.Builder, e *element) {
	for _, n := range e.children {
		if n.element == nil {
			b.WriteString(html.EscapeString(n.text))
			continue
		}
		b.WriteString("<" + n.element.name)
		for _, a := range n.element.attributes {
			if a.Name.Space == "" {
				b.WriteString(" " + a.Name.Local + `="` + html.EscapeString(a.Value) + `"`)
			}
		}
		b.WriteByte('>')
		switch n.element.name {
		case "br", "img", "hr", "input", "link", "meta", "wbr":
			continue
		}
		writeMarkup(b, n.element)
		b.WriteString("</" + n.element.name + ">")
	}
}
