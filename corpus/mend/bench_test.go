package mend

import (
	"strings"
	"testing"
)

// BenchmarkRead measures a sound text, one that is damaged throughout, and texts
// that would be slow if a step took more than a time near linear in their length.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"sound", strings.Repeat("The board’s café – at £4 million – isn’t for sale, “Ça alors!” she said.\n\n", 1000)},
		{"damaged", strings.Repeat("<p>The board&rsquo;s cafÃ© &ndash; at Â£4 million â€“ isnâ€™t for sale.</p>\n", 1000)},
		{"brackets", strings.Repeat("<a ", 100_000)},
		{"tags", strings.Repeat("<b>", 100_000)},
		{"open", strings.Repeat("<p>a</p><x", 50_000)},
		{"ampersands", strings.Repeat("&amp;", 100_000)},
		{"nested", strings.Repeat("&#38;", 100_000) + "lt;"},
		{"garbled", strings.Repeat("Ã", 200_000)},
		{"quotes", strings.Repeat("â€", 100_000)},
		{"marks", strings.Repeat("> a\n", 100_000)},
		{"deep", strings.Repeat(">", 100_000) + "\n" + strings.Repeat(">", 100_000)},
		{"hyphens", strings.Repeat("reim-\n", 100_000) + "b"},
		{"lost", strings.Repeat("a\ufffd", 100_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				joined(c.text, nil)
			}
		})
	}
}
