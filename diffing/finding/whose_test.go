package finding_test

import "testing"

// TestWhoseStatement has statements that the version gives to somebody else, whatever the
// words, and others that it gives to the same or to who may speak for them.
func TestWhoseStatement(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Police put the crowd on the pier at 3,000, fewer than last year.", "Organisers put the crowd on the pier at 3,000, fewer than last year.", "attribution"},
		{"According to her manager, the cellist is to have an operation on her left hand in May.", "In May, her promoter said, the cellist is to have an operation on her left hand.", "attribution"},
		{"The kiosk is \"a box of rust,\" the critic Ada Lorrimer wrote in a guide to the port.", "The kiosk is \"a box of rust,\" its owner wrote in a guide to the port.", "attribution"},
		{"A spokesman for the brewery said that the pump had failed in August.", "The pump had failed in August, a spokesman for the hospital announced on Monday.", "term"},
		{"Police put the crowd on the pier at 3,000, fewer than last year.", "The crowd on the pier was put at 3,000 by police, fewer than last year.", ""},
		{"According to the harbour board, the crane had rusted through in two places.", "The crane had rusted through in two places, a spokesman for the harbour board said.", ""},
		{"The brewery said that the well had run dry in August.", "In August, the company said, the well had run dry.", ""},
		{"The mayor, Ines Hallam, said that the well had run dry in August.", "In August, Hallam said, the well had run dry.", ""},
	})
}

// TestSwapped has passages that are the same but for two phrases in each other's place, and
// others in which it is all the same which stands first.
func TestSwapped(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"She would appeal against the fine, though not against the ban, her lawyer said.", "She would appeal against the ban, though not against the fine, her lawyer said.", "term"},
		{"The plan allows 800 boats in the bay and 2,500 in the estuary.", "The plan allows 800 boats in the estuary and 2,500 in the bay.", "term"},
		{"The coach said that the captain had been tired since the storm.", "The captain said that the coach had been tired since the storm.", "attribution"},
		{"The bakery and the dairy closed for the day on Friday.", "The dairy and the bakery closed for the day on Friday.", ""},
		{"The toll rose on Monday to 12 crowns from 9.", "The toll rose to 12 crowns from 9 on Monday.", ""},
		{"The quilters met the weavers in the hall on Friday.", "The weavers met the quilters in the hall on Friday.", ""},
	})
}

// TestExtents has what is said of another part of the whole, and others in which the part is
// the same in other words.
func TestExtents(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Most of the ferries in the bay were back in service on Friday.", "All of the ferries in the bay were back in service on Friday.", "number"},
		{"She accepted all of the panel's advice on the kilns, the potter said.", "The potter said she accepted most of the panel's advice on the kilns.", "number"},
		{"Part of the roof of the market had come down in the night.", "The whole roof of the market had come down in the night.", "number"},
		{"Most of the ferries in the bay were back in service on Friday.", "The greater part of the ferries in the bay ran again on Friday.", ""},
		{"Nearly all of the ferries in the bay were back in service on Friday.", "On Friday most ferries in the bay were back in service.", ""},
		{"Some 40 ferries in the bay were back in service on Friday.", "About 40 ferries in the bay were back in service on Friday.", ""},
	})
}

// TestSideOfTime has what lies on another side of a day or a length of time, and others in
// which it lies on the same.
func TestSideOfTime(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The office takes paper forms until 30 June.", "The office takes paper forms from 30 June.", "date"},
		{"The bakers will repay the loan within three years.", "The bakers will repay the loan after three years.", "number"},
		{"The quay is shut until Friday, the port said.", "The quay is shut after Friday, the port said.", "date"},
		{"The office takes paper forms until 30 June.", "Paper forms are taken by the office till June 30.", ""},
		{"The bakers will repay the loan within three years.", "The loan will be repaid in three years by the bakers.", ""},
		{"The quay has been shut since Friday, the port said.", "From Friday on the quay has been shut, the port said.", ""},
	})
}

// TestStages has what has come further, or less far, in the version, and others in which it
// has come as far.
func TestStages(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Two of the porters were arrested after the brawl on the quay.", "Two of the porters were charged after the brawl on the quay.", "term"},
		{"The organist was suspended in May over the missing hymnals.", "The organist was dismissed in May over the missing hymnals.", "term"},
		{"The barge ran onto the sandbank and was grounded for a week.", "The barge ran onto the sandbank and was capsized for a week.", "term"},
		{"Two of the porters were arrested after the brawl on the quay.", "Two of the porters were detained after the brawl on the quay.", ""},
		{"The organist was dismissed in May over the missing hymnals.", "The organist was sacked in May over the missing hymnals.", ""},
		{"The club hopes to have the bill passed by the council.", "The club hopes to have the bill adopted by the council.", ""},
	})
}

// TestDeniedOtherwise has denials that the version gives by a word of its own, and others
// that it turns round.
func TestDeniedOtherwise(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"She rejected calls for a new bell, saying that it was too dear.", "To the calls for a new bell she said no: it was too dear.", ""},
		{"The ferry ran alone, with no tug and no pilot in sight, for two hours.", "The ferry ran alone, with no tug or pilot in sight, for two hours.", ""},
		{"The trust had never requested a longer test of the siren.", "A longer test of the siren the trust had requested never.", ""},
		{"The trust had never requested a longer test of the siren.", "The trust had requested a longer test of the siren.", "negation"},
		{"The ferry ran alone, with no pilot in sight, for two hours.", "The ferry ran alone, with a pilot in sight, for two hours.", "negation"},
		{"She rejected calls for a new bell, saying that it was too dear.", "She accepted calls for a new bell, saying that it was too dear.", "negation"},
	})
}

// TestPartisanSources has statements of those who have a side in the matter, which stand in
// the version as facts, and of others, which do so mildly.
func TestPartisanSources(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Prosecutors said that the organist had sold 40 hymnals to a dealer in Lenn.", "The organist had sold 40 hymnals to a dealer in Lenn.", "hedge"},
		{"The lift had been broken since the flood in May, a lawyer for the tenants said.", "The lift had been broken since the flood in May.", "hedge"},
		{"The weather office said that the storm had passed Lenn at noon on Friday.", "At noon on Friday the storm was past Lenn and over the sea.", ""},
		{"The port office said it had opened an inquiry into the broken crane.", "The port office has opened an inquiry into the broken crane.", ""},
	})
}

// TestSuperlatives has what is the most so in the one text alone, and others in which it is
// in both.
func TestSuperlatives(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The mill is one of the oldest buildings on the island, the guide says.", "The mill is the oldest building on the island, the guide says.", "number"},
		{"The Lenn is the longest river of the province, the guide says.", "The Lenn is the deepest river of the province, the guide says.", "number"},
		{"It was the driest summer since 1976, the weather office said.", "It was among the driest summers since 1976, the weather office said.", "number"},
		{"The mill is one of the oldest buildings on the island, the guide says.", "The mill is among the oldest buildings on the island, the guide says.", ""},
		{"The Lenn is the largest river of the province, the guide says.", "The Lenn is the biggest river of the province, the guide says.", ""},
		{"It was the driest summer since 1976, the weather office said.", "The weather office said it was the driest summer since 1976.", ""},
	})
}

// TestOpenDecisions has what is open in the original by a word that is no verb's, and a fact
// in the version, and others that are open in both.
func TestOpenDecisions(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The ferry line is considering whether to close the north pier in May.", "The ferry line will close the north pier in May.", "negation"},
		{"The two dairies will merge in May, subject to a vote of the farmers.", "The two dairies will merge in May.", "hedge"},
		{"The lamp was to have been lit at noon, the keeper said.", "The lamp was lit at noon, the keeper said.", "hedge"},
		{"The ferry line is considering whether to close the north pier in May.", "Whether to close the north pier in May is being considered by the ferry line.", ""},
		{"The two dairies will merge in May, subject to a vote of the farmers.", "If the farmers vote for it, the two dairies will merge in May.", ""},
		{"The lamp was to have been lit at noon, the keeper said.", "The keeper said the lamp should have been lit at noon.", ""},
	})
}
