package finding_test

import (
	"slices"
	"strings"
	"testing"
)

// polarityCases are pairs of sentences with the findings that say how the second
// turns the first round. Without any, the two say much the same, and no finding of
// medium or high severity may stand on them.
var polarityCases = []struct {
	original, version string
	want              string // "" for none
}{
	// A word of the list in the place of its opposite, all else the same.
	{"Grain prices climbed in the second week.", "Grain prices tumbled in the second week.", "high negation: climbed > tumbled"},
	{"Two of the rangers opposed the cull.", "Two of the rangers endorsed the cull.", "high negation: opposed > endorsed"},
	{"The depot hired 14 fitters in the spring.", "The depot sacked 14 fitters in the spring.", "high negation: hired > sacked"},
	{"The ferry fund made a profit last winter.", "The ferry fund made a loss last winter.", "high negation: profit > loss"},
	{"Her report left the bridge off the list of scarce materials.", "Her report left the bridge off the list of abundant materials.", "high negation: scarce > abundant"},
	{"The tenants live below the water line.", "The tenants live above the water line.", "high negation: below > above"},
	{"A minority of the crew wanted to sail.", "A majority of the crew wanted to sail.", "high negation: minority > majority"},
	{"They met before the vote in the town hall.", "They met after the vote in the town hall.", "high negation: before > after"},
	{"The yard bought the tug from a rival.", "The yard sold the tug from a rival.", "high negation: bought > sold"},
	{"The council imposed the levy in autumn.", "The council waived the levy in autumn.", "high negation: imposed > waived"},
	{"The museum keeps the early maps in the cellar.", "The museum keeps the late maps in the cellar.", "high negation: early > late"},
	{"Dockers voted against the offer on Sunday.", "Dockers voted for the offer on Sunday.", "medium negation: against > for"},
	{"They found the engine room in a damp state.", "They found the engine room in a dry state.", "high negation: damp > dry"},
	{"Voters in the north of the county were asked first.", "Voters in the south of the county were asked first.", "high negation: north > south"},
	{"The anti-dredging camp met on the quay.", "The pro-dredging camp met on the quay.", "high negation: anti-dredging > pro-dredging"},
	{"The paint is harmless to seabirds, tests showed.", "The paint is harmful to seabirds, tests showed.", "high negation: harmless > harmful"},
	{"The harbour board underestimated the cost.", "The harbour board overestimated the cost.", "high negation: underestimated > overestimated"},
	{"The survey covers inflows to the lake.", "The survey covers outflows to the lake.", "high negation: inflows > outflows"},
	{"An increase in wages and an increase in rents followed.", "An increase in wages and a decrease in rents followed.", "high negation: increase > decrease"},
	// In a sentence told in other words, beside the same word.
	{"The mayor, who was elected in May, abandoned the tram line at once.", "Elected in May, the mayor at once resumed work and kept the tram line.", "medium negation: abandoned > kept"},
	{"Farmers in the valley welcomed the new levy, which begins in June.", "The new levy was condemned by farmers in the valley; June is when it begins.", "medium negation: welcomed > condemned"},
	// What happens to one thing.
	{"The bank left its key rate unchanged on Thursday, as analysts had expected.", "As analysts had expected, the bank on Thursday raised its key rate.", "high negation: unchanged > raised"},
	{"Engineers restored the water supply to the northern quarters by noon.", "By noon the water supply to the northern quarters had been cut by engineers.", "high negation: restored > cut"},
	{"The ferry line's decision to resume sailings to Orrebo surprised the travel agents, who had heard nothing of it.", "The travel agents, who had heard nothing, were surprised when the company chose to suspend its service to Orrebo.", "medium negation: resume > suspend"},
	{"The president vetoed the bill on fishing rights.", "The bill on fishing rights was signed by the president.", "medium negation: vetoed > signed"},
	{"There was no sign that the crew of the tug had acted in bad faith.", "Nothing indicates that the crew on the tug acted in good faith.", "medium negation: bad > good"},
	{"She hopes to be the first to cross the sound without a compass.", "To get across the sound with a compass as the first of all is her hope.", "high negation: without > with"},
	{"The council kept the toll at 4 crowns for another year.", "For another year, the toll stays at 4 crowns, for the council cut only the fee for lorries.", ""},
	{"The yard kept its wages, and the port cut its fees.", "The port cut its fees; wages at the yard were kept.", ""},
	{"The mate was denied bail by the court in Vellmark.", "The court in Vellmark kept the mate in custody.", ""},
	{"The board asked the harbour master to suspend the works.", "The works are to be put on hold, the board asked the harbour master.", ""},
	{"He leads by 41 seconds with two stages remaining.", "He leads by 41 seconds with two stages left.", ""},
	{"The mayor rejected the criticism of the works.", "The mayor sent the criticism of the works back.", ""},
	{"Nobody may cross the sound without a licence.", "The sound may be crossed only with a licence.", ""},
	// Both words on both sides; the same fact from the other side; a negation that makes it the same.
	{"Exports rose and imports fell in March.", "Imports fell and exports rose in March.", ""},
	{"Falk sold the chandlery to Brandow in 2019.", "Brandow bought the chandlery from Falk in 2019.", ""},
	{"A third of the sum was lent by the Basin Bank.", "A third of the sum was borrowed from the Basin Bank.", ""},
	{"The tug arrived before the crane did.", "The crane arrived after the tug did.", ""},
	{"Grain prices did not rise in the second week.", "Grain prices fell in the second week.", ""},
	// "Nor" that goes on, amounts, verbs that deny, verbs of another kind, what was said before.
	{"The loaf has no salt or sugar, the baker said.", "The loaf has neither salt nor sugar, the baker said.", ""},
	{"The keeper did not shut the gate and the lamp, he wrote.", "The keeper shut neither the gate nor the lamp, he wrote.", ""},
	{"The mill has no wheel or pond, a guide says.", "The mill has a wheel and a pond, a guide says.", "high negation: has no wheel > has"},
	{"The gardeners are not expected to lose more than a fifth of the plums.", "The gardeners are expected to lose no more than a fifth of the plums.", ""},
	{"The signalmen were not to blame, the panel found.", "The panel cleared the signalmen of blame.", ""},
	{"All 12 goats survived the fire in the barn.", "None of the 12 goats in the barn lost its life in the fire.", ""},
	{"All 12 goats survived the fire in the barn.", "None of the 12 goats survived the fire in the barn.", "high negation: All > None of the"},
	{"The rules ask that the flues be swept each spring. This was not done in 2031.", "The flues were not swept in the spring of 2031.", ""},
	{"The owners failed to keep the lease.", "The owners lost the lease.", ""},
	{"The cook refused to confirm the story.", "The cook denied the story.", ""},
	{"The union is older than the yard.", "The yard is younger than the union.", ""},
	{"Pilots from the upper river came, and those from the lower river stayed away.", "Those from the lower river stayed away, and pilots from the upper river came.", ""},
	{"The hall was left open all night.", "The hall was not closed all night.", ""},
	{"The new lamp is bright, and it is not heavy.", "The new lamp is bright and light.", ""},
	// A word that only looks like a form of another.
	{"The findings are hardly new.", "The findings are not so new.", ""},
	{"It was an important port for herring.", "It was a port of importance for herring.", ""},
	// Words that negate as "not" does.
	{"The council approved the plan for a second mole.", "The council failed to approve the plan for a second mole.", "high negation: approved > failed to approve"},
	{"The skipper refused to hand over the log.", "The skipper handed over the log.", "high negation: refused to hand > handed"},
	{"The owners declined to insure the wreck.", "The owners insured the wreck.", "high negation: declined to insure > insured"},
	{"Inspectors found no cracks in the hull.", "Inspectors found cracks in the hull.", "high negation: no > found cracks in"},
	{"Neither of the tugs reached the wreck.", "Both of the tugs reached the wreck.", "high negation: Neither > Both"},
	{"None of the boats had a licence.", "All of the boats had a licence.", "high negation: None > All"},
	{"They sailed with a pilot on board.", "They sailed without a pilot on board.", "high negation: with > without"},
	{"The crew were prevented from boarding the tug.", "The crew boarded the tug.", "high negation: were prevented from boarding > boarded"},
	{"The pier is far from safe, the survey said.", "The pier is safe, the survey said.", "high negation: far from > is safe,"},
	{"The task was anything but simple for the divers.", "The task was simple for the divers.", "high negation: anything but > was simple for"},
	{"The harbour was free of oil by Monday.", "The harbour was full of oil by Monday.", "medium negation: free > full"},
	{"The yard stopped paying the night watch.", "The yard kept paying the night watch.", "medium negation: stopped > kept"},
	{"A lack of rope held up the divers.", "A wealth of rope held up the divers.", "high negation: lack > wealth"},
	{"Few boats came back before dawn.", "A few boats came back before dawn.", "medium negation: Few boats > A few boats"},
	{"There was little hope of saving her.", "There was a little hope of saving her.", "medium negation: little hope > a little hope"},
	{"The divers were unable to close the valve.", "The divers were able to close the valve.", "high negation: unable > able"},
	{"The pilot hardly slept that night.", "The pilot slept that night.", "high negation: hardly > pilot slept that"},
	{"No one from the ministry was told.", "Everyone from the ministry was told.", "high negation: No one from the ministry > ministry"},
	{"Brandow ruled out selling the old dredger to a yard in Gdynia.", "The old dredger, Brandow said, is to be sold by the port to a yard in Gdynia.", "medium negation: ruled out selling > sold"},
	{"The ministry has yet to publish the figures on herring.", "Figures on herring that were published by the ministry went to all ports.", "medium negation: yet to publish > published"},
	{"The union stopped short of calling for a strike at the yards.", "At all the yards, the union has called for a strike that begins soon.", "medium negation: short of calling > called"},
	// Other words for the same.
	{"Brandow did not rule out selling the old dredger to a yard in Gdynia.", "The old dredger, Brandow said, may be sold by the port to a yard in Gdynia.", ""},
	{"The government was faulted for failing to consult the pilots.", "The pilots should have been consulted by the government, it was told.", ""},
	{"The board has not closed the mole and will not move the lights.", "Nor has the mole been closed by the board, which ruled out moving the lights.", ""},
	{"The council failed to approve the plan for a second mole.", "The council did not approve the plan for a second mole.", ""},
	{"The skipper refused to hand over the log.", "The skipper would not hand over the log.", ""},
	{"The skipper declined to hand over the log.", "The skipper refused to hand over the log.", ""},
	{"Nobody was told about the leak.", "No one was told about the leak.", ""},
	{"None of the crew was told about the leak.", "Nobody in the crew was told about the leak.", ""},
	{"The mate barely escaped the fire.", "The mate escaped the fire.", ""},
	{"The shed was all but destroyed.", "The shed was almost destroyed.", ""},
	{"He has yet to pay the fine.", "He has not paid the fine yet.", ""},
	{"The judge denied bail to the mate.", "The judge refused bail to the mate.", ""},
	{"The mate denied setting fire to the shed.", "The mate is accused of setting fire to the shed, which he denies.", ""},
	{"The mate denied that he had set fire to the shed.", "The mate, who is alleged to have set fire to the shed, will stand trial.", ""},
	{"The mate took the No 5 bus to the yard.", "The mate took the number 5 bus to the yard.", ""},
	{"Boat No. 12 sank at its moorings.", "Boat 12 sank at its moorings.", ""},
	{"He did not claim that the lamps had anything to do with it.", "He was not claiming that the lamps had something to do with it.", ""},
	{"The paint is free of lead.", "The paint contains no lead.", ""},
	{"The wreck is far from the port.", "The wreck is not near the port.", ""},
	{"Only a few boats came back before dawn.", "Few boats came back before dawn.", ""},
	{"The yard stopped short of naming the mate.", "The yard did not name the mate.", ""},
	{"Without a permit no boat may sail.", "No boat may sail without a permit.", ""},
	{"Quist did not rule out a state loan.", "Quist said a state loan was not ruled out.", ""},
	{"The pilots were prevented from boarding her.", "The pilots could not board her.", ""},
	{"There was a lack of rope on board.", "There was not enough rope on board.", ""},
	{"The fog kept the boats from leaving.", "The boats could not leave in the fog.", ""},
	{"Harbour master Ilse Brandow praised her pilots after the storm.", "After the storm the pilots were blasted by harbour master Ilse Brandow.", "medium negation: praised > blasted"},
	{"The rich parishes on the west side of the bay were hit by the levy, a survey by the board shows.", "According to a survey, it is poor parishes along the bay's west side on which the heaviest burden of the levy falls.", "medium negation: rich > poor"},
	{"Sales of herring nets shrank in Karlshamn in the spring.", "In the spring the market for herring nets in Karlshamn expanded.", "medium negation: shrank > expanded"},
	{"Exports of herring rose in spring, and those of cod fell.", "In spring cod exports fell, but more herring was exported.", ""},
	{"The pilots beat the divers in the rowing race.", "The divers were beaten by the pilots in the rowing race.", ""},
	{"Prices of herring nets shrank in Karlshamn because supply expanded.", "In Karlshamn a bigger supply of herring nets made prices shrink.", ""},
	// Two negations that cancel each other.
	{"The merger of the two yards is not unlikely to fail, Quist said.", "Quist said it was fairly likely that the merger of the two yards would fail.", ""},
	{"Neither of the tugs was without a pilot.", "Both of the tugs had a pilot.", ""},
	{"There was no skipper who did not complain of the dues.", "Every skipper complained of the dues.", ""},
	{"Not a week went by without a strike on the quay.", "Every week there was a strike on the quay.", ""},
	{"The lock was never unmanned, Brandow said.", "Brandow said the lock was always manned.", ""},
	{"It is not impossible that the pier will close, Brandow said.", "Brandow said it was not possible that the pier would close.", "high negation: impossible > possible"},
	{"There was no skipper who did not complain of the dues.", "There was no skipper who complained of the dues.", "high negation: did not complain > complained"},
	{"Not a week went by without a strike on the quay.", "Not a week went by with a strike on the quay.", "high negation: without > with"},
	// Absence by other words.
	{"The mate's cabin was empty because a friend had kept him ashore.", "A friend had kept the mate ashore, so there was nobody in his cabin.", ""},
	{"The harbour office was vacant on Monday.", "On Monday there was nobody in the harbour office.", ""},
	// An event given as so here and not so, or left open, there.
	{"The miners' union did not rule out a walkout before the harvest.", "A walkout before the harvest, the miners' union said, was off the table.", "negation"},
	{"Guards led three men out of the chamber but made no arrests.", "Three men were led from the chamber by guards, who arrested them at the gate of the chamber.", "negation"},
	{"The surveyor admitted that he had taken gifts from the quarry.", "Although he denied taking gifts from the quarry, the surveyor stays in office.", "negation"},
	{"The physician warned that the trial of the tonic did not prove that salt was the cause.", "According to the physician, the trial of the tonic shows that salt is the cause.", "negation"},
	{"The ropeway firm denied that it had hidden the crack from inspectors.", "From inspectors, the ropeway firm has admitted, it had hidden the crack.", "negation"},
	{"The skipper had probably not broken his wrist, the ship's doctor said.", "The ship's doctor confirmed that the skipper had broken his wrist.", "negation"},
	{"The keeper has asked to meet the harbour minister in spring.", "In spring the keeper will meet the harbour minister, and take a list with him.", "hedge"},
	{"Two of the salvors were considering legal action over the wreck.", "Over the wreck, two of the salvors have taken legal action.", "hedge"},
	{"The deputy accused the bishop of having sold the chapel bells.", "The bishop sold the chapel bells, and the deputy now wants them back.", "hedge"},
	// Given alike, or open on both sides.
	{"The miners' union did not rule out a walkout before the harvest.", "There may be a walkout before the harvest, the miners' union said.", ""},
	{"Guards led three men out of the chamber but made no arrests.", "Nobody was arrested when guards led three men out of the chamber.", ""},
	{"The surveyor denied that he had taken gifts from the quarry.", "The surveyor rejected the suggestion that gifts had been taken from the quarry.", ""},
	{"The keeper is to meet the harbour minister in spring.", "The keeper will meet the harbour minister in spring.", ""},
	{"If the ice holds, the mail coach will cross the sound on Friday.", "Ice permitting, the mail coach will cross the sound on Friday.", ""},
	{"The mill did not dispute that the letter had come.", "The mill admits that the letter came.", ""},
	{"The trip could take between three and four hours.", "The trip is projected to take three to four hours.", ""},
	{"The clerk, charged with forging stamps, was cleared for lack of proof.", "The clerk was cleared of forging stamps for want of proof.", ""},
	{"The mayor denies that she sold the lease and says that she is helping the inquiry.", "The mayor denies having sold the lease; she says she helps the inquiry.", ""},
}

func TestPolarity(t *testing.T) {
	for _, c := range polarityCases {
		got := findingsOf(c.original, c.version)
		whole := func(g string) bool {
			return g == c.want || !strings.Contains(c.want, " ") && strings.Contains(g, " "+c.want+":") && !strings.HasPrefix(g, "low")
		}
		if c.want != "" && !slices.ContainsFunc(got, whole) {
			t.Errorf("%s\n%s\n  missing %s\n  got %s", c.original, c.version, c.want, strings.Join(got, "\n      "))
		}
		for _, g := range got {
			if c.want == "" && !strings.HasPrefix(g, "low") {
				t.Errorf("%s\n%s\n  false alarm: %s", c.original, c.version, g)
			}
		}
	}
}
