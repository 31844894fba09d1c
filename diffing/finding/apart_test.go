package finding_test

import (
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

// TestNotesTellTextsApart compares sentences of which a word beside the place is another:
// the note has as many words around as tell the two apart, and no text against itself.
func TestNotesTellTextsApart(t *testing.T) {
	for _, tt := range []struct{ original, version, want string }{
		{"The company confirmed that it would repay none of the premiums.", "The company confirmed that it would repay all of the premiums.",
			"“confirmed that it would repay all” says the opposite of the original's “confirmed that it would repay none”"},
		{"It ended with a settlement in which neither side admitted fault.", "It ended with a settlement in which either side admitted fault.", "“either side admitted”"},
		{"The powder was sold in Vietnam at 14 percent below what it cost at home.", "The powder was sold in Vietnam for 14 percent of what it cost at home.",
			"“for 14 percent of” where the original has “at 14 percent below”"},
	} {
		var notes []string
		for _, f := range diffing.Compare(corpus.NewArticle("original", "original.txt", tt.original), corpus.NewArticle("version", "version.txt", tt.version)).Findings {
			notes = append(notes, f.Note)
			if f.Original != nil && f.Version != nil && strings.EqualFold(f.Original.Text, f.Version.Text) && strings.Count(f.Note, "“"+f.Version.Text+"”") > 1 {
				t.Errorf("%q sets a text against itself", f.Note)
			}
		}
		if !strings.Contains(strings.Join(notes, "\n"), tt.want) {
			t.Errorf("%s: no %q in %q", tt.version, tt.want, notes)
		}
	}
}
