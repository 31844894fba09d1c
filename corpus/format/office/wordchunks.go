package office

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"path"
	"strings"

	"golang.org/x/net/html/charset"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/page"
)

// chunk reads a part in another format that is to be shown as if it were written
// here: a page, a saved page, plain text, RTF or another Word document.
func (t *wordText) chunk(e xml.StartElement) error {
	if err := t.skip(); err != nil {
		return err
	}
	r, _ := t.relation(attribute(e, "id"))
	const limit, deepestChunk = 16 << 20, 3
	data := t.parts.read(r.target, limit)
	d := document.Document{}
	err := errDamaged
	if data != nil && !r.outside && t.nested < deepestChunk {
		d, err = t.readChunk(document.Source{Name: t.parts.source.Name, Data: data, TrackedOriginal: t.original})
	}
	if err != nil {
		t.doc.LeaveOut("part in another format", "parts in other formats", path.Base(r.target))
		return nil
	}
	t.endIfBegun()
	for _, text := range []string{d.Fields.Title, d.Fields.Standfirst, d.Text} {
		for paragraph := range strings.SplitSeq(text, "\n\n") {
			t.write(paragraph)
			t.end(plain)
		}
	}
	t.doc.LeaveOutAll(d.LeftOut)
	return nil
}

// readChunk reads a part by what its content shows.
func (t *wordText) readChunk(s document.Source) (d document.Document, err error) {
	head := bytes.ToLower(s.Data[:min(len(s.Data), 1024)])
	switch {
	case IsWord(s.Data):
		return t.readWordChunk(s)
	case IsRTF(s.Data):
		d, err = ReadRTF(s)
		return withoutProperties(d), err
	case bytes.Contains(head, []byte("mime-version:")) || bytes.HasPrefix(head, []byte("content-type:")):
		html, err := savedPage(s.Data)
		if err != nil {
			return d, err
		}
		return d, page.AddFragment(&d, html)
	case bytes.Contains(head, []byte("<")):
		html, err := decodedPage(s.Data, "")
		if err != nil {
			return d, err
		}
		return d, page.AddFragment(&d, html)
	}
	d.Text, err = s.Decode()
	return d, err
}

// readWordChunk reads a document in a document. What both may unpack to is what the
// outer one may.
func (t *wordText) readWordChunk(s document.Source) (document.Document, error) {
	p, err := openParts(s)
	if err != nil {
		return document.Document{}, err
	}
	room := min(p.room, t.parts.room)
	p.room = room
	d, err := readWordParts(p, p.mainPart(), t.nested+1)
	t.parts.room -= room - p.room
	return withoutProperties(d), err
}

// withoutProperties drops what is not the text of a document: its fields, but for
// a headline that its text tells.
func withoutProperties(d document.Document) document.Document {
	fields := document.Fields{}
	if d.Headed {
		fields.Title, fields.Standfirst = d.Fields.Title, d.Fields.Standfirst
	}
	d.Fields = fields
	return d
}

// decodedPage returns a page in UTF-8.
func decodedPage(data []byte, label string) (string, error) {
	if label == "" {
		label = "text/html"
	} else {
		label = "text/html; charset=" + label
	}
	r, err := charset.NewReader(bytes.NewReader(data), label)
	if err != nil {
		return "", err
	}
	all, err := io.ReadAll(r)
	return string(all), err
}

// savedPage returns the page in a file that a browser has saved with its pictures,
// in the form of a mail with several parts (MHT).
func savedPage(data []byte) (string, error) {
	head, body, found := bytes.Cut(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	if !found {
		return "", errDamaged
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
		return pagePart(header, bytes.NewReader(body))
	}
	for parts := multipart.NewReader(bytes.NewReader(body), params["boundary"]); params["boundary"] != ""; {
		part, err := parts.NextRawPart()
		if err != nil {
			break
		}
		if kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); kind == "text/html" {
			return pagePart(part.Header, part)
		}
	}
	return "", errDamaged
}

// pagePart returns the page in a part of a saved one.
func pagePart(h textproto.MIMEHeader, r io.Reader) (string, error) {
	switch strings.ToLower(h.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		return "", err
	}
	_, params, _ := mime.ParseMediaType(h.Get("Content-Type"))
	return decodedPage(data, params["charset"])
}
