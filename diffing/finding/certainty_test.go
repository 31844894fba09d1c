package finding_test

import (
	"slices"
	"strings"
	"testing"
)

// certaintyCases are pairs of sentences with the findings that say how the second
// is surer or less sure. Without any, no finding of medium or high severity may
// stand on them.
var certaintyCases = []struct {
	original, version string
	want              string // "" for none
}{
	// What somebody reports of itself is no statement of another.
	{"The shipyard reported a steep fall in orders and cut its forecast.", "The shipyard suffered a steep fall in orders and cut its forecast.", ""},
	{"The shipyard announced record profits for the spring quarter.", "The shipyard showed record profits for the spring quarter.", ""},
	{"The ferry line reported 214 delays in March.", "The ferry line posted 214 delays in March.", ""},
	{"The union reported that the yard had cut its prices.", "The yard had cut its prices.", "medium hedge: union reported > The yard had cut its prices."},
	{"Pilots reported that the buoys were dark.", "The buoys were dark.", "medium hedge: Pilots reported > The buoys were dark."},
	// Verbs of saying, known or not.
	{"The yard said it would buy a second crane in June.", "The yard revealed that it would buy a second crane in June.", ""},
	{"The pilots' union says it has moved to new offices by the mole.", "The pilots' union shares that it has moved to new offices by the mole.", ""},
	{"The yard said a second crane would come in June.", "The yard flagged that a second crane would come in June.", ""},
	{"The mate claimed that the valve was open.", "The mate revealed that the valve was open.", "medium hedge: claimed > revealed"},
	{"The mate believed that the valve was open.", "The mate proved that the valve was open.", "medium hedge: believed > proved"},
	// What a fact tells, and not a person.
	{"Freight fell by a third, indicating that the canal has lost its trade.", "Freight fell by a third, showing that the canal has lost its trade.", ""},
	{"Rents doubled, which indicates that the quarter is sought after.", "Rents doubled, which shows that the quarter is sought after.", ""},
	{"The soundings suggest that the channel has moved.", "The soundings prove that the channel has moved.", "medium hedge: suggest > prove"},
	{"Divers suspect that the hull has cracked.", "Divers know that the hull has cracked.", "medium hedge: suspect > know"},
	// Bounds in other words, and no bounds.
	{"Repairs at a price exceeding 40 million crowns are planned.", "Repairs at a price surpassing 40 million crowns are planned.", ""},
	{"Tides over three metres are rare here.", "Tides above three metres are rare here.", ""},
	{"More than 70 boats took part.", "The number of boats that took part was beyond 70.", ""},
	{"Costs exceeded 40 million crowns.", "Costs were more than 40 million crowns.", ""},
	{"Costs exceeded 40 million crowns.", "Costs were 40 million crowns.", "medium hedge: exceeded 40 million crowns > 40 million crowns"},
	{"A governor who rules over 900 islands opened the mole.", "A governor who is in charge of 900 islands opened the mole.", ""},
	{"The judge presided over 14 hearings on the wreck.", "The judge held 14 hearings on the wreck.", ""},
	{"The row over 12 fishing permits went on.", "The dispute about 12 fishing permits went on.", ""},
	// Each verb by itself.
	{"The channel might be reopened by June, and the tolls might rise.", "Tolls might go up, and by June the channel will be reopened.", "medium hedge: might be reopened > will be reopened"},
	{"Repairs could last until spring if the frost comes early, Brandow said.", "If the frost is early, Brandow said, repairs will last well into spring.", "medium hedge: could > last well into spring"},
	{"The mole may sink further, divers fear.", "Divers fear that the mole could sink further.", ""},
	{"Fire and flood may hit the yard, and the tolls may rise.", "The tolls and the fire risk may rise, and floods may hit the yard.", ""},
	{"Members may not raise the dues they charge ships.", "It prevents members from raising the dues they charge ships.", ""},
	{"The inquest did not prove that the valve had caused the leak.", "The valve caused the leak, the inquest heard.", "medium hedge: not prove that > valve caused the leak"},
	{"The inquest did not prove that the valve had caused the leak.", "That the valve caused the leak was not proved at the inquest.", ""},
	{"There was no sign that the mate had been at fault.", "The mate had not been at fault.", "medium hedge: no sign > mate had not been at fault"},
	{"There was no sign that the mate had been at fault.", "Nothing showed that the mate had been at fault.", ""},
	{"The yard will close in June, Quist said.", "The yard may close in June, Quist said.", "medium hedge: will > may"},
	// Terms.
	{"The heritage charter was signed in May. Owners pay. Quist wrote the heritage charter himself.", "The monument pledge was signed in May. Owners pay. Quist wrote the monument pledge himself.", "medium term: heritage charter > monument pledge"},
	// Refused, denied.
	{"The mate was refused bail on Friday.", "On Friday the mate was denied bail.", ""},
	{"The mate was denied bail by the court in Vellmark on Friday.", "The court in Vellmark on Friday kept the mate in custody.", ""},
	{"Brandow denied that the pilots had been warned.", "Brandow said the pilots had not been warned.", ""},
	{"Brandow denied the report.", "Brandow said the report was untrue.", ""},
}

func TestCertainty(t *testing.T) {
	for _, c := range certaintyCases {
		got := findingsOf(c.original, c.version)
		if c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s\n%s\n  missing %s\n  got %s", c.original, c.version, c.want, strings.Join(got, "\n      "))
		}
		for _, g := range got {
			if c.want == "" && !strings.HasPrefix(g, "low") {
				t.Errorf("%s\n%s\n  false alarm: %s", c.original, c.version, g)
			}
		}
	}
}
