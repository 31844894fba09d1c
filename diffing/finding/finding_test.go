package finding

import "testing"

// TestEveryTypeHasAName looks for a type that the reports could not name.
func TestEveryTypeHasAName(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Types() {
		if name := f.String(); name == "" || seen[name] {
			t.Errorf("type %d is called %q", f, name)
		} else {
			seen[name] = true
		}
	}
}
