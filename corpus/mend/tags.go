package mend

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A tag is a tag of an HTML element, or a comment.
type tag struct {
	start, end int
	name       string // in lower case; empty for a comment
	kind       elementKind
	closes     bool
	attributes bool
	used       bool // it does something where it stands, and is not only spoken of
}

// tagForm is a tag whose attributes, if it has any, have values, as no angle
// brackets round words of a text have.
var tagForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:][-\w:.]*\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=]+))*)\s*/?>`)
})

// longestTag is more bytes than a tag has, with a long address in it.
const longestTag = 2000

// removeTags takes out the tags of a text that is a piece of a page, with breaks
// where their elements stand apart. A text that only speaks of tags, or has more
// of such than of others, keeps them.
func (d *Draft) removeTags() {
	if !strings.Contains(d.Text, "<") {
		return
	}
	tags := tagsOf(d.Text)
	if len(tags) == 0 {
		return
	}
	markUsed(d.Text, tags)
	used, blocks := 0, 0
	for _, t := range tags {
		if t.used {
			used++
			if t.kind >= lineBreak {
				blocks++
			}
		}
	}
	if spoken := len(tags) - used; used == 0 || used < 3*spoken || blocks < 2 && speaksOfMarkup(d.Text) {
		d.leave("HTML tag left as it is", "HTML tags left as they are", func(yield func(int, int) bool) {
			for _, t := range tags {
				if !yield(t.start, t.end-t.start) {
					return
				}
			}
		})
		return
	}
	d.strip(tags)
}

// tagsOf returns the tags of a text that have the name of an element.
func tagsOf(s string) []tag {
	var all []tag
	for i := 0; i < len(s); {
		next := strings.IndexByte(s[i:], '<')
		if next < 0 {
			break
		}
		i += next
		if t := tagAt(s, i); t.end > 0 {
			all = append(all, t)
			i = t.end
			continue
		}
		i++
	}
	return all
}

// tagAt returns the tag that begins at an offset; its end is 0 where none does.
func tagAt(s string, at int) tag {
	rest := s[at:min(len(s), at+longestTag)]
	if strings.HasPrefix(rest, "<!--") {
		if end := strings.Index(rest, "-->"); end >= 0 {
			return tag{start: at, end: at + end + len("-->"), kind: inline, attributes: true}
		}
		return tag{}
	}
	if len(rest) < 3 || !isASCIILetter(rest[1]) && rest[1] != '/' {
		return tag{}
	}
	m := tagForm().FindStringSubmatchIndex(rest)
	if m == nil {
		return tag{}
	}
	t := tag{start: at, end: at + m[1], name: strings.ToLower(rest[m[4]:m[5]]), closes: m[3] > m[2], attributes: m[7] > m[6]}
	if t.kind = elementOf(t.name); t.kind == noElement {
		return tag{}
	}
	return t
}

// markUsed finds out which tags do something. Those with attributes do, and those
// that stand where an element begins or ends: at the edge of a line, beside
// another tag, or directly before the first and behind the last word of what
// they mark. A tag with space on both sides is a word of a text about tags.
func markUsed(s string, tags []tag) {
	open := map[string]int{} // the last start tag that nothing has closed, by name
	for i := range tags {
		t := &tags[i]
		before, after := edges(s, tags, i)
		switch {
		case t.attributes:
			t.used = true
		case t.kind == lineBreak && t.name == "br", t.name == "hr", t.name == "img", t.name == "wbr":
			t.used = before != ' ' || after != ' '
		case t.kind >= cell:
			t.used = !t.closes && (before == '\n' || before == '>') && after != ' ' || t.closes && (after == '\n' || after == '<') && before != ' '
		}
		if !t.closes {
			open[t.name] = i + 1
			continue
		}
		k := open[t.name] - 1
		delete(open, t.name)
		if k < 0 {
			continue
		}
		_, inner := edges(s, tags, k)
		if t.used || tags[k].used || inner != ' ' && inner != '<' && before != ' ' && before != '>' && t.start > tags[k].end {
			t.used, tags[k].used = true, true
		}
	}
}

// edges returns what stands directly before and after a tag: a space; '\n' for
// the edge of a line; '>' or '<' for another tag; else 'x'.
func edges(s string, tags []tag, i int) (before, after rune) {
	return edge(s[:tags[i].start], i > 0 && tags[i-1].end == tags[i].start, utf8.DecodeLastRuneInString, '>'),
		edge(s[tags[i].end:], i+1 < len(tags) && tags[i+1].start == tags[i].end, utf8.DecodeRuneInString, '<')
}

func edge(s string, tagged bool, next func(string) (rune, int), bracket rune) rune {
	switch r, _ := next(s); {
	case tagged:
		return bracket
	case s == "" || r == '\n':
		return '\n'
	case unicode.IsSpace(r):
		return ' '
	}
	return 'x'
}

// strip takes out tags, with the content of elements that are not shown.
func (d *Draft) strip(tags []tag) {
	r := d.kind("HTML tag removed", "HTML tags removed", false)
	w := d.rewrite()
	closed := map[string]int{} // the last end tag, by name
	for i, t := range tags {
		if t.closes {
			closed[t.name] = i
		}
	}
	until := "" // the name of the hidden element that is open
	for i, t := range tags {
		if until == "" {
			w.keep(t.start)
		} else {
			w.drop(t.start)
		}
		if until == "" && makesTag(w.b.String()) {
			continue
		}
		d.add(r, t.start, oneLine(d.Text[t.start:t.end]))
		w.drop(t.end)
		switch {
		case until != "":
			if t.closes && t.name == until {
				until = ""
			}
		case t.kind == hidden && closed[t.name] > i:
			until = t.name
		case t.kind == cell:
			w.write(" ")
		case t.name == "br":
			w.write("\n")
		case t.kind == lineBreak:
			w.lineBreak(1)
		case t.kind == block:
			w.lineBreak(2)
		}
	}
	w.end()
}

// makesTag reports whether a text ends in the beginning of a tag: with another
// one taken out behind it, it would become one that nobody wrote.
func makesTag(s string) bool {
	s = s[max(0, len(s)-longestTag):]
	i := strings.LastIndexByte(s, '<')
	return i >= 0 && strings.IndexByte(s[i:], '>') < 0 && (i+1 == len(s) || isASCIILetter(s[i+1]) || s[i+1] == '/' || s[i+1] == '!')
}

// lineBreak sees to it that what follows begins at least so many lines further
// down, unless nothing stands above it, and takes the place of the breaks that
// the source has there.
func (w *rewriter) lineBreak(lines int) {
	rest := w.from.Text[w.done:]
	space := rest[:len(rest)-len(strings.TrimLeft(rest, " \n"))]
	if strings.Contains(space, "\n") {
		w.drop(w.done + strings.LastIndexByte(space, '\n') + 1)
		lines = max(lines, min(strings.Count(space, "\n"), 2))
	}
	s := w.b.String()
	above := strings.TrimRight(s, " \n")
	if above == "" {
		return
	}
	if have := strings.Count(s[len(above):], "\n"); have < lines {
		w.write(strings.Repeat("\n", lines-have))
	}
}

// oneLine returns a tag as it can be told of.
func oneLine(s string) string {
	const most = 60
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
