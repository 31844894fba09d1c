package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func benchText(n int) string {
	p := "On Monday the U.S. minister, J. K. Ormond, said that 1,204 people – about 3.2% of the town’s “real” population – had left Vellmark since Jan. 5. \"We can't go on,\" she told reporters in Brückenau. She added: “It's over... or nearly so.” The so-called plan costs €3.2m.\n\n"
	words := len(strings.Fields(p))
	return strings.Repeat(p, n/words)
}

// BenchmarkNewArticle measures prose, and texts that would be slow if any step
// took more than a time near linear in their length.
func BenchmarkNewArticle(b *testing.B) {
	for _, c := range []struct {
		name, text string
	}{
		{"prose", benchText(1_000_000)},
		{"article", benchText(700)},
		{"oneparagraph", strings.ReplaceAll(benchText(100_000), "\n\n", " ")},
		{"lines", strings.Repeat("Related to this is a line\n", 200_000)},
		{"cjk", strings.Repeat("他说：“不。”他走了！真的吗？是的。", 60_000)},
		{"thai", strings.Repeat("\u0e01\u0e33", 1) + strings.Repeat("\u0e33", 300_000)},
		{"closers", "." + strings.Repeat(")", 300_000) + "a"},
		{"spaces", "." + strings.Repeat(" ", 300_000) + "a"},
		{"marks", strings.Repeat("! ", 300_000)},
		{"dots", strings.Repeat(". ", 300_000)},
		{"dotsclosed", strings.Repeat("\u2026) ", 200_000)},
		{"openers", "a. " + strings.Repeat("(", 300_000)},
		{"quotes", strings.Repeat(".\" ", 200_000)},
		{"accents", "a" + strings.Repeat("\u0301", 300_000)},
		{"hyphens", strings.Repeat("a-", 300_000)},
		{"minus", strings.Repeat("-", 300_000)},
		{"narrow", strings.Repeat("a\u202f", 300_000)},
		{"word", strings.Repeat("a", 1_000_000)},
		{"abbreviations", strings.Repeat("U.S. ", 200_000)},
		{"initials", strings.Repeat("a.", 300_000)},
		{"questions", strings.Repeat("a?", 300_000)},
		{"prepend", strings.Repeat("\u0600", 300_000)},
		{"emoji", strings.Repeat("\U0001F468\u200d", 200_000)},
		{"flags", strings.Repeat("\U0001F1EB", 200_000)},
		{"newlines", strings.Repeat("\n", 1_000_000)},
		{"glued", strings.Repeat("Aa.", 200_000)},
		{"list", strings.Repeat("1. Aa 2. Aa ", 50_000)},
		{"bullets", strings.Repeat("• ", 200_000)},
		{"kana", strings.Repeat("「あ。", 60_000)},
		{"repeated", strings.Repeat("Other news\nA line of that kind that stands here\n", 30_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				NewArticle("a", "a", c.text)
			}
		})
	}
}

// BenchmarkLoad measures a story of forty articles, with letters and marks beyond
// ASCII, from its files on.
func BenchmarkLoad(b *testing.B) {
	dir := b.TempDir()
	size := 0
	for i := range 40 {
		content := fmt.Sprintf("Article %d of forty\n\n%s", i, benchText(700))
		size += len(content)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("a%02d.txt", i)), []byte(content), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load([]string{dir}, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
