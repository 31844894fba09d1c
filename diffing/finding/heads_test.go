package finding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"storydiff/corpus"
	"storydiff/corpus/text"
	"storydiff/diffing"
)

// body is the text under every headline of TestHeads.
const body = `The lock keeper at Tarn Weir, Ulf Brenning, resigned on Monday after 40 sheep drowned below the lock.

"Nobody told me that the flood would come in the night," Brenning said. The water board fined him 12,000 crowns in 2029.

Farmers from Ostrava Bay will not meet the board before Friday, their lawyer Ines Quell said. She said the flood may have been caused by a gate that 3 men left open.`

// headed is an article with a headline and a standfirst, either of which may be
// empty, over a text.
func headed(id, headline, standfirst, content string) *text.Article {
	var above []string
	parts := make(map[int]text.Part)
	for _, x := range []struct {
		line string
		part text.Part
	}{{headline, text.Headline}, {standfirst, text.Standfirst}} {
		if x.line == "" {
			continue
		}
		above = append(above, x.line)
		sentences := len(corpus.NewArticle("", "", strings.Join(above, "\n\n")).Sentences)
		for i := range sentences {
			if _, ok := parts[i]; !ok {
				parts[i] = x.part
			}
		}
	}
	a := corpus.NewArticle(id, id+".txt", strings.Join(append(above, content), "\n\n")).WithParts(parts)
	a.Date = "2031-03-04"
	return a
}

// TestHeads gives for two headlines over the same text all findings there must be,
// of any severity.
func TestHeads(t *testing.T) {
	for _, c := range []struct {
		original, version string
		want              []string
	}{
		// Nothing in what is left out, nor in other words.
		{"Tarn Weir lock keeper quits over 40 drowned sheep", "Flood at Tarn Weir: what we know so far", nil},
		{"Tarn Weir lock keeper quits over 40 drowned sheep", "Farmers and water board at odds", nil},
		{"Tarn Weir lock keeper quits over 40 drowned sheep", "", nil},
		{"", "Tarn Weir lock keeper quits over 40 drowned sheep", nil},
		{"Lock keeper quits on Monday, 'not told of flood'", "Lock keeper quits", nil},
		{"Gate may have caused flood that drowned sheep", "Gate caused flood that drowned sheep", nil},
		{"Brenning says nobody told him of the flood", "Nobody told lock keeper of the flood", nil},
		{"About 40 sheep drown at Tarn Weir", "40 sheep drown at Tarn Weir", nil},
		{"Farmers will not meet water board before Friday", "Water board and farmers in talks on Friday", nil},
		// Numbers.
		{"Tarn Weir lock keeper quits over 40 drowned sheep", "Tarn Weir lock keeper quits over 14 drowned sheep", []string{"high number: 40 > 14"}},
		{"Tarn Weir lock keeper quits over 40 drowned sheep", "14 sheep die in night flood", []string{"high number: 40 > 14"}},
		{"Tarn Weir lock keeper quits over drowned sheep", "14 sheep die in night flood", []string{"high number: 40 > 14"}},
		{"Lock keeper fined 12,000 crowns", "Fine of 21,000 crowns for lock keeper", []string{"high number: 12,000 crowns > 21,000 crowns"}},
		{"Tarn Weir lock keeper quits over drowned sheep", "40 sheep die in night flood", nil},
		{"Tarn Weir lock keeper quits over 40 drowned sheep", "Keeper fined 12,000 in 2029", nil},
		{"Tarn Weir lock keeper quits over 40 drowned sheep", "5 things to know about the flood at Tarn Weir", nil},
		{"Tarn Weir lock keeper quits over 40 drowned sheep", "Forty sheep drown", nil},
		// Names.
		{"Tarn Weir lock keeper quits", "Tern Weir lock keeper quits", nil}, // its first word may be any word
		{"Lock keeper at Tarn Weir quits", "Lock keeper at Tern Weir quits", []string{"medium name: Tarn > Tern"}},
		{"Lock keeper Ulf Brenning quits", "Keeper Ulf Brening steps down over flood", []string{"medium name: Brenning > Brening"}},
		{"Lock keeper quits", "Keeper Ulf Brening steps down over flood", []string{"medium name: Brenning > Brening"}},
		{"Lock keeper Brenning quits", "Lock keeper Halvorsen quits", []string{"medium name: Brenning > Halvorsen"}},
		{"Lock keeper Brenning quits", "LOCK KEEPER BRENING TO QUIT", []string{"medium name: Brenning > BRENING"}},
		{"Brenning quits over flood", "Brening Quits", []string{"medium name: Brenning > Brening"}},
		{"Lock keeper Brenning quits", "Lock Keeper Burning to Quit", nil}, // in a headline all of whose words have capitals
		{"Brenning quits over flood", "Talks with Quell begin", nil},
		// Quotations.
		{"‘Nobody told me’: lock keeper quits", "‘Nobody told me the flood would come’: lock keeper quits", nil},
		{"Lock keeper quits", "‘Nobody warned me that the flood would come in the night’, says keeper", []string{
			"medium quotation: Nobody told me that the flood would come in the night > Nobody warned me that the flood would come in the night",
		}},
		{"Lock keeper quits", "‘Shame on the water board of ours’, say farmers", nil},
		{"Lock keeper quits", "‘Told me’: a keeper's farewell", nil},
		// Denials and doubts.
		{"Farmers will meet water board on Friday", "Farmers will not meet water board on Friday", []string{"high negation: will meet water > not"}},
		{"Gate may have caused flood that drowned sheep", "Gate must have caused flood that drowned sheep", []string{"medium hedge: may > must"}},
		{"Lock keeper accused over drowned sheep at weir", "Lock keeper convicted over drowned sheep at weir", []string{"high hedge: accused > convicted"}},
		// Dates.
		{"Farmers meet water board on 9 March", "Farmers meet water board on 19 March", []string{"high date: 9 March > 19 March"}},
		{"Farmers meet water board on 9 March", "Water board waits for spring", nil},
	} {
		for _, where := range []string{"headline", "standfirst"} {
			o, v := headed("original", c.original, "", body), headed("version", c.version, "", body)
			if where == "standfirst" {
				if c.original == "" || c.version == "" {
					continue
				}
				o, v = headed("original", "Flood", c.original, body), headed("version", "Flood", c.version, body)
			}
			var got []string
			m := diffing.Compare(o, v)
			linked := false
			for i, p := range m.Passages {
				linked = linked || m.Part(i).String() == where && len(p.Original) > 0 && len(p.Version) > 0
			}
			for _, f := range m.Findings {
				got = append(got, fmt.Sprintf("%s %s: %s > %s", f.Severity, f.Type, textAt(f.Original), textAt(f.Version)))
			}
			if where == "standfirst" && !linked {
				continue // two standfirsts that say different things
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\n  %s\n  %s\ngot  %q\nwant %q", where, c.original, c.version, got, c.want)
			}
		}
	}
}

// TestNotes: what a correction quotes as wrong is no finding and counts in none, nor
// does it in what other furniture says.
func TestNotes(t *testing.T) {
	const wrong = "Correction: an earlier version of this article spelt the name Ulf Brening, and said that 50 sheep drowned, not 40. " +
		"\"Everybody told me that the flood would come in the night,\" it had Brening say."
	for _, part := range text.Parts() {
		v := corpus.NewArticle("version", "", body+"\n\n"+wrong)
		parts := make(map[int]text.Part)
		for i, s := range v.Sentences {
			if s.Start > len(body) {
				parts[i] = part
			}
		}
		o := corpus.NewArticle("original", "", body)
		findings := diffing.Compare(o, v.WithParts(parts)).Findings
		if quiet := part.IsFurniture(); quiet != (len(findings) == 0) {
			t.Errorf("%s: %v", part, findings)
		}
	}
}
