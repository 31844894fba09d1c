package finding_test

import (
	"slices"
	"strings"
	"testing"
)

// TestOtherKinds gives for one noun put in the place of another the finding there
// must be, and where there must be none: of all that is medium or high.
func TestOtherKinds(t *testing.T) {
	for _, c := range []struct{ original, version, want string }{
		// In a sentence told in other words.
		{"The barley harvest on the Orrebo plain was poor after the dry spring, growers said.", "Growers said that, after a spring without rain, the wheat harvest on the plain near Orrebo had been poor.", "medium term: barley > wheat"},
		{"Her brother runs the old chandlery above the Karlsund lock.", "The old chandlery above the Karlsund lock is run by her uncle.", "medium term: brother > uncle"},
		{"The medicine was brought to the villages on the Orre by helicopter.", "Soldiers took medicine to the villages on the Orre by lorry.", "medium term: helicopter > lorry"},
		{"Her brother runs the old chandlery, and her uncle the yard.", "The yard is run by her uncle and the chandlery by a brother of hers.", ""},
		{"A tram hit the man as he crossed the square in front of the opera.", "The man who crossed the square before the opera was hit by a streetcar.", ""},
		{"The baker may not open on Sundays, the court in Karlsund ruled; he is to pay a fine.", "A court in Karlsund told the man who bakes the bread to stay shut on Sundays and pay.", ""},
		{"The ferry to Karlsund was late again.", "The train to Karlsund was late again.", "medium term: ferry > train"},
		{"A nurse from the village treated the wounded on the quay.", "A teacher from the village treated the wounded on the quay.", "medium term: nurse > teacher"},
		{"A woman of 54 was pulled from the water.", "A man of 54 was pulled from the water.", "medium term: woman > man"},
		{"The yard has made a loss every quarter since the owners moved.", "The yard has made a loss every year since the owners moved.", "medium date: quarter > year"},
		{"The repair will cost the town millions.", "The repair will cost the town billions.", "medium number: millions > billions"},
		{"His daughter teaches sociology at the college in Orrebo.", "His daughter teaches biology at the college in Orrebo.", "medium term: sociology > biology"},
		{"The mole was paid for with a bond that runs until 2040.", "The mole was paid for with a loan that runs until 2040.", "medium term: bond > loan"},
		{"The federal government had promised to dredge the channel.", "The provincial government had promised to dredge the channel.", "medium term: federal > provincial"},
		{"Oil from the tanks drifted towards the west.", "Oil from the tanks drifted towards the north.", "medium term: west > north"},
		{"A ferry captain saw the flare from the sound.", "A tram captain saw the flare from the sound.", "medium term: ferry > tram"},
		{"The storm killed forty sheep on the island.", "The storm killed forty goats on the island.", "medium number: forty sheep > forty goats"},
		{"Surgeons in Karlshamn removed a kidney from the youngest passenger.", "Surgeons in Karlshamn removed a lung from the youngest passenger.", "medium term: kidney > lung"},
		{"Its owner had served two years for arson.", "Its owner had served two years for theft.", "medium term: arson > theft"},
		{"Thieves stole copper from the wreck at night.", "Thieves stole lead from the wreck at night.", "medium term: copper > lead"},
		{"Officers found a rifle in the mate's cabin.", "Officers found a knife in the mate's cabin.", "medium term: rifle > knife"},
		{"The shed is used for handball when the boats are out.", "The shed is used for boxing when the boats are out.", "medium term: handball > boxing"},
		{"The flare that the crew sent up was green.", "The flare that the crew sent up was red.", "medium term: green > red"},
		{"His partner, a dentist, owns the boatyard.", "His partner, a carpenter, owns the boatyard.", "medium term: dentist > carpenter"},
		{"Her uncle was the first to reach the mole.", "Her grandson was the first to reach the mole.", "medium term: uncle > grandson"},
		{"The freighter behind it carried barley.", "The freighter behind it carried potatoes.", "medium term: barley > potatoes"},
		{"Doctors on the quay reported nine cases of measles.", "Doctors on the quay reported nine cases of cholera.", "medium term: measles > cholera"},
		{"The smoke came from the kitchen on the upper deck.", "The smoke came from the bathroom on the upper deck.", "medium term: kitchen > bathroom"},
		{"The old lighthouse was destroyed by an earthquake.", "The old lighthouse was destroyed by a flood.", "medium term: earthquake > flood"},
		{"The passengers were given breakfast in a school.", "The passengers were given dinner in a school.", "medium term: breakfast > dinner"},
		{"Its engines had been rebuilt to run on diesel.", "Its engines had been rebuilt to run on hydrogen.", "medium term: diesel > hydrogen"},
		{"The navy sent two divers to look at the hull.", "The army sent two divers to look at the hull.", "medium term: navy > army"},
		{"Some of the survivors slept in a mosque near the port.", "Some of the survivors slept in a synagogue near the port.", "medium term: mosque > synagogue"},
		{"The cook went back for his violin.", "The cook went back for his trumpet.", "medium term: violin > trumpet"},
		{"A new channel is to be open by the autumn.", "A new channel is to be open by the spring.", "high date: autumn > spring"},
		{"The town had asked for a bridge across the narrows.", "The town had asked for a tunnel across the narrows.", "medium term: bridge > tunnel"},

		{"The chairman of the yard resigned on Friday after the leak.", "On Friday, after the leak, the chairman of the yard was dismissed.", "medium term: resigned > dismissed"},
		{"Two of the flights to Orrebo were delayed on Monday.", "Two of the flights to Orrebo were cancelled on Monday.", "medium term: delayed > cancelled"},
		{"The league fined the club over the flares.", "The league banned the club over the flares.", "medium term: fined > banned"},
		{"The two sides signed the pact on herring in May.", "The two sides ratified the pact on herring in May.", "medium term: signed > ratified"},
		{"He was sacked by the yard in May.", "He was dismissed by the yard in May.", ""},
		{"The sailings were cancelled on Monday.", "The sailings were scrapped on Monday.", ""},
		{"The mayor said so at a news conference; the news conference was short.", "The mayor said so at a press conference; the press conference was short.", ""},
		// Another word for it, a more general one, a figure of speech.
		{"The ferry had left with its bow door open.", "The ship had left with its bow door open.", ""},
		{"The ferry had left with its bow door open.", "The vessel had left with its bow door open.", ""},
		{"A lorry broke loose on the car deck.", "A truck broke loose on the car deck.", ""},
		{"A coach with pensioners stood at the ramp.", "A bus with pensioners stood at the ramp.", ""},
		{"A car was thrown against the ramp.", "A vehicle was thrown against the ramp.", ""},
		{"A physician from the village treated the wounded on the quay.", "A doctor from the village treated the wounded on the quay.", ""},
		{"A woman of 54 was pulled from the water.", "A passenger of 54 was pulled from the water.", ""},
		{"The company had asked for new charts.", "The firm had asked for new charts.", ""},
		{"The pumps run on petrol.", "The pumps run on gasoline.", ""},
		{"A new channel is to be open by the autumn.", "A new channel is to be open by the fall.", ""},
		{"He had played football for the harbour club.", "He had played soccer for the harbour club.", ""},
		{"An attorney for the owners went on board.", "A lawyer for the owners went on board.", ""},
		{"Four children were among the first ashore.", "Four kids were among the first ashore.", ""},
		{"The blaze on the upper deck was put out at dawn.", "The fire on the upper deck was put out at dawn.", ""},
		{"The mother of the youngest passenger waited on the mole.", "A parent of the youngest passenger waited on the mole.", ""},
		{"Officers found a pistol in the mate's cabin.", "Officers found a gun in the mate's cabin.", ""},
		{"The mole lies in the heart of the old port.", "The mole lies in the centre of the old port.", ""},
		{"The pilots, on the other hand, had asked for tugs.", "The pilots, on the other side, had asked for tugs.", ""},
		{"Two tugs stood at the head of the line.", "Two tugs stood at the front of the line.", ""},
		{"The freighter behind it carried maize.", "The freighter behind it carried corn.", ""},
		{"The owners owe the bank more than the ship is worth.", "The owners owe the lender more than the ship is worth.", ""},
		{"Its owner had spent two years in prison.", "Its owner had spent two years in jail.", ""},
		{"The bus struck a lorry on the ramp.", "On the ramp a lorry was struck by the bus.", ""},
		{"The crew had two dogs and a cat on board.", "The crew had a cat and two dogs on board.", ""},
		{"Crews train on the quay every week.", "Crews drill on the quay every week.", ""},
		{"Small ferries are the backbone of the fleet.", "Small ferries are the heart of the fleet.", ""},
		{"The mate told the press nothing.", "The mate told the media nothing.", ""},
		{"The owners faced a sea of paper.", "The owners faced an ocean of paper.", ""},
		{"The mast came down on a house behind the quay.", "The mast came down on a home behind the quay.", ""},
		{"The tug, an old trawler, went down in the gale.", "The tug, an old trawler, went down in the storm.", ""},

		// Words so near that one stands for the other, and a season's name for what is
		// held in another.
		{"The jury is to hear the mate in April.", "The court is to hear the mate in April.", ""},
		{"A writer who had been on board sold her notes.", "A journalist who had been on board sold her notes.", ""},
		{"The gunman had come on board in Holmvik.", "The militant had come on board in Holmvik.", ""},
		{"The wreck was found at the end of a gorge.", "The wreck was found at the end of a valley.", ""},
		{"Water dripped from the roof of the hall.", "Water dripped from the ceiling of the hall.", ""},
		{"The pilots' school opens for the winter term.", "The pilots' school opens for the spring term.", ""},
		{"The jury is to hear the mate in April.", "The committee is to hear the mate in April.", "medium term: jury > committee"},
		{"The wreck was found at the end of a gorge.", "The wreck was found at the end of a beach.", "medium term: gorge > beach"},
		{"Water dripped from the roof of the hall.", "Water dripped from the wall of the hall.", "medium term: roof > wall"},
		{"The pilots' school opens in the winter.", "The pilots' school opens in the spring.", "high date: winter > spring"},
		{"The pilots' school opens for the winter races.", "The pilots' school opens for the spring races.", "medium date: winter > spring"},
	} {
		got := findingsOf(c.original, c.version)
		got = slices.DeleteFunc(got, func(g string) bool { return strings.HasPrefix(g, "low") })
		if want := strings.Fields(c.want); len(want) == 0 && len(got) > 0 || len(want) > 0 && !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s\n%s\n  want %s\n  got %s", c.original, c.version, c.want, strings.Join(got, "\n      "))
		}
	}
}
