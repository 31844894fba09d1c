package finding

import (
	"slices"

	"storydiff/diffing/facts"
)

// A pairing holds values of a passage, such as numbers or dates, that are not yet
// paired with one of the other side. Those that say the same are paired first,
// then those that may stand for each other; the rest stand on one side only.
type pairing[T any] struct{ original, version []T }

// newPairing returns the values of two sides, or none where there are too many
// to tell which stands for which.
func newPairing[T any](original, version []T) *pairing[T] {
	if len(original) > facts.ManyNumbers || len(version) > facts.ManyNumbers {
		return &pairing[T]{}
	}
	return &pairing[T]{slices.Clone(original), slices.Clone(version)}
}

// pair removes each value of the original together with the first value of the
// version that meets accepts, and calls do with both, unless do is nil. A later
// function of meets counts only if the earlier ones accept no value.
func (p *pairing[T]) pair(do func(o, v T), meets ...func(o, v T) bool) {
	p.original = slices.DeleteFunc(p.original, func(o T) bool {
		for _, meet := range meets {
			k := slices.IndexFunc(p.version, func(v T) bool { return meet(o, v) })
			if k < 0 {
				continue
			}
			v := p.version[k]
			p.version = slices.Delete(p.version, k, k+1)
			if do != nil {
				do(o, v)
			}
			return true
		}
		return false
	})
}
