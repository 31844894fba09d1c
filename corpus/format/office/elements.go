package office

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// deepest is how many elements may be inside one another. A table in a table takes
// six, and Word itself opens no more than a few dozen of these.
const deepest = 2000

var (
	errDeep    = errors.New("has thousands of elements inside one another")
	errDoctype = errors.New("declares a document type, as no such program does")
)

// elements reads the elements of an XML file, one after the other. An entity is an
// error but for the five of XML, so that none can grow.
type elements struct {
	d     *xml.Decoder
	depth int
}

func newElements(r io.Reader) *elements {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	return &elements{d: d}
}

// next returns the next start or end of an element, or text. Text is valid until
// the next call.
func (e *elements) next() (xml.Token, error) {
	for {
		t, err := e.d.Token()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if e.depth++; e.depth > deepest {
				return nil, errDeep
			}
			return t, nil
		case xml.EndElement:
			e.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			return nil, errDoctype
		}
	}
}

// skip goes to the end of the element that has just begun.
func (e *elements) skip() error {
	for depth := 1; depth > 0; {
		t, err := e.next()
		if err != nil {
			return inside(err)
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// each calls of for the elements in the one that has begun, and said for the text
// between them; said may be nil. What is called reads its element to the end.
func (e *elements) each(of func(xml.StartElement) error, said func(string)) error {
	for {
		t, err := e.next()
		if err != nil {
			return inside(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := of(t); err != nil {
				return err
			}
		case xml.CharData:
			if said != nil {
				said(string(t))
			}
		case xml.EndElement:
			return nil
		}
	}
}

// root calls of for the outermost element.
func (e *elements) root(of func(xml.StartElement) error) error {
	for {
		t, err := e.next()
		if err != nil {
			return inside(err)
		}
		if t, ok := t.(xml.StartElement); ok {
			return of(t)
		}
	}
}

// text returns the text in the element that has begun, in whatever elements it is,
// up to a length in bytes.
func (e *elements) text(longest int) (string, error) {
	var b strings.Builder
	said := func(s string) {
		b.WriteString(s[:min(len(s), max(0, longest-b.Len()))])
	}
	var in func(xml.StartElement) error
	in = func(xml.StartElement) error { return e.each(in, said) }
	err := in(xml.StartElement{})
	return strings.ToValidUTF8(b.String(), ""), err
}

// inside returns the error for an end of the file where an element is open.
func inside(err error) error {
	syntax := new(xml.SyntaxError)
	if errors.Is(err, io.EOF) || errors.As(err, &syntax) && syntax.Msg == "unexpected EOF" {
		return errDamaged
	}
	return err
}

// attribute returns the value of an attribute by its name without the prefix.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
