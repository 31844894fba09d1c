package office

import (
	"fmt"
	"strings"
)

// enter makes the group that has begun one for d.
func (r *rtf) enter(d destination) {
	if d <= lastOfText {
		if r.opened || r.destination > lastOfText {
			return
		}
		r.open()
		r.opened = true
		r.hidden, r.added, r.removed = false, false, false
	}
	r.destination = d
	r.name = r.name[:0]
}

// leave ends a group in which inner held.
func (r *rtf) leave(inner rtfState) {
	if inner.opened {
		r.put(inner.destination)
	}
	switch inner.destination {
	case inStyles:
		r.nameStyle(inner.style)
	case inTitle:
		r.about.title += string(r.name)
		r.name = r.name[:0]
	case inAuthor:
		r.about.creator += string(r.name)
		r.name = r.name[:0]
	}
}

// put puts text that stands apart where it belongs.
func (r *rtf) put(d destination) {
	if d == inNote || d == inBox {
		r.endPart()
	}
	of := r.shut()
	switch {
	case d == inComment:
		r.leaveOut("comment", "comments", of)
	case d == inMargin:
		r.leaveOutMargin(of)
	case r.isGone():
	case d == inNote:
		r.notes = append(r.notes, of...)
	default:
		r.hang(of)
	}
}

// endPart ends the last paragraph of a note or a box, which has no mark.
func (r *rtf) endPart() {
	if r.flow().begun.Len() > 0 {
		r.writer.end(r.styles[r.style])
	}
}

// nameStyle notes what the style with the name that was just read is.
func (r *rtf) nameStyle(style int) {
	name, _, _ := strings.Cut(string(r.name), ";")
	r.name = r.name[:0]
	if role := roleOf(name); style > 0 && role != plain {
		r.styles[style] = role
	}
}

// isGone reports whether what is written is not taken, for a tracked change.
func (r *rtf) isGone() bool {
	if r.source.TrackedOriginal {
		return r.added
	}
	return r.removed
}

// say takes text.
func (r *rtf) say(s string) {
	r.flush()
	r.take(s)
}

func (r *rtf) take(s string) {
	if strings.ContainsAny(s, "\r\x00") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "").Replace(s)
	}
	switch d := r.destination; {
	case d == inTitle || d == inAuthor || d == inStyles:
		const longest = 1000
		r.name = append(r.name, s[:min(len(s), longest-min(longest, len(r.name)))]...)
	case d > lastOfText || r.isGone():
	case r.hidden:
		r.hide(s)
	case r.raised:
		r.raise(s)
	default:
		r.write(s)
	}
}

// paragraphMark ends a paragraph, unless its mark is not taken, or only divides two
// styles.
func (r *rtf) paragraphMark() {
	if r.destination <= lastOfText && !r.isGone() && !r.separator {
		r.writer.end(r.styles[r.style])
	}
}

// cellMark ends a cell or a row of a table.
func (r *rtf) cellMark() {
	if r.destination <= lastOfText {
		r.writer.end(r.styles[r.style])
	}
}

// addByte takes a character, or a part of one, in the code page of the font.
func (r *rtf) addByte(c byte) {
	if r.toSkip > 0 {
		r.toSkip--
		return
	}
	if r.high > 0 {
		r.flush()
	}
	r.bytes = append(r.bytes, c)
	r.lead = !r.lead && isLead(r.pageNow(), c)
}

// flush writes the characters that are gathered.
func (r *rtf) flush() {
	if r.high > 0 {
		r.high = 0
		r.take("\ufffd")
	}
	if len(r.bytes) == 0 {
		return
	}
	data := r.bytes
	r.bytes, r.lead = r.bytes[:0], false
	if f := r.fonts[r.font]; f.symbols && r.destination <= lastOfText {
		for range data {
			r.fontSign()
		}
		return
	}
	text, err := encodingOf(r.pageNow()).NewDecoder().Bytes(data)
	if err != nil {
		text = []byte(strings.Repeat("\ufffd", len(data)))
	}
	r.take(strings.ToValidUTF8(string(text), "\ufffd"))
}

// pageNow returns the code page of what is written.
func (r *rtf) pageNow() int {
	if f := r.fonts[r.font]; f.codePage > 0 && r.destination <= lastOfText {
		return f.codePage
	}
	return r.codePage
}

// datePart returns a part of a date as one of its kind is written: "-04". They come
// in the order of year, month and day.
func datePart(word string, n int) string {
	switch word {
	case "yr":
		return fmt.Sprintf("%04d", n)
	case "mo", "dy":
		return fmt.Sprintf("-%02d", n)
	}
	return ""
}
