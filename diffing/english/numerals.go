package english

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Numeral is the number that a single word states, in figures or in letters.
type Numeral struct {
	Value   float64
	Prefix  string // a currency sign: € $ £ ¥
	Suffix  string // what follows the figures and is no multiplier: % s th km
	Ordinal bool
	Words   bool // written in letters: forty-seven
}

// Form returns a canonical spelling: two numerals have the same form exactly
// when they state the same number, currency and suffix.
func (n Numeral) Form() string {
	s := n.Prefix + "#" + strconv.FormatFloat(n.Value, 'f', -1, 64)
	if n.Ordinal {
		return s + "th"
	}
	return s + n.Suffix
}

// numberWord returns the form of a word that is a number in figures or in
// letters. "one", "first" and "second" stay words: they are seldom numbers.
func numberWord(word string) (string, bool) {
	switch word {
	case "one", "first", "second", "ones", "seconds":
		return "", false
	}
	n, ok := ParseNumeral(word)
	if !ok {
		return "", false
	}
	return n.Form(), true
}

// ParseNumeral reads a word's Norm as a number. The second result is false if it
// is none.
func ParseNumeral(word string) (Numeral, bool) {
	if !hasFigures(word) { // no more than a name
		v, ordinal, ok := numberNamed(word)
		return Numeral{Value: v, Ordinal: ordinal, Words: ok}, ok
	}
	if word[0] >= 'a' && word[0] <= 'z' {
		if v, ordinal, ok := spelledNumber(word); ok {
			return Numeral{Value: v, Ordinal: ordinal, Words: true}, true
		}
		if whole, ok := strings.CutSuffix(word, "-and-a-half"); ok {
			if v, ordinal, ok := spelledNumber(whole); ok && !ordinal {
				return Numeral{Value: v + 0.5, Words: true}, true
			}
		}
		if at := strings.LastIndexByte(word, '-'); at > 0 && (unitNames[word[at+1:]] != "" || leftOpen[word[at+1:]]) { // three-hour, forty-odd
			if v, ordinal, ok := spelledNumber(word[:at]); ok && v >= 2 && !ordinal {
				return Numeral{Value: v, Suffix: word[at:], Words: true}, true
			}
		}
	}
	word = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1 // 26 000, with a space that does not break
		}
		return r
	}, word)
	digits := strings.IndexFunc(word, IsDigit)
	if digits < 0 || strings.IndexFunc(strings.TrimPrefix(word[:digits], "us"), unicode.IsLetter) >= 0 {
		return Numeral{}, false
	}
	n := Numeral{Prefix: word[:digits]}
	negative := strings.HasSuffix(n.Prefix, "-")
	n.Prefix = strings.Trim(n.Prefix, "-+~")
	end := digits
	for end < len(word) && (IsDigit(rune(word[end])) || (word[end] == ',' || word[end] == '.') && end+1 < len(word) && IsDigit(rune(word[end+1]))) {
		end++
	}
	v, ok := parseFigures(word[digits:end])
	if !ok {
		return Numeral{}, false
	}
	r, size := utf8.DecodeRuneInString(word[end:])
	if f, ok := fractions[r]; ok {
		v += f
		end += size
	}
	if negative {
		v = -v
	}
	n.Value = v
	n.readSuffix(word[end:])
	return n, true
}

// hasFigures reports whether a figure or a hyphen is in a word.
func hasFigures(word string) bool {
	for i := range len(word) {
		if word[i] == '-' || word[i] >= '0' && word[i] <= '9' {
			return true
		}
	}
	return false
}

// leftOpen are the second halves of words for a number that is not quite known.
var leftOpen = map[string]bool{"odd": true, "plus": true, "something": true, "ish": true}

// IsDigit reports whether r is one of the figures 0 to 9.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' }

// parseFigures reads 1204, 1,204, 3.2 and 1.204.000; a single group of three
// after a comma is a thousand, after a point a fraction, as English writes it.
func parseFigures(s string) (float64, bool) {
	if strings.Count(s, ".") > 1 {
		s = strings.ReplaceAll(s, ".", "")
	}
	if c := strings.LastIndexByte(s, ','); c >= 0 {
		if len(s)-c-1 == 3 || strings.Contains(s, ".") || strings.Count(s, ",") > 1 {
			s = strings.ReplaceAll(s, ",", "")
		} else {
			s = strings.Replace(s, ",", ".", 1)
		}
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && !math.IsInf(v, 0)
}

func (n *Numeral) readSuffix(s string) {
	switch s {
	case "st", "nd", "rd", "th":
		n.Ordinal = true
		return
	}
	if f, ok := Multipliers[s]; ok {
		n.Value *= f
		return
	}
	if f, ok := moneyMultipliers[s]; ok && n.Prefix != "" {
		n.Value *= f
		return
	}
	if magnitude, unit, ok := strings.Cut(strings.TrimPrefix(s, "-"), "-"); ok && Multipliers[magnitude] > 0 {
		n.Value *= Multipliers[magnitude] // a 2.3-billion-crown line
		s = "-" + unit
	}
	n.Suffix = s
}

var fractions = map[rune]float64{'½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1. / 3, '⅔': 2. / 3, '⅕': 0.2, '⅛': 0.125}

// Multipliers maps the words and letters that multiply the number before them
// to the factor.
var Multipliers = map[string]float64{
	"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12,
	"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "trillion": 1e12,
	"lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "mio": 1e6, "mrd": 1e9, "mld": 1e9,
}

// moneyMultipliers are letters that multiply only a sum with its currency sign: $3.2b.
var moneyMultipliers = map[string]float64{"b": 1e9, "t": 1e12}

// Multiples maps the words that say how many times as much something is.
var Multiples = map[string]float64{"twice": 2, "double": 2, "thrice": 3, "triple": 3, "treble": 3, "quadruple": 4}

// Orders maps the words for numbers of which only the size is known to the size:
// dozens of boats.
var Orders = map[string]float64{
	"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "lakhs": 1e5, "millions": 1e6, "crores": 1e7, "billions": 1e9, "trillions": 1e12,
}

// CountsWithOthers reports whether a word that is no number by itself states one
// beside others: a hundred, a couple of, twice the, dozens of.
func CountsWithOthers(word string) bool {
	if word == "couple" || word == "score" {
		return true
	}
	return len(word) > 4 && Multipliers[word] > 0 || Multiples[word] > 0 || Orders[word] > 0
}

// FractionNames returns the value of the second word of "two thirds", in the plural.
func FractionNames(word string) (float64, bool) {
	v, ok := fractionNames[word]
	return v, ok && strings.HasSuffix(word, "s")
}

// NumberNames maps the numbers that are written in one word, without a hyphen,
// to their values.
var NumberNames = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "dozen": 12, "half": 0.5, "quarter": 0.25,
}

var ordinalNames = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
	"seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}

// fractionNames are the second halves of two-thirds and three-quarters.
var fractionNames = map[string]float64{
	"third": 1. / 3, "thirds": 1. / 3, "quarter": 0.25, "quarters": 0.25, "fourths": 0.25, "fifth": 0.2, "fifths": 0.2,
	"sixths": 1. / 6, "sevenths": 1. / 7, "eighths": 0.125, "ninths": 1. / 9, "tenth": 0.1, "tenths": 0.1, "half": 0.5,
}

// numberNamed reads seven, ninth: numbers in one word without a hyphen.
func numberNamed(word string) (value float64, ordinal, ok bool) {
	if len(word) > longestNumberName {
		return 0, false, false
	}
	if v, ok := NumberNames[word]; ok {
		return v, false, true
	}
	v, ok := ordinalNames[word]
	return v, ok, ok
}

const longestNumberName = len("seventeenth")

// spelledNumber reads seven, forty-seven, sixtieth, twenty-first.
func spelledNumber(word string) (value float64, ordinal, ok bool) {
	if v, ordinal, ok := numberNamed(word); ok {
		return v, ordinal, true
	}
	tens, unit, found := strings.Cut(word, "-")
	if n, ok := NumberNames[tens]; ok && found && n < 20 {
		if part, ok := fractionNames[unit]; ok {
			if n*part >= 1 {
				return n, false, true // a nine-quarter run: nine of them
			}
			return n * part, false, true
		}
	}
	t, isTens := NumberNames[tens]
	if !found || !isTens || t < 20 || t > 90 {
		return 0, false, false
	}
	if u, ok := NumberNames[unit]; ok && u >= 1 && u <= 9 {
		return t + u, false, true
	}
	if u, ok := ordinalNames[unit]; ok && u <= 9 {
		return t + u, true, true
	}
	return 0, false, false
}
