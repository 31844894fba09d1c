package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed nicknames.txt
var nicknameList string

// SameFirstName reports whether two different forms, in lower case and without
// accents, may be first names of one person: Bob and Robert. It is false for two
// spellings of one name, Stephen and Steven, for each person has but one.
func SameFirstName(a, b string) bool {
	t := readNicknames()
	for x := range t.all(a) {
		for y := range t.all(b) {
			if x.line == y.line && x.form != y.form {
				return true
			}
		}
	}
	return false
}

// A firstName is a place in nicknames.txt: a line, and a form within it.
type firstName struct{ line, form int }

var readNicknames = sync.OnceValue(func() *table[firstName] {
	out := newTable[firstName](strings.Count(nicknameList, " ") + strings.Count(nicknameList, "/") + strings.Count(nicknameList, "\n"))
	n := 0
	for line := range strings.Lines(nicknameList) {
		n++
		if strings.HasPrefix(line, "#") {
			continue
		}
		k := 0
		for form := range strings.FieldsSeq(line) {
			for w := range strings.SplitSeq(form, "/") {
				out.add(w, firstName{n, k})
			}
			k++
		}
	}
	return out
})

// OneBearer reports whether two different names, in lower case and without accents,
// are of one person or place without being spelt alike: Bob and Robert, Bombay and
// Mumbai.
func OneBearer(a, b string) bool { return SameFirstName(a, b) || PlaceFor(a, b) }

// HasOtherNames reports whether a name is in a list of those that others may stand for
// without being spelt like them: first names, places, peoples.
func HasOtherNames(form string) bool {
	if _, ok := readNicknames().find(form); ok {
		return true
	}
	_, ok := readPlaces().find(form)
	return ok || inPeoples[form]
}
