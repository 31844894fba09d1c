// Package wire reads what agencies send: ninjs, NITF, NewsML, IPTC 7901 and ANPA 1312.
package wire

import (
	"fmt"

	"storydiff/corpus/format/document"
)

const (
	// mostItems is how many items or messages a file may have, as Source.Most has it.
	mostItems = 10_000
	// mostLines is how many bylines, summaries or pictures of an article are looked at
	// one by one. What comes after them is hardly written by anybody.
	mostLines = 100
)

// tooManyItems says that a file has more than it may.
func tooManyItems(s document.Source) error {
	return s.Fail(0, fmt.Sprintf("more than %d news items, which are no story; divide the file", s.Most(mostItems))+document.RaiseLimit)
}
