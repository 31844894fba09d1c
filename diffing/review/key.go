package review

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"strings"

	"storydiff/corpus/text"
	"storydiff/diffing"
	"storydiff/diffing/facts"
)

// keyScheme is part of every key, so that keys of another making differ.
const keyScheme = "storydiff.review/1"

// findingScheme is part of every finding's key.
const findingScheme = "storydiff.review/finding/1"

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

// FindingKeys returns the key of every finding of a comparison: 24 hexadecimal
// digits, no two the same, and none that of a passage. passages are the keys of
// the passages, as Keys returns them.
//
// A finding's key is a fingerprint of the key of its passage, of its type, and of
// the words that it rests on. So a finding keeps its key as long as its passage
// does. Of several with the same words the first has the number 1, the next 2.
func FindingKeys(m *diffing.Comparison, passages []string) []string {
	keys := make([]string, len(m.Findings))
	met := make(map[[sha256.Size]byte]uint64, len(m.Findings))
	h := sha256.New()
	for i := range m.Findings {
		f := &m.Findings[i]
		h.Reset()
		addText(h, findingScheme)
		addText(h, m.Version.ID)
		if f.Passage >= 0 {
			addText(h, passages[f.Passage])
		}
		addText(h, f.Type.String())
		for _, p := range []*facts.Place{f.Original, f.Version} {
			if p != nil {
				addText(h, strings.ToLower(strings.Join(strings.Fields(p.Text), " ")))
			}
			addText(h, "")
		}
		texts := [sha256.Size]byte(h.Sum(nil))
		met[texts]++
		sum := sha256.Sum256(binary.BigEndian.AppendUint64(texts[:], met[texts]))
		keys[i] = hex.EncodeToString(sum[:keyLen])
	}
	return keys
}
