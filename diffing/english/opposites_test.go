package english

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestOppositesAreWellFormed(t *testing.T) {
	seen := make(map[string]bool)
	lines := 0
	for line := range strings.Lines(oppositeList) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		left, right, o := parseOpposites(line)
		if len(left) == 0 || len(right) == 0 || o == NotOpposed || strings.Count(line, "/") != 1 {
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
			if slices.ContainsFunc(right, func(b string) bool { return oppositeKey(a) == oppositeKey(b) }) {
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
			return Form{w, Stem(Variant(w)), next}
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
		if f := form(x.a); x.want != NotOpposed && !HasOpposite(f.Norm, f.Root) {
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
