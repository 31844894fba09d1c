package office

import (
	"strings"
	"testing"
)

// BenchmarkReadWord reads a document of a thousand paragraphs.
func BenchmarkReadWord(b *testing.B) {
	s := wordSource(b, strings.Repeat(p(r("The ferry to Skarn stopped "), looks(`<w:b/>`, "at noon"), r(" on Friday.")), 1000), map[string]string{"styles.xml": styles})
	for b.Loop() {
		if _, err := ReadWord(s); err != nil {
			b.Fatal(err)
		}
	}
}
