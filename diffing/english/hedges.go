package english

import "strings"

// Finite reports whether a word can be a verb with its subject: not "report"
// or "warning", which are nouns as often.
func Finite(norm string) bool {
	return norm == "according" || norm == "said" || norm == "told" || strings.HasSuffix(norm, "ed") || strings.HasSuffix(norm, "s") || norm == "say" || norm == "claim"
}

// Modal is how sure a modal word, negated or not, makes what it says: from 1,
// possible, to 3, certain; 0 for other words.
func Modal(norm string) int {
	return ClassesOf(strings.TrimSuffix(norm, "n't")).first(ModalPossible, ModalLikely, ModalCertain)
}

// CaseStage is the stage of a criminal case that a word tells of: from 1,
// investigated, to 5, convicted; 0 for other words.
func (c Classes) CaseStage() int {
	return c.first(StageInquiry, StageSuspicion, StageCharge, StageTrial, StageVerdict)
}
