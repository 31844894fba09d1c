package office

import (
	"bytes"
	"encoding/xml"
	"errors"
	"path"
	"strings"

	"storydiff/corpus/format/document"
)

const wordKind = "a Word document"

// ReadWord reads a Word document in a zip archive: .docx, .docm, .dotx, .dotm, in
// the transitional form of the standard or the strict one.
func ReadWord(s document.Source) (document.Document, error) {
	p, err := openParts(s)
	if err != nil {
		return document.Document{}, trouble(s, wordKind, err)
	}
	main := p.mainPart()
	if !p.has(main) {
		return document.Document{}, s.Fail(0, wordKind+" without a text in it; open it where it was written and save it again")
	}
	d, err := readWordParts(p, main, 0)
	return d, trouble(s, wordKind, err)
}

// readWordParts reads the text and what belongs to it. nested is how many documents
// it is in.
func readWordParts(p *parts, main string, nested int) (document.Document, error) {
	t := &wordText{writer: newWriter(wordKind), parts: p, original: p.source.TrackedOriginal, nested: nested}
	d, err := t.readDocument(main)
	if errors.Is(err, errOpenField) {
		t = &wordText{writer: newWriter(wordKind), parts: p, original: p.source.TrackedOriginal, nested: nested, everyField: true}
		d, err = t.readDocument(main)
	}
	return d, err
}

func (t *wordText) readDocument(main string) (document.Document, error) {
	p := t.parts
	t.relations, t.folder = p.relations(main), path.Dir(main)
	if err := t.readStyles(t.partOf("styles")); err != nil {
		return document.Document{}, err
	}
	if !p.canOpen(main) {
		return document.Document{}, errDamaged
	}
	if err := t.readPart(main); err != nil {
		return document.Document{}, err
	}
	if t.fields.isOpen() && !t.everyField {
		return document.Document{}, errOpenField
	}
	for _, read := range []func() error{t.readNotes, t.readComments, t.readMargins} {
		if err := read(); err != nil {
			return document.Document{}, err
		}
	}
	return t.finish(p.coreProperties()), nil
}

// A relation leads from a part to another, or to something outside of the file.
type relation struct {
	id, kind, target string
	outside          bool
}

// relations returns what a part is related to; none where it does not say.
func (p *parts) relations(part string) []relation {
	const limit = 8 << 20
	data := p.read(path.Join(path.Dir(part), "_rels", path.Base(part)+".rels"), limit)
	var all []relation
	list := newElements(bytes.NewReader(data))
	list.root(func(xml.StartElement) error {
		return list.each(func(e xml.StartElement) error {
			r := relation{
				id: attribute(e, "Id"), kind: path.Base(attribute(e, "Type")), target: attribute(e, "Target"),
				outside: attribute(e, "TargetMode") == "External",
			}
			if !r.outside && !strings.HasPrefix(r.target, "/") {
				r.target = path.Join(path.Dir(part), r.target)
			}
			all = append(all, r)
			return list.skip()
		}, nil)
	})
	return all
}

// mainPart returns the name of the part that has the text.
func (p *parts) mainPart() string {
	for _, r := range p.relations(".") {
		if r.kind == "officeDocument" && p.has(r.target) {
			return r.target
		}
	}
	return "word/document.xml"
}

// partOf returns the part of a kind that belongs to the text: "styles". Files that
// do not say which it is have it under its usual name.
func (t *wordText) partOf(kind string) string {
	for _, r := range t.relations {
		if r.kind == kind && !r.outside && t.parts.has(r.target) {
			return r.target
		}
	}
	return path.Join(t.folder, kind+".xml")
}

// relation returns the relation of an ID.
func (t *wordText) relation(id string) (relation, bool) {
	if t.byID == nil {
		t.byID = map[string]relation{}
		for _, r := range t.relations {
			t.byID[r.id] = r
		}
	}
	r, ok := t.byID[id]
	return r, ok
}

// readPart reads the text of a part into the writer; nothing where there is none.
func (t *wordText) readPart(name string) error {
	return t.eachIn(name, t.element)
}

// eachIn calls of for the elements in the outermost one of a part.
func (t *wordText) eachIn(name string, of func(xml.StartElement) error) error {
	r := t.parts.open(name)
	if r == nil {
		return nil
	}
	defer r.Close()
	outer := t.elements
	t.elements = newElements(r)
	defer func() { t.elements = outer }()
	return t.root(func(xml.StartElement) error { return t.each(of, nil) })
}

// coreProperties reads what the file says of its document.
func (p *parts) coreProperties() properties {
	name := "docProps/core.xml"
	for _, r := range p.relations(".") {
		if r.kind == "core-properties" && p.has(r.target) {
			name = r.target
		}
	}
	const limit, longest = 1 << 20, 1000
	var of properties
	list := newElements(bytes.NewReader(p.read(name, limit)))
	list.root(func(xml.StartElement) error {
		return list.each(func(e xml.StartElement) error {
			value, err := list.text(longest)
			switch e.Name.Local {
			case "title":
				of.title = value
			case "creator":
				of.creator = value
			case "created":
				of.created = value
			case "modified":
				of.modified = value
			}
			return err
		}, nil)
	})
	return of
}
