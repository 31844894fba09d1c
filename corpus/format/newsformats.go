package format

import (
	"bytes"

	"storydiff/corpus/format/document"
)

// newsFormat names the format in which agencies and sites hand over news, or in
// which programs keep data, that data begins as; empty for any other text. None
// is read, and all have lines that look like sentences.
func newsFormat(data []byte) string {
	head := bytes.TrimPrefix(data[:min(len(data), 4096)], []byte(document.UTF8Mark))
	if len(head) > 0 && isIPTC7901(head) {
		return "a wire message (IPTC 7901)"
	}
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) == 0 {
		return ""
	}
	switch head[0] {
	case '<':
		return xmlFormat(head)
	case '{', '[':
		return jsonFormat(head)
	}
	return ""
}

// isIPTC7901 reports whether head is of a message with the control characters
// that teleprinters had: SYN or SOH before its header, STX before its text.
func isIPTC7901(head []byte) bool {
	const soh, stx, syn = 0x01, 0x02, 0x16
	head = bytes.TrimLeft(head, " \r\n\x00")
	if len(head) == 0 || head[0] != syn && head[0] != soh {
		return false
	}
	return bytes.IndexByte(head, stx) > 0 || bytes.IndexByte(head, soh) >= 0
}

// rootElement is the first element of an XML file, with what may stand before it.
var rootElement = lazy(`^(<\?xml[^>]*>)?(?s:\s*(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>))*\s*<(?:[A-Za-z_][-\w.]*:)?([A-Za-z_][-\w.]*)[\s/>]`)

// xmlFormat names the XML format of head, which begins with a bracket. Without
// an XML declaration only an element of a known format is XML: a text may begin
// with a tag.
func xmlFormat(head []byte) string {
	m := rootElement().FindSubmatch(head)
	if m == nil {
		if bytes.HasPrefix(head, []byte("<?xml")) {
			return "an XML file"
		}
		return ""
	}
	switch root := string(m[2]); {
	case root == "nitf":
		return "an XML file (NITF)"
	case root == "newsItem", root == "newsMessage", root == "packageItem", root == "NewsML":
		return "an XML file (NewsML)"
	case root == "rss", root == "feed":
		return "an XML file (a news feed)"
	case root == "TEI":
		return "an XML file (TEI)"
	case len(m[1]) > 0:
		return "an XML file"
	}
	return ""
}

var jsonStart = lazy(`^(?:\[\s*)?\{\s*"[^"\n]*"\s*:`)

// jsonFormat names the JSON format of head, which begins with a brace.
func jsonFormat(head []byte) string {
	if !jsonStart().Match(head) {
		return ""
	}
	for _, key := range []string{`"ninjs"`, `"body_text"`, `"body_html"`, `"body_xhtml"`, `"versioncreated"`, `"pubstatus"`} {
		if bytes.Contains(head, []byte(key)) {
			return "a JSON file (ninjs)"
		}
	}
	return "a JSON file"
}
