package text

import "testing"

func TestSameButForCase(t *testing.T) {
	for _, c := range []struct {
		language, a, b string
		want           bool
	}{
		{"pl", "tarnowicz", "tarnowiczem", true}, {"pl", "gdyra", "gdyry", true}, {"pl", "brzeski", "brzeskiego", true},
		{"pl", "brzeski", "brzeska", false}, {"pl", "tarnowicz", "tarnowacz", false}, {"pl", "ola", "ela", false},
		{"cs", "dvorak", "dvorakovi", true}, {"cs", "dvorak", "dvoracek", false}, {"ru", "орлов", "орловым", true},
		{"ru", "орлов", "орлова", true}, {"de", "brandtner", "brandtners", true}, {"en", "orman", "ormana", false}, {"", "orman", "ormana", false},
	} {
		if got := SameButForCase(c.language, c.a, c.b); got != c.want {
			t.Errorf("%s: %s and %s: %v, want %v", c.language, c.a, c.b, got, c.want)
		}
	}
}
