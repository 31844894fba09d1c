package office

import (
	"encoding/xml"
	"path"
)

// noteRef is a place in the text that refers to a note.
type noteRef struct{ kind, id string }

// readNotes puts the notes below the text that refers to them.
func (t *wordText) readNotes() error {
	found := map[noteRef][]paragraph{}
	refs := t.noteRefs
	wanted := map[noteRef]bool{}
	for _, ref := range refs {
		wanted[ref] = true
	}
	if len(refs) == 0 {
		return nil
	}
	for _, kind := range []string{"footnote", "endnote"} {
		err := t.eachIn(t.partOf(kind+"s"), func(e xml.StartElement) error {
			ref := noteRef{kind, attribute(e, "id")}
			if !wanted[ref] {
				return t.skip()
			}
			var err error
			found[ref], err = t.apart()
			return err
		})
		if err != nil {
			return err
		}
	}
	for _, ref := range refs {
		t.notes = append(t.notes, found[ref]...)
		delete(found, ref)
	}
	return nil
}

// apart reads the paragraphs in the element that has begun.
func (t *wordText) apart() ([]paragraph, error) {
	t.open()
	t.fields, t.run = fieldStack{}, runState{}
	err := t.each(t.element, nil)
	t.fields = fieldStack{}
	return t.shut(), err
}

// readComments counts the comments.
func (t *wordText) readComments() error {
	return t.eachIn(t.partOf("comments"), func(xml.StartElement) error {
		of, err := t.apart()
		t.leaveOut("comment", "comments", of)
		return err
	})
}

// section notes what stands above and below the text of the pages.
func (t *wordText) section() error {
	return t.each(func(e xml.StartElement) error {
		if e.Name.Local == "headerReference" || e.Name.Local == "footerReference" {
			if r, ok := t.relation(attribute(e, "id")); ok && !r.outside {
				t.marginParts = append(t.marginParts, r.target)
			}
		}
		return t.skip()
	}, nil)
}

// readMargins counts the headers and footers of pages that have words, each text
// once.
func (t *wordText) readMargins() error {
	seen := map[string]bool{}
	for _, part := range t.marginParts {
		if seen[part] {
			continue
		}
		seen[part] = true
		t.open()
		t.fields, t.run = fieldStack{}, runState{}
		err := t.readPart(part)
		t.fields = fieldStack{}
		of := t.shut()
		if err != nil {
			return err
		}
		t.leaveOutMargin(of)
	}
	return nil
}

// subdocument names a document that has a part of the text, in a file of its own.
func (t *wordText) subdocument(e xml.StartElement) {
	r, _ := t.relation(attribute(e, "id"))
	t.doc.LeaveOut("part in another file", "parts in other files", path.Base(r.target))
}
