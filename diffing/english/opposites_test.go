package english

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// parseOpposites reads a line of opposites.txt; a line without words has no mark.
func parseOpposites(line string) (left, right []string, mark string) {
	line = strings.TrimSpace(line)
	a, b, ok := strings.Cut(line, " / ")
	if !ok || strings.HasPrefix(line, "#") {
		return nil, nil, ""
	}
	mark = "."
	for _, m := range []string{"?", ">", "&"} {
		if rest, ok := strings.CutPrefix(a, m+" "); ok {
			a, mark = rest, m
		}
	}
	return strings.Fields(a), strings.Fields(b), mark
}

// formOf returns a word of the list as it is looked for.
func formOf(word string) string {
	if strings.HasPrefix(word, "=") {
		return word
	}
	verb, particle, ok := strings.Cut(word, "_")
	root := Stem(Variant(verb))
	if ok {
		root += "_" + particle
	}
	return root
}

func readOppositeList(t *testing.T) string {
	t.Helper()
	list, err := os.ReadFile("opposites.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(list)
}

// TestOppositeRoots holds oppositeroots.txt to what opposites.txt says; -update
// writes it.
func TestOppositeRoots(t *testing.T) {
	places := make(map[string][]string)
	n := 0
	for line := range strings.Lines(readOppositeList(t)) {
		left, right, mark := parseOpposites(line)
		if mark == "" {
			continue
		}
		n++
		for side, words := range map[string][]string{"l": left, "r": right} {
			for _, w := range words {
				if at := fmt.Sprint(side, n, mark); !slices.Contains(places[formOf(w)], at) {
					places[formOf(w)] = append(places[formOf(w)], at)
				}
			}
		}
	}
	var b strings.Builder
	for _, w := range slices.Sorted(maps.Keys(places)) {
		fmt.Fprintf(&b, "%s\t%s\n", w, strings.Join(places[w], " "))
	}
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" { // package cases has it
		if err := os.WriteFile("oppositeroots.txt", []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if b.String() != oppositeRoots {
		t.Error("oppositeroots.txt is not what opposites.txt says: go test ./diffing/english -update")
	}
}

func TestOppositesAreWellFormed(t *testing.T) {
	seen := make(map[string]bool)
	lines := 0
	for line := range strings.Lines(readOppositeList(t)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		left, right, mark := parseOpposites(line)
		if len(left) == 0 || len(right) == 0 || mark == "" || strings.Count(line, "/") != 1 {
			t.Errorf("no words with a slash between them: %q", line)
		}
		if seen[line] {
			t.Errorf("stands twice: %q", line)
		}
		seen[line] = true
		if line != norm.NFC.String(strings.ToLower(strings.Join(strings.Fields(line), " "))) {
			t.Errorf("not in small letters with single spaces: %q", line)
		}
		for _, a := range left {
			if slices.ContainsFunc(right, func(b string) bool { return formOf(a) == formOf(b) }) {
				t.Errorf("%q is on both sides: %q", a, line)
			}
		}
		for _, w := range slices.Concat(left, right) {
			if Is(w, ownMeaning) {
				t.Errorf("%q counts only with = before it: %q", w, line)
			}
		}
	}
	if lines < 400 {
		t.Errorf("%d oppositions", lines)
	}
}

func TestOppositionOf(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want Opposition
	}{
		{"climbed", "tumbled", Opposed},
		{"tumbling", "climb", Opposed},
		{"arrivals", "departure", Opposed},
		{"publicly", "privately", Opposed},
		{"rejecting", "approved", Opposed},
		{"forbade", "permits", Opposed},
		{"sold", "bought", Converse},
		{"older", "younger", Converse},
		{"light", "dark", OneSense},
		{"old", "new", OneSense},
		{"for", "against", OneSense},
		{"likely", "unlikely", Opposed},
		{"like", "unlikely", NotOpposed},
		{"important", "exports", NotOpposed}, // not a form of import
		{"hardly", "easily", NotOpposed},
		{"climbed", "rose", NotOpposed},
		{"several", "mild", NotOpposed},
		{"heron", "tide", NotOpposed},
		{"turned down", "accepted", Opposed},
		{"turned round", "accepted", NotOpposed},
		{"speeds up", "slowing down", Opposed},
	} {
		form := func(s string) Form {
			w, next, _ := strings.Cut(s, " ")
			return FormOf(w, Stem(Variant(w)), next)
		}
		for _, p := range [][2]string{{x.a, x.b}, {x.b, x.a}} {
			got, first, second := OppositionOf(form(p[0]), form(p[1]))
			if got != x.want {
				t.Errorf("%s, %s: %d, want %d", p[0], p[1], got, x.want)
			}
			if got != NotOpposed && (first != strings.Contains(p[0], " ") || second != strings.Contains(p[1], " ")) {
				t.Errorf("%s, %s: with particles %v, %v", p[0], p[1], first, second)
			}
		}
		if w, _, _ := strings.Cut(x.a, " "); x.want != NotOpposed && !HasOpposite(w, Stem(Variant(w))) {
			t.Errorf("%s has no opposite", x.a)
		}
	}
}

func TestCounterparts(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"pro-union", "anti-union", true},
		{"post-war", "pre-war", true},
		{"harmless", "harmful", true},
		{"carelessly", "carefully", true},
		{"overestimate", "underestimate", true},
		{"upturn", "downturn", true},
		{"inflow", "outflow", true},
		{"overtook", "undertook", false},
		{"income", "outcome", false},
		{"overlook", "underlook", false},
	} {
		if got := slices.Contains(Counterparts(x.a), x.b); got != x.want {
			t.Errorf("%s, %s: %v", x.a, x.b, got)
		}
	}
}

func TestNegativePrefixes(t *testing.T) {
	for word, want := range map[string]bool{
		"unsafe": true, "unsold": true, "non-payment": true, "nonviolent": true, "impossible": true, "illegal": true, "disagree": true,
		"unless": false, "under": false, "united": false, "union": false, "immigrant": false, "include": false, "nonetheless": false, "distance": false,
	} {
		got := slices.ContainsFunc(NegativePrefixes[:], func(prefix string) bool {
			_, ok := WithoutNegativePrefix(word, prefix)
			return ok
		})
		if got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
}
