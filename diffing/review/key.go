package review

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"strings"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// keyScheme is part of every key, so that keys of another making differ.
const keyScheme = "storydiff.review/1"

// keyLen is the length of a key in bytes, before it is written in hex.
const keyLen = 12

// Keys returns the key of every passage of a comparison: 24 hexadecimal
// digits, no two the same.
//
// A key is a fingerprint of what the change says and not of where it stands:
// of the version's ID, the words of the passage's sentences in the original,
// and their words in the version. Of the words it takes Word.Norm, so that
// another form of quotation mark, or white space, or where a sentence was cut,
// makes no other key. It therefore survives a reload, an edit elsewhere in
// either article, another folder, another file name of the original, and
// another outlet, title or date in the front matter.
//
// The version's ID, the stem of its file, is in it, because the same change in
// two versions is two things to look at; the outlet is not, because two
// versions may be of one outlet, and many say none. The price is that marks do
// not follow a version whose file gets another name.
//
// Where two passages have the same words on both sides, the first has the
// number 1, the next 2, in the order of the version. Those marks alone depend
// on the place: without the first, the second takes it.
func Keys(m *diffing.Comparison) []string {
	keys := make([]string, len(m.Passages))
	met := make(map[[sha256.Size]byte]uint64, len(m.Passages))
	h := sha256.New()
	for i := range m.Passages {
		h.Reset()
		addText(h, keyScheme)
		addText(h, m.Version.ID)
		addWords(h, m.Original, m.Passages[i].Original)
		addWords(h, m.Version, m.Passages[i].Version)
		texts := [sha256.Size]byte(h.Sum(nil))
		met[texts]++
		sum := sha256.Sum256(binary.BigEndian.AppendUint64(texts[:], met[texts]))
		keys[i] = hex.EncodeToString(sum[:keyLen])
	}
	return keys
}

// addText puts a text into a fingerprint with its length before it, so that
// texts one after the other cannot be taken for others.
func addText(h hash.Hash, s string) {
	var n [8]byte
	binary.BigEndian.PutUint64(n[:], uint64(len(s)))
	h.Write(n[:])
	h.Write([]byte(s))
}

// addWords puts the words of sentences into a fingerprint, and then a mark
// that no word is.
func addWords(h hash.Hash, a *text.Article, sentences []int) {
	for _, s := range sentences {
		for _, w := range a.SentenceWords(s) {
			addText(h, w.Norm)
		}
	}
	addText(h, "")
}

// A Context says what a mark is about, for a person who reads the file.
type Context struct {
	// Version is the version's ID.
	Version string
	// Original and Text are the first words of the two sides, empty where a
	// side is.
	Original, Text string
}

func (c Context) clean() Context {
	return Context{corpus.Clean(c.Version), corpus.Clean(c.Original), corpus.Clean(c.Text)}
}

// ContextOf returns what a mark on a passage, an index into m.Passages, is
// about.
func ContextOf(m *diffing.Comparison, passage int) Context {
	p := &m.Passages[passage]
	return Context{
		Version:  m.Version.ID,
		Original: firstWords(m.Original, p.Original),
		Text:     firstWords(m.Version, p.Version),
	}
}

// firstWords returns the beginning of the first of some sentences.
func firstWords(a *text.Article, sentences []int) string {
	const most = 10
	if len(sentences) == 0 {
		return ""
	}
	words := a.SentenceWords(sentences[0])
	if len(words) == 0 {
		return ""
	}
	shown := words[:min(len(words), most)]
	text := corpus.Clean(a.Text[shown[0].Start:shown[len(shown)-1].End])
	if len(words) > most || len(sentences) > 1 {
		text = strings.TrimRight(text, " ") + " …"
	}
	return text
}
