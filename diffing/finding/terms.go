package finding

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
	"storydiff/diffing/wording"
)

// terms reports terms of the original for which the version has other words.
func (f *finder) terms() {
	t := &termFinder{finder: f}
	for _, x := range f.o.Terms() {
		t.compare(x)
	}
}

type termFinder struct {
	*finder
	originalStems map[int32]bool
}

// mostTermPlaces is how many places of a term are compared. What these do not
// show, further ones will not.
const mostTermPlaces = 50

// compare looks at every passage that should have the term, and reports every
// other rendering of it.
func (t *termFinder) compare(x facts.Term) {
	type rendering struct {
		place    *facts.Place
		original int
		passage  int
		form     string
	}
	var list []rendering
	uses := make(map[string]int) // by form
	kept := 0
	loose := sync.OnceValue(func() bool {
		return !x.Quoted && len(x.Stems) == 1 && (t.o.Entries[x.Places[0]].Is(english.GeneralNoun) || !t.o.Noun(x.Places))
	})
	for _, w := range x.Places[:min(len(x.Places), mostTermPlaces)] {
		n := t.o.passageOf(w)
		if n < 0 || len(t.rows[n].Version) == 0 {
			continue
		}
		p := &t.rows[n]
		if t.has(p, x.Stems) && t.o.CountStem(p.Original, x.Stems[0]) <= t.v.CountStem(p.Version, x.Stems[0]) {
			kept++
			continue
		}
		single := singleChange(p)
		rewritten := p.Similarity < nearVerbatim && !single
		if rewritten && !x.Quoted && len(x.Stems) == 1 || !single && loose() {
			continue
		}
		words := t.rendering(p, w, len(x.Stems))
		if words == nil && len(x.Stems) == 2 {
			words = t.halfKept(p, x.Stems)
		}
		if words == nil || rewritten && t.verbal(words) || t.own(words, x.Stems) {
			continue
		}
		if len(words) == 1 && t.akin(w, words[0], len(x.Stems)) {
			kept++
			continue
		}
		key := ""
		for _, v := range words {
			key += fmt.Sprint(t.v.Entries[v].Stem, " ")
		}
		uses[key]++
		list = append(list, rendering{t.v.Place(words[0], words[len(words)-1]+1), w, n, key})
	}
	if len(list) == 0 && kept == 0 {
		t.absent(x)
	}
	for _, r := range list {
		severity := Low
		if x.Quoted || t.keptTo(x) && (kept == 0 && uses[r.form] > 1 || len(x.Stems) == 2 && t.phrase(r.place) && !t.near(r.original, r.place)) {
			severity = Medium
		}
		original := t.o.Place(r.original, r.original+len(x.Stems))
		t.report(Term, severity, r.passage, original, r.place, "{version} stands for the original's {original}, which keeps to that term")
	}
}

// akin reports whether a word of the version may stand for one of the words of a term at
// word w, which the version keeps the rest of: a news and a press conference.
func (t *termFinder) akin(w, v, size int) bool {
	return size > 1 && anyOf(w, w+size, func(k int) bool { return english.Akin(t.o.norm(k), t.v.norm(v)) })
}

// keptTo reports whether an article that uses a term more than once keeps to it: in
// two sentences next to each other any words may be repeated.
func (t *termFinder) keptTo(x facts.Term) bool {
	sentence := func(w int) int { return t.o.Article.FindSentence(t.o.Article.Words[w].Start) }
	return len(x.Places) > 2 || sentence(x.Places[len(x.Places)-1]) > sentence(x.Places[0])+1
}

// phrase reports whether a rendering is of several words that belong together, as
// those of a term do.
func (t *termFinder) phrase(place *facts.Place) bool {
	words := t.v.Within(place.Span)
	return len(words) > 1 && !slices.ContainsFunc(words, func(w int) bool {
		return t.v.Article.Words[w].Kind == text.Punctuation || strings.HasSuffix(t.v.norm(w), "ly") || english.Is(t.v.norm(w), english.Being, english.BeforeVerb)
	})
}

// longRoot is how many letters two words must begin with in common to be of one
// family: minister, ministry.
const longRoot = 5

// near reports whether a rendering has for a word of the term of two words at word w
// another of the same family, or one that may stand for it.
func (t *termFinder) near(w int, place *facts.Place) bool {
	return slices.ContainsFunc(t.v.Within(place.Span), func(v int) bool {
		return anyOf(w, w+2, func(k int) bool {
			o, n := t.o.norm(k), t.v.norm(v)
			return t.o.Entries[k].Stem != t.v.Entries[v].Stem && (english.Akin(o, n) || len(o) > longRoot && len(n) > longRoot && o[:longRoot] == n[:longRoot])
		})
	})
}

// has reports whether the version's side of a passage has all stems.
func (t *termFinder) has(p *Row, stems []int32) bool {
	for _, stem := range stems {
		if !t.v.HasStem(p.Version, stem) {
			return false
		}
	}
	return true
}

// own reports whether all words of a rendering are words of the term.
func (t *termFinder) own(words []int, stems []int32) bool {
	return !slices.ContainsFunc(words, func(w int) bool { return !slices.Contains(stems, t.v.Entries[w].Stem) })
}

// verbal reports whether a rendering is a verb's form or an adverb: it stands
// for another part of the sentence.
func (t *termFinder) verbal(words []int) bool {
	last := t.v.Article.Words[words[len(words)-1]].Norm
	return strings.HasSuffix(last, "ed") || strings.HasSuffix(last, "ing") || strings.HasSuffix(last, "ly")
}

// leastForTerm is how similar the sides of a passage must be, 0 to 1, for a word
// of the one to be taken for a rendering of a word of the other.
const leastForTerm = 0.4

// longestRendering is how many bytes a replaced phrase may have, on both sides
// together, for a word of it to be matched with another.
const longestRendering = 600

// rendering returns the words of the version that stand in the place of the term
// at word w, of so many words: a quotation for a quotation, or part of one short
// phrase for another. It returns nil where they cannot be determined.
func (t *termFinder) rendering(p *Row, w, size int) []int {
	if p.Similarity < leastForTerm {
		return nil
	}
	from, to := t.o.Article.Words[w].Start, t.o.Article.Words[w+size-1].Start
	for _, e := range p.Edits {
		if e.Op != wording.Replace || e.Class != wording.Wording || e.Original.Len()+e.Version.Len() > longestRendering {
			continue
		}
		if to < e.Original.Start || from >= e.Original.End {
			continue // the term stands elsewhere
		}
		o := t.o.contentIn(e.Original)
		at := slices.Index(o, w)
		if at < 0 && size == 2 {
			at = slices.Index(o, w+1)
		}
		if at < 0 {
			continue
		}
		if q := t.quotedIn(e.Version); t.o.ShortlyQuoted()[w] && q != nil {
			return q
		}
		return t.phraseFor(o, t.v.contentIn(e.Version), at, size)
	}
	return nil
}

// quotedIn returns the words of the first short quotation in a span.
func (t *termFinder) quotedIn(s text.Span) []int {
	quoted := t.v.ShortlyQuoted()
	for _, w := range t.v.Within(s) {
		if quoted[w] {
			last := w
			for last+1 < len(quoted) && quoted[last+1] {
				last++
			}
			return facts.Range(w, last+1)
		}
	}
	return nil
}

// phraseFor picks the words of the version's phrase v that render word at of
// the original's phrase o.
func (t *termFinder) phraseFor(o, v []int, at, size int) []int {
	switch {
	case len(v) == 0 || len(o) > 4 || len(v) > 4:
		return nil
	case len(o) <= size:
		v = v[:min(len(v), 3)]
	case len(o) == len(v):
		v = v[at : at+1]
	case at == 0 && len(o) == 2:
		v = v[:1]
	case at == 1 && len(o) == 2:
		v = v[len(v)-1:]
	default:
		return nil
	}
	for _, w := range v {
		if t.v.Names[w] == facts.Surely || t.misspelt[w] || t.v.Article.Words[w].Kind != text.Letters {
			return nil
		}
	}
	return v
}

// halfKept returns two words of the version of which one is the term's and the
// other is nowhere in the original: "intention offer" for "indicative offer". The
// word that is kept must stand where it stands in the term, first or second.
func (t *termFinder) halfKept(p *Row, stems []int32) []int {
	for _, j := range p.Version {
		s := t.v.Article.Sentences[j]
		for w := s.FirstWord; w+1 < s.LastWord; w++ {
			a, b := t.v.Entries[w], t.v.Entries[w+1]
			if (b.Stem != stems[1] || !t.foreign(a)) && (a.Stem != stems[0] || !t.foreign(b)) {
				continue
			}
			if t.v.Article.Words[w+1].Start == t.v.Article.Words[w].End+1 && t.v.TermWord(w) && t.v.TermWord(w+1) && t.v.quoted[w] == t.v.quoted[w+1] {
				return []int{w, w + 1}
			}
		}
	}
	return nil
}

// foreign reports whether the original has no word with the stem of an entry.
func (t *termFinder) foreign(e *facts.Entry) bool {
	if t.originalStems == nil {
		t.originalStems = make(map[int32]bool)
		for _, x := range t.o.Entries {
			t.originalStems[x.Stem] = true
		}
	}
	return !t.originalStems[e.Stem]
}

// oftenKept is how often the original must use a single word for its absence from
// the version to be reported.
const oftenKept = 3

// special reports whether a term of one word is a long noun, no general one, that
// the original uses often.
func (t *termFinder) special(x facts.Term) bool {
	norm := t.o.norm(x.Places[0])
	return len(norm) >= facts.LongTerm && len(x.Places) >= oftenKept && !english.Is(norm, english.GeneralNoun) && t.o.Noun(x.Places)
}

// absent reports, once, a term that the version never has, though it carries two or
// more passages that use it, in words among which no rendering can be determined.
func (t *termFinder) absent(x facts.Term) {
	if english.Is(t.o.norm(x.Places[0]), english.PlainAdjective) || len(x.Stems) == 1 && !t.special(x) {
		return
	}
	carried, first := 0, -1
	for _, w := range x.Places[:min(len(x.Places), mostTermPlaces)] {
		if n := t.o.passageOf(w); n >= 0 && len(t.rows[n].Version) > 0 {
			if carried++; first < 0 {
				first = w
			}
		}
	}
	if carried < 2 || t.v.EverHasStem(x.Stems[len(x.Stems)-1]) && t.v.EverHasStem(x.Stems[0]) {
		return
	}
	o := t.o.Place(first, first+len(x.Stems))
	t.report(Term, Low, t.o.passageOf(first), o, nil, "the version never has the original's {original}, which keeps to that term")
}
