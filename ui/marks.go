package ui

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
	flagMark = "⚑"
	noteMark = "✎"
	seenMark = "✓"
)

// A markSign is the sign of a mark and its colour.
type markSign struct {
	role style.Role
	sign string
}

// markSigns lists the signs of a mark, the weightiest first.
func markSigns(m review.Mark) []markSign {
	var list []markSign
	if m.Flagged {
		list = append(list, markSign{style.Flagged, flagMark})
	}
	if m.Note != "" {
		list = append(list, markSign{style.Noted, noteMark})
	}
	if m.Seen {
		list = append(list, markSign{style.Seen, seenMark})
	}
	return list
}

// markRow writes the sign of a mark that stands on row k of a passage.
func markRow(l *line, m review.Mark, k int) {
	if signs := markSigns(m); k < len(signs) {
		l.put(signs[k].role, signs[k].sign)
	} else {
		l.put(style.Plain, " ")
	}
}

// markText says in words what is marked, for the foot.
func markText(m review.Mark) *paragraph {
	t := new(paragraph)
	for i, s := range markSigns(review.Mark{Seen: m.Seen, Flagged: m.Flagged}) {
		if i > 0 {
			t.say(style.Plain, "  ")
		}
		t.say(s.role, s.sign+cells.NoBreak+map[string]string{flagMark: "flagged", seenMark: "seen"}[s.sign])
	}
	if m.Note != "" {
		if t.text != "" {
			t.say(style.Plain, "  ")
		}
		t.say(style.Noted, noteMark+cells.NoBreak).say(style.Plain, strings.ReplaceAll(m.Note, "\n", " ¶ "))
	}
	return t
}

// seenWidth is the cells of the desk's column of marks.
const seenWidth = 7

// seenFigure is what stands in the desk's column of marks: how many changes are
// seen, with the sign of a flag where one is flagged.
func seenFigure(t story.Tally) (style.Role, string) {
	text := fmt.Sprintf("%d/%d", t.Seen, t.Of)
	switch {
	case t.Flagged > 0:
		if text = flagMark + " " + text; cells.Width(text) > seenWidth {
			text = flagMark + text[len(flagMark+" "):]
		}
		return style.Flagged, text
	case t.Of == 0:
		return style.Faint, "·"
	case t.Seen == t.Of:
		return style.Seen, seenMark + text
	}
	return style.Muted, text
}
