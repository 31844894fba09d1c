// Package align says which sentences of a version carry which of the original.
//
// Its result is a list of links, each of one or more sentences on either side.
// It looks at what sentences share and at their order, not at what they mean.
// The method is described in the documentation of package diffing.
package align
