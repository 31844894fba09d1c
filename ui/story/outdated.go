package story

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"storydiff/diffing/review"
	"storydiff/ui/cells"
)

// Keep puts an outdated mark on the words that stand in the place now, which can
// be undone. A mark that says that a finding is no fault goes to a finding of the
// same type there. It tells whether there was such a place.
func (b *Session) Keep(r *Reading, o review.Outdated) (cmd tea.Cmd, ok bool) {
	if o.Passage < 0 {
		return nil, false
	}
	did := step{text: "kept for the words as they are now, " + b.targetText(OnPassage(r, o.Passage))}
	did.change(b.Notes, o.Key, review.Mark{}, o.Context)
	if o.Seen || o.Flagged || o.Note != "" {
		m := b.Notes.look(r.Keys[o.Passage])
		m.Seen, m.Flagged = m.Seen || o.Seen, m.Flagged || o.Flagged
		if m.Note != o.Note {
			m.Note = strings.TrimSpace(m.Note + "\n" + o.Note)
		}
		did.change(b.Notes, r.Keys[o.Passage], m, review.ContextOf(r.Comparison, o.Passage))
	}
	if o.Dismissed {
		f := b.alike(r, o)
		if f < 0 {
			return nil, false
		}
		m := b.Notes.look(r.FindingKeys[f])
		m.Dismissed = true
		did.change(b.Notes, r.FindingKeys[f], m, review.FindingContext(r.Comparison, f))
	}
	return b.carryOut(did), true
}

// alike returns the first finding of the type that an outdated mark was on, in the
// passage that has its words now, and not dismissed yet; -1 for none.
func (b *Session) alike(r *Reading, o review.Outdated) int {
	for _, f := range r.Found(o.Passage) {
		if strings.HasPrefix(o.Finding, r.Findings[f].Type.String()+":") && !b.Notes.OfFinding(r, f).Dismissed {
			return f
		}
	}
	return -1
}

// Drop takes an outdated mark off, which can be undone.
func (b *Session) Drop(r *Reading, o review.Outdated) tea.Cmd {
	did := step{text: "the mark dropped, made on “" + cells.Shorten(o.Text+o.Original, 40) + "”"}
	did.change(b.Notes, o.Key, review.Mark{}, o.Context)
	return b.carryOut(did)
}
