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
	Opposed               // rise, fall
	Converse              // one fact seen from either side: sell, buy
)

// A Form is a word as its opposites are looked for: as it is written, its root,
// and the word behind it, which may be the particle of a verb.
type Form struct{ Norm, Root, Next string }

// OppositionOf returns how far two words say the opposite of each other by the
// list. First and second tell whether that holds of the word with its particle.
func OppositionOf(a, b Form) (how Opposition, first, second bool) {
	table := readOpposites()
	for k, x := range a.keys() {
		for m, y := range b.keys() {
			if o := table[x][y]; o > how {
				how, first, second = o, k == withParticle, m == withParticle
			}
		}
	}
	return how, first, second
}

const withParticle = 2 // index of a form's keys

// keys are the words of the list that a form may be: as it is written, any with
// its root, unless it only looks like one of them, and with its particle.
func (f Form) keys() [3]string {
	if Is(f.Norm, ownMeaning) {
		return [3]string{"=" + f.Norm}
	}
	return [3]string{"=" + f.Norm, f.Root, f.Root + "_" + f.Next}
}

// HasOpposite reports whether the list has an opposite of a word, perhaps together
// with a particle.
func HasOpposite(norm, root string) bool {
	table, keys := readOpposites(), Form{Norm: norm, Root: root}.keys()
	return table[keys[0]] != nil || table[keys[1]] != nil || table[keys[withParticle]] != nil
}

//go:embed opposites.txt
var oppositeList string

// readOpposites parses opposites.txt, when it is first asked for, into the words
// that each word is opposed to: by root, or by "=" and the one form that counts.
var readOpposites = sync.OnceValue(func() map[string]map[string]Opposition {
	table := make(map[string]map[string]Opposition, 2048)
	add := func(a, b string, o Opposition) {
		if table[a] == nil {
			table[a] = make(map[string]Opposition)
		}
		table[a][b] = max(table[a][b], o)
	}
	for line := range strings.Lines(oppositeList) {
		left, right, o := parseOpposites(line)
		for _, a := range left {
			for _, b := range right {
				add(oppositeKey(a), oppositeKey(b), o)
				add(oppositeKey(b), oppositeKey(a), o)
			}
		}
		for _, w := range slices.Concat(left, right) {
			if verb, _, ok := strings.Cut(w, "_"); ok {
				add(Stem(Variant(verb))+"_", "", NotOpposed) // with no particle: there are some
			}
		}
	}
	return table
})

// parseOpposites reads a line of the list. A line without words is NotOpposed.
func parseOpposites(line string) (left, right []string, o Opposition) {
	line = strings.TrimSpace(line)
	a, b, ok := strings.Cut(line, " / ")
	if !ok || strings.HasPrefix(line, "#") {
		return nil, nil, NotOpposed
	}
	o = Opposed
	if rest, ok := strings.CutPrefix(a, "? "); ok {
		a, o = rest, OneSense
	} else if rest, ok := strings.CutPrefix(a, "> "); ok {
		a, o = rest, Converse
	}
	return strings.Fields(a), strings.Fields(b), o
}

// oppositeKey is a word of the list as the table has it.
func oppositeKey(word string) string {
	if strings.HasPrefix(word, "=") {
		return word
	}
	if verb, particle, ok := strings.Cut(word, "_"); ok {
		return Stem(Variant(verb)) + "_" + particle
	}
	return Stem(Variant(word))
}

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
