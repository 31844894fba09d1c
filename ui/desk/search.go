package desk

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/corpus/text"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// A search is a query in all articles of the story at once.
type search struct {
	query string
	// serial counts the queries; the answer to any but the last is dropped.
	serial int
	found  []found // by article; nil while the answer has not come
	of     []*text.Article
}

// found is what an article has of a query.
type found struct {
	count int
	lines []foundLine // the first sentences with a match
}

// A foundLine is a sentence with a match.
type foundLine struct {
	paragraph int // from 1
	text      string
	matches   []cells.Extent
}

// FoundMsg is the answer to a query in all articles.
type FoundMsg struct {
	serial int
	found  []found
}

// mostLines is how many sentences of an article are kept to be shown.
const mostLines = 40

// Ready tells whether there is something to be searched: the texts are there from
// the beginning.
func (d *Desk) Ready() bool { return len(d.session.Order) > 0 }

// SearchFor starts a search for a query; an empty one ends the search.
func (d *Desk) SearchFor(query string) tea.Cmd {
	s := &d.search
	s.query, s.found, s.of = query, nil, d.session.Story.Articles
	s.serial++
	if query == "" {
		return nil
	}
	serial, articles := s.serial, s.of
	return func() tea.Msg {
		msg := FoundMsg{serial: serial, found: make([]found, len(articles))}
		for i, a := range articles {
			msg.found[i] = findIn(a, query)
		}
		return msg
	}
}

// findIn looks a query up in the sentences of an article. Case and accents of letters
// do not count, nor does the form of quotation marks, dashes and spaces.
func findIn(a *text.Article, query string) found {
	var f cells.Folder
	needle := string(f.Fold(query))
	var out found
	if needle == "" {
		return out
	}
	for i := range a.Sentences {
		s := a.Slice(a.Sentences[i].Span)
		matches := f.Find(s, needle)
		if len(matches) == 0 {
			continue
		}
		out.count += len(matches)
		if len(out.lines) < mostLines {
			out.lines = append(out.lines, foundLine{a.Sentences[i].Paragraph + 1, s, slices.Clone(matches)})
		}
	}
	return out
}

// Found takes the answer to a query, unless it comes too late. With jump set it goes
// to the first version from the cursor on that has a match.
func (d *Desk) Found(msg FoundMsg, jump bool) {
	if msg.serial != d.search.serial || d.search.query == "" {
		return
	}
	d.search.found = msg.found
	if jump && d.Matches(d.session.Selected) == 0 {
		d.toMatch(1)
		d.remark = ""
	}
}

// renewed returns a command that searches again if the story was loaded anew.
func (d *Desk) renewed() tea.Cmd {
	if d.search.query == "" || slices.Equal(d.search.of, d.session.Story.Articles) {
		return nil
	}
	return d.SearchFor(d.search.query)
}

// Matches returns how often an article has what is searched for.
func (d *Desk) Matches(article int) int {
	if article < 0 || article >= len(d.search.found) {
		return 0
	}
	return d.search.found[article].count
}

// toMatch selects the next version that has a match, or for way = -1 the previous
// one. After the last comes the first.
func (d *Desk) toMatch(way int) {
	order, at := d.session.Order, d.session.Place()
	before := d.session.Selected
	for step := 1; step <= len(order); step++ {
		v := order[((at+way*step)%len(order)+len(order))%len(order)]
		if d.Matches(v) > 0 {
			d.session.Selected = v
			d.remark = turned(before == v, slices.Index(order, v) < at, way)
			return
		}
	}
}

// turned says that the next version with a match, or for way = -1 the one before, is
// at the other end of the list, or that there is no other; empty where neither is so.
func turned(same, above bool, way int) string {
	switch {
	case same:
		return "no other version has a match"
	case way > 0 && above:
		return "on from the top: that was the last version with a match"
	case way < 0 && !above:
		return "on from the end: that was the first version with a match"
	}
	return ""
}

// Query returns the query that is searched for, or an empty string.
func (d *Desk) Query() string { return d.search.query }

// SearchStatus says what the search has found in all versions.
func (d *Desk) SearchStatus() string {
	switch {
	case d.search.query == "":
		return ""
	case d.search.found == nil:
		return "searching " + cells.Ellipsis
	}
	n, in := 0, 0
	for _, v := range d.session.Order {
		if m := d.Matches(v); m > 0 {
			n += m
			in++
		}
	}
	if n == 0 {
		return cells.NoMatch(d.search.query)
	}
	return fmt.Sprintf("%s in %d of %s", cells.Count(n, "match", "matches"), in, cells.Count(len(d.session.Order), "version", "versions"))
}

// SavePosition returns a function that selects the version that is selected now.
func (d *Desk) SavePosition() func() {
	selected, top := d.session.Selected, d.Top
	return func() { d.session.Selected, d.Top = selected, top }
}

// matchFigure is what the last column says of an article while something is searched
// for.
func (d *Desk) matchFigure(article int) (style.Role, string) {
	switch n := d.Matches(article); {
	case d.search.found == nil:
		return style.Faint, cells.Ellipsis
	case n == 0:
		return style.Faint, "·"
	default:
		return style.Accent, fmt.Sprint(n)
	}
}

// matches fills a pane with the sentences of the version selected that have what is
// searched for.
// It says what has no room.
func (v drawing) matches(p *pane) (left string) {
	if v.Selected >= len(v.search.found) {
		p.Add(draw.Said(style.Muted, "searching "+cells.Ellipsis), 0, 1)
		return ""
	}
	list := v.search.found[v.Selected]
	if list.count == 0 {
		p.Add(draw.Said(style.Muted, "no match for “"+v.search.query+"”"), 0, 2)
		return ""
	}
	p.Add(draw.Said(style.Muted, fmt.Sprintf("%s for “%s”", cells.Count(list.count, "match", "matches"), v.search.query)), 0, 2)
	whole := 0 // of those that have room, with a row to say how many have none
	for _, f := range list.lines {
		if p.Cut || p.Left() == 0 {
			p.Cut = true
			break
		}
		t, at := new(draw.Paragraph), excerptFrom(f.text, f.matches[0].Start)
		if at > 0 {
			t.Say(style.Muted, cells.Ellipsis+" ")
		}
		for _, m := range f.matches {
			t.Say(style.Plain, f.text[at:m.Start]).Say(style.Accent, f.text[m.Start:m.End])
			at = m.End
		}
		t.Say(style.Plain, f.text[at:])
		p.Hang(style.Muted, fmt.Sprintf("¶ %d", f.paragraph), t, 6, 3)
		if !p.Cut && p.Left() > 0 {
			whole++
		}
	}
	return cells.Count(len(list.lines)-whole, "more sentence", "more sentences")
}

// beforeMatch is about how many bytes of a sentence stand before the first match in it.
const beforeMatch = 30

// excerptFrom returns the byte from which a sentence is shown, so that its first match at a
// byte is among the first words: 0, or the beginning of a word.
func excerptFrom(s string, match int) int {
	if match <= 2*beforeMatch {
		return 0
	}
	return strings.LastIndexByte(s[:match-beforeMatch], ' ') + 1
}

// orderedByReview returns the findings of a version for the pane: as they are, and
// those that were dismissed behind the others.
func (v drawing) orderedByReview(r *story.Reading) []int {
	list := slices.Clone(r.Gravest)
	slices.SortStableFunc(list, func(a, b int) int {
		return rankOf(v.Notes.Dismissed(r, a)) - rankOf(v.Notes.Dismissed(r, b))
	})
	return list
}

func rankOf(last bool) int {
	if last {
		return 1
	}
	return 0
}
