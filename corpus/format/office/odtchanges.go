package office

import "encoding/xml"

// removal is a text that a tracked change has removed. Between its paragraphs the
// text was divided.
type removal struct{ paragraphs []paragraph }

// readChanges reads the list of tracked changes, which has the removed texts.
func (t *odtText) readChanges() error {
	t.changes = map[string]bool{}
	return t.each(func(region xml.StartElement) error {
		id := attribute(region, "id") // both xml:id and text:id
		return t.each(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "insertion":
				t.changes[id] = true
			case "deletion":
				t.changes[id] = false
				return t.readRemoval(id)
			}
			return t.skip()
		}, nil)
	}, nil)
}

// readRemoval reads a removed text. Its paragraphs count even where they are empty:
// where one ends, the text was divided.
func (t *odtText) readRemoval(id string) error {
	of := &removal{}
	t.removed[id] = of
	return t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "change-info":
			return t.skip()
		case "p", "h":
			r, _ := t.styleOf(attribute(e, "style-name"))
			t.open()
			t.blank = false // it may begin with the space between two words
			err := t.each(t.element, t.sayText)
			text := t.flow().begun.String()
			t.flow().begun.Reset()
			of.paragraphs = append(of.paragraphs, paragraph{role: r, text: text})
			of.paragraphs = append(of.paragraphs, t.shut()...)
			return err
		}
		more, err := t.apart()
		of.paragraphs = append(of.paragraphs, more...)
		return err
	}, nil)
}

// removal puts a removed text back where it stood, if the text is to be as it was.
func (t *odtText) removal(id string) {
	of := t.removed[id]
	if of == nil || !t.original || t.gone > 0 {
		return
	}
	delete(t.removed, id) // it stood in one place
	for i, p := range of.paragraphs {
		if i > 0 {
			t.end(of.paragraphs[i-1].role)
		}
		t.write(p.text)
	}
	t.blank = false
}

// between begins or ends a text that a tracked change has added, or one that it has
// removed: in a document that is one file these stay where they stood. The
// paragraphs that a text divides which is not taken are one.
func (t *odtText) between(id string, begins bool) {
	added, ok := t.changes[id]
	switch {
	case !ok || added != t.original:
	case begins:
		t.gone++
	case t.gone > 0:
		t.gone--
	}
}
