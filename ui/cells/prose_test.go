package cells

import (
	"slices"
	"strings"
	"testing"
)

func rowsOf(text string, rows []Extent) []string {
	var list []string
	for _, r := range rows {
		list = append(list, text[r.Start:r.End])
	}
	return list
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		width int
		want  []string
	}{
		{"nothing", "", 10, []string{""}},
		{"fits", "the lock gate", 13, []string{"the lock gate"}},
		{"between words", "the lock gate", 12, []string{"the lock", "gate"}},
		{"a word a row", "the lock gate", 4, []string{"the", "lock", "gate"}},
		{"long word", "a Hallbryggelock", 5, []string{"a", "Hallb", "rygge", "lock"}},
		{"long word, then more", "Hallbrygge ab", 8, []string{"Hallbryg", "ge ab"}},
		{"line break", "one\ntwo three", 20, []string{"one", "two three"}},
		{"blanks at the end", "one   two   ", 5, []string{"one", "two"}},
		{"no-break space", "10\u00a0700 metres", 6, []string{"10\u00a0700", "metres"}},
		{"number in threes", "all 12 000 of 2024 250", 9, []string{"all", "12 000 of", "2024 250"}},
		{"guillemets", "said « one » of", 10, []string{"said", "« one » of"}},
		{"wide", "東京 東京", 5, []string{"東京", "東京"}},
		{"wide and long", "東京東京", 5, []string{"東京", "東京"}},
		{"combining", "e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"family", "👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 3, []string{"👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"}},
		{"no width", "ab", 0, []string{"a", "b"}},
		{"number", "about 1,204.50 euros", 8, []string{"about", "1,204.50", "euros"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rowsOf(tt.text, Wrap(tt.text, tt.width)); !slices.Equal(got, tt.want) {
				t.Errorf("wrap(%q, %d) = %q, want %q", tt.text, tt.width, got, tt.want)
			}
		})
	}
}

// FuzzWrap checks that no text is lost, no row too wide, no word divided that
// a row could hold, and no cluster at all.
func FuzzWrap(f *testing.F) {
	f.Add("the lock gate at Hallbrygge", 7)
	f.Add("東京 e\u0301 👩\u200d👧", 2)
	f.Add("a\n\nb  c\u00a0d", 3)
	f.Fuzz(func(t *testing.T, text string, width int) {
		text = Visible(strings.ToValidUTF8(text[:min(len(text), 500)], ""))
		width = min(max(width, 1), 200)
		rows := Wrap(text, width)
		var got strings.Builder
		for i, r := range rows {
			if i > 0 && r.Start < rows[i-1].End {
				t.Fatalf("row %d overlaps the one before: %v", i, rows)
			}
			row := text[r.Start:r.End]
			got.WriteString(strings.ReplaceAll(row, " ", ""))
			if n, _ := Cluster(row); Width(row) > width && n < len(row) {
				t.Fatalf("row %q is wider than %d", row, width)
			}
		}
		if want := strings.ReplaceAll(text, " ", ""); got.String() != want {
			t.Fatalf("rows %q of %q", rowsOf(text, rows), text)
		}
		for i := 1; i < len(rows); i++ {
			checkBreak(t, text, width, rows[i-1].End, rows[i].Start)
		}
	})
}

// wordAround returns the run without a break that the byte before end is in.
func wordAround(text string, end int) (from, to int) {
	for at := 0; at < end; {
		if text[at] == ' ' || text[at] == '\n' {
			at++
			continue
		}
		from, to = at, wordEnd(text, at)
		at = to
	}
	return from, to
}

// checkBreak says what is wrong with a row that ends at end where the next
// begins at start.
func checkBreak(t *testing.T, text string, width, end, start int) {
	if start > end || start == len(text) || end == 0 {
		return
	}
	from, to := wordAround(text, end)
	word := text[from:to]
	if Width(word) <= width {
		t.Fatalf("%q is divided at %d though it fits %d", word, end-from, width)
	}
	for at := from; at < end; {
		n, _ := Cluster(text[at:])
		if at += n; at > end {
			t.Fatalf("a cluster of %q is divided at %d", word, end-from)
		}
	}
}

func TestShorten(t *testing.T) {
	tests := []struct {
		text  string
		width int
		want  string
	}{
		{"the lock gate", 13, "the lock gate"},
		{"the lock gate", 12, "the lock …"},
		{"the lock gate", 6, "the …"},
		{"Hallbrygge", 5, "Hal …"},
		{"Hallbrygge", 1, "…"},
		{"Hallbrygge", 0, ""},
	}
	for _, tt := range tests {
		if got := Shorten(tt.text, tt.width); got != tt.want || Width(got) > tt.width {
			t.Errorf("shorten(%q, %d) = %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestVisible(t *testing.T) {
	tests := map[string]string{
		"Jørgen":         "Jørgen",
		"a\tb\nc":        "a b c",
		"a\x1b[2Jb":      "a\ufffd[2Jb",
		"\x00\x7f":       "\ufffd\ufffd",
		"a\u009b2Jb":     "a\ufffd2Jb",
		"a\xffb":         "a\ufffdb",
		"a\u202eb\u2066": "a\ufffdb\ufffd",
		"שלום":           "שלום",
	}
	for text, want := range tests {
		if got := Visible(text); got != want {
			t.Errorf("visible(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "0", 7: "7", 999: "999", 1000: "1,000", 2000: "2,000", 1234567: "1,234,567", -5: "-5", -1000: "-1,000", -100: "-100"} {
		if got := Number(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

// TestOneEllipsis cuts texts that end in an ellipsis, or have one where they are
// cut: there is never a second beside it.
func TestOneEllipsis(t *testing.T) {
	for _, text := range []string{"the lock …", "the lock… gate", "Hallbrygge ... and on", "…", "a … … b", "東京… 東京", "wait …… no"} {
		for width := range 20 {
			for name, got := range map[string]string{"Cut": Cut(text, width), "Shorten": Shorten(text, width), "Opening": Opening(text, width)} {
				if Width(got) > max(width, 1) {
					t.Errorf("%s(%q, %d) = %q, which is too wide", name, text, width, got)
				}
				if rest := strings.TrimRight(strings.TrimSuffix(got, Ellipsis), " "); got != text && (strings.HasSuffix(rest, Ellipsis) || strings.HasSuffix(rest, "...")) {
					t.Errorf("%s(%q, %d) = %q, with two", name, text, width, got)
				}
			}
		}
	}
}
