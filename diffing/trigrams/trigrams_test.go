package trigrams

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestDice(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want float64
	}{
		{"", "", 0}, {"tarn", "", 0}, {"tarn", "tarn", 1}, {"tarn", "quay", 0},
		{"tarns", "tarn", 2 * 3. / 9}, // " ta", "tar" and "arn"
		{"éta", "êta", 2 * 1. / 6},    // letters of other alphabets are letters, too
	} {
		a, _ := sorted(x.a)
		b, _ := sorted(x.b)
		if got := Dice(a, b); got != x.want {
			t.Errorf("%q and %q: %v, not %v", x.a, x.b, got, x.want)
		}
	}
}

func sorted(words ...string) (t, spare []uint32) {
	for _, w := range words {
		t = Append(t, w)
	}
	return t, Sort(t, nil)
}

// TestSort sorts as many as are sorted in either way, with equal ones among them.
func TestSort(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var spare []uint32
	for _, n := range []int{0, 1, leastByBytes - 1, leastByBytes, 300, 40} {
		list := make([]uint32, n)
		for i := range list {
			list[i] = r.Uint32() >> (r.UintN(24))
		}
		want := slices.Sorted(slices.Values(list))
		if spare = Sort(list, spare); !slices.Equal(list, want) {
			t.Errorf("%d: %v", n, list)
		}
	}
}
