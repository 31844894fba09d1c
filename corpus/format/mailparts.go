package format

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"storydiff/corpus/format/document"
)

// mailReader takes a mail apart.
type mailReader struct {
	source document.Source
	doc    *document.Document
	depth  int // mails that it is in
	// attached are the files that are attached to the mail, and mails those that are
	// mails.
	attached []document.Source
	mails    []document.Source
	replaced bool // by something attached
	// sealed is set where a part is encrypted, and damaged has the trouble of the
	// first part that cannot be decoded.
	sealed  bool
	damaged error
}

// A mailPiece is a part of a mail's text, in one form or in two.
type mailPiece struct {
	plain, html *document.Source
	flowed      bool // lines of the plain form that end with a space go on
	delSpace    bool // and the space is not of the text
	// asInFile is set where the bytes of the plain form stand in the file as they
	// are, to its end.
	asInFile bool
}

// pieces returns the pieces of a mail's text that are in a part, which is the mail
// itself at a depth of 0.
func (m *mailReader) pieces(header map[string][]string, body []byte, depth int) []mailPiece {
	const deepest = 6 // parts in parts
	get := mail.Header(header).Get
	kind, params, err := mime.ParseMediaType(get("Content-Type"))
	if kind == "" && (err != nil || get("Content-Type") == "") {
		kind = "text/plain"
	}
	name := partName(get, params)
	disposition, _, _ := mime.ParseMediaType(get("Content-Disposition"))
	isFile := disposition == "attachment" || name != "" && depth > 0 && disposition != "inline"
	switch {
	case strings.HasSuffix(kind, "/encrypted"), kind == "application/pkcs7-mime" && params["smime-type"] != "signed-data":
		m.sealed = true
	case strings.HasPrefix(kind, "multipart/") && depth < deepest:
		return m.parts(kind, body, params["boundary"], depth)
	case kind == "message/rfc822":
		if data, err := decodedBody(get, body); err == nil {
			m.mails = append(m.mails, document.Source{Name: m.source.Name, Charset: m.source.Charset, Data: data, Times: m.source.Times})
		}
	case (kind == "text/plain" || kind == "text/html") && !isFile:
		return m.text(kind, params, get, body)
	case name != "":
		file := document.Source{Name: name, TrackedOriginal: m.source.TrackedOriginal, Times: m.source.Times}
		if Known(name) {
			file.Data, _ = decodedBody(get, body)
		}
		m.attached = append(m.attached, file)
	default:
		m.attached = append(m.attached, document.Source{Name: kind})
	}
	return nil
}

// text returns the piece that a part with text is.
func (m *mailReader) text(kind string, params map[string]string, get func(string) string, body []byte) []mailPiece {
	data, err := decodedBody(get, body)
	if err != nil {
		if m.damaged == nil {
			m.damaged = m.source.Fail(0, "a mail that is cut off or damaged ("+err.Error()+"); save its text as "+Extensions())
		}
		return nil
	}
	part := &document.Source{Name: m.source.Name, Charset: params["charset"], Data: data, Times: m.source.Times}
	if part.Charset == "" || document.Lookup(part.Charset) == nil {
		part.Charset = m.source.Charset
	}
	if kind == "text/html" {
		return []mailPiece{{html: part}}
	}
	flowed := strings.EqualFold(params["format"], "flowed")
	return []mailPiece{{
		plain: part, flowed: flowed, delSpace: strings.EqualFold(params["delsp"], "yes"),
		asInFile: !flowed && len(data) > 0 && &data[0] == &body[0],
	}}
}

// parts returns the pieces of a part that has parts.
func (m *mailReader) parts(kind string, body []byte, boundary string, depth int) []mailPiece {
	var all []mailPiece
	if boundary == "" {
		return nil
	}
	parts := multipart.NewReader(bytes.NewReader(body), boundary)
	for n := 0; ; n++ {
		p, err := parts.NextRawPart()
		if err != nil {
			break
		}
		data, err := io.ReadAll(p)
		if err != nil && len(data) == 0 {
			break
		}
		if kind == "multipart/related" && n > 0 && strings.HasPrefix(p.Header.Get("Content-Type"), "image/") {
			continue // a picture of the page that comes first
		}
		pieces := m.pieces(p.Header, data, depth+1)
		for i := range pieces {
			pieces[i].asInFile = false
		}
		all = append(all, pieces...)
	}
	if kind == "multipart/alternative" {
		return oneOf(all)
	}
	return all
}

// oneOf makes one piece of the forms in which a text comes.
func oneOf(forms []mailPiece) []mailPiece {
	var one mailPiece
	for _, f := range forms {
		if one.plain == nil && f.plain != nil {
			one.plain, one.flowed, one.delSpace = f.plain, f.flowed, f.delSpace
		}
		if one.html == nil && f.html != nil {
			one.html = f.html
		}
	}
	if one.plain == nil && one.html == nil {
		return nil
	}
	return []mailPiece{one}
}

// partName returns the name of the file that a part is.
func partName(get func(string) string, params map[string]string) string {
	_, of, _ := mime.ParseMediaType(get("Content-Disposition"))
	name := of["filename"]
	if name == "" {
		name = params["name"]
	}
	words := mime.WordDecoder{CharsetReader: charsetReader}
	if plain, err := words.DecodeHeader(name); err == nil {
		name = plain
	}
	return strings.ToValidUTF8(name, "\ufffd")
}

// decodedBody undoes how a part was encoded to be sent.
func decodedBody(get func(string) string, body []byte) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		return io.ReadAll(quotedprintable.NewReader(bytes.NewReader(body)))
	case "base64":
		return io.ReadAll(base64.NewDecoder(base64.StdEncoding, bytes.NewReader(body)))
	}
	return body, nil
}
