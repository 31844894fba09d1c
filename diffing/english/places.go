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
	for _, x := range t[a] {
		for _, y := range t[b] {
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
	for _, x := range readPlaces()[seat] {
		if !x.names && slices.ContainsFunc(readNamesOfPlaces()[x.line], func(name string) bool { return PlaceAndPeople(name, people) }) {
			return true
		}
	}
	return false
}

// readNamesOfPlaces returns the names of places by line of the list.
var readNamesOfPlaces = sync.OnceValue(func() map[int][]string {
	out := make(map[int][]string)
	for name, list := range readPlaces() {
		for _, x := range list {
			if x.names {
				out[x.line] = append(out[x.line], name)
			}
		}
	}
	return out
})

// IsCountry reports whether a name, as in [PlaceFor], is a country's.
func IsCountry(form string) bool {
	for _, x := range readPlaces()[form] {
		if x.country {
			return true
		}
	}
	return false
}

// NamesPlace reports whether a name, as in [PlaceFor], is that of a place in the
// table, or of its people: Europe, European.
func NamesPlace(form string) bool {
	if len(readPlaces()[form]) > 0 {
		return true
	}
	if len(form) < sameBeginning {
		return slices.ContainsFunc(readPlacesByBeginning()[""], func(name string) bool { return PlaceAndPeople(name, form) })
	}
	like := func(name string) bool { return PlaceAndPeople(name, form) }
	return slices.ContainsFunc(readPlacesByBeginning()[form[:sameBeginning]], like) || slices.ContainsFunc(readPlacesByBeginning()[""], like)
}

// readPlacesByBeginning returns the names of places by the letters that a people has in
// common with its place, and under "" those that peoples lists.
var readPlacesByBeginning = sync.OnceValue(func() map[string][]string {
	out := make(map[string][]string, 512)
	for name := range readPlaces() {
		if len(name) >= sameBeginning {
			out[name[:sameBeginning]] = append(out[name[:sameBeginning]], name)
		}
	}
	for pair := range peoples {
		if len(readPlaces()[pair[0]]) > 0 {
			out[""] = append(out[""], pair[0])
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

var readPlaces = sync.OnceValue(func() map[string][]placeName {
	out := make(map[string][]placeName, 512)
	for n, line := range strings.Split(countryList, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		names, seats, country := strings.Cut(line, ":")
		for name := range strings.SplitSeq(names, ",") {
			name = strings.TrimSpace(name)
			out[name] = append(out[name], placeName{n, true, country})
		}
		for seat := range strings.SplitSeq(seats, ",") {
			if seat = strings.TrimSpace(seat); seat != "" {
				out[seat] = append(out[seat], placeName{line: n})
			}
		}
	}
	return out
})
