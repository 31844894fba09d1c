package review

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"storydiff/diffing"
)

func TestBookKeepsMarks(t *testing.T) {
	path := joined(t, "sub/deep/book.jsonl")
	b := openAt(t, path)
	if got := listing(b); got != "" {
		t.Errorf("a new book has %s", got)
	}
	if _, err := os.Stat(filepath.Dir(path)); err == nil {
		t.Error("a folder was made for nothing")
	}
	m := comparisonOf(wireText, "herald", heraldText)
	i := passageWith(t, m, "lorries")
	key := keyOf(m, i)
	mark := Mark{Seen: true, Flagged: true, Note: "4,200 <b>in the wire</b> & \"elsewhere\"\n\nask the road office"}
	if err := b.Set(key, mark, ContextOf(m, i)); err != nil {
		t.Fatal(err)
	}
	if got := b.Get(key); got != mark || b.Path() != path {
		t.Errorf("%s has %+v", b.Path(), got)
	}
	again := openAt(t, path)
	if got := again.All(); len(got) != 1 || got[0] != (Record{key, mark, ContextOf(m, i)}) {
		t.Errorf("after a restart: %+v", got)
	}
	text := content(t, path)
	for _, w := range []string{`"schema":"storydiff.review/4"`, `"story":"bridge"`, `"version":"herald"`, `"against":"wire"`, "<b>in the wire</b> &", "Some 4,300 lorries use"} {
		if !strings.Contains(text, w) {
			t.Errorf("nothing of %s in\n%s", w, text)
		}
	}
	if strings.Count(text, "\n") != 3 {
		t.Errorf("not a line each:\n%s", text)
	}
	set(t, again, key, Mark{})
	if got := onDisk(t, path); got != "" {
		t.Errorf("a mark that is taken away is still %s", got)
	}
}

func TestBookSetsOnlyWhatChanges(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	if err := b.Set("k", Mark{}, Context{}); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a file for nothing")
	}
	set(t, b, "k", Mark{Seen: true})
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	set(t, b, "k", Mark{Seen: true})
	if after, err := os.Stat(path); err != nil || !os.SameFile(before, after) {
		t.Errorf("written again for nothing, error %v", err)
	}
}

func TestBookUnsaved(t *testing.T) {
	path := joined(t, "book.jsonl")
	b := openAt(t, path)
	b.Put("a", Mark{Seen: true}, Context{})
	b.Put("b", Mark{Flagged: true}, Context{})
	b.Put("b", Mark{Flagged: true, Note: "n"}, Context{})
	if b.Unsaved() != 2 || listing(b) != "a seen\nb flagged \"n\"" || onDisk(t, path) != "" {
		t.Errorf("%d unsaved of %q, on the disk %q", b.Unsaved(), listing(b), onDisk(t, path))
	}
	if err := b.Save(); err != nil || b.Unsaved() != 0 || onDisk(t, path) != listing(b) {
		t.Errorf("error %v, %d unsaved, on the disk %q", err, b.Unsaved(), onDisk(t, path))
	}
}

// A note may come from a file that anybody wrote.
func TestNoteIsClean(t *testing.T) {
	for note, want := range map[string]string{
		"plain":                         "plain",
		"two\r\nlines\n":                "two\nlines",
		"\n\n  indented \t \nend  \n\n": "  indented\nend",
		"red \x1b[31malert\x1b[0m\a":    "red alert",
		"not \xff UTF-8":                "not \ufffd UTF-8",
		" \n\t\n ":                      "",
		"\u202eturned":                  "turned",
	} {
		b := openAt(t, joined(t, "book.jsonl"))
		if err := b.Set("k", Mark{Note: note}, Context{Version: "a\x1b[2J\nb"}); err != nil {
			t.Fatal(err)
		}
		if got := b.Get("k").Note; got != want {
			t.Errorf("%q becomes %q, want %q", note, got, want)
		}
		if want != "" {
			if got := openAt(t, b.Path()).All(); len(got) != 1 || got[0].Note != want || got[0].Version != "a b" {
				t.Errorf("%q is read as %+v, want %q", note, got, want)
			}
		}
	}
}

func TestFilesArePrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such permissions")
	}
	path := joined(t, "state/book.jsonl")
	b := openAt(t, path)
	set(t, b, "k", Mark{Seen: true})
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	set(t, b, "k", Mark{Flagged: true})
	for name, want := range map[string]os.FileMode{path: 0o600, beside(path, ".lock"): 0o600, filepath.Dir(path): 0o700} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s: mode %v; want %v", name, info.Mode(), want)
		}
	}
	if got := entries(t, filepath.Dir(path)); got != ".book.jsonl.lock book.jsonl" {
		t.Errorf("in the folder: %s", got)
	}
}

func TestBookBehindALink(t *testing.T) {
	dir := t.TempDir()
	target, link, second := filepath.Join(dir, "disk", "real.jsonl"), filepath.Join(dir, "link.jsonl"), filepath.Join(dir, "second.jsonl")
	for _, err := range []error{os.Mkdir(filepath.Dir(target), 0o700), os.Symlink("disk/real.jsonl", link), os.Symlink("link.jsonl", second)} {
		if err != nil {
			t.Skip(err)
		}
	}
	b := openAt(t, second) // leads nowhere as yet
	set(t, b, "a", Mark{Seen: true})
	set(t, openAt(t, target), "b", Mark{Seen: true})
	set(t, b, "c", Mark{Seen: true})
	if to, err := os.Readlink(link); err != nil || to != "disk/real.jsonl" {
		t.Errorf("the link leads to %q, error %v", to, err)
	}
	if got := onDisk(t, target); got != "a seen\nb seen\nc seen" {
		t.Errorf("behind the link: %s", got)
	}
	if got := entries(t, dir); got != "disk link.jsonl second.jsonl" {
		t.Errorf("left beside the link: %s", got)
	}
	round := filepath.Join(dir, "round.jsonl")
	if err := os.Symlink("round.jsonl", round); err != nil {
		t.Fatal(err)
	}
	lost, err := Open(round, bridge())
	oneLine(t, err, round, "circle")
	oneLine(t, lost.Set("k", Mark{Seen: true}, Context{}), round, "not saved")
	if listing(lost) != "k seen" {
		t.Errorf("in memory: %s", listing(lost))
	}
}

func TestLeftoverOfAKilledProgram(t *testing.T) {
	path := joined(t, "book.jsonl")
	set(t, openAt(t, path), "a", Mark{Seen: true})
	overwrite(t, beside(path, ".tmp"), `{"schema":"storydi`)
	b := openAt(t, path)
	set(t, b, "b", Mark{Seen: true})
	if got := onDisk(t, path); got != "a seen\nb seen" {
		t.Errorf("on the disk: %s", got)
	}
	if got := entries(t, filepath.Dir(path)); got != ".book.jsonl.lock book.jsonl" {
		t.Errorf("in the folder: %s", got)
	}
}

// Goroutines of one program, with one book and with several.
func TestBookInManyHands(t *testing.T) {
	path := joined(t, "book.jsonl")
	one, two := openAt(t, path), openAt(t, path)
	var wg sync.WaitGroup
	for i, name := range []string{"a", "b", "c", "d", "e", "f"} {
		b := one
		if i%2 == 1 {
			b = two
		}
		wg.Go(func() {
			if err := b.Set(name, Mark{Note: name}, Context{}); err != nil {
				t.Error(err)
			}
			b.All()
			b.Get(name)
		})
	}
	wg.Wait()
	want := "a \"a\"\nb \"b\"\nc \"c\"\nd \"d\"\ne \"e\"\nf \"f\""
	if got := onDisk(t, path); got != want {
		t.Errorf("on the disk:\n%s", got)
	}
}

// BenchmarkSet is a key press on a change of a story in which 5,000 are marked
// already.
func BenchmarkSet(b *testing.B) {
	path := filepath.Join(b.TempDir(), "book.jsonl")
	book, err := Open(path, bridge())
	if err != nil {
		b.Fatal(err)
	}
	m := comparisonOf(wireText, "herald", heraldText)
	about := ContextOf(m, 0)
	for i := range 5000 {
		book.Put(strings.Repeat("k", 20)+string(rune('a'+i%26))+string(rune(0x4e00+i)), Mark{Seen: true}, about)
	}
	for i := 0; b.Loop(); i++ {
		if err := book.Set("key", Mark{Seen: true, Flagged: i%2 == 0}, about); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkKeys(b *testing.B) {
	m := diffing.Compare(bridge().Articles[0], bridge().Articles[1])
	for b.Loop() {
		Keys(m)
	}
}
