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
	if done := m.takeAttached(); done {
		return nil
	}
	for _, name := range m.attached {
		m.doc.LeaveOut("attached file", "attached files", name)
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

// withoutText says of a mail without text what it has.
func (m *mailReader) withoutText() string {
	switch {
	case m.sealed:
		return "an encrypted mail; open it, and save its text as " + Extensions()
	case len(m.mails) > 1:
		return "a mail with others attached to it, and without text; save each of these as an .eml file"
	}
	for _, name := range m.attached {
		if Known(name) {
			return "a mail without text; save the file that is attached to it, " + name + ", and leave the mail out"
		}
	}
	if len(m.attached) > 0 {
		return "a mail without text (" + m.attached[0] + " is attached to it); save its text as " + Extensions()
	}
	return "a mail without text; save its text as " + Extensions()
}

// takeAttached takes the one mail that is attached, if it is the article and the
// mail's own text only sends it on. The other mails are counted.
func (m *mailReader) takeAttached() bool {
	for i, attached := range m.mails {
		inner, err := readMail(attached)
		if err == nil && len(m.mails) == 1 && isStub(m.doc.Text, inner.Text) {
			if strings.TrimSpace(m.doc.Text) != "" {
				inner.LeaveOut("covering mail", "covering mails", m.doc.Text)
			}
			for _, name := range m.attached {
				inner.LeaveOut("attached file", "attached files", name)
			}
			inner.FirstLine, inner.Headers = 0, m.doc.Headers
			*m.doc = inner
			return true
		}
		m.doc.LeaveOut("attached mail", "attached mails", inner.Fields.Title)
		m.mails[i].Data = nil
	}
	return false
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
	if err := page.AddFragment(&d, code); err != nil {
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
