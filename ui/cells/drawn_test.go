package cells

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestDrawn takes pictures apart that terminals count differently, and leaves letters
// alone.
func TestDrawn(t *testing.T) {
	for text, want := range map[string]string{
		"the lock gate – “shut”":                      "the lock gate – “shut”",
		"👩\u200d👩\u200d👧 at the quay":                 "👩👩👧 at the quay",
		"❤\ufe0f and ☎\ufe0f":                         "❤ and ☎",
		"👍\U0001f3fd":                                 "👍",
		"1\ufe0f\u20e3":                               "1",
		"\U0001f3f4\u200d☠\ufe0f":                     "\U0001f3f4☠",
		"\U0001f1eb\U0001f1f7":                        "\U0001f1eb\U0001f1f7",
		"क्\u200dष":                                   "क्\u200dष",
		"می\u200cخواهم":                               "می\u200cخواهم",
		"\U0001f3f4\U000e0067\U000e0062\U000e007f go": "\U0001f3f4 go",
	} {
		if got := Drawn(text); got != want {
			t.Errorf("%q is drawn %q, want %q", text, got, want)
		}
	}
}

// FuzzWidth checks that no terminal, whether it joins letters or not, draws a text in
// more cells than it is measured, and that its clusters add up to it.
func FuzzWidth(f *testing.F) {
	for _, text := range []string{"👩\u200d👩\u200d👧❤\ufe0f👍\U0001f3fd", "क्षि हिन्दी নির্বাচন", "ക്ഷ தமிழ் ក្រុង", "\U0001f1eb\U0001f1f7\U0001f1eb", "한국 e\u0301 ﷺ", "\u200d\ufe0f\U0001f3fb"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		shown := Visible(text)
		n := Width(shown)
		if wide := max(ansi.StringWidth(shown), ansi.StringWidthWc(shown)); wide > n {
			t.Fatalf("%q is measured %d and takes %d", shown, n, wide)
		}
		sum := 0
		for at := 0; at < len(shown); {
			size, width := Cluster(shown[at:])
			at, sum = at+size, sum+width
		}
		if sum < n {
			t.Fatalf("the clusters of %q take %d, all of it %d", shown, sum, n)
		}
		for width := range 6 {
			if h, e := Head(shown, width), Tail(shown, width); Width(h) > width || Width(e) > width {
				t.Fatalf("%q cut to %d is %q and %q", shown, width, h, e)
			}
		}
	})
}
