package diffing_test

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// entriesOf lists the entries of a part of the ledger of two texts, each with the
// places of the original and what the version has.
func entriesOf(part func(*diffing.Survey) []diffing.Entry, original, version string) string {
	articles := []*text.Article{corpus.NewArticle("wire", "wire.txt", original), corpus.NewArticle("paper", "paper.txt", version)}
	s := diffing.Collate(&corpus.Story{Articles: articles}, 0).Survey()
	var list []string
	for _, e := range part(s) {
		list = append(list, fmt.Sprintf("%s ×%d %v×%d", e.Text, len(e.Places), e.Versions[1].State, e.Versions[1].Right))
	}
	return strings.Join(list, ", ")
}

// TestLedgerEntries wants one entry for what an editor takes for one thing.
func TestLedgerEntries(t *testing.T) {
	names := func(s *diffing.Survey) []diffing.Entry { return s.Names }
	quotations := func(s *diffing.Survey) []diffing.Entry { return s.Quotations }
	const chamber = "Port fees rose again, the Northern Lakes Chamber of Commerce said. Mayor Ilse Brandvik of Korsund disagreed on Monday. She met the Bank of Havn and the Swedes of Torsby."
	tests := []struct {
		part              func(*diffing.Survey) []diffing.Entry
		original, version string
		has, not          string
	}{
		{names, chamber, chamber, "Northern Lakes Chamber of Commerce ×1 right×1", "Northern Lakes Chamber ×"},
		{names, chamber, chamber, "Bank of Havn ×1", "Brandvik of Korsund"},
		{names, chamber, chamber, "Torsby ×1", "Swedes of Torsby"},
		{quotations, `"Derisking" is the word of the year, the office said. Nobody wants a break, only some "derisking" here and there, it added.`,
			`"Derisking" is the word of the year, said the office. It added that nobody wants a break, only some "derisking" here and there.`,
			"Derisking ×2 right×2", "derisking ×"},
		{names, "The mill will reopen in May, Sen. Marietta Holm said. Holm has led the trust since 2019.",
			"In May, said Senator Mariette Holm, the mill will reopen. Mariette Holm has led the trust since 2019.", "Marietta Holm ×2 changed×0", "right"},
		{quotations, `The lake is "calm but cold", she said. He called it "calm".`, `The lake is "calm but cold", she said. He called it "calm".`, "calm ×1", "calm ×2"},
	}
	for _, tt := range tests {
		got := entriesOf(tt.part, tt.original, tt.version)
		if !strings.Contains(got, tt.has) || strings.Contains(got, tt.not) {
			t.Errorf("want %q and not %q in: %s", tt.has, tt.not, got)
		}
	}
}
