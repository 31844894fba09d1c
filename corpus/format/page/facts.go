package page

import (
	"strings"

	"golang.org/x/net/html"
)

// facts are what a page says about itself outside of its text.
type facts struct {
	// meta has the contents of <meta>, and of elements with an itemprop, by their
	// names in lower case.
	meta             map[string][]string
	canonical, title string
	language         string
	news             *news // nil where no JSON-LD is about an article
	times            []*html.Node
}

// longestScript is how many bytes of JSON are read, which take ten times as
// much memory.
const longestScript = 2 << 20

// readFacts gathers what a page says about itself.
func readFacts(root *html.Node) facts {
	f := facts{meta: map[string][]string{}}
	var scripts []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			f.language = attribute(n, "lang")
			if f.language == "" {
				f.language = attribute(n, "xml:lang")
			}
		case "title":
			if f.title == "" && n.Namespace == "" {
				f.title = textOf(n)
			}
		case "link":
			if f.canonical == "" && strings.EqualFold(attribute(n, "rel"), "canonical") {
				f.canonical = attribute(n, "href")
			}
		case "script":
			if strings.HasPrefix(strings.ToLower(attribute(n, "type")), "application/ld+json") && n.FirstChild != nil &&
				len(n.FirstChild.Data) <= longestScript {
				scripts = append(scripts, n.FirstChild.Data)
			}
		case "time":
			f.times = append(f.times, n)
		case "meta":
			f.addMeta(n)
		}
		f.addProperty(n)
	}
	f.news = readNews(scripts, f.canonical)
	return f
}

func (f *facts) addMeta(n *html.Node) {
	content := strings.Join(strings.Fields(attribute(n, "content")), " ")
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if name := strings.ToLower(attribute(n, key)); name != "" && content != "" {
			f.meta[name] = append(f.meta[name], content)
		}
	}
}

// longestProperty is how many bytes an element's text may have that says
// something about the article.
const longestProperty = 300

// addProperty takes what an element's itemprop or rel says its text is.
func (f *facts) addProperty(n *html.Node) {
	name := attribute(n, "itemprop")
	if name == "" && n.Data == "a" && attribute(n, "rel") == "author" {
		name = "rel:author"
	}
	if name == "" || n.Data == "meta" {
		return
	}
	value := attribute(n, "content")
	if value == "" {
		value = attribute(n, "datetime")
	}
	if value == "" && name == "author" {
		value = nameIn(n)
	}
	if value == "" {
		value = textUpTo(longestProperty, n)
	}
	if value != "" {
		name = strings.ToLower(name)
		f.meta[name] = append(f.meta[name], value)
	}
}

// nameIn returns the name that an element gives for a person, empty if it has
// none apart from its text.
func nameIn(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && attribute(d, "itemprop") == "name" {
			if name := attribute(d, "content"); name != "" {
				return name
			}
			return textUpTo(longestProperty, d)
		}
	}
	return ""
}

// first returns the first value under the first of the names that has one.
func (f *facts) first(names ...string) string {
	for _, name := range names {
		if values := f.meta[name]; len(values) > 0 {
			return values[0]
		}
	}
	return ""
}
