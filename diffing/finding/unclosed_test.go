package finding_test

import (
	"slices"
	"testing"
)

// TestUnclosed looks for quotations that no mark closes in the version.
func TestUnclosed(t *testing.T) {
	const said = `"We lost the rudder before the mole," said the helmsman, Ivo Marr. "The sea was too high for us."`
	for _, c := range []struct {
		original, version string
		unclosed          bool
	}{
		{said, `"We lost the rudder before the mole," said the helmsman, Ivo Marr. "The sea was too high for us.`, true},
		{said, `"We lost the rudder before the mole," said the helmsman, Ivo Marr. “The sea was too high for us.`, true},
		{said + "\n\nThe ship sank.", `Ivo Marr said: "The sea was too high for us.` + "\n\nThe ship sank.", true},
		{said, said, false},
		{said, `Ivo Marr said: "The sea was too high for us."`, false},
		{`"We lost the rudder. The sea was too high for us," said Ivo Marr.`, "Ivo Marr said:\n\n\"We lost the rudder.\n\n\"The sea was too high for us.\"", false},
		{`"The sea was too high for us.` + "\n\n\"We lost the rudder,\" said Ivo Marr.", `"The sea was too high for us.` + "\n\n\"We lost the rudder,\" said Ivo Marr.", false},
	} {
		const finding = "low quotation: The sea was too high for us > The sea was too high for us"
		if got := findingsOf(c.original, c.version); slices.Contains(got, finding) != c.unclosed {
			t.Errorf("%q > %q: %q", c.original, c.version, got)
		}
	}
}
