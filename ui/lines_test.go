package ui

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/corpus/watch"
	"storydiff/diffing"
	"storydiff/ui/story"
)

const (
	weirWire = `The weir at Holmsund gave way before dawn on Friday, the water board said.

Some 340 people were led out of the lower town by boat.

Nobody was hurt, mayor Karin Aune said.`

	weirPost = `The weir at Holmsund gave way before dawn on Friday, the water board said.

Tell us what you saw at the weir tonight and win a boat.

Some 340 people were led out of the lower town by boat.

Advertisement

Nobody was hurt, mayor Karin Aune said.`
)

// weirStage opens a story of two files whose marks are kept in a file.
func weirStage(t *testing.T, folder string) *stage {
	t.Helper()
	load := func() (*corpus.Story, error) {
		return corpus.Load([]string{folder}, corpus.Options{Original: "wire"})
	}
	whole, err := load()
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{newTestApp(t, whole), t}
	s.review = filepath.Join(folder, "marks.jsonl")
	s.live.reload = load
	s.resize(120, 36)
	s.run(s.Init())
	return s
}

func weirFolder(t *testing.T) string {
	folder := t.TempDir()
	put(t, filepath.Join(folder, "wire.txt"), weirWire)
	put(t, filepath.Join(folder, "post.txt"), weirPost)
	return folder
}

// goTo puts the reader's cursor on the passage that has some words.
func goTo(t *testing.T, s *stage, words string) {
	t.Helper()
	s.press("g")
	for range len(s.reader.Shown) {
		if p := s.reader.CursorPassage(); p >= 0 {
			of, list := s.cursorLines()
			if a := story.Article(s.reader.Text.Comparison, of); strings.Contains(a.Slice(a.Sentences[list[0]].Span), words) {
				return
			}
		}
		s.press("j")
	}
	t.Fatalf("no passage with %q", words)
}

// partOf is the part of the sentence with some words, as it is compared.
func partOf(t *testing.T, s *stage, article, words string) (p text.Part, byHand bool) {
	t.Helper()
	a := s.Story.Articles[story.ArticleOf(s.Story, article)]
	for _, x := range a.Sentences {
		if strings.Contains(a.Slice(x.Span), words) {
			return x.Part, x.ByHand
		}
	}
	t.Fatalf("%s: no sentence with %q", article, words)
	return 0, false
}

func wantPart(t *testing.T, s *stage, when, article, words string, want text.Part, wantHand bool) {
	t.Helper()
	if p, hand := partOf(t, s, article, words); p != want || hand != wantHand {
		t.Errorf("%s: %q is %v, by hand %v; want %v, %v", when, words, p, hand, want, wantHand)
	}
	for i, r := range s.Readings {
		if r != nil && (r.Version != s.Story.Articles[i] || r.Original != s.Story.Articles[s.Original]) {
			t.Errorf("%s: the comparison of %s is of other articles", when, r.Version.ID)
		}
	}
}

// TestSetAsideInReader sets a line aside, takes that back with either key, and
// takes a line back that was taken for the page's.
func TestSetAsideInReader(t *testing.T) {
	s := weirStage(t, weirFolder(t))
	s.press("enter")
	added := s.reader.Text.Figures.Words[diffing.Added]
	goTo(t, s, "Tell us")
	s.press("s")
	wantPart(t, s, "set aside", "post", "Tell us", text.SetAside, true)
	if f := s.reader.Text.Figures; f.Words[diffing.Added] != 0 || f.Coverage != 1 || added == 0 {
		t.Errorf("%d words added before, %d after, %v carried", added, f.Words[diffing.Added], f.Coverage)
	}
	if want := "1 sentence of post is no story now; u takes it back"; s.notice.text != want {
		t.Errorf("it says %q", s.notice.text)
	}
	if s.press("s"); !strings.Contains(s.notice.text, "unfold the furniture with p") {
		t.Errorf("on what is folded it says %q", s.notice.text)
	}
	s.press("u")
	wantPart(t, s, "undone", "post", "Tell us", text.Body, false)
	if at := s.reader.CursorPassage(); s.notice.text != "post: one line is story again; ctrl-r does it again" || s.reader.Text.Passages[at].Kind != diffing.Added {
		t.Errorf("it says %q, and the cursor is on passage %d", s.notice.text, at)
	}
	if s.press("u"); !strings.Contains(s.notice.text, "nothing was done") {
		t.Errorf("with nothing to undo it says %q", s.notice.text)
	}
	s.press("p")
	goTo(t, s, "Advertisement")
	s.press("s")
	wantPart(t, s, "taken back as story", "post", "Advertisement", text.Body, true)
	if p := s.reader.CursorPassage(); s.reader.Text.Passages[p].Kind != diffing.Added {
		t.Errorf("the cursor is on passage %d, which is %v", p, s.reader.Text.Passages[p].Kind)
	}
	if s.press("u"); s.notice.text != "post: one line is furniture again; ctrl-r does it again" {
		t.Errorf("undone, it says %q", s.notice.text)
	}
	wantPart(t, s, "undone as story", "post", "Advertisement", text.Advert, false)
	s.press("s", "s")
	wantPart(t, s, "toggled twice", "post", "Advertisement", text.Advert, false)
	if s.Notes.Unsaved() != 0 {
		t.Error("not saved")
	}
}

// TestSetAsideInOriginal sets a line of the original aside that the version does
// not have: it is no longer missed.
func TestSetAsideInOriginal(t *testing.T) {
	folder := weirFolder(t)
	put(t, filepath.Join(folder, "post.txt"), strings.Replace(weirPost, "Nobody was hurt, mayor Karin Aune said.", "", 1))
	s := weirStage(t, folder)
	s.press("enter")
	goTo(t, s, "Nobody was hurt")
	if s.reader.Text.Figures.Coverage == 1 {
		t.Fatal("nothing is dropped")
	}
	s.press("s")
	wantPart(t, s, "set aside", "wire", "Nobody was hurt", text.SetAside, true)
	if c := s.reader.Text.Figures.Coverage; c != 1 {
		t.Errorf("carried: %v", c)
	}
	s.press("3")
	if got := ansi.Strip(s.screen()); strings.Contains(got, "Nobody was hurt") || !strings.Contains(got, "Some 340 people") || s.surveyor.Current.Story != s.Story {
		t.Errorf("the coverage does not follow:\n%s", got)
	}
	s.press("2", "u", "3")
	if got := ansi.Strip(s.screen()); !strings.Contains(got, "Nobody was hurt") {
		t.Errorf("the coverage does not follow what is undone:\n%s", got)
	}
}

// TestSetAsideOfSeveral sets a passage of two sentences aside, one of which was
// before: what is undone is the last of it.
func TestSetAsideOfSeveral(t *testing.T) {
	folder := weirFolder(t)
	put(t, filepath.Join(folder, "post.txt"), strings.Replace(weirPost, "Some 340 people were led out of the lower town by boat.",
		"Some 340 people were led out. They left the lower town by boat.", 1))
	s := weirStage(t, folder)
	s.press("enter")
	goTo(t, s, "Some 340")
	if p := s.reader.Text.Passages[s.reader.CursorPassage()]; len(p.Version) != 2 {
		t.Fatalf("%d sentences", len(p.Version))
	}
	s.press("s")
	if want := "2 sentences of post and 1 of the original are no story now; u takes both back"; s.notice.text != want {
		t.Errorf("it says %q", s.notice.text)
	}
	wantPart(t, s, "both", "post", "Some 340", text.SetAside, true)
	wantPart(t, s, "both", "post", "They left", text.SetAside, true)
	s.press("p")
	goTo(t, s, "They left")
	s.press("s", "u", "u")
	wantPart(t, s, "undone", "post", "Some 340", text.Body, false)
	wantPart(t, s, "undone", "post", "They left", text.Body, false)
}

// TestLinesAreKept opens the story anew, with the file that was written.
func TestLinesAreKept(t *testing.T) {
	folder := weirFolder(t)
	s := weirStage(t, folder)
	s.press("enter")
	goTo(t, s, "Tell us")
	s.press("s")
	again := weirStage(t, folder)
	wantPart(t, again, "opened anew", "post", "Tell us", text.SetAside, true)
	if text := ansi.Strip(again.screen()); !strings.Contains(text, "1 line set aside by hand") {
		t.Errorf("the desk does not tell:\n%s", text)
	}
	if again.press("u"); !strings.Contains(again.notice.text, "nothing was done") {
		t.Errorf("what another run has said is undone: %q", again.notice.text)
	}
}

// TestLinesSurviveReload edits the file elsewhere, and then the line itself.
func TestLinesSurviveReload(t *testing.T) {
	folder := weirFolder(t)
	s := weirStage(t, folder)
	s.press("enter")
	goTo(t, s, "Tell us")
	s.press("s")
	path := filepath.Join(folder, "post.txt")
	edited := "A new first sentence stands above all of it.\n\n" + weirPost
	put(t, path, edited)
	s.send(changeMsg(watch.Change{Changed: []string{path}}))
	wantPart(t, s, "edited elsewhere", "post", "Tell us", text.SetAside, true)
	wantPart(t, s, "edited elsewhere", "post", "A new first", text.Body, false)
	if !strings.Contains(s.notice.text, "changed") {
		t.Errorf("it says %q", s.notice.text)
	}
	put(t, path, strings.Replace(edited, "Tell us what", "Tell us all that", 1))
	s.send(changeMsg(watch.Change{Changed: []string{path}}))
	wantPart(t, s, "the line edited", "post", "Tell us", text.Body, false)
	put(t, path, edited)
	s.send(changeMsg(watch.Change{Changed: []string{path}}))
	wantPart(t, s, "as it was", "post", "Tell us", text.SetAside, true)
}

// TestLinesWhileLoading puts a line right while the story is being loaded: both
// the change of the file and the correction are there at the end.
func TestLinesWhileLoading(t *testing.T) {
	folder := weirFolder(t)
	s := weirStage(t, folder)
	s.press("enter")
	goTo(t, s, "Tell us")
	put(t, filepath.Join(folder, "post.txt"), "A new first sentence stands above all of it.\n\n"+weirPost)
	_, late := s.Update(changeMsg(watch.Change{}))
	s.press("s")
	s.run(late)
	wantPart(t, s, "the file first", "post", "A new first", text.Body, false)
	wantPart(t, s, "the file first", "post", "Tell us", text.SetAside, true)

	_, late = s.Update(keyPress("u"))
	put(t, filepath.Join(folder, "post.txt"), weirPost)
	s.send(changeMsg(watch.Change{}))
	s.run(late)
	wantPart(t, s, "the correction first", "post", "Tell us", text.Body, false)

	put(t, filepath.Join(folder, "post.txt"), "\n")
	put(t, filepath.Join(folder, "wire.txt"), "\n")
	goTo(t, s, "Tell us")
	_, late = s.Update(changeMsg(watch.Change{}))
	_, more := s.Update(keyPress("s"))
	s.run(late)
	s.run(more)
	wantPart(t, s, "files that cannot be loaded", "post", "Tell us", text.SetAside, true)
	if s.live.loading {
		t.Error("still loading")
	}
}

// TestLinesAndAnotherOriginal chooses another original while a correction is
// being compared.
func TestLinesAndAnotherOriginal(t *testing.T) {
	s := weirStage(t, weirFolder(t))
	s.press("enter")
	goTo(t, s, "Tell us")
	_, late := s.Update(keyPress("s"))
	s.press("o")
	s.run(late)
	if id := s.Story.Articles[s.Original].ID; id != "post" {
		t.Errorf("the original is %s", id)
	}
	wantPart(t, s, "turned round", "post", "Tell us", text.SetAside, true)
}

// TestLinesBeforeTheBook puts a line right before the marks are read.
func TestLinesBeforeTheBook(t *testing.T) {
	s := weirStage(t, weirFolder(t))
	s.press("enter")
	goTo(t, s, "Tell us")
	s.Notes.Book = nil
	s.press("s")
	if !strings.Contains(s.notice.text, "still being read") {
		t.Errorf("it says %q", s.notice.text)
	}
}
