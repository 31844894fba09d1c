package facts

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"storydiff/corpus/text"
	"storydiff/corpus/workers"
	"storydiff/diffing/english"
)

// A Lexicon is the vocabulary of a story. It numbers the spelling variants and
// the stems of its words, and counts in how many sentences each stem stands.
// ReadArticle and the counts fill it; after that it does not change.
type Lexicon struct {
	// IDs numbers the variants, and the stems under "/" and the stem.
	IDs       map[string]int32
	Frequency []int32 // by ID, in how many sentences it stands
	Sentences int     // of the texts of all articles, at least 1
	// percent and wouldOrHad are the variants of "per cent" and of "'d".
	percent, wouldOrHad int32
	counting            []int // 0, 1, 2 and so on, as far as the longest article has words
}

// An Entry is what the lexicon knows of a word.
type Entry struct {
	Variant, Stem int32  // IDs in the lexicon
	Root          string // the stem as written
	form          string // see NameForm
	noun          int32  // the word without the plural's ending
	english.Classes
	Written  english.Classes // the classes of the word as it is written, without those of its root
	Function bool            // a function word or punctuation
	Traits   Traits
	Use      english.WordUse
	// Infinitive is that of the verb of which the word may be a form, and VerbForms are
	// the forms it may be.
	Infinitive string
	VerbForms  english.VerbForm
	// expanded are the variants of the words that a contraction stands for.
	expanded []int32
}

// Traits are a set of properties that many findings ask of a word. They are
// worked out once for each word of a story.
type Traits uint16

// The traits.
const (
	contrary         Traits = 1 << iota // has an opposite
	dateStart                           // may begin a date or a time
	Numeric                             // says a number
	Negating                            // may negate
	Hedging                             // may say how sure something is
	reversing                           // may begin a phrase that negates, see Reverses
	countsWithOthers                    // says a number with words beside it: a hundred
)

func traitsOf(norm, root string, c english.Classes) Traits {
	var t Traits
	if english.HasOpposite(norm, root) {
		t |= contrary
	}
	if english.StartsDate(norm) {
		t |= dateStart
	}
	if _, ok := english.ParseNumeral(norm); ok {
		t |= Numeric
	} else if english.CountsWithOthers(norm) {
		t |= countsWithOthers
	}
	if beginsReversal(norm, c) {
		t |= reversing
	}
	if c.Is(english.Negation) || strings.HasSuffix(norm, "n't") || t&reversing != 0 && norm != "yet" {
		t |= Negating
	}
	if c.Is(english.Doubt, english.Softener, english.ClaimVerb, english.ProofVerb) || english.Modal(norm) > 0 || c.CaseStage() > 0 {
		t |= Hedging
	}
	return t
}

// beginsReversal reports whether a word may begin one of the phrases that Reverses
// reads.
func beginsReversal(norm string, c english.Classes) bool {
	switch norm {
	case "rather", "instead", "far", "free", "clear", "short", "anything", "yet", "want":
		return true
	}
	return c.Is(english.Refusing, english.Stopping, english.Preventing, english.Lacking)
}

// NewLexicon returns a lexicon without words.
func NewLexicon() *Lexicon {
	l := &Lexicon{IDs: make(map[string]int32, 1024)}
	l.percent, l.wouldOrHad = l.id(english.Variant("percent")), l.id("'d")
	return l
}

// distinctOf returns how many different words a text of so many words has, about: half of
// them in a short one, less in a long one.
func distinctOf(words int) int { return min(words/2, 512+words/16) }

func (l *Lexicon) id(form string) int32 {
	id, ok := l.IDs[form]
	if !ok {
		id = int32(len(l.IDs))
		l.IDs[form] = id
	}
	return id
}

// An idSet is a set of IDs of a lexicon, a bit for each.
type idSet []uint64

// newSet returns a set without IDs, for all that the lexicon has.
func (l *Lexicon) newSet() idSet { return make(idSet, len(l.IDs)/64+1) }

func (s idSet) add(id int32)      { s[id/64] |= 1 << (id % 64) }
func (s idSet) has(id int32) bool { return int(id/64) < len(s) && s[id/64]>>(id%64)&1 != 0 }

func (p *Reading) readEveryStem() idSet {
	out := p.lexicon.newSet()
	for i := range p.Sentences {
		for _, s := range p.Sentences[i].Stems {
			out.add(s.Stem)
		}
	}
	return out
}

func (p *Reading) readAllStems() idSet {
	out := p.lexicon.newSet()
	for _, e := range p.Entries {
		out.add(e.Stem)
	}
	return out
}

// A Vocabulary is the words of some articles before the lexicon numbers them. Most of
// the work on words is done to make it: once for each, however many articles have it.
type Vocabulary struct {
	words []draft   // each once, in the order of their first place
	of    [][]int32 // by article and word, its index in words
}

// A draft is an entry without its numbers.
type draft struct {
	variant, noun string
	expanded      []string
	punctuation   bool
	entered       bool // the lexicon has it
	entry         *Entry
}

// manyWords is from how many words on halves of the work on them are done side by side.
const manyWords = 4000

// ReadVocabulary looks up the properties of the words of some articles.
func ReadVocabulary(articles ...*text.Article) Vocabulary {
	v := Vocabulary{of: make([][]int32, len(articles))}
	at := make(map[string]int32, 1024)
	var distinct []*text.Form
	for n, a := range articles {
		v.of[n] = make([]int32, len(a.Words))
		seen := make(map[*text.Form]int32, len(at))
		for i := range a.Words {
			w := a.Words[i].Form
			k, ok := seen[w]
			if !ok {
				if k, ok = at[w.Norm]; !ok {
					k = int32(len(distinct))
					at[w.Norm] = k
					distinct = append(distinct, w)
				}
				seen[w] = k
			}
			v.of[n][i] = k
		}
	}
	v.words = make([]draft, len(distinct))
	entries := make([]Entry, len(distinct))
	for k := range entries {
		v.words[k].entry = &entries[k]
	}
	read := func(words []*text.Form, to []draft) {
		for k := range words {
			to[k].read(words[k])
		}
	}
	half := len(distinct) / 2
	workers.Both(len(distinct) >= manyWords,
		func() { read(distinct[:half], v.words[:half]) },
		func() { read(distinct[half:], v.words[half:]) })
	return v
}

// longest returns how many words the longest article has.
func (v *Vocabulary) longest() int {
	n := 0
	for _, words := range v.of {
		n = max(n, len(words))
	}
	return n
}

func (d *draft) read(w *text.Form) {
	d.variant, d.punctuation = english.Variant(w.Norm), w.Kind == text.Punctuation
	bare := strings.TrimSuffix(strings.TrimSuffix(d.variant, "'s"), "s'")
	d.entry.form = english.Unaccented(english.Possessor(w.Norm))
	d.entry.Use = english.UseOf(w.Norm)
	d.entry.Infinitive, d.entry.VerbForms = english.VerbOf(w.Norm)
	d.entry.Written = english.ClassesOf(w.Norm)
	d.entry.Classes = d.entry.Written
	d.entry.Function = english.Is(bare, english.Function) || d.punctuation
	if !d.punctuation {
		d.entry.Root = english.Stem(bare)
		d.entry.Classes = d.entry.Written.WithRoot(d.entry.Root)
		d.entry.Traits = traitsOf(w.Norm, d.entry.Root, d.entry.Classes)
		d.noun = "=" + english.Singular(w.Norm)
	}
	if words := english.Expanded(w.Norm); len(words) > 1 {
		d.expanded = words
	}
}

// enter returns the entry of a draft, and numbers it the first time.
func (l *Lexicon) enter(d *draft) *Entry {
	e := d.entry
	if d.entered {
		return e
	}
	d.entered = true
	e.Variant = l.id(d.variant)
	e.Stem = e.Variant
	if !d.punctuation {
		e.noun = l.id(d.noun)
		e.Stem = l.id("/" + e.Root)
	}
	for _, x := range d.expanded {
		e.expanded = append(e.expanded, l.id(x))
	}
	return e
}

// weight returns how much it says that two sentences share a stem: its inverse
// sentence frequency, as a logarithm, and a small part of that for a function
// word.
func (l *Lexicon) weight(stem int32, function bool) float64 {
	w := math.Log(1 + float64(l.Sentences)/float64(1+l.Frequency[stem]))
	if function {
		return functionWeight * w
	}
	return w
}

// functionWeight is the share of its weight for which a function word counts.
const functionWeight = 0.15

// weight returns the weight of a stem, see [Lexicon.weight].
func (k *sketcher) weight(stem int32, function bool) float64 {
	n := int(k.l.Frequency[stem])
	if n >= len(k.rarity) {
		return k.l.weight(stem, function)
	}
	if k.rarity[n] == 0 {
		k.rarity[n] = k.l.weight(stem, false)
	}
	if function {
		return functionWeight * k.rarity[n]
	}
	return k.rarity[n]
}

// capital reports whether a word begins with a capital or title-case letter.
func capital(a *text.Article, w text.Word) bool {
	written := a.Text[w.Start:w.End]
	return beginsUpper(written) || beginsUpper(behindParticle(written))
}

func beginsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// behindParticle returns what follows the particle in al-Masri and d'Orsay; "" for
// other words.
func behindParticle(written string) string {
	for at := 1; at < 4 && at+1 < len(written); at++ {
		switch {
		case written[at] == '-' && english.Is(written[:at], english.NameParticle):
			return written[at+1:]
		case at == 1 && written[at] == '\'' && strings.IndexByte("dlo", written[0]) >= 0:
			return written[at+1:]
		case at == 1 && strings.HasPrefix(written[at:], "’") && strings.IndexByte("dlo", written[0]) >= 0:
			return written[at+len("’"):]
		}
	}
	return ""
}
