package feed

import (
	"html"
	"strings"
	"time"

	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"

	"storydiff/corpus/format/document"
)

// item is what RSS and Atom say of an article.
type item struct {
	title, id, link, byline string
	outlet                  string // that it came from, if not of the feed's own
	date, updated           string
	content, summary        string // in HTML
}

// channel is what they say of all.
type channel struct {
	kind, outlet, language string
	items                  []item
}

func readRSS(text string) (*channel, error) {
	f, err := new(rss.Parser).Parse(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	c := &channel{kind: "an item of an RSS feed", outlet: plain(f.Title), language: f.Language}
	for _, i := range f.Items {
		x := item{
			title: plain(i.Title), link: i.Link, byline: withoutAddress(i.Author), date: dayOf(i.PubDate, i.PubDateParsed),
			content: i.Content, summary: i.Description,
		}
		if i.GUID != nil {
			x.id = i.GUID.Value
			if x.link == "" && i.GUID.IsPermalink != "false" && strings.HasPrefix(x.id, "http") {
				x.link = x.id
			}
		}
		if i.Source != nil {
			x.outlet = plain(i.Source.Title)
		}
		if dc := i.DublinCoreExt; dc != nil {
			if len(dc.Creator) > 0 {
				x.byline = strings.Join(dc.Creator, ", ")
			}
			if x.date == "" && len(dc.Date) > 0 {
				x.date = document.DateOf(dc.Date[0])
			}
		}
		c.items = append(c.items, x)
	}
	return c, nil
}

func readAtom(text string) (*channel, error) {
	f, err := new(atom.Parser).Parse(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	c := &channel{kind: "an item of an Atom feed", outlet: plain(f.Title), language: f.Language}
	for _, e := range f.Entries {
		x := item{
			title: plain(e.Title), id: e.ID, byline: namesOf(e.Authors), summary: e.Summary,
			date: dayOf(e.Published, e.PublishedParsed), updated: dayOf(e.Updated, e.UpdatedParsed),
		}
		if x.date == "" {
			x.date = x.updated
		}
		if x.byline == "" {
			x.byline = namesOf(f.Authors)
		}
		for _, l := range e.Links {
			if l.Rel == "" || l.Rel == "alternate" {
				x.link = l.Href
				break
			}
		}
		if e.Source != nil {
			x.outlet = plain(e.Source.Title)
		}
		if k := e.Content; k != nil && k.Src == "" {
			switch strings.ToLower(k.Type) {
			case "html", "xhtml", "text/html", "application/xhtml+xml":
				x.content = k.Value
			case "", "text", "text/plain":
				x.content = html.EscapeString(k.Value)
			}
		}
		c.items = append(c.items, x)
	}
	return c, nil
}

// plain returns a title, which may be escaped once more than it should be.
func plain(title string) string { return strings.TrimSpace(html.UnescapeString(title)) }

// dayOf returns the day of a date, in the time zone that it is written in.
func dayOf(written string, parsed *time.Time) string {
	day := document.DateOf(strings.TrimSpace(written))
	if _, err := time.Parse(time.DateOnly, day); err != nil && parsed != nil {
		return parsed.Format(time.DateOnly)
	}
	return day
}

// withoutAddress returns the name in "a@b.example (Ada Holm)".
func withoutAddress(author string) string {
	if address, name, found := strings.Cut(author, "("); found && strings.Contains(address, "@") {
		return strings.TrimSuffix(strings.TrimSpace(name), ")")
	}
	return author
}

func namesOf(people []*atom.Person) string {
	var names []string
	for _, p := range people {
		if p.Name != "" {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, ", ")
}
