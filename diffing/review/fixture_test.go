package review

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// The invented story: a bridge in a town that is on no map.
const (
	wireText = `The bridge over the Orrin at Castlemuir closed at dawn on Tuesday after divers found a crack in its third pier.

"Nobody crosses until we know how deep it goes," county engineer Odile Farquharson said.

Some 4,200 lorries use the crossing every day, the county's road office said.

A ferry from Portlennan will carry ambulances and school buses from Wednesday morning.

The county last inspected the bridge eight years ago.`

	heraldText = `The bridge over the Orrin at Castlemuir closed at dawn on Tuesday after divers found a crack in its third pier.

"Nobody crosses until we know how deep it goes," county engineer Odile Farquarson said.

Advertisement

Some 4,300 lorries use the crossing every day, the county's road office said.

Advertisement

The county last inspected the bridge eight years ago.`

	postText = `Divers found a crack in the third pier of the bridge at Castlemuir, and the county shut it on Tuesday at first light.

"Nobody crosses until we know how deep it goes," county engineer Odile Farquarson said.

Fishermen in Portlennan have offered their boats.`
)

func storyOf(name string, articles ...*text.Article) *corpus.Story {
	return &corpus.Story{Name: name, Articles: articles}
}

func bridge() *corpus.Story {
	return storyOf("bridge",
		corpus.NewArticle("wire", "bridge/wire.txt", wireText),
		corpus.NewArticle("herald", "bridge/herald.txt", heraldText),
		corpus.NewArticle("post", "bridge/post.txt", postText))
}

// comparisonOf compares a version's text with the wire's.
func comparisonOf(original, id, version string) *diffing.Comparison {
	return diffing.Compare(corpus.NewArticle("wire", "wire.txt", original), corpus.NewArticle(id, id+".txt", version))
}

// passageWith returns the index of the passage whose version has some words.
func passageWith(t *testing.T, m *diffing.Comparison, words string) int {
	t.Helper()
	for i, p := range m.Passages {
		for _, s := range p.Version {
			if strings.Contains(m.Version.Slice(m.Version.Sentences[s].Span), words) {
				return i
			}
		}
	}
	t.Fatalf("no passage with %q", words)
	return -1
}

// openAt opens the book of the bridge story at path, and wants no trouble.
func openAt(t *testing.T, path string) *Book {
	t.Helper()
	b, err := Open(path, bridge())
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func set(t *testing.T, b *Book, key string, m Mark) {
	t.Helper()
	if err := b.Set(key, m, Context{}); err != nil {
		t.Fatal(err)
	}
	if n := b.Unsaved(); n != 0 {
		t.Fatalf("%d unsaved after a save", n)
	}
}

// onDisk is what a program that starts now would find, in the file's order.
func onDisk(t *testing.T, path string) string {
	t.Helper()
	return listing(openAt(t, path))
}

func listing(b *Book) string {
	var lines []string
	for _, r := range b.All() {
		line := r.Key
		if r.Seen {
			line += " seen"
		}
		if r.Flagged {
			line += " flagged"
		}
		if r.Note != "" {
			line += " " + strconv.Quote(r.Note)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// entries returns the names in a folder, hidden ones too.
func entries(t *testing.T, folder string) string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func overwrite(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// oneLine wants an error of one line that names path and says what is wanted.
func oneLine(t *testing.T, err error, path string, wanted ...string) {
	t.Helper()
	if err == nil {
		t.Errorf("no error; want one with %q", wanted)
		return
	}
	for _, w := range append(wanted, path) {
		if !strings.Contains(err.Error(), w) || strings.Contains(err.Error(), "\n") {
			t.Errorf("error %q; want one line with %q", err, w)
		}
	}
}

// joined returns a path in a new folder.
func joined(t *testing.T, name string) string { return filepath.Join(t.TempDir(), name) }

// keyOf returns the key of one passage, an index into m.Passages.
func keyOf(m *diffing.Comparison, passage int) string { return Keys(m)[passage] }
