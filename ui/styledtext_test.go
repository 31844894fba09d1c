package ui

import (
	"strings"
	"testing"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/ui/draw"
	"storydiff/ui/internal/sample"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// checkSegments says what is wrong with a styled text: its segments must cover its
// text in order, and hold the very bytes of where they say they come from.
func checkSegments(t *testing.T, c *diffing.Comparison, s draw.StyledText) {
	t.Helper()
	at := 0
	for _, g := range s.Segments {
		if g.Start != at || g.End <= g.Start {
			t.Fatalf("segment %v after byte %d of %q", g.Extent, at, s.Text)
		}
		at = g.End
		for side := range story.Sides {
			if f := g.From[side]; f.Start >= 0 && story.Article(c, side).Slice(f) != s.Text[g.Start:g.End] {
				t.Fatalf("%q comes from %q", s.Text[g.Start:g.End], story.Article(c, side).Slice(f))
			}
		}
	}
	if at != len(s.Text) {
		t.Fatalf("segments end at %d of %d bytes of %q", at, len(s.Text), s.Text)
	}
}

func TestSideTextIsTheArticlesText(t *testing.T) {
	c := sample.Mirror()
	for i := range c.Passages {
		p := &c.Passages[i]
		for s := range story.Sides {
			got := draw.SideText(c, p, s, false, 40)
			checkSegments(t, c, got)
			var want []string
			for _, n := range story.Sentences(p, s) {
				want = append(want, story.Article(c, s).Slice(story.Article(c, s).Sentences[n].Span))
			}
			if got.Text != strings.Join(want, " ") {
				t.Errorf("passage %d, side %d: %q, want %q", i, s, got.Text, want)
			}
		}
	}
}

func TestInlineText(t *testing.T) {
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
		c := sample.Compare(sample.NewArticle("a", ""), sample.NewArticle("b", ""), []sample.Row{{Kind: tt.kind, Text: tt.text}}, nil, "")
		for brackets, want := range map[bool]string{false: tt.bare, true: tt.brackets} {
			got := draw.InlineText(c, &c.Passages[0], brackets, 80)
			checkSegments(t, c, got)
			if got.Text != want {
				t.Errorf("%q with brackets %v: %q, want %q", tt.text, brackets, got.Text, want)
			}
		}
	}
}

func TestHighlights(t *testing.T) {
	c := sample.Mirror()
	f := &c.Findings[1]
	for s, text := range map[story.Side]string{story.OriginalSide: "1,240", story.VersionSide: "1,420"} {
		inline := draw.InlineText(c, &c.Passages[1], false, 20)
		got := draw.AddHighlights(nil, inline.Segments, s, story.PlaceOf(f, s).Span, style.HighFinding)
		if len(got) != 1 || inline.Text[got[0].Start:got[0].End] != text {
			t.Errorf("side %d: %v in %q, want %q", s, got, inline.Text, text)
		}
	}
	if got := draw.AddHighlights(nil, draw.SideText(c, &c.Passages[2], story.VersionSide, false, 20).Segments, story.VersionSide, text.Span{}, style.Match); got != nil {
		t.Errorf("nothing stands out at %v", got)
	}
}

// TestBetween looks for every row of a styled text among the segments of its rows.
func TestBetween(t *testing.T) {
	c := sample.Mirror()
	s := draw.InlineText(c, &c.Passages[1], true, 9)
	for first := range s.Rows {
		for last := first + 1; last <= len(s.Rows); last++ {
			got := s.Between(first, last)
			if got[0].Start > s.Rows[first].Start || got[len(got)-1].End < s.Rows[last-1].End {
				t.Fatalf("rows %d until %d: %v", first, last, got)
			}
			if got[0].End <= s.Rows[first].Start || got[len(got)-1].Start >= s.Rows[last-1].End {
				t.Fatalf("rows %d until %d: too much: %v", first, last, got)
			}
		}
	}
	if s.Between(3, 3) != nil || s.Between(-4, 0) != nil || s.Between(len(s.Rows), len(s.Rows)+9) != nil {
		t.Error("there is something on no row")
	}
}
