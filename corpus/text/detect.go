package text

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// What is looked at to tell a text's language: at most so many words and bytes,
// and after every enoughWords no more where one language leads clearly.
const (
	mostWords   = 2000
	mostBytes   = 1 << 16
	enoughWords = 40
)

// evidence is what a word or letter that one language alone has counts for it.
// One that n languages have counts an nth for each.
const evidence = 60

// leastEvidence is what tells a language; less leaves it open.
const leastEvidence = evidence

// detector has the marks by which languages are told, for all of them at once.
type detector struct {
	codes   []string
	words   map[string]uint64 // which of codes have a word
	stopped map[string]uint64 // which have an abbreviation, in lower case and without its full stop
	letters map[rune]uint64
	scripts []script
}

// script is a script and the languages written in it, most usual first where
// nothing else tells.
type script struct {
	table *unicode.RangeTable
	usual string // the language where the words do not tell; empty: none
	mask  uint64
}

// usualIn has the language of a text in a script of several languages where its
// words do not tell.
var usualIn = map[string]string{"Cyrillic": "ru", "Arabic": "ar"}

var readDetector = sync.OnceValue(func() *detector {
	d := &detector{words: make(map[string]uint64, 4096), stopped: make(map[string]uint64, 2048), letters: map[rune]uint64{}}
	for code := range languages() {
		d.codes = append(d.codes, code)
	}
	slices.Sort(d.codes)
	masks := map[string]uint64{}
	for i, code := range d.codes {
		l := languageOf(code)
		for _, name := range l.scripts {
			masks[name] |= 1 << i
		}
		for _, w := range l.common {
			d.words[w] |= 1 << i
		}
		for w := range l.kinds {
			// A single letter is an abbreviation anywhere.
			if lower := strings.ToLower(w); utf8.RuneCountInString(lower) > 1 && wordLen(lower) == len(lower) {
				d.stopped[lower] |= 1 << i
			}
		}
		for _, s := range l.letters {
			r, _ := utf8.DecodeRuneInString(s)
			d.letters[r] |= 1 << i
		}
	}
	for name, mask := range masks {
		usual := usualIn[name]
		if bits.OnesCount64(mask) == 1 {
			usual = d.codes[bits.TrailingZeros64(mask)]
		}
		d.scripts = append(d.scripts, script{table: unicode.Scripts[name], usual: usual, mask: mask})
	}
	slices.SortFunc(d.scripts, func(a, b script) int { return strings.Compare(a.usual, b.usual) })
	return d
})

// Language tells the language of a text by its own words, as an ISO 639-1 code.
// It returns "" where they leave it open, or are of a language that is not
// known here.
func Language(content string) string {
	if isPlainlyEnglish(content) {
		return "en"
	}
	d := readDetector()
	t := tally{detector: d, perScript: make([]int, len(d.scripts))}
	for i := 0; i < min(len(content), mostBytes) && t.words < mostWords; {
		if c := content[i]; c < utf8.RuneSelf && !isASCIILetter(c) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(content[i:])
		if !unicode.IsLetter(r) {
			t.count(d.letters[r]) // ¿ is no letter, and Spanish alone has it
			i += n
			continue
		}
		end := i + wordLen(content[i:])
		t.add(content[i:end], strings.HasPrefix(content[end:], "."))
		i = end
		if t.words%enoughWords == 0 && t.isClear() {
			break
		}
	}
	return t.language()
}

// longestWord is the length in bytes of what is looked at as one word. Scripts
// that have no spaces are looked at in pieces.
const longestWord = 48

func wordLen(s string) int {
	for i, r := range s {
		if i >= longestWord || !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return i
		}
	}
	return len(s)
}

// tally counts what tells the languages.
type tally struct {
	*detector
	words     int
	perScript []int // letters
	scores    [64]int
}

// add counts a word, which a full stop follows or not.
func (t *tally) add(word string, stopped bool) {
	t.words++
	var small [longestWord]byte
	lower := small[:0]
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			t.addForeign(word, stopped)
			return
		}
		lower = append(lower, lowerLetter(c))
	}
	t.latin(len(word))
	t.count(t.detector.words[string(lower)])
	if stopped {
		t.count(t.detector.stopped[string(lower)])
	}
}

// addForeign counts a word that is not of A to Z alone.
func (t *tally) addForeign(word string, stopped bool) {
	word = strings.ToLower(word)
	for _, r := range word {
		for i, s := range t.scripts {
			if unicode.Is(s.table, r) {
				t.perScript[i]++
				break
			}
		}
		t.count(t.letters[r])
	}
	t.count(t.detector.words[word])
	if stopped {
		t.count(t.detector.stopped[word])
	}
}

func (t *tally) latin(letters int) {
	for i, s := range t.scripts {
		if s.table == unicode.Latin {
			t.perScript[i] += letters
		}
	}
}

// count adds to the scores of some languages.
func (t *tally) count(mask uint64) {
	if mask == 0 {
		return
	}
	share := evidence / bits.OnesCount64(mask)
	for ; mask != 0; mask &= mask - 1 {
		t.scores[bits.TrailingZeros64(mask)] += share
	}
}

// best returns the language with the highest score of those in a mask, that
// score, and the second highest.
func (t *tally) best(mask uint64) (language, score, second int) {
	for ; mask != 0; mask &= mask - 1 {
		i := bits.TrailingZeros64(mask)
		switch n := t.scores[i]; {
		case n > score:
			language, score, second = i, n, score
		case n > second:
			second = n
		}
	}
	return language, score, second
}

// isClear tells whether what has been counted will hardly be overturned.
func (t *tally) isClear() bool {
	s := t.script()
	if s == nil {
		return false
	}
	_, score, second := t.best(s.mask)
	return bits.OnesCount64(s.mask) == 1 || score > 8*evidence && score > 3*second
}

// script returns the script of most letters, and nil where there are none. Text
// with kana among its Chinese characters is in kana.
func (t *tally) script() *script {
	var most *script
	top, han, kana := 0, 0, 0
	for i := range t.scripts {
		s := &t.scripts[i]
		switch s.table {
		case unicode.Han:
			han += t.perScript[i]
		case unicode.Hiragana, unicode.Katakana:
			kana += t.perScript[i]
		}
		if t.perScript[i] > top {
			most, top = s, t.perScript[i]
		}
	}
	if most != nil && most.table == unicode.Han && kana*10 > han {
		for i := range t.scripts {
			if t.scripts[i].table == unicode.Hiragana {
				return &t.scripts[i]
			}
		}
	}
	return most
}

func (t *tally) language() string {
	s := t.script()
	if s == nil {
		return ""
	}
	if bits.OnesCount64(s.mask) == 1 {
		return s.usual
	}
	// Of two languages as close as Danish and Norwegian either is nearer than
	// English, so that only what the text is read as otherwise has to be left
	// well behind.
	rival := s.usual
	if rival == "" {
		rival = "en"
	}
	i, score, _ := t.best(s.mask)
	if score < leastEvidence || t.codes[i] != rival && score*4 < t.scores[slices.Index(t.codes, rival)]*5 {
		return s.usual
	}
	return t.codes[i]
}

// LanguageCode returns the ISO 639-1 code of a language by what front matter
// calls it: "de", "de-AT", "deu", "German", "Deutsch". Two letters of a
// language that is not known here are returned as they are; else it is "".
func LanguageCode(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	tag := name
	if i := strings.IndexAny(name, "-_"); i > 0 {
		tag = name[:i]
	}
	if _, ok := languages()[tag]; ok || name == "" {
		return tag // without reading what others are called
	}
	for code := range languages() {
		if l := languageOf(code); slices.Contains(l.names, tag) || slices.Contains(l.names, name) {
			return code
		}
	}
	if len(tag) == 2 && strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") == "" {
		return tag
	}
	return ""
}
