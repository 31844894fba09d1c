package finding_test

import (
	"strings"
	"testing"
)

// TestSameNames gives a name for which another of the same person or place
// stands, which is no finding, and others, which are.
func TestSameNames(t *testing.T) {
	for _, c := range []struct{ original, version, want string }{
		{"Rescuers led by Robert Solvang took 40 passengers ashore.", "Rescuers led by Bob Solvang took 40 passengers ashore.", ""},
		{"Rescuers led by William Solvang took 40 passengers ashore.", "Rescuers led by Bill Solvang took 40 passengers ashore.", ""},
		{"The ship's owner, Katherine Aubrac, was not on board.", "The ship's owner, Kathy Aubrac, was not on board.", ""},
		{"The ship's owner, Steven Aubrac, was not on board.", "The ship's owner, Steve Aubrac, was not on board.", ""},
		{"The cook, Michael Dorn, went back for his violin.", "The cook, Mike Dorn, went back for his violin.", ""},
		{"The ship was bought from a bank in Mumbai last spring.", "The ship was bought from a bank in Bombay last spring.", ""},
		{"Aid for the crew came from Moscow in the evening.", "Aid for the crew came from Russia in the evening.", ""},
		{"Aid for the crew came from Ankara in the evening.", "Aid for the crew came from Turkey in the evening.", ""},
		{"Aid for the crew came from Tunisia in the evening.", "Aid for the crew came from Tunis in the evening.", ""},
		{"Aid for the crew came from Karlsund in the evening.", "Aid for the crew came from Norway in the evening.", ""},
		{"The ship was bought from a bank in Mumbai last spring.", "The ship was bought from a bank in Madras last spring.", "Mumbai > Madras"},
		{"Aid for the crew came from Moscow in the evening.", "Aid for the crew came from Ankara in the evening.", "Moscow > Ankara"},
		{"Aid for the crew came from Norway in the evening.", "Aid for the crew came from Turkey in the evening.", "Norway > Turkey"},
		{"Aid for the crew came from Tunisia in the evening.", "Aid for the crew came from Tunissia in the evening.", "Tunisia > Tunissia"},
		{"Aid for the crew came from Norway in the evening.", "Aid for the crew came from Karlsund in the evening.", "Norway > Karlsund"},
		{"Rescuers led by Robert Solvang took 40 passengers ashore.", "Rescuers led by Bill Solvang took 40 passengers ashore.", "Robert Solvang > Bill Solvang"},
		{"Rescuers led by William Solvang took 40 passengers ashore.", "Rescuers led by Wiliam Solvang took 40 passengers ashore.", "William > Wiliam"},
		{"The ship's owner, Katherine Aubrac, was not on board.", "The ship's owner, Patricia Aubrac, was not on board.", "Katherine Aubrac > Patricia Aubrac"},
		{"The cook, Steven Dorn, went back for his violin.", "The cook, Stephen Dorn, went back for his violin.", "Steven > Stephen"},
		{"The cook, Michael Dorn, went back for his violin.", "The cook, Steven Dorn, went back for his violin.", "Michael Dorn > Steven Dorn"},
		{"The cook, Michael Dorn, went back for his violin.", "The cook, Mike Dorm, went back for his violin.", "Dorn > Dorm"},
		// Particles, numerals, initials, and other letters.
		{"The pilot, Marijke van den Oord, spoke of luck.", "The pilot, Marijke van der Oord, spoke of luck.", "Marijke van den Oord > Marijke van der Oord"},
		{"The pilot, Marijke van den Oord, spoke of luck.", "The pilot, Marijke Van den Oord, spoke of luck.", ""},
		{"The cook, Karim al-Hadi, went back for his violin.", "The cook, Karim el-Hadi, went back for his violin.", ""},
		{"The cook, Karim al-Hadi, went back for his violin.", "The cook, Karim Hadi, went back for his violin.", ""},
		{"The cook, Karim al-Hadi, went back for his violin.", "The cook, Karim al-Hani, went back for his violin.", "al-Hadi > al-Hani"},
		{"The mole was opened by King Osvald IV in the rain.", "The mole was opened by King Osvald VI in the rain.", "Osvald IV > Osvald VI"},
		{"The mole was opened by King Osvald IV in the rain.", "The mole was opened by King Osvald in the rain.", ""},
		{"The ship's owner, T.R. Aubrac, was not on board.", "The ship's owner, T.B. Aubrac, was not on board.", "T.R. > T.B."},
		{"The ship's owner, T.R. Aubrac, was not on board.", "The ship's owner, TR Aubrac, was not on board.", ""},
		{"A diver, Oleksandr Hryhorenko, found the leak.", "A diver, Alexander Grigorenko, found the leak.", ""},
		// Another name in a sentence that was rewritten.
		{"The repairs were paid for by the Tolvik Foundation, which had insured the hull.", "Money for the repairs of the hull came from the Sarn Institute.", "Tolvik Foundation > Sarn Institute"},
		{"The repairs were paid for by the Tolvik Foundation, which had insured the hull.", "Money for the repairs of the hull came from Tolvik.", ""},
		{"The repairs were paid for by the Tolvik Foundation, which had insured the hull.", "The Tolvik Foundation, not the Sarn Institute, paid for the repairs of the hull.", "name:  > Sarn Institute"},
		{"Two boats brought the crew to hospital in Karlshamn, where doctors treated burns.", "In Karlshamn doctors treated the crew, as the Sarn Institute told reporters.", "name:  > Sarn Institute"},
	} {
		found := ""
		for _, f := range findingsOf(c.original, c.version) {
			if !strings.HasPrefix(f, "low") {
				found += f + "\n"
			}
		}
		if c.want == "" && found != "" || !strings.Contains(found, c.want) {
			t.Errorf("%s\n%s\nwant %q, found\n%s", c.original, c.version, c.want, found)
		}
	}
}
