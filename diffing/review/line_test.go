package review

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// lineWith returns the index of the sentence of an article that has some words.
func lineWith(t *testing.T, a *text.Article, words string) int {
	t.Helper()
	for i, s := range a.Sentences {
		if strings.Contains(a.Slice(s.Span), words) {
			return i
		}
	}
	t.Fatalf("no sentence with %q", words)
	return -1
}

// say says of a sentence of an article of the bridge story what it is.
func say(t *testing.T, b *Book, article int, words string, is text.Part) {
	t.Helper()
	a := bridge().Articles[article]
	i := lineWith(t, a, words)
	b.PutLine(LineOf(a, i, LineKeys(a)[i], is))
	if err := b.Save(); err != nil {
		t.Fatal(err)
	}
}

// byHand lists the sentences of a story whose part the reader has said.
func byHand(story *corpus.Story) string {
	var list []string
	for _, a := range story.Articles {
		for _, s := range a.Sentences {
			if s.ByHand {
				list = append(list, fmt.Sprintf("%s %v: %.12s", a.ID, s.Part, a.Slice(s.Span)))
			}
		}
	}
	return strings.Join(list, "\n")
}

func TestLinesAreKept(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	story := bridge()
	if b.Correct(story) != story {
		t.Error("a story nobody has said anything of is another")
	}
	say(t, b, 1, "lorries", text.SetAside)
	say(t, b, 1, "Advertisement", text.Body)
	say(t, b, 2, "Fishermen", text.SetAside)
	const want = "herald body: Advertisemen\nherald aside: Some 4,300 l\npost aside: Fishermen in"
	again := openAt(t, path)
	corrected := again.Correct(story)
	if got := byHand(corrected); got != want {
		t.Errorf("found again:\n%s", got)
	}
	if corrected.Articles[0] != story.Articles[0] || byHand(story) != "" {
		t.Error("the story itself has changed, or an article that nothing was said of")
	}
	kept, err := Read(path)
	if got := byHand(kept.Correct(story)); got != want || err != nil {
		t.Errorf("read, with error %v:\n%s", err, got)
	}
	for _, w := range []string{`"schema":"storydiff.review/4"`, `{"article":"herald","part":"body","text":"Advertisement","key":"`} {
		if !strings.Contains(content(t, path), w) {
			t.Errorf("no %s in\n%s", w, content(t, path))
		}
	}
}

// A line is known by its words, wherever it stands; one whose words are others,
// or that is another article's, is another line.
func TestLinesFollowTheirWords(t *testing.T) {
	b := openAt(t, joined(t, "book.jsonl"))
	say(t, b, 1, "lorries", text.SetAside)
	say(t, b, 1, "Nobody", text.SetAside)
	edited := strings.Replace(heraldText, "county engineer", "the county's engineer", 1)
	edited = "A first sentence that is new.\n\n" + strings.Replace(edited, "road office's", "road office’s", 1)
	for id, want := range map[string]string{"herald": "herald aside: Some 4,300 l", "other": ""} {
		story := storyOf("bridge", corpus.NewArticle(id, "elsewhere/x.txt", edited))
		if got := byHand(b.Correct(story)); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

// Where the program has come to see a line as the reader does, nothing is by
// hand any more.
func TestLinesThatAgree(t *testing.T) {
	b := openAt(t, joined(t, "book.jsonl"))
	say(t, b, 1, "Advertisement", text.Advert)
	if story := bridge(); b.Correct(story) != story {
		t.Errorf("by hand: %s", byHand(b.Correct(story)))
	}
}

// Of two lines with the same words each has its own key.
func TestLineKeysDiffer(t *testing.T) {
	for _, a := range bridge().Articles {
		met := map[string]int{}
		for i, key := range LineKeys(a) {
			if j, ok := met[key]; ok {
				t.Errorf("%s: sentences %d and %d have one key", a.ID, i, j)
			}
			met[key] = i
		}
	}
}

// Two programs correct the same story; both corrections are there at the end,
// and of one line the later.
func TestLinesOfTwoReaders(t *testing.T) {
	path := joined(t, "book.jsonl")
	one, other := openAt(t, path), openAt(t, path)
	say(t, one, 1, "lorries", text.SetAside)
	say(t, one, 1, "Nobody", text.SetAside)
	say(t, other, 2, "Fishermen", text.SetAside)
	set(t, other, "k", Mark{Seen: true})
	a := bridge().Articles[1]
	other.DropLine(LineKeys(a)[lineWith(t, a, "lorries")])
	other.DropLine("unheard of")
	if n := other.Unsaved(); n != 1 {
		t.Errorf("%d unsaved", n)
	}
	if err := other.Save(); err != nil {
		t.Fatal(err)
	}
	const want = "herald aside: \"Nobody cros\npost aside: Fishermen in"
	again := openAt(t, path)
	if got := byHand(again.Correct(bridge())); got != want || listing(again) != "k seen" {
		t.Errorf("%s with\n%s", listing(again), got)
	}
}

// What is taken back leaves no trace.
func TestLinesTakenBack(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	set(t, b, "k", Mark{Seen: true})
	before := content(t, path)
	say(t, b, 1, "lorries", text.SetAside)
	if content(t, path) == before {
		t.Error("the line is not in the file")
	}
	a := bridge().Articles[1]
	b.DropLine(LineKeys(a)[lineWith(t, a, "lorries")])
	if err := b.Save(); err != nil {
		t.Fatal(err)
	}
	if content(t, path) != before {
		t.Errorf("before\n%s\nafter\n%s", before, content(t, path))
	}
}

// Lines survive damage beside them, and broken ones are damage.
func TestLinesOfDamagedFiles(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	say(t, b, 1, "lorries", text.SetAside)
	set(t, b, "k", Mark{Seen: true})
	whole := content(t, path)
	for name, tt := range map[string]struct{ file, reason string }{
		"cut off":      {strings.Replace(whole, lastLine+"\n", "", 1), "cut off"},
		"another part": {strings.Replace(whole, lastLine, `{"article":"herald","part":"margin","text":"x","key":"y"}`+"\n"+lastLine, 1), "whose part is none"},
		"no key":       {strings.Replace(whole, lastLine, `{"article":"herald","part":"body","text":"x"}`+"\n"+lastLine, 1), "without its key"},
		"a field more": {strings.Replace(whole, lastLine, `{"article":"herald","part":"body","key":"y","by":"me"}`+"\n"+lastLine, 1), "not as such a line"},
	} {
		overwrite(t, path, tt.file)
		kept, err := Read(path)
		oneLine(t, err, path, tt.reason, "2 marks could be read")
		mended, opening := Open(path, bridge())
		var d *Damage
		if !errors.As(opening, &d) || content(t, d.Aside) != tt.file {
			t.Errorf("%s: error %v", name, opening)
		}
		for _, got := range []string{byHand(kept.Correct(bridge())), byHand(mended.Correct(bridge())), byHand(openAt(t, path).Correct(bridge()))} {
			if got != "herald aside: Some 4,300 l" {
				t.Errorf("%s: %q", name, got)
			}
		}
		if content(t, path) != whole {
			t.Errorf("%s: mended to\n%s", name, content(t, path))
		}
	}
}

// A line made while the file cannot be written is written with the next.
func TestLinesWait(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	overwrite(t, path, `{"schema":"storydiff.review/5"}`+"\n")
	a := bridge().Articles[1]
	i := lineWith(t, a, "lorries")
	b.PutLine(LineOf(a, i, LineKeys(a)[i], text.SetAside))
	if err := b.Save(); !Refused(err) || b.Unsaved() != 1 || byHand(b.Correct(bridge())) == "" {
		t.Errorf("error %v, %d unsaved, %q", err, b.Unsaved(), byHand(b.Correct(bridge())))
	}
	overwrite(t, path, "")
	if err := b.Save(); err != nil || byHand(openAt(t, path).Correct(bridge())) == "" {
		t.Errorf("error %v; the file says %s", err, content(t, path))
	}
}
