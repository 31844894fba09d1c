package format

import (
	"bytes"
	"slices"
	"strings"
)

// unreadableKind is a kind of file that may hold an article, or be taken for one,
// and that no reader takes.
type unreadableKind struct {
	what string
	// extensions are those of documents, which have a text that could be saved
	// in another format; pictures and the like have none.
	extensions []string
	magic      []string // what the bytes begin with, in lower case
}

// reason says that the file cannot be read, and what to do.
func (f unreadableKind) reason() string {
	if len(f.extensions) == 0 {
		return f.what + " cannot be read; leave it out"
	}
	return f.what + " cannot be read; save its text as .txt or .md"
}

func unreadableKinds() []unreadableKind {
	return []unreadableKind{
		{"an HTML page", []string{".html", ".htm", ".xhtml", ".mhtml"}, []string{"<!doctype html", "<html"}},
		{"a Word, OpenDocument or zip file", []string{".docx", ".odt", ".epub", ".pages"}, []string{"pk\x03\x04"}},
		{"an old Office document", []string{".doc", ".wps"}, []string{"\xd0\xcf\x11\xe0"}},
		{"an RTF document", []string{".rtf"}, []string{`{\rtf`}},
		{"a PDF document", []string{".pdf"}, []string{"%pdf-"}},
		{"an e-mail message", []string{".eml", ".msg"}, nil},
		{"a PNG image", nil, []string{"\x89png"}},
		{"a JPEG image", nil, []string{"\xff\xd8\xff"}},
		{"a GIF image", nil, []string{"gif87a", "gif89a"}},
		{"a WebP image, a sound or a film", nil, []string{"riff"}},
		{"a compressed file", nil, []string{"\x1f\x8b", "bzh", "\xfd7zxz", "7z\xbc\xaf", "\x28\xb5\x2f\xfd"}},
		{"a program", nil, []string{"\x7felf", "mz\x90\x00"}},
	}
}

// unreadable says why no reader takes the file, if name or data shows a kind
// that none does, or returns an empty string.
func unreadable(name string, data []byte) string {
	head := data[:min(len(data), 256)]
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	head = lowerASCII(bytes.TrimLeft(head, " \t\r\n"))
	for _, f := range unreadableKinds() {
		for _, m := range f.magic {
			if bytes.HasPrefix(head, []byte(m)) && !isProse(m, head) {
				return f.reason()
			}
		}
	}
	if f := byExtension(name); f != nil {
		return f.reason()
	}
	return ""
}

// isProse reports whether head, which begins with the letters m, goes on as
// text does: an article may well begin with "Riff" or "BZh".
func isProse(m string, head []byte) bool {
	if strings.Trim(m, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return false
	}
	for _, b := range head[:min(len(head), 32)] {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f {
			return false
		}
	}
	return true
}

// Unread reports whether the extension of name is of a document in a format
// that is not read.
func Unread(name string) bool { return byExtension(name) != nil }

// byExtension returns the kind of document that the extension of name stands
// for, or nil.
func byExtension(name string) *unreadableKind {
	for _, f := range unreadableKinds() {
		if slices.Contains(f.extensions, extensionOf(name)) {
			return &f
		}
	}
	return nil
}

// lowerASCII lowers the letters A to Z and leaves every other byte alone,
// which bytes.ToLower does not do to bytes that are no text.
func lowerASCII(b []byte) []byte {
	low := slices.Clone(b)
	for i, c := range low {
		if 'A' <= c && c <= 'Z' {
			low[i] = c + 'a' - 'A'
		}
	}
	return low
}
