package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
)

// label is what an element says it is, by its tag or by the names that the site
// has for it.
type label uint8

const (
	unlabelled label = iota
	byline
	stamp
	credit // of a picture
	share
	newsletter
	paywall
	related
	comments
	advert
	navigation
	pullquote
	embedded
	biography
	standfirst
	sidebar
)

// labelNames are the labels as classes.txt and the reader know them: for each the
// word in the file, and what one and many such blocks are called.
var labelNames = [...][3]string{
	byline:     {"byline", "byline", "bylines"},
	stamp:      {"stamp", "date or time", "dates or times"},
	credit:     {"credit", "caption", "captions"},
	share:      {"share", "button to share", "buttons to share"},
	newsletter: {"newsletter", "box for a newsletter", "boxes for newsletters"},
	paywall:    {"paywall", "notice to subscribe", "notices to subscribe"},
	related:    {"related", "link to another article", "links to other articles"},
	comments:   {"comments", "reader's comment", "readers' comments"},
	advert:     {"advert", "advertisement", "advertisements"},
	navigation: {"navigation", "menu or list of links", "menus or lists of links"},
	pullquote:  {"pullquote", "quotation set apart", "quotations set apart"},
	embedded:   {"embedded", "embedded post", "embedded posts"},
	biography:  {"biography", "note on the author", "notes on the author"},
	standfirst: {"standfirst", "standfirst", "standfirsts"},
	sidebar:    {"sidebar", "box beside the text", "boxes beside the text"},
}

// most returns how much of the text can have the label before it is the article
// that is called so.
func (l label) most(text int) int {
	switch l {
	case paywall, newsletter, comments, standfirst, embedded:
		return text / 2
	case byline, stamp, credit, share:
		const longest = 500 // bytes, all lines of such a thing together
		return min(text/4, longest)
	}
	return text / 4
}

//go:embed classes.txt
var classesFile string

// classes returns the label of each word that sites name elements by.
var classes = sync.OnceValue(func() map[string]label {
	all := map[string]label{}
	for line := range strings.Lines(classesFile) {
		name, words, found := strings.Cut(line, ":")
		if !found {
			continue
		}
		for l, names := range labelNames {
			if names[0] == name {
				for _, word := range strings.Fields(words) {
					all[word] = label(l)
				}
			}
		}
	}
	return all
})

// labelOf returns the label of one element; what is around it has its own.
func labelOf(n *html.Node) label {
	switch n.Data {
	case "nav", "menu", "amp-sidebar":
		return navigation
	case "aside":
		return sidebar
	case "footer":
		return navigation
	case "address":
		return byline
	case "amp-ad":
		return advert
	}
	if role := attribute(n, "role"); role == "navigation" || role == "contentinfo" || role == "search" || role == "dialog" {
		return navigation
	}
	names := attribute(n, "class") + " " + attribute(n, "itemprop")
	if id := attribute(n, "id"); len(nameWords(id)) < 4 { // a longer one is made of a heading's words
		names += " " + id
	}
	l := labelOfNames(nameWords(names))
	if (l == paywall || l == newsletter || l == comments || l == sidebar) && n.Data == "p" {
		return unlabelled // such things are boxes
	}
	return l
}

// labelOfNames returns the label of the first pair of words, or else word, that has
// one.
func labelOfNames(words []string) label {
	known := classes()
	for i, word := range words {
		if i+1 < len(words) {
			if l := known[word+"-"+words[i+1]]; l != unlabelled {
				return l
			}
		}
	}
	for _, word := range words {
		if l := known[word]; l != unlabelled {
			return l
		}
	}
	return unlabelled
}

// nameWords divides names as sites write them, articleBody-main__text, into
// words in lower case.
func nameWords(names string) []string {
	var words []string
	start, last := -1, rune(0)
	for i, r := range names {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			if start >= 0 {
				words = append(words, strings.ToLower(names[start:i]))
			}
			start = -1
		case start < 0:
			start = i
		case unicode.IsUpper(r) && unicode.IsLower(last):
			words = append(words, strings.ToLower(names[start:i]))
			start = i
		}
		last = r
	}
	if start >= 0 {
		words = append(words, strings.ToLower(names[start:]))
	}
	return words
}
