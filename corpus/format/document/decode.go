package document

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
)

// UTF8Mark is the byte order mark that some programs put before UTF-8.
const UTF8Mark = "\xef\xbb\xbf"

// Decode turns the bytes into valid UTF-8 with lines ended by '\n'. A byte
// order mark decides; then whether the bytes are UTF-8 with characters beyond
// ASCII, which no other encoding has by chance; then the charset that the user
// named, which is for the files that do not say theirs; then whether the bytes
// are UTF-8 with here and there a damaged one; then whether they make
// sense as Windows-1252, which is Latin-1 with typographic quotes. Anything
// else is refused rather than guessed: a wrong guess would show on the screen
// as the outlet's misspelling.
func (s Source) Decode() (string, error) {
	data := s.Data
	switch {
	case bytes.HasPrefix(data, []byte(UTF8Mark)):
		return s.proseOnly(replaceInvalid(data[len(UTF8Mark):]))
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return s.decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16")
	case s.Charset != "" && !isUTF8BeyondASCII(data):
		e := Lookup(s.Charset)
		if e == nil {
			return "", s.Fail(0, UnknownCharset(s.Charset))
		}
		return s.decodeWith(e, s.Charset)
	case bytes.IndexByte(data, 0) >= 0:
		return "", s.Fail(0, "binary data (NUL bytes), not text; leave it out, or pass --charset utf-16le or utf-16be if it is UTF-16")
	case utf8.Valid(data) || mostlyUTF8(data):
		return s.proseOnly(replaceInvalid(data))
	case plausibleWindows1252(data):
		return s.decodeWith(charmap.Windows1252, "Windows-1252")
	}
	return "", s.Fail(0, "neither UTF-8 nor Windows-1252 text; convert it, or pass --charset")
}

// isUTF8BeyondASCII reports whether data is UTF-8 and could not be ASCII.
func isUTF8BeyondASCII(data []byte) bool {
	return utf8.Valid(data) && bytes.ContainsFunc(data, func(r rune) bool { return r >= utf8.RuneSelf }) && bytes.IndexByte(data, 0) < 0
}

// decodeWith decodes the bytes with an encoding that was named or seen.
func (s Source) decodeWith(e encoding.Encoding, name string) (string, error) {
	out, err := e.NewDecoder().Bytes(s.Data)
	if err != nil {
		return "", s.Fail(0, "not valid "+name+"; convert it, or pass another --charset")
	}
	text, err := s.proseOnly(strings.TrimPrefix(replaceInvalid(out), "\ufeff"))
	if err == nil && isTooMany(strings.Count(text, "\ufffd"), text) {
		return "", s.Fail(0, "not "+name+" text; convert it, or pass another --charset")
	}
	return text, err
}

// proseOnly ends the lines by '\n' and refuses what is no text in any
// encoding.
func (s Source) proseOnly(text string) (string, error) {
	controls := 0
	for i := range len(text) {
		switch c := text[i]; {
		case c == 0:
			return "", s.Fail(0, "binary data (NUL bytes), not text; leave it out")
		case c < ' ' && !strings.ContainsRune("\t\n\v\f\r\b\x1b", rune(c)), c == 0x7f:
			controls++
		}
	}
	if isTooMany(controls, text) {
		return "", s.Fail(0, "binary data (control characters), not text; leave it out")
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n"), nil
}

// isTooMany reports whether n oddities in text are more than damage: over one
// character in fifty.
func isTooMany(n int, text string) bool {
	return n > 1 && 50*n > utf8.RuneCountInString(text)
}

func replaceInvalid(b []byte) string { return strings.ToValidUTF8(string(b), "\ufffd") }

// mostlyUTF8 reports whether data is UTF-8 with some bytes damaged or cut off.
// Multi-byte characters hardly ever arise by chance in another encoding, so it
// is enough that they outnumber the invalid bytes.
func mostlyUTF8(data []byte) bool {
	whole, broken := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		data = data[size:]
	}
	return whole > broken
}

// Lookup finds the encoding that a label stands for, first by the names that
// web pages use, then by the registered ones; nil if there is none.
func Lookup(label string) encoding.Encoding {
	label = strings.ToLower(strings.TrimSpace(label))
	switch label {
	case "latin-1", "ansi":
		label = "windows-1252"
	}
	// The web's table answers "replacement" for encodings that it bans.
	if e, name := charset.Lookup(label); e != nil && name != "replacement" {
		return e
	}
	e, err := ianaindex.IANA.Encoding(label)
	if err != nil {
		return nil
	}
	return e
}

// UnknownCharset returns an empty string if label names an encoding that Read
// can use, else a line that says so.
func UnknownCharset(label string) string {
	if Lookup(label) != nil {
		return ""
	}
	return "no charset is called " + strconv.Quote(label) + "; try utf-8, windows-1252, utf-16le, koi8-r or shift_jis"
}
