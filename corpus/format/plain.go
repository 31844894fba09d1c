package format

import (
	"bytes"
	"strings"
)

// readPlain takes the text as it stands, front matter apart.
func readPlain(s source) (Document, error) {
	text, err := s.decode()
	if err != nil {
		return Document{}, err
	}
	if !bytes.HasPrefix(s.data, []byte(text[:min(len(text), 8)])) { // in UTF-16, say, whose bytes told Read nothing
		if what := newsFormat([]byte(text[:min(len(text), 4096)])); what != "" {
			return Document{}, s.fail(0, unreadableKind{what: what, content: data}.reason())
		}
	}
	fields, body, err := s.frontMatter(text)
	if err != nil {
		return Document{}, err
	}
	// The body is the text's end.
	return Document{Fields: fields, Text: body, FirstLine: 1 + strings.Count(text[:len(text)-len(body)], "\n")}, nil
}
