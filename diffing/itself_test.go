package diffing

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing/internal/testsize"
)

// TestAgainstItself compares texts with themselves: nothing is changed, moved
// or found, whether or not some sentence is of punctuation only, such as the
// stars between two parts of a story, and whichever part of it a sentence is.
func TestAgainstItself(t *testing.T) {
	all := selfTexts(t)
	for _, parts := range []uint64{0, 2, 4, 6}[:testsize.Of(2, 4)] {
		for _, wordless := range []bool{false, true} {
			t.Run(fmt.Sprintf("sentences without words %v, parts %d", wordless, parts), func(t *testing.T) {
				against := func(s string) error { return unchanged(compareTexts(texts{s, s, parts})) }
				fails := func(s string) bool { return isWordless(s) == wordless && against(s) != nil }
				failures := 0
				for _, s := range all {
					if !fails(s) {
						continue
					}
					if failures++; failures < 4 {
						least := shrunk(texts{original: s}, func(x texts) bool { return fails(x.original) }).original
						t.Errorf("%v\n%q", against(least), least)
					}
				}
				if failures > 0 {
					t.Errorf("%d texts of %d differ from themselves", failures, len(all))
				}
			})
		}
	}
}

func unchanged(m *Comparison) error {
	for _, f := range m.Findings {
		return fmt.Errorf("%s %s: %s", f.Severity, f.Type, f.Note)
	}
	for n, p := range m.Passages {
		if p.Kind != Kept && p.Kind != Furniture || p.Moved || p.Again {
			return fmt.Errorf("passage %d, %v and %v, is %s, moved %v, again %v", n, p.Original, p.Version, p.Kind, p.Moved, p.Again)
		}
	}
	return nil
}

// isWordless tells whether a text has a sentence of punctuation only.
func isWordless(s string) bool {
	a := corpus.NewArticle("a", "", cleaned(s))
	return slices.ContainsFunc(a.Sentences, func(s text.Sentence) bool {
		return strings.IndexFunc(a.Slice(s.Span), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0
	})
}

// selfTexts are the articles of the labelled stories and those that faults are
// planted in, all originals of the odd pairs, and a story in parts.
func selfTexts(t *testing.T) []string {
	out := []string{"The dam holds 62 hectares of water.\n\n* * *\n\nThe town below it holds its breath."}
	folders, err := filepath.Glob("testdata/stories/*")
	if err != nil || len(folders) == 0 {
		t.Fatal(folders, err)
	}
	for k, folder := range append(folders, "internal/seed/testdata", "internal/seed/testdata/aside") {
		if k%testsize.Of(3, 1) == 0 {
			out = append(out, textsIn(t, folder)...)
		}
	}
	for _, p := range oddPairs(t) {
		if !slices.Contains(out, p.original) {
			out = append(out, p.original)
		}
	}
	return out
}
