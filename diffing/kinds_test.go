package diffing

import (
	"testing"

	"storydiff/corpus"
)

// TestKinds gives for a changed sentence what became of it.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		original, version, language string
		want                        Kind
	}{
		// White space is nothing.
		{"The mill at Torvik was shut in the spring.", "The mill  at Torvik was   shut in the spring.", "", Kept},
		{"The mill at Torvik was shut in the spring.", "The mill at\nTorvik was shut\nin the spring.", "", Kept},
		{"The mill paid 40 crowns a week.", "The mill paid 40\u00a0crowns a week.", "", Kept},
		{"The mill paid 40 % more.", "The mill paid 40% more.", "", Restyled},
		{"The policy makers of Torvik shut the mill.", "The policymakers of Torvik shut the mill.", "", Restyled},
		// One number, in another form.
		{"The mill had 12,000 spindles.", "The mill had 12 000 spindles.", "", Restyled},
		{"The mill had 12,000 spindles.", "The mill had twelve thousand spindles.", "", Restyled},
		{"The mill had 12,000 spindles.", "The mill had 12 thousand spindles.", "", Restyled},
		{"The mill cost 1.2 million dollars in all.", "The mill cost $1.2m in all.", "", Restyled},
		{"The mill cost two and a half million crowns.", "The mill cost 2.5m crowns.", "", Restyled},
		{"The mill spun one million eighty-two thousand reels.", "The mill spun 1,082,000 reels.", "", Restyled},
		{"The mill spun 25 lakh reels.", "The mill spun 2.5 million reels.", "", Restyled},
		{"The mill lost 8 percent of its hands.", "The mill lost 8 pct of its hands.", "", Restyled},
		{"The mill lost 8 percent of its hands.", "The mill lost 8% of its hands.", "", Restyled},
		{"The mill kept 5 of its looms.", "The mill kept five of its looms.", "", Restyled},
		{"The mill made cloth in 2029-30 for the army.", "The mill made cloth in 2029/30 for the army.", "", Restyled},
		{"The mill made cloth in 2029-30 for the army.", "The mill made cloth in 2029–2030 for the army.", "", Restyled},
		{"Die Spinnerei hatte 12.000 Spindeln.", "Die Spinnerei hatte 12 000 Spindeln.", "de", Restyled},
		{"Die Spinnerei hatte 12.000 Spindeln.", "Die Spinnerei hatte 12000 Spindeln.", "de", Restyled},
		// Another number.
		{"The mill had 12,000 spindles.", "The mill had 12,500 spindles.", "", Garbled},
		{"The mill had 12,000 spindles.", "The mill had 21 000 spindles.", "", Garbled},
		{"The mill cost 1.2 million dollars in all.", "The mill cost €1.2m in all.", "", Garbled},
		{"The mill cost two and a half million crowns.", "The mill cost two million crowns.", "", Garbled},
		{"The mill lost 8 percent of its hands.", "The mill lost 8 points of its hands.", "", Garbled},
		{"The mill made cloth in 2029-30 for the army.", "The mill made cloth in 2028/29 for the army.", "", Garbled},
		{"Die Spinnerei hatte 12.000 Spindeln.", "Die Spinnerei hatte 12 500 Spindeln.", "de", Garbled},
		// A quotation mark alone.
		{`"The mill is shut," said Orla Renn.`, "``The mill is shut,'' said Orla Renn.", "", Restyled},
		{`Orla Renn said: "The mill is shut for good."`, `Orla Renn said: "The mill is shut for good.`, "", Restyled},
		{`"Yes," said Orla Renn, who owns the mill.`, `Yes," said Orla Renn, who owns the mill.`, "", Restyled},
		// Other words.
		{"The mill at Torvik was shut in the spring.", "The mill at Torvik was closed in the spring.", "", Reworded},
	} {
		const before, after = "The river Ister runs by the town, as it always has.\n\n", "\n\nThe people of the town live on cloth and fish."
		o, v := corpus.NewArticle("o", "", before+c.original+after), corpus.NewArticle("v", "", before+c.version+after)
		o.Language, v.Language = c.language, c.language
		m := Compare(o, v)
		if p := m.Passages[1]; p.Kind != c.want {
			t.Errorf("%q > %q is %s, want %s; edits %v, findings %v", c.original, c.version, p.Kind, c.want, p.Edits, m.Findings)
		}
	}
}

// TestDatelines gives two datelines that differ in a dash, in a space or in case: they
// are one passage, and no text of the story.
func TestDatelines(t *testing.T) {
	const story = "The bridge over the Orrin closed at dawn on Tuesday after divers found a crack in it.\n\nNobody was hurt, the county said.\n"
	for _, place := range []string{"CASTLEMUIR, Orrin, May 3 (NW)", "CASTLEMUIR, May 3 (Northern Wire)", "CASTLEMUIR, Orrin (NW)", "CASTLEMUIR"} {
		for _, dash := range []string{" -- ", " — ", " – ", " - ", "—", " —\u00a0", "  – "} {
			for _, other := range []string{" -- ", " — ", " – ", " - "} {
				m := Compare(corpus.NewArticle("o", "", place+other+story), corpus.NewArticle("v", "", place+dash+story))
				furniture, text := 0, 0
				for _, p := range m.Passages {
					if p.Kind == Furniture && len(p.Original) == 1 && len(p.Version) == 1 {
						furniture++
					} else if p.Kind == Kept {
						text++
					}
				}
				if furniture != 1 || text != 2 || len(m.Passages) != 3 || len(m.Findings) != 0 {
					t.Errorf("%q beside %q: %d passages, %d findings", place+dash, place+other, len(m.Passages), len(m.Findings))
				}
			}
		}
	}
}
