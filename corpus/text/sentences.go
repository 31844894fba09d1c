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
// and some more that the annex misses, such as before a number.
func DivideSentences(text string, p Span) []Span {
	if p.Len() == 0 {
		return nil
	}
	// The library would end a sentence at a hard wrap. Replacing byte for byte
	// keeps all offsets.
	body := strings.ReplaceAll(text[p.Start:p.End], "\n", " ")
	s := sentenceCutter{body: body, quotes: quoteState{body: body}}
	between := clusters{text: text, at: p.Start}
	var spans []Span
	for _, c := range places(body) {
		c = s.adjust(c)
		if c <= s.start || c >= len(body) || glued(body, c) || !s.ends(c) || !between.boundary(p.Start+c) {
			continue
		}
		spans = append(spans, Trim(text, Span{p.Start + s.start, p.Start + c}))
		s.start = c
		s.said = max(s.said, c)
		s.hasSaid = false
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
	rest, _, _ := strings.Cut(body[c:], " ")
	return rest != "" && strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsPunct(r) }) < 0
}

// places returns, in ascending order, the bytes of a paragraph at which a
// sentence may end.
func places(body string) []int {
	var at []int
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
		if term == '.' && j == i && runsOn(body, i, end) {
			return i
		}
		return 0
	}
	next := body[skipOpeners(body, gap, end):end]
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || IsDash(r) || isHyphen(r) ||
		footnote > j || term == '…' || hasInnerCapital(next) {
		return gap
	}
	return 0
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

// runsOn tells whether a full stop before byte i ends a sentence although no
// space follows: before it is a word of three letters or more in lower case,
// after it a word that usually begins a sentence.
func runsOn(body string, i, end int) bool {
	before := wordBefore(body[:i-1])
	first, _ := utf8.DecodeRuneInString(before)
	if len(before) < 3 || !unicode.IsLower(first) || strings.IndexByte(before, '.') >= 0 {
		return false
	}
	next := WordAt(body[i:end])
	return len(next) > 1 && BeginsSentence(next) && i+len(next) < end && body[i+len(next)] == ' '
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

// wordBefore returns the letters, digits and full stops that a text ends with,
// of which there are at most 24 bytes.
func wordBefore(s string) string {
	i := len(s)
	for i > 0 && len(s)-i < 24 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.' {
			break
		}
		i -= n
	}
	return s[i:]
}
