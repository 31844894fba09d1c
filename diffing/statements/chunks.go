package statements

import (
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing/english"
	"storydiff/diffing/facts"
)

// A chunk is a part of a sentence that no clause divides.
type chunk struct {
	kind chunkKind
	Span
	phrase Phrase
	verb   Verb
	form   verbForm
}

type chunkKind uint8

const (
	aPhrase chunkKind = iota
	aVerb
	aPreposition
	aConjunction  // and, or, but
	aSubordinator // because, that
	aRelative     // who, which
	aComma
	aStop // a semicolon, a colon
)

// verbForm is what the first verb of a group is.
type verbForm uint8

const (
	finite verbForm = iota
	toInfinitive
	inIng
	participle
)

// A verbReading is what verb a word may be, and in which forms.
type verbReading struct {
	infinitive string
	forms      english.VerbForm
}

// A reader reads one sentence: words [first,last).
type reader struct {
	s           *facts.Reading
	first, last int
	uses        []english.WordUse // by word of the sentence
	verbs       []verbReading     // the same
	chunks      []chunk
}

func (r *reader) norm(w int) string {
	if w < r.first || w >= r.last {
		return ""
	}
	return r.s.Article.Words[w].Norm
}

func (r *reader) is(w int, any english.WordUse) bool {
	return w >= r.first && w < r.last && r.uses[w-r.first].Is(any)
}

func (r *reader) name(w int) bool {
	return w >= r.first && w < r.last && r.s.Names[w] != facts.NotName
}

func (r *reader) mark(w int) bool {
	return w < r.first || w >= r.last || r.s.Article.Words[w].Kind == text.Punctuation
}

func (r *reader) number(w int) bool {
	return w >= r.first && w < r.last && (r.s.Article.Words[w].Kind == text.Number || r.s.Entries[w].Traits&facts.Numeric != 0)
}

// determiner reports whether a noun follows word w: the, their, this.
func (r *reader) determiner(w int) bool {
	if w < r.first || w >= r.last {
		return false
	}
	if n := len(r.chunks); n > 0 && r.chunks[n-1].First == w && r.chunks[n-1].kind != aPhrase {
		return false // the claim that
	}
	e := r.s.Entries[w]
	return e.Is(english.BeforeNoun) && !r.is(w, english.Preposition) || strings.HasSuffix(r.norm(w), "'s") && !r.contracted(w)
}

// contracted reports whether word w is a pronoun with a verb: it's, they'll.
func (r *reader) contracted(w int) bool {
	if !strings.Contains(r.norm(w), "'") {
		return false
	}
	parts := english.Expanded(r.norm(w))
	return len(parts) == 2 && english.UseOf(parts[0]).Is(english.Pronoun)
}

// chunk divides the sentence into its chunks.
func (r *reader) chunk() {
	for w := r.first; w < r.last; {
		w = r.next(w)
	}
	r.conjoin()
}

func (r *reader) add(kind chunkKind, first, last int) int {
	r.chunks = append(r.chunks, chunk{kind: kind, Span: Span{first, last}})
	return last
}

// next reads what begins with word w, and returns the word behind it.
func (r *reader) next(w int) int {
	norm := r.norm(w)
	switch {
	case r.s.Article.Words[w].Kind == text.Punctuation:
		return r.punctuation(w)
	case r.relative(w):
		return r.add(aRelative, w, w+1)
	case norm == "and" || norm == "or" || norm == "but" || norm == "nor":
		return r.add(aConjunction, w, w+1)
	case r.contracted(w):
		r.addPhrase(w, w+1)
		return r.verbGroup(w)
	case r.is(w, english.ModalVerb|english.Auxiliary) || strings.HasSuffix(norm, "n't"):
		return r.verbGroup(w)
	case norm == "to":
		if r.infinitiveAfter(w) {
			return r.verbGroup(w)
		}
		return r.add(aPreposition, w, w+1)
	case r.is(w, english.Particle) && r.isParticle(w):
		r.chunks[len(r.chunks)-1].verb.Particle = norm
		return w + 1
	case r.is(w, english.Preposition):
		return r.add(aPreposition, w, w+1)
	case norm == "according":
		return w + 1 // "to" follows
	case r.is(w, english.Subordinator) && !r.demonstrative(w):
		return r.add(aSubordinator, w, w+1)
	case r.isVerb(w, w):
		return r.verbGroup(w)
	case r.adverb(w):
		return w + 1
	}
	return r.phrase(w)
}

func (r *reader) punctuation(w int) int {
	switch norm := r.norm(w); norm {
	case ",", "-", "--", "–", "—", "...", "…":
		return r.add(aComma, w, w+1)
	case ";", ":", "?", "!":
		return r.add(aStop, w, w+1)
	case "(", "[":
		for k := w + 1; k < r.last; k++ {
			if r.norm(k) == ")" || r.norm(k) == "]" {
				return k + 1
			}
		}
	}
	return w + 1
}

// relative reports whether word w begins a relative clause.
func (r *reader) relative(w int) bool {
	if !r.s.Entries[w].Is(english.RelativePronoun) || r.norm(w) == "where" {
		return r.norm(w) == "that" && r.lastIs(aPhrase) && r.lastEnds(w) && (r.is(w+1, english.ModalVerb|english.Auxiliary) || r.finiteForm(w+1))
	}
	return len(r.chunks) > 0
}

func (r *reader) lastIs(kind chunkKind) bool {
	return len(r.chunks) > 0 && r.chunks[len(r.chunks)-1].kind == kind
}

// lastEnds reports whether the last chunk ends right before word w, but for adverbs
// and quotation marks.
func (r *reader) lastEnds(w int) bool {
	if len(r.chunks) == 0 {
		return false
	}
	for w--; w >= r.chunks[len(r.chunks)-1].Last; w-- {
		if !r.adverb(w) && r.norm(w) != `"` && r.norm(w) != "'" {
			return false
		}
	}
	return true
}

// demonstrative reports whether "that" at word w belongs to the noun behind it.
func (r *reader) demonstrative(w int) bool {
	return r.norm(w) == "that" && !r.lastIs(aVerb) && !r.lastIs(aPhrase) && !r.lastIs(aComma) && !r.lastIs(aConjunction)
}

func (r *reader) adverb(w int) bool {
	if w < r.first || w >= r.last || r.name(w) && w > r.first {
		return false
	}
	return r.is(w, english.Adverb) || english.IsAdverb(r.norm(w)) || r.norm(w) == "never"
}

// isParticle reports whether word w belongs to the verb right before it, and begins
// no phrase of its own.
func (r *reader) isParticle(w int) bool {
	if !r.lastIs(aVerb) || r.chunks[len(r.chunks)-1].Last != w || r.chunks[len(r.chunks)-1].verb.Infinitive == "be" {
		return false
	}
	return !r.is(w, english.Preposition) || r.is(w+1, english.Preposition) || r.mark(w+1) ||
		english.UseOf(r.chunks[len(r.chunks)-1].verb.Infinitive+"_"+r.norm(w)).Is(english.Phrasal) && !r.number(w+1)
}

// conjoin settles what a preposition is that may be a conjunction: one where a verb
// follows the phrase behind it.
func (r *reader) conjoin() {
	for k := range r.chunks {
		c := &r.chunks[k]
		if c.kind != aPreposition || !r.is(c.First, english.Subordinator) || k+1 == len(r.chunks) {
			continue
		}
		m := k + 1
		for m+1 < len(r.chunks) && r.chunks[m].kind == aPhrase && r.chunks[m+1].kind == aPreposition && m+2 < len(r.chunks) && r.chunks[m+2].kind == aPhrase {
			m += 2
		}
		if r.chunks[m].kind == aPhrase && m+1 < len(r.chunks) && r.chunks[m+1].kind == aVerb && r.chunks[m+1].form == finite {
			c.kind = aSubordinator
		}
	}
}
