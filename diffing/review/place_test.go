package review

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// opened opens a story in its place, as a run of the program does.
func opened(t *testing.T, folder string, story *corpus.Story) *Book {
	t.Helper()
	b, err := Open(Place(folder, story), story)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func edited(story *corpus.Story, edit func(text string) string) *corpus.Story {
	s := *story
	s.Articles = nil
	for _, a := range story.Articles {
		s.Articles = append(s.Articles, corpus.NewArticle(a.ID, a.Path, edit(a.Text)))
	}
	return &s
}

const strikeText = `Ticket inspectors on the Veltmark trams laid down their work on Sunday over a new rota.

The tramway said nine lines out of eleven ran all the same.

"We will be back when the rota is gone," shop steward Ilmar Quist said.`

// What may happen to a story between two runs, and whether its marks are found.
func TestPlaceFindsTheStory(t *testing.T) {
	strike := corpus.NewArticle("wire", "strike/wire.txt", strikeText)
	added := bridge()
	added.Articles = append([]*text.Article{corpus.NewArticle("aaa", "bridge/aaa.txt", strikeText)}, added.Articles...)
	fewer := storyOf("bridge", bridge().Articles[1:]...)
	renamed := bridge()
	for i, a := range renamed.Articles {
		a.ID = []string{"x", "y", "z"}[i]
	}
	tests := []struct {
		name  string
		story *corpus.Story
		found bool
	}{
		{"nothing", bridge(), true},
		{"another folder", storyOf("Copy of bridge", bridge().Articles...), true},
		{"another original", bridge().WithOriginal(2, ""), true},
		{"an article added", added, true},
		{"an article added that is the original", added.WithOriginal(0, ""), true},
		{"the original gone", fewer, true},
		{"files renamed", renamed, true},
		{"every article edited", edited(bridge(), func(s string) string {
			return strings.Replace(s, "Farqu", "MacFarqu", 1) + "\n\nMore when we have it."
		}), true},
		{"another story", storyOf("strike", strike), false},
		{"another story of the same name", storyOf("bridge", strike), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "storydiff")
			first := opened(t, dir, bridge())
			set(t, first, "k", Mark{Seen: true})
			got := opened(t, dir, tt.story)
			if found := got.Path() == first.Path(); found != tt.found || found != (listing(got) == "k seen") {
				t.Errorf("%s has %q, before in %s", got.Path(), listing(got), first.Path())
			}
		})
	}
}

// Edits over many runs, so that at the end nothing of the first text is left:
// each run finds what the one before has written.
func TestPlaceFollowsTheStory(t *testing.T) {
	dir := t.TempDir()
	story := bridge()
	first := opened(t, dir, story)
	set(t, first, "k", Mark{Seen: true})
	for i, word := range []string{"bridge", "crosses", "lorries", "ferry", "inspected", "Divers", "boats"} {
		story = edited(story, func(s string) string { return strings.ReplaceAll(s, word, word+"x") })
		b := opened(t, dir, story)
		if b.Path() != first.Path() {
			t.Fatalf("after edit %d in %s, before in %s", i, b.Path(), first.Path())
		}
		set(t, b, word, Mark{Seen: true})
	}
}

// A story that is edited beyond recognition while the program runs is known by
// what it says then.
func TestFollow(t *testing.T) {
	dir := t.TempDir()
	b := opened(t, dir, bridge())
	rewritten := edited(bridge(), func(s string) string { return strings.ReplaceAll(s, "e", "é") })
	set(t, b, "k", Mark{Seen: true})
	if got := Place(dir, rewritten); got == b.Path() {
		t.Fatal("the rewritten story is known without having been told")
	}
	b.Follow(rewritten)
	set(t, b, "k", Mark{Flagged: true})
	if got := Place(dir, rewritten); got != b.Path() {
		t.Errorf("the rewritten story is looked for in %s", got)
	}
}

// The fitter of two files is taken.
func TestPlaceTakesTheMost(t *testing.T) {
	dir := t.TempDir()
	all := bridge()
	one, two := storyOf("one", all.Articles[0]), storyOf("two", all.Articles[1:]...)
	path := filepath.Join(dir, "b.jsonl")
	b, err := Open(path, two)
	if err != nil {
		t.Fatal(err)
	}
	set(t, b, "k", Mark{Seen: true})
	other, err := Open(filepath.Join(dir, "a.jsonl"), one)
	if err != nil {
		t.Fatal(err)
	}
	set(t, other, "k", Mark{Seen: true})
	if got := Place(dir, two); got != path {
		t.Errorf("%s for two articles", got)
	}
	if got := Place(dir, one); got != filepath.Join(dir, "a.jsonl") {
		t.Errorf("%s for one article", got)
	}
}

// What is in the folder that is not the story's file.
func TestPlacePassesOver(t *testing.T) {
	dir := t.TempDir()
	first := opened(t, dir, bridge())
	set(t, first, "k", Mark{Seen: true})
	good := content(t, first.Path())
	for _, name := range []string{"a.damaged-1.jsonl", ".a.jsonl", "a.json", ".a.jsonl.tmp"} {
		overwrite(t, filepath.Join(dir, name), good)
	}
	overwrite(t, filepath.Join(dir, "a-broken.jsonl"), "broken")
	if err := os.Mkdir(filepath.Join(dir, "a.jsonl"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got := Place(dir, bridge()); got != first.Path() {
		t.Errorf("%s; want %s", got, first.Path())
	}
}

// A damaged file of the story is found by its name, so that it is set aside and
// said so, also where the original has been edited since.
func TestPlaceFindsTheDamaged(t *testing.T) {
	for _, story := range []*corpus.Story{bridge(), edited(bridge(), strings.ToUpper), edited(bridge(), func(s string) string { return strings.ReplaceAll(s, "e", "é") })} {
		dir := t.TempDir()
		first := opened(t, dir, bridge())
		set(t, first, "k", Mark{Seen: true})
		overwrite(t, first.Path(), content(t, first.Path())[20:])
		b, err := Open(Place(dir, story), story)
		oneLine(t, err, first.Path(), "damaged")
		if listing(b) != "k seen" {
			t.Errorf("read %q", listing(b))
		}
	}
}

// The file of a newer program is the story's by the articles that it lists, and
// no other story's of that name; where it lists none that can be read, by its
// name.
func TestPlaceFindsTheNewer(t *testing.T) {
	dir := t.TempDir()
	first := opened(t, dir, bridge())
	set(t, first, "k", Mark{Seen: true})
	old := content(t, first.Path())
	renamed := storyOf("Copy of bridge", bridge().Articles...)
	strike := storyOf("bridge", corpus.NewArticle("wire", "strike/wire.txt", strikeText))
	overwrite(t, first.Path(), strings.Replace(old, `review/4",`, `review/5","more":1,`, 1))
	if got := Place(dir, renamed); got != first.Path() {
		t.Errorf("the story renamed is looked for in %s", got)
	}
	if got := Place(dir, strike); got == first.Path() {
		t.Error("another story has it")
	}
	overwrite(t, first.Path(), `{"schema":"storydiff.review/5","articles":3}`)
	if got := Place(dir, bridge()); got != first.Path() {
		t.Errorf("with articles of another form it is looked for in %s", got)
	}
}

func TestNewPlace(t *testing.T) {
	for name, want := range map[string]string{
		"bridge":                       "bridge",
		"Bridge of  Orrin, day 2":      "Bridge-of-Orrin-day-2",
		"../../etc/passwd":             "etc-passwd",
		"été":                          "été",
		"x.damaged-1":                  "x-damaged-1",
		"":                             "story",
		"...":                          "story",
		strings.Repeat("é", 100):       strings.Repeat("é", 24),
		"日本の橋":                         "日本の橋",
		"a\x1b[2J\u202eb\xff":          "a-2J-b",
		"-" + strings.Repeat("b-", 40): strings.TrimSuffix(strings.Repeat("b-", 24), "-"),
	} {
		story := bridge()
		story.Name = name
		got := Place("none", story)
		form := regexp.MustCompile(`^` + regexp.QuoteMeta(filepath.Join("none", want)) + `-[0-9a-f]{8}\.jsonl$`)
		if !form.MatchString(got) {
			t.Errorf("%q is kept in %s", name, got)
		}
	}
}

// stateIn puts the XDG state folder somewhere.
func stateIn(t *testing.T, dir string) {
	t.Setenv("XDG_STATE_HOME", dir)
	xdg.Reload()
	t.Cleanup(xdg.Reload)
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	stateIn(t, dir)
	b, err := Open("", bridge())
	if err != nil {
		t.Fatal(err)
	}
	set(t, b, "k", Mark{Seen: true})
	if got := filepath.Dir(b.Path()); got != filepath.Join(dir, "storydiff") || got != Folder() {
		t.Errorf("kept in %s", b.Path())
	}
	if again, err := Open("", bridge()); err != nil || listing(again) != "k seen" {
		t.Errorf("error %v, found %q", err, listing(again))
	}
}

// TestNoHome opens a story where no folder is known: nothing is written anywhere, and
// it is said why.
func TestNoHome(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("HOME", "")
	t.Setenv("USERPROFILE", "")
	t.Setenv("XDG_STATE_HOME", "relative")
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	if got := Folder() + Place(Folder(), bridge()); got != "" {
		t.Errorf("kept in %s", got)
	}
	b, err := Open("", bridge())
	oneLine(t, err, "", "marks cannot be read: neither HOME nor XDG_STATE_HOME", "name a file with --review")
	oneLine(t, b.Set("k", Mark{Seen: true}, Context{}), "", "marks are not saved: neither HOME")
	if b.Unsaved() != 1 || listing(b) != "k seen" || entries(t, ".") != "" {
		t.Errorf("%d unsaved of %s; written: %s", b.Unsaved(), listing(b), entries(t, "."))
	}
}
