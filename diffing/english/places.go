package english

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed countries.txt
var countryList string

// PlaceFor reports whether two different names, in lower case and without accents,
// may stand for one another: one is of a country and the other of its capital or
// government, or both are of one place. The words of a name have a space between.
func PlaceFor(a, b string) bool {
	if a == b {
		return false
	}
	t := readPlaces()
	for x := range t.all(a) {
		for y := range t.all(b) {
			if x.line == y.line && (x.names || y.names) {
				return true
			}
		}
	}
	return false
}

// SamePlace reports whether two names, as in [PlaceFor], may stand for one another, or
// are of a place and of a people or its adjective: Norway, Norwegian, Oslo.
func SamePlace(a, b string) bool {
	if PlaceFor(a, b) || PlaceAndPeople(a, b) {
		return true
	}
	return peopleOfSeat(a, b) || peopleOfSeat(b, a)
}

// peopleOfSeat reports whether a people or an adjective is of the country of which
// another name is the capital or government.
func peopleOfSeat(seat, people string) bool {
	t := readPlaces()
	for x := range t.all(seat) {
		if !x.names && slices.ContainsFunc(t.entries, func(e tableEntry[placeName]) bool {
			return e.value.names && e.value.line == x.line && PlaceAndPeople(e.word, people)
		}) {
			return true
		}
	}
	return false
}

// IsCountry reports whether a name, as in [PlaceFor], is a country's.
func IsCountry(form string) bool {
	for x := range readPlaces().all(form) {
		if x.country {
			return true
		}
	}
	return false
}

// NamesPlace reports whether a name, as in [PlaceFor], is that of a place in the
// table, or of its people: Europe, European.
func NamesPlace(form string) bool {
	if _, ok := readPlaces().find(form); ok {
		return true
	}
	beginnings := []string{""}
	if len(form) >= sameBeginning {
		beginnings = append(beginnings, form[:sameBeginning])
	}
	for _, beginning := range beginnings {
		for name := range readPlacesByBeginning().all(beginning) {
			if PlaceAndPeople(name, form) {
				return true
			}
		}
	}
	return false
}

// readPlacesByBeginning returns the names of places by the letters that a people has in
// common with its place, and under "" those that peoples lists.
var readPlacesByBeginning = sync.OnceValue(func() *table[string] {
	t := readPlaces()
	out := newTable[string](len(t.entries) + len(inPeoples))
	for _, e := range t.entries {
		if len(e.word) >= sameBeginning {
			out.add(e.word[:sameBeginning], e.word)
		}
	}
	for name := range inPeoples {
		if _, ok := t.find(name); ok {
			out.add("", name)
		}
	}
	return out
})

// A placeName is what a name is in a line of countries.txt: one of those of the
// place itself, which may be a country, or else one of its capital or government.
type placeName struct {
	line           int
	names, country bool
}

var readPlaces = sync.OnceValue(func() *table[placeName] {
	out := newTable[placeName](strings.Count(countryList, "\n") + strings.Count(countryList, ":") + strings.Count(countryList, ","))
	n := 0
	for line := range strings.Lines(countryList) {
		n++
		if line == "\n" || line[0] == '#' {
			continue
		}
		names, seats, country := strings.Cut(line, ":")
		for name := range strings.SplitSeq(names, ",") {
			name = strings.TrimSpace(name)
			out.add(name, placeName{n, true, country})
		}
		for seat := range strings.SplitSeq(seats, ",") {
			if seat = strings.TrimSpace(seat); seat != "" {
				out.add(seat, placeName{line: n})
			}
		}
	}
	return out
})
