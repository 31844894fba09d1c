package workers

import (
	"sync/atomic"
	"testing"
)

func TestBoth(t *testing.T) {
	for _, sideBySide := range []bool{false, true} {
		var called atomic.Int64
		Both(sideBySide, func() { called.Add(1) }, func() { called.Add(2) })
		if called.Load() != 3 {
			t.Errorf("side by side %t: %d", sideBySide, called.Load())
		}
		p := Caught(func() { Both(sideBySide, func() {}, func() { panic("torn") }) })
		if p == nil || p.Value != "torn" {
			t.Errorf("side by side %t: %v reaches the caller", sideBySide, p)
		}
	}
}

func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 7, 100} {
		calls := make([]atomic.Int64, n)
		Each(n, func(i int) { calls[i].Add(1) })
		for i := range calls {
			if got := calls[i].Load(); got != 1 {
				t.Errorf("%d of %d is called %d times", i, n, got)
			}
		}
		for torn := range n { // by the caller or by another
			p := Caught(func() {
				Each(n, func(i int) {
					if i == torn {
						panic(i)
					}
				})
			})
			if p == nil || p.Value != torn {
				t.Errorf("%d of %d panics, and %v reaches the caller", torn, n, p)
			}
		}
	}
}
