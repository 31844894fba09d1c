package sheet

import "storydiff/ui/story"

// MarkTarget returns what a mark is put on: the passage that the version selected
// has in the row under the cursor; or none, and why.
func (c *Coverage) MarkTarget() (on story.Target, why string) {
	p := c.Passage()
	if p < 0 {
		return story.Target{}, "there is nothing in this row that a mark could be put on"
	}
	return story.OnPassage(c.Of.Survey.Readings[c.Of.version], p), ""
}

// MarkTarget returns what a mark is put on: the finding that rests on the item
// under the cursor in the version selected, or else the passage in which the item
// has its first place there; or none, and why.
func (g *Ledger) MarkTarget() (on story.Target, why string) {
	it := g.Current()
	if it == nil || g.Of.Survey.Readings[g.Of.version] == nil {
		return story.Target{}, "there is nothing in this row that a mark could be put on"
	}
	r := g.Of.Survey.Readings[g.Of.version]
	side, places := story.OriginalSide, it.Places
	if s := it.Versions[g.Of.version]; s != nil && len(s.Places) > 0 {
		side, places = story.VersionSide, s.Places
	}
	if len(places) == 0 {
		return story.Target{}, "there is nothing in this row that a mark could be put on"
	}
	for _, p := range places {
		if f := r.FindingAt(side, p.Span); f >= 0 {
			return story.OnFinding(r, f), ""
		}
	}
	a := story.Article(r.Comparison, side)
	if p := r.Having(side, a.FindSentence(places[0].Start)); p >= 0 {
		return story.OnPassage(r, p), ""
	}
	return story.Target{}, "it stands in no passage that a mark could be put on"
}
