package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// DivideSentences returns the sentences of a paragraph, without the white
// space between them. The boundaries are those of Unicode Standard Annex 29,
// less those that an abbreviation, a quotation or its attribution rules out,
// and some more that the annex misses, such as before a number. The language,
// an ISO 639-1 code, says which abbreviations and ordinals there are; "" and
// languages that are not known here are read as English.
func DivideSentences(text string, p Span, language string) []Span {
	if p.Len() == 0 {
		return nil
	}
	// The library would end a sentence at a hard wrap. Replacing byte for byte
	// keeps all offsets.
	body := strings.ReplaceAll(text[p.Start:p.End], "\n", " ")
	s := newSentenceCutter(body, languageOf(language))
	between := clusters{text: text, at: p.Start}
	items := listPlaces(body, s.lang)
	var spans []Span
	for _, c := range s.places(items) {
		for len(items) > 0 && items[0] < c {
			items = items[1:]
		}
		isItem := len(items) > 0 && items[0] == c
		if !isItem {
			c = s.adjust(c)
		}
		if c <= s.start || c >= len(body) || glued(body, c) || !isItem && !s.ends(c) || !between.boundary(p.Start+c) {
			continue
		}
		spans = append(spans, Trim(text, Span{p.Start + s.start, p.Start + c}))
		s.cut(c)
	}
	return append(spans, Trim(text, Span{p.Start + s.start, p.End}))
}

// glued reports whether what follows a place, up to the next space, is marks
// that belong to what stands before it: a closing quotation mark that the
// library takes for an opening one.
func glued(body string, c int) bool {
	if body[c-1] == ' ' {
		return false
	}
	for i, r := range body[c:] {
		if r == ' ' || i > 4*longestGap {
			return i > 0
		}
		if !unicode.IsPunct(r) {
			return false
		}
	}
	return true
}

// places returns, in ascending order, the bytes of the paragraph at which a
// sentence may end, among them those where the items of a list begin.
func (s *sentenceCutter) places(items []int) []int {
	body := s.body
	at := slices.Clone(items)
	for base := 0; base < len(body); {
		chunk := body[base : base+chunkLen(body[base:])]
		it := sentences.FromString(chunk)
		for it.Next() {
			at = appendOwnPlaces(at, body, base+it.Start(), base+it.End())
			at = append(at, base+it.End())
		}
		base += len(chunk)
		if rest := strings.TrimLeft(body[base:], " "); len(rest) > 0 && len(rest) < len(body)-base {
			base = len(body) - len(rest)
			at = append(at, base)
		}
	}
	at = s.lang.appendEnds(at, body)
	// An own place may be beyond the end of the library's sentence.
	slices.Sort(at)
	return at
}

// longestGap is the largest number of spaces and punctuation marks in a row that
// is passed to the library. From each of them the library looks to the end of
// the run, so its time is quadratic in the length of the run.
const longestGap = 64

// chunkLen returns the length of the first piece of a text that ends with a
// run of longestGap spaces and marks, or the text's length.
func chunkLen(s string) int {
	if len(s) <= longestGap {
		return len(s)
	}
	run := 0
	for i, r := range s {
		switch {
		case r == ' ' || unicode.IsPunct(r) || unicode.IsSpace(r):
			if run++; run > longestGap {
				return i
			}
		case !unicode.IsMark(r):
			run = 0
		}
	}
	return len(s)
}

// appendOwnPlaces adds the places inside what the library takes for one
// sentence: after a full stop, before a number, a dash or a footnote's mark,
// after an ellipsis sign, and where the space after a full stop is missing.
func appendOwnPlaces(at []int, body string, start, end int) []int {
	for i := start; i < end; i++ {
		c := body[i]
		if c != '.' && c != 0xE2 {
			continue
		}
		r, n := utf8.DecodeRuneInString(body[i:end])
		if r != '.' && r != '…' {
			continue
		}
		if c := ownPlace(body, i+n, len(body), r); c > 0 {
			at = append(at, c)
		}
	}
	return at
}

// ownPlace returns the place after the terminator term, which ends at byte i,
// where a sentence may end, and 0 where there is none that the library would
// not have found.
func ownPlace(body string, i, end int, term rune) int {
	j := skipClosers(body, i, end)
	footnote := skipFootnote(body, j, end)
	gap := footnote
	for gap < end && body[gap] == ' ' {
		gap++
	}
	if gap == end {
		return 0
	}
	if gap == footnote {
		if term == '.' && j == i && mayRunOn(body, i, end) {
			return i
		}
		return 0
	}
	next := body[skipOpeners(body, gap, end):end]
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || IsDash(r) || isHyphen(r) ||
		footnote > j || term == '…' || hasInnerCapital(next) || beginsWithDots(next) {
		return gap
	}
	return 0
}

// beginsWithDots tells whether a text begins with an ellipsis that belongs to
// the word after it: ...and so it went.
func beginsWithDots(s string) bool {
	rest := strings.TrimPrefix(strings.TrimPrefix(s, "..."), "…")
	r, _ := utf8.DecodeRuneInString(rest)
	return len(rest) < len(s) && unicode.IsLetter(r)
}

// hasInnerCapital tells whether a text begins with a name such as iPhone or
// al-Aswad, which keeps its small letter at the head of a sentence.
func hasInnerCapital(s string) bool {
	for i := 0; i < len(s) && i < 4; i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			return i > 0
		case c == '-' && i > 1:
		case c < 'a' || c > 'z':
			return false
		}
	}
	return false
}

// mayRunOn tells whether a full stop before byte i may end a sentence although
// no space follows: a letter or digit is before it, a capital after it.
func mayRunOn(body string, i, end int) bool {
	next, n := utf8.DecodeRuneInString(body[i:end])
	if !unicode.IsUpper(next) || i+n == end {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(body[:i-1])
	return unicode.IsLower(before) || unicode.IsDigit(before)
}

// skipFootnote returns the place after marks such as [3] at byte i, or i.
func skipFootnote(body string, i, end int) int {
	for i < end && body[i] == '[' {
		j := i + 1
		for j < end && j-i < 4 && '0' <= body[j] && body[j] <= '9' {
			j++
		}
		if j == i+1 || j == end || body[j] != ']' {
			break
		}
		i = j + 1
	}
	return i
}

func skipClosers(body string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(body[i:end])
		if !isCloser(r) {
			break
		}
		i += n
	}
	return i
}

func skipOpeners(body string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(body[i:end])
		if !IsOpener(r) && r != '"' && r != '\'' {
			break
		}
		i += n
	}
	return i
}

// WordAt returns the letters, digits and inner apostrophes that a text begins
// with.
func WordAt(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’' {
			return s[:i]
		}
	}
	return s
}

// lastWord returns the word that a text ends with, and the marks at it; of a
// very long one, its end.
func lastWord(s string) string {
	s = tail(s)
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// wordBefore returns the letters, digits and full stops that a text ends with,
// of which there are at most 24 bytes. In "n.º" and "N°" the last is a letter.
func wordBefore(s string) string {
	i := len(s)
	for i > 0 && len(s)-i < 24 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.' && r != '°' && r != '№' {
			break
		}
		i -= n
	}
	return s[i:]
}
