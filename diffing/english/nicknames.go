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
	for _, x := range t[a] {
		for _, y := range t[b] {
			if x.line == y.line && x.form != y.form {
				return true
			}
		}
	}
	return false
}

// A firstName is a place in nicknames.txt: a line, and a form within it.
type firstName struct{ line, form int }

var readNicknames = sync.OnceValue(func() map[string][]firstName {
	out := make(map[string][]firstName)
	for n, line := range strings.Split(nicknameList, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for k, form := range strings.Fields(line) {
			for _, w := range strings.Split(form, "/") {
				out[w] = append(out[w], firstName{n, k})
			}
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
	return len(readNicknames()[form]) > 0 || len(readPlaces()[form]) > 0 || inPeoples[form]
}
