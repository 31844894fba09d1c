// Package statements reads what the sentences of an article state: clauses, each
// with its verb and with who does what to whom.
//
// The reading is shallow: noun phrases, groups of verbs, and the edges of clauses,
// found by word classes, endings and places. Where a sentence may be read in two
// ways the clause says that it was guessed (see Clause.Sure).
package statements

import (
	"sync"
	"sync/atomic"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A Span is a range of words, half open, as indexes into Article.Words.
type Span struct{ First, Last int }

// A Phrase is a noun phrase, without the phrases that hang on it: of "the mayor of
// Lenn" it is "the mayor".
type Phrase struct {
	Span
	Head       int    // the word that says what it is, the last of a name
	Names      []Span // the names of it and of what stands in apposition to it
	Determiner int    // the article, demonstrative or possessive it begins with, or -1
	Plural     bool
	Pronoun    bool
	Time       bool // it only says when: last week
}

// Named reports whether the phrase is somebody's or something's name, perhaps with a
// title, or has one in apposition.
func (p *Phrase) Named() bool {
	for _, n := range p.Names {
		if p.Head < n.Last {
			return true
		}
	}
	return false
}

// Modality says how far a clause is said to be so.
type Modality uint8

// The modalities.
const (
	AsFact Modality = iota
	Possible
	Likely
	Intended
	Necessary
	Conditional
)

// A Verb is a group of verbs.
type Verb struct {
	Span
	Main       int    // the word that says what is done
	Infinitive string // of the main verb
	Particle   string // the word that makes another verb of it, as in "took over", or ""
	Passive    bool
	Negated    bool
	Modality   Modality
}

// Kind is what a clause is in its sentence.
type Kind uint8

// The kinds of a clause.
const (
	Main        Kind = iota
	Said             // what somebody says, believes, announces
	Subordinate      // hangs on another by a conjunction: because, after
	Relative         // who resigned
	Reduced          // founded in 1990; carrying coal
	ToDo             // to resign
)

// An Adjunct is a phrase behind a preposition.
type Adjunct struct {
	Preposition string
	Phrase
}

// A Clause is one statement of a sentence.
type Clause struct {
	Span
	Kind Kind
	Verb Verb
	// Subject are the phrases that the verb is said of; of a relative clause or a
	// participle, what these hang on. Agents are who does it in the passive: by Venn.
	Subject, Objects, Agents []Phrase
	Adjuncts                 []Adjunct
	// Of is the clause, as an index, that this hangs on, or -1: for what is said,
	// that of the verb of saying.
	Of int
	// Source is who says it, where another clause of the sentence tells.
	Source []Phrase
	// Sure says that there was nothing to guess in subject and objects.
	Sure bool
}

// Doers returns who does what the verb says, in the active or passive voice.
func (c *Clause) Doers() []Phrase {
	if c.Verb.Passive {
		return c.Agents
	}
	return c.Subject
}

// Done returns whom or what the verb is done to, in the active or passive voice.
func (c *Clause) Done() []Phrase {
	if c.Verb.Passive {
		return c.Subject
	}
	return c.Objects
}

// useOf returns what word w may be. May and March are months where they have a
// capital letter.
func (r *reader) useOf(w int) english.WordUse {
	word := &r.s.Article.Words[w]
	if w > r.first && (word.Norm == "may" || word.Norm == "march") && r.s.Article.Text[word.Start] == 'M' {
		return english.TimeNoun
	}
	return r.s.Entries[w].Use
}

// mostWords is how many words a sentence may have for its clauses to be read: more than
// that is a table, or a text without full stops.
const mostWords = 400

// bySentence is what was read of the sentences of an article.
type bySentence struct {
	clauses []atomic.Pointer[[]Clause]
	events  []atomic.Pointer[[]Event]
}

func readBefore(s *facts.Reading) *bySentence {
	type key struct{}
	return s.Kept(key{}, func() any {
		n := len(s.Article.Sentences)
		return &bySentence{make([]atomic.Pointer[[]Clause], n), make([]atomic.Pointer[[]Event], n)}
	}).(*bySentence)
}

// kept returns what is kept at a place, else what read returns, which it keeps. Where two
// read at the same time, both get what was ready first.
func kept[T any](at *atomic.Pointer[[]T], read func() []T) []T {
	if x := at.Load(); x != nil {
		return *x
	}
	x := read()
	at.CompareAndSwap(nil, &x)
	return *at.Load()
}

// Read returns the clauses of a sentence, in the order of their verbs. Nobody may
// change them: they are kept.
func Read(s *facts.Reading, sentence int) []Clause {
	return kept(&readBefore(s).clauses[sentence], func() []Clause { return read(s, sentence) })
}

func read(s *facts.Reading, sentence int) []Clause {
	x := s.Article.Sentences[sentence]
	if x.LastWord-x.FirstWord > mostWords {
		return nil
	}
	r := readerOf(s, x)
	defer r.release()
	return r.clauses()
}

// readerOf returns a reader that has divided a sentence into chunks, to be released when it
// is no longer needed.
func readerOf(s *facts.Reading, x text.Sentence) *reader {
	r := readers.Get().(*reader)
	*r = reader{s: s, first: x.FirstWord, last: x.LastWord, uses: r.uses[:0], verbs: r.verbs[:0], chunks: r.chunks[:0]}
	for w := r.first; w < r.last; w++ {
		r.uses = append(r.uses, r.useOf(w))
		r.verbs = append(r.verbs, r.verbAt(w))
	}
	r.chunk()
	return r
}

func (r *reader) release() {
	clear(r.chunks) // nothing of the article is held longer than it is needed
	readers.Put(r)
}

// PhraseAt returns the noun phrase that word w is in, in whatever part of its sentence; ok is
// false where it is in none.
func PhraseAt(s *facts.Reading, w int) (p Phrase, ok bool) {
	x := s.SentenceOf(w)
	if x.LastWord-x.FirstWord > mostWords {
		return Phrase{}, false
	}
	r := readerOf(s, x)
	defer r.release()
	for k := range r.chunks {
		if c := &r.chunks[k]; c.kind == aPhrase && c.First <= w && w < c.Last {
			return c.phrase, true
		}
	}
	return Phrase{}, false
}

// readers are such as have room for the words of a sentence already.
var readers = sync.Pool{New: func() any { return new(reader) }}
