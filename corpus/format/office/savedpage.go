package office

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"storydiff/corpus/format/document"
)

// UnpackPage returns the page in a file that a browser or Word has saved together
// with its pictures, in the form of a mail with several parts (MHT, RFC 2557).
func UnpackPage(s document.Source) (document.Source, error) {
	head, body, found := bytes.Cut(bytes.ReplaceAll(s.Data, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	if !found {
		return document.Source{}, errDamaged
	}
	header := textproto.MIMEHeader{}
	unfolded := strings.NewReplacer("\n ", " ", "\n\t", " ").Replace(string(head))
	for line := range strings.Lines(unfolded) {
		if name, value, ok := strings.Cut(line, ":"); ok {
			header.Set(strings.TrimSpace(name), strings.TrimSpace(value))
		}
	}
	kind, params, _ := mime.ParseMediaType(header.Get("Content-Type"))
	if !strings.HasPrefix(kind, "multipart/") {
		return pagePart(s, header, bytes.NewReader(body))
	}
	for parts := multipart.NewReader(bytes.NewReader(body), params["boundary"]); params["boundary"] != ""; {
		part, err := parts.NextRawPart()
		if err != nil {
			break
		}
		if kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); kind == "text/html" || kind == "application/xhtml+xml" {
			return pagePart(s, part.Header, part)
		}
	}
	return document.Source{}, errDamaged
}

// pagePart returns the page in a part of a saved one.
func pagePart(s document.Source, h textproto.MIMEHeader, r io.Reader) (document.Source, error) {
	switch strings.ToLower(h.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return document.Source{}, err
	}
	_, params, _ := mime.ParseMediaType(h.Get("Content-Type"))
	return document.Source{Name: s.Name, Data: data, Charset: params["charset"], Times: s.Times}, nil
}
