// Package trigrams counts what two texts have in common of runs of three characters,
// each packed into 32 bits.
package trigrams

import "slices"

// Append adds the character trigrams of a word with a space on either
// side. Each is packed into 32 bits.
func Append(to []uint32, word string) []uint32 {
	var a, b uint32 = 0, ' '
	for _, r := range word {
		c := uint32(r) & 0x3ff
		if a != 0 {
			to = append(to, a<<20|b<<10|c)
		}
		a, b = b, c
	}
	if a != 0 {
		to = append(to, a<<20|b<<10|' ')
	}
	return to
}

// Sort sorts trigrams, by one byte after the other, which takes less time than to
// compare them. It uses spare, and returns it, enlarged where it has to be.
func Sort(t, spare []uint32) []uint32 {
	if len(t) < leastByBytes {
		slices.Sort(t)
		return spare
	}
	spare = slices.Grow(spare[:0], len(t))
	from, to := t, spare[:len(t)]
	for shift := 0; shift < 32; shift += 8 {
		var next [256]int32 // by byte: where the next with it goes
		for _, x := range from {
			next[byte(x>>shift)]++
		}
		sum := int32(0)
		for k, n := range next {
			next[k], sum = sum, sum+n
		}
		for _, x := range from {
			to[next[byte(x>>shift)]] = x
			next[byte(x>>shift)]++
		}
		from, to = to, from
	}
	return spare
}

// leastByBytes is how many trigrams are sorted the faster by their bytes.
const leastByBytes = 64

// Dice returns Dice's coefficient, 0 to 1, of two sorted lists of trigrams: twice what they
// share, as a part of both together; 0 where there are none.
func Dice(a, b []uint32) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	shared := 0
	// Which is the larger cannot be foretold, so that branches would cost more than the
	// comparisons.
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i], b[j]
		shared += one(x == y)
		i += one(x <= y)
		j += one(y <= x)
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

// one returns 1 for true and 0 for false.
func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
