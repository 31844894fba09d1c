package english

import (
	_ "embed"
	"strings"
	"sync"
)

// A WordUse is a set of what a word may be in a sentence, as far as a list can
// tell: nouns, verbs and adjectives are in none.
type WordUse uint16

// What a word may be. grammar.txt lists the words.
const (
	Preposition WordUse = 1 << iota
	Subordinator
	Auxiliary
	ModalVerb
	Pronoun
	Particle
	Adverb
	TimeNoun
	Phrasal // a verb and a particle, with _ between
	Planning
	Believing
	Several
	Together
	Raising
)

// wordUses are what grammar.txt calls them.
var wordUses = map[string]WordUse{
	"preposition": Preposition, "subordinator": Subordinator, "auxiliary": Auxiliary, "modal-verb": ModalVerb,
	"pronoun": Pronoun, "particle": Particle, "adverb": Adverb, "time-noun": TimeNoun,
	"phrasal": Phrasal, "planning": Planning, "believing": Believing, "several": Several, "together": Together, "raising": Raising,
}

// Is reports whether a word may be one of some.
func (u WordUse) Is(any WordUse) bool { return u&any != 0 }

// UseOf returns what a word, as it is written, may be in a sentence.
func UseOf(norm string) WordUse {
	use, _ := readGrammar().find(norm)
	return use
}

//go:embed grammar.txt
var grammarList string

var readGrammar = sync.OnceValue(func() *table[WordUse] {
	out := newTable[WordUse](strings.Count(grammarList, " ") + strings.Count(grammarList, "\n"))
	var use WordUse
	for line := range strings.Lines(grammarList) {
		if line[0] == '#' {
			continue
		}
		if name, rest, ok := strings.Cut(line, ":"); ok {
			use, line = wordUses[name], rest
		}
		for w := range strings.FieldsSeq(line) {
			*out.put(w) |= use
		}
	}
	return out
})
