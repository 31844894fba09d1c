package finding

import (
	"slices"

	"storydiff/diffing/facts"
)

// A pairing holds the values of a passage that have met none of the other side
// yet: numbers, dates. What says the same is taken out first, then what one
// thing may stand for; what is left stands on one side only.
type pairing[T any] struct{ original, version []T }

// newPairing returns the values of two sides, or none where there are too many
// to tell which stands for which.
func newPairing[T any](original, version []T) *pairing[T] {
	if len(original) > facts.ManyNumbers || len(version) > facts.ManyNumbers {
		return &pairing[T]{}
	}
	return &pairing[T]{slices.Clone(original), slices.Clone(version)}
}

// pair takes out every value of the original together with the first of the
// version's that it meets, and calls do, if there is one, with the two. Of
// several conditions, a later one counts where no value fulfils one before.
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
