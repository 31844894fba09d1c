package format

import (
	"net/mail"
	"strings"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/office"
	"storydiff/corpus/format/page"
)

// isSavedPage reports whether data is a page that a browser has saved with its
// pictures. It looks like a mail, but nobody has sent it to anybody.
func isSavedPage(data []byte) bool {
	head, _ := headerBlock(data)
	if head == "" {
		return false
	}
	m, err := mail.ReadMessage(strings.NewReader(head + "\n"))
	if err != nil {
		return false
	}
	related := strings.HasPrefix(strings.ToLower(m.Header.Get("Content-Type")), "multipart/related")
	switch {
	case !related || m.Header.Get("To") != "":
		return false
	case m.Header.Get("Snapshot-Content-Location") != "":
		return true
	}
	return strings.Contains(m.Header.Get("From"), "Saved by") || m.Header.Get("From") == ""
}

// readSavedPage reads the page as one that was saved without its pictures.
func readSavedPage(s document.Source) (document.Document, error) {
	inner, err := office.UnpackPage(s)
	if err != nil {
		return document.Document{}, s.Fail(0, "a saved page that is cut off or damaged; save it again, as .html")
	}
	if s.Charset != "" {
		inner.Charset = s.Charset
	}
	d, err := page.Read(inner)
	if err == nil && d.Fields.URL == "" {
		head, _ := headerBlock(s.Data)
		if m, err := mail.ReadMessage(strings.NewReader(head + "\n")); err == nil {
			d.Fields.URL = m.Header.Get("Snapshot-Content-Location")
		}
	}
	return d, err
}
