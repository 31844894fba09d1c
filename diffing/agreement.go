package diffing

import (
	"fmt"
	"slices"
	"strings"

	"storydiff/diffing/facts"
	"storydiff/diffing/finding"
)

// agreement adds to the notes of findings which other versions have the same text
// where they depart from the original. They may come from one source, or the file
// taken for the original may itself depart from what the others were made of.
func (c *Collation) agreement(version int, m *Comparison) {
	if len(c.readings) < 3 {
		return
	}
	for i := range m.Findings {
		f := &m.Findings[i]
		if f.Version == nil || f.Passage < 0 || !shareable[f.Type] || f.Severity == finding.Low {
			continue
		}
		run := c.readings[version].KeysOf(f.Version)
		if len(run) == 0 || c.readings[c.Original].Concordance().Has(run) {
			continue
		}
		var also []string
		for a, p := range c.readings {
			if a != version && a != c.Original && p.Concordance().Has(run) && (f.Type == finding.Name || c.carriesAlike(a, m.Passages[f.Passage].Original, run)) {
				also = append(also, p.Article.Name())
			}
		}
		if len(also) > 0 {
			f.Note += fmt.Sprintf("; %s the same, so the copy at hand may be the odd one", haveIt(also))
		}
	}
}

// haveIt returns names with their verb: "a, b and c have".
func haveIt(names []string) string {
	if len(names) == 1 {
		return names[0] + " has"
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1] + " have"
}

// carriesAlike reports whether another version has a run of words where it
// carries one of some sentences of the original.
func (c *Collation) carriesAlike(article int, sentences []int, run []int32) bool {
	p := c.readings[article]
	for _, l := range c.direct[article]() {
		if !slices.ContainsFunc(l.Original, func(i int) bool { return slices.Contains(sentences, i) }) {
			continue
		}
		for _, j := range l.Version {
			s := p.Article.Sentences[j]
			if keys, _ := p.Said(s.FirstWord, s.LastWord); facts.ContainsRun(keys, run) {
				return true
			}
		}
	}
	return false
}

// shareable are the types of findings whose text in the version is specific enough
// that two versions with the same text make the same departure: a name is, a verb
// of saying is not.
var shareable = map[finding.Type]bool{finding.Name: true, finding.Numeral: true, finding.Date: true, finding.Quotation: true, finding.Term: true}
