package diffing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"storydiff/corpus"
	"storydiff/diffing/english"
)

// A term is a word, or two, that the original keeps to: it comes back, and is
// set between quotation marks or is made of two words that go together.
type term struct {
	stems  []int32
	places []int // first words
	quoted bool
}

// terms looks for terms of the original that the version renders in another
// word, or in several.
func (f *finder) terms() {
	t := &termFinder{finder: f, originalMarked: f.o.shortlyQuoted(), versionMarked: f.v.shortlyQuoted()}
	for _, x := range f.o.terms() {
		t.compare(x)
	}
}

type termFinder struct {
	*finder
	originalMarked, versionMarked []bool // in short quotations, by word
	originalStems                 map[int32]bool
}

// An occurrence is a place where a term may stand: what the word, or the two,
// are known by, and the first of them.
type occurrence struct {
	key  uint64
	word int
}

// termKey is what a noun is known by, or two words that go together; the first
// is -1 for a noun alone.
func termKey(first, noun int32) uint64 { return uint64(first+1)<<32 | uint64(noun) }

func (a occurrence) compare(b occurrence) int {
	switch {
	case a.key < b.key:
		return -1
	case a.key > b.key:
		return 1
	}
	return a.word - b.word
}

// alone reports whether an occurrence is of one word.
func (a occurrence) alone() bool { return a.key>>32 == 0 }

// readTerms finds the terms of an article, in the order of their first place.
func (p *profile) readTerms() []term {
	quoted := p.shortlyQuoted()
	found := p.occurrences()
	slices.SortFunc(found, occurrence.compare)
	var out []term
	for len(found) > 0 {
		head, n := found[0], 1
		for n < len(found) && found[n].key == head.key {
			n++
		}
		if n > 1 {
			x := term{stems: []int32{p.entries[head.word].stem}}
			if !head.alone() {
				x.stems = append(x.stems, p.entries[head.word+1].stem)
			}
			for _, o := range found[:n] {
				x.places = append(x.places, o.word)
				x.quoted = x.quoted || quoted[o.word] && (o.alone() || quoted[o.word+1])
			}
			out = append(out, x)
		}
		found = found[n:]
	}
	slices.SortFunc(out, func(a, b term) int {
		return cmp.Or(cmp.Compare(a.places[0], b.places[0]), cmp.Compare(len(b.stems), len(a.stems)))
	})
	return out
}

// occurrences returns every word, and every two words, that may be a term.
func (p *profile) occurrences() []occurrence {
	var out []occurrence
	for n, s := range p.article.Sentences {
		if !p.story(n) {
			continue
		}
		before := false
		for w := s.FirstWord; w < s.LastWord; w++ {
			now := p.termWord(w)
			if now {
				out = append(out, occurrence{termKey(-1, p.entries[w].noun), w})
			}
			if now && before && p.article.Words[w].Start == p.article.Words[w-1].End+1 {
				out = append(out, occurrence{termKey(p.entries[w-1].variant, p.entries[w].noun), w - 1})
			}
			before = now
		}
	}
	return out
}

// termWord reports whether a word can be part of a term: no name, no number,
// no function word.
func (p *profile) termWord(w int) bool {
	x := p.article.Words[w]
	return x.Kind == corpus.Letters && !p.entries[w].function && p.names[w] == notName && !capitalInside(p, w) && !english.Calendar[x.Norm] && len(x.Norm) > 2 && !p.speaks(w) &&
		p.entries[w].traits&numeric == 0 && english.Multipliers[x.Norm] == 0 && english.UnitName(x.Norm) == ""
}

// noun reports whether a word is used as one: more often after a word that
// only nouns follow than after one that only verbs do.
func (p *profile) noun(places []int) bool {
	nouns, verbs := 0, 0
	for _, w := range places {
		if w == 0 {
			continue
		}
		switch before := p.article.Words[w-1].Norm; {
		case english.BeforeVerb[before] || strings.HasSuffix(before, "n't"):
			verbs++
		case english.BeforeNoun[before]:
			nouns++
		}
	}
	return nouns > verbs
}

// capitalInside reports whether a word has a capital that its place does not
// explain: part of an office's or an organisation's name.
func capitalInside(p *profile, w int) bool {
	return capital(p.article, p.article.Words[w]) && w > 0 && p.article.Words[w-1].Kind == corpus.Letters
}

// shortlyQuoted marks words in quotations of at most two words: there the
// marks do not say who speaks but that the word is a term.
func (p *profile) shortlyQuoted() []bool {
	out := make([]bool, len(p.article.Words))
	for _, q := range p.quotes() {
		if q.last-q.first <= 2 {
			for i := q.first; i < q.last; i++ {
				out[i] = true
			}
		}
	}
	return out
}

// mostTermPlaces bounds the places of a term that are looked at. What fifty do
// not show, a book will not.
const mostTermPlaces = 50

// compare looks at every passage that should have the term, and reports every
// other rendering of it.
func (t *termFinder) compare(x term) {
	type rendering struct {
		place    *Place
		original int
		passage  int
		form     string
	}
	var list []rendering
	uses := make(map[string]int) // by form
	kept := 0
	loose := sync.OnceValue(func() bool {
		return !x.quoted && len(x.stems) == 1 && (english.General[t.o.article.Words[x.places[0]].Norm] || !t.o.noun(x.places))
	})
	for _, w := range x.places[:min(len(x.places), mostTermPlaces)] {
		n := t.originalPassage(w)
		if n < 0 || len(t.rows[n].Version) == 0 {
			continue
		}
		p := &t.rows[n]
		if t.has(p, x.stems) && t.o.times(p.Original, x.stems[0]) <= t.v.times(p.Version, x.stems[0]) {
			kept++
			continue
		}
		single := singleChange(p)
		rewritten := p.Similarity < nearVerbatim && !single
		if rewritten && !x.quoted && len(x.stems) == 1 || !single && loose() {
			continue
		}
		words := t.rendering(p, w, len(x.stems))
		if words == nil && len(x.stems) == 2 {
			words = t.halfKept(p, x.stems)
		}
		if words == nil || rewritten && t.verbal(words) || t.own(words, x.stems) {
			continue
		}
		key := ""
		for _, v := range words {
			key += fmt.Sprint(t.v.entries[v].stem, " ")
		}
		uses[key]++
		list = append(list, rendering{t.v.place(words[0], words[len(words)-1]+1), w, n, key})
	}
	if len(list) == 0 && kept == 0 {
		t.absent(x)
	}
	for _, r := range list {
		severity := Low
		if x.quoted || kept == 0 && uses[r.form] > 1 {
			severity = Medium
		}
		original := t.o.place(r.original, r.original+len(x.stems))
		t.add(Finding{Type: Term, Severity: severity, Passage: r.passage, Original: original, Version: r.place,
			Note: fmt.Sprintf("%s stands for the original's %s, which keeps to that term", r.place.Text, original.Text)})
	}
}

// times is how often some sentences have a stem.
func (p *profile) times(sentences []int, stem int32) int {
	n := 0
	for _, i := range sentences {
		for _, w := range p.sentences[i].stems {
			if w.stem == stem {
				n++
			}
		}
	}
	return n
}

// has reports whether the version's side of a passage has all stems.
func (t *termFinder) has(p *Row, stems []int32) bool {
	for _, stem := range stems {
		if !t.v.anyOf(p.Version, stem) {
			return false
		}
	}
	return true
}
