package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// A mark says in which of the two texts an atom stands.
type mark uint8

const (
	same     mark = iota // in both
	deleted              // in the original only
	inserted             // in the version only
	left                 // in the original here, in the version elsewhere in the passage
	arrived              // in the version here, in the original elsewhere in the passage
)

// side returns the text in which atoms of the mark stand: deleted for the
// original, inserted for the version, same for both.
func (m mark) side() mark {
	switch m {
	case left:
		return deleted
	case arrived:
		return inserted
	}
	return m
}

// An atom is a piece of a passage with one mark: white space, or text without
// any.
type atom struct {
	text  string
	mark  mark
	space bool
}

// in reports whether the atom stands in the original (side deleted) or the
// version (side inserted).
func (a atom) in(side mark) bool { return a.mark == same || a.mark.side() == side }

// atoms appends a passage's edits as atoms, the original's before the version's
// where both differ.
func atoms(out []atom, c *diffing.Comparison, p *diffing.Passage) []atom {
	var original, version text.Span
	for i, e := range p.Edits {
		if i > 0 {
			out = appendGap(out, original, version, e)
		}
		if e.Original.Len() > 0 {
			original = e.Original
		}
		if e.Version.Len() > 0 {
			version = e.Version
		}
		o, v := c.Original.Slice(e.Original), c.Version.Slice(e.Version)
		switch {
		case e.Op == wording.Equal || onlyTypography(e, o, v):
			out = appendAtoms(out, v, same)
		case e.Moved:
			out = appendAtoms(out, o, left)
			out = appendAtoms(out, v, arrived)
		default:
			out = appendAtoms(out, o, deleted)
			out = appendAtoms(out, v, inserted)
		}
	}
	return out
}

// appendGap adds the white space between two sentences, which no edit covers,
// on the side or sides where edit e begins another sentence.
func appendGap(out []atom, original, version text.Span, e wording.Edit) []atom {
	o := e.Original.Len() > 0 && original.Len() > 0 && e.Original.Start != original.End
	v := e.Version.Len() > 0 && version.Len() > 0 && e.Version.Start != version.End
	switch {
	case o && v:
		return append(out, atom{" ", same, true})
	case o:
		return append(out, atom{" ", deleted, true})
	case v:
		return append(out, atom{" ", inserted, true})
	}
	return out
}

// onlyTypography reports whether an edit changes marks and spaces and no letter
// or digit. Marking every curled quotation mark would bury the words that
// changed; such an edit is shown as the version has it. A quotation mark that is
// gone or added is marked: it says where a quotation ends.
func onlyTypography(e wording.Edit, original, version string) bool {
	if facts.QuotationMark(strings.TrimSpace(original+version)) != "" {
		return false // one side has none
	}
	said := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				return r
			}
			return -1
		}, s)
	}
	return e.Class == wording.Style && said(original) == said(version)
}

// appendAtoms cuts text into atoms of one mark.
func appendAtoms(out []atom, text string, m mark) []atom {
	for len(text) > 0 {
		first, _ := utf8.DecodeRuneInString(text)
		space := isSpace(first)
		end := strings.IndexFunc(text, func(r rune) bool { return isSpace(r) != space })
		if end < 0 {
			end = len(text)
		}
		out = append(out, atom{text[:end], m, space})
		text = text[end:]
	}
	return out
}

// isSpace reports whether a line may be broken at r, and words parted.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00A0' && r != '\u202F'
}

// cuts reports for each atom whether both texts have a break before it, from the
// openings of each. Between two cuts the atoms must stay together, as in
// ([-old-]{+new+}). The result reuses the memory of to.
func cuts(to, original, version []bool) []bool {
	to = to[:0]
	for i, open := range original {
		to = append(to, open && version[i])
	}
	return to
}

// openings reports for each atom whether one side's text has a break before it:
// white space, or its beginning or end, next to that place. The result reuses the
// memory of to.
func openings(to []bool, list []atom, side mark) []bool {
	out := to[:0]
	open := true
	for _, a := range list {
		out = append(out, open)
		if a.in(side) {
			open = a.space
		}
	}
	open = true
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].in(side) {
			open = list[i].space
		}
		out[i] = out[i] || open
	}
	return out
}

// A piece is a run of text without white space, of one mark.
type piece struct {
	text  string
	mark  mark
	apart bool // a line may be broken before it
}

// divide returns the atoms that are not white space as pieces. A line may be broken
// before a piece where the text that it stands in has a break, or, for one that
// stands in both, where the text of the piece before has one.
func (t *setting) divide() []piece {
	for _, side := range [...]mark{deleted, inserted} {
		t.open[side] = openings(t.open[side], t.atoms, side)
	}
	t.open[same] = cuts(t.open[same], t.open[deleted], t.open[inserted])
	out := t.pieces[:0]
	last := same
	for i, a := range t.atoms {
		if a.space {
			continue
		}
		side := a.mark.side()
		if side == same {
			side = last
		}
		out = append(out, piece{a.text, a.mark, t.open[side][i]})
		last = a.mark.side()
	}
	t.pieces = out
	return out
}

// A setting holds the buffers for wrapping one text, which the next text uses
// again: a long report wraps a hundred thousand pieces.
type setting struct {
	atoms  []atom
	open   [3][]bool // by side
	pieces []piece
	shards []shard
	words  []word
}

// words sets atoms in wdiff's marks. A mark opens and closes at its words, so
// that no line begins or ends with a bare mark. They hold until the next are set.
func (t *textReport) words(list []atom) []word {
	t.setting.atoms = list
	pieces := t.setting.divide()
	shards, out := slices.Grow(t.setting.shards[:0], len(pieces))[:len(pieces)], t.setting.words[:0]
	first := 0 // of the word that is being set
	for i, p := range pieces {
		s := shard{text: p.text}
		opens, closes := "", ""
		switch p.mark {
		case deleted:
			s.style, opens, closes = t.ink.deleted, "[-", "-]"
		case inserted:
			s.style, opens, closes = t.ink.inserted, "{+", "+}"
		case left:
			s.style, opens, closes = t.ink.moved, "[>", ">]"
		case arrived:
			s.style, opens, closes = t.ink.moved, "{<", "<}"
		}
		if i == 0 || pieces[i-1].mark != p.mark {
			s.text = opens + s.text
		}
		if i == len(pieces)-1 || pieces[i+1].mark != p.mark {
			s.text += closes
		}
		if p.apart && i > 0 {
			out = append(out, shards[first:i])
			first = i
		}
		shards[i] = s
	}
	if len(pieces) > 0 {
		out = append(out, shards[first:])
	}
	t.setting.shards, t.setting.words = shards, out
	return out
}
