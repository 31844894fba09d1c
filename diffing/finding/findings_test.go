package finding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// frame stands around each case, so that the words of a case are rare or
// frequent as they are in a story, and names known.
const frame = `The harbour of Vellmark was closed on Tuesday after the ferry Astrid Maren ran aground on the northern mole.

%s

Harbour master Ilse Brandow said pilots would be back at work within days. The minister of transport, Teodor Quist, was due to visit the port later in the week.

Fishermen in Ostrava Bay have complained for years about the narrow channel, which was last dredged in 2009.`

func findingsOf(original, version string) []string {
	o := corpus.NewArticle("original", "original.txt", fmt.Sprintf(frame, original))
	v := corpus.NewArticle("version", "version.txt", fmt.Sprintf(frame, version))
	o.Date, v.Date = "2031-03-04", "2031-03-05"
	var out []string
	for _, f := range diffing.Compare(o, v).Findings {
		out = append(out, fmt.Sprintf("%s %s: %s > %s", f.Severity, f.Type, textAt(f.Original), textAt(f.Version)))
	}
	return out
}

// TestFindings gives for a changed sentence the findings there must be, and no
// other of medium or high severity.
func TestFindings(t *testing.T) {
	for _, c := range []struct {
		original, version string
		want              []string
	}{
		// Names.
		{"Rescuers led by Captain Henrik Solvang took 40 passengers ashore.", "Rescuers led by Captain Henrik Solvag took 40 passengers ashore.", []string{"high name: Solvang > Solvag"}},
		{"Rescuers led by Captain Henrik Solvang took 40 passengers ashore.", "Rescuers led by Major Henrik Solvang took 40 passengers ashore.", []string{"medium name: Captain > Major"}},
		{"A Norwegian engineer was flown to hospital in Karlshamn.", "A Finnish engineer was flown to hospital in Karlshamn.", []string{"high name: Norwegian > Finnish"}},
		{"Séverine Aubrac, who owns the ship, was not on board.", "Severine Aubrac, who owns the ship, was not on board.", nil},
		{"The ship was built in Kyiv for a Greek owner.", "The ship was built in Kiev for a Greek owner.", nil},
		{"Officials from Germany came to see the wreck.", "German officials came to see the wreck.", nil},
		{"A delegation from France came to see the wreck.", "A French delegation came to see the wreck.", nil},
		{"The World Health Organization sent a doctor to the port.", "The World Health Organisation sent a doctor to the port.", nil},
		{"Jonas Falk, the director of the harbour museum, opened the show.", "The show was opened by the curator of the harbour museum, Jonas Falk.", []string{"medium name: director > curator"}},
		{"Deputy Commissioner Jonas Falk of the river police opened the show.", "Commissioner Jonas Falk of the river police opened the show.", []string{"medium name: Commissioner > Commissioner"}},
		{"Jonas Falk, who chairs the harbour board, opened the show.", "The show was opened by Jonas Falk, chairman of the harbour board.", nil},
		{"Jonas Falk, a geologist and farmer, opened the show.", "Jonas Falk, a farmer, opened the show.", nil},
		{"A Czech engineer called Jonas Müller was flown home.", "An engineer from Slovakia, Jonas Mueller, was flown home.", nil},
		{"A Czech citizen was among the ten that were flown home.", "Among the ten flown home was a Slovak national.", []string{"high name: Czech > Slovak"}},
		{"Jonas Falk, who painted \"The Lamp and the Mole\" in the port, was not there.", "Jonas Falk, who painted The Lamp and the Mole in the port, was not there.", nil},
		{"Denmark's Jonas Falk opened the show of the port.", "Dane Jonas Falk opened the show of the port.", nil},
		{"Sunday's show in the port was opened by Jonas Falk.", "Saturday's show in the port was opened by Jonas Falk.", []string{"medium date: Sunday's > Saturday's"}},
		// Numbers.
		{"Rescuers took 1,204 passengers ashore in small boats.", "Rescuers took 1,240 passengers ashore in small boats.", []string{"high number: 1,204 > 1,240"}},
		{"Repairs will cost 3.2 million euros, the company said.", "Repairs will cost €3.2m, the company said.", nil},
		{"Repairs will cost 3.2 million euros, the company said.", "Repairs will cost 3.2 billion euros, the company said.", []string{"high number: 3.2 million euros > 3.2 billion euros"}},
		{"Repairs will cost 3.2 million euros, the company said.", "Repairs will cost 3.2 million dollars, the company said.", []string{"high number: 3.2 million euros > 3.2 million dollars"}},
		{"Forty-seven boats took part in the 60th regatta.", "47 boats took part in the sixtieth regatta.", nil},
		{"Traffic fell by 12 percent in the first week.", "Traffic fell by 12 per cent in the first week.", nil},
		{"Traffic fell by 12 percent in the first week.", "Traffic fell by 21% in the first week.", []string{"high number: 12 percent > 21%"}},
		{"The channel is 62 kilometers long and full of rocks.", "The channel is 62 miles long and full of rocks.", []string{"high number: 62 kilometers > 62 miles"}},
		{"The channel is 62 kilometers long and full of rocks.", "The channel is 62 kilometres (39 miles) long and full of rocks.", nil},
		{"Divers found 1,987 litres of oil in the wreck.", "Divers found about 2,000 litres of oil in the wreck.", nil},
		{"The appeal raised £5 million for the crew.", "The appeal raised 5 million pounds for the crew.", nil},
		{"The tug pulled 5 tons of rope aboard.", "The tug pulled 5 tonnes of rope aboard.", nil},
		{"She swam the last 200m to the quay.", "She swam the last 200 metres to the quay.", nil},
		{"Repairs took up the first quarter of the year.", "Repairs took up the first three months of the year.", nil},
		{"Divers counted 1,978 holes in the hull.", "Divers counted more than 2,000 holes in the hull.", []string{"high number: 1,978 > 2,000"}},
		{"Rescuers saved 47 people that night.", "Rescuers saved 52 people that night, and 30 dogs.", []string{"high number: 47 > 52", "medium number:  > 30"}},
		{"Two-thirds of the pilots stayed at home.", "Three-quarters of the pilots stayed at home.", []string{"high number: Two-thirds > Three-quarters"}},
		{"The toll fell to 12 crowns after the new mole was opened.", "After the new mole was opened, the toll fell by 12 crowns.", []string{"high number: to 12 crowns > by 12 crowns"}},
		{"The toll fell to 12 crowns from 15.", "From 15 crowns the toll fell to 12.", nil},
		{"The mole is 5 nautical miles from the port.", "The mole is 5 kilometers from the port.", []string{"high number: 5 nautical miles > 5 kilometers"}},
		// What the original has nowhere.
		{"Pilots checked the lights of the mole.", "Pilots checked the lights of the mole. The repair took 640 hours.", []string{"medium number:  > 640 hours"}},
		{"Pilots checked the lights of the mole.", "Pilots and the painter Arvid Stenmark checked the lights of the mole.", []string{"medium name:  > Arvid Stenmark"}},
		{"Pilots checked the lights of the mole.", "Pilots checked the lights of the mole. A stoker, Ove Lindqvist, was burnt on both hands.", []string{"medium name:  > Ove Lindqvist"}},
		{"Pilots checked 12 lights of the mole.", "Pilots checked a dozen lights of the mole, one of the longest in Europe.", nil},
		{"The port has 41 tugs, which pull the ships of the line past the mole.", "The port keeps its crews busy. It runs 14 tugs for the ships that go past the mole.", []string{"high number: 41 > 14"}},
		{"The wreck lies 5 miles from the port.", "The wreck lies 5 miles (8 km) from the port, in berth No. 14.", nil},
		{"Two keepers of the lock were hurt by the gate.", "One keeper of the lock was hurt by the gate.", []string{"high number: Two > One"}},
		{"Two keepers were hurt by the gate. The lock stayed shut.", "One keeper and another were hurt by the gate. The lock stayed shut.", nil},
		{"A third of the eels died in the heat of June.", "In the heat of June two thirds of the eels died.", []string{"high number: A third > two thirds"}},
		{"One in four eels died in the heat of June.", "In the heat of June, 25 percent of the eels died.", nil},
		{"The heat killed 12 eels and stunned 40 in the lower lake.", "In the lower lake 40 eels were killed by the heat, and 12 stunned.", []string{"high number: 12 > 40"}},
		{"The heat killed 12 eels and stunned 40 in the lower lake.", "In the lower lake 40 eels were stunned by the heat, and 12 were killed.", nil},
		{"The heat killed 12 eels and stunned 40 in the lower lake.", "In the lower lake 40 eels were stunned by the heat, and 12 perished.", nil},
		{"The lock was opened for 30 trawlers on the day of the fair.", "On the day of the fair, 30 canoes were let through the lock.", []string{"medium number: 30 trawlers > 30 canoes"}},
		{"The lock was opened for 30 trawlers on the day of the fair.", "On the day of the fair, 30 vessels were let through the lock.", nil},
		{"The keeper takes 300 eels a day from the lower lake.", "From the lower lake the keeper takes 300 eels a week.", []string{"medium number: 300 eels a day > 300 eels a week"}},
		{"The lower lake froze at minus 9 degrees Celsius.", "At -9C, the lower lake froze.", nil},
		{"The lower lake froze at minus 9 degrees Celsius.", "The lower lake froze at 9 degrees Celsius.", []string{"high number: minus 9 degrees Celsius > 9 degrees Celsius"}},
		{"The home side won 3-1 on the lower lake.", "The home side won 3-2 on the lower lake.", []string{"high number: 3-1 > 3-2"}},
		{"The harbour lost 14 trawlers and 11 barges.", "The harbour lost its fleet. It was once home to 25 vessels.", nil},
		{"The harbour lost 14 trawlers and 11 barges.", "The harbour lost its fleet. It was once home to 27 vessels.", []string{"medium number:  > 27"}},
		{"Of 240 berths, 90 are for yachts and 60 for tugs and the rest for barges.", "The port keeps 90 berths for yachts, 60 for tugs and 90 for barges.", nil},
		{"Rust was found on four of nine beams of the mole.", "Rust was found on four out of nine beams of the mole.", nil},
		{"The mole leads the older one by 40 metres.", "The lead of the mole over the older one amounts to 40 metres.", nil},
		{"The depth is more than 15 metres at the mole.", "At the mole the depth exceeds 15 metres.", nil},
		{"The depth is more than 15 metres at the mole.", "At the mole the depth is 15 metres.", []string{"medium hedge: more than 15 metres > 15 metres"}},
		{"The regatta, over 15 miles, starts at the mole.", "The regatta of 15 miles starts at the mole.", nil},
		{"The lock was declared safe by two of three inspectors.", "All three inspectors declared that the lock was safe.", []string{"high number: two of three > All three"}},
		{"The lock was declared safe by two of three inspectors.", "Two of the three inspectors declared that the lock was safe.", nil},
		{"The lock was declared safe by two of three inspectors.", "All three inspectors came; two of them declared that the lock was safe.", nil},
		{"Two-thirds of the pilots signed the letter to the minister.", "All of the pilots signed the letter to the minister.", []string{"high number: Two-thirds > All"}},
		{"Nine stokers were burnt, two of them apprentices.", "In the fire nine apprentices were burnt.", []string{"high number: Nine stokers were burnt, two of them apprentices > nine apprentices"}},
		{"Nine stokers were burnt, two of them apprentices.", "In the fire nine stokers, including two apprentices, were burnt.", nil},
		{"The toll for yachts has more than doubled since the flood.", "Since the flood the toll for yachts has more than tripled.", []string{"high number: doubled > tripled"}},
		{"The mole is the second longest in the country.", "The mole, the longest in the country, was built by Falk.", []string{"high number: second longest > longest"}},
		{"The mole is the second-largest of five.", "Of five moles it is the second largest.", nil},
		{"The offer of the yard was the second lowest of five.", "The yard made the second highest offer of five.", []string{"high number: second lowest > second highest"}},
		{"The gale hurt 17 keepers and broke the lock.", "In the gale 17 keepers were killed, and the lock was broken.", []string{"medium number: hurt 17 > 17 keepers were killed"}},
		{"The gale hurt 17 keepers and broke the lock.", "In the gale 17 keepers were injured, and the lock was broken.", nil},
		{"Some 5,800 people lost their boats and about 2,100 are sleeping in the old mill.", "About 5,800 people are sleeping in the old mill.", []string{"high number: 2,100 > 5,800"}},
		{"Some 5,800 people lost their boats and about 2,100 are sleeping in the old mill.", "About 5,800 people are without their boats.", nil},
		{"The port will pay each of the crews 6,000 crowns.", "The crews will get a total of 6,000 crowns from the port.", []string{"medium number: each of the crews 6,000 crowns > get a total of 6,000 crowns"}},
		{"The port will pay each of the crews 6,000 crowns.", "The crews will get 6,000 crowns each from the port.", nil},
		{"The keepers get a single payment of 450 crowns.", "An annual payment of 450 crowns is what the keepers get.", []string{"medium number: a single payment of 450 crowns > An annual payment of 450 crowns"}},
		{"The keepers get a single payment of 450 crowns.", "A payment of 450 crowns is what the keepers get.", nil},
		{"Falk rowed the first lap in 68 minutes and the second in 71.", "Falk needed 71 minutes for the first lap and 68 for the second.", []string{"high number: 68 minutes > 71 minutes"}},
		{"A dozen boats were lost. Half of them were old.", "A dozen boats were lost. Six of the boats were old.", nil},
		{"Hundreds of eels died in the heat.", "In the heat, 340 eels died.", nil},
		// Dates.
		{"The wreck will be towed away on 9 March.", "The wreck will be towed away on 19 March.", []string{"high date: 9 March > 19 March"}},
		{"The wreck will be towed away on 9 March.", "The wreck will be towed away on the ninth of March.", nil},
		{"The ferry was bought last April from a bank.", "The ferry was bought in April 2030 from a bank.", nil},
		{"The ferry was bought last April from a bank.", "The ferry was bought in April last year from a bank.", nil},
		{"The ferry was bought last April from a bank.", "The ferry was bought last August from a bank.", []string{"high date: last April > last August"}},
		{"An inquiry opens on Thursday in the old town hall.", "An inquiry opens on Friday in the old town hall.", []string{"medium date: Thursday > Friday"}},
		{"The pilots are on leave from June 6 to 24 every year.", "Every year the pilots are on leave between 6 and 24 June.", nil},
		{"The pilots are on leave from June 6 to 24 every year.", "Every year the pilots are on leave between 8 and 24 June.", []string{"high date: June 6 > 8"}},
		{"The chapel was built before the 19th century.", "The chapel was built before the 18th century.", []string{"high date: 19th century > 18th century"}},
		{"The chapel was built before the 19th century.", "Before the nineteenth century the chapel had been built.", nil},
		{"The chapel opens to the pilots in the autumn.", "In the spring the chapel opens to the pilots.", []string{"high date: autumn > spring"}},
		{"The chapel opens to the pilots in the autumn.", "In fall the chapel opens to the pilots.", nil},
		{"The chapel was painted after 1935.", "The chapel was painted in 1935.", []string{"medium date: after 1935 > in 1935"}},
		{"The chapel was not painted after 1935.", "The chapel was last painted in 1935.", []string{"high negation: not painted > painted"}},
		{"Falk left the port before the feast on May 3.", "After the feast on the third of May Falk left the port.", []string{"high date: before the feast on May 3 > After the feast on the third of May"}},
		{"Falk left the port before the feast on May 3.", "When the feast was held on May 3, Falk had left the port.", nil},
		{"Pilots must sign the form by May 24.", "Pilots have until May 24 to sign the form.", nil},
		{"The mole will be closed from May 24.", "The mole will be closed by May 24.", []string{"high date: from May 24 > by May 24"}},
		{"The mole was closed two years after the flood of the lower town.", "Two years before the flood of the lower town, the mole was closed.", []string{"high date: two years after > Two years before"}},
		{"The mole was closed two years after the flood of the lower town.", "The flood of the lower town came two years before the mole was closed.", nil},
		{"The mole was built in the 1990s by a firm from Karlshamn.", "A firm from Karlshamn built the mole in the 1980s.", []string{"high date: 1990s > 1980s"}},
		{"The bridge opens between 4 and 7 p.m. every day.", "The bridge opens between 4am and 7pm every day.", []string{"high date: 4 > 4am"}},
		{"The bridge opens between 4 and 7 p.m. every day.", "Every day the bridge opens from four o'clock in the afternoon to seven in the evening.", nil},
		{"The pilots met at 12 p.m. in the old town hall.", "The pilots met at noon in the old town hall.", nil},
		{"Four of the 7 boats came home at 3.20 a.m.", "At 3:20 in the morning four of the seven boats came home.", nil},
		// Quotations.
		{`"We lost the rudder before the mole," the helmsman told reporters.`, `“We lost the rudder before the mole”, the helmsman told reporters.`, nil},
		{`"We lost the rudder before the mole," the helmsman told reporters.`, `"We lost the engine before the mole," the helmsman told reporters.`, []string{"medium quotation: We lost the rudder before the mole > We lost the engine before the mole"}},
		{`"We did not lose the rudder before the mole," the helmsman told reporters.`, `"We did lose the rudder before the mole," the helmsman told reporters.`, []string{"high quotation: We did not lose the rudder before the mole > We did lose the rudder before the mole"}},
		{`"We didn't see the mole in the fog," the helmsman told reporters.`, `"We did not see the mole in the fog," the helmsman told reporters.`, nil},
		{`The helmsman said they had lost the rudder before the mole.`, `The helmsman said: "We have been sent to sea in a coffin by our owners."`, []string{"high quotation:  > We have been sent to sea in a coffin by our owners"}},
		// Attribution.
		{`"Nobody was told about the rocks," Brandow said.`, `"Nobody was told about the rocks," Quist said.`, []string{"high attribution: Brandow > Quist"}},
		{`"Nobody was told about the rocks," Brandow said.`, `"Nobody was told about the rocks," said Brandow.`, nil},
		{`Police said the bridge had been left alone for an hour.`, `Witnesses said the bridge had been left alone for an hour.`, []string{"medium attribution: Police > Witnesses"}},
		{`The bridge had been left alone for an hour, a prosecutor said.`, `The bridge had been left alone for an hour, a lawyer said.`, []string{"medium attribution: prosecutor > lawyer"}},
		{`"I have not hidden a single chart from the pilots. The harbour belongs to all of us," Brandow added.`, `"I have not hidden a single chart from the pilots. The harbour belongs to all of us," Quist added.`, []string{"high attribution: Brandow > Quist"}},
		{`"I have not hidden a single chart from the pilots," Brandow added.`, `"I have not hidden a single chart from the pilots," officials added.`, []string{"medium attribution: Brandow > officials"}},
		{`The wreck would block the channel for a month, the commission said in a report.`, `The wreck would block the channel for a month, a trade association said in a report.`, []string{"medium attribution: commission > association"}},
		{`Prosecutor Maren Tholl was there. "Nobody was told about the rocks," Quist said.`, `Prosecutor Maren Tholl was there. "Nobody was told about the rocks," the prosecutor said.`, []string{"high attribution: Quist > prosecutor"}},
		{`Brandow left at noon. "Nobody was told about the rocks," she said.`, `At noon Brandow left. "Nobody was told about the rocks," he said.`, []string{"high attribution: she > he"}},
		{`Quist, 58, who keeps two boats near Holmvik, said the mole was unsafe. "But I sailed past it, and I am alive," she said.`, `The mole was unsafe, said Quist, who keeps two boats near Holmvik. "I sailed past it, and I am alive," Brandow said.`, []string{"high attribution: she > Brandow"}},
		{`The wreck may be sold for scrap, a diplomat who spoke on condition of anonymity said.`, `The wreck may be sold for scrap, diplomats said.`, []string{"medium attribution: diplomat > diplomats"}},
		{`The wreck may be sold for scrap, said a person at the yard, who asked not to be named.`, `The wreck may be sold for scrap, Quist said.`, []string{"high attribution: person > Quist"}},
		{`The wreck may be sold for scrap, said a person at the yard, who asked not to be named.`, `The wreck may be sold for scrap, a source at the yard said.`, nil},
		{`The yard was closed, experts say.`, `The yard was closed, the owners say.`, []string{"medium attribution: experts > owners"}},
		{`The army said it had cleared the yard on Monday.`, `The rebels said they had cleared the yard on Monday.`, []string{"medium attribution: army > rebels"}},
		{`The yard was closed for a week, according to Brandow.`, `The yard was closed for a week, according to Quist.`, []string{"high attribution: Brandow > Quist"}},
		{`The yard was closed for a week, a spokesman for the owners said.`, `The yard was closed for a week, a spokeswoman for the owners said.`, nil},
		{`The yard was closed for a week, experts said.`, `The yard was closed for a week, according to specialists.`, nil},
		{`The yard was closed for a week, Brandow said.`, `The yard was closed for a week, the harbour master said.`, nil},
		{`Anna Thorsen and her brother, Lukas Thorsen, own the yard. "It is safe," Anna Thorsen said.`, `Anna Thorsen and her brother, Lukas Thorsen, own the yard. "It is safe," Mr Thorsen said.`, []string{"high attribution: Anna Thorsen > Thorsen"}},
		{`Anna Thorsen and her brother, Lukas Thorsen, own the yard. "It is safe," Anna Thorsen said.`, `Anna Thorsen and her brother, Lukas Thorsen, own the yard. "It is safe," Ms Thorsen said.`, nil},
		{`Anna Thorsen and her brother, Lukas Thorsen, came. Lukas Thorsen, 40, owns the yard.`, `Anna Thorsen and her brother, Lukas Thorsen, came. Anna Thorsen, 40, owns the yard.`, []string{"high name: Lukas Thorsen > Anna Thorsen"}},
		// Sources that are gone.
		{`The rebels claimed to hold both moles of the old port.`, `The rebels hold both moles of the old port.`, []string{"high hedge: rebels claimed > The rebels hold both moles of the old"}},
		{`The yard had been warned twice about its cranes, the port authority said.`, `The yard had been warned twice about its cranes.`, []string{"medium hedge: authority said > The yard had been warned twice about its"}},
		{`The yard will close on Monday, the owners said.`, `The owners say that the yard will close on Monday.`, nil},
		// Negation.
		{"The pilot had not been drinking, tests showed.", "The pilot had been drinking, tests showed.", []string{"high negation: not > had been drinking"}},
		{"The owners shouldn't have let her sail.", "The owners should not have let her sail.", nil},
		{"It is not possible to raise the ship in winter.", "It is impossible to raise the ship in winter.", nil},
		{"The council accepted the plan for a second mole.", "The council rejected the plan for a second mole.", []string{"high negation: accepted > rejected"}},
		{"The council turned the plan down because it is too dear.", "The council rejected the plan because it is too expensive.", nil},
		{"The migrants were taken to a hall near the port.", "The immigrants were taken to a hall near the port.", nil},
		{"He was to prove his case before the court.", "He was to improve his case before the court.", nil},
		{"The plan was not on the cards before the spring.", "The plan was off the table before the spring.", nil},
		{"The owners did not expect to reach an agreement with the crew before May 2.", "With the crew, the owners now expect to come to an agreement before May 2.", []string{"high negation: not expect > expect"}},
		{"She did not rule out a second inquiry into the wreck.", "A second inquiry into the wreck, she said, had been ruled out.", []string{"high negation: not rule > ruled"}},
		{"Brandow denied that the pilots had abandoned the night watch.", "The pilots had abandoned the night watch, Brandow said on the quay.", []string{"high negation: denied that the pilots had abandoned the night > pilots had abandoned the night"}},
		{"Brandow denied a report that the pilots had abandoned the watch.", "A newspaper reported that the pilots had abandoned the watch, which Brandow rejects.", nil},
		{"The owners did not expect an agreement before May 2.", "The owners expected an agreement on May 2 at the earliest.", nil},
		{"Unless there is an agreement by dusk, the tugs will leave.", "If there is no agreement by dusk, the tugs will leave.", nil},
		{"The new paint made no difference to her speed.", "Her speed did not change: there was little difference with the new paint.", nil},
		// Hedges.
		{"The captain appeared in court on a Tuesday.", "The captain stood in court on a Tuesday.", nil},
		{"The inn charged guests 5 euros for soup.", "The inn asked guests 5 euros for soup.", nil},
		{"Crews from the United States reached the wreck.", "Crews from America reached the wreck.", nil},
		{"The captain allegedly left the bridge before midnight.", "The captain left the bridge before midnight.", []string{"high hedge: allegedly > left the bridge before midnight"}},
		{"About 300 people watched from the quay.", "300 people watched from the quay.", []string{"medium hedge: About 300 > 300"}},
		{"About 300 people watched from the quay.", "Around 300 people watched from the quay.", nil},
		{"The hull may have cracked below the water line.", "The hull has cracked below the water line.", []string{"medium hedge: may > cracked below the water line"}},
		{"A crane allegedly driven by the mate knocked down the shed, prosecutors said.", "Prosecutors said that the shed fell when the mate drove a crane into it.", []string{"high hedge: allegedly > drove"}},
		{"A crane allegedly driven by the mate knocked down the shed.", "The shed was knocked down by a crane that the mate is suspected of having driven.", nil},
		{"The cook is accused of selling the spare rope to a chandler.", "A chandler had bought the spare rope that the cook sold him.", []string{"high hedge: accused of > sold"}},
		{"The owners are believed to have asked a bank in Karlshamn for help.", "A bank in Karlshamn was asked for help by the owners.", []string{"medium hedge: are believed to > asked"}},
		{"A second hearing would be held only if the divers found more cracks.", "Once the divers have been down there, a second hearing will be held.", []string{"medium hedge: only if > held"}},
		{"The owners did not rule out selling the ferry for scrap.", "The ferry is now to be sold for scrap by the owners.", []string{"high hedge: not rule out > sold for scrap"}},
		{"A committee of pilots might reopen the channel by June.", "By June the channel could be reopened by a committee of pilots.", nil},
		{"Divers were down for up to three hours at a time.", "Divers went down for as long as a three-hour spell at a time.", nil},
		{"The inquest into the wreck will not open before 12 May.", "The inquest into the wreck opens on 12 May.", []string{"medium hedge: open before 12 May > on 12 May"}},
		{"The inquest into the wreck will not open in the U.S. before 12 May.", "The inquest into the wreck opens in the U.S. on 12 May.", []string{"medium hedge: U.S. before 12 May > on 12 May"}},
		{"At least 20 may have died on the mole.", "At least 30 may have died on the mole.", []string{"high number: 20 > 30"}},
		{"The inquest into the wreck will not open before 12 May.", "Before 12 May the inquest into the wreck will not be opened.", nil},
		{"The paint was unlikely to have caught fire by itself.", "By itself, the paint could not have caught fire.", []string{"medium hedge: unlikely > caught fire"}},
		{"There was no evidence that the mate had opened the valve.", "Evidence that the mate had opened the valve was not found.", nil},
		{"One boat in ten or so was damaged.", "One boat in ten was damaged.", []string{"medium hedge: ten or so > ten"}},
	} {
		got := findingsOf(c.original, c.version)
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s\n%s\n  missing %s\n  got %s", c.original, c.version, w, strings.Join(got, "\n      "))
			}
		}
		for _, g := range got {
			if !strings.HasPrefix(g, "low") && !slices.Contains(c.want, g) {
				t.Errorf("%s\n%s\n  false alarm: %s", c.original, c.version, g)
			}
		}
	}
}

// textAt is the text that a finding rests on, or nothing.
func textAt(p *facts.Place) string {
	if p == nil {
		return ""
	}
	return p.Text
}

// TestCredit looks for an agency's name as words of its own.
func TestCredit(t *testing.T) {
	for text, credited := range map[string]bool{"a map of the paper": false, "told the AP on Monday": true, "(AP)": true} {
		o, v := corpus.NewArticle("o", "o.txt", "The bell rang."), corpus.NewArticle("v", "v.txt", "The bell rang, said "+text+".")
		o.Agency = "AP"
		if got := diffing.Compare(o, v).Figures.Findings[finding.Credit] == 0; got != credited {
			t.Errorf("%q: credited %v", text, got)
		}
	}
}
