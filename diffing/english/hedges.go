package english

import "strings"

// MayBeFiniteVerb reports whether a word can be a finite verb of saying. It is
// false for "report" and "warning", which are as often nouns.
func MayBeFiniteVerb(norm string) bool {
	return norm == "according" || norm == "said" || norm == "told" || strings.HasSuffix(norm, "ed") || strings.HasSuffix(norm, "s") || norm == "say" || norm == "claim"
}

// Modal returns how certain a modal word makes its statement: 1 possible, 2
// likely, 3 certain; 0 for other words. "couldn't" counts as "could".
func Modal(norm string) int {
	return ClassesOf(strings.TrimSuffix(norm, "n't")).first(modalPossible, modalLikely, modalCertain)
}

// CaseStage returns the stage of a criminal case that a word of these classes
// is about: 1 inquiry, 2 suspicion, 3 charge, 4 trial, 5 verdict; 0 for other
// words.
func (c Classes) CaseStage() int {
	return c.first(stageInquiry, stageSuspicion, stageCharge, stageTrial, stageVerdict)
}
