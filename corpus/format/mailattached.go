package format

import (
	"strings"

	"storydiff/corpus/format/document"
)

// takeMail takes the one mail that is attached, if it is the article and the mail's
// own text only sends it on, and reports whether it did. Other mails are counted.
func (m *mailReader) takeMail() bool {
	const deepest = 4 // mails in mails
	for _, attached := range m.mails {
		var inner document.Document
		err := m.source.Fail(0, "")
		if m.depth < deepest {
			inner, err = readMailIn(attached, m.depth+1)
		}
		if err == nil && len(m.mails) == 1 && isStub(m.doc.Text, inner.Text) {
			m.leaveOutAttached(&inner, -1)
			m.replace(inner)
			return true
		}
		m.doc.LeaveOut("attached mail", "attached mails", inner.Fields.Title)
	}
	return false
}

// takeFile takes the one document that is attached, if it is the article and the
// mail only brings it, and reports whether it did. All others are counted.
func (m *mailReader) takeFile() bool {
	at := -1
	for i, file := range m.attached {
		if len(file.Data) > 0 && !isMail(file.Data) {
			if at >= 0 {
				at = len(m.attached) // there are several: which it is nobody knows
				break
			}
			at = i
		}
	}
	const most = 100 // words of a mail that only brings another text
	if at >= 0 && at < len(m.attached) && len(strings.Fields(m.doc.Text)) < most {
		all, err := Read(m.attached[at])
		if err == nil && len(all) == 1 && isStub(m.doc.Text, all[0].Text) {
			inner := all[0]
			inner.Kind = m.doc.Kind + " with " + inner.Kind + " attached"
			if inner.Fields.Byline == "" {
				inner.Fields.Byline = m.doc.Fields.Byline
			}
			if m.doc.Fields.Date != "" {
				inner.Fields.Date = m.doc.Fields.Date // when it was sent, whenever the file was begun
			}
			m.leaveOutAttached(&inner, at)
			m.replace(inner)
			return true
		}
	}
	m.leaveOutAttached(m.doc, -1)
	return false
}

// leaveOutAttached counts the attached files, but for the one that is taken.
func (m *mailReader) leaveOutAttached(d *document.Document, taken int) {
	for i, file := range m.attached {
		if i != taken {
			d.LeaveOut("attached file", "attached files", file.Name)
		}
	}
}

// replace makes a document of what is attached the mail's.
func (m *mailReader) replace(inner document.Document) {
	if strings.TrimSpace(m.doc.Text) != "" {
		inner.LeaveOut("covering mail", "covering mails", m.doc.Text)
	}
	inner.FirstLine, inner.Headers = 0, m.doc.Headers
	*m.doc, m.replaced = inner, true
}

// withoutText says of a mail without text what it has.
func (m *mailReader) withoutText() string {
	switch {
	case m.sealed:
		return "an encrypted mail; open it, and save its text as " + Extensions()
	case len(m.mails) > 1:
		return "a mail with others attached to it, and without text; save each of these as an .eml file"
	}
	for _, file := range m.attached {
		if Known(file.Name) {
			return "a mail without text; save the file that is attached to it, " + file.Name + ", and leave the mail out"
		}
	}
	if len(m.attached) > 0 {
		return "a mail without text (" + m.attached[0].Name + " is attached to it); save its text as " + Extensions()
	}
	return "a mail without text; save its text as " + Extensions()
}
