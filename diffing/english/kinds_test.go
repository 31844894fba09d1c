package english

import (
	"math"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestKindsAreWellFormed looks for what the table would swallow without a word: a
// word written otherwise than texts are read, a group given twice, a word that a
// more general one covers and the kind does not have, and one of two spellings.
func TestKindsAreWellFormed(t *testing.T) {
	table, names := readKinds(), make(map[string]bool)
	last, written := "", make(map[string]bool)
	for line := range strings.Lines(kindList) {
		if len(line) > 200 {
			t.Errorf("too long: %q", line)
		}
	}
	for line := range strings.Lines(strings.ReplaceAll(kindList, "\n\t\t", " ")) {
		line = strings.TrimSuffix(line, "\n")
		if strings.TrimSpace(line) != strings.Trim(line, "\t") {
			t.Errorf("white space at its end: %q", line)
		}
		rest, inside := strings.CutPrefix(line, "\t")
		switch {
		case line == "" || line[0] == '#':
			continue
		case !inside:
			name, of, _ := strings.Cut(line, " ")
			if _, known := kindsOf[of]; !known || names[name] {
				t.Errorf("%q: a kind of that name stands before it, or nothing is of that", line)
			}
			names[name], last = true, name
			clear(written)
			continue
		}
		for _, group := range strings.Split(rest, ";") {
			words, covers, general := strings.Cut(group, ">")
			if len(strings.Fields(words)) == 0 || general && len(strings.Fields(covers)) == 0 {
				t.Errorf("%s: no word in %q", last, group)
			}
			for _, w := range strings.Fields(words + " " + covers) {
				if normal := norm.NFC.String(strings.ToLower(w)); w != "*" && (w != normal || strings.Trim(w, "-,.") != w) {
					t.Errorf("%s: %q is written %q in a text", last, w, normal)
				}
			}
			for _, w := range strings.Fields(words) {
				if general {
					w += " >"
				}
				if written[w] {
					t.Errorf("%s: %q stands twice", last, w)
				}
				written[w] = true
			}
		}
	}
	table.wellFormed(t)
	words := 0
	for _, n := range table.words {
		words += min(int(n), 1)
	}
	if kinds := len(table.of); kinds < 120 || words < 1500 || words > kindWords/2 || len(table.members) > math.MaxUint16/2 {
		t.Errorf("%d kinds with %d words", kinds, words)
	}
}

// oneSpelling are words that Variant writes as nobody does, or that have the other
// spelling for another word.
var oneSpelling = []string{"sunrise", "advertising", "turquoise", "porpoise", "tortoise", "surprise", "premises", "cheque", "monologue", "synagogue", "dialogue"}

func (table *kindTable) wellFormed(t *testing.T) {
	t.Helper()
	groups := make([]int, len(table.of))
	kindOf := make([]uint16, len(table.covers))
	for _, m := range table.members[1:] {
		kindOf[m.group] = m.kind
		w := kindList[m.at : m.at+int32(m.length)]
		if v := Variant(w); v != w && !strings.ContainsAny(v+w, "#-") && table.in(v) == 0 && Unaccented(w) == w && !slices.Contains(oneSpelling, w) {
			t.Errorf("%s is also written %s", w, v)
		}
	}
	for g := range table.covers {
		covers := table.coveredBy(uint16(g))
		groups[kindOf[g]]++
		for _, w := range strings.Fields(covers) {
			if w != "*" && !slices.ContainsFunc(table.membersOf(w), func(m membership) bool { return m.kind == kindOf[g] && int(m.group) != g }) {
				t.Errorf("%s is covered in a kind that does not have it (%s)", w, covers)
			}
		}
	}
	for k, n := range groups {
		if n < 2 {
			t.Errorf("the %d. kind has one group, which excludes nothing", k+1)
		}
	}
}

func (table *kindTable) membersOf(word string) (out []membership) {
	for n := table.words[table.slot(word)]; n > 0; n = table.members[n].next {
		out = append(out, table.members[n].membership)
	}
	return out
}

func TestWordsOfOneKindExcludeOneAnother(t *testing.T) {
	for _, x := range []struct {
		a, b string
		of   KindOf
		want bool
	}{
		{"ferry", "train", ThingKind, true},
		{"ferries", "trains", ThingKind, true},
		{"nurse's", "teacher's", ThingKind, true},
		{"women", "men", ThingKind, true},
		{"policemen", "firefighters", ThingKind, true},
		{"churches", "buses", 0, false},
		{"churches", "mosques", ThingKind, true},
		{"potatoes", "tomatoes", ThingKind, true},
		{"millions", "billions", NumberKind, true},
		{"quarter", "year", DateKind, true},
		{"colour", "red", 0, false},
		{"tyre", "brake", ThingKind, true},
		{"tire", "brake", ThingKind, true}, // another spelling
		{"boat", "ferry", 0, false},        // the more general word
		{"train", "boat", ThingKind, true}, // and one that is not
		{"tram", "streetcar", 0, false},
		{"plane", "aircraft", 0, false},
		{"aircraft", "helicopter", 0, false},
		{"plane", "helicopter", ThingKind, true}, // though one word may stand for either
		{"captain", "skipper", 0, false},
		{"heron", "and", 0, false},
		{"nurse", "ferry", 0, false}, // of different kinds
	} {
		for _, p := range [][2]string{{x.a, x.b}, {x.b, x.a}} {
			if of, got := Exclusive(p[0], p[1]); got != x.want || of != x.of {
				t.Errorf("%s and %s exclude each other: %v, %d, want %v, %d", p[0], p[1], got, of, x.want, x.of)
			}
		}
	}
}

func BenchmarkExclusive(b *testing.B) {
	words := []string{"ferries", "train", "quarter", "according", "nurse", "potatoes"}
	for i := 0; b.Loop(); i++ {
		Exclusive(words[i%len(words)], words[(i+1)%len(words)])
	}
}

func BenchmarkParseKinds(b *testing.B) {
	for b.Loop() {
		parseKinds()
	}
}
