package office

import (
	"bytes"
	"encoding/xml"
	"io"
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
		d, err = t.readChunk(document.Source{Name: t.parts.source.Name, Data: data, TrackedOriginal: t.original, Times: t.parts.source.Times})
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
		saved, err := UnpackPage(s)
		if err != nil {
			return d, err
		}
		html, err := decodedPage(saved.Data, saved.Charset)
		if err != nil {
			return d, err
		}
		return d, page.AddFragment(s, &d, html)
	case bytes.Contains(head, []byte("<")):
		html, err := decodedPage(s.Data, "")
		if err != nil {
			return d, err
		}
		return d, page.AddFragment(s, &d, html)
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
