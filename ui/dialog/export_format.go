package dialog

import (
	"fmt"
	"strings"

	"storydiff/diffing/report"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/style"
)

// chooseNamed chooses the first format whose name begins with what was typed so far and
// with text after it; or else, after the chosen one, the next that begins with text alone,
// so that one letter typed again goes on.
func (e *Export) chooseNamed(text string) {
	e.focus, e.State = formatField, Filling
	if e.typed != "" && e.toNamed(e.typed+text, report.Formats()[0]) || e.toNamed(text, e.format.Next(1)) {
		return
	}
	e.typed += text
	const most = 20 // letters; no name is longer, and more have no room
	if list := []rune(e.typed); len(list) > most {
		e.typed = string(list[len(list)-most:])
	}
}

// toNamed goes to the first format, from one on and once around, whose name or label
// begins with what was typed, and tells whether there is one.
func (e *Export) toNamed(typed string, from report.Format) bool {
	f := from
	for range report.Formats() {
		if begins(f.Label(), typed) || begins(f.String(), typed) {
			e.format, e.typed = f, typed
			return true
		}
		f = f.Next(1)
	}
	return false
}

// begins tells whether a name begins with some letters, in any case.
func begins(name, letters string) bool {
	return letters != "" && strings.HasPrefix(strings.ToLower(name), strings.ToLower(letters))
}

// putFormat puts the chosen format on its line, between arrows that say that there
// are others, and what it is for.
func (e *Export) putFormat(l *draw.Line) {
	l.Put(style.Muted, "‹ ")
	draw.Choice(l, true, e.focus == formatField, e.format.Label())
	l.Put(style.Muted, " ›")
	if e.typed != "" && !begins(e.format.Label(), e.typed) && !begins(e.format.String(), e.typed) {
		l.Put(style.Warning, "  none begins with “"+cells.Visible(e.typed)+"”")
		return
	}
	if use := "  " + e.use(); cells.Width(use) <= l.Left() {
		l.Put(style.Muted, use)
	}
}

// use says what the chosen format is for, and of mails, each of which goes to an outlet
// of its own, how many are in the one file.
func (e *Export) use() string {
	if n := len(e.Offers[e.Choice].comparisons); n > 1 && e.format == report.Corrections {
		return fmt.Sprintf("%d mails in one file, one for each version", n)
	}
	return e.format.Use()
}

// formatHint says below the format how another is chosen: where the letters do not go
// into the file's name, by typing.
func (e *Export) formatHint() string {
	switch {
	case e.focus == nameField:
		return "chosen by the file's ending, too"
	case e.typed != "":
		return "typed: " + cells.Visible(e.typed)
	}
	return "type its name, or ← →"
}
