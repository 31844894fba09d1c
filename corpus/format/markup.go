package format

import (
	"html"
	"strings"

	xhtml "golang.org/x/net/html"
)

// unescape resolves backslash escapes and character references of Markdown
// text, in one pass: an escaped ampersand begins no reference.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		switch {
		case s[i] == '\\' && i+1 < len(s) && isPunctuation(s[i+1]):
			b.WriteByte(s[i+1])
			i += 2
		case s[i] == '&':
			n := reference(s[i:])
			b.WriteString(html.UnescapeString(s[i : i+n]))
			i += n
		default:
			b.WriteByte(s[i])
			i++
		}
	}
	return b.String()
}

// reference returns the length of the character reference that s begins with,
// or 1 if it is only an ampersand.
func reference(s string) int {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return 1
	}
	for _, c := range s[1:end] {
		if c != '#' && !('0' <= c && c <= '9') && !('a' <= c|0x20 && c|0x20 <= 'z') {
			return 1
		}
	}
	return end + 1
}

func isPunctuation(c byte) bool {
	return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) >= 0
}

// withoutTags returns the text of a piece of HTML: references resolved, tags,
// comments, scripts and styles gone, and a line break where an element that
// stands on its own begins or ends.
func withoutTags(piece string) string {
	var b strings.Builder
	hidden := ""
	for t := xhtml.NewTokenizer(strings.NewReader(piece)); ; {
		switch kind := t.Next(); kind {
		case xhtml.ErrorToken:
			return b.String()
		case xhtml.TextToken:
			if hidden == "" {
				b.WriteString(strings.ReplaceAll(string(t.Text()), "\n", " "))
			}
		case xhtml.StartTagToken, xhtml.EndTagToken, xhtml.SelfClosingTagToken:
			name, _ := t.TagName()
			switch tag := string(name); tag {
			case "script", "style":
				hidden = ""
				if kind == xhtml.StartTagToken {
					hidden = tag
				}
			case "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "section", "article":
				b.WriteByte('\n')
			}
		}
	}
}

// oneSpaced returns s with one space wherever HTML's white space stands, which
// a no-break space is not.
func oneSpaced(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\n\f\r", r) }), " ")
}
