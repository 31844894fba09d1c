package draw

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/wording"
	"storydiff/ui/cells"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A StyledText is the text of a passage in one column. The text is plain and the
// looks of its segments are held beside it, so that it is wrapped first and
// styled afterwards.
type StyledText struct {
	Text     string
	Segments []Segment // they cover the text, in order
	Rows     []cells.Extent
}

// A Segment is a piece of a styled text in one look.
type Segment struct {
	cells.Extent
	Look style.WordLook
	// From has the bytes of the original and of the version that the segment
	// shows; as in story.Nowhere for a side that does not have them.
	From [story.Sides]text.Span
}

// SideText returns a passage as one of the two articles has it, wrapped at width
// cells. brackets puts brackets around what the other does not have.
func SideText(c *diffing.Comparison, p *diffing.Passage, s story.Side, brackets bool, width int) StyledText {
	w := textBuilder{c: c, p: p, brackets: brackets && p.Kind != diffing.Furniture, retold: Retold(p)}
	for _, e := range p.Edits {
		if story.EditSpan(e, s).Len() == 0 {
			continue
		}
		w.betweenSentences(e, s)
		w.put(e, s)
	}
	return w.done(width)
}

// InlineText returns both sides of a passage as one text, wrapped at width
// cells. Words that only the original has stand before those that the version
// has in their place. brackets puts brackets around both.
func InlineText(c *diffing.Comparison, p *diffing.Passage, brackets bool, width int) StyledText {
	w := textBuilder{c: c, p: p, inline: true, brackets: brackets && p.Kind != diffing.Furniture, retold: Retold(p)}
	for _, e := range p.Edits {
		switch {
		case e.Op == wording.Delete:
			w.betweenSentences(e, story.OriginalSide)
			w.put(e, story.OriginalSide)
		case e.Op == wording.Replace && e.Class == wording.Wording:
			w.betweenSentences(e, story.OriginalSide, story.VersionSide)
			w.put(e, story.OriginalSide)
			w.text(" ", style.AsIs, story.Nowhere())
			w.put(e, story.VersionSide)
		case e.Op == wording.Insert:
			w.betweenSentences(e, story.VersionSide)
			w.put(e, story.VersionSide)
		default:
			w.betweenSentences(e, story.OriginalSide, story.VersionSide)
			w.put(e, story.VersionSide)
		}
	}
	return w.done(width)
}

// A textBuilder builds a styled text.
type textBuilder struct {
	c        *diffing.Comparison
	p        *diffing.Passage
	inline   bool // both sides go into one text
	brackets bool
	b        strings.Builder
	segments []Segment
	blank    bool             // the text so far ends in white space
	begun    [story.Sides]int // how many sentences of each side have begun
	retold   bool             // see Retold
}

func (w *textBuilder) done(width int) StyledText {
	text := w.b.String()
	return StyledText{Text: text, Segments: w.segments, Rows: cells.Wrap(text, width)}
}

// betweenSentences writes the separator before an edit that begins a sentence on
// one of the given sides: a blank, a line break, or a gap.
func (w *textBuilder) betweenSentences(e wording.Edit, on ...story.Side) {
	between := ""
	for _, s := range on {
		list, all := story.Sentences(w.p, s), story.Article(w.c, s).Sentences
		for n := w.begun[s]; n < len(list) && all[list[n]].Start <= story.EditSpan(e, s).Start; n++ {
			w.begun[s]++
			between = " "
			switch {
			case n == 0:
			case list[n] != list[n-1]+1:
				between = " " + style.GapMark + " "
			case all[list[n]].Paragraph != all[list[n-1]].Paragraph:
				between = "\n"
			}
		}
	}
	if between != "" && w.b.Len() > 0 {
		w.text(between, style.Quiet, story.Nowhere())
	}
}

// put writes an edit as one side has it. Blanks at its ends get no look, so that
// no underline reaches into the space between words.
func (w *textBuilder) put(e wording.Edit, s story.Side) {
	look := lookOf(w.p, e, s)
	switch {
	case w.retold && look.OneSided() && w.inline && s == story.OriginalSide:
		look = style.RetoldAway
	case w.retold && look.OneSided():
		look = style.Retold
	case w.inline && look == style.ReplacedOld:
		look = style.ReplacedAway
	case w.inline && look == style.Shifted && s == story.OriginalSide:
		look = style.ShiftedAway
	}
	span := story.EditSpan(e, s)
	text := story.Article(w.c, s).Slice(span)
	if w.inline && w.b.Len() > 0 && strings.HasSuffix(story.Article(w.c, s).Text[:span.Start], " ") {
		w.text(" ", style.AsIs, story.Nowhere())
	}
	start := len(text) - len(strings.TrimLeft(text, " "))
	end := max(len(strings.TrimRight(text, " ")), start)
	opening, closing := "", ""
	switch {
	case !w.brackets, e.Op == wording.Equal, e.Class == wording.Style, start == end:
	case e.Moved && s == story.OriginalSide:
		opening, closing = "[>", ">]"
	case e.Moved:
		opening, closing = "{<", "<}"
	case s == story.OriginalSide:
		opening, closing = "[-", "-]"
	default:
		opening, closing = "{+", "+}"
	}
	w.piece(e, s, span.Start, span.Start+start, style.AsIs)
	w.text(opening, look, story.Nowhere())
	w.piece(e, s, span.Start+start, span.Start+end, look)
	w.text(closing, look, story.Nowhere())
	w.piece(e, s, span.Start+end, span.End, style.AsIs)
}

// piece writes the bytes [start, end) of one side's article, which belong to
// an edit.
func (w *textBuilder) piece(e wording.Edit, s story.Side, start, end int, look style.WordLook) {
	from := story.Nowhere()
	from[s] = text.Span{Start: start, End: end}
	if e.Op == wording.Equal {
		shift := story.EditSpan(e, 1-s).Start - story.EditSpan(e, s).Start
		from[1-s] = text.Span{Start: start + shift, End: end + shift}
	}
	w.text(story.Article(w.c, s).Text[start:end], look, from)
}

// text writes a piece of text. In an inline text, a blank that both sides have
// in the same place is written once.
func (w *textBuilder) text(text string, look style.WordLook, from [story.Sides]text.Span) {
	if w.inline && w.blank && strings.HasPrefix(text, " ") {
		text = text[1:]
		for s := range from {
			if from[s].Start >= 0 {
				from[s].Start++
			}
		}
	}
	if text == "" {
		return
	}
	start := w.b.Len()
	w.b.WriteString(text)
	w.blank = strings.HasSuffix(text, " ") || strings.HasSuffix(text, "\n")
	w.segments = append(w.segments, Segment{cells.Extent{Start: start, End: w.b.Len()}, look, from})
}

const (
	// leastShared is the share of a passage's bytes, both sides counted, that has to
	// be the same for what differs to be marked word by word.
	leastShared = 0.45
	// shortest is the bytes of both sides below which differences are few enough to
	// be marked anyway.
	shortest = 120
)

// Retold tells whether a passage is told in other words throughout. There the eye
// looks for what is still the same, and marks on nearly every word would hide it.
func Retold(p *diffing.Passage) bool {
	if len(p.Original) == 0 || len(p.Version) == 0 {
		return false
	}
	same, all := shared(p)
	return all >= shortest && float64(same) < leastShared*float64(all)
}

// Shared returns the share, from 0 to 1, of a passage's letters, those of both
// sides counted, that stand on both sides.
func Shared(p *diffing.Passage) float64 {
	same, all := shared(p)
	return float64(same) / float64(max(all, 1))
}

// shared counts the bytes of a passage that stand on both sides, and all.
func shared(p *diffing.Passage) (same, all int) {
	for _, e := range p.Edits {
		n := e.Original.Len() + e.Version.Len()
		all += n
		if e.Op == wording.Equal || e.Class == wording.Style || e.Moved {
			same += n
		}
	}
	return same, all
}

// lookOf returns the look of an edit's words on one side.
func lookOf(p *diffing.Passage, e wording.Edit, s story.Side) style.WordLook {
	switch {
	case p.Kind == diffing.Furniture:
		return style.Page
	case p.Kind == diffing.Added:
		return style.OnlyVersion
	case p.Kind == diffing.Dropped:
		return style.OnlyOriginal
	case e.Op == wording.Equal && (p.Kind == diffing.Kept || p.Kind == diffing.Restyled):
		return style.Quiet
	case e.Op == wording.Equal:
		return style.AsIs
	case e.Class == wording.Style:
		return style.Restyled
	case e.Moved:
		return style.Shifted
	case e.Op == wording.Delete:
		return style.Deleted
	case e.Op == wording.Insert:
		return style.Inserted
	case s == story.OriginalSide:
		return style.ReplacedOld
	}
	return style.ReplacedNew
}

// RowAt returns the row on which byte at of the text stands, and whether it is on
// one.
func (s *StyledText) RowAt(at int) (int, bool) {
	for i, e := range s.Rows {
		if at >= e.Start && at < e.End {
			return i, true
		}
	}
	return 0, false
}
