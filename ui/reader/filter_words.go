package reader

import (
	"fmt"
	"slices"

	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// The names of a filter's conditions in words.
const (
	kindWords     = "kinds"
	typeWords     = "types"
	markWords     = "marks"
	severityWords = "severity" // the least
	movedWords    = "moved"
)

// Words returns the filter in words, by condition, so that it can be kept: FilterOf
// makes the same filter of them.
func (f Filter) Words() map[string][]string {
	words := map[string][]string{}
	for _, k := range diffing.Kinds() {
		if f.Wants(k) {
			words[kindWords] = append(words[kindWords], k.String())
		}
	}
	for _, t := range finding.Types() {
		if f.Types&(1<<t) != 0 {
			words[typeWords] = append(words[typeWords], t.String())
		}
	}
	for _, m := range MarkChoices() {
		if f.Marks&m != 0 {
			words[markWords] = append(words[markWords], m.String())
		}
	}
	if f.Severity > 0 {
		words[severityWords] = []string{finding.Severity(f.Severity - 1).String()}
	}
	if f.Moved {
		words[movedWords] = []string{"yes"}
	}
	return words
}

// FilterOf returns the filter of some words; those that it does not know count for
// nothing.
func FilterOf(words map[string][]string) Filter {
	f := Filter{Moved: len(words[movedWords]) > 0}
	for _, k := range known(diffing.Kinds(), words[kindWords]) {
		f.kinds |= 1 << k
	}
	for _, t := range known(finding.Types(), words[typeWords]) {
		f.Types |= 1 << t
	}
	for _, m := range known(MarkChoices(), words[markWords]) {
		f.Marks |= m
	}
	for _, s := range known(finding.Severities(), words[severityWords]) {
		f.Severity = uint8(s) + 1
	}
	return f
}

// known returns those of some values whose names are among words.
func known[T fmt.Stringer](values []T, words []string) []T {
	return slices.DeleteFunc(slices.Clone(values), func(v T) bool { return !slices.Contains(words, v.String()) })
}
