package format

import (
	"bytes"

	"storydiff/corpus/format/document"
)

// newsFormat tells the format in which sites hand over news, or in which programs
// keep data, that data begins as; nil for any other text. None is read, and all
// have lines that look like sentences.
func newsFormat(start []byte) *unreadableKind {
	head := bytes.TrimPrefix(start[:min(len(start), 4096)], []byte(document.UTF8Mark))
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) == 0 {
		return nil
	}
	switch {
	case head[0] == '<':
		return xmlFormat(head)
	case (head[0] == '{' || head[0] == '[') && jsonStart().Match(head):
		return &unreadableKind{what: "a JSON file", content: data}
	}
	return nil
}

// rootElement is the first element of an XML file, with what may stand before it.
var rootElement = lazy(`^(<\?xml[^>]*>)?(?s:\s*(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>))*\s*<(?:[A-Za-z_][-\w.]*:)?([A-Za-z_][-\w.]*)[\s/>]`)

// xmlFormat tells the XML format of head, which begins with a bracket. Without
// an XML declaration only an element of a known format is XML: a text may begin
// with a tag.
func xmlFormat(head []byte) *unreadableKind {
	m := rootElement().FindSubmatch(head)
	if m == nil {
		if bytes.HasPrefix(head, []byte("<?xml")) {
			return &unreadableKind{what: "an XML file", content: data}
		}
		return nil
	}
	switch root := string(m[2]); {
	case root == "schema":
		return &unreadableKind{what: "an XML schema", content: noText}
	case root == "TEI":
		return &unreadableKind{what: "an XML file (TEI)", content: data}
	case len(m[1]) > 0:
		return &unreadableKind{what: "an XML file", content: data}
	}
	return nil
}

var jsonStart = lazy(`^(?:\[\s*)?\{\s*"[^"\n]*"\s*:`)
