package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// WordCutter divides sentences of one text, from left to right, into words.
type WordCutter struct {
	text   string
	lower  string // the text with A-Z in lower case, byte for byte
	tokens []Span // of the sentence at hand; kept to be used again
	lang   *language
	forms  [Punctuation + 1]map[string]*Form // by Kind and Norm
}

// NewWordCutter returns a WordCutter for a text in a language, an ISO 639-1 code
// as DivideSentences takes it. It says which full stops are abbreviations'.
func NewWordCutter(text, language string) *WordCutter {
	w := &WordCutter{text: text, lower: lowerASCII(text), lang: languageOf(language)}
	for k := range w.forms {
		w.forms[k] = make(map[string]*Form)
	}
	return w
}

// appendWords appends the words of a sentence: those of Unicode Standard
// Annex 29, joined where a number, an abbreviation, a hyphenated word or an
// address is more than one of them.
func (w *WordCutter) appendWords(dst []Word, s Span) []Word {
	w.tokenize(s)
	for i := 0; i < len(w.tokens); {
		j, kind := w.join(i)
		span := Span{w.tokens[i].Start, w.tokens[j-1].End}
		dst = append(dst, Word{Span: span, Form: w.form(w.norm(span), kind)})
		i = j
	}
	return dst
}

// form returns the form of a word, the same for each place of it. It keeps a copy of
// norm, so that the lowered text is not held for as long as the words are.
func (w *WordCutter) form(norm string, kind WordKind) *Form {
	f := w.forms[kind][norm]
	if f == nil {
		f = &Form{Norm: strings.Clone(norm), Kind: kind}
		w.forms[kind][f.Norm] = f
	}
	return f
}

// tokenize finds the library's words in a sentence, without white space, and
// joins those that a grapheme cluster reaches over.
func (w *WordCutter) tokenize(s Span) {
	w.tokens = w.tokens[:0]
	between := clusters{text: w.text[:s.End], at: s.Start}
	it := words.FromString(w.text[s.Start:s.End])
	for it.Next() {
		t := Span{s.Start + it.Start(), s.Start + it.End()}
		// The library takes a narrow space for a letter.
		for i := strings.Index(w.text[t.Start:t.End], narrowSpace); i >= 0; i = strings.Index(w.text[t.Start:t.End], narrowSpace) {
			w.addToken(&between, Span{t.Start, t.Start + i})
			if t.Start += i; spaceAt(between.text, t.Start) == 0 {
				break
			}
			t.Start += len(narrowSpace)
		}
		w.addToken(&between, t)
	}
}

const narrowSpace = "\u202f"

// addToken appends a token without the white space it begins with, or makes it
// part of the one before.
func (w *WordCutter) addToken(between *clusters, t Span) {
	for t.Start < t.End {
		n := spaceAt(between.text, t.Start)
		if n == 0 {
			break
		}
		t.Start += n
	}
	if t.Len() == 0 {
		return
	}
	if n := len(w.tokens); n > 0 && w.tokens[n-1].End == t.Start &&
		(!between.boundary(t.Start) || isInvisible(w.text[t.Start:t.End])) {
		w.tokens[n-1].End = t.End
		return
	}
	w.tokens = append(w.tokens, t)
}

// isInvisible tells whether a token is of zero-width characters only.
func isInvisible(s string) bool {
	return strings.Trim(s, "\u200b\u2060\ufeff\u00ad") == ""
}

// tokenKind is what the joining of tokens goes by.
type tokenKind uint8

const (
	markToken tokenKind = iota
	letterToken
	digitToken // begins with a digit
)

func (w *WordCutter) kind(i int) tokenKind {
	r := w.first(i)
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return letterToken
	case '0' <= r && r <= '9':
		return digitToken
	case r < utf8.RuneSelf:
		if r == '_' && strings.Trim(w.token(i), "_") != "" {
			return letterToken
		}
		return markToken
	case unicode.IsNumber(r):
		return digitToken
	case unicode.IsLetter(r):
		return letterToken
	}
	return markToken
}

func (w *WordCutter) first(i int) rune {
	s := w.text[w.tokens[i].Start:w.tokens[i].End]
	if s[0] < utf8.RuneSelf {
		return rune(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func (w *WordCutter) token(i int) string { return w.text[w.tokens[i].Start:w.tokens[i].End] }

// touches tells whether token i follows the one before it without a space.
func (w *WordCutter) touches(i int) bool {
	return i > 0 && i < len(w.tokens) && w.tokens[i].Start == w.tokens[i-1].End
}

// join returns the end, as an index into tokens, of the word that begins with
// token i, and the word's kind.
func (w *WordCutter) join(i int) (int, WordKind) {
	if end, ok := w.joinAddress(i); ok {
		return end, Letters
	}
	switch w.kind(i) {
	case digitToken:
		return w.joinRest(i, i+1), Number
	case letterToken:
		if w.joinsCurrency(i) {
			return w.joinRest(i, i+3), Number
		}
		return w.joinRest(i, i+1), Letters
	}
	if n := w.signs(i); n > 0 {
		return w.joinRest(i, i+n+1), Number
	}
	r := w.first(i)
	if (r == '@' || r == '#') && w.touches(i+1) && w.kind(i+1) == letterToken {
		return w.joinRest(i, i+2), Letters
	}
	if isApostrophe(r) && w.isDecade(i+1) {
		return i + 2, Number
	}
	return w.joinMarks(i), w.markKind(i)
}

// markKind is Letters for a token that begins with a mark and has a letter
// after it, such as a combining mark that has lost its base.
func (w *WordCutter) markKind(i int) WordKind {
	for _, r := range w.token(i) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return Letters
		}
	}
	return Punctuation
}

// joinsCurrency tells whether token i is the letters of US$40.
func (w *WordCutter) joinsCurrency(i int) bool {
	return w.tokens[i].Len() <= 3 && w.touches(i+1) && unicode.Is(unicode.Sc, w.first(i+1)) &&
		w.touches(i+2) && w.kind(i+2) == digitToken
}

// signs returns how many of the tokens from i on are the sign and the currency
// of a number that follows them: -3, €5, -$40.
func (w *WordCutter) signs(i int) int {
	n := 0
	if r := w.first(i); isHyphen(r) || r == '–' || r == '−' || r == '+' {
		if w.touches(i) && !IsOpener(w.first(i-1)) && !IsQuotationMark(w.first(i-1)) {
			return 0
		}
		n++
	}
	if i+n < len(w.tokens) && (n == 0 || w.touches(i+n)) && unicode.Is(unicode.Sc, w.first(i+n)) {
		n++
	}
	if n == 0 || !w.touches(i+n) || w.kind(i+n) != digitToken {
		return 0
	}
	return n
}

// isDecade tells whether token i is the digits of '90s.
func (w *WordCutter) isDecade(i int) bool {
	return w.touches(i) && w.tokens[i].Len() == 3 && IsShortNumber(w.token(i)[:2]) && w.token(i)[2] == 's'
}

// joinMarks returns the end of a run of marks that are one: --, ..., ”.
func (w *WordCutter) joinMarks(i int) int {
	j := i + 1
	switch t := w.token(i); t {
	case "-", ".", "*", "=", "_", "~", "#", "'", "`":
		quote := t == "'" || t == "`" // of which two are one, and no more: the rest is not looked at
		for w.touches(j) && w.token(j) == t && w.signs(j) == 0 && !(quote && j-i > 2) {
			j++
		}
		if quote && j-i != 2 {
			return i + 1
		}
	}
	return j
}

// Trim narrows a span so that no white space is at its ends. A space that
// bears a combining mark is no white space.
func Trim(text string, s Span) Span {
	for s.Start < s.End {
		n := spaceAt(text[:s.End], s.Start)
		if n == 0 {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= n
	}
	return s
}
