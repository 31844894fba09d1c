package corpus

import (
	"fmt"
	"strings"
)

const ferryStory = `
The last ferry between Skarn and the mainland was taken out of service on Friday after inspectors found cracks in its hull.
Harbour master Ines Tolvaj told reporters that the 41-year-old vessel, the Merete, would not carry passengers again.
"We looked for any other way, and there was none that I could sign my name under," she said.
Some 2,300 people live on the island, which has neither a bridge nor an airfield.
The regional government will charter two fishing boats to bring food and medicine twice a week until a replacement is found.
Transport councillor Odo Karnavel put the cost of the charter at 190,000 crowns a month.
Opposition members accused him of having known about the damage since a survey in March.
"Nobody told me that the hull was at risk, and nobody showed me a picture," Karnavel replied.
A report seen by this agency recommends that the ship be scrapped no later than September.
Pupils who attend the secondary school in Vellby will be lodged with families there during the week.
The island's only doctor, Brigit Aune, warned that patients who need dialysis could not wait for a fishing boat.
Talks with a shipyard in Drammholt about leasing a smaller catamaran are to begin on Tuesday.
`

const ferrySummary = `
Island life faces an unprecedented challenge as Skarn loses its vital maritime link.
Officials including Ines Tolvaj and Odo Karnavel have voiced differing perspectives on the Merete.
The situation underlines the delicate balance between safety, budgets and community needs.
With 2,300 residents affected and costs of 190,000 crowns looming, stakeholders must navigate troubled waters.
Healthcare concerns raised by Brigit Aune highlight the human dimension of infrastructure decay.
Ultimately, the episode serves as a reminder that resilience depends on foresight and dialogue.
`

const verdictStory = `
A court in Ostrava Quay sentenced former port director Lucan Harrowby to six years in prison on Wednesday for taking bribes.
Judge Petra Maalouf found that he had accepted 1.4 million florins from a dredging company between 2019 and 2023.
The defendant showed no emotion as the ruling was read in a packed courtroom.
"The public trusted you with its harbour, and you sold it by the metre," the judge told him.
Prosecutors had asked for nine years, while the defence had called for an acquittal.
His lawyer, Simone Adeyry, said she would appeal within the fortnight that the law allows.
Two managers of the company received suspended terms of eighteen months each.
The court heard that the money was handed over in boxes of frozen fish at a motorway car park.
A former secretary testified that she had counted the notes and kept a list in a school notebook.
Harrowby has always maintained that the payments were a private loan for a boathouse.
The dredging contract, worth 88 million florins, was cancelled last year and awarded to a rival.
Anti-corruption groups welcomed the judgment but criticised that no politician had been charged.
The company must also pay back 3.7 million florins in illegal profits.
`

// reword returns sentences with every nth word, from the one at index first,
// replaced by a word that no other text has.
func reword(sentences []string, n, first int) []string {
	return replaceWords(sentences, rune('a'+n), func(at int) bool { return at%n == first%n })
}

// retold returns sentences of which only four words in nine are kept, in one
// run.
func retold(sentences []string, first int) []string {
	return replaceWords(sentences, rune('p'+first), func(at int) bool { return (at+first)%9 >= 4 })
}

// replaceWords returns sentences with some words, chosen by their number in the
// text, replaced by words that end in mark.
func replaceWords(sentences []string, mark rune, chosen func(at int) bool) []string {
	at := 0
	var replaced []string
	for _, s := range sentences {
		words := strings.Fields(s)
		for i := range words {
			if chosen(at) {
				words[i] = strings.Trim(words[i], `",.`) + "ish" + string(mark)
			}
			at++
		}
		replaced = append(replaced, strings.Join(words, " "))
	}
	return replaced
}

// backgroundStory returns n sentences of somebody's long feature about the region.
func backgroundStory(n int) []string {
	places := []string{"Vellby", "Drammholt", "Osk", "Narrowmere", "Tholm", "the mainland", "Skarn"}
	things := []string{"a cannery", "the old lighthouse", "a school of navigation", "the salt works", "its grain store"}
	deeds := []string{"built", "sold", "painted", "forgot", "rented out", "tore down"}
	var sentences []string
	for i := range n {
		sentences = append(sentences, fmt.Sprintf("In the year %d the people of %s %s %s and spoke of the sea for %d days.",
			1500+i, places[i%len(places)], deeds[i%len(deeds)], things[i%len(things)], 2+i*7%31))
	}
	return sentences
}
