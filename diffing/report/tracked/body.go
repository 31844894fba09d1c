package tracked

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/wording"
)

const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// A body is the text of the document as it is written.
type body struct {
	c     *diffing.Comparison
	d     Details
	open  []place // where comments begin, in the order of the pieces
	b     strings.Builder
	ids   int // changes and moves given out
	begun time.Time
	// ranges counts those that a move has been given, and moving is the ID of the
	// one that is open.
	ranges map[moveEnd]int
	moving int
}

// place is a comment on a piece.
type place struct {
	piece, comment int
}

func newBody(c *diffing.Comparison, d Details) *body {
	b := &body{c: c, d: d, begun: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), ranges: map[moveEnd]int{}}
	if day, err := time.Parse(time.DateOnly, c.Version.Date); err == nil {
		b.begun = day
	}
	return b
}

// document is the part with the text.
func (b *body) document() string {
	all := pieces(b.c, b.d.Comments)
	b.open = b.placeComments(all)
	b.b.WriteString(`<w:document ` + names + `><w:body>`)
	for from := 0; from <= len(all); {
		to := from
		for to < len(all) && !all[to].ends {
			to++
		}
		b.paragraph(all, from, to)
		from = to + 1
	}
	b.b.WriteString(`<w:sectPr/></w:body></w:document>`)
	return b.b.String()
}

// paragraph writes the pieces from an index to another, at which either the mark
// that ends the paragraph stands or the text is at its end.
func (b *body) paragraph(all []piece, from, to int) {
	b.b.WriteString("<w:p><w:pPr>")
	if style := b.style(all[from:min(to+1, len(all))]); style != "" {
		fmt.Fprintf(&b.b, `<w:pStyle w:val="%s"/>`, style)
	}
	if to < len(all) && all[to].op != wording.Equal {
		fmt.Fprintf(&b.b, "<w:rPr>%s/></w:rPr>", b.change(tag(all[to])))
	}
	b.b.WriteString("</w:pPr>")
	for i := from; i < to; i++ {
		b.piece(all, i)
	}
	b.b.WriteString("</w:p>")
}

// style returns the name of the style for a paragraph: that of a headline or a
// standfirst on either side, or nothing.
func (b *body) style(list []piece) string {
	for _, p := range list {
		a, at := b.c.Version, p.version
		if p.op == wording.Delete {
			a, at = b.c.Original, p.original
		}
		i := a.FindSentence(at.Start)
		if i < 0 || p.ends {
			continue
		}
		switch a.Sentences[i].Part {
		case text.Headline:
			return "Heading1"
		case text.Standfirst:
			return "Heading2"
		}
		return ""
	}
	return ""
}

// tag is the element that a change is in.
func tag(p piece) string {
	switch {
	case p.op == wording.Delete && p.move > 0:
		return "moveFrom"
	case p.op == wording.Delete:
		return "del"
	case p.move > 0:
		return "moveTo"
	}
	return "ins"
}

// change begins the element of a change, without its last bracket. Each change is
// two minutes later than the one before: programs join changes of one author and
// time, also over a paragraph's mark that stays.
func (b *body) change(tag string) string {
	b.ids++
	when := b.begun.Add(time.Duration(2*b.ids) * time.Minute)
	return fmt.Sprintf(`<w:%s w:id="%d" w:author="%s" w:date="%s"`, tag, b.ids, escape(b.d.Author), when.Format("2006-01-02T15:04:05Z"))
}

// piece writes a piece of text in its change, with the comments on it.
func (b *body) piece(all []piece, i int) {
	p := all[i]
	var on []int
	for _, o := range b.open {
		if o.piece == i {
			on = append(on, o.comment)
		}
	}
	for _, n := range on {
		fmt.Fprintf(&b.b, `<w:commentRangeStart w:id="%d"/>`, n)
	}
	switch {
	case p.op == wording.Equal:
		b.run("t", p.text)
	case p.move > 0:
		b.moved(all, i)
	case p.op == wording.Delete:
		b.b.WriteString(b.change("del") + ">")
		b.run("delText", p.text)
		b.b.WriteString("</w:del>")
	default:
		b.b.WriteString(b.change("ins") + ">")
		b.run("t", p.text)
		b.b.WriteString("</w:ins>")
	}
	for _, n := range on {
		fmt.Fprintf(&b.b, `<w:commentRangeEnd w:id="%d"/><w:r><w:commentReference w:id="%d"/></w:r>`, n, n)
	}
}

// moved writes a piece that is moved. All of a move in a paragraph is one range,
// and the ranges of both ends share a name: the passage's, and which range of it
// this is.
func (b *body) moved(all []piece, i int) {
	p, t := all[i], tag(all[i])
	if i == 0 || !p.movesWith(all[i-1]) {
		end := moveEnd{p.move, t}
		b.ranges[end]++
		fmt.Fprintf(&b.b, `%s w:name="move%d.%d"/>`, b.change(t+"RangeStart"), p.move, b.ranges[end])
		b.moving = b.ids
	}
	b.b.WriteString(b.change(t) + ">")
	b.run("t", p.text)
	fmt.Fprintf(&b.b, "</w:%s>", t)
	if i+1 == len(all) || !p.movesWith(all[i+1]) {
		fmt.Fprintf(&b.b, `<w:%sRangeEnd w:id="%d"/>`, t, b.moving)
	}
}

// moveEnd is one end of a move: where it goes from, or where it comes.
type moveEnd struct {
	move int
	tag  string
}

// run writes text as it is, with spaces at its ends.
func (b *body) run(tag, s string) {
	fmt.Fprintf(&b.b, `<w:r><w:%s xml:space="preserve">%s</w:%s></w:r>`, tag, escape(s), tag)
}

// comments is the part with the comments.
func (b *body) comments() string {
	var s strings.Builder
	s.WriteString("<w:comments " + names + ">")
	for i, c := range b.d.Comments {
		fmt.Fprintf(&s, `<w:comment w:id="%d" w:author="storydiff" w:date="%s" w:initials="sd"><w:p>`, i, b.begun.Format("2006-01-02T15:04:05Z"))
		fmt.Fprintf(&s, `<w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p></w:comment>`, escape(corpus.Clean(c.Text)))
	}
	s.WriteString("</w:comments>")
	return s.String()
}

// placeComments returns the piece of each comment: the first one at its place.
func (b *body) placeComments(all []piece) []place {
	var open []place
	for n, c := range b.d.Comments {
		at := 0
		for i, p := range all {
			if !p.ends && (c.Version.Len() > 0 && contains(p.version, c.Version.Start) ||
				c.Version.Len() == 0 && c.Original.Len() > 0 && contains(p.original, c.Original.Start)) {
				at = i
				break
			}
		}
		open = append(open, place{at, n})
	}
	slices.SortStableFunc(open, func(x, y place) int { return cmp.Compare(x.piece, y.piece) })
	return open
}

func contains(s text.Span, at int) bool { return s.Start <= at && at < s.End }

// escape returns text for an element or an attribute. What XML cannot hold becomes
// U+FFFD.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a Builder has no errors
	return b.String()
}
