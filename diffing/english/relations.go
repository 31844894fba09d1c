package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed relations.txt
var relationList string

// A Relation is what a verb says of two parties.
type Relation struct {
	Name     string // the same for all ways to say it
	Reversed bool   // the second party is who does it: A lost to B
}

// RelationsOf returns the relations of a way to say something of two parties: a verb,
// with its particle behind _, and the preposition before the second party behind +.
// A way that the list does not have is a relation of its own.
func RelationsOf(way string) []Relation {
	if known := readRelations()[way]; known != nil {
		return known
	}
	return []Relation{{Name: way}}
}

// IsWay reports whether the list has a way to say something of two parties.
func IsWay(way string) bool { return readRelations()[way] != nil }

var readRelations = sync.OnceValue(func() map[string][]Relation {
	out := make(map[string][]Relation, 256)
	for line := range strings.Lines(relationList) {
		if line[0] == '#' {
			continue
		}
		ways, others, _ := strings.Cut(line, "/")
		name, _, _ := strings.Cut(ways, " ")
		name = "=" + strings.TrimSpace(name)
		for _, w := range strings.Fields(ways) {
			out[w] = append(out[w], Relation{Name: name})
		}
		for _, w := range strings.Fields(others) {
			out[w] = append(out[w], Relation{Name: name, Reversed: true})
		}
	}
	return out
})
