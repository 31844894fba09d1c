package draw

import (
	"fmt"
	"strings"

	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// The signs of marks, one cell each.
const (
	FlagMark = "⚑"
	NoteMark = "✎"
	SeenMark = "✓"
	// DismissedMark is on a finding that is no fault.
	DismissedMark = "×"
)

// A MarkSign is the sign of a mark and its colour.
type MarkSign struct {
	Role style.Role
	Sign string
}

// markSigns lists the signs of a mark, the most important first.
func markSigns(m review.Mark) []MarkSign {
	var list []MarkSign
	if m.Flagged {
		list = append(list, MarkSign{style.Flagged, FlagMark})
	}
	if m.Note != "" {
		list = append(list, MarkSign{style.Noted, NoteMark})
	}
	if m.Seen {
		list = append(list, MarkSign{style.Seen, SeenMark})
	}
	if m.Dismissed {
		list = append(list, MarkSign{style.Faint, DismissedMark})
	}
	return list
}

// MarkSigns writes the signs of a mark one beside the other.
func MarkSigns(l *Line, m review.Mark) {
	for _, s := range markSigns(m) {
		l.Put(s.Role, s.Sign)
	}
}

// MarkSignText returns the signs of a mark, with a blank behind them if there are
// any, as the beginning of a paragraph.
func MarkSignText(m review.Mark) *Paragraph {
	t := new(Paragraph)
	for _, s := range markSigns(m) {
		t.Say(s.Role, s.Sign)
	}
	if t.Text != "" {
		t.Say(style.Plain, cells.NoBreak)
	}
	return t
}

// MarkRow writes the sign of a mark for row k of a passage: a passage with
// several signs has them one below the other.
func MarkRow(l *Line, m review.Mark, k int) {
	if signs := markSigns(m); k < len(signs) {
		l.Put(signs[k].Role, signs[k].Sign)
	} else {
		l.Put(style.Plain, " ")
	}
}

// MarkText describes a mark in words, with the text of its note; empty for no
// mark.
func MarkText(m review.Mark) *Paragraph {
	t := new(Paragraph)
	names := map[string]string{FlagMark: "flagged", SeenMark: "seen", DismissedMark: "dismissed: no fault"}
	for i, s := range markSigns(review.Mark{Seen: m.Seen, Flagged: m.Flagged, Dismissed: m.Dismissed}) {
		if i > 0 {
			t.Say(style.Plain, "  ")
		}
		t.Say(s.Role, s.Sign+cells.NoBreak+names[s.Sign])
	}
	if m.Note != "" {
		if t.Text != "" {
			t.Say(style.Plain, "  ")
		}
		t.Say(style.Noted, NoteMark+cells.NoBreak).Say(style.Plain, strings.ReplaceAll(m.Note, "\n", " ¶ "))
	}
	return t
}

// SeenWidth is the width in cells of the desk's column of marks.
const SeenWidth = 7

// SeenFigure returns the text of the desk's column of marks: how many changes are
// seen, with the sign of a flag if a passage is flagged.
func SeenFigure(t story.Tally) (style.Role, string) {
	text := fmt.Sprintf("%d/%d", t.Seen, t.Of)
	switch {
	case t.Flagged > 0:
		if text = FlagMark + " " + text; cells.Width(text) > SeenWidth {
			text = FlagMark + text[len(FlagMark+" "):]
		}
		return style.Flagged, text
	case t.Of == 0:
		return style.Faint, "·"
	case t.Seen == t.Of:
		return style.Seen, SeenMark + text
	}
	return style.Muted, text
}
