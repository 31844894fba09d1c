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
	DeedKind                 // what is done, and what has become of a thing: sold, lent
)

// Exclusive reports whether two words, as they are written, are of a kind whose
// members exclude each other, and what the kind is of: a ferry is no train. It is
// false for words that may stand for one another in this or another sense.
func Exclusive(a, b string) (KindOf, bool) {
	t := readKinds()
	of, found := ThingKind, false
	for n := t.in(a); n > 0; n = t.members[n].next {
		for m := t.in(b); m > 0; m = t.members[m].next {
			switch x, y := t.members[n].membership, t.members[m].membership; {
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

// ExclusiveParts reports whether two words exclude each other, or parts of two words
// with a hyphen that have all else in common: year-on-year, month-on-month.
func ExclusiveParts(o, v string) (KindOf, bool) {
	if of, ok := Exclusive(o, v); ok || !strings.Contains(o, "-") {
		return of, ok
	}
	a, b := strings.Split(o, "-"), strings.Split(v, "-")
	if len(a) != len(b) {
		return 0, false
	}
	other := slices.IndexFunc(a, func(part string) bool { return !slices.Contains(b, part) })
	for k := range a {
		if other < 0 || a[k] != b[k] && (a[k] != a[other] || b[k] != b[other]) {
			return 0, false
		}
	}
	return Exclusive(a[other], b[other])
}

// Akin reports whether two words, as they are written, may stand for one another:
// they are of one group of a kind, or one is the more general.
func Akin(a, b string) bool {
	t := readKinds()
	for n := t.in(a); n > 0; n = t.members[n].next {
		for m := t.in(b); m > 0; m = t.members[m].next {
			if t.together(t.members[n].membership, t.members[m].membership) {
				return true
			}
		}
	}
	return false
}

// HasKind reports whether a word, as it is written, is of a kind.
func HasKind(word string) bool { return readKinds().in(word) > 0 }

//go:embed kinds.txt
var kindList string

// A kindTable is the list as it is asked. It has no map, as that would take longer to
// make than many stories to compare.
type kindTable struct {
	of      []KindOf // by kind
	covers  []int32  // by group: where the list has the words for which its own may stand, too, or 0
	members []member // the first stands for none
	words   []uint16 // by hash: the first member of a word, or 0
}

// A member is a word of the list in one of its groups.
type member struct {
	at     int32  // where it stands in the list
	length uint16 // of the word
	next   uint16 // the same word in another group, or 0
	membership
}

// A membership is a group that a word is in, and its kind.
type membership struct{ kind, group uint16 }

// readKinds parses kinds.txt when it is first asked for. What a word covers is
// looked up when it is needed, and so are plurals: few words of the list are.
var readKinds = sync.OnceValue(parseKinds)

// kindWords is the size of the table of words, a power of two.
const kindWords = 1 << 14

func parseKinds() *kindTable {
	t := &kindTable{members: make([]member, 1, kindWords/2), words: make([]uint16, kindWords), covers: make([]int32, 0, kindWords/2)}
	for at := 0; at < len(kindList); {
		end := until('\n', at, len(kindList))
		for strings.HasPrefix(kindList[end:], "\n\t\t") {
			end = until('\n', end+1, len(kindList))
		}
		switch line := kindList[at:end]; {
		case line == "" || line[0] == '#':
		case line[0] == '\t':
			for from := at + 1; from <= end; {
				to := until(';', from, end)
				t.add(from, to)
				from = to + 1
			}
		default:
			_, of, _ := strings.Cut(line, " ")
			t.of = append(t.of, kindsOf[of])
		}
		at = end + 1
	}
	return t
}

// until returns where a byte stands between two places of the list, or the second.
func until(mark byte, from, to int) int {
	if n := strings.IndexByte(kindList[from:to], mark); n >= 0 {
		return from + n
	}
	return to
}

// kindsOf are what the line of a kind may say that it is of.
var kindsOf = map[string]KindOf{"": ThingKind, "number": NumberKind, "date": DateKind, "name": NameKind, "figure": FigureKind, "deed": DeedKind}

// add enters a group of the last kind, which stands between two places of the list.
func (t *kindTable) add(from, to int) {
	words := until('>', from, to)
	m := membership{uint16(len(t.of) - 1), uint16(len(t.covers))}
	covers := int32(0)
	if words < to {
		covers = int32(words + 1)
	}
	t.covers = append(t.covers, covers)
	for at := from; at < words; {
		end := at
		for end < words && kindList[end] > ' ' {
			end++
		}
		if end > at {
			t.enter(member{int32(at), uint16(end - at), 0, m})
		}
		at = end + 1
	}
}

// enter adds a member behind the others of the same word.
func (t *kindTable) enter(m member) {
	n := uint16(len(t.members))
	t.members = append(t.members, m)
	slot := t.slot(kindList[m.at : m.at+int32(m.length)])
	if t.words[slot] == 0 {
		t.words[slot] = n
		return
	}
	last := t.words[slot]
	for t.members[last].next > 0 {
		last = t.members[last].next
	}
	t.members[last].next = n
}

// slot returns where a word is or would be in the table of words.
func (t *kindTable) slot(word string) uint32 {
	slot := hashOf(word) % kindWords
	for t.words[slot] != 0 {
		m := &t.members[t.words[slot]]
		if int(m.length) == len(word) && kindList[m.at:m.at+int32(m.length)] == word {
			break
		}
		slot = (slot + 1) % kindWords
	}
	return slot
}

// together reports whether the words of two groups may stand for one another.
func (t *kindTable) together(a, b membership) bool {
	return a == b || a.kind == b.kind && (t.covering(a, b) || t.covering(b, a))
}

// covering reports whether the words of group a may stand for those of b.
func (t *kindTable) covering(a, b membership) bool {
	for w := range strings.FieldsSeq(t.coveredBy(a.group)) {
		if w == "*" {
			return true
		}
		for n := t.words[t.slot(w)]; n > 0; n = t.members[n].next {
			if t.members[n].membership == b {
				return true
			}
		}
	}
	return false
}

// coveredBy returns the words for which those of a group may stand, too.
func (t *kindTable) coveredBy(group uint16) string {
	from := int(t.covers[group])
	if from == 0 {
		return ""
	}
	end := until(';', from, len(kindList))
	for line := from; line < end; line++ {
		if line = until('\n', line, end); !strings.HasPrefix(kindList[line:], "\n\t\t") {
			return kindList[from:line]
		}
	}
	return kindList[from:end]
}

// in returns the first member of a word, as it is written, or 0.
func (t *kindTable) in(word string) uint16 {
	word = Possessor(word)
	if n := t.words[t.slot(word)]; n > 0 {
		return n
	}
	for _, singular := range Singulars(word) {
		if n := t.words[t.slot(singular)]; n > 0 {
			return n
		}
	}
	return 0
}

// irregularPlurals are the endings of nouns whose plural is not formed with "s".
var irregularPlurals = pairs("man men", "child children", "foot feet", "tooth teeth", "goose geese", "mouse mice", "louse lice", "wife wives",
	"knife knives", "calf calves", "wolf wolves", "loaf loaves", "half halves", "shelf shelves", "thief thieves", "scarf scarves", "hoof hooves",
	"ox oxen", "thesis theses", "cactus cacti", "penny pence")

// Singulars returns the nouns of which a word may be the plural.
func Singulars(word string) []string {
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
