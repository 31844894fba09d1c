// Package align says which sentences of a version carry which of the original.
//
// Its answer is a list of links, each of one or more sentences on either side.
// It looks at what sentences share and at their order, and not at what they
// mean; the method is told in the documentation of package diffing.
package align
