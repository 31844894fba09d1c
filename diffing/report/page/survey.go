package page

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"storydiff/diffing"
)

// A surveyView is what is told of all versions at once.
type surveyView struct {
	Names    []string   // of the versions
	Strips   []bar      // by version: what became of the sentences
	Axis     []cellView // their numbers, above the strips
	Each     int        // sentences in a cell of a strip; 1 where each has its own
	Sentence int        // how many there are
	Headline bool       // the first is one of the headline
	Ledgers  []ledgerView
	Shared   []sharedView

	survey   *diffing.Survey
	versions []versionView
	columns  []int // articles of the versions
}

// A gridRow is a sentence of the original, with what each version made of it.
type gridRow struct {
	Number, Begin string
	Cells         []gridCell
}

// A gridCell is what one version made of a sentence.
type gridCell struct {
	To, Kind, Sign, Says string
	Name                 string // of the version
}

// The width of a sentence in a strip that has signs, and the most sentences there
// may be in one; the width of all of a strip, and the most cells in it.
const (
	stripCell  = 24
	signedMost = 60
	stripWidth = 1000
	cellsMost  = 500
)

func newSurveyView(s *diffing.Survey, versions []versionView) *surveyView {
	v := &surveyView{Sentence: len(s.Coverage), Each: 1, survey: s, versions: versions}
	for a, c := range s.Comparisons {
		if c != nil {
			v.columns = append(v.columns, a)
		}
	}
	for _, w := range versions {
		v.Names = append(v.Names, w.Version.Name)
	}
	v.Headline = len(s.Coverage) > 0 && s.Coverage[0].Number == 0
	if n := len(s.Coverage); n > cellsMost {
		v.Each = (n + cellsMost - 1) / cellsMost
	}
	for _, a := range v.columns {
		v.Strips = append(v.Strips, v.strip(a))
	}
	v.Axis = v.axis()
	v.Ledgers = v.ledgers()
	v.Shared = v.shared()
	return v
}

// strip shows what a version made of the original's sentences, in their order.
// Where several share a cell, it shows the gravest.
func (v *surveyView) strip(article int) bar {
	rows := v.survey.Coverage
	n := (len(rows) + v.Each - 1) / v.Each
	width, least := float64(stripCell), float64(0)
	if n > signedMost {
		width, least = stripWidth/float64(n), stripWidth
	}
	b := bar{Width: int(width*float64(n) + 0.5), Height: barHeight}
	var runs []string
	counts := map[diffing.Kind]int{}
	for i := range n {
		worst, moved := diffing.Kept, false
		for _, r := range rows[i*v.Each : min(len(rows), (i+1)*v.Each)] {
			worst = max(worst, r.Cells[article].Kind)
			moved = moved || r.Cells[article].Moved
			counts[r.Cells[article].Kind]++
		}
		c := cell(float64(i)*width, width, worst, least)
		c.Moved = moved
		b.Cells = append(b.Cells, c)
	}
	if len(rows) <= signedMost {
		runs = v.runs(article)
	} else {
		for _, k := range diffing.Kinds() {
			if counts[k] > 0 {
				runs = append(runs, fmt.Sprintf("%d %s", counts[k], k.Label()))
			}
		}
	}
	b.Says = "Sentences of the original: " + strings.Join(runs, ", ")
	return b
}

// axis numbers the first sentence and every fifth, where each has a cell with a
// sign.
func (v *surveyView) axis() []cellView {
	var list []cellView
	if len(v.survey.Coverage) > signedMost {
		return nil
	}
	for i, r := range v.survey.Coverage {
		if r.Number == 1 || r.Number > 0 && r.Number%5 == 0 {
			list = append(list, cellView{Middle: units((float64(i) + 0.5) * stripCell), Sign: rowName(r)})
		}
	}
	return list
}

// runs says what became of the sentences: "1–3 kept, 4 dropped".
func (v *surveyView) runs(article int) []string {
	var runs []string
	rows := v.survey.Coverage
	for from := 0; from < len(rows); {
		to := from
		c := &rows[from].Cells[article]
		for to+1 < len(rows) && rows[from].Number > 0 && rows[to+1].Cells[article].Kind == c.Kind && rows[to+1].Cells[article].Moved == c.Moved {
			to++
		}
		run := rowName(rows[from])
		if to > from {
			run += "–" + rowName(rows[to])
		}
		run += " " + c.Kind.Label()
		if c.Moved {
			run += " and moved"
		}
		runs = append(runs, run)
		from = to + 1
	}
	return runs
}

// rowName is what a sentence is called: its number in the text, from 1.
func rowName(r diffing.CoverageRow) string {
	if r.Number == 0 {
		return "headline"
	}
	return strconv.Itoa(r.Number)
}

// Grid yields a row for each sentence of the original.
func (v *surveyView) Grid() iter.Seq[gridRow] {
	original := v.survey.Story.Articles[v.survey.Original]
	return func(yield func(gridRow) bool) {
		for _, r := range v.survey.Coverage {
			row := gridRow{Number: rowName(r), Begin: beginning(original.Slice(original.Sentences[r.Sentence].Span), 10)}
			for n, a := range v.columns {
				row.Cells = append(row.Cells, v.gridCell(n, &r.Cells[a]))
			}
			if !yield(row) {
				return
			}
		}
	}
}

func (v *surveyView) gridCell(n int, c *diffing.Cell) gridCell {
	out := gridCell{Kind: c.Kind.String(), Sign: sign(c.Kind), Says: c.Kind.Label(), Name: v.versions[n].Version.Name}
	if c.Passage >= 0 {
		out.To = v.versions[n].passage(c.Passage)
	}
	if c.Moved {
		out.Sign, out.Says = out.Sign+"↕", out.Says+", moved"
	}
	if c.Again {
		out.Sign, out.Says = out.Sign+"×2", out.Says+", used again"
	}
	return out
}
