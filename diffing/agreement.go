package diffing

import (
	"fmt"
	"slices"
	"strings"
)

// agreement adds to the notes of findings which other versions have the same
// against the original: they may come from one source, or the copy at hand may
// be the odd one.
func (c *Collation) agreement(version int, m *Comparison) {
	if len(c.profiles) < 3 {
		return
	}
	for i := range m.Findings {
		f := &m.Findings[i]
		if f.Version == nil || f.Passage < 0 || !shareable[f.Type] || f.Severity == Low {
			continue
		}
		run := c.profiles[version].keysOf(f.Version)
		if len(run) == 0 || c.concordances[c.Original]().has(run) {
			continue
		}
		var also []string
		for a, p := range c.profiles {
			if a != version && a != c.Original && c.concordances[a]().has(run) && (f.Type == Name || c.carriesAlike(a, m.Passages[f.Passage].Original, run)) {
				also = append(also, p.article.Name())
			}
		}
		if len(also) > 0 {
			f.Note += fmt.Sprintf("; %s the same, so the copy at hand may be the odd one", haveIt(also))
		}
	}
}

func haveIt(names []string) string {
	if len(names) == 1 {
		return names[0] + " has"
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1] + " have"
}

// carriesAlike reports whether another version has a run of words where it
// carries one of some sentences of the original.
func (c *Collation) carriesAlike(article int, sentences []int, run []int32) bool {
	p := c.profiles[article]
	for _, l := range c.direct[article]() {
		if !slices.ContainsFunc(l.original, func(i int) bool { return slices.Contains(sentences, i) }) {
			continue
		}
		for _, j := range l.version {
			s := p.article.Sentences[j]
			if keys, _ := p.said(s.FirstWord, s.LastWord); containsRun(keys, run) {
				return true
			}
		}
	}
	return false
}

// shareable are the types whose version text says by itself what is departed
// from: a name, not a "said".
var shareable = map[Type]bool{Name: true, Numeral: true, Date: true, Quotation: true, Term: true}

// keysOf returns the variants of the words of a place.
func (p *profile) keysOf(place *Place) []int32 {
	words := p.within(place.Span)
	if len(words) == 0 {
		return nil
	}
	keys, _ := p.said(words[0], words[len(words)-1]+1)
	return keys
}

// A concordance is an article's words by their variants, and where each stands.
type concordance struct {
	keys   []int32
	places map[int32][]int
}

func (p *profile) concordance() concordance {
	keys, _ := p.said(0, len(p.article.Words))
	c := concordance{keys, make(map[int32][]int)}
	for i, k := range keys {
		c.places[k] = append(c.places[k], i)
	}
	return c
}

// has reports whether a run of words stands in the article.
func (c concordance) has(run []int32) bool {
	return slices.ContainsFunc(c.places[run[0]], func(i int) bool {
		return i+len(run) <= len(c.keys) && slices.Equal(c.keys[i:i+len(run)], run)
	})
}
