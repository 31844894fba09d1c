package wire

import (
	"encoding/xml"
	"slices"
	"strings"
	"unicode"
)

// An element is an element of an XML file, by its local name: the formats of
// agencies stand in different namespaces from version to version.
type element struct {
	name       string
	attributes []xml.Attr
	children   []node
}

// A node is an element, or text where element is nil.
type node struct {
	element *element
	text    string
}

// elements yields the elements right below e.
func (e *element) elements(yield func(*element) bool) {
	if e == nil {
		return
	}
	for _, n := range e.children {
		if n.element != nil && !yield(n.element) {
			return
		}
	}
}

// find returns the first element that a path of names leads to, or nil.
func (e *element) find(path ...string) *element {
	if len(path) == 0 || e == nil {
		return e
	}
	for c := range e.elements {
		if c.name == path[0] {
			if found := c.find(path[1:]...); found != nil {
				return found
			}
		}
	}
	return nil
}

// all returns the elements of that name right below e.
func (e *element) all(name string) []*element {
	var found []*element
	for c := range e.elements {
		if c.name == name {
			found = append(found, c)
		}
	}
	return found
}

// below returns the elements of one of the names below e at any depth, but for
// those inside another such element.
func (e *element) below(names ...string) []*element {
	var found []*element
	for c := range e.elements {
		if slices.Contains(names, c.name) {
			found = append(found, c)
			continue
		}
		found = append(found, c.below(names...)...)
	}
	return found
}

// attribute returns the value of an attribute, by its local name.
func (e *element) attribute(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attributes {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// raw returns the text of e and of all that is in it, as it stands.
func (e *element) raw() string {
	var b strings.Builder
	e.write(&b, "")
	return b.String()
}

// line returns the text of e on one line, but for that of elements of some names.
// Where one element follows another there is a blank.
func (e *element) line(without ...string) string {
	var b strings.Builder
	e.write(&b, " ", without...)
	return oneLine(b.String())
}

func (e *element) write(b *strings.Builder, between string, without ...string) {
	if e == nil {
		return
	}
	for i, n := range e.children {
		switch {
		case n.element == nil:
			b.WriteString(n.text)
			continue
		case slices.Contains(without, n.element.name):
			continue
		case i > 0 && e.children[i-1].element != nil:
			b.WriteString(between)
		}
		n.element.write(b, between, without...)
	}
}

// firstCharacter returns the first character of the text of e that is no white
// space.
func (e *element) firstCharacter() (r rune, found bool) {
	for _, n := range e.children {
		if n.element != nil {
			if r, found = n.element.firstCharacter(); found {
				return r, true
			}
			continue
		}
		for _, r := range n.text {
			if !unicode.IsSpace(r) {
				return r, true
			}
		}
	}
	return 0, false
}

// oneLine returns s with one space wherever there is white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// first returns the first of some values that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
