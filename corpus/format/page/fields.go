package page

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"storydiff/corpus/format/document"
)

// readFields returns what the page says about the article, and takes out of the
// text what it says there: headline, standfirst, byline, date.
func (c *chooser) readFields(f *facts) document.Fields {
	fields := document.Fields{
		Outlet: f.outlet(), URL: f.address(), Language: f.lang(), Byline: f.byline(), Date: f.published(), Updated: f.modified(),
	}
	fields.Title = c.takeTitle(f, fields.Outlet)
	fields.Standfirst = c.takeStandfirst(f)
	c.takeLines(&fields)
	return fields
}

func (f *facts) outlet() string {
	if name := f.first("og:site_name"); name != "" {
		return name
	}
	if f.news != nil && f.news.outlet != "" {
		return f.news.outlet
	}
	return f.first("application-name", "publisher", "dc.publisher", "copyright-holder")
}

// address returns the page's own address, if it is a whole one.
func (f *facts) address() string {
	candidates := []string{f.canonical, f.first("og:url")}
	if f.news != nil {
		candidates = append(candidates, f.news.url)
	}
	for _, url := range candidates {
		if isLink(url) {
			return url
		}
	}
	return ""
}

func isLink(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}

func (f *facts) lang() string {
	if f.language != "" {
		return f.language
	}
	if f.news != nil && f.news.language != "" {
		return f.news.language
	}
	return f.first("content-language", "language", "dc.language", "og:locale")
}

// byline returns the names of the authors, commas between.
func (f *facts) byline() string {
	var names []string
	if f.news != nil {
		names = f.news.authors
	}
	for _, key := range []string{
		"author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author", "rel:author",
	} {
		if len(names) == 0 {
			names = slices.DeleteFunc(slices.Clone(f.meta[key]), func(name string) bool { return strings.Contains(name, "://") })
		}
	}
	return strings.Join(onlyNames(names), ", ")
}

// onlyNames returns each name once, and none that is another with words around
// it: "Ada Quill", "All posts by Ada Quill".
func onlyNames(written []string) []string {
	var names []string
	for _, name := range written {
		name = strings.Trim(withoutBy(name), " ,;|")
		if name == "" || len(name) > longestHeadLine || isLink(name) {
			continue
		}
		longer := func(other string) bool { return len(other) > len(name) && strings.Contains(other, name) }
		names = slices.DeleteFunc(names, longer)
		if !slices.ContainsFunc(names, func(other string) bool { return strings.Contains(name, other) }) {
			names = append(names, name)
		}
	}
	return names
}

// withoutBy returns a byline without the word that begins it in English.
func withoutBy(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = strings.TrimSpace(s[3:])
	}
	return s
}

func (f *facts) published() string {
	var candidates []string
	if f.news != nil {
		candidates = append(candidates, f.news.published)
	}
	for _, key := range []string{
		"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
		"publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dc.date", "date", "article_date_original",
		"cxenseparse:recs:publishtime",
	} {
		candidates = append(candidates, f.first(key))
	}
	return withYear(f.day(candidates))
}

// withYear returns a date, but an empty string for what has no year.
func withYear(date string) string {
	for i := 0; i+4 <= len(date); i++ {
		if y, err := strconv.Atoi(date[i : i+4]); err == nil && y > 1000 {
			return date
		}
	}
	return ""
}

func (f *facts) modified() string {
	var candidates []string
	if f.news != nil {
		candidates = append(candidates, f.news.modified)
	}
	for _, key := range []string{"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"} {
		candidates = append(candidates, f.first(key))
	}
	for _, c := range candidates {
		if c != "" {
			return withYear(f.day([]string{c}))
		}
	}
	return ""
}

// words returns the words of a text in lower case.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}
