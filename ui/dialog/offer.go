package dialog

import (
	"fmt"
	"io"
	"slices"

	"storydiff/diffing"
	"storydiff/diffing/report"
	"storydiff/diffing/review"
	"storydiff/ui/cells"
	"storydiff/ui/reader"
	"storydiff/ui/story"
)

// exportWhat is how much an export writes.
type exportWhat uint8

// The choices.
const (
	thisChange  exportWhat = iota // the passage under the cursor
	whatIsShown                   // the passages that the filter lets through
	ThisFlagged                   // the flagged passages of this version
	AllFlagged                    // the flagged passages of all versions
	thisMarked                    // the flagged and the noted passages of this version
	allMarked                     // the flagged and the noted passages of all versions
	thisVersion                   // this version
	AllVersions                   // all versions
)

// An Offer is one thing that can be exported just now.
type Offer struct {
	What exportWhat
	text string // what it is, in a few words
	// wrote is what to call it once it is written.
	wrote string
	stem  string // the file's name without its extension
	// comparisons and selection are what the report is written from.
	comparisons []*diffing.Comparison
	selection   report.Selection
	// collation is set if the report is a survey of all versions.
	collation *diffing.Collation
	// readings are the readings of the comparisons. Their marks are looked up
	// when the report is written.
	readings []*story.Reading
}

// Offers lists what can be exported with a version selected. r is the reader, or
// nil if another screen is open.
func Offers(b *story.Session, version int, r *reader.Model) []Offer {
	var list []Offer
	whole := story.FileName(b.Story.Name)
	if reading := b.Readings[version]; reading != nil && version != b.Original {
		one := []*diffing.Comparison{reading.Comparison}
		stem := whole + "." + story.FileName(b.Short[version])
		if r != nil && r.Text == reading {
			list = readerOffers(r, one, stem)
		}
		if flagged := b.Notes.Flagged(reading); len(flagged) > 0 {
			o := Offer{What: ThisFlagged, text: fmt.Sprintf("what is flagged in this version: %d", len(flagged)) + changedSince(b.Notes, isFlagged, reading),
				stem: stem + ".flagged", comparisons: one, selection: picked(flagged...)}
			o.selection.Flagged, o.wrote = true, flaggedText(len(flagged))
			list = append(list, o)
		}
		if flagged, marked := b.Notes.Flagged(reading), b.Notes.Marked(reading); len(marked) > len(flagged) {
			o := Offer{What: thisMarked, text: fmt.Sprintf("what is flagged or noted in this version: %d", len(marked)) + changedSince(b.Notes, isMarked, reading),
				stem: stem + ".marked", comparisons: one, selection: picked(marked...)}
			o.wrote = markedText(len(marked))
			list = append(list, o)
		}
		list = append(list, Offer{What: thisVersion, text: "this version: " + b.Names[version], wrote: b.Names[version], stem: stem, comparisons: one})
		for i := range list {
			list[i].readings = b.Readings[version : version+1]
		}
	}
	if done, of := b.Progress(); done == of && of > 0 {
		flagged, marked := flaggedOffer(b, whole), markedOffer(b, whole)
		if len(flagged.readings) > 0 {
			list = append(list, flagged)
		}
		if marked.passages() > flagged.passages() {
			list = append(list, marked)
		}
		o := Offer{What: AllVersions, text: fmt.Sprintf("all %d versions", of), stem: whole + ".all"}
		if of > 1 {
			o.collation = b.Collation
		}
		for _, v := range b.Versions() {
			o.add(b.Readings[v])
		}
		list = append(list, o)
	}
	for i := range list {
		list[i].selection.Title = b.Story.Name
		list[i].selection.Made = report.ThisProgram(b.MadeWith()...)
		if list[i].wrote == "" {
			list[i].wrote = list[i].text
		}
	}
	return list
}

func isFlagged(m review.Mark) bool { return m.Flagged }
func isMarked(m review.Mark) bool  { return m.Flagged || m.Note != "" }

// changedSince says how many of the marks that are wanted stand on words that have changed
// since or were deleted, and so are not in an export of passages; empty for none.
func changedSince(notes *story.Notebook, wanted func(review.Mark) bool, readings ...*story.Reading) string {
	n := 0
	for _, r := range readings {
		if r == nil {
			continue
		}
		for _, o := range notes.Outdated(r) {
			if wanted(o.Mark) {
				n++
			}
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", without %d changed", n)
}

// flaggedText counts flagged passages.
func flaggedText(n int) string { return cells.Count(n, "flagged passage", "flagged passages") }

// write writes the report of an offer to w, with marks for each of its readings and
// what was made of their findings.
func (o *Offer) write(w io.Writer, f report.Format, marks [][]report.Mark, reviews map[*diffing.Comparison]report.Review) error {
	selection := o.selection
	selection.Marks, selection.Reviews = marks, reviews
	if o.collation == nil {
		return report.Write(w, f, o.comparisons, selection)
	}
	all := make([]*diffing.Comparison, len(o.collation.Story.Articles))
	for i, a := range o.collation.Story.Articles {
		for _, c := range o.comparisons {
			if c.Version == a {
				all[i] = c
			}
		}
	}
	return report.WriteSurvey(w, f, o.collation.SurveyOf(all), selection)
}

func (o *Offer) add(r *story.Reading) {
	o.comparisons, o.readings = append(o.comparisons, r.Comparison), append(o.readings, r)
}

// markedText counts passages that are flagged or have a note.
func markedText(n int) string {
	return cells.Count(n, "flagged or noted passage", "flagged or noted passages")
}

// flaggedOffer offers what is flagged in all versions. It has no readings if
// nothing is flagged.
func flaggedOffer(b *story.Session, story string) Offer {
	o := Offer{What: AllFlagged, stem: story + ".flagged"}
	o.collect(b, b.Notes.Flagged)
	o.text = fmt.Sprintf("what is flagged in all versions: %d", o.passages()) + changedSince(b.Notes, isFlagged, b.Readings...)
	o.selection.Flagged, o.wrote = true, flaggedText(o.passages())
	return o
}

// markedOffer offers what is flagged or noted in all versions.
func markedOffer(b *story.Session, story string) Offer {
	o := Offer{What: allMarked, stem: story + ".marked"}
	o.collect(b, b.Notes.Marked)
	o.text = fmt.Sprintf("what is flagged or noted in all versions: %d", o.passages()) + changedSince(b.Notes, isMarked, b.Readings...)
	o.wrote = markedText(o.passages())
	return o
}

// collect adds some passages of each version that has such.
func (o *Offer) collect(b *story.Session, some func(*story.Reading) []int) {
	for _, v := range b.Versions() {
		if list := some(b.Readings[v]); len(list) > 0 {
			o.add(b.Readings[v])
			o.selection.Passages = append(o.selection.Passages, list)
		}
	}
}

// passages counts the passages that an offer has picked.
func (o *Offer) passages() int {
	n := 0
	for _, list := range o.selection.Passages {
		n += len(list)
	}
	return n
}

// readerOffers lists the offers that depend on the reader's cursor and filter.
func readerOffers(r *reader.Model, one []*diffing.Comparison, stem string) []Offer {
	var list []Offer
	if p := r.CursorPassage(); p >= 0 {
		kind := r.Text.Passages[p].Kind.Label()
		o := Offer{What: thisChange, text: fmt.Sprintf("this passage: %s", kind), stem: fmt.Sprintf("%s.passage-%d", stem, p+1),
			comparisons: one, selection: picked(p)}
		o.selection.Filter = "this passage only"
		if r.ChangeAt(r.Cursor) {
			n := r.ChangesBefore[r.Cursor] + 1
			o.text = fmt.Sprintf("this change: number %d, %s", n, kind)
			o.stem = fmt.Sprintf("%s.change-%d", stem, n)
		}
		list = append(list, o)
	}
	if shown := r.PassagesShown(); len(shown) < len(r.Text.Passages) && len(shown) > 0 {
		o := Offer{What: whatIsShown, text: "what is shown: " + r.ShownText(), stem: stem + ".shown",
			comparisons: one, selection: picked(shown...)}
		o.selection.Filter = r.ShownBy()
		list = append(list, o)
	}
	return list
}

func picked(passages ...int) report.Selection {
	return report.Selection{Passages: [][]int{slices.Clone(passages)}}
}
