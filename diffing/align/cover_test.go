package align_test

import (
	"fmt"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/diffing"
)

// An original that is summed up below. Its sentences are numbered from 0.
var quarry = strings.Split(`The council of Ardbeck voted on Tuesday to close the slate quarry above the town after a rockfall blocked the only road for six days.
Geologists had counted 31 fresh cracks in the upper face since the autumn.
"A mountain does not negotiate," said Councillor Maren Tolsby, who moved the motion.
The owner, Halvard Stone, employs 84 people and says that it will appeal to the county court.
Its manager, Piet Lorring, 52, told a public meeting that the company had already spent two years on drainage.
Lorring asked why nobody had looked at the nets which the county bought in the spring.
Children from the valley have been taken to school by boat since the road was shut.
The ferry company wants to be paid for every crossing.
A second rockfall on Sunday tore down the power line to Upper Ardbeck and left 40 houses dark.
Engineers expect to mend it by the weekend if the wind drops.
A bakery on the square gave away bread by candlelight.
Mayor Ingrid Solheim thanked the neighbours for their patience and said that the town was not a "museum of slate".`, "\n")

// linked lists the links of the text, a line for each passage: sentences of the
// original, and those of the version.
func linked(original, version []string) string {
	m := diffing.Compare(corpus.FromSentences("o", original), corpus.FromSentences("v", version))
	var b strings.Builder
	for _, p := range m.Passages {
		if len(p.Original) > 0 && len(p.Version) > 0 {
			again := ""
			if p.Again {
				again = " again"
			}
			fmt.Fprintf(&b, "%v-%v%s ", p.Original, p.Version, again)
		}
	}
	return strings.TrimSpace(b.String())
}

const (
	lead   = "Ardbeck's council has decided that the slate quarry above the town must close after a rockfall blocked its only road."
	folded = "Ferry crossings are paid for by nobody yet, and with boats going to school each day the company grows impatient."
	other  = "Nothing here is quick, as anybody will say who lives among the peaks of this county."
)

func TestSummaries(t *testing.T) {
	for _, x := range []struct {
		name, version, want string
	}{
		{"two sentences in one", folded, "[0]-[0] [6 7]-[1]"},
		{"little of a sentence, and nothing else", "Pupils sail to school on a boat these days, in a town whose bakery has handed out bread under candlelight to anybody who came by.", "[0]-[0] [10]-[1]"},
		{"only the same person, with his age", "Residents heard from Piet Lorring, 52, that jobs in the valley would be gone by winter.", "[0]-[0]"},
		{"only the same person, with his office", "Manager Piet Lorring, 52, is afraid for the jobs.", "[0]-[0]"},
	} {
		if got := linked(quarry, []string{lead, x.version, other}); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
}

// TestGrown compares a text with one that says more: what is new in it is no
// summary of what it leaves out.
func TestGrown(t *testing.T) {
	version := []string{lead, other, folded}
	for n := range 5 {
		version = append(version, fmt.Sprintf("In the %d quarries of other counties the gates have hung open for a generation, and the young have gone to the coast for work.", 7+n),
			"Those who stay keep sheep, let rooms in the summer and hope that somebody will come up with a use for so much stone.")
	}
	if got, want := linked(quarry, version), "[0]-[0]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestQuoted compares sentences that share little but a few words in quotation marks.
func TestQuoted(t *testing.T) {
	const thanks = "Mayor Ingrid Solheim thanked the neighbours and said that the town was not a \"museum of slate\"."
	for _, x := range []struct {
		name    string
		version []string
		want    string
	}{
		{"once", []string{lead, other, "Who would visit a \"museum of slate\" is a question for accountants and hoteliers, whom the vote has left with plenty to think about."},
			"[0]-[0] [11]-[2]"},
		{"once more", []string{lead, thanks, other, "Who would visit a \"museum of slate\" is a question for accountants and hoteliers, whom the vote has left with plenty to think about."},
			"[0]-[0] [11]-[1] [11]-[3] again"},
		{"words of no weight", []string{lead, other, "Some villagers say of the whole plan that it is \"not a\" good one, whatever accountants and hoteliers may think about."},
			"[0]-[0]"},
	} {
		if got := linked(quarry, x.version); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
}
