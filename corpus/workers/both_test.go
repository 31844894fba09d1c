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
