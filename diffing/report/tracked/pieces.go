package tracked

import (
	"slices"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/revision"
	"storydiff/diffing/wording"
)

// A piece is text without line ends, or the end of a paragraph.
type piece struct {
	op                wording.Op
	text              string
	ends              bool // a paragraph
	move              int
	original, version text.Span
}

// movesWith reports whether a piece beside p goes or comes with the same move.
func (p piece) movesWith(q piece) bool { return p.op == q.op && p.move == q.move && !q.ends }

// pieces divides the steps of a comparison at line ends, and where a comment
// begins or ends. Line ends in a row are the end of one paragraph.
func pieces(c *diffing.Comparison, comments []Comment) []piece {
	cuts := newCuts(comments)
	var out []piece
	var gone, came []piece // since the last piece that stays
	for _, s := range revision.Steps(c) {
		list := divide(s, cuts)
		switch s.Op {
		case wording.Delete:
			gone = append(gone, list...)
		case wording.Insert:
			came = append(came, list...)
		default:
			if tears(gone, came, before(out), after(list)) {
				gone, came, list = takeWord(gone, came, list)
			}
			out = append(out, between(gone, came, before(out), after(list))...)
			gone, came = nil, nil
			out = append(out, list...)
		}
	}
	out = append(out, between(gone, came, before(out), after(nil))...)
	return withoutLastEnd(oneEndEach(out))
}

// withoutLastEnd leaves out the end of the last paragraph of either side: a document's
// last paragraph has no other after it, and would get an empty one.
func withoutLastEnd(list []piece) []piece {
	slices.Reverse(list)
	list = oneEndEach(list)
	slices.Reverse(list)
	return list
}

// A margin is what stands on one side of a place where something goes or comes.
type margin struct {
	ends  bool // a paragraph ends there
	space bool // or a space is there
}

// before returns the margin that pieces before a place make.
func before(list []piece) margin {
	if len(list) == 0 {
		return margin{ends: true}
	}
	last := list[len(list)-1]
	return margin{last.ends, strings.HasSuffix(last.text, " ")}
}

// after returns the margin that pieces after a place make.
func after(list []piece) margin {
	return margin{len(list) == 0 || list[0].ends, len(list) > 0 && strings.HasPrefix(list[0].text, " ")}
}

// divide returns the pieces of a step.
func divide(s revision.Step, cuts cuts) []piece {
	var out []piece
	for at := 0; at < len(s.Text); {
		p := piece{op: s.Op, move: s.Move}
		end := len(s.Text)
		if i := strings.IndexByte(s.Text[at:], '\n'); i > 0 {
			end = at + i
		} else if i == 0 {
			p.ends = true
			end -= len(strings.TrimLeft(s.Text[at:], "\n"))
		}
		if !p.ends {
			end = cuts.next(s, at, end)
		}
		out = append(out, p.of(s.Text[at:end], part(s.Original, at, end), part(s.Version, at, end)))
		at = end
	}
	return out
}

// of returns the piece with a text and where it stands.
func (p piece) of(s string, original, version text.Span) piece {
	p.text, p.original, p.version = s, original, version
	return p
}

// between puts what goes and what comes at one place in order, paragraph by
// paragraph: the ends of paragraphs that both have stay, so that few paragraphs
// are torn or joined. Where one side has more, whole paragraphs come first if the
// place begins a paragraph, last if it ends one; else they stand at a space of the
// other side or beside it, since some programs put a space where they join
// paragraphs.
func between(gone, came []piece, left, right margin) []piece {
	if len(gone) == 0 || len(came) == 0 {
		return append(gone, came...)
	}
	from, to := byParagraph(gone), byParagraph(came)
	var out []piece
	if more := len(from) - len(to); left.ends && !right.ends && more != 0 {
		many := &from
		if more < 0 {
			many, more = &to, -more
		}
		for _, p := range (*many)[:more] {
			out = append(append(out, p.text...), p.end)
		}
		*many = (*many)[more:]
	}
	last := min(len(from), len(to)) - 1
	for i := range last {
		out = append(append(out, from[i].text...), to[i].text...)
		end := from[i].end
		end.op, end.version = wording.Equal, to[i].end.version
		out = append(out, end)
	}
	if last > 0 {
		left = margin{ends: true}
	}
	return append(out, uneven(from[last:], to[last:], left, right)...)
}

// uneven puts paragraphs in order of which one side has a single one.
func uneven(from, to []paragraph, left, right margin) []piece {
	many, one := from, to[0].text
	if len(to) > len(from) {
		many, one = to, from[0].text
	}
	first, rest := one, []piece(nil)
	if !right.ends && len(many) > 1 {
		first, rest = atSpace(one)
		if len(rest) == 0 && (left.space || left.ends) && !right.space {
			first, rest = nil, one
		}
	}
	var out []piece
	if len(many) == 1 || len(to) == 1 { // what goes stands before what comes
		out = append(append(out, many[0].text...), first...)
	} else {
		out = append(append(out, first...), many[0].text...)
	}
	for i := range many[:len(many)-1] {
		out = append(append(out, many[i].end), many[i+1].text...)
	}
	return append(out, rest...)
}

// tears reports whether paragraphs would be joined or torn in the middle of a word,
// or between a word and its comma.
func tears(gone, came []piece, left, right margin) bool {
	from, to := byParagraph(gone), byParagraph(came)
	if len(from) == len(to) || left.ends || left.space || right.ends || right.space {
		return false
	}
	one := from[len(from)-1]
	if len(to) < len(from) {
		one = to[len(to)-1]
	}
	return !slices.ContainsFunc(one.text, func(p piece) bool { return strings.Contains(p.text, " ") })
}

// takeWord lets the rest of a word that stays, up to its space, go and come with
// what stands before it.
func takeWord(gone, came, list []piece) (g, c, rest []piece) {
	p := list[0]
	at := strings.IndexByte(p.text, ' ')
	switch {
	case at < 0 && len(list) > 1 && list[1].ends:
		at = len(p.text)
	case at < 0:
		return gone, came, list
	}
	o, v := part(p.original, 0, at), part(p.version, 0, at)
	gone = append(gone, piece{op: wording.Delete, text: p.text[:at], original: o})
	came = append(came, piece{op: wording.Insert, text: p.text[:at], version: v})
	if list = list[1:]; at < len(p.text) {
		list = append([]piece{p.of(p.text[at:], part(p.original, at, len(p.text)), part(p.version, at, len(p.text)))}, list...)
	}
	return gone, came, list
}

// paragraph is the pieces of one, and its end, if that is among them.
type paragraph struct {
	text []piece
	end  piece
}

// byParagraph divides pieces at the ends of paragraphs; the last has none. No
// pieces are one empty paragraph.
func byParagraph(list []piece) []paragraph {
	out := []paragraph{{}}
	for _, p := range list {
		if p.ends {
			out[len(out)-1].end = p
			out = append(out, paragraph{})
			continue
		}
		out[len(out)-1].text = append(out[len(out)-1].text, p)
	}
	return out
}

// atSpace divides pieces before their last space; without one all are before.
func atSpace(list []piece) (before, after []piece) {
	for i := len(list) - 1; i >= 0; i-- {
		p := list[i]
		at := strings.LastIndexByte(p.text, ' ')
		if at < 0 {
			continue
		}
		before = slices.Clone(list[:i])
		if at > 0 {
			before = append(before, p.of(p.text[:at], part(p.original, 0, at), part(p.version, 0, at)))
		}
		rest := p.of(p.text[at:], part(p.original, at, len(p.text)), part(p.version, at, len(p.text)))
		return before, append([]piece{rest}, list[i+1:]...)
	}
	return list, nil
}

// oneEndEach leaves out the ends of paragraphs that follow another on the same
// side, or that stand before all, which would be empty paragraphs.
func oneEndEach(list []piece) []piece {
	var out []piece
	o, v := true, true // the last that was written of either text is an end
	for _, p := range list {
		if p.ends && !p.open(o, v) {
			continue
		}
		if p.ends {
			p.op = p.opOf(o, v)
		}
		if p.op != wording.Insert {
			o = p.ends
		}
		if p.op != wording.Delete {
			v = p.ends
		}
		out = append(out, p)
	}
	return out
}

// open reports whether the end of a paragraph ends one on a side that has it,
// given on which sides the last one has just ended.
func (p *piece) open(o, v bool) bool {
	return p.op != wording.Insert && !o || p.op != wording.Delete && !v
}

// opOf returns the operation for the end of a paragraph.
func (p *piece) opOf(o, v bool) wording.Op {
	switch {
	case p.op == wording.Equal && o:
		return wording.Insert
	case p.op == wording.Equal && v:
		return wording.Delete
	}
	return p.op
}

// part returns the span of some bytes of a step; nothing where the step has none.
func part(s text.Span, from, to int) text.Span {
	if s.Len() == 0 {
		return text.Span{}
	}
	return text.Span{Start: s.Start + from, End: s.Start + to}
}
