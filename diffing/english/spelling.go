package english

import (
	"math/bits"
	"strings"
	"sync"
)

// Alike returns how similar the spellings of two names are, 0 to 1: 1 minus the
// edit distance divided by the length of the longer. Replacing a vowel by a
// vowel, or a consonant by one that sounds like it, costs half a change.
func Alike(a, b string) float64 { return AlikeFrom(a, b, 0) }

// AlikeFrom returns what Alike does, or -1 where that is less than least. It is
// faster: most pairs of names fall short by their lengths or first letters.
func AlikeFrom(a, b string, least float64) float64 {
	var buffers [2][longestOnStack]rune
	x, y := appendRunes(buffers[0][:0], a), appendRunes(buffers[1][:0], b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	longest := float64(max(len(x), len(y)))
	most := (1-least)*longest + rounding
	if d := len(x) - len(y); float64(max(d, -d)) > most {
		return -1
	}
	var cells [longestOnStack + 1]float64
	row := cells[:0]
	for j := range len(y) + 1 {
		row = append(row, float64(j))
	}
	for i, r := range x {
		if nextRow(row, float64(i+1), r, y) > most {
			return -1
		}
	}
	if last := row[len(y)]; last <= most {
		return 1 - last/longest
	}
	return -1
}

const (
	// longestOnStack is how many letters a name may have to be compared without
	// allocating memory.
	longestOnStack = 48
	// rounding is the tolerance for floating point errors: larger than they can
	// get, and far smaller than half a change.
	rounding = 1e-9
)

func appendRunes(to []rune, s string) []rune {
	for _, r := range s {
		to = append(to, r)
	}
	return to
}

// nextRow computes the next row of the edit distance matrix in place. row[j] is
// the distance of the letters read so far to the first j letters of y; r is the
// letter that is added, and first the new row[0]. It returns the smallest value
// of the new row, below which no later row can get.
func nextRow(row []float64, first float64, r rune, y []rune) (least float64) {
	last, like := row[0], confusions(r)
	row[0], least = first, first
	for j, s := range y {
		cost := 1.0
		switch {
		case r == s:
			cost = 0
		case like&confusions(s) != 0:
			cost = 0.5
		}
		last, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, last+cost)
		least = min(least, row[j+1])
	}
	return least
}

// confusions returns the groups that a letter is in, a bit for each. To replace
// a letter by another of the same group costs half a change.
func confusions(r rune) uint16 {
	if r < 'a' || r > 'z' {
		return 0
	}
	return confusionsOf[r-'a']
}

var confusionsOf = func() (of [26]uint16) {
	for n, group := range [...]string{"aeiouy", "gj", "ckqsx", "sz", "vwf", "bp", "dt", "mn", "lr", "hx"} {
		for _, r := range group {
			of[r-'a'] |= 1 << n
		}
	}
	return of
}()

// An Outline is which letters a name has, and which follow one another, with all letters
// that may sound alike taken for one. Two names whose outlines differ much are not spelt
// alike, and to compare outlines takes a few instructions.
type Outline struct {
	counts  uint64    // for each class of letters six bits, of which as many are set as it has letters, up to six
	pairs   [2]uint64 // a bit for each two classes of which letters follow one another
	letters int
}

const (
	// soundClasses are the classes of the letters from a to z: two letters that
	// confusions puts into one group are of one class.
	soundClasses = "04250312012766042725033202"
	allClasses   = 10 // with two for digits, marks and letters of other alphabets
)

// OutlineOf returns the outline of a form.
func OutlineOf(form string) Outline {
	var o Outline
	before := -1
	for _, r := range form {
		o.letters++
		class := soundClass(r)
		const each = 1<<6 - 1
		all := o.counts >> (6 * class) & each
		o.counts |= (all<<1 | 1) & each << (6 * class)
		if before >= 0 {
			pair := before*allClasses + class
			o.pairs[pair/64] |= 1 << (pair % 64)
		}
		before = class
	}
	return o
}

// soundClass returns the class of a letter, from 0.
func soundClass(r rune) int {
	if r >= 'a' && r <= 'z' {
		return int(soundClasses[r-'a'] - '0')
	}
	return allClasses - 2 + int(r)&1
}

// MayBeAlike reports whether [Alike] may be least or more, 0 to 1, for two names with
// these outlines. Where it is false, Alike is less.
func (o *Outline) MayBeAlike(x *Outline, least float64) bool {
	changes := int((1-least)*float64(max(o.letters, x.letters)) + rounding) // whole ones; half ones change no class
	longer := max(o.letters-x.letters, x.letters-o.letters)
	// To replace a letter changes two counts, to add or drop one changes one; any of
	// them takes away two pairs at most.
	return longer <= changes && bits.OnesCount64(o.counts^x.counts) <= 2*changes-longer &&
		bits.OnesCount64(o.pairs[0]&^x.pairs[0])+bits.OnesCount64(o.pairs[1]&^x.pairs[1]) <= 2*changes &&
		bits.OnesCount64(x.pairs[0]&^o.pairs[0])+bits.OnesCount64(x.pairs[1]&^o.pairs[1]) <= 2*changes
}

// PlaceAndPeople reports whether two forms differ only as a place and its people
// or adjective do, or as singular and plural: Ukraine, Ukrainian, Ukrainians;
// China, Chinese.
func PlaceAndPeople(a, b string) bool {
	if inPeoples[a] && peoples[[2]string{a, b}] {
		return true
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	x, y := a[n:], b[n:]
	if n < sameBeginning {
		return false
	}
	return x != y && (derivations()[x+"|"+y] || derivations()[y+"|"+x])
}

// sameBeginning is how many letters a place and its people have in common at least.
const sameBeginning = 3

// derivations are pairs of endings, such as "e|ian" in Ukraine and Ukrainian,
// that follow the letters common to a place and its people.
var derivations = sync.OnceValue(func() map[string]bool {
	return wordSet(`s| es| n| ns| an| ans| ian| ians| vian| ish| ese| lese| i| is| ic| er| ers| man| men| y| y|s
	e|ian e|ians e|ish e|an e|ans a|ese a|ian a|ians o|an o|ans y|ian y|ians ain|ish en|ish ey|ish um|an um|ans and|ish
	ia| ia|s al|uese on|ese ay|egian ay|egians stan| stan|s istan| istan|s land| us|iot us|iots ce|k ce|ks`)
})

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// peoples are places and their people that share too few letters for
// derivations, in both orders.
var peoples = peopleTable("france french", "ireland irish", "scotland scottish", "scotland scots", "wales welsh", "denmark danish", "denmark danes",
	"finland finnish", "finland finns", "poland polish", "poland poles", "spain spanish", "spain spaniards", "switzerland swiss", "greece greek",
	"netherlands dutch", "philippines filipino", "philippines filipinos", "denmark dane", "finland finn", "poland pole", "spain spaniard",
	"scotland scot", "turkey turk", "turkey turks", "britain briton", "britain britons", "france frenchman", "france frenchmen", "netherlands dutchman")

// inPeoples are the names in peoples.
var inPeoples = func() map[string]bool {
	out := make(map[string]bool)
	for pair := range peoples {
		out[pair[0]] = true
	}
	return out
}()

func peopleTable(list ...string) map[[2]string]bool {
	out := make(map[[2]string]bool)
	for _, p := range list {
		country, people, _ := strings.Cut(p, " ")
		out[[2]string{country, people}], out[[2]string{people, country}] = true, true
	}
	return out
}

// Transliterated replaces letters with diacritics by the pairs of letters that
// are usual where those are not available: Mueller for Müller, Aangstroem for
// Ångström.
var Transliterated = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "æ", "ae", "ß", "ss", "ñ", "ny")
