package diffing

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// agreement adds to the notes of findings which other versions have the same text
// where they depart from the original. They may come from one source, or the file
// taken for the original may itself depart from what the others were made of.
func (c *Collation) agreement(version int, m *Comparison) {
	if len(c.readings) < 3 {
		return
	}
	for i := range m.Findings {
		f := &m.Findings[i]
		if f.Version == nil || f.Passage < 0 || !shareable[f.Type] || f.Severity == finding.Low {
			continue
		}
		run := c.readings[version].KeysOf(f.Version)
		if len(run) == 0 || c.readings[c.Original].Concordance().Has(run) {
			continue
		}
		var also []string
		for _, a := range c.wordings().holders(run) {
			p := c.readings[a]
			if int(a) != version && facts.ContainsRun(p.AllSaid(), run) && (f.Type == finding.Name || c.carriesAlike(int(a), m.Passages[f.Passage].Original, run)) {
				also = append(also, p.Article.Name())
			}
		}
		if len(also) > 0 {
			f.Note += fmt.Sprintf("; %s the same, so the copy at hand may be the odd one", haveIt(also))
		}
	}
}

// wordings tell which versions may have a run of words that the original does not
// have. Versions of one story share nearly all of their words, with the original as
// well: those that do not are few, and so are the versions that have one of them.
type wordings struct {
	versions []int32 // all of them
	// by has where in lists the versions are, ascending, in which a word or two words
	// side by side stand that the original does not have so, or inOriginal. Its keys are
	// those of keyOf and pairOf.
	by    map[uint64]int32
	lists [][]int32
}

const inOriginal = -1

// keyOf and pairOf are the keys of a word, and of two side by side.
func keyOf(word int32) uint64         { return uint64(uint32(word)) << 32 }
func pairOf(first, then int32) uint64 { return uint64(uint32(first))<<32 | uint64(uint32(then)+1) }

// readWordings reads what the versions of a story have and its original has not.
func readWordings(readings []*facts.Reading, original int) *wordings {
	said := readings[original].AllSaid()
	w := &wordings{by: make(map[uint64]int32, 3*len(said))}
	for k := range keysOf(said) {
		w.by[k] = inOriginal
	}
	var single []int32 // room for lists of one version, as most are
	for a, p := range readings {
		if a == original {
			continue
		}
		version := int32(a)
		w.versions = append(w.versions, version)
		for k := range keysOf(p.AllSaid()) {
			switch at, ok := w.by[k]; {
			case !ok:
				w.by[k] = int32(len(w.lists))
				if len(single) == cap(single) {
					single = make([]int32, 0, 256)
				}
				single = append(single, version)
				w.lists = append(w.lists, single[len(single)-1:len(single):len(single)])
			case at == inOriginal:
			default:
				if list := w.lists[at]; list[len(list)-1] != version {
					w.lists[at] = append(list, version)
				}
			}
		}
	}
	return w
}

// keysOf yields the keys of all words of a sequence, and of all pairs side by side.
func keysOf(said []int32) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		for i, word := range said {
			if !yield(keyOf(word)) || i > 0 && !yield(pairOf(said[i-1], word)) {
				return
			}
		}
	}
}

// holders returns the versions, ascending, that may have a run: every version that
// has it is among them. It has at least one word and does not stand in the original.
func (w *wordings) holders(run []int32) []int32 {
	fewest := w.versions
	for k := range keysOf(run) {
		at, ok := w.by[k]
		switch {
		case !ok:
			return nil
		case at != inOriginal && len(w.lists[at]) < len(fewest):
			fewest = w.lists[at]
		}
	}
	return fewest
}

// haveIt returns names with their verb: "a, b and c have".
func haveIt(names []string) string {
	if len(names) == 1 {
		return names[0] + " has"
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1] + " have"
}

// carriesAlike reports whether another version has a run of words where it
// carries one of some sentences of the original.
func (c *Collation) carriesAlike(article int, sentences []int, run []int32) bool {
	p := c.readings[article]
	for _, l := range c.begun[article]().Direct() {
		if !slices.ContainsFunc(l.Original, func(i int) bool { return slices.Contains(sentences, i) }) {
			continue
		}
		for _, j := range l.Version {
			s := p.Article.Sentences[j]
			if keys, _ := p.Said(s.FirstWord, s.LastWord); facts.ContainsRun(keys, run) {
				return true
			}
		}
	}
	return false
}

// shareable are the types of findings whose text in the version is specific enough
// that two versions with the same text make the same departure: a name is, a verb
// of saying is not.
var shareable = map[finding.Type]bool{finding.Name: true, finding.Numeral: true, finding.Date: true, finding.Quotation: true, finding.Term: true}
