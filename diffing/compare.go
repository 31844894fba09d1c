package diffing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/corpus/workers"
	"storydiff/diffing/align"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
	"storydiff/diffing/wording"
)

// Compare says how a version departs from the original, from these two articles
// alone. Where a story has more, use a Collation: the other versions help to align
// sentences, and words are weighted by how rare they are in all of them.
func Compare(original, version *text.Article) *Comparison {
	story := &corpus.Story{Articles: []*text.Article{original, version}}
	return Collate(story, 0).Compare(1)
}

// Compare says how the article at index version departs from the original.
func (c *Collation) Compare(version int) *Comparison {
	o, v := c.readings[c.Original], c.readings[version]
	m := &Comparison{Original: o.Article, Version: v.Article}
	// The terms are worked out while the sentences are aligned. If that panics, so
	// do the findings, which ask for the terms.
	go workers.Caught(func() { o.Terms() })
	m.Passages = passages(o, v, align.Align(o, v, c.lexicon, c.others(version)))
	m.markWords(o, v)
	m.Findings = finding.Find(o, v, c.lexicon, m.rows())
	c.agreement(version, m)
	for i, f := range m.Findings {
		if f.Passage >= 0 {
			p := &m.Passages[f.Passage]
			p.Findings = append(p.Findings, i)
		}
	}
	for i := range m.Passages {
		m.Passages[i].Kind = m.kind(&m.Passages[i])
	}
	m.unsought = finding.Unsought(o, v)
	m.Figures = m.figures()
	m.Brief = m.brief()
	return m
}

// markWords sets the edits of every passage. The empty spans of a side without
// sentences stand where the passage before ends on that side.
func (m *Comparison) markWords(o, v *facts.Reading) {
	type place struct{ original, version int }
	at := make([]place, len(m.Passages))
	last := place{}
	for i := range m.Passages {
		at[i] = last
		last.original = end(m.Original, m.Passages[i].Original, last.original)
		last.version = end(m.Version, m.Passages[i].Version, last.version)
	}
	var marking workers.Group
	for _, half := range [][2]int{{0, len(at) / 2}, {len(at) / 2, len(at)}} {
		marking.Go(func() {
			for i := half[0]; i < half[1]; i++ {
				p := &m.Passages[i]
				p.Edits = wording.Edits(o, v, align.Link{Original: p.Original, Version: p.Version}, at[i].original, at[i].version)
			}
		})
	}
	marking.Wait()
}

// rows returns the rows of the passages.
func (m *Comparison) rows() []finding.Row {
	rows := make([]finding.Row, len(m.Passages))
	for i := range m.Passages {
		rows[i] = m.Passages[i].Row
	}
	return rows
}

// end returns the byte at which the last of some sentences ends; if there are
// none, it returns otherwise.
func end(a *text.Article, sentences []int, otherwise int) int {
	if len(sentences) == 0 {
		return otherwise
	}
	return a.Sentences[sentences[len(sentences)-1]].End
}

// kind returns what became of a passage, from its edits and findings.
func (m *Comparison) kind(p *Passage) Kind {
	switch {
	case len(p.Version) == 0 && isFurniture(m.Original, p.Original), len(p.Version) > 0 && isFurniture(m.Version, p.Version):
		return Furniture
	case len(p.Version) == 0:
		return Dropped
	case len(p.Original) == 0:
		return Added
	}
	for _, f := range p.Findings {
		if m.Findings[f].Severity >= finding.Medium && !m.IsDismissed(f) {
			return Garbled
		}
	}
	kind := Kept
	for _, e := range p.Edits {
		if e.Op != wording.Equal && !m.onlySpace(e) {
			kind = max(kind, Restyled)
		}
		if e.Class == wording.Wording {
			kind = Reworded
		}
	}
	return kind
}

// onlySpace reports whether the sides of an edit differ only in the white space
// between their words: a line break for a space, several spaces for one. What stands
// between two sentences is in no edit.
func (m *Comparison) onlySpace(e wording.Edit) bool {
	o, v := m.Original.Slice(e.Original), m.Version.Slice(e.Version)
	switch {
	case o == "" && strings.TrimSpace(v) == "":
		return spaceAt(m.Original.Text, e.Original.Start)
	case v == "" && strings.TrimSpace(o) == "":
		return spaceAt(m.Version.Text, e.Version.Start)
	}
	return oneSpaced(o) == oneSpaced(v)
}

// spaceAt reports whether a text has white space right before or behind a byte.
func spaceAt(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	return unicode.IsSpace(before) || unicode.IsSpace(after)
}

// oneSpaced returns a text with one space for each run of white space.
func oneSpaced(s string) string {
	inner := strings.Join(strings.Fields(s), " ")
	if inner == "" && s != "" {
		return " "
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		inner = " " + inner
	}
	if r, _ := utf8.DecodeLastRuneInString(s); unicode.IsSpace(r) {
		inner += " "
	}
	return inner
}

func isFurniture(a *text.Article, sentences []int) bool {
	return a.Sentences[sentences[0]].Part.IsFurniture()
}
