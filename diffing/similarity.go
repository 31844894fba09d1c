package diffing

import (
	"math"
	"slices"
)

// similarity says how much two sentences share, 0 to 1: how like each other
// they are as wholes, and how much of the lesser is in the greater, for a
// sentence is often carried by a part of a longer one.
func similarity(a, b *sketch) float64 {
	if a.words == 0 || b.words == 0 {
		return 0
	}
	shared := sharedWeight(a.stems, b.stems)
	part := shared / math.Min(a.mass, b.mass) * math.Min(1, shared/tuned.full)
	s := (1-tuned.part)*likeness(a, b) + tuned.part*part
	if a.heading != b.heading {
		s *= tuned.heading
	}
	if anyShared(a.quoted, b.quoted) {
		s += (1 - s) * tuned.quoted
	}
	return math.Min(1, s) // rounding can carry it over
}

// likeness is the mean of Dice's coefficient over stems weighed by rarity and
// over character trigrams. The first knows which words matter; the second
// sees misspelt names, compounds and inflections that stemming misses.
func likeness(a, b *sketch) float64 {
	if a.words == 0 || b.words == 0 {
		return 0
	}
	return (1-tuned.trigrams)*2*sharedWeight(a.stems, b.stems)/(a.mass+b.mass) + tuned.trigrams*trigramDice(a.trigrams, b.trigrams)
}

func sharedWeight(a, b []weighted) float64 {
	var sum float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].stem < b[j].stem:
			i++
		case a[i].stem > b[j].stem:
			j++
		default:
			sum += a[i].weight
			i++
			j++
		}
	}
	return sum
}

func trigramDice(a, b []uint32) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared++
			i++
			j++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

// contained says what share of a's weight is also in b, 0 to 1.
func contained(a, b *sketch) float64 {
	if a.mass == 0 {
		return 0
	}
	return sharedWeight(a.stems, b.stems) / a.mass
}

// anyShared reports whether two sorted lists have an element in common.
func anyShared(a, b []uint64) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}

// join sketches several sentences as one.
func join(parts ...*sketch) *sketch {
	if len(parts) == 1 {
		return parts[0]
	}
	var s sketch
	for _, p := range parts {
		s.stems = append(s.stems, p.stems...)
		s.trigrams = append(s.trigrams, p.trigrams...)
		s.quoted = append(s.quoted, p.quoted...)
		s.mass += p.mass
		s.words += p.words
	}
	slices.SortFunc(s.stems, func(a, b weighted) int {
		if a.stem != b.stem {
			return int(a.stem - b.stem)
		}
		return int(a.word - b.word)
	})
	slices.Sort(s.trigrams)
	slices.Sort(s.quoted)
	return &s
}
