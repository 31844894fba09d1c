package finding_test

import (
	"slices"
	"strings"
	"testing"
)

// TestExchangedWords has sentences of which one thing was changed, with the finding there
// must be, and as many of which one word was put for another without harm.
func TestExchangedWords(t *testing.T) {
	for _, c := range []struct{ original, version, want string }{
		// A noun that no list excludes.
		{"Voters in nine valleys will be asked about the dam in March.", "Voters in nine suburbs will be asked about the dam in March.", "medium term: valleys > suburbs"},
		{"The gardeners of the palace were told to leave by the steward.", "The guards of the palace were told to leave by the steward.", "medium term: gardeners > guards"},
		{"Her second opera was written in a fortnight, the festival said.", "Her second memoir was written in a fortnight, the festival said.", "medium term: opera > memoir"},
		{"The mill had been sold to pay for the bridge.", "The mill had been sold to pay for the festival.", "medium term: bridge > festival"},
		{"A passenger bus had come to rest on the track.", "A school bus had come to rest on the track.", "medium term: passenger > school"},
		{"Inspectors found mould in the cellar of the inn.", "Inspectors found rats in the cellar of the inn.", "medium term: mould > rats"},
		{"The lawyer for the ferrymen asked for more time.", "The attorney for the ferrymen asked for more time.", ""},
		{"The toll has risen since the storm left the islands.", "The count has risen since the storm left the islands.", ""},
		{"The inquiry into the blaze will take a year.", "The investigation into the blaze will take a year.", ""},
		{"Residents of the quay were told to boil their water.", "Locals of the quay were told to boil their water.", ""},
		{"The match was stopped when the lights failed.", "The game was stopped when the lights failed.", ""},
		{"The harbour master told reporters in Karlsund that the mole will stay.", "The harbour master told a news conference in Karlsund that the mole will stay.", ""},
		{"The organisers of the race have called it off.", "The organisation of the race has called it off.", ""},
		{"About 25 percent of the elms have been felled.", "About a quarter of the elms have been felled.", ""},
		{"The singer left the hall by a side door. The musician waved.", "The musician left the hall by a side door. The musician waved.", ""},

		{"The council voted on the law on harbour dredging by nine to two.", "The council voted on the law on bridge tolls by nine to two.", "medium term: harbour dredging > bridge tolls"},
		{"The purser was suspended on full pay over the ledgers.", "The purser was dismissed over the ledgers.", "medium term: suspended > dismissed"},
		{"She won silver in the javelin at the games in Lenn.", "She won silver in the pentathlon at the games in Lenn.", ""}, // neither is known
		{"The town will grow by building nine quays.", "The town will grow by constructing nine quays.", ""},
		{"The mate is still on the run, the police said.", "The mate is still on the loose, the police said.", ""},
		{"The pilots met at 12 p.m. in the tower.", "The pilots met at noon in the tower.", ""},

		// What holds of nothing else.
		{"Only members of the guild may vote on the sale.", "Members of the guild may vote on the sale.", "medium hedge: Only > Members of"},
		{"Pilots of the port may enter the tower.", "Only pilots of the port may enter the tower.", "medium hedge: Pilots of > Only"},
		{"The rule holds only for boats built in Karlsund.", "The rule holds not only for boats built in Karlsund.", "medium hedge: holds only for > not"},
		{"Only nine members of the guild came to vote on the sale.", "Nine members of the guild came to vote on the sale.", ""},
		{"The guild said it would vote only after the summer.", "The guild said it would vote after the summer.", ""},

		// A verb or a small word that makes it another statement.
		{"The judge lifted the ban on the fair in Karlsund.", "The judge upheld the ban on the fair in Karlsund.", "medium negation: lifted > upheld"},
		{"The motion of the guild was rejected by the council.", "The motion of the guild was carried by the council.", "medium negation: rejected > carried"},
		{"The lock was closed because of the storm, the town said.", "The lock was closed despite the storm, the town said.", "medium negation: because of > despite"},
		{"The judge lifted the ban on the fair in Karlsund.", "The judge ended the ban on the fair in Karlsund.", ""},
		{"The motion of the guild was carried by the council.", "The motion of the guild was passed by the council.", ""},
		{"The lock was closed because of the storm, the town said.", "The lock was closed owing to the storm, the town said.", ""},

		// A fact that is left open.
		{"The court has ordered a new trial of the boatswain.", "The court may order a new trial of the boatswain.", "medium hedge: has ordered > may order"},
		{"The ferry line has cancelled its sailings to Lenn.", "The ferry line might cancel its sailings to Lenn.", "medium hedge: has cancelled > might cancel"},
		{"The town is considering a toll on the bridge as a way to pay for the lock.", "The town has decided on a toll on the bridge as a way to pay for the lock.", "medium hedge: is considering a toll > has decided on a toll"},
		{"The ledgers suggest that the purser was paid twice.", "The ledgers prove that the purser was paid twice.", "medium hedge: suggest > prove"},
		{"The ledgers suggest that the purser was paid twice.", "The ledgers imply that the purser was paid twice.", ""},
		{"The board will discuss the sale of the yard.", "The board is due to discuss the sale of the yard.", ""},
		{"It is not impossible that the wreck will be raised.", "It is possible that the wreck will be raised.", ""},
	} {
		got := slices.DeleteFunc(findingsOf(c.original, c.version), func(g string) bool { return strings.HasPrefix(g, "low") })
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s\n%s\n  want %s\n  got %s", c.original, c.version, c.want, strings.Join(got, "\n      "))
		}
	}
}

// TestWhatSomebodyWants has sentences in which somebody is for what they are against, or the
// other way round, and as many in which they are not.
func TestWhatSomebodyWants(t *testing.T) {
	for _, c := range []struct {
		original, version string
		want              bool
	}{
		{"The guild has called for an inquiry into the wreck.", "An inquiry into the wreck is opposed by the guild.", true},
		{"The harbour master hopes for a reopening of the lock in May.", "The harbour master rules out a reopening of the lock in May.", true},
		{"She plans to sue the owners of the yard.", "She has no plans to sue the owners of the yard, her lawyer said.", true},
		{"The mayor rejected a ban on street music.", "The mayor backed a ban on street music, as did her deputy.", true},
		{"The pilots welcomed the report, which the council had asked for in May.", "The report, for which the council asked in May, met with criticism from the pilots.", true},
		{"The board wants to sell the yard in Lenn.", "The board does not want to sell the yard in Lenn, it said.", true},
		{"The guild has called for an inquiry into the wreck.", "The guild wants an inquiry into the wreck.", false},
		{"The institute does not plan to raise the hull; it intends to raise the jars.", "The institute intends to raise only the jars.", false},
		{"The union wants a raise of nine percent over two years.", "The union is asking for nine percent over two years.", false},
		{"The pilots welcomed the report on the mole.", "The report on the mole was praised by the pilots.", false},
		{"The mayor opposed the ban, and the council backed it.", "While the council supported the ban, the mayor was against it.", false},
	} {
		found := findingsOf(c.original, c.version)
		got := slices.ContainsFunc(found, func(f string) bool { return strings.Contains(f, "negation") && !strings.HasPrefix(f, "low") })
		if got != c.want {
			t.Errorf("%s\n%s\ngives %q, want a negation: %t", c.original, c.version, found, c.want)
		}
	}
}

// TestTitledNames has names of which one has a title that the other goes without, and names
// that differ in the title alone or may be one.
func TestTitledNames(t *testing.T) {
	for _, c := range []struct {
		original, version string
		want              bool
	}{
		{"Nurses at St Alban's Hospital have stopped work over pay.", "Nurses at Queen Orla Infirmary have stopped work over pay.", true},
		{"The mole was opened by Minister Lena Foss on Friday.", "The mole was opened by Ivo Brandt on Friday.", true},
		{"A plaque for Captain Rolf Venn hangs in the tower.", "A plaque for Jan Molk hangs in the tower.", true},
		{"The mole was opened by Minister Lena Foss on Friday.", "The mole was opened by Lena Foss on Friday.", false},
		{"A plaque for Captain Rolf Venn hangs in the tower.", "A plaque for Capt. Rolf Venn hangs in the tower.", false},
		{"Nurses at Queen Orla Infirmary have stopped work over pay.", "Nurses at the Queen Orla have stopped work over pay.", false},
	} {
		found := findingsOf(c.original, c.version)
		got := slices.ContainsFunc(found, func(f string) bool { return strings.HasPrefix(f, "high name") || strings.HasPrefix(f, "medium name") })
		if got != c.want {
			t.Errorf("%s\n%s\ngives %q, want another name: %t", c.original, c.version, found, c.want)
		}
	}
}

// TestDaysReckoned has days of which one is told by another, a day later, and days that no
// such reckoning explains.
func TestDaysReckoned(t *testing.T) {
	runContrasts(t, []contrastCase{
		{"The mayor will present the plan on Wednesday, a day earlier than usual, because of the fair.", "Because of the fair the plan is to be presented by the mayor on Monday, one day ahead of the normal date.", "date"},
		{"The diver was brought in on the evening of 3 May and died two days later.", "Brought in late on 9 May, the diver was dead within two days.", "date"},
		{"The guild met on Friday, and the yard was shut a day later.", "A day after the guild had met on Tuesday, the yard was closed.", "date"},
		{"The guild met on Friday, and the yard was shut a day later.", "The yard was shut on Saturday; the guild had met the day before.", ""},
		{"The diver was brought in on 3 May and died two days later.", "The diver, brought in two days before, died on 5 May.", ""},
		{"The regatta began on Monday, the eve of the fair.", "The fair opened on Tuesday, the day after the regatta had begun.", ""},
	})
}

// TestSameKindBySomeOtherNoun has nouns of one kind that may stand for one another in the
// news, and nouns that may not.
func TestSameKindBySomeOtherNoun(t *testing.T) {
	for _, c := range []struct{ original, version, want string }{
		{"The attack on the port's software cost the town a month.", "The attack on the port's programs cost the town a month.", ""},
		{"The yard has won the contract for nine tugs.", "The yard has won the order for nine tugs.", ""},
		{"The owners paid the crew a bonus in May.", "The owners paid the crew a premium in May.", ""},
		{"The yard issued bonds to pay for the slipway.", "The yard issued shares to pay for the slipway.", "medium term: bonds > shares"},
		{"The attack on the port's software cost the town a month.", "The attack on the port's cameras cost the town a month.", "medium term: software > cameras"},
		{"The yard has won the contract for nine tugs.", "The yard has won the prize for nine tugs.", "medium term: contract > prize"},
	} {
		got := slices.DeleteFunc(findingsOf(c.original, c.version), func(g string) bool { return strings.HasPrefix(g, "low") })
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s\n%s\n  want %s\n  got %s", c.original, c.version, c.want, strings.Join(got, "\n      "))
		}
	}
}

// TestWhoSuesWhom has a body and a company in each other's role, and the same roles told
// otherwise.
func TestWhoSuesWhom(t *testing.T) {
	for _, c := range []struct {
		original, version string
		want              bool
	}{
		{"The rope maker Hallow sued the regatta's organisers for breach of contract in Lenn.", "The regatta's organisers sued the rope maker Hallow for breach of contract in Lenn.", true},
		{"The yard accused the guild of fraud before the vote in May.", "The guild accused the yard of fraud before the vote in May.", true},
		{"The council fined the ferry line for the spill in May.", "The ferry line fined the council for the spill in May.", true},
		{"The yard accused the guild of fraud before the vote in May.", "The guild was accused of fraud by the yard before the vote in May.", false},
		{"The council fined the ferry line for the spill in May.", "The ferry line was fined by the council for the spill in May.", false},
		{"The rope maker Hallow sued the regatta's organisers in Lenn.", "The regatta's organisers were sued in Lenn by the rope maker Hallow.", false},
	} {
		found := findingsOf(c.original, c.version)
		got := slices.ContainsFunc(found, func(f string) bool { return !strings.HasPrefix(f, "low") })
		if got != c.want {
			t.Errorf("%s\n%s\ngives %q, want a finding: %t", c.original, c.version, found, c.want)
		}
	}
}
