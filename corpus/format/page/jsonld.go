package page

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// news is what a page says about its article in JSON-LD, by the vocabulary of
// schema.org.
type news struct {
	headline, description, body, outlet, url string
	authors                                  []string
	published, modified, language            string
	closed                                   bool // not for those who do not pay
}

// readNews returns what the scripts say about the article of the page at address
// url, which may be empty; nil if they say nothing. Of several articles the first
// counts, but for one with this address.
func readNews(scripts []string, url string) *news {
	var found []map[string]any
	known := map[string]map[string]any{} // by @id
	for _, script := range scripts {
		var value any
		if json.Unmarshal([]byte(repaired(script)), &value) == nil {
			found = articlesIn(value, known, 0, found)
		}
	}
	if len(found) == 0 {
		return nil
	}
	best := found[0]
	for _, f := range found {
		if at := linkIn(f, known); at != "" && at == url {
			best = f
			break
		}
	}
	n := &news{
		headline: textIn(best["headline"], known), description: textIn(best["description"], known), body: stringIn(best["articleBody"]),
		url: linkIn(best, known), published: stringIn(best["datePublished"]), modified: stringIn(best["dateModified"]),
		language: textIn(best["inLanguage"], known), authors: namesIn(best["author"], known, 0),
	}
	switch free := best["isAccessibleForFree"].(type) {
	case bool:
		n.closed = !free
	case string:
		n.closed = strings.EqualFold(free, "false")
	}
	if n.headline == "" {
		n.headline = textIn(best["name"], known)
	}
	if n.authors == nil {
		n.authors = namesIn(best["creator"], known, 0)
	}
	if publishers := namesIn(best["publisher"], known, 0); len(publishers) > 0 {
		n.outlet = publishers[0]
	}
	return n
}

// mostNested is how deep in the values something about the article is sought.
const mostNested = 8

// articlesIn appends the articles in a value, and notes everything with a name.
// Lists of other articles are passed over.
func articlesIn(value any, known map[string]map[string]any, depth int, found []map[string]any) []map[string]any {
	if depth > mostNested {
		return found
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			found = articlesIn(item, known, depth+1, found)
		}
	case map[string]any:
		if id := stringIn(v["@id"]); id != "" && len(v) > 1 {
			known[id] = v
		}
		if isArticle(v["@type"]) {
			found = append(found, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			found = articlesIn(v[key], known, depth+1, found)
		}
	}
	return found
}

// isArticle reports whether a type is one that schema.org has for articles:
// NewsArticle, OpinionNewsArticle, BlogPosting, LiveBlogPosting and so on.
func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "Posting")
	case []any:
		for _, one := range k {
			if name, isName := one.(string); isName && isArticle(name) {
				return true
			}
		}
	}
	return false
}

func stringIn(value any) string {
	s, _ := value.(string)
	return strings.TrimSpace(s)
}

// textIn returns a text or the name of a thing, without tags, on one line.
func textIn(value any, known map[string]map[string]any) string {
	if names := namesIn(value, known, 0); len(names) > 0 {
		return names[0]
	}
	return ""
}

// namesIn returns the names of persons or other things, each as a text, an object
// or a reference to one.
func namesIn(value any, known map[string]map[string]any, depth int) []string {
	if depth > mostNested {
		return nil
	}
	switch v := value.(type) {
	case string:
		if name := plain(v); name != "" {
			return []string{name}
		}
	case []any:
		var names []string
		for _, one := range v {
			names = append(names, namesIn(one, known, depth+1)...)
		}
		return names
	case map[string]any:
		if names := namesIn(v["name"], known, depth+1); len(names) > 0 {
			return names
		}
		if other := known[stringIn(v["@id"])]; other != nil && other["name"] != nil {
			return namesIn(other["name"], known, depth+1)
		}
	}
	return nil
}

// linkIn returns the address of an article.
func linkIn(article map[string]any, known map[string]map[string]any) string {
	if url := stringIn(article["url"]); url != "" {
		return url
	}
	switch of := article["mainEntityOfPage"].(type) {
	case string:
		return strings.TrimSpace(of)
	case map[string]any:
		return stringIn(of["@id"])
	}
	return ""
}

// plain returns a text without tags and references, on one line.
func plain(text string) string {
	if strings.ContainsAny(text, "<&") {
		if root, err := html.Parse(strings.NewReader(text)); err == nil && withinBounds(text, mostElements) {
			return textOf(root)
		}
	}
	return strings.Join(strings.Fields(text), " ")
}

// repaired returns a script as JSON where sites commonly break it: line ends and
// other control characters in strings, and marks of a comment around all of it.
func repaired(script string) string {
	script = strings.TrimSpace(script)
	for _, mark := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		script = strings.TrimSpace(strings.TrimPrefix(script, mark))
	}
	for _, mark := range []string{"-->", "/*]]>*/", "//]]>", "]]>", ";"} {
		script = strings.TrimSpace(strings.TrimSuffix(script, mark))
	}
	if json.Valid([]byte(script)) {
		return script
	}
	var b strings.Builder
	inside, escaped := false, false
	for i := range len(script) {
		c := script[i]
		switch {
		case escaped:
			escaped = false
		case c == '\\':
			escaped = inside
		case c == '"':
			inside = !inside
		case c < ' ' && inside:
			if c == '\n' {
				b.WriteString(`\n`)
			} else {
				b.WriteByte(' ')
			}
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
