package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/diffing/wording"
)

// A piece is a run of one side's text in which nothing changes: not how it
// differs from the other side, and not which findings are about it.
type piece struct {
	Text string
	// Op is "del" for what only the original has, "ins" for what only the version
	// has, and empty for what both have.
	Op string
	// Look is "s" where only the style differs, "w" where the words stand elsewhere
	// in the passage on the other side.
	Look     string
	Severity string // of the gravest finding about it; empty for none
	Refs     []int  // numbers of the findings whose place ends here
}

func (p piece) like(q piece) bool {
	return p.Op == q.Op && p.Look == q.Look && p.Severity == q.Severity
}

// A bound is where the place of a finding begins or ends.
type bound struct {
	at       int
	opens    bool
	severity finding.Severity
	number   int
}

// A marker cuts one side of a passage into pieces.
type marker struct {
	out    []piece
	bounds []bound               // those that are still to come
	open   [finding.High + 1]int // places that are open, by severity
}

// pieces returns one side of a passage: the original's or the version's, with the
// findings that are about it.
func pieces(c *diffing.Comparison, p *diffing.Passage, found []int, original bool) []piece {
	article, sentences, op := c.Version, p.Version, "ins"
	if original {
		article, sentences, op = c.Original, p.Original, "del"
	}
	if len(sentences) == 0 {
		return nil
	}
	m := marker{bounds: bounds(c, found, original, article, sentences)}
	end := -1
	for _, e := range p.Edits {
		s := e.Version
		if original {
			s = e.Original
		}
		if s.Len() == 0 {
			continue
		}
		if end >= 0 && s.Start != end { // another sentence begins
			m.passBounds(end)
			m.add(piece{Text: " "})
		}
		m.cut(article, s, lookOf(e, op))
		end = s.End
	}
	m.passBounds(len(article.Text))
	return m.out
}

func lookOf(e wording.Edit, op string) piece {
	switch {
	case e.Op == wording.Equal:
		return piece{}
	case e.Moved:
		return piece{Op: op, Look: "w"}
	case e.Class == wording.Style:
		return piece{Op: op, Look: "s"}
	}
	return piece{Op: op}
}

// bounds returns where the places of findings begin and end in some sentences.
func bounds(c *diffing.Comparison, found []int, original bool, a *text.Article, sentences []int) []bound {
	var list []bound
	for _, i := range found {
		f := &c.Findings[i]
		place := f.Version
		if original {
			place = f.Original
		}
		if place == nil || place.Len() == 0 || !slices.ContainsFunc(sentences, func(s int) bool {
			return place.Start < a.Sentences[s].End && a.Sentences[s].Start < place.End
		}) {
			continue
		}
		list = append(list, bound{place.Start, true, f.Severity, i + 1}, bound{place.End, false, f.Severity, i + 1})
	}
	slices.SortStableFunc(list, func(a, b bound) int {
		if order := cmp.Compare(a.at, b.at); order != 0 || a.opens == b.opens {
			return order
		}
		if b.opens {
			return -1
		}
		return 1
	})
	return list
}

// cut adds the text of a span as pieces that look alike but for findings.
func (m *marker) cut(a *text.Article, s text.Span, look piece) {
	for at := s.Start; at < s.End; {
		m.passBounds(at)
		to := s.End
		if len(m.bounds) > 0 {
			to = min(to, m.bounds[0].at)
		}
		p := look
		p.Text, p.Severity = a.Text[at:to], m.gravest()
		m.add(p)
		at = to
	}
}

// add appends a piece, to the one before where they look alike.
func (m *marker) add(p piece) {
	if n := len(m.out); n > 0 && m.out[n-1].like(p) && len(m.out[n-1].Refs) == 0 {
		m.out[n-1].Text += p.Text
		return
	}
	m.out = append(m.out, p)
}

// passBounds opens and closes the places that begin or end up to a byte.
func (m *marker) passBounds(at int) {
	for len(m.bounds) > 0 && m.bounds[0].at <= at {
		b := m.bounds[0]
		m.bounds = m.bounds[1:]
		if b.opens {
			m.open[b.severity]++
			continue
		}
		m.open[b.severity]--
		if n := len(m.out); n > 0 {
			m.out[n-1].Refs = append(m.out[n-1].Refs, b.number)
		}
	}
}

func (m *marker) gravest() string {
	for _, s := range finding.Severities() {
		if m.open[s] > 0 {
			return s.String()
		}
	}
	return ""
}

// paragraphs names the paragraphs of some sentences as a reader counts them.
func paragraphs(a *text.Article, sentences []int) string {
	var list []string
	last := -1
	for _, s := range sentences {
		if n := a.Sentences[s].Paragraph; n != last {
			list = append(list, strconv.Itoa(n+1))
			last = n
		}
	}
	switch len(list) {
	case 0:
		return ""
	case 1:
		return "paragraph " + list[0]
	}
	return "paragraphs " + strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}
