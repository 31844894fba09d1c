package english

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// KindOf says of what two words are that exclude each other.
type KindOf uint8

// What words of a kind are.
const (
	ThingKind  KindOf = iota // things, people, qualities
	NumberKind               // units, magnitudes, parts
	DateKind                 // spans and times
	NameKind                 // written with a capital
	FigureKind               // things that before "of" are figures of speech: a sea of troubles
)

// Exclusive reports whether two words, as they are written, are of a kind whose
// members exclude each other, and what the kind is of: a ferry is no train. It is
// false for words that may stand for one another in this or another sense.
func Exclusive(a, b string) (KindOf, bool) {
	t := readKinds()
	of, found := ThingKind, false
	for _, x := range t.in(a) {
		for _, y := range t.in(b) {
			switch {
			case x.kind != y.kind:
			case t.together(x, y):
				return 0, false
			case !found:
				of, found = t.of[x.kind], true
			}
		}
	}
	return of, found
}

// Akin reports whether two words, as they are written, may stand for one another:
// they are of one group of a kind, or one is the more general.
func Akin(a, b string) bool {
	t := readKinds()
	for _, x := range t.in(a) {
		for _, y := range t.in(b) {
			if t.together(x, y) {
				return true
			}
		}
	}
	return false
}

// HasKind reports whether a word, as it is written, is of a kind.
func HasKind(word string) bool { return readKinds().in(word) != nil }

//go:embed kinds.txt
var kindList string

type kindTable struct {
	of     []KindOf // by kind
	covers []string // by group: the words for which its own may stand, too
	words  map[string][]membership
}

// A membership is a group that a word is in, and its kind.
type membership struct{ kind, group int32 }

// readKinds parses kinds.txt when it is first asked for. What a word covers is
// looked up when it is needed, and so are plurals: few words of the list are.
var readKinds = sync.OnceValue(parseKinds)

func parseKinds() *kindTable {
	t := &kindTable{words: make(map[string][]membership, 5120)}
	room := make([]membership, 0, 8192)
	for line := range strings.Lines(strings.ReplaceAll(kindList, "\n\t\t", " ")) {
		line = strings.TrimSuffix(line, "\n")
		rest, inside := strings.CutPrefix(line, "\t")
		switch {
		case inside:
			for group := range strings.SplitSeq(rest, ";") {
				room = t.add(group, room)
			}
		case line != "" && line[0] != '#':
			_, of, _ := strings.Cut(line, " ")
			t.of = append(t.of, kindsOf[of])
		}
	}
	return t
}

// kindsOf are what the line of a kind may say that it is of.
var kindsOf = map[string]KindOf{"": ThingKind, "number": NumberKind, "date": DateKind, "name": NameKind, "figure": FigureKind}

// add enters a group of the last kind. A word's first group takes its memory from
// room, which is returned.
func (t *kindTable) add(group string, room []membership) []membership {
	words, covers, _ := strings.Cut(group, ">")
	m := membership{int32(len(t.of) - 1), int32(len(t.covers))}
	t.covers = append(t.covers, covers)
	for w := range strings.FieldsSeq(words) {
		if in, ok := t.words[w]; ok {
			t.words[w] = append(in, m)
			continue
		}
		room = append(room, m)
		t.words[w] = room[len(room)-1 : len(room) : len(room)]
	}
	return room
}

// together reports whether the words of two groups may stand for one another.
func (t *kindTable) together(a, b membership) bool {
	return a == b || a.kind == b.kind && (t.covering(a, b) || t.covering(b, a))
}

// covering reports whether the words of group a may stand for those of b.
func (t *kindTable) covering(a, b membership) bool {
	for w := range strings.FieldsSeq(t.covers[a.group]) {
		if w == "*" || slices.Contains(t.words[w], b) {
			return true
		}
	}
	return false
}

// in returns the groups that a word is in, as it is written.
func (t *kindTable) in(word string) []membership {
	word = Possessor(word)
	if m := t.words[word]; m != nil {
		return m
	}
	for _, singular := range singulars(word) {
		if m := t.words[singular]; m != nil {
			return m
		}
	}
	return nil
}

// irregularPlurals are the endings of nouns whose plural is not formed with "s".
var irregularPlurals = pairs("man men", "child children", "foot feet", "tooth teeth", "goose geese", "mouse mice", "louse lice", "wife wives",
	"knife knives", "calf calves", "wolf wolves", "loaf loaves", "half halves", "shelf shelves", "thief thieves", "scarf scarves", "hoof hooves",
	"ox oxen", "thesis theses", "cactus cacti", "penny pence")

// singulars returns the nouns of which a word may be the plural.
func singulars(word string) []string {
	for _, p := range irregularPlurals {
		if stem, ok := strings.CutSuffix(word, p.american); ok && (stem == "" || len(p.american) > 4 || strings.HasSuffix(word, "men")) {
			return []string{stem + p.british}
		}
	}
	var out []string
	if stem, ok := strings.CutSuffix(word, "ies"); ok {
		out = append(out, stem+"y")
	}
	if stem, ok := strings.CutSuffix(word, "s"); ok && !strings.HasSuffix(stem, "s") {
		out = append(out, stem)
	}
	if stem, ok := strings.CutSuffix(word, "es"); ok {
		out = append(out, stem)
	}
	return out
}
