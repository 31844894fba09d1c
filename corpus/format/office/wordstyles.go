package office

import (
	"encoding/xml"
	"strings"
)

// wordStyle is what a style says that is of use here.
type wordStyle struct {
	name, basedOn string
	// hidden says whether text of the style is shown, where the style says it.
	hidden, saysHidden bool
}

// paragraphStyle is how a paragraph is shown.
type paragraphStyle struct {
	role   role
	hidden bool
	// goesOn is set where the paragraph goes on in the next one.
	goesOn bool
}

// readStyles reads the styles of a document.
func (t *wordText) readStyles(part string) error {
	t.styles = map[string]wordStyle{}
	return t.eachIn(part, func(e xml.StartElement) error {
		if e.Name.Local != "style" {
			return t.skip()
		}
		id, of := attribute(e, "styleId"), wordStyle{}
		err := t.each(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "name":
				of.name = attribute(e, "val")
			case "basedOn":
				of.basedOn = attribute(e, "val")
			case "rPr":
				return t.each(func(e xml.StartElement) error {
					if e.Name.Local == "vanish" {
						of.hidden, of.saysHidden = isOn(e), true
					}
					return t.skip()
				}, nil)
			}
			return t.skip()
		}, nil)
		t.styles[id] = of
		if attribute(e, "type") == "paragraph" && attribute(e, "default") != "" && isTrue(attribute(e, "default")) {
			t.usualStyle = id
		}
		return err
	})
}

// styleOf returns the role of a style, which may be that of one that it is based
// on, and whether its text is hidden.
func (t *wordText) styleOf(id string) (r role, hidden bool) {
	const longest = 20 // styles, each based on the next
	said := false
	for range longest {
		of, ok := t.styles[id]
		if !ok {
			break
		}
		if r == plain {
			r = roleOf(of.name)
		}
		if !said {
			hidden, said = of.hidden, of.saysHidden
		}
		id = of.basedOn
	}
	return r, hidden
}

// readParagraphStyle reads the properties of a paragraph.
func (t *wordText) readParagraphStyle(style *paragraphStyle) error {
	return t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			style.role, style.hidden = t.styleOf(attribute(e, "val"))
		case "rPr":
			return t.readMark(style)
		case "sectPr":
			return t.section()
		}
		return t.skip()
	}, nil)
}

// readMark reads the properties of the sign at the end of a paragraph.
func (t *wordText) readMark(style *paragraphStyle) error {
	return t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "ins", "moveTo":
			style.goesOn = style.goesOn || t.original
		case "del", "moveFrom":
			style.goesOn = style.goesOn || !t.original
		case "specVanish": // a style separator: the heading and the text go on one line
			style.goesOn = style.goesOn || isOn(e)
		}
		return t.skip()
	}, nil)
}

// readRunStyle reads the properties of a run.
func (t *wordText) readRunStyle(run *runState) error {
	return t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "vanish":
			run.hidden = isOn(e)
		case "vertAlign":
			run.raised = attribute(e, "val") == "superscript"
		case "rStyle":
			if _, hidden := t.styleOf(attribute(e, "val")); hidden {
				run.hidden = true
			}
		}
		return t.skip()
	}, nil)
}

// isOn reports whether a property that is on or off is on.
func isOn(e xml.StartElement) bool { return isTrue(attribute(e, "val")) }

// isTrue reports whether a value does not say that something is off.
func isTrue(value string) bool {
	switch strings.ToLower(value) {
	case "0", "false", "off", "none":
		return false
	}
	return true
}
