package desk

import (
	"fmt"

	"storydiff/diffing"
	"storydiff/diffing/finding"
	"storydiff/ui/cells"
	"storydiff/ui/draw"
	"storydiff/ui/story"
	"storydiff/ui/style"
)

// Explain says what the figure means by which the table is sorted, for the version
// selected; where that is the name, what the row tells.
func (d *Desk) Explain() *draw.Explained {
	b := d.session
	r := b.Readings[b.Selected]
	if r == nil {
		return nil
	}
	f := &r.Figures
	e := &draw.Explained{Title: fmt.Sprintf("%s · %s", cells.Sentence(d.By.Title()), b.Names[b.Selected])}
	say := func(text string, with ...any) {
		e.Text = append(e.Text, draw.Said(style.Plain, fmt.Sprintf(text, with...)))
	}
	switch d.By {
	case WordsColumn:
		say("The version has %d words, and the original %d; what belongs to the page is not counted.",
			b.Words[b.Selected], b.Words[b.Original])
	case BarColumn:
		say("The bar is the original's words by what became of them, and then the words that the version adds. " +
			"Each sign is a share of the words, as long as the longest bar of the story allows.")
		e.Text = append(e.Text, kindsText(f))
	case CarriedColumn:
		say("%s of the original's words stand in sentences that the version has, in the same words or in others. "+
			"It rests on which sentence carries which, and says nothing of whether they are right.", cells.Percent(f.Coverage))
	case HighColumn, MediumColumn, LowColumn:
		s := severityOf(d.By)
		say("%s of severity %s in this version.", cells.Sentence(cells.InWords(f.Severities[s], "finding", "findings")), s)
		e.Text = append(e.Text, draw.Said(style.SeverityRole(s), story.SeverityMeaning(s)))
	case MovedColumn:
		say("%s not where the original has them: the fewest and shortest that explain the order of all.",
			cells.Sentence(cells.InWords(f.Moved, "passage is", "passages are")))
	case SeenColumn:
		t := b.Notes.Tally(r)
		say("You have seen %d of %d findings in this version. Those that you dismissed as no fault are not counted: %d.", t.Seen, t.Of, t.Dismissed)
	default:
		say("%s of the original's words are in it; %d findings need a correction, %d should be fixed, %d are nuances.",
			cells.Percent(f.Coverage), f.Severities[finding.High], f.Severities[finding.Medium], f.Severities[finding.Low])
		e.Text = append(e.Text, draw.Said(style.Muted, "A high finding weighs more than any number of low ones. "+
			"Sort by another column to have its figure explained."))
	}
	if d.By >= HighColumn && d.By <= LowColumn || d.By == NameColumn || d.By == SeenColumn {
		e.Text = append(e.Text, draw.Said(style.Muted, b.Counted(r)))
	}
	if added := f.Words[diffing.Added]; 2*added > b.Words[b.Selected] {
		e.Text = append(e.Text, draw.Said(style.Muted, "More than half of its words are its own."))
	}
	return e
}
