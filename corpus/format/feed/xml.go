package feed

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"storydiff/corpus/format/document"
)

// Bounds of a feed, far beyond those that there are.
const (
	deepest      = 2000 // elements in one another; those that nothing closes count
	mostElements = 300_000
	mostNames    = 5000 // declarations of name spaces
)

// IsFeed reports whether data is RSS or Atom by its first element.
func IsFeed(data []byte) bool {
	const enough = 8192
	head := data[:min(len(data), enough)]
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) { // UTF-16
		head = bytes.ReplaceAll(head[2:], []byte{0}, nil)
	}
	return rootOf(string(head)) != ""
}

// rootOf returns the name of the first element of a feed, in lower case; empty
// for what is no feed. Elements called feed are of other things, too.
func rootOf(text string) string {
	text = strings.TrimPrefix(text, document.UTF8Mark)
	for {
		text = strings.TrimLeft(text, " \t\r\n")
		end := ""
		switch {
		case strings.HasPrefix(text, "<!--"):
			end = "-->"
		case strings.HasPrefix(text, "<?"):
			end = "?>"
		case strings.HasPrefix(text, "<!DOCTYPE") && strings.Contains(text[:max(0, strings.IndexByte(text, '>'))], "["):
			end = "]>"
		case strings.HasPrefix(text, "<!DOCTYPE"):
			end = ">"
		case strings.HasPrefix(text, "<"):
			return feedRoot(text)
		default:
			return ""
		}
		_, rest, found := strings.Cut(text, end)
		if !found {
			return ""
		}
		text = rest
	}
}

func feedRoot(text string) string {
	tag, _, found := strings.Cut(text[1:], ">")
	tag = strings.ToLower(tag)
	name, attributes, _ := strings.Cut(strings.Join(strings.Fields(tag), " "), " ")
	if _, local, prefixed := strings.Cut(name, ":"); prefixed {
		name = local
	}
	switch {
	case !found:
	case name == "rss",
		name == "rdf" && (strings.Contains(attributes, "/rss/") || strings.Contains(attributes, "/rdf/simple/")),
		name == "feed" && strings.Contains(attributes, "atom"):
		return name
	}
	return ""
}

// decode returns a feed in UTF-8, without the declaration that says how it was
// encoded.
func decode(s document.Source) (string, error) {
	if name := declared(s.Data); name != "" {
		s.Charset = name
	}
	text, err := s.Decode()
	if err != nil {
		return "", err
	}
	text = strings.TrimLeft(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' { // XML has none, and feeds have some
			return -1
		}
		return r
	}, text), " \t\n")
	if strings.HasPrefix(text, "<?xml") {
		if _, rest, found := strings.Cut(text, "?>"); found {
			text = rest
		}
	}
	return text, nil
}

// declared returns the encoding that an XML declaration names; empty for none,
// for one that is not known, and for those that show in the bytes.
func declared(data []byte) string {
	head, _, found := strings.Cut(string(data[:min(len(data), 512)]), "?>")
	if !found || !strings.HasPrefix(strings.TrimLeft(head, " \t\r\n"), "<?xml") {
		return ""
	}
	_, value, _ := strings.Cut(head, "encoding")
	value = strings.TrimLeft(value, " \t\r\n=")
	if value == "" {
		return ""
	}
	name, _, found := strings.Cut(value[1:], value[:1])
	if lower := strings.ToLower(name); !found || strings.HasPrefix(lower, "utf") || document.Lookup(name) == nil {
		return ""
	}
	return name
}

// check says what is wrong with a feed as XML, and refuses one that would take
// more time and memory than any feed does.
func check(s document.Source, text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	depth, elements, names := 0, 0, 0
	for {
		token, err := d.RawToken()
		line, _ := d.InputPos()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return s.Fail(line, "not the XML that a feed is, or cut off; fetch it again")
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth, elements = depth+1, elements+1
			for _, a := range token.Attr {
				if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
					names++
				}
			}
		case xml.EndElement:
			depth--
		}
		if depth > deepest {
			return s.Fail(line, fmt.Sprintf("a feed of more than %d elements in one another; leave it out", deepest))
		}
		if elements > s.Most(mostElements) || names > s.Most(mostNames) {
			return s.Fail(line, fmt.Sprintf("a feed of more than %d elements, or %d name spaces; leave it out", s.Most(mostElements), s.Most(mostNames))+document.RaiseLimit)
		}
	}
}
