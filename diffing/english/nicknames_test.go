package english

import (
	"strings"
	"testing"
)

func TestSameFirstName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"robert", "bob", true}, {"bill", "william", true}, {"katherine", "kate", true}, {"liz", "betty", true}, {"patricia", "pat", true},
		{"patrick", "patricia", false}, {"stephen", "steven", false}, {"robert", "bill", false}, {"robert", "robert", false}, {"james", "john", false}, {"solvang", "bob", false},
	} {
		if SameFirstName(c.a, c.b) != c.want || SameFirstName(c.b, c.a) != c.want {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.want)
		}
	}
}

// TestNicknamesAreForms looks for words that no form of a name can equal.
func TestNicknamesAreForms(t *testing.T) {
	for _, e := range readNicknames().entries {
		w := e.word
		if w != Unaccented(strings.ToLower(w)) || strings.Trim(w, "-,.:/") != w {
			t.Errorf("%q is written otherwise in a text", w)
		}
	}
}
