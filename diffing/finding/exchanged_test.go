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
