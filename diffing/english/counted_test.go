package english

import "testing"

func TestCounted(t *testing.T) {
	for n, want := range map[int]string{-3: "-3", 0: "0", 1: "one", 2: "two", 9: "nine", 10: "10", 12: "12", 2024: "2024"} {
		if got := Counted(n); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
}
