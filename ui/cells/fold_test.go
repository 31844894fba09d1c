package cells

import (
	"testing"

	_ "storydiff/ui/internal/golden" // for -update, which every test under ui takes
)

func TestFold(t *testing.T) {
	var f Folder
	tests := []struct{ text, query, want string }{
		{"Stéphane SÉJOUR", "stephane", "Stéphane"},
		{"Ste\u0301phane", "stephane", "Ste\u0301phane"},
		{"Ste\u0301", "ste", "Ste\u0301"},
		{"Ça", "ca", "Ça"},
		{"a\u00a0b", "a b", "a\u00a0b"},
		{"twelve–forty", "twelve-forty", "twelve–forty"},
		{"it’s", "it's", "it’s"},
		{"Straße", "strasse", ""},
		{"東京", "京", "京"},
		{"İstanbul", "istanbul", "İstanbul"},
	}
	for _, tt := range tests {
		needle := string(f.Fold(tt.query))
		got := ""
		for _, e := range f.Find(tt.text, needle) {
			got += tt.text[e.Start:e.End]
		}
		if got != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.query, tt.text, got, tt.want)
		}
	}
}

// FuzzFold checks that what is found lies in the text, in order.
func FuzzFold(f *testing.F) {
	f.Add("Stéphane said “no”", "stephane")
	f.Add("e\u0301\u0301x\xff", "ex")
	f.Fuzz(func(t *testing.T, text, query string) {
		var f Folder
		needle := string(f.Fold(query))
		if needle == "" {
			return
		}
		at := 0
		for _, e := range f.Find(text, needle) {
			if e.Start < at || e.End <= e.Start || e.End > len(text) {
				t.Fatalf("%v after %d in %q", e, at, text)
			}
			at = e.End
		}
	})
}
