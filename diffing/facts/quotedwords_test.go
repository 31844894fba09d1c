package facts

import (
	"slices"
	"testing"
)

func TestConcordance(t *testing.T) {
	c := NewConcordance([]int32{1, 2, 3, 1, 2, 2})
	for _, x := range []struct {
		run  []int32
		want []int
	}{
		{[]int32{1, 2}, []int{0, 3}}, {[]int32{2}, []int{1, 4, 5}}, {[]int32{2, 3, 1}, []int{1}},
		{[]int32{3, 2}, nil}, {[]int32{2, 9}, nil}, {[]int32{2, 2, 2}, nil},
	} {
		if got := c.Places(x.run); !slices.Equal(got, x.want) || c.Has(x.run) != (len(x.want) > 0) {
			t.Errorf("%d: %d, %v", x.run, got, c.Has(x.run))
		}
	}
	if c := NewConcordance(nil); c.Has([]int32{1}) {
		t.Error("a run in nothing")
	}
}
