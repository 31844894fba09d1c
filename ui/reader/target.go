package reader

import "storydiff/ui/story"

// MarkTarget returns what a mark is put on: the finding under the cursor, or else
// the passage; or none, and why, if that needs saying.
func (r *Model) MarkTarget() (on story.Target, why string) {
	switch f := r.CurrentFinding(); {
	case r.Text == nil:
		return story.Target{}, ""
	case f >= 0:
		return story.OnFinding(r.Text, f), ""
	case r.CursorPassage() < 0:
		return story.Target{}, "go to a passage first"
	}
	return story.OnPassage(r.Text, r.CursorPassage()), ""
}
