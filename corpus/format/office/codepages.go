package office

import (
	"fmt"

	"golang.org/x/text/encoding"

	"storydiff/corpus/format/document"
)

const symbolCharset = 2 // of fonts with pictures for letters

// codePageOf returns the code page for a character set of fonts, 0 for the
// document's.
func codePageOf(charset int) int {
	switch charset {
	case 0:
		return 1252
	case 77:
		return 10000
	case 128:
		return 932
	case 129:
		return 949
	case 130:
		return 1361
	case 134:
		return 936
	case 136:
		return 950
	case 161:
		return 1253
	case 162:
		return 1254
	case 163:
		return 1258
	case 177:
		return 1255
	case 178:
		return 1256
	case 186:
		return 1257
	case 204:
		return 1251
	case 222:
		return 874
	case 238:
		return 1250
	case 254:
		return 437
	case 255:
		return 850
	}
	return 0
}

// isLead reports whether a byte is the first of two that make a character.
func isLead(codePage int, c byte) bool {
	switch codePage {
	case 932:
		return 0x81 <= c && c <= 0x9f || 0xe0 <= c && c <= 0xfc
	case 936, 949, 950, 1361:
		return 0x81 <= c && c <= 0xfe
	}
	return false
}

// encodingOf returns the encoding of a code page, or Windows-1252 for one that
// nobody knows.
func encodingOf(codePage int) encoding.Encoding {
	name := ""
	switch codePage {
	case 932:
		name = "shift_jis"
	case 936:
		name = "gbk"
	case 949:
		name = "euc-kr"
	case 950:
		name = "big5"
	case 54936:
		name = "gb18030"
	case 10000:
		name = "macintosh"
	case 10007:
		name = "x-mac-cyrillic"
	case 65001:
		name = "utf-8"
	case 1200:
		name = "utf-16le"
	case 20866:
		name = "koi8-r"
	case 21866:
		name = "koi8-u"
	}
	for _, label := range []string{name, fmt.Sprintf("windows-%d", codePage), fmt.Sprintf("ibm%d", codePage)} {
		if label == "" {
			continue
		}
		if e := document.Lookup(label); e != nil {
			return e
		}
	}
	return document.Lookup("windows-1252")
}
