package format

import (
	"bytes"
	"io"
	"mime"
	"net/mail"
	"strings"
	"time"

	"storydiff/corpus/format/document"
)

// mailHeaders are the headers that tell a mail from another text whose first
// lines have colons. Mail programs write the last two when a mail is forwarded.
var mailHeaders = map[string]bool{
	"from": true, "to": true, "cc": true, "bcc": true, "subject": true, "date": true, "reply-to": true, "sender": true, "message-id": true,
	"in-reply-to": true, "references": true, "received": true, "return-path": true, "delivered-to": true, "mime-version": true,
	"content-type": true, "content-transfer-encoding": true, "list-id": true, "dkim-signature": true, "x-mailer": true, "sent": true, "importance": true,
}

// isMail reports whether data begins with a mail's headers: lines with a name
// and a colon, of which three or more are known, up to a blank line.
func isMail(data []byte) bool {
	head, _ := headerBlock(data)
	known, all := 0, 0
	for line := range strings.Lines(head) {
		name, ok := headerName(line)
		if !ok {
			if (line[0] == ' ' || line[0] == '\t') && all > 0 {
				continue
			}
			return false
		}
		all++
		if mailHeaders[strings.ToLower(name)] {
			known++
		}
	}
	return known >= 3
}

// headerName returns the name that a line of headers begins with.
func headerName(line string) (string, bool) {
	name, _, found := strings.Cut(line, ":")
	if !found || name == "" {
		return "", false
	}
	for _, c := range []byte(name) {
		if c <= ' ' || c > '~' {
			return "", false
		}
	}
	return name, true
}

// headerBlock returns the lines above the first blank line, without the line
// that a mailbox puts above each mail, and the offset of what is below the blank
// line. It returns an empty string where there is no blank line near the top.
func headerBlock(data []byte) (head string, body int) {
	const most = 64 << 10
	start := 0
	if bytes.HasPrefix(data, []byte(document.UTF8Mark)) {
		start = len(document.UTF8Mark)
	}
	for start < len(data) && (data[start] == '\n' || data[start] == '\r') {
		start++
	}
	if bytes.HasPrefix(data[start:], []byte("From ")) {
		if i := bytes.IndexByte(data[start:], '\n'); i >= 0 {
			start += i + 1
		}
	}
	if _, ok := headerName(string(data[start:min(len(data), start+80)])); !ok {
		return "", 0
	}
	for at := start; at < min(len(data), most); {
		i := bytes.IndexByte(data[at:], '\n')
		if i < 0 {
			break
		}
		if len(bytes.TrimRight(data[at:at+i], " \t\r")) == 0 {
			return string(data[start:at]), at + i + 1
		}
		at += i + 1
	}
	return "", 0
}

// readMail takes a mail's text, and its headers as fields. Of a mail with another
// or with a document attached to it, under a line or two, it takes these.
func readMail(s document.Source) (document.Document, error) {
	return readMailIn(s, 0)
}

// readMailIn reads a mail that is in some others.
func readMailIn(s document.Source, depth int) (document.Document, error) {
	if !isMail(s.Data) {
		return document.Document{}, s.Fail(0, "no e-mail message, since it does not begin with a mail's headers; save its text as "+Extensions())
	}
	head, body := headerBlock(s.Data)
	m, err := mail.ReadMessage(strings.NewReader(head + "\n"))
	if err != nil {
		return document.Document{}, s.Fail(0, "the mail's headers cannot be read; save its text as "+Extensions())
	}
	if isMailbox(s.Data, body) {
		return document.Document{}, s.Fail(0, "a mailbox with several mails; save those that are articles as .eml")
	}
	start := bytes.Count(s.Data[:body], []byte("\n")) + 1
	doc := document.Document{Kind: "an e-mail message", Headers: headersOf(head, start-1-strings.Count(head, "\n"))}
	setMailFields(&doc, m.Header)
	read := mailReader{source: s, doc: &doc, depth: depth}
	pieces := read.pieces(map[string][]string(m.Header), s.Data[body:], 0)
	if err := read.write(pieces); err != nil {
		return document.Document{}, err
	}
	if len(pieces) == 1 && pieces[0].asInFile && !read.replaced {
		doc.FirstLine = start
	}
	return doc, nil
}

// isMailbox reports whether another mail stands below the first, the text of which
// begins at an offset, under the line that a mailbox puts above each.
func isMailbox(data []byte, body int) bool {
	if !bytes.HasPrefix(bytes.TrimLeft(data, "\r\n"), []byte("From ")) {
		return false
	}
	const most = 1000 // lines that are looked at
	rest := data[body:]
	for range most {
		next := bytes.Index(rest, []byte("\nFrom "))
		if next < 0 {
			return false
		}
		rest = rest[next+1:]
		end := bytes.IndexByte(rest, '\n')
		if end >= 0 && isMail(rest[end+1:]) {
			return true
		}
	}
	return false
}

// headersOf lists the headers of a block that begins at a line of the file.
func headersOf(head string, line int) []document.Header {
	var all []document.Header
	for l := range strings.Lines(head) {
		if name, ok := headerName(l); ok && l[0] != ' ' && l[0] != '\t' {
			all = append(all, document.Header{Name: name, Line: line})
		}
		line++
	}
	return all
}

// setMailFields sets the fields that headers give, and says of these headers
// which they were.
func setMailFields(d *document.Document, h mail.Header) {
	words := mime.WordDecoder{CharsetReader: charsetReader}
	decoded := func(name string) string {
		value := h.Get(name)
		if plain, err := words.DecodeHeader(value); err == nil {
			return plain
		}
		return value
	}
	d.Fields.Title = withoutReply(decoded("Subject"))
	d.Fields.Byline = decoded("From")
	parser := mail.AddressParser{WordDecoder: &words}
	if from, err := parser.Parse(h.Get("From")); err == nil {
		d.Fields.Byline = from.Name
		if from.Name == "" {
			d.Fields.Byline = from.Address
		}
	}
	date := "Date"
	if h.Get(date) == "" {
		date = "Sent"
	}
	if t, err := mail.ParseDate(h.Get(date)); err == nil {
		d.Fields.Date = t.Format(time.DateOnly)
	} else {
		d.Fields.Date = document.DateOf(decoded(date))
	}
	for i := range d.Headers {
		switch strings.ToLower(d.Headers[i].Name) {
		case "subject":
			d.Headers[i].Field = "title"
		case "from":
			d.Headers[i].Field = "byline"
		case strings.ToLower(date):
			d.Headers[i].Field = "date"
		}
	}
}

// withoutReply cuts what mail programs put before the subject of an answer.
func withoutReply(subject string) string {
	for {
		mark, rest, found := strings.Cut(subject, ":")
		switch strings.ToLower(strings.TrimSpace(mark)) {
		case "re", "fw", "fwd", "aw", "wg", "tr", "rv":
		default:
			found = false
		}
		if !found {
			return strings.TrimSpace(subject)
		}
		subject = strings.TrimSpace(rest)
	}
}

func charsetReader(label string, r io.Reader) (io.Reader, error) {
	e := document.Lookup(label)
	if e == nil {
		return nil, &document.Error{Reason: document.UnknownCharset(label)}
	}
	return e.NewDecoder().Reader(r), nil
}
