package furniture_test

import (
	"strings"
	"testing"

	"storydiff/corpus/internal/sample"
)

// TestNotesAtEnds reads notes of the outlet at the top and at the bottom.
func TestNotesAtEnds(t *testing.T) {
	p := sample.Harbour()
	for _, note := range []string{
		"Correction: An earlier version of this story gave the wrong number of cranes.",
		"Clarification: The mayor of Corven was not at the meeting.",
		"This article was amended on 3 May 2023 to correct the spelling of Quarrie.",
		"An earlier version of this report said that the gates had been shut on Sunday.",
		"Update, 8 p.m.: Adds a word from the owners.",
		"Updated at 19.30: Corrects the number of cranes.",
		"UPDATE (May 3, 2023): Clarifies who owns the second crane.",
	} {
		wantFurniture(t, strings.Join(p, "\n\n")+"\n\n[note] "+note)
		wantFurniture(t, "[note] "+note+"\n\n[headline] Port of Vellmark shut by strike\n\n"+strings.Join(p, "\n\n"))
	}
}

// TestNotesOfOthers holds that a story about a correction stays one: what
// somebody else put right is reported.
func TestNotesOfOthers(t *testing.T) {
	p := sample.Harbour()
	for _, line := range []string{
		"Correction: The crane lifts nine tons and not ninety, the company's notice read.",
		"Clarification: Nobody has been promised boots, the ministry wrote on Monday.",
		"\"This story has been corrected more often than the tide table,\" Sallai said.",
		"We regret the error, the harbour office told him, and sent a cake.",
		"Correction: It was never true that the gulls had left.",
		"Update, 5 p.m.: Nobody has come out of the gates.",
		"Correction: A previous version of this timetable had the ferry leave at nine.",
	} {
		wantFurniture(t, inProse(line))
	}
	for _, line := range []string{
		"Correction: The crane lifts nine tons and not ninety, the company's notice read.",
		"\"This story has been corrected more often than the tide table,\" Sallai said.",
		"We regret the error, the harbour office told him, and sent a cake.",
		"Update, 5 p.m.: Nobody has come out of the gates.",
	} {
		wantFurniture(t, strings.Join(p, "\n\n")+"\n\n"+line)
	}
	// What is all there is of a story is no note on it.
	wantFurniture(t, "Correction: An earlier version of the timetable of the Corven ferry was wrong by an hour, and forty men missed the boat on Monday.\n\nThe ferry left at nine.")
}
