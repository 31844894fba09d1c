package review

import (
	"regexp"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

func TestKeysAreUnique(t *testing.T) {
	form := regexp.MustCompile(`^[0-9a-f]{24}$`)
	story := bridge()
	c := diffing.Collate(story, 0)
	met := map[string]bool{}
	for i := 1; i < len(story.Articles); i++ {
		m := c.Compare(i)
		keys := Keys(m)
		if len(keys) != len(m.Passages) {
			t.Fatalf("%d keys for %d passages", len(keys), len(m.Passages))
		}
		for p, k := range keys {
			if !form.MatchString(k) || met[k] || keyOf(m, p) != k {
				t.Errorf("passage %d of %s: key %q, Key %q, met before %v", p, m.Version.ID, k, keyOf(m, p), met[k])
			}
			met[k] = true
		}
	}
}

// What an editor does between two looks at a story, and whether the mark on
// the sentence about the lorries is still found.
func TestKeyAfterAnEdit(t *testing.T) {
	const sentence = "4,300 lorries"
	before := comparisonOf(wireText, "herald", heraldText)
	key := keyOf(before, passageWith(t, before, sentence))
	edit := func(old, replacement string) string {
		if !strings.Contains(heraldText, old) {
			t.Fatalf("no %q in the text", old)
		}
		return strings.ReplaceAll(heraldText, old, replacement)
	}
	tests := []struct {
		name     string
		original string
		id, text string
		same     bool
	}{
		{"nothing", wireText, "herald", heraldText, true},
		{"a name put right elsewhere", wireText, "herald", edit("Farquarson", "Farquharson"), true},
		{"a paragraph added before", wireText, "herald", "Castlemuir has two other bridges, both of wood.\n\n" + heraldText, true},
		{"a paragraph dropped before", wireText, "herald", edit("Advertisement\n\nSome", "Some"), true},
		{"the original edited elsewhere", strings.Replace(wireText, "eight years", "nine years", 1), "herald", heraldText, true},
		{"typography", wireText, "herald", edit("county's", "county’s"), true},
		{"white space", wireText, "herald", edit("every day, the", "every day,  the"), true},
		{"a capital", wireText, "herald", edit("road office", "Road Office"), true},
		{"the number put right", wireText, "herald", edit("4,300", "4,200"), false},
		{"the original's sentence edited", strings.Replace(wireText, "every day", "each day", 1), "herald", heraldText, false},
		{"the same text from another outlet", wireText, "post", heraldText, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := comparisonOf(tt.original, tt.id, tt.text)
			got := keyOf(m, passageWith(t, m, "lorries"))
			if (got == key) != tt.same {
				t.Errorf("key %s, before %s; want the same: %v", got, key, tt.same)
			}
		})
	}
}

// What is written about an article does not count, only what it says.
func TestKeyWithoutFields(t *testing.T) {
	m := comparisonOf(wireText, "herald", heraldText)
	o, v := corpus.NewArticle("copy", "elsewhere/copy.md", wireText), corpus.NewArticle("herald", "elsewhere/herald.md", heraldText)
	o.Agency, v.Outlet, v.Title, v.Date = "Orrinwire", "The Orrin Herald", "Bridge shut", "2031-03-04"
	other := diffing.Compare(o, v)
	if a, b := strings.Join(Keys(m), " "), strings.Join(Keys(other), " "); a != b {
		t.Errorf("keys %s\nand %s", a, b)
	}
}

// Of two passages with the same words each has a key of its own, and keeps it
// when the other texts change.
func TestKeyOfTwins(t *testing.T) {
	m := comparisonOf(wireText, "herald", heraldText)
	var twins []string
	for i, p := range m.Passages {
		if len(p.Original) == 0 && strings.Contains(m.Version.Slice(m.Version.Sentences[p.Version[0]].Span), "Advertisement") {
			twins = append(twins, keyOf(m, i))
		}
	}
	if len(twins) != 2 || twins[0] == twins[1] {
		t.Fatalf("keys of the two advertisements: %q", twins)
	}
	one := comparisonOf(wireText, "herald", strings.Replace(heraldText, "Advertisement\n\n", "", 1))
	if got := keyOf(one, passageWith(t, one, "Advertisement")); got != twins[0] {
		t.Errorf("the one that is left has key %s; want %s, that of the first", got, twins[0])
	}
}

// Moving words from one side to the other, or from one sentence to the next
// side, is another change.
func TestKeyKnowsTheSides(t *testing.T) {
	a, b := "Divers went down at noon.", "Crews came up again by night."
	there, back := comparisonOf(a, "x", b), comparisonOf(b, "x", a)
	for _, k := range Keys(there) {
		for _, l := range Keys(back) {
			if k == l {
				t.Errorf("key %s both ways", k)
			}
		}
	}
}

func TestContextOf(t *testing.T) {
	m := comparisonOf(wireText, "herald", heraldText)
	got := ContextOf(m, passageWith(t, m, "lorries"))
	want := Context{
		Version: "herald", Against: "wire",
		Original: "Some 4,200 lorries use the crossing every day, the county's road office said.",
		Text:     "Some 4,300 lorries use the crossing every day, the county's road office said.",
	}
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	got = ContextOf(m, passageWith(t, m, "Advertisement"))
	if want := (Context{Version: "herald", Against: "wire", Text: "Advertisement"}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
