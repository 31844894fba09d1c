package draw

import (
	"strings"
	"testing"

	"storydiff/diffing"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// looksOf lists the looks of a text, each once, in the order in which they come.
func looksOf(t StyledText) (list []style.WordLook) {
	met := map[style.WordLook]bool{}
	for _, g := range t.Segments {
		if strings.TrimSpace(t.Text[g.Start:g.End]) != "" && !met[g.Look] {
			met[g.Look] = true
			list = append(list, g.Look)
		}
	}
	return list
}

// TestRetold marks what is replaced in a sentence where little is, and leaves the
// marks out where nearly all is; a short sentence has them in any case.
func TestRetold(t *testing.T) {
	compare := func(text string) *diffing.Comparison {
		return sample.Compare(sample.NewArticle("wire", "Wire"), sample.NewArticle("paper", "Paper"),
			[]sample.Row{{Kind: diffing.Reworded, Text: text}}, nil, "")
	}
	tests := []struct {
		name, text string
		retold     bool
	}{
		{"a word", "The harbour office will shut the [-northern-]{+upper+} lock gate for a fortnight from Monday while divers look at its hinges.", false},
		{"nearly all", "[-The harbour office will shut the northern-]{+Boats are to wait outside the upper+} lock gate [-for a fortnight from Monday while divers look at its hinges-]{+until those who mend it have seen what is wrong below+}.", true},
		{"short", "[-All of it is-]{+None was+} new.", false},
	}
	for _, tt := range tests {
		c := compare(tt.text)
		p := &c.Passages[0]
		if got := Retold(p); got != tt.retold {
			t.Errorf("%s: told in other words throughout: %v, with %.2f in common", tt.name, got, Shared(p))
		}
		for _, s := range []story.Side{story.OriginalSide, story.VersionSide} {
			for _, look := range looksOf(SideText(c, p, s, false, 40)) {
				if look.OneSided() == tt.retold && look != style.AsIs && look != style.Retold {
					t.Errorf("%s: side %d has look %d", tt.name, s, look)
				}
			}
		}
		inline := looksOf(InlineText(c, p, false, 40))
		if tt.retold && (inline[0] != style.RetoldAway || inline[1] != style.Retold) {
			t.Errorf("%s: in one column its words have the looks %v", tt.name, inline)
		}
	}
}

// TestBracketsOnBothSides puts brackets round what one side alone has, in two
// columns too, and leaves them out where they are not asked for.
func TestBracketsOnBothSides(t *testing.T) {
	c := sample.Compare(sample.NewArticle("wire", "Wire"), sample.NewArticle("paper", "Paper"),
		[]sample.Row{{Kind: diffing.Reworded, Text: "The [-northern-]{+upper+} gate {+, they say, +}stays shut."}}, nil, "")
	for _, tt := range []struct {
		side     story.Side
		brackets bool
		want     string
	}{
		{story.OriginalSide, true, "The [-northern-] gate"},
		{story.VersionSide, true, "The {+upper+} gate"},
		{story.OriginalSide, false, "The northern gate"},
		{story.VersionSide, false, "The upper gate"},
	} {
		if got := SideText(c, &c.Passages[0], tt.side, tt.brackets, 200).Text; !strings.HasPrefix(got, tt.want) {
			t.Errorf("%q does not begin with %q", got, tt.want)
		}
	}
}
