package format

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/page"
)

// write writes the pieces of a mail's text, and counts what is attached to it.
func (m *mailReader) write(pieces []mailPiece) error {
	var first error
	for _, p := range pieces {
		text, leftOut, err := p.read()
		if err != nil {
			if first == nil {
				first = err
			}
			continue
		}
		if m.doc.Text != "" && strings.TrimSpace(text) != "" {
			m.doc.Text = strings.TrimRight(m.doc.Text, "\n") + "\n\n"
		}
		m.doc.Text += text
		m.doc.LeaveOutAll(leftOut)
	}
	if m.takeMail() || m.takeFile() {
		return nil
	}
	switch {
	case strings.TrimSpace(m.doc.Text) != "":
		return nil
	case first != nil:
		return first
	case m.damaged != nil:
		return m.damaged
	}
	return m.source.Fail(0, m.withoutText())
}

// read returns the text of a piece: the plain form, unless that only says that
// there is another.
func (p mailPiece) read() (string, []document.LeftOut, error) {
	if p.plain == nil {
		return readPagePiece(p.html)
	}
	text, err := p.plain.Decode()
	if err == nil && p.flowed {
		text = reflowed(text, p.delSpace)
	}
	text, leftOut := withoutSignature(text)
	if p.html != nil && (err != nil || len(p.html.Data) > stubShare*len(text)) {
		page, leftOutOfPage, errPage := readPagePiece(p.html)
		if errPage == nil && (err != nil || isStub(text, page)) {
			return page, leftOutOfPage, nil
		}
	}
	return text, leftOut, err
}

// withoutSignature cuts what mail programs put below a line of two hyphens and a
// space (RFC 3676), if that is no more than a few lines.
func withoutSignature(text string) (string, []document.LeftOut) {
	const most = 12 // lines
	at := strings.LastIndex(text, "\n-- \n")
	if at <= 0 || strings.Count(text[at:], "\n") > most+2 || strings.TrimSpace(text[:at]) == "" {
		return text, nil
	}
	var d document.Document
	d.LeaveOut("signature", "signatures", text[at+len("\n-- \n"):])
	return text[:at+1], d.LeftOut
}

// stubShare is how many times longer a text is than one that only points to it.
const stubShare = 4

// isStub reports whether a text is so much shorter than another that it only
// points to it.
func isStub(short, long string) bool {
	const least = 40 // words that are worth pointing to
	n := len(strings.Fields(long))
	return n >= least && stubShare*len(strings.Fields(short)) < n
}

// readPagePiece returns the text of a piece of HTML, with its headline.
func readPagePiece(s *document.Source) (string, []document.LeftOut, error) {
	label := s.Charset
	if label == "" && !utf8.Valid(s.Data) {
		_, label, _ = charset.DetermineEncoding(s.Data, "text/html")
	}
	code, err := document.Source{Name: s.Name, Data: bytes.ReplaceAll(s.Data, []byte{0}, nil), Charset: label}.Decode()
	if err != nil {
		return "", nil, err
	}
	var d document.Document
	if err := page.AddFragment(*s, &d, code); err != nil {
		return "", nil, s.Fail(0, err.Error())
	}
	if d.Fields.Title != "" {
		d.Text = d.Fields.Title + "\n\n" + d.Text
	}
	return d.Text, d.LeftOut, nil
}

// reflowed joins the lines of a text that end with a space, which says that they
// go on in the next (RFC 3676). delSpace is set where the space is not of the text.
func reflowed(text string, delSpace bool) string {
	var b strings.Builder
	marks := "" // of quoted mail, on the line that goes on
	goesOn := false
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		rest := strings.TrimLeft(line, ">")
		quoted := line[:len(line)-len(rest)]
		rest = strings.TrimPrefix(rest, " ")
		if goesOn && quoted != marks {
			b.WriteByte('\n')
			goesOn = false
		}
		if !goesOn && quoted != "" {
			b.WriteString(quoted + " ")
		}
		marks = quoted
		if goesOn = strings.HasSuffix(rest, " ") && rest != "-- "; goesOn {
			if delSpace {
				rest = strings.TrimSuffix(rest, " ")
			}
			b.WriteString(rest)
			continue
		}
		b.WriteString(rest + "\n")
	}
	if goesOn {
		b.WriteByte('\n')
	}
	return b.String()
}
