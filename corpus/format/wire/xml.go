package wire

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"storydiff/corpus/format/document"
)

const (
	// A message has some dozens of elements a paragraph at most, one in another
	// to a dozen. Files beyond this are made to take time and memory.
	mostElements = 200_000
	deepest      = 200
)

// What to do with a file that cannot be read, and with one that is damaged.
const (
	saveIt   = "; save its text as .txt or .md"
	askAgain = "; ask for the file again, or save its text as .txt or .md"
)

// readXML reads an XML file as a tree. What agencies send is not always well
// formed: a bare ampersand and a forgotten end tag are let pass where nothing
// else helps. Entities that a file declares for itself are refused, because
// they can be made to grow without bounds.
func readXML(s document.Source) (*element, error) {
	text, err := decodeXML(s)
	if err != nil {
		return nil, err
	}
	root, err := parseXML(s, text, true)
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		var again error
		if root, again = parseXML(s, text, false); again == nil {
			return root, nil
		}
		if errors.As(again, &syntax) {
			return nil, s.Fail(syntax.Line, "not well-formed XML ("+shortened(syntax.Msg)+")"+askAgain)
		}
		return nil, again
	}
	return root, err
}

// decodeXML turns the file into UTF-8. The encoding that the XML declaration
// names is asked where the bytes do not tell it.
func decodeXML(s document.Source) (string, error) {
	switch {
	case bytes.HasPrefix(s.Data, []byte("<\x00")):
		s.Charset = "utf-16le"
	case bytes.HasPrefix(s.Data, []byte("\x00<")):
		s.Charset = "utf-16be"
	case s.Charset == "":
		switch name := strings.ToLower(declaredEncoding(s.Data)); name {
		case "", "utf-8", "utf8", "us-ascii", "ascii", "utf-16": // the bytes tell
		default:
			if document.Lookup(name) == nil {
				return "", s.Fail(0, document.UnknownCharset(shortened(name))+", the XML declaration notwithstanding; pass --charset")
			}
			s.Charset = name
		}
	}
	text, err := s.Decode()
	if err != nil {
		return "", err
	}
	return strings.Map(inXML, text), nil
}

// inXML drops the characters that XML may not have, which parsers stop at.
func inXML(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}

// declaredEncoding returns the encoding that an XML declaration names.
func declaredEncoding(data []byte) string {
	head := bytes.TrimLeft(data[:min(len(data), 200)], " \t\r\n")
	if !bytes.HasPrefix(head, []byte("<?xml")) {
		return ""
	}
	head, _, _ = bytes.Cut(head, []byte("?>"))
	_, value, found := bytes.Cut(head, []byte("encoding"))
	if !found {
		return ""
	}
	value = bytes.TrimLeft(value, " \t\r\n=")
	if len(value) < 2 || value[0] != '"' && value[0] != '\'' {
		return ""
	}
	name, _, _ := bytes.Cut(value[1:], value[:1])
	return string(name)
}

// parseXML builds the tree. An error is a *xml.SyntaxError where the text is not
// well formed.
func parseXML(s document.Source, text string, strict bool) (*element, error) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = strict
	d.Entity = xml.HTMLEntity // those of HTML, which NITF and XHTML have as well
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	top := &element{}
	open := []*element{top}
	for count := 0; ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		parent := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			line, _ := d.InputPos()
			if count++; count > s.Most(mostElements) {
				return nil, s.Fail(line, fmt.Sprintf("more than %d elements, which no article has", s.Most(mostElements))+saveIt+document.RaiseLimit)
			}
			if len(open) > deepest {
				return nil, s.Fail(line, fmt.Sprintf("more than %d elements one inside the other, which no article has", deepest)+saveIt)
			}
			e := &element{name: t.Name.Local, attributes: t.Attr}
			parent.children = append(parent.children, node{element: e})
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 1 {
				parent.children = append(parent.children, node{text: string(t)})
			}
		case xml.Directive:
			if bytes.Contains(bytes.ToUpper(t), []byte("<!ENTITY")) {
				line, _ := d.InputPos()
				return nil, s.Fail(line, "an XML file that declares entities of its own, which could grow without bounds"+saveIt)
			}
		}
	}
	for e := range top.elements {
		return e, nil
	}
	return nil, s.Fail(0, "an XML file without any element; leave it out")
}

// shortened returns a message with no more characters than fit on a line.
func shortened(s string) string {
	const longest = 80
	s = strings.ToValidUTF8(oneLine(s), "\ufffd")
	if runes := []rune(s); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return s
}
