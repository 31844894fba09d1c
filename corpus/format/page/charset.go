package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"storydiff/corpus/format/document"
)

// decode turns the bytes of a page into text. Pages are often wrong about their
// encoding, so what the bytes show counts first: a byte order mark, and then
// whether they are UTF-8. Next come the charset that the user named or the page
// was sent with, and the one that the page itself declares.
func decode(s document.Source) (string, error) {
	if nul := bytes.Count(s.Data, []byte{0}); nul > 0 && nul < len(s.Data)/1000 {
		s.Data = bytes.ReplaceAll(s.Data, []byte{0}, nil) // browsers pass over a few
	}
	if s.Charset == "" {
		if declared := declaredCharset(s.Data); usable(declared, s.Data) {
			s.Charset = declared
		}
	}
	return s.Decode()
}

// usable reports whether data may be in the charset that it declares.
func usable(declared string, data []byte) bool {
	switch {
	case declared == "", strings.HasPrefix(declared, "utf"), strings.HasPrefix(declared, "ucs"), document.Lookup(declared) == nil:
		return false
	case utf8.Valid(data):
		// Of the encodings in use, only this one has nothing but ASCII in it.
		return declared == "iso-2022-jp" && bytes.Contains(data, []byte("\x1b$"))
	}
	return true
}

// declaredCharset returns what the page says near its beginning about its
// encoding, in lower case; empty if it says nothing.
func declaredCharset(data []byte) string {
	const most = 32 << 10
	head := data[:min(len(data), most)]
	if declaration, found := bytes.CutPrefix(bytes.TrimLeft(head, " \r\n\t"), []byte("<?xml")); found {
		declaration, _, _ = bytes.Cut(declaration, []byte("?>"))
		if _, value, found := strings.Cut(string(declaration), "encoding="); found {
			return charsetLabel(value)
		}
	}
	for t := html.NewTokenizer(bytes.NewReader(head)); ; {
		switch t.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			token := t.Token()
			if token.Data != "meta" {
				continue
			}
			for _, a := range token.Attr {
				if a.Key == "charset" {
					return charsetLabel(a.Val)
				}
				if _, value, found := strings.Cut(strings.ToLower(a.Val), "charset="); found && a.Key == "content" {
					return charsetLabel(value)
				}
			}
		}
	}
}

// charsetLabel returns the name at the start of a value.
func charsetLabel(value string) string {
	value = strings.ToLower(strings.TrimLeft(value, ` "'`))
	if end := strings.IndexAny(value, `"' ;,`); end >= 0 {
		value = value[:end]
	}
	return value
}
