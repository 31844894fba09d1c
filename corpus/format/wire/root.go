package wire

import (
	"bytes"
	"strings"
	"unicode/utf16"

	"storydiff/corpus/format/document"
)

// beginning is how much of a file tells its format, in bytes.
const beginning = 64 << 10

// head returns the first bytes of a file as UTF-8, without a byte order mark
// and the white space below it.
func head(data []byte) []byte {
	data = data[:min(len(data), beginning)]
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("<\x00")):
		data = fromUTF16(data, 0)
	case bytes.HasPrefix(data, []byte("\xfe\xff")), bytes.HasPrefix(data, []byte("\x00<")):
		data = fromUTF16(data, 1)
	}
	return bytes.TrimLeft(bytes.TrimPrefix(data, []byte(document.UTF8Mark)), " \t\r\n")
}

// fromUTF16 turns UTF-16 into UTF-8; low is the offset of the lower byte of a
// unit.
func fromUTF16(data []byte, low int) []byte {
	var units []uint16
	for i := 0; i+1 < len(data); i += 2 {
		units = append(units, uint16(data[i+low])|uint16(data[i+1-low])<<8)
	}
	return []byte(string(utf16.Decode(units)))
}

// rootElement returns the local name of an XML file's first element, and its
// start tag; empty if the file does not begin as XML does.
func rootElement(data []byte) (name, tag string) {
	rest := head(data)
	for len(rest) > 1 && rest[0] == '<' {
		switch {
		case rest[1] == '?':
			rest = after(rest, "?>")
		case bytes.HasPrefix(rest, []byte("<!--")):
			rest = after(rest, "-->")
		case rest[1] == '!':
			rest = afterDoctype(rest)
		default:
			end := bytes.IndexByte(rest, '>')
			if end < 0 {
				end = len(rest)
			}
			tag = string(rest[1:end])
			name = tag
			if i := strings.IndexAny(tag, " \t\r\n/"); i >= 0 {
				name = tag[:i]
			}
			return name[strings.IndexByte(name, ':')+1:], tag
		}
		rest = bytes.TrimLeft(rest, " \t\r\n")
	}
	return "", ""
}

// after returns what comes after a mark; nothing where it is missing.
func after(s []byte, mark string) []byte {
	_, rest, _ := bytes.Cut(s, []byte(mark))
	return rest
}

// afterDoctype returns what comes after a document type, with the declarations
// that it may have in brackets.
func afterDoctype(s []byte) []byte {
	bracket, end := bytes.IndexByte(s, '['), bytes.IndexByte(s, '>')
	if bracket >= 0 && bracket < end {
		s = after(s, "]")
	}
	return after(s, ">")
}
