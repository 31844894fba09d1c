package story

import (
	"storydiff/diffing"
	"storydiff/diffing/finding"
)

// KindMeaning says in a sentence or two what a kind of passage means to an editor,
// and what it rests on.
func KindMeaning(k diffing.Kind) string {
	return [...]string{
		diffing.Kept:      "The version has these words exactly as the original has them; only the space between words may differ.",
		diffing.Restyled:  "The same words in another house style: quotation marks, dashes, capitals, spelling as in colour and color, or the form of a number.",
		diffing.Reworded:  "Said in other words. Nothing was found in it that says something else, which is no proof that there is nothing.",
		diffing.Garbled:   "The version says here what the original does not: a finding of severity high or medium rests on it.",
		diffing.Added:     "Only the version has this. Whether it is true cannot be told from the original.",
		diffing.Dropped:   "Only the original has this: no sentence of the version carries it, not even in other words.",
		diffing.Furniture: "It belongs to the page and not to the story, such as an advertisement or a related headline, and counts in no figure.",
	}[k]
}

// FindingMeaning says what findings of a type are about, and what the program has
// compared to find one.
func FindingMeaning(t finding.Type) string {
	return [...]string{
		finding.Name:        "A person, place or organisation is written otherwise, stands in another's place, or is not in the original. Names are compared across the whole of both articles.",
		finding.Numeral:     "A number, unit or currency is not the original's. What it counts, and not its form, is compared: 12,000 and twelve thousand are the same.",
		finding.Date:        "A date, weekday or time of day is not the original's. “Yesterday” is worked out from the date of each article, if that is known.",
		finding.Quotation:   "Words between quotation marks are not the original's, are in no quotation there, or are gone. Each quotation is held against the one most like it.",
		finding.Attribution: "Somebody else says it here. The speaker is read from the sentence, or from the ones around it.",
		finding.Negation:    "The sentence states the opposite: a “not”, or a word that turns the sense, stands on one side only.",
		finding.Hedge:       "It is more certain here, or less: “about”, “alleged”, “could”, “said” and the like stand on one side only.",
		finding.Term:        "A fixed term is in other words, or a thing is called another of its kind, such as a train for a ferry.",
		finding.Lead:        "The first sentence of the original, its news, is gone from the version or no longer first.",
		finding.Credit:      "The version nowhere names the agency that the original comes from.",
	}[t]
}

// SeverityMeaning says what a severity asks of an editor.
func SeverityMeaning(s finding.Severity) string {
	return [...]string{
		finding.Low:    "Low: a nuance, to be looked at if there is time.",
		finding.Medium: "Medium: should be fixed.",
		finding.High:   "High: needs a correction, if the original is right.",
	}[s]
}
