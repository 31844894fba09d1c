package finding_test

import (
	"slices"
	"strings"
	"testing"
)

// A contrastCase is a sentence of the original, one of the version, and the type that a
// finding of medium or high must have, or "" where there may be none.
type contrastCase struct{ original, version, want string }

func runContrasts(t *testing.T, list []contrastCase) {
	t.Helper()
	for _, c := range list {
		found := slices.DeleteFunc(findingsOf(c.original, c.version), func(f string) bool { return strings.HasPrefix(f, "low ") })
		has := slices.ContainsFunc(found, func(f string) bool { return strings.Contains(f, " "+c.want+": ") })
		if c.want == "" && len(found) > 0 || c.want != "" && !has {
			t.Errorf("%s\n%s\ngives %q, want %q", c.original, c.version, found, c.want)
		}
	}
}

// TestRoles has sentences in which whoever does it and whoever it is done to have changed
// places where one of them is a pronoun or a common noun, and others that say the same.
func TestRoles(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The beekeeper said she had twice warned the orchard owner about the spray.", "The beekeeper said the orchard owner had twice warned her about the spray.", "attribution"},
		{"He blamed the choir for the noise in the chapel on Sunday.", "The choir blamed him for the noise in the chapel on Sunday.", "attribution"},
		{"The lock keeper had lent a spare key to the ferryman in April.", "In April the ferryman had lent the lock keeper a spare key.", "attribution"},
		{"The planetarium was sued by a former guide over unpaid overtime.", "The planetarium sued a former guide over unpaid overtime.", "attribution"},
		{"The beekeeper said she had twice warned the orchard owner about the spray.", "The orchard owner had been warned twice about the spray by the beekeeper, she said.", ""},
		{"The lock keeper had lent a spare key to the ferryman in April.", "In April the ferryman had been lent a spare key by the lock keeper.", ""},
		{"The planetarium was sued by a former guide over unpaid overtime.", "A former guide sued the planetarium over unpaid overtime.", ""},
		{"The chess club met the school board in the gym on Friday.", "On Friday the school board met the chess club in the gym.", ""},
	})
}

// TestTurnedEvents has events that the version gives in another way, and others that it
// gives in the same way in other words.
func TestTurnedEvents(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The coach showed a logbook of the climb, which could not be independently verified.", "The coach showed reporters a verified logbook of the climb.", "negation"},
		{"The plans for the ski lift have not been approved by the canton.", "The approved plans for the ski lift were shown in the canton on Monday.", "negation"},
		{"No refund had been promised to the campers, the manager said.", "The manager promised the campers a refund.", "negation"},
		{"The ski lift is to be dismantled in June, the operator said.", "The ski lift was dismantled in June, the operator said.", "hedge"},
		{"The conductor did not say whether she would resign.", "The conductor vowed to resign.", "hedge"},
		{"The lab found no evidence that the paint had caused the rash.", "The lab could not exclude that the paint had caused the rash.", "hedge"},
		{"The coach showed a logbook of the climb, which could not be independently verified.", "The coach showed an unverified logbook of the climb.", ""},
		{"The plans for the ski lift have not been approved by the canton.", "The canton has yet to approve the plans for the ski lift.", ""},
		{"No refund had been promised to the campers, the manager said.", "The manager said that the campers had never been promised a refund.", ""},
		{"The ski lift is to be dismantled in June, the operator said.", "In June, the operator said, the ski lift will be dismantled.", ""},
		{"The conductor did not say whether she would resign.", "The conductor would not say whether she would resign.", ""},
		{"The tools had been used on 30 hives without being cleaned.", "The tools had been used on 30 hives and were not cleaned.", ""},
		{"Both clubs wanted to avoid a replay of the match.", "Neither club wanted a replay of the match.", ""},
	})
}

// TestSeeming has what only seems so in the original.
func TestSeeming(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The ice on the lake appeared thick, the warden said.", "The ice on the lake is thick, said the warden.", "hedge"},
		{"The old organ seemed intact after the fire, the parish said.", "After the fire the old organ was intact, according to the parish.", "hedge"},
		{"The mood in the choir appeared calm on Monday.", "On Monday the mood in the choir was calm.", "hedge"},
		{"The ice on the lake appeared thick, the warden said.", "The ice on the lake looked thick, said the warden.", ""},
		{"The old organ seemed intact after the fire, the parish said.", "After the fire the old organ seemed to be intact, according to the parish.", ""},
		{"The ghost ship appeared off the cape at noon.", "The ghost ship was seen off the cape at noon.", ""},
	})
}

// TestDoers has what somebody else does in the version.
func TestDoers(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Campers had known of the cave for years, and smugglers had hidden crates in it.", "The cave had been known for years, and campers had hidden crates in it.", "attribution"},
		{"Divers found the old anchor, and fishermen sold it on the quay.", "Fishermen found the old anchor and sold it on the quay.", "attribution"},
		{"Campers had known of the cave for years, and smugglers had hidden crates in it.", "For years the cave was known to campers, and smugglers had hidden crates there.", ""},
		{"The gardeners planted 40 limes, and the mayor thanked the gardeners.", "The workers planted 40 limes, and the mayor thanked them.", ""},
	})
}

// TestFrames has equal numbers of which the version says something else, and others of
// which it says the same.
func TestFrames(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The club has sold 12 of its 30 boats to a museum.", "The club has sold all but 12 of its 30 boats to a museum.", "number"},
		{"Mould was found in three of 40 hives on Monday.", "On Monday mould was found in 40 hives.", "number"},
		{"Nine climbers were caught in the hut, of whom two were hurt.", "Nine climbers were caught in the hut, and another two were hurt.", "number"},
		{"The lift has one engineer for six cabins.", "The lift has one engineer for each of its six cabins.", "number"},
		{"Repairs to the organ will take four to seven weeks.", "Repairs to the organ will take seven weeks.", "number"},
		{"Members must return the keys within 48 hours.", "Members must return the keys for 48 hours.", "number"},
		{"The concert ended 20 minutes early because of the rain.", "The concert ended 20 minutes late because of the rain.", "number"},
		{"The honey was sold at 30 percent below last year's price.", "The honey was sold at 30 percent of last year's price.", "number"},
		{"A monthly fee of 15 crowns was agreed for the allotments.", "A fee of 15 crowns a year was agreed for the allotments.", "number"},
		{"The club has sold 12 of its 30 boats to a museum.", "A museum has bought 12 of the club's 30 boats.", ""},
		{"Nine climbers were caught in the hut, of whom two were hurt.", "Nine climbers were caught in the hut, two of them hurt.", ""},
		{"The lift has one engineer for six cabins.", "There is one engineer for the six cabins of the lift.", ""},
		{"Repairs to the organ will take four to seven weeks.", "Repairs to the organ will take between four and seven weeks.", ""},
		{"Repairs to the organ will take four to seven weeks.", "Repairs to the organ will take up to seven weeks.", ""},
		{"Members must return the keys within 48 hours.", "Members must return the keys in 48 hours.", ""},
		{"A monthly fee of 15 crowns was agreed for the allotments.", "A fee of 15 crowns a month was agreed for the allotments.", ""},
	})
}

// TestOwners has statements that the version gives to somebody else, and others that it
// gives to the same by another name.
func TestOwners(t *testing.T) {
	const about = "\n\nThe head gardener, Tessa Orwin, wants a fence.\n\nThe treasurer, Pavel Lund, has resigned."
	runContrasts(t, []contrastCase{
		{"Club president Kamil Brandt said the drought had ruined the roses." + about, "Lund complained that the drought had ruined the roses.", "attribution"},
		{"The audit, seen by Northern Wire, says the roof may leak.", "The audit, obtained by the Herald, says the roof may leak.", ""},
		{"The audit, seen by Northern Wire, says the roof may leak.", "The audit, seen by this newspaper, says the roof may leak.", "attribution"},
		{"A spokeswoman for the zoo declined to comment on the escape.", "A spokeswoman for the zoo described the escape as harmless.", "attribution"},
		{"Two nurses who work for the clinic's owner, Halden Care, told the inquiry that lifts were dirty.", "Halden Care told the inquiry that lifts were dirty.", "attribution"},
		{"Ada Krun, a former director of the zoo, opened the pond.", "Ada Krun, director of the zoo, opened the pond.", "name"},
		{"The fee was 11 crowns, according to two people with knowledge of the deal, who declined to be named because the terms are secret.", "The fee was 11 crowns, the council confirmed.", "attribution"},
		{"Club president Kamil Brandt said the drought had ruined the roses." + about, "Brandt complained that the drought had ruined the roses.", ""},
		{"Club president Kamil Brandt said the drought had ruined the roses." + about, "The drought has ruined the roses, said the club's president.", ""},
		{"A spokeswoman for the zoo declined to comment on the escape.", "The zoo's spokeswoman would not comment on the escape.", ""},
		{"Ada Krun, a former director of the zoo, opened the pond.", "Ada Krun, who was director of the zoo until 2020, opened the pond.", ""},
		{"A spokesman for Halden Care said that lifts were cleaned.", "Halden Care said that lifts were cleaned.", ""},
	})
}

// TestConnectives has what is left out here and taken in there, and others where it is not.
func TestConnectives(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The pool will shut in May unless a sponsor steps in.", "The pool will shut in May even if a sponsor steps in.", "negation"},
		{"All stalls may open on Sunday except those selling fireworks.", "All stalls may open on Sunday, including those selling fireworks.", "negation"},
		{"The grant covers boats but not trailers, the club said.", "The grant covers boats as well as trailers, the club said.", "negation"},
		{"Most members breed bees and not butterflies.", "Most members breed butterflies and not bees.", "negation"},
		{"The pool will shut in May unless a sponsor steps in.", "If no sponsor steps in, the pool will shut in May.", ""},
		{"All stalls may open on Sunday except those selling fireworks.", "Apart from those selling fireworks, all stalls may open on Sunday.", ""},
		{"The grant covers boats but not trailers, the club said.", "The grant covers only boats, not trailers, the club said.", ""},
		{"Most members breed bees and not butterflies.", "Most members breed bees rather than butterflies.", ""},
	})
}

// TestCrowd has statements of bodies and documents that the version gives to people at
// large, and others that it gives to those who may stand for them.
func TestCrowd(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Bread ran out at one bakery in nine by noon, according to the Millers' Guild.", "Bread had run out at one bakery in nine by noon, customers said.", "attribution"},
		{"The lift carries no sign to show how many skiers it takes, the report said.", "The lift carries no sign to show how many skiers it takes, tourists say.", "attribution"},
		{"The orchard lost 40 trees in the frost of April, the ministry said.", "The frost of April cost the orchard 40 of its trees, villagers said.", "attribution"},
		{"Bread ran out at one bakery in nine by noon, according to the Millers' Guild.", "Bread had run out at one bakery in nine by noon, the guild said.", ""},
		{"The orchard lost 40 trees in the frost of April, the ministry said.", "The frost of April cost the orchard 40 of its trees, officials said.", ""},
		{"The lift had stopped twice that morning, residents said.", "That morning the lift had stopped twice, villagers said.", ""},
	})
}

// TestHolders has nouns that the original gives to one person and the version to another,
// and others that both give to the same.
func TestHolders(t *testing.T) {
	const original = "The umpire, Orla Venn, looked at the clock. “We cannot take a point from a player for a shadow,” said the chairman, Anton Brill."
	runContrasts(t, []contrastCase{
		{original, "Orla Venn, the umpire, had her eyes on the clock. No player can lose a point for a shadow, said the umpire, Anton Brill.", "name"},
		{"The umpire, Orla Venn, looked at the clock, and the coach, Anton Brill, wept.", "Anton Brill, the umpire, wept. Orla Venn had her eyes on the clock.", "name"},
		{"The skipper, Jonas Falk, was asleep. His cook, Mara Lund, called the coast guard.", "The skipper, Mara Lund, called the coast guard, for Jonas Falk was asleep.", "name"},
		{original, "Orla Venn, the umpire, had her eyes on the clock. No player can lose a point for a shadow, said Anton Brill, the chairman.", ""},
		{original, "Orla Venn, who was the umpire, had her eyes on the clock.", ""},
		{"The skipper, Jonas Falk, was asleep. His cook, Mara Lund, called the coast guard.", "The cook, Mara Lund, called the coast guard while Jonas Falk, the skipper, slept.", ""},
	})
}

// TestSaidBy has quotations that the version gives in the passive voice, to somebody else
// and to the same.
func TestSaidBy(t *testing.T) {
	const original = "The coach, Ruben Stark, called the ruling “a gift with a ribbon on it” and said that his player, Tamsin Orrel, might leave. Tamsin Orrel sat in the hall."
	runContrasts(t, []contrastCase{
		{original, "The ruling was described as “a gift with a ribbon on it” by Tamsin Orrel, whose coach, Ruben Stark, said she might leave. Tamsin Orrel sat in the hall.", "attribution"},
		{original, "The ruling was described as “a gift with a ribbon on it” by Ruben Stark, whose player, Tamsin Orrel, might leave. Tamsin Orrel sat in the hall.", ""},
	})
}
