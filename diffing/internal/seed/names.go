package seed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"storydiff/corpus/text"
)

func nameWays() []way {
	return []way{
		{"letter dropped", misspelling(droppedLetter)},
		{"letter doubled", misspelling(doubledLetter)},
		{"letters transposed", misspelling(transposedLetters)},
		{"consonant changed", misspelling(changed(consonantsHeard()))},
		{"vowel changed", misspelling(changed(vowelsHeard()))},
		{"first name swapped", otherFirstNames},
		{"part of a name replaced", otherParts},
	}
}

// shortest is the number of letters that a name must have to be misspelt.
const shortest = 5

// misspelling proposes every wrong form of every name: once at all its places
// and, where there are several, once at each of them alone.
func misspelling(spell func([]rune) []string) func(*reading) []proposal {
	return func(r *reading) []proposal {
		var out []proposal
		forms, places := r.names()
		body := institutions()
		for _, form := range forms {
			if body[strings.ToLower(form)] || utf8.RuneCountInString(form) < shortest || r.isPlainWord(form) {
				continue
			}
			for _, wrong := range spell([]rune(form)) {
				if !slices.ContainsFunc(forms, func(f string) bool { return folded(f) == folded(wrong) }) {
					out = append(out, r.renamed(form, wrong, places[form])...)
				}
			}
		}
		return out
	}
}

// isPlainWord tells whether a name is also a word of the story.
func (r *reading) isPlainWord(form string) bool {
	lower := strings.ToLower(form)
	return slices.ContainsFunc(r.tokens, func(t token) bool { return t.text == lower })
}

// renamed proposes a wrong form everywhere, and at each of several places.
func (r *reading) renamed(form, wrong string, places []int) []proposal {
	severity := "medium"
	if len(places) > 1 {
		severity = "high"
	}
	note := form + " is spelt " + wrong
	out := []proposal{r.renamedAt(wrong, places).fault(severity, note+" throughout")}
	if len(places) > 1 {
		for i := range places {
			out = append(out, r.renamedAt(wrong, places[i:i+1]).fault("medium", note+" once"))
		}
	}
	return out
}

func (r *reading) renamedAt(wrong string, places []int) proposal {
	var p proposal
	for _, i := range places {
		s := r.tokens[i].bareSpan()
		p.patches = append(p.patches, patch{s, wrong})
		p.both = append(p.both, s)
	}
	return p
}

// plainLetters replaces the letters that Unicode does not take apart into a plain
// one and a mark.
var plainLetters = strings.NewReplacer("ø", "o", "Ø", "O", "ł", "l", "æ", "ae", "đ", "d")

// folded is a name without what most desks do not print: its diacritics.
func folded(s string) string {
	bare := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
	return strings.ToLower(plainLetters.Replace(bare))
}

func droppedLetter(name []rune) []string {
	var out []string
	for i := 1; i < len(name); i++ {
		if unicode.IsLetter(name[i]) {
			out = append(out, string(name[:i])+string(name[i+1:]))
		}
	}
	return out
}

func doubledLetter(name []rune) []string {
	var out []string
	for i := 1; i < len(name); i++ {
		if strings.ContainsRune("lnrstmpfdgk", name[i]) && name[i-1] != name[i] && (i+1 == len(name) || name[i+1] != name[i]) {
			out = append(out, string(name[:i+1])+string(name[i:]))
		}
	}
	return out
}

func transposedLetters(name []rune) []string {
	var out []string
	for i := 1; i+1 < len(name); i++ {
		if unicode.IsLower(name[i]) && unicode.IsLower(name[i+1]) && name[i] != name[i+1] {
			out = append(out, string(name[:i])+string(name[i+1])+string(name[i])+string(name[i+2:]))
		}
	}
	return out
}

// changed returns a function that puts, for each letter of a name but the first,
// each of its neighbours in its place.
func changed(near map[rune]string) func([]rune) []string {
	return func(name []rune) []string {
		var out []string
		for i := 1; i < len(name); i++ {
			for _, c := range near[name[i]] {
				out = append(out, string(name[:i])+string(c)+string(name[i+1:]))
			}
		}
		return out
	}
}

// consonantsHeard and vowelsHeard list, by letter, the letters that people hear
// in its place, or write when they transcribe from another alphabet.
func consonantsHeard() map[rune]string {
	return map[rune]string{
		'b': "p", 'p': "b", 'd': "t", 't': "d", 'k': "c", 'c': "k", 'g': "k", 's': "z", 'z': "s", 'm': "n", 'n': "m",
		'v': "wf", 'w': "v", 'f': "v", 'l': "r", 'r': "l", 'ž': "j", 'š': "c", 'ř': "z", 'č': "s", 'ç': "z",
	}
}

func vowelsHeard() map[rune]string {
	return map[rune]string{
		'a': "eo", 'e': "ia", 'i': "ye", 'o': "ua", 'u': "o", 'y': "i",
		'é': "i", 'è': "a", 'ê': "i", 'á': "o", 'í': "e", 'ó': "u", 'ö': "u", 'ä': "o", 'å': "o", 'ã': "o", 'ý': "e", 'ü': "i", 'ø': "e", 'ě': "i",
	}
}

// firstNames are first names by their first letter.
func firstNames() map[rune][]string {
	list := strings.Fields(`Adele Adriana Albert Alina Annette Anton Astrid Beatrice Benedict Bernard Boris Bruno Camille Carlos
		Celine Clara Conrad Dagmar Damian Daria Denise Dominic Edgar Eleonora Elias Emil Esther Fabian Felix Fiona Gabriel
		Georg Gerda Gisela Greta Hannah Harald Hector Helena Henry Ignacio Ingrid Irina Ivan Jan Jasper Joachim Johanna Julia
		Karen Karl Katja Kirsten Leonard Lena Linda Lukas Luisa Magnus Marcel Margit Marta Miriam Nadia Natalie Nils Nora
		Octavia Odette Olga Oscar Patrick Paula Peter Philip Rafael Ralf Regina Robert Rosa Sabine Sandra Simon Sonia Stefan
		Tamara Thea Theodore Tobias Ulrich Ursula Valentin Vera Victor Viktor Walter Wanda Werner Xavier Yolanda Yvonne Zara Zdenka Zoe`)
	m := make(map[rune][]string)
	for _, n := range list {
		r, _ := utf8.DecodeRuneInString(n)
		m[r] = append(m[r], n)
	}
	return m
}

// near tells whether one first name may be mixed up with another: of about the
// same length, and both ending in a vowel or neither.
func near(a, b string) bool {
	vowel := func(s string) bool { return strings.ContainsAny(s[len(s)-1:], "aeiou") }
	return a != b && vowel(a) == vowel(b) && max(len(a), len(b))-min(len(a), len(b)) <= 2
}

// otherFirstNames proposes another first name with the same first letter.
func otherFirstNames(r *reading) []proposal {
	list := firstNames()
	var out []proposal
	for _, p := range r.people {
		initial, _ := utf8.DecodeRuneInString(folded(p.first))
		for _, other := range list[unicode.ToUpper(initial)] {
			if !near(folded(other), folded(p.first)) {
				continue
			}
			var x proposal
			for _, i := range p.full {
				s := r.tokens[i].Span
				x.patches = append(x.patches, patch{s, other})
				x.both = append(x.both, r.span(i, i+1))
			}
			out = append(out, x.fault("medium", p.first+" "+p.family+" becomes "+other))
		}
	}
	return out
}

// otherParts proposes another word for one of an institution's name, wherever
// the whole name stands.
func otherParts(r *reading) []proposal {
	other := map[string]string{
		"Commission": "Authority", "Basin": "River", "Bank": "Exchange", "Museum": "Gallery", "Court": "Tribunal",
		"Union": "Federation", "Party": "Alliance", "List": "Front", "Office": "Authority", "Bureau": "Agency", "Board": "Council",
		"Service": "Office", "Institute": "Academy", "Foundation": "Trust", "Hospital": "Clinic", "Forum": "Council",
		"University": "College", "Treaty": "Pact", "Hydro": "Power", "Research": "Analytics", "Electoral": "Voting",
		"National": "Federal", "Regional": "District", "Central": "National", "Competition": "Cartel", "Waterways": "Maritime",
		"Safety": "Accident", "Elections": "Voting", "Northern": "Western", "Supreme": "Constitutional", "Transit": "Lines",
		"Pharma": "Biotech", "Civic": "Citizens", "Harvest": "Farmers", "Upland": "Tropical", "Lake": "River", "Crews": "Workers",
		"Meteorology": "Weather", "Annals": "Journal",
	}
	var out []proposal
	for i, t := range r.tokens {
		with, ok := other[t.bare()]
		if !ok || !r.partOfName(i) {
			continue
		}
		s := t.bareSpan()
		from, to := r.nameAround(i)
		p := replaced(s, with).shownIn(text.Span{Start: r.tokens[from].Start, End: r.tokens[to-1].End})
		p.also = Term
		out = append(out, p.fault("medium", t.bare()+" becomes "+with+" in a name of several words"))
	}
	return out
}

// partOfName tells whether token i has another word of a name beside it.
func (r *reading) partOfName(i int) bool {
	from, to := r.nameAround(i)
	return to-from > 1
}

// nameAround returns the words with capitals around token i, half open.
func (r *reading) nameAround(i int) (from, to int) {
	from, to = i, i+1
	for r.together(from-1) && r.tokens[from-1].capital() && (!r.tokens[from-1].initial || r.tokens[from-1].Norm != "the") {
		from--
	}
	for r.together(to-1) && r.tokens[to].capital() {
		to++
	}
	return from, to
}
