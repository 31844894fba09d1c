package english

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// An Opposition is how far two words say the opposite of each other.
type Opposition uint8

// The oppositions.
const (
	NotOpposed Opposition = iota
	OneSense              // in one of their senses: light, dark
	OfOneThing            // said of the same thing: a rate kept, a rate cut
	Opposed               // rise, fall
	Converse              // one fact seen from either side: sell, buy
)

// A Form is a word as the list may have it: "=" and how it is written, its root,
// and the root with the word behind it, where that may be the particle of a verb.
type Form [3]string

const withParticle = 2 // index of a form

// FormOf returns the form of a word with a root and the word behind it.
func FormOf(norm, root, next string) Form {
	f := Form{"=" + norm}
	if Is(norm, ownMeaning) || norm == "back" && (next < "a" || Is(next, Function) && !Is(next, Determiner)) {
		return f // it only looks like another with its root, or is no verb: sent it back
	}
	f[1] = root
	if readOpposites().verbs.has(root) {
		f[withParticle] = root + "_" + next
	}
	return f
}

// OppositionOf returns how far two words say the opposite of each other by the
// list. First and second tell whether that holds of the word with its particle.
func OppositionOf(a, b Form) (how Opposition, first, second bool) {
	x, y := placesOf(a), placesOf(b)
	for k := range x {
		for m := range y {
			if o := commonOpposition(x[k], y[m]); o > how {
				how, first, second = o, k == withParticle, m == withParticle
			}
		}
	}
	return how, first, second
}

// placesOf returns the places in the list of each of a word's forms.
func placesOf(f Form) (places Form) {
	for k, x := range f {
		if x != "" {
			places[k] = readOpposites().sides.rest(x)
		}
	}
	return places
}

// commonOpposition returns the strongest opposition that has one word on each of
// its sides.
func commonOpposition(a, b string) Opposition {
	var found Opposition
	if a == "" || b == "" {
		return found
	}
	for x := range strings.FieldsSeq(a) {
		for y := range strings.FieldsSeq(b) {
			if len(x) == len(y) && x[0] != y[0] && x[1:] == y[1:] {
				found = max(found, oppositionMarked(x[len(x)-1]))
			}
		}
	}
	return found
}

// oppositionMarked is what the mark of a line in opposites.txt says.
func oppositionMarked(mark byte) Opposition {
	switch mark {
	case '?':
		return OneSense
	case '>':
		return Converse
	case '&':
		return OfOneThing
	}
	return Opposed
}

// HasOpposite reports whether the list has an opposite of a word, perhaps together
// with a particle.
func HasOpposite(norm, root string) bool {
	table := readOpposites()
	return table.sides.has("="+norm) || (table.sides.has(root) || table.verbs.has(root)) && !Is(norm, ownMeaning)
}

// oppositeRoots is opposites.txt by word: on each line a word, as one of a Form's,
// then a tab and its places in the list: l or r for the side, the number of the
// line, and the line's mark. To find the roots of all words each time would take
// longer than to compare two articles, so a test writes the file.
//
//go:embed oppositeroots.txt
var oppositeRoots string

// An oppositeTable is the list as it is asked.
type oppositeTable struct {
	sides *lineTable // by word: its places
	verbs *lineTable // by the root of a verb that stands there with a particle
}

// readOpposites reads the list when it is first asked for.
var readOpposites = sync.OnceValue(func() oppositeTable {
	return oppositeTable{newLineTable(oppositeRoots, '\t', 16384), newLineTable(oppositeRoots, '_', 1024)}
})

// oppositeBeginnings and oppositeEndings turn one word into its opposite where
// both are words: pro-European and anti-European, harmful and harmless.
var (
	oppositeBeginnings = [...][2]string{{"pro-", "anti-"}, {"pre-", "post-"}, {"over", "under"}, {"up", "down"}, {"in", "out"}, {"multi", "single"}}
	oppositeEndings    = [...][2]string{{"ful", "less"}, {"fully", "lessly"}}
)

// Counterparts returns what a word becomes when its beginning or its ending is
// replaced by the opposed one. Few of these are words, so they are to be looked
// for among words that somebody wrote.
func Counterparts(norm string) []string {
	if Is(norm, ownMeaning) {
		return nil
	}
	var out []string
	for _, pair := range oppositeBeginnings {
		for k, this := range pair {
			if rest, ok := strings.CutPrefix(norm, this); ok && len(rest) >= 3 {
				out = append(out, pair[1-k]+rest)
			}
		}
	}
	for _, pair := range oppositeEndings {
		for k, this := range pair {
			if rest, ok := strings.CutSuffix(norm, this); ok && len(rest) >= 3 {
				out = append(out, rest+pair[1-k])
			}
		}
	}
	return out
}

// negatedBy returns the class of the words that a prefix turns into their
// opposite. Before other words the prefix does not negate, as in immigrant and
// improve.
func negatedBy(prefix string) Class {
	switch prefix {
	case "in":
		return negatedByIn
	case "im":
		return negatedByIm
	case "il":
		return negatedByIl
	case "ir":
		return negatedByIr
	}
	return negatedByDis
}

// NegativePrefixes turn a word into its opposite: "un", "non" and "non-" before any
// word, each of the others only before the words of its class (see negatedBy).
var NegativePrefixes = [...]string{"un", "non-", "non", "in", "im", "il", "ir", "dis"}

// WithoutNegativePrefix returns a word without one of NegativePrefixes; ok is
// false where the word does not begin with it, or is not negated by it.
func WithoutNegativePrefix(norm, prefix string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(norm, prefix)
	if !ok || len(rest) < 4 || slices.ContainsFunc(unButNegative, func(beginning string) bool { return strings.HasPrefix(norm, beginning) }) {
		return rest, false
	}
	return rest, prefix == "un" || prefix == "non-" || prefix == "non" || Is(rest, negatedBy(prefix))
}

// IsAdverb reports whether a word ends in -ly and is not one of the listed verbs
// and nouns in -ly.
func IsAdverb(norm string) bool {
	return strings.HasSuffix(norm, "ly") && !Is(norm, lyNoAdverb)
}

// HasNegativePrefix reports whether a word begins with a prefix that negates it.
func HasNegativePrefix(norm string) bool {
	return slices.ContainsFunc(NegativePrefixes[:], func(prefix string) bool {
		rest, ok := WithoutNegativePrefix(norm, prefix)
		return ok && len(rest) >= 5
	})
}

// unButNegative are beginnings of words in which the prefix does not negate.
var unButNegative = []string{"under", "union", "univers", "unit", "unless", "unique", "noneth"}
