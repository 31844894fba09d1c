package english

import "testing"

func TestRomanized(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"al-hadi", "el-hadi", true}, {"al-hadi", "hadi", true}, {"ash-shami", "al-shami", true}, {"al-karim", "el-kareem", true}, {"hryhorenko", "grigorenko", true},
		{"khrystyna", "christina", false}, {"tymoshchuk", "timoschuk", false}, {"zhylkovska", "jilkovska", true}, {"sergiy", "sergei", false}, {"jussuf", "yusuf", false},
		{"hrytsun", "gritsun", false}, {"fedir", "fedor", false}, {"al-hadi", "al-hani", false}, {"kovalchuk", "kovalchyk", false}, {"solvang", "solvag", false},
		{"dolina", "dolyna", false}, {"al-masri", "al-mansour", false}, {"grant", "grant", false},
	} {
		if Romanized(c.a, c.b) != c.want || Romanized(c.b, c.a) != c.want {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.want)
		}
	}
}

func TestPartsOfNames(t *testing.T) {
	for form, want := range map[string]string{"iii": "iii", "xvi": "xvi", "jr.": "jr", "jnr": "jr", "sr": "sr", "i": "", "vito": "", "ivy": ""} {
		if got := Generation(form); got != want {
			t.Errorf("generation of %s: %q", form, got)
		}
	}
	for form, want := range map[string]string{"j.": "j", "j.p.": "jp", "w": "w", "jp": "", "st.": "", "ann": "", "jr.": ""} {
		if got := Initials(form); got != want {
			t.Errorf("initials of %s: %q", form, got)
		}
	}
}
