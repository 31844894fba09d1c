package feed

import (
	"strings"
	"unicode"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/page"
)

// leastWords is how many words a description has to have to be an article, where
// an item has nothing else.
const leastWords = 100

// ReadFeed takes the articles of RSS (0.9 to 2.0) and Atom: the items that have
// their text. Items with a summary only are left out, and counted with the first
// article. The outlet is the feed an item comes from.
func ReadFeed(s document.Source) ([]document.Document, error) {
	text, err := decode(s)
	if err != nil {
		return nil, err
	}
	if err := check(s, text); err != nil {
		return nil, err
	}
	read := readRSS
	if rootOf(text) == "feed" {
		read = readAtom
	}
	c, err := read(text)
	if err != nil {
		return nil, s.Fail(0, "a feed that is damaged or cut off; fetch it again")
	}
	var all []document.Document
	var rest document.Document // for what is left out
	for _, i := range c.items {
		d, full, err := i.document(s, c)
		switch {
		case err != nil:
			rest.LeaveOut("item of the feed that cannot be read", "items of the feed that cannot be read", i.title)
		case full:
			all = append(all, d)
		default:
			rest.LeaveOut("item of the feed with a summary only", "items of the feed with a summary only", i.title)
		}
	}
	if len(all) == 0 {
		rest := document.LeftOut{One: "item", Many: "items", Count: len(c.items)}
		return nil, s.Fail(0, "a feed without the text of any article ("+rest.String()+"); save the articles that it leads to")
	}
	all[0].LeftOut = append(all[0].LeftOut, rest.LeftOut...)
	return all, nil
}

// document makes an article of an item. full is false where it has no more than
// a summary.
func (i *item) document(s document.Source, c *channel) (d document.Document, full bool, err error) {
	d = document.Document{Kind: c.kind, Fields: document.Fields{
		ID: slug(i.title), Outlet: i.outlet, Title: i.title, Byline: i.byline, URL: i.link,
		Date: i.date, Updated: i.updated, Language: c.language,
	}}
	if d.Fields.ID == "" {
		d.Fields.ID = slug(i.id)
	}
	if d.Fields.Outlet == "" {
		d.Fields.Outlet = c.outlet
	}
	var summary document.Document
	for _, from := range []struct {
		to   *document.Document
		text string
	}{{&d, i.content}, {&summary, i.summary}} {
		if strings.TrimSpace(from.text) == "" {
			continue
		}
		if err := page.AddFragment(s, from.to, from.text); err != nil {
			return d, false, err
		}
	}
	switch {
	case words(d.Text) > 0 && !isCut(d.Text) && words(d.Text) >= words(summary.Text):
		under := oneLine(summary.Text)
		if words(under) <= leastWords && !isCut(under) && !strings.HasPrefix(oneLine(d.Text), under) {
			d.Fields.Standfirst = under
		}
		return d, true, nil
	case words(summary.Text) >= leastWords && !isCut(summary.Text):
		d.Text, d.Headed, d.Markup, d.LeftOut, d.Marks = summary.Text, summary.Headed, summary.Markup, summary.LeftOut, summary.Marks
		return d, true, nil
	}
	return d, false, nil
}

func words(text string) int { return len(strings.Fields(text)) }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// isCut reports whether a text ends as those do of which the rest stands
// elsewhere.
func isCut(text string) bool {
	text = strings.TrimRight(strings.TrimSpace(text), "])»>")
	return strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...")
}

// slug is a name for an article, made of its title or of its address's end.
func slug(title string) string {
	const longest = 50
	title = strings.TrimRight(title, "/")
	if strings.Contains(title, "://") {
		title = title[strings.LastIndexByte(title, '/')+1:]
	}
	parts := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	name := ""
	for _, p := range parts {
		if name != "" && len(name)+len(p) >= longest {
			break
		}
		name += "-" + p
	}
	return strings.TrimPrefix(name, "-")
}
