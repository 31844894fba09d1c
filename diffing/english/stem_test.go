package english

import "testing"

func TestStem(t *testing.T) {
	for form, want := range map[string]string{
		"running": "run", "ran": "run", "closures": "closur", "#2.7%": "#27", "#60th": "#60", "": "", "it": "it",
		"doing": "doing", "having": "having", "ours": "ours", "only": "only", // function words, not what they look like
	} {
		if got := Stem(form); got != want {
			t.Errorf("%q: %q, not %q", form, got, want)
		}
	}
}
