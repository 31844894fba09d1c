package review

import (
	"slices"
	"strings"
	"unicode"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// An Outdated mark is on words that have been edited since it was made, so that
// no passage and no finding has its key.
type Outdated struct {
	Record
	// Passage is an index into the comparison's passages: the one that has most of
	// the words now; -1 where none has many of them.
	Passage int
}

// OutdatedIn returns the marks on a comparison's version that are outdated, in
// the order of records. It leaves out what was only seen, since other words have
// not been, and marks that were made against another article; one that does not
// say against which was made against the story's own original, and own says that
// this is the one compared with. known tells whether a key is that of a passage or
// a finding of the comparison.
func OutdatedIn(m *diffing.Comparison, known func(key string) bool, records []Record, own bool) []Outdated {
	version, original := corpus.Clean(m.Version.ID), corpus.Clean(m.Original.ID)
	var out []Outdated
	var words [][]string // by passage, made when first needed
	for _, r := range records {
		against := r.Against == original || r.Against == "" && own
		if r.Version != version || !against || !r.lasting() || known(r.Key) {
			continue
		}
		o := Outdated{r, -1}
		if words == nil {
			words = passageWords(m)
		}
		o.Passage = mostAlike(words, r.Context)
		if o.Passage >= 0 && r.Finding != "" && !r.Flagged && r.Note == "" && o.sameWords(m) {
			continue // the words are the same, but nothing is found in them now
		}
		out = append(out, o)
	}
	return out
}

// Gone tells whether the version no longer has anything in the place of its words
// that the mark was made on: the sentence was deleted, and not only edited.
func (o *Outdated) Gone(m *diffing.Comparison) bool {
	return o.Text != "" && (o.Passage < 0 || len(m.Passages[o.Passage].Version) == 0)
}

// Rematched tells whether the version has the words that the mark was made on, and only
// what the original has beside them is another: a sentence near them was edited.
func (o *Outdated) Rematched(m *diffing.Comparison) bool {
	return o.Text != "" && o.Passage >= 0 && ContextOf(m, o.Passage).clean().Text == o.Text
}

// sameWords tells whether the passage has the words that the mark was made on.
func (o *Outdated) sameWords(m *diffing.Comparison) bool {
	now := ContextOf(m, o.Passage)
	return now.clean().Original == o.Original && now.clean().Text == o.Text
}

// passageWords returns the words of every passage: those of the version, or those
// of the original where the version has none.
func passageWords(m *diffing.Comparison) [][]string {
	list := make([][]string, len(m.Passages))
	for i := range m.Passages {
		a, sentences := m.Version, m.Passages[i].Version
		if len(sentences) == 0 {
			a, sentences = m.Original, m.Passages[i].Original
		}
		list[i] = sentenceWords(a, sentences)
	}
	return list
}

func sentenceWords(a *text.Article, sentences []int) []string {
	var list []string
	for _, s := range sentences {
		list = append(list, plainWords(a.Slice(a.Sentences[s].Span))...)
	}
	return list
}

// plainWords returns the words of a text without case and without the punctuation
// around them, sorted.
func plainWords(text string) []string {
	list := strings.Fields(strings.ToLower(text))
	for i, w := range list {
		list[i] = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	}
	list = slices.DeleteFunc(list, func(w string) bool { return w == "" })
	slices.Sort(list)
	return list
}

// mostAlike returns the index of the passage whose words are most like those of a
// context, by Dice's coefficient, among those that may be its words after an edit; -1
// where there is none. The first of several is taken.
func mostAlike(passages [][]string, c Context) int {
	about := c.Text
	if about == "" {
		about = c.Original
	}
	words := plainWords(about)
	best, most := -1, 0.0
	for i, p := range passages {
		n := inCommon(words, p)
		if !mayBe(n, len(words), len(p)) {
			continue
		}
		if alike := 2 * float64(n) / float64(len(words)+len(p)); alike > most {
			best, most = i, alike
		}
	}
	return best
}

// mayBe tells whether a passage may be what an edit has made of some words, of which it
// has n: half of the words of both are shared; or it has nearly all, among whatever else.
// Two sentences of one story that tell of the same thing often share half of the words of
// one, so that where one was deleted the other would pass for it.
func mayBe(n, words, passage int) bool {
	return n > 0 && (4*n >= words+passage || 4*n >= 3*words)
}

// inCommon counts the words that two sorted lists have in common.
func inCommon(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch strings.Compare(a[0], b[0]) {
		case -1:
			a = a[1:]
		case 1:
			b = b[1:]
		default:
			a, b, n = a[1:], b[1:], n+1
		}
	}
	return n
}
