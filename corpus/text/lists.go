package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker is what an item of a list in running text begins with: "1.", "2)",
// "3.)", "(4)", "b.", "iv)", "•", "• 5.".
type marker struct {
	bullet rune // 0 where there is none
	style  string
	kind   countKind
	value  int // 0 for a bullet alone
}

// countKind is what the items are counted with.
type countKind uint8

const (
	countNone countKind = iota
	countDigits
	countLetters
	countRoman
)

// markerAt returns the marker that a text begins with, and its length in bytes;
// 0 where there is none. With roman set letters are read as Roman numerals.
func markerAt(s string, roman bool) (m marker, n int) {
	if r, size := utf8.DecodeRuneInString(s); isBullet(r) {
		m.bullet, n = r, size
		n += len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
	}
	i := n
	if i < len(s) && s[i] == '(' {
		m.style = "("
		i++
	}
	from := i
	for i < len(s) && i-from < 4 && (isASCIILetter(s[i]) || '0' <= s[i] && s[i] <= '9') {
		i++
	}
	if m.kind, m.value = count(s[from:i], roman); m.value > 0 {
		for _, end := range [...]string{".)", ")", "."} {
			if strings.HasPrefix(s[i:], end) && (m.style == "" || end == ")") && (m.kind != countLetters || s[from] >= 'a' || end != ".") {
				m.style += end
				return m, i + len(end)
			}
		}
	}
	if m.bullet == 0 {
		return marker{}, 0
	}
	return marker{bullet: m.bullet}, utf8.RuneLen(m.bullet)
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// count returns the number that digits, a letter or a Roman numeral say.
func count(s string, roman bool) (countKind, int) {
	switch {
	case s == "":
		return countNone, 0
	case '0' <= s[0] && s[0] <= '9':
		n := 0
		for _, c := range s {
			if c < '0' || c > '9' || n > 99 {
				return countNone, 0
			}
			n = n*10 + int(c-'0')
		}
		return countDigits, n
	case roman:
		for i, numeral := range [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"} {
			if s == numeral {
				return countRoman, i + 1
			}
		}
		return countNone, 0
	case len(s) == 1:
		return countLetters, int(s[0]|0x20-'a') + 1
	}
	return countNone, 0
}

func isBullet(r rune) bool {
	switch r {
	case '•', '⁃', '◦', '▪', '‣', '·', '●', '■', '►', '✓', '➤', '→':
		return true
	}
	return false
}

// isMarker tells whether a text is nothing but what an item of a list begins
// with, which ends no sentence whatever follows.
func isMarker(s string) bool {
	if len(s) > 16 {
		return false
	}
	for _, roman := range [...]bool{false, true} {
		if _, n := markerAt(s, roman); n == len(s) && n > 0 {
			return true
		}
	}
	return false
}

// listPlaces returns where the items of a list begin that fills a paragraph,
// but for the first. The paragraph begins with an item's marker, and the others
// count on from it. Prose has such numbers, too ("1. FC Tarn is in the 2.
// Liga"), but in mid-phrase.
func listPlaces(body string, l *language) []int {
	first, n := markerAt(body, strings.HasPrefix(body, "i"))
	if n == 0 || !beginsItem(body[n:]) || first.bullet == 0 && first.value != 1 && first.style == "." ||
		first.kind == countLetters && first.value != 1 {
		return nil
	}
	var places []int
	last := first
	for i := n; i < len(body); {
		next := strings.IndexByte(body[i:], ' ')
		if next < 0 {
			break
		}
		i += next + 1
		m, n := markerAt(body[i:], first.kind == countRoman)
		if n == 0 || m.bullet != first.bullet || m.style != first.style || m.kind != first.kind ||
			m.kind != countNone && m.value != last.value+1 || !beginsItem(body[i+n:]) ||
			first.bullet == 0 && first.style == "." && inPhrase(body[:i-1], l) {
			continue
		}
		places = append(places, i)
		last = m
	}
	return places
}

// beginsItem tells whether a text, which stands behind a marker, may be an
// item's: a space and a word.
func beginsItem(s string) bool {
	rest := strings.TrimLeft(s, " ")
	rest = rest[skipOpeners(rest, 0, len(rest)):]
	r, _ := utf8.DecodeRuneInString(rest)
	return len(rest) < len(s) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// inPhrase tells whether a text breaks off in mid-phrase, so that a number with
// a full stop behind it is an ordinal: its last word is one that needs another.
func inPhrase(s string, l *language) bool {
	w := lastWord(s)
	r, _ := utf8.DecodeLastRuneInString(w)
	if w == "" || r == ',' || r == ':' || IsDash(r) || isHyphen(r) {
		return true
	}
	w = strings.ToLower(strings.Trim(w, "(\"'“„«"))
	return l.is(w, functionWord) || l.is(w, beforeOrdinal)
}
