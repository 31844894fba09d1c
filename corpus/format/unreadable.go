package format

import (
	"bytes"
	"slices"
	"strings"

	"storydiff/corpus/format/document"
	"storydiff/corpus/format/office"
)

// unreadableKind is a kind of file that may hold an article, or be taken for one,
// and that no reader takes.
type unreadableKind struct {
	what string
	// extensions are those that the name of such a file may have.
	extensions []string
	magic      []string // what the bytes begin with, in lower case
	content    content
}

// content is what of a kind of file could be an article.
type content uint8

const (
	noText  content = iota // nothing, as in a picture
	data                   // a text among data that programs exchange
	written                // a text that somebody wrote
)

// reason says that the file cannot be read, and what to do.
func (f unreadableKind) reason() string {
	if todo := office.Instead(f.what); todo != "" {
		return f.what + " cannot be read; " + todo
	}
	if f.content == noText {
		return f.what + " cannot be read; leave it out"
	}
	return f.what + " cannot be read; save its text as " + Extensions()
}

var unreadableKinds = []unreadableKind{
	{"an old Word document", []string{".doc", ".dot", ".wps"}, nil, written},
	{"a Pages document", []string{".pages"}, nil, written},
	{"a book (EPUB)", []string{".epub"}, nil, written},
	{"a zip file", []string{".zip"}, []string{"pk\x05\x06"}, data},
	{"a PDF document", []string{".pdf"}, []string{"%pdf-"}, written},
	{"an Outlook message", []string{".msg"}, nil, written},
	{"a saved page of Safari", []string{".webarchive"}, []string{"bplist0"}, written},
	{"an XML file", []string{".xml", ".nitf", ".nml"}, nil, data},
	{"a JSON file", []string{".json"}, nil, data},
	{"a table", []string{".csv", ".tsv", ".xls", ".xlsx", ".ods"}, nil, noText},
	{"a YAML file", []string{".yaml", ".yml"}, nil, noText},
	{"a link to a page", []string{".url", ".webloc", ".desktop"}, []string{"[internetshortcut]"}, noText},
	{"a PNG image", []string{".png"}, []string{"\x89png"}, noText},
	{"a JPEG image", []string{".jpg", ".jpeg"}, []string{"\xff\xd8\xff"}, noText},
	{"a GIF image", []string{".gif"}, []string{"gif87a", "gif89a"}, noText},
	{"a WebP image, a sound or a film", []string{".webp", ".wav", ".mp3", ".mp4", ".m4a", ".mov"}, []string{"riff"}, noText},
	{"a compressed file", []string{".gz", ".bz2", ".xz", ".7z", ".zst"}, []string{"\x1f\x8b", "bzh", "\xfd7zxz", "7z\xbc\xaf", "\x28\xb5\x2f\xfd"}, noText},
	{"a program", []string{".exe"}, []string{"\x7felf", "mz\x90\x00"}, noText},
}

// unreadable says why no reader takes the file, if name or start shows a kind
// that none does, or returns an empty string.
func unreadable(name string, start []byte) string {
	if f := newsFormat(start); f != nil {
		return f.reason()
	}
	if what := office.NameOf(start); what != "" {
		return unreadableKind{what: what}.reason()
	}
	head := headOf(start)
	for _, f := range unreadableKinds {
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

// headOf returns what a file begins with, in lower case.
func headOf(start []byte) []byte {
	head := start[:min(len(start), 256)]
	head = bytes.TrimPrefix(head, []byte(document.UTF8Mark))
	return lowerASCII(bytes.TrimLeft(head, " \t\r\n"))
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

// WhyUnread says of a file that Known does not know what it is, by its first
// bytes and its name, and what to do if it is an article.
func WhyUnread(name string, head []byte) string {
	for _, r := range readers() {
		if r.what != "" && r.holds(head) {
			return r.what + " by its content; rename it to end in " + r.extensions[0]
		}
	}
	if reason := unreadable(name, head); reason != "" {
		return reason
	}
	extension := extensionOf(name)
	switch {
	case bytes.IndexByte(head, 0) >= 0:
		return "binary data (NUL bytes), not text; leave it out"
	case extension == "" || extension == ".":
		return "no extension; add " + readers()[0].extensions[0] + " if it is an article"
	}
	return "no article by its extension; change that to " + readers()[0].extensions[0] + " if it is one"
}

// Unread reports whether the extension of name is of a document in a format
// that is not read.
func Unread(name string) bool {
	f := byExtension(name)
	return f != nil && f.content == written
}

// byExtension returns the kind of document that the extension of name stands
// for, or nil.
func byExtension(name string) *unreadableKind {
	for _, f := range unreadableKinds {
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
