package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed signatures.txt
var signatureList string

// A Standing is what a word makes of what it governs.
type Standing uint8

// The standings.
const (
	NothingSaid Standing = iota // nothing follows
	Same                        // what the word itself is
	ItIs                        // it is a fact
	ItIsNot                     // it is not so
	DeniedOf                    // somebody denies it
	AdmittedOf                  // somebody admits it
	AccusedOf                   // somebody claims it against somebody
	UnprovedOf                  // it is not shown
	UndecidedOf                 // it is left to be decided
	LikelyOf
	PossibleOf
	IntendedOf   // planned, wanted, asked for
	UnintendedOf // not planned, not wanted
	FavouredOf   // somebody is for it
	OpposedOf    // somebody is against it
)

var standings = map[string]Standing{
	"unsaid": NothingSaid, "same": Same, "fact": ItIs, "not": ItIsNot, "denied": DeniedOf, "admitted": AdmittedOf, "accused": AccusedOf,
	"unproved": UnprovedOf, "undecided": UndecidedOf, "likely": LikelyOf, "possible": PossibleOf, "intended": IntendedOf, "unintended": UnintendedOf,
	"favoured": FavouredOf, "opposed": OpposedOf,
}

// A Complement is a set of what a word may govern.
type Complement uint8

// The kinds of what a word governs.
const (
	ThatClause Complement = 1 << iota
	ToInfinitive
	IngForms
	NounPhrase
	ClaimNoun
)

var complements = map[string]Complement{"that": ThatClause, "to": ToInfinitive, "ing": IngForms, "noun": NounPhrase, "claim": ClaimNoun}

// A Signature says what a way to say something makes of what it governs, where it is
// said of itself and where it is negated.
type Signature struct {
	Event             string   // the same for all ways of a line
	Phrase            []string // words that belong to the first, and stand behind it
	Before            string   // the preposition before what is governed, or ""
	Governs           Complement
	Positive, Negated Standing
}

// SignaturesOf returns the signatures of the infinitive of a verb, a noun or an
// adjective, with those that need a second word.
func SignaturesOf(word string) []Signature { return readSignatures()[word] }

var readSignatures = sync.OnceValue(func() map[string][]Signature {
	out := make(map[string][]Signature, 256)
	for line := range strings.Lines(signatureList) {
		parts := strings.Split(strings.TrimSpace(line), "|")
		if line[0] == '#' || len(parts) != 3 {
			continue
		}
		var x Signature
		for _, c := range strings.Fields(parts[1]) {
			x.Governs |= complements[c]
		}
		means := strings.Fields(parts[2])
		x.Positive, x.Negated = standings[means[0]], standings[means[1]]
		ways := strings.Fields(parts[0])
		x.Event = ways[0]
		for _, way := range ways {
			words := strings.Split(way, "_")
			x.Phrase, x.Before = nil, ""
			switch last := words[len(words)-1]; {
			case len(words) > 2 || last == "out" || last == "off":
				x.Phrase = words[1:]
			case len(words) == 2:
				x.Before = last
			}
			out[words[0]] = append(out[words[0]], x)
		}
	}
	return out
})

// IsLightEvent reports whether the root of a verb says little of what happens: make,
// take.
func IsLightEvent(root string) bool { return lightEvents()[root] }

var lightEvents = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool, 32)
	for line := range strings.Lines(signatureList) {
		if words, ok := strings.CutPrefix(line, "light |"); ok {
			for w := range strings.FieldsSeq(words) {
				out[Stem(w)] = true
			}
		}
	}
	return out
})

// SameEvent reports whether the ways of a signature's line say the same of themselves:
// who excludes something has ruled it out, but who plans need not ask.
func (s *Signature) SameEvent() bool {
	switch s.Positive {
	case DeniedOf:
		return s.Governs != ClaimNoun // who dismisses a clerk denies nothing
	case ItIsNot, AdmittedOf:
		return true
	}
	return false
}

// EventOf returns what the roots of all words for one event have in common: that of
// quitting is that of resigning and resignation. For other roots it is the root.
func EventOf(root string) string {
	if event, ok := readEvents().find(root); ok {
		return event
	}
	return root
}

// EventOfVerb is EventOf for a verb, by its infinitive and root, with the particle that makes
// another verb of it, or "".
func EventOfVerb(infinitive, particle, root string) string {
	if particle == "" {
		return EventOf(root)
	}
	if event, ok := readEvents().find(infinitive + "_" + particle); ok {
		return event
	}
	return EventOf(root) + "_" + particle
}

//go:embed events.txt
var eventList string

var readEvents = sync.OnceValue(func() *table[string] {
	out := newTable[string](strings.Count(eventList, " ") + strings.Count(eventList, "\n"))
	for line := range strings.Lines(eventList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		event := ""
		for word := range strings.FieldsSeq(line) {
			key := word
			if !strings.Contains(word, "_") {
				key = Stem(word)
			}
			if event == "" {
				event = key
			}
			if first := out.put(key); *first == "" {
				*first = event
			}
		}
	}
	return out
})
