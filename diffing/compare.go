package diffing

import "storydiff/corpus"

// Compare says how version departs from original. The two are compared on
// their own; a Collation compares the articles of a story, which know more
// about one another.
func Compare(original, version *corpus.Article) *Comparison {
	story := &corpus.Story{Articles: []*corpus.Article{original, version}}
	return Collate(story, 0).Compare(1)
}

// Compare says how the article at index version departs from the original.
func (c *Collation) Compare(version int) *Comparison {
	o, v := c.profiles[c.Original], c.profiles[version]
	m := &Comparison{Original: o.article, Version: v.article}
	m.Passages = passages(o, v, align(o, v, c.lexicon, c.renderings(version)))
	for i := range m.Passages {
		m.Passages[i].Edits = m.edits(o, v, i)
	}
	m.Findings = find(o, v, c.lexicon, m)
	for i, f := range m.Findings {
		if f.Passage >= 0 {
			p := &m.Passages[f.Passage]
			p.Findings = append(p.Findings, i)
		}
	}
	for i := range m.Passages {
		m.Passages[i].Kind = m.kind(&m.Passages[i])
	}
	m.Figures = m.figures()
	m.Brief = m.brief()
	return m
}

// edits marks the words of passage i. A side without sentences stands where
// the passage before it on that side ends.
func (m *Comparison) edits(o, v *profile, i int) []Edit {
	p := &m.Passages[i]
	l := link{original: p.Original, version: p.Version}
	var at link
	for n := i - 1; n >= 0 && (len(at.original) == 0 || len(at.version) == 0); n-- {
		if len(at.original) == 0 {
			at.original = m.Passages[n].Original
		}
		if len(at.version) == 0 {
			at.version = m.Passages[n].Version
		}
	}
	return edits(o, v, l, end(m.Original, at.original), end(m.Version, at.version))
}

func end(a *corpus.Article, sentences []int) int {
	if len(sentences) == 0 {
		return 0
	}
	return a.Sentences[sentences[len(sentences)-1]].End
}

// kind says what became of a passage, from its edits and findings.
func (m *Comparison) kind(p *Passage) Kind {
	switch {
	case len(p.Version) == 0 && isFurniture(m.Original, p.Original), len(p.Original) == 0 && isFurniture(m.Version, p.Version):
		return Furniture
	case len(p.Version) == 0:
		return Dropped
	case len(p.Original) == 0:
		return Added
	}
	for _, f := range p.Findings {
		if m.Findings[f].Severity >= Medium {
			return Garbled
		}
	}
	kind := Kept
	for _, e := range p.Edits {
		if e.Op != Equal {
			kind = max(kind, Restyled)
		}
		if e.Class == Wording {
			kind = Reworded
		}
	}
	return kind
}

func isFurniture(a *corpus.Article, sentences []int) bool {
	return a.Sentences[sentences[0]].Furniture != corpus.NotFurniture
}
