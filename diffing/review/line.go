package review

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"maps"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
)

// A Line says of a line of an article, which is one of its sentences, which
// part of the article it is, since the reader knew better than the program.
type Line struct {
	Key  string
	Part text.Part
	// Article is the article's ID, and Text the line's first words.
	Article, Text string
}

// lineScheme is part of every line's key.
const lineScheme = "storydiff.review/line/1"

// LineKeys returns the key of every sentence of an article: 24 hexadecimal
// digits, no two the same.
//
// As that of a passage (see Keys), the key of a line is a fingerprint of the
// article's ID and of the line's words, so that it survives a reload and an
// edit elsewhere in the file. Of several lines with the same words the first
// has the number 1, the next 2.
func LineKeys(a *text.Article) []string {
	keys := make([]string, len(a.Sentences))
	met := make(map[[sha256.Size]byte]uint64, len(a.Sentences))
	h := sha256.New()
	for i := range a.Sentences {
		h.Reset()
		addText(h, lineScheme)
		addText(h, a.ID)
		addWords(h, a, []int{i})
		line := [sha256.Size]byte(h.Sum(nil))
		met[line]++
		sum := sha256.Sum256(binary.BigEndian.AppendUint64(line[:], met[line]))
		keys[i] = hex.EncodeToString(sum[:keyLen])
	}
	return keys
}

// LineOf returns the Line that says of a sentence of an article, with its key,
// that it is a part of it.
func LineOf(a *text.Article, sentence int, key string, is text.Part) Line {
	return Line{key, is, corpus.Clean(a.ID), opening(corpus.Clean(a.Slice(a.Sentences[sentence].Span)), briefContext)}
}

// compareLines is the order of the file.
func compareLines(a, b Line) int {
	return cmp.Or(strings.Compare(a.Article, b.Article), strings.Compare(a.Key, b.Key))
}

// A lineChange is what was done to one line since it was last on the disk.
type lineChange struct {
	line Line
	gone bool // what was said of it was taken back
}

// applyLines applies changes to lines, both by key.
func applyLines(lines map[string]Line, changes map[string]lineChange) {
	for key, c := range changes {
		if c.gone {
			delete(lines, key)
		} else {
			lines[key] = c.line
		}
	}
}

// PutLine says in memory which part of its article a line is. Save has to
// follow.
func (b *Book) PutLine(l Line) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now, ok := b.lines[l.Key]; ok && now.Part == l.Part {
		return
	}
	b.lines[l.Key] = l
	b.unsaved.lines[l.Key] = lineChange{line: l}
}

// DropLine takes back in memory what was said of a line. Save has to follow.
func (b *Book) DropLine(key string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, ok := b.lines[key]; ok {
		delete(b.lines, key)
		b.unsaved.lines[key] = lineChange{gone: true}
	}
}

// Line returns what was said of a line, and whether something was.
func (b *Book) Line(key string) (Line, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	l, ok := b.lines[key]
	return l, ok
}

// Correct returns a story with the parts of lines that the Book has. The story
// itself stays as it is, and is returned where the Book has nothing to say.
func (b *Book) Correct(story *corpus.Story) *corpus.Story {
	b.mu.Lock()
	lines := maps.Clone(b.lines)
	b.mu.Unlock()
	return correct(story, lines)
}

// Kept is what a review file has.
type Kept struct {
	Marks map[string]Mark // by key
	// Records are the same marks with what they are about, by version and key.
	Records []Record
	lines   map[string]Line // by key
}

// Correct returns a story with the parts of lines that the file has, as that
// of a Book does.
func (k Kept) Correct(story *corpus.Story) *corpus.Story { return correct(story, k.lines) }

func correct(story *corpus.Story, lines map[string]Line) *corpus.Story {
	about := map[string]bool{}
	for _, l := range lines {
		about[l.Article] = true
	}
	other := *story
	other.Articles = nil
	changed := false
	for _, a := range story.Articles {
		now := a
		if about[corpus.Clean(a.ID)] {
			now = a.WithParts(partsOf(a, lines))
		}
		changed = changed || now != a
		other.Articles = append(other.Articles, now)
	}
	if !changed {
		return story
	}
	return &other
}

// partsOf returns the parts of those sentences of an article, by index, that
// lines say to be something else than the program took them for.
func partsOf(a *text.Article, lines map[string]Line) map[int]text.Part {
	parts := map[int]text.Part{}
	for i, key := range LineKeys(a) {
		if l, ok := lines[key]; ok && l.Part != a.Sentences[i].Part {
			parts[i] = l.Part
		}
	}
	return parts
}
