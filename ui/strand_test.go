package ui

import (
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// checkSegments says what is wrong with a strand: its segments must cover its
// text in order, and hold the very bytes of where they say they come from.
func checkSegments(t *testing.T, c *diffing.Comparison, s strand) {
	t.Helper()
	at := 0
	for _, g := range s.segments {
		if g.Start != at || g.End <= g.Start {
			t.Fatalf("segment %v after byte %d of %q", g.Extent, at, s.text)
		}
		at = g.End
		for side := range story.Sides {
			if f := g.from[side]; f.Start >= 0 && story.Article(c, side).Slice(f) != s.text[g.Start:g.End] {
				t.Fatalf("%q comes from %q", s.text[g.Start:g.End], story.Article(c, side).Slice(f))
			}
		}
	}
	if at != len(s.text) {
		t.Fatalf("segments end at %d of %d bytes of %q", at, len(s.text), s.text)
	}
}

func TestSideStrandIsTheArticlesText(t *testing.T) {
	c := mirror()
	for i := range c.Passages {
		p := &c.Passages[i]
		for s := range story.Sides {
			got := sideStrand(c, p, s, 40)
			checkSegments(t, c, got)
			var want []string
			for _, n := range story.Sentences(p, s) {
				want = append(want, story.Article(c, s).Slice(story.Article(c, s).Sentences[n].Span))
			}
			if got.text != strings.Join(want, " ") {
				t.Errorf("passage %d, side %d: %q, want %q", i, s, got.text, want)
			}
		}
	}
}

func TestInlineStrand(t *testing.T) {
	tests := []struct {
		kind     diffing.Kind
		text     string
		bare     string
		brackets string
	}{
		{diffing.Kept, "Nobody was hurt.", "Nobody was hurt.", "Nobody was hurt."},
		{diffing.Reworded, "It [-was-]{+became+} late.", "It was became late.", "It [-was-] {+became+} late."},
		{diffing.Reworded, "The [-old -]gate{+ again+}.", "The old gate again.", "The [-old-] gate {+again+}."},
		{diffing.Reworded, "[-Yesterday it-]{+It+} rained.", "Yesterday it It rained.", "[-Yesterday it-] {+It+} rained."},
		{diffing.Reworded, "rain[-, and snow, -]{+ +}fell", "rain, and snow, fell", "rain[-, and snow,-] fell"},
		{diffing.Restyled, "[~“|\"~]No[~”|\"~]", "\"No\"", "\"No\""},
		{diffing.Reworded, "the [~energy |Energy~][-minister-]{+, Odile+}.", "the Energy minister , Odile.", "the Energy [-minister-] {+, Odile+}."},
		{diffing.Dropped, "Gone.", "Gone.", "[-Gone.-]"},
		{diffing.Added, "New.", "New.", "{+New.+}"},
		{diffing.Furniture, "Share.", "Share.", "Share."},
		{diffing.Reworded, "One. / [-Two-]{+Second+}.", "One. Two Second.", "One. [-Two-] {+Second+}."},
	}
	for _, tt := range tests {
		c := compare(newArticleBuilder("a", ""), newArticleBuilder("b", ""), []row{{kind: tt.kind, text: tt.text}}, nil, "")
		for brackets, want := range map[bool]string{false: tt.bare, true: tt.brackets} {
			got := inlineStrand(c, &c.Passages[0], brackets, 80)
			checkSegments(t, c, got)
			if got.text != want {
				t.Errorf("%q with brackets %v: %q, want %q", tt.text, brackets, got.text, want)
			}
		}
	}
}

func TestStressed(t *testing.T) {
	c := mirror()
	f := &c.Findings[1]
	for s, text := range map[story.Side]string{story.OriginalSide: "1,240", story.VersionSide: "1,420"} {
		strand := inlineStrand(c, &c.Passages[1], false, 20)
		got := stressed(nil, strand.segments, s, story.PlaceOf(f, s).Span, style.HighFinding)
		if len(got) != 1 || strand.text[got[0].Start:got[0].End] != text {
			t.Errorf("side %d: %v in %q, want %q", s, got, strand.text, text)
		}
	}
	if got := stressed(nil, sideStrand(c, &c.Passages[2], story.VersionSide, 20).segments, story.VersionSide, text.Span{}, style.Match); got != nil {
		t.Errorf("nothing is stressed at %v", got)
	}
}

// TestBetween looks for every row of a strand among the segments of its rows.
func TestBetween(t *testing.T) {
	c := mirror()
	s := inlineStrand(c, &c.Passages[1], true, 9)
	for first := range s.rows {
		for last := first + 1; last <= len(s.rows); last++ {
			got := s.between(first, last)
			if got[0].Start > s.rows[first].Start || got[len(got)-1].End < s.rows[last-1].End {
				t.Fatalf("rows %d until %d: %v", first, last, got)
			}
			if got[0].End <= s.rows[first].Start || got[len(got)-1].Start >= s.rows[last-1].End {
				t.Fatalf("rows %d until %d: too much: %v", first, last, got)
			}
		}
	}
	if s.between(3, 3) != nil || s.between(-4, 0) != nil || s.between(len(s.rows), len(s.rows)+9) != nil {
		t.Error("there is something on no row")
	}
}
