package story

import (
	"slices"

	"storydiff/diffing/review"
)

// An Entry is something on the list of what there is to act on in a story: a
// finding, a passage that is flagged or noted without one, or a mark whose words
// have been edited since.
type Entry struct {
	Article int // index of the version
	Target      // of an outdated mark, where its words are now
	// Outdated is set for a mark whose words have been edited since.
	Outdated *review.Outdated
	Mark     review.Mark
}

// Entries lists what there is to act on in the versions that are compared: version
// by version in the order of the desk, and in each by place.
func (b *Session) Entries() []Entry {
	var list []Entry
	for _, v := range b.Order {
		if r := b.Readings[v]; r != nil {
			list = append(list, b.Notes.entriesOf(v, r)...)
		}
	}
	return list
}

// entriesOf lists what there is to act on in a version.
func (n *Notebook) entriesOf(article int, r *Reading) []Entry {
	var list []Entry
	found := map[int]bool{} // passages that have a finding
	for _, f := range r.Order {
		on := OnFinding(r, f)
		found[on.Passage] = true
		list = append(list, Entry{Article: article, Target: on, Mark: n.On(on)})
	}
	if t := n.Tally(r); t.Flagged+t.Noted > 0 {
		for p := range r.Passages {
			if m := n.Of(r, p); !found[p] && (m.Flagged || m.Note != "") {
				list = append(list, Entry{Article: article, Target: OnPassage(r, p), Mark: m})
			}
		}
		slices.SortStableFunc(list, func(a, b Entry) int { return a.Passage - b.Passage })
	}
	for _, o := range n.Outdated(r) {
		list = append(list, Entry{Article: article, Target: OnPassage(r, o.Passage), Outdated: &o, Mark: o.Mark})
	}
	return list
}

// Kind says in a word what the entry is: the type of the finding, or what became of
// the passage.
func (e *Entry) Kind() string {
	switch {
	case e.Finding >= 0:
		return e.Reading.Findings[e.Finding].Type.String()
	case e.Gone():
		return "deleted since"
	case e.Rematched():
		return "compared anew"
	case e.Outdated != nil:
		return "changed since"
	}
	return e.Reading.Passages[e.Passage].Kind.String()
}

// Gone tells whether the entry is a mark on words that were deleted from the version
// since, and not only edited.
func (e *Entry) Gone() bool { return e.Outdated != nil && e.Outdated.Gone(e.Reading.Comparison) }

// Rematched tells whether the entry is a mark on words that stand as they were, but are
// compared with others of the original now.
func (e *Entry) Rematched() bool {
	return e.Outdated != nil && e.Outdated.Rematched(e.Reading.Comparison)
}

// Gravity orders entries by severity: 3 is high, and 0 what is no finding.
func (e *Entry) Gravity() int {
	if e.Finding < 0 {
		return 0
	}
	return int(e.Reading.Findings[e.Finding].Severity) + 1
}

// Dealt tells whether the entry needs no more attention: it was seen or dismissed.
func (e *Entry) Dealt() bool { return e.Outdated == nil && (e.Mark.Seen || e.Mark.Dismissed) }

// Text returns the words of one side that the entry is about; empty where there are
// none. Of an outdated mark, the original's side has the version's words as they
// were.
func (e *Entry) Text(s Side) string {
	switch {
	case e.Finding >= 0:
		if p := PlaceOf(&e.Reading.Findings[e.Finding], s); p != nil {
			return p.Text
		}
		return ""
	case e.Outdated != nil && s == OriginalSide:
		if e.Outdated.Text != "" {
			return e.Outdated.Text
		}
		return e.Outdated.Original
	case e.Passage < 0:
		return ""
	}
	c := review.ContextOf(e.Reading.Comparison, e.Passage)
	if s == OriginalSide {
		return c.Original
	}
	return c.Text
}

// Paragraph returns the number, from 1, of the paragraph in which the entry's words are
// in the version, or where that has none of them, in the original; 0 for what is about
// the whole version.
func (e *Entry) Paragraph() (n int, ofOriginal bool) {
	r := e.Reading
	if e.Finding >= 0 {
		for s := VersionSide; ; s = OriginalSide {
			a := Article(r.Comparison, s)
			if p := PlaceOf(&r.Findings[e.Finding], s); p != nil {
				if i := a.FindSentence(p.Start); i >= 0 {
					return a.Sentences[i].Paragraph + 1, s == OriginalSide
				}
			}
			if s == OriginalSide {
				break
			}
		}
	}
	if e.Passage < 0 {
		return 0, false
	}
	if n := r.Paragraph(e.Passage, VersionSide); n > 0 {
		return n, false
	}
	return r.Paragraph(e.Passage, OriginalSide), true
}

// Key tells the entry from every other, also after the story was loaded anew.
func (e *Entry) Key() string {
	switch {
	case e.Outdated != nil:
		return e.Outdated.Key
	case e.Finding >= 0:
		return e.Reading.FindingKeys[e.Finding]
	}
	return e.Reading.Keys[e.Passage]
}

// Search calls text for all that an entry can be searched for.
func (e *Entry) Search(name string, text func(string)) {
	text(name)
	text(e.Kind())
	text(e.Mark.Note)
	if e.Finding >= 0 {
		text(e.Reading.Findings[e.Finding].Note)
	}
	for s := range Sides {
		text(e.Text(s))
		if e.Passage < 0 {
			continue
		}
		a := Article(e.Reading.Comparison, s)
		for _, i := range Sentences(&e.Reading.Passages[e.Passage], s) {
			text(a.Slice(a.Sentences[i].Span))
		}
	}
}
