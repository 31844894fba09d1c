package finding_test

import (
	"slices"
	"strings"
	"testing"
)

// TestExchangedNames has statements in which names have each other's role, and as many
// that say the same in other words.
func TestExchangedNames(t *testing.T) {
	for _, c := range []struct {
		original, version string
		want              bool
	}{
		{"Lena Foss accused Ivo Brandt of theft after the dinner.", "After the dinner, Ivo Brandt accused Lena Foss of having stolen from the club.", true},
		{"Lena Foss accused Ivo Brandt of theft after the dinner.", "After the dinner, Ivo Brandt was accused by Lena Foss of having stolen from the club.", false},
		{"Lena Foss accused Ivo Brandt of theft after the dinner.", "After the dinner, Lena Foss was accused by Ivo Brandt of having stolen from the club.", true},
		{"Korrin Steel bought the yard from Dunmar Group for 40 million crowns.", "For 40 million crowns, Korrin Steel has sold the yard to Dunmar Group.", true},
		{"Korrin Steel bought the yard from Dunmar Group for 40 million crowns.", "For 40 million crowns, Dunmar Group has sold the yard to Korrin Steel.", false},
		{"Harlow Rovers were beaten 2-0 by Penmoor Town in the cup on Sunday.", "On Sunday Harlow Rovers beat Penmoor Town in the cup with two late goals.", true},
		{"Harlow Rovers were beaten 2-0 by Penmoor Town in the cup on Sunday.", "On Sunday Harlow Rovers lost to Penmoor Town in the cup after two late goals.", false},
		{"Ana Brill succeeded Tom Venn at the head of the bank in May.", "In May, Tom Venn took over from Ana Brill, who had led the bank.", true},
		{"Ana Brill succeeded Tom Venn at the head of the bank in May.", "In May, Ana Brill took over from Tom Venn, who had led the bank.", false},
		{"Police say that Dario Mell shot Kevin Astor after a quarrel in the car park.", "Kevin Astor shot Dario Mell when they fell out in the car park, police say.", true},
		{"Police say that Dario Mell shot Kevin Astor after a quarrel in the car park.", "Dario Mell shot Kevin Astor when they fell out in the car park, police say.", false},
		{"Ada Krun, who sued Ilan Petrov last year, left the court without a word.", "Without a word, Ada Krun left the court. She was taken to court by Ilan Petrov last year.", false},
		{"Ada Krun sued Ilan Petrov over the book last year, and the trial opens on Monday.", "On Monday the trial opens: last year Ada Krun was taken to court by Ilan Petrov over a book.", true},
		{"Ada Krun met Ilan Petrov in the harbour office on Monday for an hour.", "For an hour on Monday, Ilan Petrov met Ada Krun in the office of the harbour.", false},
		{"Ada Krun played chess with Ilan Petrov in the harbour office on Monday.", "On Monday, in the office of the harbour, Ilan Petrov played chess with Ada Krun.", false},
		{"Norvania attacked Sudria in May, and Sudria attacked Norvania in June.", "In June Sudria attacked Norvania; it had come under attack itself in May.", false},
		{"Orla Venn's lawyer criticised Jan Molk for the delay on Monday.", "Jan Molk criticised Orla Venn on Monday for what he called a delay.", false},
	} {
		found := findingsOf(c.original, c.version)
		got := slices.ContainsFunc(found, func(f string) bool { return strings.HasPrefix(f, "high name: ") })
		if got != c.want {
			t.Errorf("%s\n%s\ngives %q, want names exchanged: %t", c.original, c.version, found, c.want)
		}
	}
}

// TestOtherParty has statements put in other words in which another name stands in a
// role, and as many in which it may mean the same or is another matter.
func TestOtherParty(t *testing.T) {
	for _, c := range []struct {
		original, version string
		want              string // the finding there must be; none of medium or high for ""
	}{
		{"Lena Foss accused Ivo Brandt of theft after the dinner.", "After the dinner Lena Foss had accused Pavel Orsk of stealing.", "medium name: Ivo Brandt > Pavel Orsk"},
		{"Korrin Steel bought the yard from Dunmar Group for 40 million crowns.", "For 40 million crowns the yard was sold to Korrin Steel by Hallow Partners.", "medium name: Dunmar Group > Hallow Partners"},
		{"The pilgrims had set out from a village in southern Peru in the spring.", "It was in spring that the pilgrims left their village, in the south of Ecuador.", "medium name: Peru > Ecuador"},
		{"The keeper is said to be in talks with Real Cordela over a move.", "A move is near: the keeper is negotiating with Olympique Garance, it is said.", "medium name: Real Cordela > Olympique Garance"},
		{"Lena Foss accused Ivo Brandt of theft after the dinner.", "After the dinner Lena Foss had accused the chairman, Ivo Brandt, of stealing.", ""},
		{"Lena Foss accused Ivo Brandt of theft after the dinner.", "After the dinner Lena Foss had accused him of stealing.", ""},
		{"The pilgrims had set out from a village in southern Germany in the spring.", "It was in spring that the pilgrims left their village, south of Berlin.", ""},
		{"The keeper of Sparta Lindhof is said to be in talks over a move.", "A move is near: the keeper, Jan Molk, is negotiating, it is said.", ""},
		{"Krun Foods sued Dunmar Group last year over the yard.", "Last year, Dunmar was taken to court by Krun Foods over the yard.", ""},
	} {
		found := slices.DeleteFunc(findingsOf(c.original, c.version), func(f string) bool { return strings.HasPrefix(f, "low ") })
		if c.want == "" && len(found) > 0 || c.want != "" && !slices.Contains(found, c.want) {
			t.Errorf("%s\n%s\ngives %q, want %q", c.original, c.version, found, c.want)
		}
	}
}
