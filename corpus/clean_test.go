package corpus

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"clean", "  A “fine” day\n\n at sea — €3m, 5 °C.  \n", "  A “fine” day\n\n at sea — €3m, 5 °C.  \n"},
		{"line ends", "a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh\r\r\n", "a\nb\nc\nd\ne\nf\ng\nh\n\n"},
		{"tabs", "a\tb\t\tc", "a b  c"},
		{"controls", "a\x00b\x07c\bd\x7fe\x0ef", "abcdef"},
		{"C1", "a\u009b31mb\u009dc\u0090d\u009ce\u0080", "a31mbcde"},
		{"C1 bytes", "a\x9b31m", "a\ufffd31m"},
		{"invalid", "a\xffb\xc3", "a\ufffdb\ufffd"},
		{"a replacement character that was there", "a\ufffdb", "a\ufffdb"},
		{"colours", "\x1b[1;31mred\x1b[0m, \x1b[38:5:9mx\x1b[?25l", "red, x"},
		{"sequence without its letter", "a\x1b[31", "a[31"},
		{"sequence broken by a line end", "a\x1b[3\n1mb", "a[3\n1mb"},
		{"link", "\x1b]8;;https://x.example\x1b\\log\x1b]8;;\x1b\\!", "log!"},
		{"title", "\x1b]0;owned\x07a", "a"},
		{"title without end", "\x1b]0;The rest of the story.\nMore.", "]0;The rest of the story.\nMore."},
		{"device string", "\x1bPq#0\x1b\\a\x1b_app\x1b\\b", "ab"},
		{"string holding another", "\x1b]0;a\x1b[31mb", "]0;ab"},
		{"other escapes", "\x1bca\x1b(Bb\x1b7c\x1b", "abc"},
		{"escape before escape", "\x1b\x1b[31ma", "a"},
		{"what is left makes no sequence", "\x1b\u200b[31ma", "[31ma"},
		{"bidi", "pay \u202e001\u202c to \u2066him\u2069\u200e\u200f\u061c", "pay 001 to him"},
		{"zero width", "\ufeffKy\u00adiv\u200b, Od\u2060esa", "Kyiv, Odesa"},
		{"joiners between letters", "Ky\u200div, Od\u200cesa\u200d", "Kyiv, Odesa"},
		{"Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"Persian twice", "می\u200c\u200cخواهم", "می\u200cخواهم"},
		{"Devanagari", "क्\u200dष", "क्\u200dष"},
		{"Malayalam at a word's end", "അവന്\u200d പറഞ്ഞു", "അവന്\u200d പറഞ്ഞു"},
		{"family", "👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"},
		{"heart on fire, nod", "❤\ufe0f\u200d🔥 🙂\u200d↕\ufe0f 🧑🏽\u200d⚕\ufe0f", "❤\ufe0f\u200d🔥 🙂\u200d↕\ufe0f 🧑🏽\u200d⚕\ufe0f"},
		{"joiner after an emoji", "👨\u200d said", "👨 said"},
		{"non-joiner between emoji", "👨\u200c👩", "👨👩"},
		{"joiner that a zero-width space parts from its letter", "می\u200b\u200cخ", "می\u200cخ"},
		{"flag of Wales", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f!", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f!"},
		{"hidden words", "a\U000e0068\U000e0069b", "ab"},
		{"combining marks as found", "e\u0301 é", "e\u0301 é"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := clean(test.in)
			if got != test.want {
				t.Errorf("clean(%q) = %q, want %q", test.in, got, test.want)
			}
			checkClean(t, test.in, got)
		})
	}
}

func TestCleanLine(t *testing.T) {
	if got, want := Clean(" A\x1b[2J\ttitle\r\nin  two "), " A title in  two "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Every character alone and between letters is either kept or gone, and what
// is kept is safe.
func TestCleanEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		for _, text := range []string{string(r), "a" + string(r) + "b", "\x1b" + string(r)} {
			if err := dirt(text, clean(text)); err != nil {
				t.Error(err)
			}
		}
	}
}

func checkClean(t *testing.T, from, text string) {
	t.Helper()
	if err := dirt(from, text); err != nil {
		t.Error(err)
	}
}

// dirt tests what holds of every clean text.
func dirt(from, text string) error {
	if !utf8.ValidString(text) {
		return fmt.Errorf("clean(%q) = %q is not UTF-8", from, text)
	}
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' || strings.ContainsRune("\u2028\u2029\u00ad\u200b\ufeff", r) || unicode.Is(unicode.Bidi_Control, r) {
			return fmt.Errorf("clean(%q) = %q has %U", from, text, r)
		}
	}
	if again := clean(text); again != text {
		return fmt.Errorf("clean(%q) = %q, but cleaned again %q", from, text, again)
	}
	return nil
}

func FuzzClean(f *testing.F) {
	f.Add("a\x1b[31mb\r\n\u202ec")
	f.Add("👨\u200d\u200d\u200b👩\U000e0061🏴\u00ad\U000e0061")
	f.Add("\x1b]0;x\x1b\u009b\x9b")
	f.Fuzz(func(t *testing.T, text string) {
		got := clean(text)
		checkClean(t, text, got)
		checkClean(t, text, Clean(text))
		// What is shown is lost only inside a terminal sequence.
		if !strings.Contains(text, "\x1b") && visible(got) != visible(text) {
			t.Errorf("clean(%q) = %q loses or adds text", text, got)
		}
	})
}

// visible returns the characters of text that show something.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsGraphic(r) && !unicode.IsSpace(r) {
			return r
		}
		return -1
	}, text)
}
