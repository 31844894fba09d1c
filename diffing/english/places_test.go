package english

import (
	"strings"
	"testing"
)

func TestPlaceFor(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"algeria", "algiers", true}, {"russia", "kremlin", true}, {"us", "white house", true}, {"mumbai", "bombay", true}, {"myanmar", "burma", true},
		{"algeria", "tunis", false}, {"moscow", "kremlin", false}, {"mumbai", "calcutta", false}, {"north korea", "seoul", false}, {"russia", "russia", false},
	} {
		if PlaceFor(c.a, c.b) != c.want || PlaceFor(c.b, c.a) != c.want {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.want)
		}
	}
}

func TestIsCountry(t *testing.T) {
	for form, want := range map[string]bool{
		"algeria": true, "burma": true, "united states": true, "singapore": true, "czechia": true,
		"algiers": false, "bombay": false, "kremlin": false, "washington": false, "": false,
	} {
		if IsCountry(form) != want {
			t.Errorf("%q: want %v", form, want)
		}
	}
}

// TestPlacesAreForms looks for words that no form of a name can equal.
func TestPlacesAreForms(t *testing.T) {
	for _, e := range readPlaces().entries {
		name := e.word
		if name == "" || name != Unaccented(strings.ToLower(name)) || strings.ContainsAny(name, ":/") {
			t.Errorf("%q is written otherwise in a text", name)
		}
	}
}
