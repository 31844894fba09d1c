package english

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// LightPunctuation are the marks that come and go with a desk's style. A
// question mark or a quotation mark is not one of them.
var LightPunctuation = WordSet(", . ; : - -- ...")

// Stem takes the ending off a word; English, and harmless elsewhere. Of a
// number its value is left: what is the 60th in one text is often sixty in
// another, 2.7% is 2.7 percent, and alignment wants to see it.
func Stem(form string) string {
	if _, number, ok := strings.Cut(form, "#"); ok && number != "" {
		n := 0
		for n < len(number) && (IsDigit(rune(number[n])) || number[n] == '.' || number[n] == '-' && n == 0) {
			n++
		}
		return "#" + figures(number[:n])
	}
	if base, ok := baseForm[form]; ok {
		form = base
	}
	return english.Stem(form, false)
}

// figures are the significant ones of a number, if it has two or more: who
// writes billion for million gives the same number otherwise.
func figures(number string) string {
	f := strings.Trim(strings.Replace(number, ".", "", 1), "0")
	if len(f) < 2 || strings.HasPrefix(number, "-") {
		return number
	}
	return f
}

// FunctionWords are the English words that sentences share by accident.
var FunctionWords = WordSet(`a an the this that these those it its it's he she they we i you him her them us me his their our my your
	who whom whose which what when where why how there here and or but nor so yet if then than as at by for from in into of off on
	onto out over to toward under up upon with without within about above across after against along amid among around before behind
	below beneath beside between beyond during except inside like near outside per since through throughout till until via while
	is are was were be been being am do does did done doing have has had having will would shall should can could may might must
	not no also too very just only own same such both each all any some more most other another even still again already ever
	said says say saying told added adding according one because although though however whether once`)

func WordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

var Pronouns = WordSet("i he she it we you they who that there")
