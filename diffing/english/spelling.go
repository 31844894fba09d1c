package english

import (
	"strings"
	"sync"
)

// Alike says how far two name forms are spellings of one name, 0 to 1: one
// less the share of letters to change. A vowel for a vowel, or a consonant for
// one that other alphabets do not tell from it, is half a change.
func Alike(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	row := make([]float64, len(y)+1)
	for j := range row {
		row[j] = float64(j)
	}
	for i := 1; i <= len(x); i++ {
		last := row[0]
		row[0] = float64(i)
		for j := 1; j <= len(y); j++ {
			here := min(row[j]+1, row[j-1]+1, last+change(x[i-1], y[j-1]))
			last, row[j] = row[j], here
		}
	}
	return 1 - row[len(y)]/float64(max(len(x), len(y)))
}

// change is the cost of writing one letter for another.
func change(a, b rune) float64 {
	switch {
	case a == b:
		return 0
	case strings.ContainsRune("aeiouy", a) && strings.ContainsRune("aeiouy", b):
		return 0.5
	}
	for _, group := range [...]string{"gj", "ckqsx", "sz", "vwf", "bp", "dt", "mn", "lr", "hx"} {
		if strings.ContainsRune(group, a) && strings.ContainsRune(group, b) {
			return 0.5
		}
	}
	return 1
}

// Derived reports whether two forms are a name and what grammar makes of it:
// Ukraine, Ukrainian, Ukrainians; China, Chinese.
func Derived(a, b string) bool {
	if peoples[[2]string{a, b}] {
		return true
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	x, y := a[n:], b[n:]
	if n < 3 {
		return false
	}
	return x != y && (derivations()[x+"|"+y] || derivations()[y+"|"+x])
}

// derivations are pairs of endings behind what a country and its people share.
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

// peoples are countries whose adjective shares too little with them.
var peoples = peopleTable("france french", "ireland irish", "scotland scottish", "scotland scots", "wales welsh", "denmark danish", "denmark danes",
	"finland finnish", "finland finns", "poland polish", "poland poles", "spain spanish", "spain spaniards", "switzerland swiss", "greece greek",
	"netherlands dutch", "philippines filipino", "philippines filipinos")

func peopleTable(list ...string) map[[2]string]bool {
	out := make(map[[2]string]bool)
	for _, p := range list {
		country, people, _ := strings.Cut(p, " ")
		out[[2]string{country, people}], out[[2]string{people, country}] = true, true
	}
	return out
}

// Outspoken writes marked letters as desks without them do in the languages
// that have them: Müller is Mueller, Ångström Aangstrom.
var Outspoken = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "æ", "ae", "ß", "ss", "ñ", "ny")
