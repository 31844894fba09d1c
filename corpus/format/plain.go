package format

import (
	"bytes"
	"strings"

	"storydiff/corpus/format/document"
)

// readPlain takes the text as it stands, front matter apart.
func readPlain(s document.Source) (document.Document, error) {
	text, err := s.Decode()
	if err != nil {
		return document.Document{}, err
	}
	if !bytes.HasPrefix(s.Data, []byte(text[:min(len(text), 8)])) { // in UTF-16, say, whose bytes told Read nothing
		if f := newsFormat([]byte(text[:min(len(text), 4096)])); f != nil {
			return document.Document{}, s.Fail(0, f.reason())
		}
	}
	d, body, err := frontMatter(s, text)
	if err != nil {
		return document.Document{}, err
	}
	// The body is the text's end.
	d.Text, d.FirstLine = body, 1+strings.Count(text[:len(text)-len(body)], "\n")
	return d, nil
}
