package ui

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/style"
)

// A notebook is the reader's marks and notes on the story, as the screens ask
// for them. The book itself knows what is marked; the notebook counts.
type notebook struct {
	book *review.Book // nil until it is opened
	// changed counts the changes of marks, so that what was counted before the
	// last is known to be old.
	changed int
	tallies map[*reading]tally
	// trouble is why marks could not be read, or the last writing failed; nil
	// where neither is so.
	trouble error
}

// unsaved is the number of passages whose marks could not be written.
func (n *notebook) unsaved() int {
	if n.book == nil || n.trouble == nil {
		return 0
	}
	return n.book.Unsaved()
}

// meets takes in how reading or writing the marks has ended. A damaged file is
// no trouble: it was mended.
func (n *notebook) meets(err error) {
	n.trouble = err
	var damage *review.Damage
	if errors.As(err, &damage) {
		n.trouble = nil
	}
}

// A tally is how far a version is reviewed.
type tally struct {
	changed        int // of the notebook, when it was counted
	seen, of       int // changes
	flagged, noted int // passages
}

// of returns the mark of a passage.
func (n *notebook) of(r *reading, passage int) review.Mark {
	if n == nil || n.book == nil {
		return review.Mark{}
	}
	return n.book.Get(r.keys[passage])
}

// tally counts the marks of a version, unless it has since the last change.
func (n *notebook) tally(r *reading) tally {
	if t, ok := n.tallies[r]; ok && t.changed == n.changed {
		return t
	}
	t := tally{changed: n.changed, of: r.changes}
	for i := range r.Passages {
		m := n.of(r, i)
		if m.Seen && isChange(&r.Passages[i]) {
			t.seen++
		}
		if m.Flagged {
			t.flagged++
		}
		if m.Note != "" {
			t.noted++
		}
	}
	if n.tallies == nil || len(n.tallies) > 1000 {
		n.tallies = map[*reading]tally{}
	}
	n.tallies[r] = t
	return t
}

// all counts the marks of several versions; those that are not compared yet
// are left out.
func (n *notebook) all(readings []*reading) tally {
	var sum tally
	for _, r := range readings {
		if r == nil {
			continue
		}
		t := n.tally(r)
		sum.seen, sum.of = sum.seen+t.seen, sum.of+t.of
		sum.flagged, sum.noted = sum.flagged+t.flagged, sum.noted+t.noted
	}
	return sum
}

// String says how far the review is, empty where it has not begun.
func (t tally) String() string {
	if t.seen == 0 && t.flagged == 0 && t.noted == 0 {
		return ""
	}
	parts := []string{fmt.Sprintf("%d of %d seen", t.seen, t.of)}
	if t.flagged > 0 {
		parts = append(parts, fmt.Sprintf("%d flagged", t.flagged))
	}
	if t.noted > 0 {
		parts = append(parts, cells.Count(t.noted, "note", "notes"))
	}
	return strings.Join(parts, ", ")
}

// put marks a passage. The command writes that to the disk.
func (n *notebook) put(r *reading, passage int, m review.Mark) tea.Cmd {
	n.changed++
	n.book.Put(r.keys[passage], m, review.ContextOf(r.Comparison, passage))
	book := n.book
	return func() tea.Msg { return keptMsg{book.Save()} }
}

// bookMsg brings the story's marks; the error, if any, is something to say.
type bookMsg struct {
	book *review.Book
	err  error
}

// keptMsg says how the writing of a mark has ended.
type keptMsg struct{ err error }

// openBook opens the story's marks in a command. An empty path is the story's
// own place.
func openBook(path string, story *corpus.Story) tea.Cmd {
	return func() tea.Msg {
		book, err := review.Open(path, story)
		return bookMsg{book, err}
	}
}

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
func seenFigure(t tally) (style.Role, string) {
	text := fmt.Sprintf("%d/%d", t.seen, t.of)
	switch {
	case t.flagged > 0:
		if text = flagMark + " " + text; cells.Width(text) > seenWidth {
			text = flagMark + text[len(flagMark+" "):]
		}
		return style.Flagged, text
	case t.of == 0:
		return style.Faint, "·"
	case t.seen == t.of:
		return style.Seen, seenMark + text
	}
	return style.Muted, text
}
