package finding_test

import "testing"

// TestUndoneNegation has sentences in which one side says "not" and the other says the
// same without it, and others in which the sense is turned.
func TestUndoneNegation(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Not all of the hives have been registered, the inspector said.", "Some of the hives are still unregistered, the inspector said.", ""},
		{"The crypt had not been aired since 1998, although the diocese asks for it each spring.", "Each spring, by order of the diocese, the crypt should have been aired, but it last was in 1998.", ""},
		{"The museum conceded that the boy should not have been let in.", "It had been a mistake, the museum conceded, to let the boy in.", ""},
		{"Contrary to what was thought, the eels do not return to the lake.", "The eels, which had been thought to return to the lake, stay in the sea.", ""},
		{"The fair will only open if the town pays for the fences.", "Unless the town pays for the fences, the fair will not open.", ""},
		{"Twelve members of the choir backed the tour by 12 votes to 9, with four abstentions.", "The choir will tour: 12 members were for it, nine against and four did not vote.", ""},
		{"The opening, which was to have been in May, has been put off to July.", "Instead of May, the opening will be in July.", ""},
		{"The hives have not been registered, the inspector said.", "The hives have been registered, the inspector said.", "negation"},
		{"The crypt had not been aired since 1998, the sexton said.", "The sexton said the crypt had been aired since 1998.", "negation"},
		{"The judge found that the miller, when he signed the deed, had understood what was in it.", "When the miller signed it, the judge said, he did not understand what stood in the deed.", "negation"},
		{"Only one of the two lamplighters, the younger, had seen the fire begin.", "Neither of the two lamplighters had seen the fire begin.", "negation"},
		{"The fair will not open if the town pays for the fences.", "The fair will open if the town pays for the fences.", "negation"},
	})
}

// TestDoubtfulOpposites has opposites of which one tells of another time, or that undo
// each other, and others that stand for the same.
func TestDoubtfulOpposites(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The regatta, which ended after 40 legs and almost nine hours, was the longest so far.", "At 40 legs the regatta was the longest so far; it was over nearly nine hours after it began.", ""},
		{"The florin, which had gained before the vote, slipped by 0.4 percent against the crown.", "The florin lost 0.4 percent to the crown, having risen beforehand.", ""},
		{"None of the 90 bakers would lose their jobs under the plan, the owner said.", "All 90 bakers would keep their jobs under the plan, according to the owner.", ""},
		{"The florin gained against the crown after the vote on Monday.", "After the vote on Monday the florin lost against the crown.", "negation"},
		{"The regatta began at noon off the mole.", "The regatta ended at noon off the mole.", "negation"},
		{"All 90 bakers would keep their jobs under the plan, the owner said.", "All 90 bakers would lose their jobs under the plan, the owner said.", "negation"},
	})
}

// TestOtherNameForSource has statements that the version gives to the same by another
// name, or in which nobody is a source, and others that it gives to somebody else.
func TestOtherNameForSource(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The Lake Safety Board said the helmsman had reported nothing before the collision.", "Nothing had been reported by the helmsman before the collision, investigators said.", ""},
		{"Two people who work for the circus told the paper that the net had been torn.", "The net had been torn, two employees of the circus told the paper.", ""},
		{"Quillfeather Mills reported a profit of 12 million crowns, beating the forecasts of brokers.", "The profit of Quillfeather Mills was 12 million crowns, more than brokers had expected.", ""},
		{"Orla Venn, 44, denied pushing her uncle during a row over the boat.", "Orla Venn, 44, denied that she had pushed her uncle when they argued about the boat.", ""},
		{"“The door is open,” said Orla Venn of the Basin Bank.", "“The door is open,” finds Orla Venn of the Basin Bank.", ""},
		{"Two people who work for the circus told the paper that the net had been torn.", "The net had been torn, officials told the paper.", "attribution"},
		{"The brokers said the profit of Quillfeather Mills would fall.", "The owners said the profit of Quillfeather Mills would fall.", "attribution"},
		{"The helmsman reported nothing before the collision, the Lake Safety Board said.", "The helmsman reported nothing before the collision, residents said.", "attribution"},
	})
}

// TestFollowingNumbers has numbers that follow from the original's, or say the same in
// another way, and others that do not.
func TestFollowingNumbers(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Prosecutors dropped three of the eight charges and kept the rest.", "Three of the eight counts were dropped by prosecutors, who kept the remaining five.", ""},
		{"The panel decided by four votes to three that the kite had touched the line.", "The seven judges were split on whether the kite had touched the line.", ""},
		{"The moths can find a flower from more than a kilometre away.", "At over one kilometre the moths are able to find a flower.", ""},
		{"With the salve the risk of a second rash was about a third lower.", "The salve made another rash around a third less likely.", ""},
		{"Up to 900 hens a week had been given the wrong feed.", "The wrong feed had been given each week to 900 hens at most.", ""},
		{"The law is for people under 18, the clerk said.", "The law is for people younger than 18, the clerk said.", ""},
		{"Seven of the board's ten members wanted to sell; two were against it.", "The other three of the ten members of the board did not want to sell.", ""},
		{"The board was saved by 121 votes to 118 after a debate.", "A debate ended with 118 votes to 121 against those who wanted the board out.", ""},
		{"The rowers agreed to wait until 6 a.m. before they leave the two quays.", "Until six on Monday the rowers will wait.", ""},
		{"Prosecutors dropped three of the eight charges and kept the rest.", "Prosecutors dropped four of the eight charges and kept the rest.", "number"},
		{"The panel decided by four votes to three that the kite had touched the line.", "The panel decided by six votes to three that the kite had touched the line.", "number"},
		{"The risk of a second rash was about a third lower with the salve.", "The risk of a second rash was about a fifth lower with the salve.", "number"},
		{"At most 900 hens a week had been given the wrong feed.", "The wrong feed had been given each week to 900 hens at least.", "hedge"},
	})
}

// TestOtherWordForCase has nouns and stages of a case that say no more than the original
// does, and others that do.
func TestOtherWordForCase(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"Police arrested a man of 31 on suspicion of burning down a mill.", "A man of 31, whom they suspect of burning down a mill, was arrested by police.", ""},
		{"Prosecutors dropped the charges against the miller but kept the fine.", "The charges against the miller were given up by the prosecution, which kept the fine.", ""},
		{"The report found no evidence that any hen had died of the feed.", "That some hen died of the feed was not evidenced by the report.", ""},
		{"The sale can still be stopped in court, but a ruling is unlikely before the fair ends.", "The sale can still be stopped in court, though it is improbable that there is a ruling before the end of the fair.", ""},
		{"Hop growers in the valley expect a poor harvest.", "The gardeners in the valley reckon with a poor harvest.", ""},
		{"Brill accused the abbess of having given way and got nothing for it.", "The abbess had given way and got nothing for it, its leader Anton Brill charged.", ""},
		{"The ferry plans to carry another 11 horses by the end of June.", "Another 11 horses are to be carried by the ferry by the end of June.", ""},
		{"The treaty would not have been possible without the help of the abbess.", "Without the help of the abbess there would have been no treaty.", ""},
		{"About 1 percent of hens are born without a comb.", "About one hen in a hundred is born without a comb.", ""},
		{"Police suspect a man of 31 of burning down a mill.", "Police charged a man of 31 with burning down a mill.", "hedge"},
		{"Brill accused the abbess of theft.", "Brill charged the abbess with theft.", "hedge"},
		{"The ferry may carry another 11 horses in June.", "The ferry will carry another 11 horses in June.", "hedge"},
		{"The sale is unlikely to be stopped before Easter.", "The sale will be stopped before Easter.", "negation"},
	})
}

// TestTheRest has what is told of a part in the one text and of the rest in the other, and
// days and numbers told by others, and cases in which that makes another thing of it.
func TestTheRest(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The guild runs 14 bakeries, two of which made a loss last winter.", "All but two of the guild's 14 bakeries made a profit last winter.", ""},
		{"It was the first time since 1904 that a bishop had sung in the square.", "No bishop had sung in the square since 1904.", ""},
		{"Only one of the six divers came back to the quay before noon.", "Before noon five of the six divers had not come back to the quay.", ""},
		{"The levy was kept, with 57 percent of the islanders voting for it.", "As only 43 percent of islanders were against it, the levy stays.", ""},
		{"The dam held 2.4 million litres in May, compared with 1.9 million a year before.", "In one year the water behind the dam has grown by half a million litres, to 2.4 million in May.", ""},
		{"The dancers took the hall on Thursday but left it a day later.", "On Friday, a day after they had taken it, the dancers gave up the hall.", ""},
		{"The pool opened last autumn with a fair.", "With a fair the pool had been opened in autumn last year.", ""},
		{"The levy would rise from 65 to 67 crowns for each boat.", "For each boat the levy would be 67 crowns, two more than now.", ""},
		{"The guild runs 14 bakeries, two of which made a loss last winter.", "The guild runs 14 bakeries, two of which made a profit last winter.", "negation"},
		{"Only one of the six divers came back to the quay before noon.", "Only one of the five divers came back to the quay before noon.", "number"},
		{"The dancers took the hall on Thursday and sang in it.", "The dancers took the hall on Friday and sang in it.", "date"},
		{"The levy was kept, with 57 percent of the islanders voting for it.", "The levy was kept, with 43 percent of the islanders voting for it.", "number"},
	})
}

// TestConverse has two verbs that say from its two sides what happens, and two that do not.
func TestConverse(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The jury cannot take a point from a rider for a shadow, the chairman said.", "No rider can lose a point for a shadow, the chairman said.", ""},
		{"The rebels took the salt works on Monday, the army said.", "The rebels lost the salt works on Monday, the army said.", "negation"},
	})
}

// TestOtherMeasure has spans of time, days and bounds that are told in another way, and
// others that differ.
func TestOtherMeasure(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The detour adds about 15 minutes to the crossing, the pilot said.", "The crossing takes around a quarter of an hour longer with the detour, the pilot said.", ""},
		{"The quay is to be finished by the end of October for 84 million crowns.", "For 84 million crowns the quay is to be completed before November.", ""},
		{"The bells had lain under three metres of mud.", "Three metres of mud had covered the bells.", ""},
		{"Villagers fear that their only road will not cope with the carts.", "In the village people are worried that their one road cannot take the carts.", ""},
		{"The guild lost 14 stalls but is still the largest with 88.", "The guild, still the largest, now has 88 stalls, down from 102.", ""},
		{"The cup goes to a woman for only the fourth time in its 60 years.", "Just three women had won the cup in its 60 years before her.", ""},
		{"The board promised a vote within 18 months.", "There will be a vote in a year and a half at the latest, the board pledged.", ""},
		{"The abbot had at first refused to ring the bells but did so on Friday.", "The abbot rang the bells on Friday, which he had at first declined to do.", ""},
		{"The detour adds about 15 minutes to the crossing, the pilot said.", "The detour adds about 25 minutes to the crossing, the pilot said.", "number"},
		{"The quay is to be finished by the end of October for 84 million crowns.", "For 84 million crowns the quay is to be finished by the end of December.", "date"},
		{"The bells weigh under three tonnes.", "The bells weigh three tonnes.", "hedge"},
	})
}

// TestHedgedOtherwise has statements that the version leaves open by a noun, or that say only
// what could not be done, and others that it makes sure.
func TestHedgedOtherwise(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The keeper presumed that rats had gnawed the rope of the bell.", "Rats had gnawed the rope of the bell, is the keeper's assumption.", ""},
		{"The divers might have been misled by the fog, the inquest heard.", "The inquest heard of a possibility that fog misled the divers.", ""},
		{"No boat could reach the reef because of the swell.", "The swell kept every boat from the reef.", ""},
		{"The archive could find no letter of the abbess by Friday.", "By Friday the archive had found no letter of the abbess.", ""},
		{"The keeper presumed that rats had gnawed the rope of the bell.", "Rats gnawed the rope of the bell in the night, and the keeper is angry.", "hedge"},
		{"The divers might have been misled by the fog.", "The divers were misled by the fog.", "hedge"},
		{"The abbess could have written the letter, the archive said.", "The abbess wrote the letter, the archive said.", "hedge"},
	})
}

// TestOppositeBeside has opposites of which one stands for another word of its side, is kept
// from being so, or is denied at the beginning, and others that turn the sense.
func TestOppositeBeside(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The abbot confirmed that talks had begun but denied a report that the bell was sold.", "Talks have begun, according to the abbot, who rejected reports of a sold bell.", ""},
		{"A band was put round the mast to keep it from splitting in the frost.", "To stop the mast from splitting when it freezes, a band was put round it.", ""},
		{"As champion she would have kept the cup in either case.", "In neither event would she, the champion, have lost the cup.", ""},
		{"The abbot has not yet confirmed that the bell is for sale.", "The abbot still has to confirm that the bell is for sale.", ""},
		{"The abbot confirmed that the bell was sold.", "The abbot denied that the bell was sold.", "negation"},
		{"As champion she would have kept the cup.", "As champion she would have lost the cup.", "negation"},
		{"The abbot has not confirmed that the bell is for sale.", "The abbot has confirmed that the bell is for sale.", "negation"},
	})
}
