package office

import (
	"bytes"
	"encoding/xml"
	"strings"

	"storydiff/corpus/format/document"
)

const odtKind = "an OpenDocument text"

// ReadODT reads an OpenDocument text: .odt, .ott and .fodt, which is one
// XML file without an archive. It takes the texts of OpenOffice 1, too, whose
// elements have the same names.
func ReadODT(s document.Source) (document.Document, error) {
	d, err := readOpenDocument(s)
	return d, trouble(s, odtKind, err)
}

func readOpenDocument(s document.Source) (document.Document, error) {
	t := &odtText{writer: newWriter(odtKind), original: s.TrackedOriginal, styles: map[string]odtStyle{}, removed: map[string]*removal{}}
	if isFlatOpenDocument(s.Data) {
		t.elements = newElements(bytes.NewReader(s.Data))
		if err := t.root(t.whole); err != nil {
			return document.Document{}, err
		}
		return t.finish(t.properties), nil
	}
	p, err := openParts(s)
	if err != nil {
		return document.Document{}, err
	}
	if p.isEncrypted() {
		return document.Document{}, s.Fail(0, odtKind+" with a password; open it, take the password off, and save it again")
	}
	if !p.has("content.xml") {
		return document.Document{}, s.Fail(0, odtKind+" without a text in it; open it where it was written and save it again")
	}
	for _, name := range []string{"meta.xml", "styles.xml", "content.xml"} {
		r := p.open(name)
		if r == nil {
			if name == "content.xml" {
				return document.Document{}, errDamaged
			}
			continue
		}
		t.elements = newElements(r)
		err := t.root(t.whole)
		r.Close()
		if err != nil && name != "meta.xml" {
			return document.Document{}, err
		}
	}
	return t.finish(t.properties), nil
}

// isEncrypted reports whether the list of an archive's files says that the text in
// it needs a password.
func (p *parts) isEncrypted() bool {
	const limit = 4 << 20
	list := newElements(bytes.NewReader(p.read("META-INF/manifest.xml", limit)))
	encrypted := false
	list.root(func(xml.StartElement) error {
		return list.each(func(file xml.StartElement) error {
			name := attribute(file, "full-path")
			return list.each(func(e xml.StartElement) error {
				if e.Name.Local == "encryption-data" && (name == "content.xml" || name == "encrypted-package") {
					encrypted = true
				}
				return list.skip()
			}, nil)
		}, nil)
	})
	return encrypted
}

// whole reads the outermost element of a part, or of a document that is one file.
func (t *odtText) whole(xml.StartElement) error {
	return t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "meta":
			return t.readMeta()
		case "styles", "automatic-styles":
			return t.readStyles()
		case "master-styles":
			return t.readMargins()
		case "body":
			return t.each(t.element, nil)
		}
		return t.skip()
	}, nil)
}

// readMeta reads what the file says of its document.
func (t *odtText) readMeta() error {
	const longest = 1000
	return t.each(func(e xml.StartElement) error {
		value, err := t.elements.text(longest)
		switch e.Name.Local {
		case "title":
			t.properties.title = value
		case "initial-creator":
			t.properties.creator = value
		case "creator": // who changed it last
			if t.properties.creator == "" {
				t.properties.creator = value
			}
		case "creation-date":
			t.properties.created = value
		case "date":
			t.properties.modified = value
		}
		return err
	}, nil)
}

// odtStyle is what a style says that is of use here.
type odtStyle struct {
	name, parent string
	// hidden says whether text of the style is shown, where the style says it.
	hidden, saysHidden bool
	raised             bool // above the line
}

// readStyles reads the styles in the element that has begun.
func (t *odtText) readStyles() error {
	return t.each(func(e xml.StartElement) error {
		if e.Name.Local != "style" {
			return t.skip()
		}
		id := attribute(e, "name")
		of := odtStyle{name: attribute(e, "display-name"), parent: attribute(e, "parent-style-name")}
		if of.name == "" {
			of.name = id
		}
		err := t.each(func(e xml.StartElement) error {
			if display := attribute(e, "display"); display != "" && e.Name.Local == "text-properties" {
				of.hidden, of.saysHidden = display == "none", true
			}
			if at := attribute(e, "text-position"); strings.HasPrefix(at, "super") || at != "" && at[0] >= '1' && at[0] <= '9' {
				of.raised = true // by a share of the letters' height
			}
			return t.skip()
		}, nil)
		t.styles[id] = of
		return err
	}, nil)
}

// styleOf returns the role of a style, which may be that of one that it is based
// on, and whether its text is hidden.
func (t *odtText) styleOf(id string) (r role, hidden bool) {
	const longest = 20 // styles, each based on the next
	said := false
	for range longest {
		of, ok := t.styles[id]
		if !ok {
			of = odtStyle{name: id}
		}
		if r == plain {
			r = roleOf(of.name)
		}
		if !said {
			hidden, said = of.hidden, of.saysHidden
		}
		if id = of.parent; id == "" {
			break
		}
	}
	return r, hidden
}

// readMargins counts the headers and footers of pages that have words.
func (t *odtText) readMargins() error {
	return t.each(func(e xml.StartElement) error {
		if e.Name.Local != "master-page" {
			return t.skip()
		}
		return t.each(func(xml.StartElement) error {
			t.open()
			err := t.each(t.element, nil)
			t.leaveOutMargin(t.shut())
			return err
		}, nil)
	}, nil)
}
