package mend

import "strings"

// elementKind is what an element of HTML does to the text around its tags.
type elementKind uint8

const (
	noElement elementKind = iota
	inline                // nothing
	cell                  // a space
	lineBreak             // a line of its own
	block                 // a paragraph of its own
	hidden                // its content is not shown
)

// elementOf returns what the element of a name does; noElement for a name that
// HTML does not have.
func elementOf(name string) elementKind {
	name = " " + strings.ToLower(name) + " "
	for kind, names := range elementNames {
		if strings.Contains(names, name) {
			return elementKind(kind)
		}
	}
	return noElement
}

var elementNames = [...]string{
	inline: " a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label link mark meta nobr picture q rp rt ruby s samp" +
		" small source span strike strong sub sup svg time tt u var wbr area audio base button canvas embed iframe map object param track video ",
	cell:      " td th ",
	lineBreak: " br option ",
	block: " address article aside blockquote body caption center col colgroup dd details dialog div dl dt fieldset figcaption figure footer form" +
		" h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section select summary table tbody tfoot thead title tr ul ",
	hidden: " noscript script style template textarea ",
}
